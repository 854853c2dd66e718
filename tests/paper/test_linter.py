"""Every template and every composed letter is read for slips of the pen; the reader itself is shown slips."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.domain.dossier import Dossier
from counter_app.domain.event import BirthEvent, DeathEvent, Event, MarriageEvent, names_on
from counter_app.domain.forbidden import forbidden_in
from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import Letter, LetterKind, SigningMode
from counter_app.domain.office import KindSettings
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.context import words_of
from counter_app.paper.context.phrases import unbound
from counter_app.paper.word import document_text, read_parts
from counter_app.paper.writer import PaperWriter
from tests.paper.golden import ROOT, TEMPLATES
from tests.paper.lint import Fault, breakable, faults, orphans, torn_names
from tests.paper.samples import SAMPLES

#: A name longer than this may be broken between two lines.
HELD = 26
WRITER = PaperWriter(TEMPLATES, ROOT / "resources" / "fonts")
SHEETS = (
    (LetterFamily.ADMINISTRATIVE, PaperSize.A4),
    (LetterFamily.ADMINISTRATIVE, PaperSize.A5),
    (LetterFamily.CARD, PaperSize.A4),
    (LetterFamily.CARD, PaperSize.A5),
    (LetterFamily.FOLDED, PaperSize.A4),
)
MOTTO = "Độc lập - Tự do - Hạnh phúc"
PLACEHOLDER = re.compile(r"\{\{.*?\}\}|\{%.*?%\}")


def composed(sample: str) -> str:
    """All words of a sample, a field to a line."""
    letter, office = SAMPLES[sample]
    return "\n".join(text for _name, text in words_of(letter, office).fields if text)


def printed(path: Path) -> str:
    """What a template prints whatever the letter says: its text with dots for placeholders."""
    text = document_text(dict(read_parts(path.read_bytes())))
    lines = (PLACEHOLDER.sub("…", line).strip(" …") for line in text.split("\n"))
    # The nation's motto ends in "Hạnh phúc", also above a letter of condolence.
    return "\n".join(line for line in lines if line and line != MOTTO)


def kind_of(path: Path) -> LetterKind | None:
    """The kind whose template a file is, None for a sheet that is no letter."""
    found = re.match(r"mau_(\d)_", path.name)
    return LetterKind(int(found[1])) if found else None


def people(letter: Letter) -> Iterator[str]:
    """The names of people that a letter carries."""
    for event in letter.events:
        yield from names_on(event)
        yield from _around(event)
    yield from (case.applicant.name for case in letter.cases if isinstance(case, Dossier))


def _around(event: Event) -> Iterator[str]:
    match event:
        case BirthEvent(father=father, mother=mother, guardian=guardian):
            yield from (one.name for one in (father, mother, guardian) if one is not None)
        case MarriageEvent() | DeathEvent():
            return


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("*.docx")), ids=lambda path: path.stem)
def test_a_template_is_free_of_slips(path: Path) -> None:
    assert faults(printed(path)) == ()


@pytest.mark.parametrize("path", sorted(TEMPLATES.glob("mau_[5-9]_*.docx")), ids=lambda path: path.stem)
def test_a_template_says_nothing_forbidden_for_its_kind(path: Path) -> None:
    kind = kind_of(path)
    assert kind is not None
    assert forbidden_in(printed(path), kind, template=True) == ()


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_a_letter_is_free_of_slips(sample: str) -> None:
    assert faults(composed(sample)) == ()


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_a_letter_says_nothing_forbidden_for_its_kind(sample: str) -> None:
    assert forbidden_in(unbound(composed(sample)), SAMPLES[sample][0].kind) == ()


@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_nothing_in_a_letter_can_be_torn_at_the_end_of_a_line(sample: str) -> None:
    letter, office = SAMPLES[sample]
    text = composed(sample)
    known = [*people(letter), office.signatory.name, office.officer]
    assert breakable(text) + torn_names(text, known, HELD) == ()


@pytest.mark.parametrize(("family", "paper"), SHEETS)
@pytest.mark.parametrize("sample", sorted(SAMPLES))
def test_no_paragraph_leaves_one_short_word_alone_on_its_last_line(
    sample: str, family: LetterFamily, paper: PaperSize
) -> None:
    letter, office = SAMPLES[sample]
    rules = KindSettings(SigningMode.STOCK, paper, family=family)
    wording = WRITER.laid(WRITER.word(letter, office, paper), rules)
    long = [text for _name, text in wording.fields if len(text.split()) > 12]
    assert orphans("\n".join(WRITER.draw(wording).text), long) == ()


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("Ủy  ban", "two spaces"),
        ("Ủy\u00a0 ban", "two spaces"),
        ('thủ tục "Khai sinh"', "straight quotes"),
        ("thủ tục 'Khai sinh'", "straight quotes"),
        ("xin lỗi ông , mong ông", "space before punctuation"),
        ("( tức ngày", "space after an opening"),
        ("bình an,mọi việc", "no space after punctuation"),
        ("Chúc mừng...", "three dots"),
        ("mạnh khoẻ", "tone placement"),
        ("xã Lâm Hoà", "tone placement"),
        ("THUỶ CHUNG", "tone placement"),
        ("xin chia xẻ nỗi đau", "spelling"),
        ("Chân trọng cảm\u00a0ơn", "spelling"),
        ("lời chúc của của gia đình", "a word twice"),
        ("Nguye\u0302\u0303n", "decomposed letters"),
        (" Kính gửi", "space at the edge"),
        ("mạnh khỏe, bình an,;", "two marks"),
        ("thay mặt ủy ban nhân dân xã", "small letter"),
        ("trao giấy\u00a0khai sinh", "small letter"),
        ("phục vụ nhân dân", "small letter"),
        ("thủ tục “Khai sinh", "unpaired"),
        ("tức ngày 08 tháng 10)", "unpaired"),
    ],
)
def test_the_reader_sees_a_slip(text: str, rule: str) -> None:
    assert rule in {fault.rule for fault in faults(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Quý đơn vị",
        "hòa thuận, khỏe mạnh, thủy chung",
        "hoàn toàn, thuyết minh, khuya, ngoài",
        "luôn luôn",
        "H'Bơ Niê",
        "thủ tục “Khai sinh”./.",
        "H99.41.07-261113-0012",
        "Văn hóa - Xã hội",
        "0,5 km",
        "Ủy ban nhân dân xã, phục vụ Nhân dân",
    ],
)
def test_the_reader_leaves_good_words_alone(text: str) -> None:
    assert faults(text) == ()


def test_the_reader_sees_what_a_line_would_tear() -> None:
    assert breakable("ngày 25 tháng\u00a011") == (Fault("breakable", "ngày 25 tháng\u00a011"),)
    assert [fault.rule for fault in breakable("lúc 17 giờ, Ủy ban nhân\u00a0dân")] == ["breakable"] * 2
    assert [fault.rule for fault in breakable("Kính chúc Quý đoàn")] == ["breakable"]
    assert breakable("ngày\u00a025, 17\u00a0giờ, Ủy\u00a0ban") == ()
    assert torn_names("ông Lò Văn Nam", ["Lò Văn Nam"], HELD) == (Fault("torn name", "Lò Văn Nam"),)
    assert torn_names("LÒ VĂN NAM", ["Lò Văn Nam"], HELD) == (Fault("torn name", "Lò Văn Nam"),)
    assert torn_names("ông Lò\u00a0Văn\u00a0Nam", ["Lò Văn Nam", "Điểu", "x " * 20], HELD) == ()


def test_the_reader_sees_a_word_alone_on_its_line() -> None:
    paragraph = "Kính chúc gia đình mạnh khỏe, mọi việc thuận lợi."
    assert orphans("Kính chúc gia đình mạnh khỏe, mọi việc thuận\nlợi.", [paragraph]) != ()
    assert orphans("Kính chúc gia đình mạnh khỏe, mọi việc\nthuận lợi.", [paragraph]) == ()
    assert orphans(paragraph, [paragraph]) == ()
