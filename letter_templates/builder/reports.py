"""The periodic report after Decree 30/2020/NĐ-CP, and the sheet of figures for the weekly meeting."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from counter_app.paper.report_papers import LATENESS_NAME, LETTERS_NAME, MEETING_FILE, REPORT_FILE
from counter_app.paper.reports.tables import DOSSIER_COLUMNS, LETTER_COLUMNS

from .administrative import SHEETS, Sheet, nation, sheet_styles
from .closing import copies, signature
from .drawing import Drawing, Ink, polyline
from .ooxml import (
    END,
    Cell,
    PageSetup,
    Picture,
    Style,
    hairline,
    inline,
    optional,
    paragraph,
    run,
    table,
)

_BOLD = "<w:b/><w:bCs/>"
_ITALIC = "<w:i/><w:iCs/>"
_KEPT = "<w:keepNext/>"
REPORT_SHEET = replace(SHEETS["a4"], body=13, gap=3.6, line=1.1, sign_room=24)
MEETING_SHEET = replace(
    SHEETS["a4"],
    page=PageSetup(210, 297, 22, 15, 12, 10, 5, landscape=False),
    organ=12,
    motto=12.5,
    number=12.5,
    body=11.5,
    gap=1.0,
    line=1.0,
    sign_room=13,
)
#: The places of the plots: drawn anew for every report, as tall as their panels ask for.
LETTERS = Picture(LETTERS_NAME, 162, 36, "Biểu đồ thư đã trao theo loại")
LATENESS = Picture(LATENESS_NAME, 110, 34, "Biểu đồ hồ sơ trễ hẹn và xin lỗi")
PICTURES: Mapping[int, Picture] = {3: LETTERS, 4: LATENESS}


@dataclass(frozen=True, slots=True)
class ReportText:
    """One paper: its file, its name, its measures, whether it bears plots."""

    file: str
    title: str
    sheet: Sheet
    plots: bool


REPORTS = (
    ReportText(REPORT_FILE.removesuffix(".docx"), "Báo cáo định kỳ", REPORT_SHEET, plots=True),
    ReportText(MEETING_FILE.removesuffix(".docx"), "Số liệu giao ban", MEETING_SHEET, plots=False),
)


def report_styles(text: ReportText) -> tuple[Style, ...]:
    """The styles of a report: those of an administrative text, its headings, the cells of its tables."""
    own = sheet_styles(text.sheet)
    body = next(style for style in own if style.id == "LetterBody")
    cell = replace(
        body, id="ReportCell", name="Báo cáo – Ô bảng", size=11 if text.plots else 10.5, align="left", line=1.0,
        before=1.5 if text.plots else 0.4, after=1.5 if text.plots else 0.4, first=0,
    )  # fmt: skip
    return (
        *own,
        replace(body, id="ReportPart", name="Báo cáo – Phần", bold=True, before=text.sheet.gap * 1.6),
        replace(body, id="ReportHead", name="Báo cáo – Mục", bold=True, before=text.sheet.gap * 1.2),
        replace(body, id="ReportNote", name="Báo cáo – Ghi chú", italic=True, align="center", first=0),
        replace(
            body, id="ReportCaption", name="Báo cáo – Tên bảng", size=12, italic=True, align="center", first=0
        ),
        replace(body, id="ReportPlot", name="Báo cáo – Biểu đồ", align="center", first=0, line=1.0),
        replace(
            body, id="ReportPage", name="Báo cáo – Số trang", size=13, align="center", before=16, first=0
        ),
        replace(body, id="ReportTell", name="Báo cáo – Dòng viết tay", align="left", first=0),
        cell,
        replace(cell, id="ReportTotal", name="Báo cáo – Ô cộng", bold=True),
        replace(cell, id="ReportTotalNumber", name="Báo cáo – Ô số cộng", bold=True, align="right"),
        replace(cell, id="ReportNumber", name="Báo cáo – Ô số", align="right"),
        replace(cell, id="ReportCellHead", name="Báo cáo – Đầu bảng", bold=True, align="center"),
    )


def report_body(text: ReportText) -> str:
    """The document: head, title, the parts, the two columns at the foot."""
    return (
        _head(text.sheet) + _parts(text) + (_foot(text.sheet) if text.plots else _made_by(text.sheet)) + END
    )


def _head(sheet: Sheet) -> str:
    wide = sheet.page.text
    left = round(wide * sheet.left_share)
    organ = (
        paragraph("LetterOrgan", "{{ organ_1 }}")
        + paragraph("LetterOrgan", "{{ organ_2 }}")
        + hairline(38, left / 20, style="LetterOrganRule")
    )
    number = optional("number_line", paragraph("LetterNumber", "{{ number_line }}")) + END
    dated = paragraph("LetterPlaceDate", "{{ place_date }}")
    right = wide - left
    return (
        table(
            (left, right),
            (
                (0, (Cell(organ, left), Cell(nation(right), right))),
                (0, (Cell(number, left), Cell(dated, right))),
            ),
        )
        + paragraph("LetterTitle", "{{ title }}")
        + paragraph("LetterSubject", "{{ subject }}")
        + hairline(80, wide / 20, style="LetterSubjectRule")
        + optional("recipient", paragraph("LetterRecipient", "Kính gửi: {{ recipient }}"))
        + paragraph("ReportNote", "{{ window }}")
        + optional("estimate", paragraph("ReportNote", "{{ estimate }}"))
    )


def _parts(text: ReportText) -> str:
    """The figures in their parts; what they cannot tell is left to the officer."""
    sheet = text.sheet
    letters_plot = lateness_plot = ""
    if text.plots:
        letters_plot = optional(
            "plot", _plot(LETTERS, 3, "Thư đã trao theo loại, {{ scale }}; cùng một thang đo")
        )
        lateness_plot = optional("late_plot", _plot(LATENESS, 4, "Hồ sơ trễ hẹn và xin lỗi, {{ scale }}"))
    first = (
        paragraph("ReportPart", "I. KẾT QUẢ", properties=_KEPT)
        + _section("1. Thư đã trao", "letters")
        + optional(
            "letter_rows",
            _caption("Sản phẩm: Thư được gửi đến tổ chức, cá nhân{{ mark }}"),
            _table(sheet, "Loại thư", [head for head, _one in LETTER_COLUMNS], "letter_rows", 0.3),
        )
        + letters_plot
        + _section("2. Hồ sơ và đúng hẹn", "dossiers")
        + optional(
            "dossier_rows",
            _caption("Hồ sơ theo lĩnh vực{{ mark }}") if text.plots else "",
            _table(sheet, "Lĩnh vực", [head for head, _one in DOSSIER_COLUMNS], "dossier_rows", 0.3),
        )
        + _section("3. Xin lỗi khi trễ hẹn", "apologies")
        + lateness_plot
        + _section("4. Lễ trao, thăm viếng", "ceremonies")
        + _section("5. Đóng góp của Nhân dân", "contributions")
        + _section("6. Khảo sát", "survey")
    )
    return (
        first
        + paragraph("ReportPart", "II. TỒN TẠI, NGUYÊN NHÂN", properties=_KEPT)
        + optional("shortcomings", _lines("shortcomings"))
        + _write("Nguyên nhân:" if text.plots else "", 2 if text.plots else 1)
        + paragraph("ReportPart", "III. NHIỆM VỤ KỲ TỚI", properties=_KEPT)
        + _write("", 3 if text.plots else 1)
    )


def _section(title: str, of: str) -> str:
    head = paragraph("ReportHead", run(f"{title}{{{{ mark }}}}"), properties=_KEPT)
    return head + _lines(of)


def _lines(of: str) -> str:
    begin = paragraph("Normal", f"{{%p for line in {of}.splitlines() %}}")
    return begin + paragraph("LetterBody", "{{ line }}") + paragraph("Normal", "{%p endfor %}")


def _caption(words: str) -> str:
    return paragraph("ReportCaption", words, properties=_KEPT)


def _plot(picture: Picture, number: int, words: str) -> str:
    return _caption(words) + paragraph("ReportPlot", inline(picture, number))


def _write(head: str, lines: int) -> str:
    """Lines of dots to write on, below what they are for; never parted from what follows."""
    named = paragraph("LetterBody", head, properties=_KEPT) if head else ""
    return named + paragraph("ReportTell", "{{ to_write }}", properties=_KEPT) * lines


def _table(sheet: Sheet, first: str, heads: list[str], of: str, share: float) -> str:
    """A ruled table whose rows are the lines of a placeholder; its last row is the sum."""
    wide = sheet.page.text
    named = round(wide * share)
    each = (wide - named) // len(heads)
    widths = [wide - each * len(heads), *([each] * len(heads))]
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    pad = "".join(f'<w:{side} w:w="70" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row(
        *(
            _cell(width, "ReportCellHead", words)
            for width, words in zip(widths, (first, *heads), strict=True)
        ),
        head=True,
    )
    every, total = (
        _row(
            *(
                _cell(width, looks[min(place, 1)], f'{{{{ {row}.split("\\t")[{place}] }}}}')
                for place, width in enumerate(widths)
            )
        )
        for row, looks in (
            ("row", ("ReportCell", "ReportNumber")),
            (f"{of}.splitlines()[-1]", ("ReportTotal", "ReportTotalNumber")),
        )
    )
    begin = _whole(widths, f"{{%tr for row in {of}.splitlines()[:-1] %}}")
    end = _whole(widths, "{%tr endfor %}")
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{pad}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{begin}{every}{end}{total}</w:tbl>"
    )


def _whole(widths: list[int], words: str) -> str:
    cell = f'<w:tcW w:w="{sum(widths)}" w:type="dxa"/><w:gridSpan w:val="{len(widths)}"/>'
    return f"<w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{paragraph('ReportCell', words)}</w:tc></w:tr>"


def _row(*cells: str, head: bool = False) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(width: int, style: str, words: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, words)}</w:tc>"
    )


def _foot(sheet: Sheet) -> str:
    """ "Nơi nhận" with a line for the officer, and the signature."""
    half = sheet.page.text // 2
    kept = copies("Như kính gửi;", "………………………;", "Lưu: VT.")
    signed = signature(sheet.sign_room, sheet.seal_room, half)
    return _apart(sheet) + _whole_row(half, kept + END, signed)


def _made_by(sheet: Sheet) -> str:
    """Who made the sheet: a meeting's figures need no seal."""
    half = sheet.page.text // 2
    room = f'<w:spacing w:before="{round(sheet.sign_room * 1440 / 25.4)}"/>'
    signed = paragraph("LetterSignTitle", "NGƯỜI LẬP") + paragraph(
        "LetterSignName", "{{ officer }}", properties=room
    )
    return _apart(sheet) + _whole_row(half, END, signed)


def _whole_row(half: int, left: str, right: str) -> str:
    """Two columns that no end of a page cuts."""
    made = table((half, half), ((0, (Cell(left, half), Cell(right, half))),))
    return made.replace("<w:tr>", "<w:tr><w:trPr><w:cantSplit/></w:trPr>")


def _apart(sheet: Sheet) -> str:
    return paragraph("LetterCopies", properties=f'{_KEPT}<w:spacing w:before="{round(sheet.gap * 20)}"/>')


def sample_plots() -> dict[str, Drawing]:
    """What stands in the places of the plots while the template is edited."""
    return {picture.name: _sample(picture) for picture in PICTURES.values()}


def _sample(picture: Picture) -> Drawing:
    """Bars that mean nothing."""
    art = Drawing(picture.width, picture.height, picture.says)
    ground = picture.height - 5
    for place, tall in enumerate((0.5, 0.7, 0.4, 0.8, 0.6, 0.9, 0.5, 0.7)):
        x, top = 6 + place * picture.width / 9, ground - tall * (ground - 6)
        box = [(x, ground), (x, top), (x + 9, top), (x + 9, ground)]
        art.add(polyline(box, closed=True), Ink("none", 0.2, "#B9C7D6"), cap="butt")
    art.add(polyline([(0, ground), (picture.width, ground)]), Ink("#555C5A", 0.22), cap="butt")
    return art
