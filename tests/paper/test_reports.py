"""Periodic reports on paper: their words, their pages, their plots, their workbook, and that all say the same."""

from __future__ import annotations

import io
import re
import zipfile
from datetime import datetime
from fractions import Fraction

import docx
import openpyxl
import pypdfium2
import pytest

from counter_app import wording
from counter_app.domain.errors.paper import MissingGlyph
from counter_app.domain.report import Measure, PeriodKind, Report
from counter_app.domain.report_plot import plots
from counter_app.paper.press.vector import unknown_parts
from counter_app.paper.report_papers import REPORT_PLACEHOLDERS
from counter_app.paper.reports.document import template_of
from counter_app.paper.reports.numbers import compared, count, decimal, percent, ratio
from counter_app.paper.reports.plotting import lateness_sketch, letters_sketch
from counter_app.paper.reports.sketch import Lettering, Words
from counter_app.paper.reports.titles import MEASURES
from counter_app.paper.reports.words import report_words
from counter_app.paper.reports.workbook import FIGURES, listed
from counter_app.paper.reports.writer import PaperReportWriter
from counter_app.paper.word import load
from tests.domain.made_reports import all_late, empty, estimated, of_kind, own_kinds, rich, rows_of
from tests.paper.golden import FOLDER, ROOT, TEMPLATES
from tests.paper.lint import faults
from tests.paper.report_golden import REPORTS, TOLD, report_text
from tests.servers.office import ReferenceOffice

FONTS = ROOT / "resources" / "fonts"
WRITER = PaperReportWriter(TEMPLATES, FONTS)


def squeezed(text: str) -> str:
    return " ".join(text.replace("\ufffe", "-").split())


def pdf_text(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return squeezed(" ".join(page.get_textpage().get_text_bounded() for page in document))


def docx_text(content: bytes) -> str:
    """The text of a document as python-docx reads it, tables included."""
    document = docx.Document(io.BytesIO(content))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return squeezed("\n".join([*(one.text for one in document.paragraphs), *cells]))


def shown(report: Report, measure: Measure, part: str) -> str:
    """A figure as the screen shows it."""
    value = report.figures.get(measure, part)
    if value is None:
        return ""
    if measure is Measure.SURVEY_SATISFIED:
        return percent(value)
    return decimal(value) if isinstance(value, Fraction) else count(value)


def figures_missing(report: Report, text: str) -> list[str]:
    """The figures, other than nought, that a text does not tell."""
    return [
        f"{measure} {part}: {words}"
        for measure, part in report.figures.values
        if (words := shown(report, measure, part)) not in ("", "0")
        and not re.search(rf"(?<![\d.,]){re.escape(squeezed(words))}(?![\d%])", text)
    ]


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_report_reads_as_agreed(name: str) -> None:
    assert report_text(name) == (FOLDER / f"report_{name}.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_a_report_is_free_of_slips(name: str) -> None:
    assert faults(report_text(name).replace("·", "\u00a0")) == ()


@pytest.mark.parametrize("name", sorted(REPORTS))
def test_every_figure_stands_in_the_pdf_and_in_the_document(name: str) -> None:
    report = REPORTS[name]
    document = WRITER.docx(report, TOLD)
    assert figures_missing(report, docx_text(document)) == []
    assert figures_missing(report, pdf_text(WRITER.pdf(report, TOLD))) == []


def test_pdf_and_document_are_the_same_for_the_same_figures() -> None:
    assert WRITER.docx(rich(), TOLD) == WRITER.docx(rich(), TOLD)
    assert WRITER.pdf(rich(), TOLD) == WRITER.pdf(rich(), TOLD)


@pytest.mark.parametrize("file", sorted(REPORT_PLACEHOLDERS))
def test_a_template_uses_every_placeholder_it_may(file: str) -> None:
    known = REPORT_PLACEHOLDERS[file]
    names = frozenset(one.name for one in known)
    required = frozenset(one.name for one in known if one.required)
    assert load(TEMPLATES / file, names, required).used == names


@pytest.mark.parametrize("kind", PeriodKind)
def test_every_placeholder_is_worded_for_every_period(kind: PeriodKind) -> None:
    report = of_kind(kind)
    words = report_words(report, TOLD)
    assert {one.name for one in REPORT_PLACEHOLDERS[template_of(report)]} <= set(words)
    assert OFFICE_MODEL in words["subject"]


OFFICE_MODEL = f"“{TOLD.model_name}”"


def test_the_sheet_of_a_week_is_one_page() -> None:
    with pypdfium2.PdfDocument(WRITER.pdf(of_kind(PeriodKind.WEEK), TOLD)) as document:
        assert len(document) == 1


def test_all_pages_but_the_first_are_numbered() -> None:
    with pypdfium2.PdfDocument(WRITER.pdf(rich(), TOLD)) as document:
        heads = [page.get_textpage().get_text_bounded().split()[0] for page in document]
    assert heads[0] == "ỦY"
    assert heads[1:] == [str(number) for number in range(2, len(heads) + 1)]


def test_an_overdue_dossier_without_apology_is_said_plainly() -> None:
    words = report_words(all_late(), TOLD)
    assert "Còn 2\u00a0hồ\u00a0sơ trễ hẹn chưa được xin lỗi." in words["shortcomings"]
    assert "Còn" not in report_words(rich(), TOLD)["shortcomings"]


def test_an_estimate_is_marked_and_says_which_days_are_to_come() -> None:
    words = report_words(estimated(), TOLD)
    assert words["mark"] == " (số ước)"
    assert "từ ngày\u00a019/12/2026 đến hết ngày\u00a031/12/2026, chưa qua" in words["estimate"]
    assert (report_words(rich(), TOLD)["mark"], report_words(rich(), TOLD)["estimate"]) == ("", "")


def test_the_fourteenth_is_told_to_count_once_only_where_periods_meet_on_it() -> None:
    assert "ngày\u00a014 chỉ tính một lần" in report_words(rich(), TOLD)["window"]
    assert "một lần" not in report_words(of_kind(PeriodKind.RANGE), TOLD)["window"]


def test_a_report_written_beside_an_english_screen_says_the_same_words() -> None:
    wording.use_language("en", ROOT / "resources" / "locale")
    try:
        for name in REPORTS:
            assert report_text(name) == (FOLDER / f"report_{name}.txt").read_text(encoding="utf-8")
    finally:
        wording.use_language(wording.SOURCE_LANGUAGE, ROOT / "resources" / "locale")


def test_the_plots_are_vectors_the_press_draws_and_their_words_are_told_aloud() -> None:
    content = WRITER.docx(rich(), TOLD)
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        drawn = [archive.read(name) for name in archive.namelist() if name.endswith(".svg")]
        xml = archive.read("word/document.xml").decode()
    assert len(drawn) == 2
    assert [unknown_parts(one) for one in drawn] == [(), ()]
    assert 'descr="Biểu đồ thư đã trao theo loại. Khai sinh: kỳ 6 33, kỳ 7 36' in xml
    assert "kỳ 11: phải xin lỗi 9, đã xin lỗi 9." in xml
    with pypdfium2.PdfDocument(WRITER.pdf(rich(), TOLD)) as document:
        kinds = {one.type for page in document for one in page.get_objects(max_depth=3)}
    assert pypdfium2.raw.FPDF_PAGEOBJ_IMAGE not in kinds
    assert pypdfium2.raw.FPDF_PAGEOBJ_PATH in kinds


def test_values_stand_on_the_bars_and_only_the_last_is_dark() -> None:
    sketch = letters_sketch(plots(rich()), {}, 162, FONTS)
    words = [mark.text for mark in sketch.marks if isinstance(mark, Words)]
    assert {"33", "36", "31", "38", "35", "41"} <= set(words)
    assert sketch.svg().count(b"#1F4E79") == 5
    lateness = lateness_sketch(plots(rich()), 110, FONTS)
    assert lateness.svg().count(b"#1F4E79") == 2


def test_many_kinds_of_the_communes_own_begin_a_second_row() -> None:
    drawn = plots(own_kinds())
    more = type(drawn)(drawn.letters * 2, drawn.letters_top, drawn.lateness, drawn.lateness_top)
    assert letters_sketch(more, {}, 162, FONTS).tall == 2 * letters_sketch(drawn, {}, 162, FONTS).tall


def test_a_sign_the_plot_cannot_draw_is_named() -> None:
    with pytest.raises(MissingGlyph):
        Lettering(FONTS).width("愛", 3)


def test_a_name_too_long_for_its_plot_ends_in_an_ellipsis() -> None:
    held = Lettering(FONTS).held("Thư thăm hỏi thiên tai, hỏa hoạn", 3, 20)
    assert held.endswith("…")
    assert Lettering(FONTS).width(held, 3) <= 20


@pytest.mark.parametrize(
    ("now", "before", "words"),
    [
        (96, 88, "nhiều hơn cùng kỳ năm trước 8\u00a0thư"),
        (5, 8, "ít hơn cùng kỳ năm trước 3\u00a0thư"),
        (5, 5, "bằng cùng kỳ năm trước"),
        (5, None, ""),
    ],
)
def test_a_figure_is_set_beside_the_year_before_in_words(now: int, before: int | None, words: str) -> None:
    assert compared(now, before, "thư") == words


def test_numbers_are_written_as_vietnamese_papers_write_them() -> None:
    assert (count(1046), decimal(Fraction(17, 2)), ratio(803, 812)) == ("1.046", "8,5", "98,9\u00a0%")
    assert (ratio(1, 0), percent(1), decimal(Fraction(1, 20))) == ("", "100\u00a0%", "0,1")


# The workbook ------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("report", [rich(), own_kinds(), empty(), all_late()])
def test_the_workbook_has_every_figure_and_its_rows(report: Report) -> None:
    rows = rows_of(report)
    book = openpyxl.load_workbook(io.BytesIO(WRITER.xlsx(report, rows)))
    found = list(book[FIGURES].iter_rows(min_row=6, max_col=4, values_only=True))
    values = [(row[0], row[2]) for row in found]
    wanted = [
        (MEASURES[measure], None if (value := report.figures.get(measure, part)) is None else float(value))
        for measure, part in listed(report.figures)
    ]
    assert [(name, None if value is None else float(value)) for name, value in values] == wanted
    behind = {MEASURES[figure.measure] for figure, lines in rows if lines}
    assert set(book.sheetnames) - {FIGURES} == behind


def test_rows_are_text_and_instants_and_nothing_of_them_is_a_formula() -> None:
    book = openpyxl.load_workbook(io.BytesIO(WRITER.xlsx(rich(), rows_of(rich()))))
    sheet = book[MEASURES[Measure.LETTERS_HANDED_OVER]]
    first = next(sheet.iter_rows(min_row=5, max_row=5))
    assert first[4].value == "=HYPERLINK(0)"
    assert (first[4].data_type, first[4].quotePrefix) == ("s", True)
    assert first[5].value == datetime(2026, 11, 23, 16, 20)
    assert sheet.freeze_panes == "A5"
    assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)


def test_no_sheet_has_a_name_a_spreadsheet_refuses() -> None:
    assert all(len(name) <= 31 and not set(name) & set("[]:*?/\\") for name in MEASURES.values())
    assert len(set(MEASURES.values())) == len(MEASURES) == len(Measure)


@pytest.mark.servers
def test_libreoffice_opens_the_report_and_reads_the_same_words(libreoffice: ReferenceOffice) -> None:
    for name in ("rich", "own_kinds", "week"):
        text = pdf_text(libreoffice.pdf(WRITER.docx(REPORTS[name], TOLD)))
        assert figures_missing(REPORTS[name], text) == []


@pytest.mark.servers
def test_libreoffice_opens_the_workbook_and_its_sums_agree(libreoffice: ReferenceOffice) -> None:
    report = rich()
    read = libreoffice.cold(WRITER.xlsx(report, rows_of(report)), ".xlsx", "ods:calc8")
    again = libreoffice.cold(read, ".ods", "xlsx:Calc MS Excel 2007 XML")
    sheet = openpyxl.load_workbook(io.BytesIO(again), data_only=True)[FIGURES]
    compared_ = [
        (row[2], row[5]) for row in sheet.iter_rows(min_row=6, values_only=True) if row[5] is not None
    ]
    assert len(compared_) > 50
    assert [pair for pair in compared_ if pair[0] != pair[1]] == []
