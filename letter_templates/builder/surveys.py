"""The sheet of a survey on A4 and on A5 standing: a row to each question, a box to each answer."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counter_app.paper.survey_places import ANSWER_HEADS, BOX, QUESTIONS

from .administrative import TIMES
from .ooxml import END, Cell, PageSetup, Style, optional, paragraph, run, table, twips


@dataclass(frozen=True, slots=True)
class SurveySheet:
    """The measures of the sheet on one paper: points for type, millimetres for the answer columns and rows."""

    page: PageSetup
    body: float
    head: float
    box: float
    column: float
    row: float
    gap: float


SHEETS = {
    "a4": SurveySheet(
        PageSetup(210, 297, 18, 15, 15, 14, 8, landscape=False),
        body=13,
        head=10.5,
        box=19,
        column=18,
        row=15,
        gap=6,
    ),
    "a5": SurveySheet(
        PageSetup(148, 210, 11, 10, 10, 8, 5, landscape=False),
        body=10.5,
        head=8,
        box=14,
        column=13,
        row=10,
        gap=3,
    ),
}


def file_name(key: str) -> str:
    """The file of the sheet on a paper."""
    return f"phieu_khao_sat_{key}.docx"


def survey_styles(sheet: SurveySheet) -> tuple[Style, ...]:
    """The styles of the sheet."""
    body = Style("LetterBody", "Thư – Nội dung", TIMES, sheet.body, colour="000000", align="both")
    middle = replace(body, align="center")
    return (
        replace(body, before=sheet.gap, after=sheet.gap * 1.2, line=1.1),
        replace(middle, id="LetterOrgan", name="Thư – Tên cơ quan", bold=True, align="left"),
        replace(body, id="LetterMark", name="Phiếu – Mẫu và số", size=sheet.body - 1.5, align="right"),
        replace(middle, id="LetterTitle", name="Thư – Tên thư", size=sheet.body + 2, bold=True, before=sheet.gap * 2),
        replace(body, id="LetterCell", name="Thư – Ô bảng", align="left", before=1.5, after=1.5),
        replace(middle, id="LetterCellHead", name="Thư – Đầu bảng", size=sheet.head, bold=True, before=1.5, after=1.5),
        replace(middle, id="LetterKey", name="Phiếu – Số của mức", size=sheet.head, after=1.5),
        replace(middle, id="LetterBox", name="Phiếu – Ô đánh dấu", size=sheet.box),
        replace(body, id="LetterLine", name="Thư – Dòng biểu", align="left", before=sheet.gap * 1.4),
        replace(middle, id="LetterClosing", name="Phiếu – Lời cảm ơn", italic=True, before=sheet.gap * 1.6),
    )  # fmt: skip


def survey_body(sheet: SurveySheet) -> str:
    """The document: whose sheet it is, what is asked, the table of boxes, room for words, thanks."""
    wide = sheet.page.text
    left = round(wide * 0.58)
    head = table(
        (left, wide - left),
        (
            (
                0,
                (
                    Cell(paragraph("LetterOrgan", "{{ organ }}"), left),
                    Cell(
                        paragraph("LetterMark", "{{ mark }}") + paragraph("LetterMark", "Phiếu số: …………"),
                        wide - left,
                    ),
                ),
            ),
        ),
    )
    dots = "…" * (52 if sheet.body > 12 else 47)
    return (
        head
        + paragraph("LetterTitle", "{{ title }}")
        + optional("intro", paragraph("LetterBody", "{{ intro }}"))
        + _boxes(sheet)
        + paragraph("LetterLine", "Ý kiến khác của Ông/Bà, nếu có:")
        + paragraph("LetterLine", dots)
        + paragraph("LetterLine", dots)
        + optional("agree", paragraph("LetterLine", run(f"{BOX} "), run("{{ agree }}")))
        + paragraph("LetterClosing", "Xin trân trọng cảm ơn Ông/Bà.")
        + END
    )


def _boxes(sheet: SurveySheet) -> str:
    narrow = twips(sheet.column)
    asked = sheet.page.text - narrow * len(ANSWER_HEADS)
    widths = (asked, *(narrow for _head in ANSWER_HEADS))
    head = _row(
        _cell(asked, paragraph("LetterCellHead", "Ông/Bà hài lòng đến đâu về")),
        *(
            _cell(narrow, paragraph("LetterCellHead", words) + paragraph("LetterKey", key))
            for key, words in ANSWER_HEADS
        ),
    )
    body = "".join(_question(sheet, place, widths) for place in range(1, QUESTIONS + 1))
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    pad = "".join(f'<w:{side} w:w="50" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{sum(widths)}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{pad}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"
    )


def _question(sheet: SurveySheet, place: int, widths: tuple[int, ...]) -> str:
    asked, *narrow = widths
    begin, end = (
        _row(_cell(sum(widths), paragraph("LetterCell", f"{{%tr {words} %}}"), span=len(widths)))
        for words in (f"if question_{place}", "endif")
    )
    row = _row(
        _cell(asked, paragraph("LetterCell", f"{place}. {{{{ question_{place} }}}}")),
        *(_cell(width, paragraph("LetterBox", BOX)) for width in narrow),
        height=sheet.row,
    )
    return begin + row + end


def _row(*cells: str, height: float = 0) -> str:
    tall = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(width: int, content: str, *, span: int = 1) -> str:
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    middle = '<w:vAlign w:val="center"/>'
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{middle}</w:tcPr>{content}</w:tc>'
