"""The one-stop forms: their words, their placeholders, their sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.demo.cases import COMMITTEE_DEPUTY
from counter_app.demo.counter_forms import COUNTER_FORMS
from counter_app.demo.forms import promised, slip_of
from counter_app.domain.dossier import Extension
from counter_app.domain.errors.letters import LetterNotPossible, WordsMissing
from counter_app.domain.errors.paper import DoesNotFit
from counter_app.domain.form import Form, FormDetails, SlipDetails
from counter_app.domain.form_details import (
    ControlDetails,
    ReceiptDetails,
    RefusalDetails,
    StopDetails,
    SupplementDetails,
)
from counter_app.domain.letter import FormKind, SigningMode
from counter_app.domain.office import FormNaming, KindSettings, Signatory, SignatureForm
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.person import Applicant
from counter_app.domain.slip import SlipReason, is_hollow
from counter_app.paper.catalogue import names, required
from counter_app.paper.context.forms import words_of_form
from counter_app.paper.forms import FORMS_SHIPPED, form_template_name
from counter_app.paper.press import FontShelf, press
from counter_app.paper.word import load
from counter_app.paper.writer import PaperWriter
from tests.paper.golden import FOLDER, FORMS, ROOT, TEMPLATES, form_text
from tests.paper.press.comparing import compared
from tests.paper.samples import LONG, OFFICE, SINH, when
from tests.paper.test_writer import page_text
from tests.servers.office import ReferenceOffice

FONTS = ROOT / "resources" / "fonts"
RULES = KindSettings(SigningMode.ON_THE_SPOT, PaperSize.A4)


@pytest.fixture(scope="module")
def writer() -> PaperWriter:
    """The writer on the shipped templates."""
    return PaperWriter(TEMPLATES, FONTS)


def said(form: Form) -> str:
    """All words of a form, with ordinary spaces."""
    return " ".join(text for _name, text in words_of_form(form, OFFICE).fields).replace("\u00a0", " ")


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_reads_as_agreed(name: str) -> None:
    assert form_text(name) == (FOLDER / f"form_{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(FORMS))
def test_the_words_of_a_form_are_exactly_the_placeholders_of_its_kind(name: str) -> None:
    form, office = FORMS[name]
    fields = dict(words_of_form(form, office).fields)
    assert set(fields) == set(names(form.kind))
    assert all(fields[field] for field in required(form.kind))


@pytest.mark.parametrize("kind", FORMS_SHIPPED)
def test_a_shipped_form_uses_known_placeholders_and_all_required_ones(kind: FormKind) -> None:
    template = load(TEMPLATES / form_template_name(kind), names(kind), required(kind))
    assert {"title", "reissue", "organ_2"} <= template.used <= names(kind)


@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_is_one_sheet_of_a4_with_its_number_and_its_name(writer: PaperWriter, name: str) -> None:
    form, office = FORMS[name]
    wording = writer.numbered(writer.laid(writer.form(form, office), RULES), "07/PXL")
    pages, size, text = page_text(writer.draw(wording).pdf)
    assert (pages, size) == (1, (210.0, 297.0))
    # Where a line of the page breaks is not the reader's business here.
    told = "".join(text.split())
    assert "Số:07/PXL" in told
    assert "".join(form.naming.title.split()) in told


@pytest.mark.slow
@pytest.mark.servers
@pytest.mark.parametrize("name", sorted(FORMS))
def test_a_form_is_set_as_the_reference_sets_it(
    writer: PaperWriter, libreoffice: ReferenceOffice, name: str
) -> None:
    form, office = FORMS[name]
    docx = writer.docx(writer.numbered(writer.laid(writer.form(form, office), RULES), "07/PXL"))
    pressed = press(docx, FontShelf.from_folder(FONTS), one_page=True)
    found = compared(pressed.pdf, libreoffice.pdf(docx))
    assert found.pages == (1, 1)
    assert found.alike or pressed.tight, found
    assert found.mean <= 0.1, found


def test_a_slip_before_the_promise_does_not_say_that_it_was_missed() -> None:
    details = SlipDetails(SlipReason.DONE_AGAIN, when(30, 16))
    assert "không thể trả kết quả" in said(slip_of(promised(SINH), when(25, 16, 29), details))
    assert "chưa trả được kết quả" in said(slip_of(promised(SINH), when(25, 16, 30), details))


def test_a_slip_bears_the_name_and_the_signatory_in_force_on_its_day() -> None:
    naming = FormNaming(
        FormKind.SLIP,
        "Văn bản xin lỗi và đề nghị gia hạn thời gian giải quyết",
        when(1, 0).date(),
        Signatory("Cầm Thị Nhung", SignatureForm.DEPUTY),
    )
    form = replace(FORMS["04_day_before"][0], naming=naming)
    fields = dict(words_of_form(form, OFFICE).fields)
    assert fields["title"] == "VĂN BẢN XIN LỖI VÀ ĐỀ NGHỊ GIA HẠN THỜI GIAN GIẢI QUYẾT"
    assert (fields["sign_1"], fields["signatory"].replace("\u00a0", " ")) == (
        "KT.\u00a0CHỦ\u00a0TỊCH",
        "Cầm Thị Nhung",
    )


def test_a_slip_without_a_name_a_promise_or_a_reason_says_what_is_missing() -> None:
    details = SlipDetails(SlipReason.OTHER, when(30, 16))
    case = replace(promised(Applicant("")), appointment=None)
    with pytest.raises(WordsMissing) as caught:
        words_of_form(slip_of(case, when(24, 9), details), OFFICE)
    assert caught.value.fields == ("applicant.name", "appointment", "reason")


def test_a_form_that_is_not_worded_yet_or_lacks_its_details_is_refused_by_name() -> None:
    form = FORMS["04_day_before"][0]
    with pytest.raises(LetterNotPossible):
        words_of_form(replace(form, details=None), OFFICE)


@pytest.mark.parametrize(
    ("reason", "words", "hollow"),
    [
        (SlipReason.MANY_DOSSIERS, "", True),
        (SlipReason.MANY_DOSSIERS, "khối lượng công việc nhiều", True),
        (SlipReason.OTHER, "Do khối lượng công việc nhiều", True),
        (SlipReason.OTHER, "công chức phụ trách nghỉ ốm", False),
        (SlipReason.MANY_DOSSIERS, "trong tuần có 140 hồ sơ đăng ký lại khai sinh phải tra sổ giấy", False),
        (SlipReason.OFFICER_AWAY, "", False),
    ],
)
def test_that_there_is_much_work_is_no_reason_to_who_waits(
    reason: SlipReason, words: str, hollow: bool
) -> None:
    assert is_hollow(reason, words) is hollow


@pytest.mark.parametrize(
    ("name", "details", "missing"),
    [
        ("01_person", ReceiptDetails(()), ("papers",)),
        ("01_person", ReceiptDetails(("Tờ khai",), 0), ("sets",)),
        ("02_person", SupplementDetails((), ""), ("papers", "reason")),
        ("03_person", RefusalDetails(" . "), ("reason",)),
        ("05_person", StopDetails(""), ("reason",)),
    ],
)
def test_a_form_says_what_nobody_told_it(name: str, details: FormDetails, missing: tuple[str, ...]) -> None:
    with pytest.raises(WordsMissing) as caught:
        words_of_form(replace(FORMS[name][0], details=details), OFFICE)
    assert caught.value.fields == missing


@pytest.mark.parametrize("name", sorted(COUNTER_FORMS))
def test_a_form_without_its_own_details_is_refused_by_name(name: str) -> None:
    with pytest.raises(LetterNotPossible):
        words_of_form(replace(FORMS[name][0], details=None), OFFICE)


def test_a_form_signed_at_the_counter_bears_its_officer_or_who_is_named_for_it() -> None:
    form = FORMS["02_person"][0]
    fields = dict(words_of_form(form, OFFICE).fields)
    assert (fields["sign_1"], fields["sign_2"]) == ("", "NGƯỜI\u00a0HƯỚNG\u00a0DẪN")
    assert fields["signatory"] == "Lê\u00a0Thu\u00a0Hà"
    naming = replace(form.naming, signatory=Signatory("Cầm Thị Nhung", SignatureForm.DEPUTY))
    named = dict(words_of_form(replace(form, naming=naming), OFFICE).fields)
    assert named["signatory"] == "Cầm\u00a0Thị\u00a0Nhung"


def test_a_control_sheet_with_more_handings_than_rows_does_not_fit() -> None:
    form = FORMS["06_linked"][0]
    assert isinstance(form.details, ControlDetails)
    many = replace(form, details=ControlDetails(form.details.handings * 3))
    with pytest.raises(DoesNotFit):
        words_of_form(many, OFFICE)


def test_the_longest_lists_still_make_one_sheet(writer: PaperWriter) -> None:
    form, office = FORMS["01_person"]
    papers = tuple(f"Bản sao giấy tờ số {number} kèm theo tờ khai, có chứng thực" for number in range(1, 19))
    drawn = writer.draw(
        writer.laid(writer.form(replace(form, details=ReceiptDetails(papers)), office), RULES)
    )
    assert drawn.pages == 1
    assert "18. Bản sao giấy tờ số 18" in page_text(drawn.pdf)[2]


def test_the_hardest_data_still_make_one_page(writer: PaperWriter) -> None:
    case = promised(
        replace(SINH, name=LONG, address=f"{LONG}, {LONG}", personal_number="011099001234"),
        Extension(when(24, 15), when(27, 10, 30), "", slip="112/PXL-UBND"),
        Extension(when(26, 15), when(30, 10, 30), "", slip="113/PXL-UBND"),
    )
    words = f"đã gửi văn bản xác minh đến {LONG} và {LONG}, hai lần, mà chưa có trả lời"
    details = SlipDetails(SlipReason.REGISTER_CHECK, when(30, 16, 30), words, "15/QĐ-UBND", "lý do")
    form = slip_of(case, when(28, 9, 30), details, f"Cấp Giấy xác nhận cho {LONG}")
    office = replace(COMMITTEE_DEPUTY, commune="Nghĩa Thượng Trường Sơn Đông")
    wording = writer.numbered(writer.laid(writer.form(form, office), RULES), "1234/PXL-UBND")
    pages, _size, text = page_text(writer.draw(wording).pdf)
    assert pages == 1
    for part in (LONG, "112/PXL", "113/PXL", "15/QĐ-UBND"):
        assert "".join(part.split()) in "".join(text.split()).replace("\u2011", "-")
