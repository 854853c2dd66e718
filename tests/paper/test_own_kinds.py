"""Templates of kinds the commune makes: what is shipped to begin with, what is found in a file, what is refused."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import Letter, SigningMode, Wording
from counter_app.domain.office import KindSettings
from counter_app.domain.own_kind import OwnField, OwnKind, Tone
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.template import Fault, TemplateReport, Trial
from counter_app.paper.bench import PaperBench
from counter_app.paper.own_bench import OwnKindBench
from counter_app.paper.own_kinds import PROPOSALS
from counter_app.paper.writer import PaperWriter
from counter_app.services.crafts.own_samples import own_trials
from tests.domain.making import moment
from tests.paper.golden import FOLDER
from tests.paper.own_letters import CARD, FORMAL, NEW_YEAR, OFFICE, OWN_SAMPLES, own_text
from tests.paper.spoiling import TEMPLATES, shipped, spoiled, with_paragraphs

FONTS = TEMPLATES.parent / "resources" / "fonts"
PLAIN = OwnKind(201, "Thư ngỏ", Tone.PLAIN)
QUIET = OwnKind(202, "Thư thăm hỏi", Tone.QUIET)
NOW = moment("2026-11-23 10:20")


@pytest.fixture(scope="module")
def writer() -> PaperWriter:
    return PaperWriter(TEMPLATES, FONTS)


@pytest.fixture(scope="module")
def bench(writer: PaperWriter) -> OwnKindBench:
    return OwnKindBench(TEMPLATES, PaperBench(TEMPLATES, writer))


def look(
    bench: OwnKindBench, writer: PaperWriter, content: bytes, kind: OwnKind = PLAIN, *accepted: str
) -> TemplateReport:
    reading = bench.read(content, kind, frozenset(accepted))
    fields = tuple(OwnField(one, one) for one in reading.fields)
    rules = KindSettings(SigningMode.AHEAD, reading.paper or PaperSize.A4, family=reading.family)

    def worded(letter: Letter) -> Wording:
        return writer.laid(writer.word(letter, OFFICE, rules.paper), rules)

    trials: list[tuple[Trial, Wording]] = [
        (one, worded(letter)) for one, letter in own_trials(kind, fields, NOW)
    ]
    return bench.check(content, kind, reading, trials)


@pytest.mark.parametrize("sample", sorted(OWN_SAMPLES))
def test_a_sample_reads_as_agreed(sample: str) -> None:
    assert own_text(sample) == (FOLDER / f"own_{sample}.txt").read_text(encoding="utf-8")


def test_no_agreed_text_is_left_of_a_sample_that_is_gone() -> None:
    assert {path.stem.removeprefix("own_") for path in FOLDER.glob("own_*.txt")} == set(OWN_SAMPLES)


@pytest.mark.parametrize("name", PROPOSALS)
def test_a_template_to_begin_with_has_nothing_to_be_mended_in_any_tone_it_is_meant_for(
    bench: OwnKindBench, writer: PaperWriter, name: str
) -> None:
    kind = QUIET if "thien_tai" in name else OwnKind(203, "Thư chúc", Tone.FESTIVE)
    report = look(bench, writer, bench.proposal(name), kind)
    assert report.findings == ()
    assert report.pdf.startswith(b"%PDF")


def test_the_paper_and_the_family_are_told_by_the_file(bench: OwnKindBench) -> None:
    card, formal = (bench.read(bench.proposal(one), PLAIN, frozenset()) for one in (CARD, FORMAL))
    assert (card.paper, card.family) == (PaperSize.A5, LetterFamily.CARD)
    assert (formal.paper, formal.family) == (PaperSize.A4, LetterFamily.ADMINISTRATIVE)
    assert card.fields == formal.fields == ("ten_dip", "noi_dung")


def test_every_other_flat_placeholder_is_a_field_in_the_order_it_stands(bench: OwnKindBench) -> None:
    content = with_paragraphs(shipped(CARD), "{{ qua }} {{ So_Tien2 }}", "{{ qua }}")
    assert bench.read(content, PLAIN, frozenset()).fields == ("qua", "So_Tien2", "ten_dip", "noi_dung")


@pytest.mark.parametrize(
    ("typed", "fault", "near"),
    [
        ("adress", Fault.UNKNOWN, "address"),
        ("món quà", Fault.UNKNOWN, "mon_qua"),
        ("lời_chúc", Fault.ACCENTED, "loi_chuc"),
        ("nơi ở", Fault.UNKNOWN, "noi_o"),
    ],
)
def test_what_is_written_otherwise_is_told_how_to_be_written(
    bench: OwnKindBench, typed: str, fault: Fault, near: str
) -> None:
    reading = bench.read(with_paragraphs(shipped(CARD), f"{{{{ {typed} }}}}"), PLAIN, frozenset())
    assert [(one.fault, one.what, one.near) for one in reading.findings] == [(fault, typed, near)]
    assert reading.fields == ("ten_dip", "noi_dung")


def test_a_field_the_template_asks_about_may_stay_empty(bench: OwnKindBench) -> None:
    content = with_paragraphs(shipped(CARD), "{%p if mon_qua %}", "Kèm theo: {{ mon_qua }}", "{%p endif %}")
    reading = bench.read(content, PLAIN, frozenset())
    assert reading.fields == ("mon_qua", "ten_dip", "noi_dung")
    assert reading.optional == {"mon_qua"}


def test_a_near_miss_is_a_field_once_it_is_accepted(bench: OwnKindBench, writer: PaperWriter) -> None:
    content = with_paragraphs(shipped(CARD), "{{ adress }}")
    assert look(bench, writer, content, PLAIN, "adress").is_clean


def test_a_letter_that_names_nobody_is_refused_and_either_placeholder_will_do(bench: OwnKindBench) -> None:
    nobody = spoiled(shipped(CARD), ("{{ salutation }}", "Kính gửi"))
    (found,) = bench.read(nobody, PLAIN, frozenset()).findings
    assert (found.fault, found.what) == (Fault.MISSING, "salutation")
    other = spoiled(shipped(CARD), ("{{ salutation }}", "Kính gửi {{ recipient }}"))
    assert bench.read(other, PLAIN, frozenset()).findings == ()


def test_a_quiet_template_says_nothing_cheerful(bench: OwnKindBench) -> None:
    found = bench.read(shipped(NEW_YEAR), QUIET, frozenset()).findings
    assert {one.what for one in found} >= {"chúc mừng", "chúc"}
    assert {one.fault for one in found} == {Fault.FORBIDDEN}


def test_a_page_of_no_known_size_and_a_file_that_is_no_document_are_said_plainly(bench: OwnKindBench) -> None:
    odd = spoiled(shipped(CARD), ('w:w="11906"', 'w:w="9000"'))
    assert Fault.PAPER in {one.fault for one in bench.read(odd, PLAIN, frozenset()).findings}
    broken = bench.read(b"%PDF-1.4", PLAIN, frozenset())
    assert [one.fault for one in broken.findings] == [Fault.UNREADABLE]


def test_code_in_a_template_is_refused_not_run(bench: OwnKindBench, writer: PaperWriter) -> None:
    report = look(bench, writer, with_paragraphs(shipped(CARD), "{{ qua.__class__ }}"))
    assert not report.is_clean


def test_a_letter_is_drawn_again_from_the_very_template_it_was_drawn_from(
    writer: PaperWriter, tmp_path: Path
) -> None:
    letter, office, name = OWN_SAMPLES["new_year"]
    rules = KindSettings(SigningMode.AHEAD, PaperSize.A5)
    kept = {"first": shipped(name), "second": with_paragraphs(shipped(name), "Kèm theo: một lịch xuân")}

    class Source:
        """Keeps two versions; the second is in force."""

        def in_force(self, slot: str) -> str:
            return "second"

        def content(self, sha256: str) -> bytes:
            return kept[sha256]

    own = writer.on(Source())
    wording = own.laid(own.word(letter, office, PaperSize.A5), rules)
    assert "lịch xuân" in " ".join(own.draw(wording).text)
    assert "lịch xuân" not in " ".join(own.draw(wording, "first").text)
    assert letter.day == date(2026, 11, 23)
