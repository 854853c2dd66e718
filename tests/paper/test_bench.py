"""The check of a template: everything wrong is found, named once and in a clerk's words, and nothing that is right."""

from __future__ import annotations

import unicodedata
from pathlib import Path

import pypdfium2
import pytest

from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import FormKind, LetterKind, Wording
from counter_app.domain.office import Settings
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.template import Fault, Finding, Place, TemplateReport, TemplateSlot, Trial
from counter_app.paper.bench import PaperBench
from counter_app.paper.catalogue import required, template_names
from counter_app.paper.forms import FORMS_SHIPPED, form_template_name
from counter_app.paper.working_bench import working_slots
from counter_app.paper.writer import PaperWriter
from counter_app.sentences.templates import finding_words
from counter_app.services.crafts.form_samples import form_trials
from counter_app.services.crafts.samples import trials
from tests.paper.press.specimens import cell, row, table
from tests.paper.samples import OFFICE, when
from tests.paper.spoiling import ROOT, TEMPLATES, shipped, spoiled, with_paragraphs

CARD = "mau_9_chia_buon_a5.docx"
APOLOGY = "mau_6_xin_loi_a4.docx"


@pytest.fixture(scope="module")
def writer() -> PaperWriter:
    return PaperWriter(TEMPLATES, ROOT / "resources" / "fonts")


@pytest.fixture(scope="module")
def bench(writer: PaperWriter) -> PaperBench:
    return PaperBench(TEMPLATES, writer)


def slot_of(bench: PaperBench, name: str) -> TemplateSlot:
    return next(slot for slot in bench.slots() if slot.name == name)


def tried(writer: PaperWriter, slot: TemplateSlot) -> list[tuple[Trial, Wording]]:
    """The office's letters for a slot."""
    if isinstance(slot.kind, FormKind):
        settings, now = Settings(), when(23, 10, 20)
        naming, rules = settings.naming(slot.kind, now.date()), settings.kind(slot.kind)
        forms = form_trials(slot.kind, now, naming)
        return [(trial, writer.laid(writer.form(form, OFFICE), rules)) for trial, form in forms]
    letters = trials(LetterKind(int(slot.kind)), when(23, 10, 20))
    return [(trial, writer.word(letter, OFFICE, slot.paper)) for trial, letter in letters]


def check(bench: PaperBench, writer: PaperWriter, content: bytes, name: str = CARD) -> TemplateReport:
    slot = slot_of(bench, name)
    return bench.check(content, slot, tried(writer, slot))


def faults(report: TemplateReport) -> list[tuple[Fault, str, str]]:
    return [(one.fault, one.what, one.near) for one in report.findings]


@pytest.mark.parametrize("name", [name for name, _kind, _paper in template_names()])
def test_every_shipped_template_passes_with_the_hardest_letters(
    bench: PaperBench, writer: PaperWriter, name: str
) -> None:
    report = check(bench, writer, shipped(name), name)
    assert [finding_words(one, report.slot.kind) for one in report.findings] == []
    assert report.pdf.startswith(b"%PDF")


@pytest.mark.parametrize("kind", FORMS_SHIPPED)
def test_every_shipped_form_passes_with_the_hardest_cases(
    bench: PaperBench, writer: PaperWriter, kind: FormKind
) -> None:
    name = form_template_name(kind)
    report = check(bench, writer, shipped(name), name)
    assert [finding_words(one, report.slot.kind) for one in report.findings] == []
    assert report.pdf.startswith(b"%PDF")
    assert bench.guess(shipped(name)).kind is kind, "known by its placeholders, whatever the file is called"


def test_there_is_a_slot_for_every_shipped_letter_in_its_family(bench: PaperBench) -> None:
    slots = bench.slots()
    letters = [slot for slot in slots if isinstance(slot.kind, LetterKind)]
    assert [slot.name for slot in letters] == [name for name, _kind, _paper in template_names()]
    assert LetterFamily.CUSTOMARY not in {slot.family for slot in letters}
    rest = len(letters) + len(FORMS_SHIPPED)
    assert [slot.kind for slot in slots[len(letters) : rest]] == list(FORMS_SHIPPED)
    assert slots[rest:] == working_slots()
    assert len({(slot.kind, slot.paper, slot.family) for slot in slots}) == len(slots)


def test_the_hardest_names_are_as_long_as_a_certificate_has_room_for() -> None:
    for kind in LetterKind:
        longest = dict(trials(kind, when(23, 10, 20)))[Trial.LONG_NAMES]
        assert len(longest.cases) == 1
    assert len(dict(trials(LetterKind.BIRTH, when(23, 10)))[Trial.MANY_CHILDREN].children) == 3


@pytest.mark.parametrize(
    ("typed", "fault", "near"),
    [
        ("comfrot", Fault.UNKNOWN, "comfort"),
        ("salutaion", Fault.UNKNOWN, "salutation"),
        ("hoàng_hôn", Fault.ACCENTED, ""),
        ("ađẻss", Fault.ACCENTED, "address"),
        ("xyz", Fault.UNKNOWN, ""),
    ],
)
def test_a_misspelt_placeholder_is_told_with_the_right_one(
    bench: PaperBench, writer: PaperWriter, typed: str, fault: Fault, near: str
) -> None:
    content = with_paragraphs(shipped(CARD), f"{{{{ {typed} }}}}")
    report = check(bench, writer, content)
    (found,) = report.findings
    assert (found.fault, found.what, found.near, found.paragraph) == (fault, typed, near, 1)
    assert report.pdf


@pytest.mark.parametrize(
    ("typed", "near"), [("lời động viên", "comfort"), ("Lời ngỏ giúp đỡ", "help"), ("quê quán cũ", "")]
)
def test_a_placeholder_called_by_its_vietnamese_name_is_told_the_right_one(
    bench: PaperBench, writer: PaperWriter, typed: str, near: str
) -> None:
    content = with_paragraphs(shipped(CARD), f"{{{{ {typed} }}}}")
    assert faults(check(bench, writer, content)) == [(Fault.UNKNOWN, typed, near)]


def test_a_broken_command_is_quoted_as_it_was_typed(bench: PaperBench, writer: PaperWriter) -> None:
    content = with_paragraphs(shipped(CARD), "{{ comfort | upcase }}")
    assert faults(check(bench, writer, content)) == [(Fault.SYNTAX, "comfort | upcase", "")]


def test_letters_stored_apart_from_their_accents_are_recognised(
    bench: PaperBench, writer: PaperWriter
) -> None:
    typed = unicodedata.normalize("NFD", "sálutation")
    report = check(bench, writer, spoiled(shipped(CARD), ("{{ salutation }}", f"{{{{ {typed} }}}}")))
    assert faults(report) == [(Fault.ACCENTED, "sálutation", "salutation")]
    said = finding_words(report.findings[0], LetterKind.CONDOLENCE)
    assert "Xin sửa thành {{ salutation }}." in said


def test_a_required_placeholder_that_is_gone_is_missed(bench: PaperBench, writer: PaperWriter) -> None:
    report = check(bench, writer, spoiled(shipped(CARD), ("{{ signatory }}", "Đinh Trọng Khải")))
    assert faults(report) == [(Fault.MISSING, "signatory", "")]
    assert "signatory" in required(LetterKind.CONDOLENCE)
    assert report.pdf, "the page is worth seeing all the same"


@pytest.mark.parametrize(
    ("typed", "fault"),
    [
        ("{{ comfort", Fault.OPEN_TAG),
        ("comfort }}", Fault.OPEN_TAG),
        ("{{ comfort | upcase }}", Fault.SYNTAX),
        ("{{ comfort + }}", Fault.SYNTAX),
        ("{%p endif %}", Fault.SYNTAX),
        ("{%p if comfort %}", Fault.SYNTAX),
        ("{%p xoa %}", Fault.SYNTAX),
        ("{{ comfort.__class__.mro() }}", Fault.CODE),
        ("{{ 1 / 0 }}", Fault.CODE),
    ],
)
def test_a_fault_in_a_command_is_told_with_its_paragraph(
    bench: PaperBench, writer: PaperWriter, typed: str, fault: Fault
) -> None:
    report = check(bench, writer, with_paragraphs(shipped(CARD), "Dòng đầu", typed))
    assert [one.fault for one in report.findings] == [fault]
    if fault is not Fault.CODE:
        assert report.findings[0].paragraph == 2
        assert report.findings[0].text == typed


def test_every_fault_is_told_at_once(bench: PaperBench, writer: PaperWriter) -> None:
    content = with_paragraphs(shipped(CARD), "{{ wsih }}", "{{ comfort", "chúc mừng gia đình")
    assert [one.fault for one in check(bench, writer, content).findings] == [
        Fault.UNKNOWN,
        Fault.OPEN_TAG,
        Fault.FORBIDDEN,
    ]


@pytest.mark.parametrize(
    ("name", "typed", "word"),
    [
        (CARD, "Xin chúc mừng gia đình", "chúc mừng"),
        (CARD, "cụ mất vì bạo bệnh", "mất vì"),
        (CARD, "{{ 'Chúc mừng' }}", "chúc mừng"),
        (CARD, "mong hương hồn cụ", "hương hồn"),
        ("mau_7_chuc_mung_khai_sinh_a5.docx", "Mỗi gia đình có hai con", "hai con"),
        ("mau_7_chuc_mung_khai_sinh_a5.docx", "cháu trai nối dõi", "nối dõi"),
        (APOLOGY, "điều đó đã làm ông phải đi lại", "đã làm ông phải"),
    ],
)
def test_words_no_letter_of_the_kind_may_carry_are_found(
    bench: PaperBench, writer: PaperWriter, name: str, typed: str, word: str
) -> None:
    report = check(bench, writer, with_paragraphs(shipped(name), typed), name)
    assert word in {one.what for one in report.findings if one.fault is Fault.FORBIDDEN}
    said = finding_words(report.findings[0], report.slot.kind)
    assert f"“{word}”" in said or report.findings[0].what != word


def test_the_motto_of_the_country_is_no_wish(bench: PaperBench, writer: PaperWriter) -> None:
    content = with_paragraphs(shipped(CARD), "Độc lập - Tự do - Hạnh phúc")
    assert Fault.FORBIDDEN not in {one.fault for one in check(bench, writer, content).findings}


def test_what_the_press_cannot_draw_is_named(bench: PaperBench, writer: PaperWriter) -> None:
    column = '<w:p><w:r><w:sym w:font="Wingdings" w:char="F04A"/></w:r></w:p>'
    report = check(bench, writer, with_paragraphs(shipped(CARD), column))
    assert faults(report) == [(Fault.CONSTRUCT, "element:w:sym", "")]
    assert "ký tự của phông ký hiệu" in finding_words(report.findings[0], LetterKind.CONDOLENCE)


def test_what_only_the_drawing_brings_to_light_is_named_as_well(
    bench: PaperBench, writer: PaperWriter
) -> None:
    wide = table(row(cell("quá rộng", 16000)), grid=(16000,))
    report = check(bench, writer, with_paragraphs(shipped(CARD), wide, "sau bảng"))
    assert faults(report) == [(Fault.CONSTRUCT, "table-off-sheet", "")]


def test_a_font_the_machine_lacks_is_named(bench: PaperBench, writer: PaperWriter) -> None:
    paragraph = (
        '<w:p><w:r><w:rPr><w:rFonts w:ascii="VNI-Times" w:hAnsi="VNI-Times"/></w:rPr><w:t>a</w:t></w:r></w:p>'
    )
    report = check(bench, writer, with_paragraphs(shipped(CARD), paragraph))
    assert faults(report) == [(Fault.FONT, "VNI-Times", "")]


def test_text_that_runs_over_is_measured_for_the_letter_that_overflows(
    bench: PaperBench, writer: PaperWriter
) -> None:
    filling = ["Ủy ban nhân dân xã cùng các đoàn thể luôn ở bên gia đình."] * 12
    report = check(bench, writer, with_paragraphs(shipped(CARD), *filling))
    over = [one for one in report.findings if one.fault is Fault.OVERFLOW]
    assert {one.trial for one in over} >= {Trial.LONG_NAMES}
    assert all(one.mm > 0 for one in over)
    assert " mm." in finding_words(over[0], LetterKind.CONDOLENCE)
    assert report.pdf


def test_a_page_of_another_size_is_not_printed(bench: PaperBench, writer: PaperWriter) -> None:
    report = check(bench, writer, shipped("mau_9_chia_buon_a4.docx"))
    assert faults(report) == [(Fault.PAPER, "210 × 297 mm", "210 × 148 mm")]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"{}", shipped(CARD)[:20_000]])
def test_half_a_file_is_no_document(bench: PaperBench, writer: PaperWriter, content: bytes) -> None:
    report = check(bench, writer, content)
    assert [one.fault for one in report.findings] == [Fault.UNREADABLE]
    assert not report.pdf


def test_headers_are_read_too(bench: PaperBench, writer: PaperWriter) -> None:
    with_header = next(
        name for name, _kind, _paper in template_names() if "w:p" in part(name, "word/header1.xml")
    )
    header = part(with_header, "word/header1.xml")
    end = header.rindex("</w:hdr>")
    added = f"{header[:end]}<w:p><w:r><w:t>{{{{ sinature }}}}</w:t></w:r></w:p>{header[end:]}"
    report = check(
        bench,
        writer,
        spoiled(shipped(with_header), (header, added), part="word/header1.xml"),
        with_header,
    )
    assert (Fault.UNKNOWN, Place.HEAD) in {(one.fault, one.place) for one in report.findings}


def part(name: str, wanted: str) -> str:
    from counter_app.paper.word import read_parts

    return dict(read_parts(shipped(name))).get(wanted, b"").decode("utf-8")


@pytest.mark.parametrize("name", [name for name, _kind, _paper in template_names()])
def test_a_file_under_another_name_is_recognised_by_what_is_in_it(bench: PaperBench, name: str) -> None:
    guessed, right = bench.guess(shipped(name), "Mẫu của xã.docx"), slot_of(bench, name)
    assert guessed.kind is right.kind
    assert guessed.paper is right.paper or guessed.family is LetterFamily.FOLDED


def test_every_fault_has_a_sentence_with_a_way_out() -> None:
    for fault in Fault:
        found = Finding(fault, "comfrot", "religion", 3, Place.FOOT, "x" * 90, Trial.ORDINARY, 3.25)
        said = finding_words(found, LetterKind.CONDOLENCE)
        assert "Xin " in said
        assert "{where}" not in said
        assert unicodedata.is_normalized("NFC", said)


def test_the_picture_of_the_page_has_the_size_of_the_sheet(bench: PaperBench, writer: PaperWriter) -> None:
    document = pypdfium2.PdfDocument(check(bench, writer, shipped(CARD)).pdf)
    try:
        width, height = (round(side / 72 * 25.4) for side in document[0].get_size())
    finally:
        document.close()
    assert (width, height) == (210, 148)
    assert slot_of(bench, CARD).paper is PaperSize.A5
    assert Path(TEMPLATES, CARD).exists()
