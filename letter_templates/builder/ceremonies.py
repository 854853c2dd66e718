"""The papers of a ceremony: run sheet, script in a reading size, name tents, invitation cards."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from .administrative import TIMES
from .card_sheets import GARAMOND, INK, MEDIUM, SEMIBOLD
from .ooxml import END, PageSetup, Style, optional, paragraph, run, twips
from .ornaments import GREEN, RED

_BOLD = "<w:b/><w:bCs/>"
_NO_BREAK = "<w:keepNext/>"
_TENT = 94.0
"""The height of a name tent before it is folded, in millimetres: three to an A4 sheet, two beside each other."""


@dataclass(frozen=True, slots=True)
class CeremonySheet:
    """One paper: its file, its name, page, face, styles, text, and pictures with their places."""

    file: str
    title: str
    page: PageSetup
    font: str
    size: float
    styles: tuple[Style, ...]
    body: Callable[[CeremonySheet], str]
    places: tuple[tuple[str, float, float, float], ...] = ()


def _loop(variable: str, of: str, inside: str) -> str:
    """Paragraphs once for every line of a placeholder."""
    begin = paragraph("Normal", f"{{%p for {variable} in {of}.splitlines() %}}")
    return begin + inside + paragraph("Normal", "{%p endfor %}")


def _part(place: int) -> str:
    return f'{{{{ row.split("\\t")[{place}] }}}}'


# The run sheet -------------------------------------------------------------------------------------------------

_A4 = PageSetup(210, 297, 20, 15, 15, 15, 8, landscape=False)
_LINE = Style("CeremonyLine", "Lễ – Dòng", TIMES, 13, colour="000000", align="left", before=2.5, line=1.08)
_CELL = replace(_LINE, size=12, before=2, after=2, line=1.0)
_RUN_STYLES = (
    replace(_LINE, id="CeremonyOrgan", name="Lễ – Tên cơ quan", size=12.5, bold=True, before=0),
    replace(_LINE, id="CeremonyTitle", name="Lễ – Tên tờ", size=16, bold=True, align="center", before=8),
    replace(_LINE, id="CeremonySubject", name="Lễ – Việc", size=13.5, bold=True, align="center", after=6),
    _LINE,
    replace(_LINE, id="CeremonyLaw", name="Lễ – Điều phải làm trước", italic=True, align="both", before=4),
    replace(_LINE, id="CeremonyHead", name="Lễ – Đầu mục", bold=True, before=9, after=3),
    replace(_CELL, id="CeremonyCell", name="Lễ – Ô bảng"),
    replace(_CELL, id="CeremonyCellMiddle", name="Lễ – Ô bảng giữa", align="center"),
    replace(_CELL, id="CeremonyCellHead", name="Lễ – Đầu bảng", size=11.5, bold=True, align="center"),
)


def _run_sheet(sheet: CeremonySheet) -> str:
    return (
        paragraph("CeremonyOrgan", "{{ organ }}")
        + paragraph("CeremonyTitle", "BẢNG ĐIỀU HÀNH")
        + paragraph("CeremonySubject", "{{ subject }}")
        + _told("Thời gian", "when")
        + _told("Địa điểm", "where")
        + _told("Người trao", "presides")
        + optional("stand_in", _told("Người thay khi vắng", "stand_in"))
        + optional("officer", _told("Phụ trách", "officer"))
        + paragraph("CeremonyLaw", "{{ law }}")
        + optional("remark", paragraph("CeremonyLine", "{{ remark }}"))
        + paragraph("CeremonyHead", "I. Danh sách", properties=_NO_BREAK)
        + _table(
            sheet,
            (9, 62, 33, 31, 40),
            ("TT", "Họ và tên", "Cách đọc", "Đồng ý", "Ghi chú"),
            "people",
            middle=(0,),
        )
        + paragraph("CeremonyHead", "II. Chương trình", properties=_NO_BREAK)
        + _table(sheet, (17, 135, 23), ("Giờ", "Việc", "Số phút"), "agenda", middle=(0, 2))
        + paragraph("CeremonyHead", "III. Việc cần làm", properties=_NO_BREAK)
        + _table(sheet, (17, 70, 17, 71), ("Xong", "Việc", "Xong", "Việc"), "checks", middle=(0, 2))
        + END
    )


def _told(label: str, name: str) -> str:
    return paragraph("CeremonyLine", run(f"{label}: "), run(f"{{{{ {name} }}}}", _BOLD))


def _table(
    sheet: CeremonySheet,
    shares: tuple[float, ...],
    heads: tuple[str, ...],
    of: str,
    middle: tuple[int, ...] = (),
) -> str:
    """A ruled table whose rows are the lines of a placeholder, its head repeated on every page."""
    wide = sheet.page.text
    widths = [round(wide * share / sum(shares)) for share in shares]
    widths[-1] += wide - sum(widths)
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    pad = "".join(f'<w:{side} w:w="80" w:type="dxa"/>' for side in ("left", "right"))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    head = _row(
        *(_cell(width, "CeremonyCellHead", words) for width, words in zip(widths, heads, strict=True)),
        head=True,
    )
    cells = (
        _cell(width, "CeremonyCellMiddle" if place in middle else "CeremonyCell", _part(place))
        for place, width in enumerate(widths)
    )
    rows = (
        _whole(widths, f"{{%tr for row in {of}.splitlines() %}}")
        + _row(*cells)
        + _whole(widths, "{%tr endfor %}")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{pad}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{rows}</w:tbl>"
    )


def _whole(widths: list[int], words: str) -> str:
    span = f'<w:gridSpan w:val="{len(widths)}"/>' if len(widths) > 1 else ""
    cell = f'<w:tcW w:w="{sum(widths)}" w:type="dxa"/>{span}'
    return f"<w:tr><w:tc><w:tcPr>{cell}</w:tcPr>{paragraph('CeremonyCell', words)}</w:tc></w:tr>"


def _row(*cells: str, head: bool = False) -> str:
    repeated = "<w:tblHeader/>" if head else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(width: int, style: str, words: str) -> str:
    return (
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/><w:vAlign w:val="center"/></w:tcPr>'
        f"{paragraph(style, words)}</w:tc>"
    )


# The script ----------------------------------------------------------------------------------------------------

_SPOKEN = Style(
    "CeremonySpoken", "Lễ – Lời nói", GARAMOND, 17, colour=INK, align="left", before=6, line=1.28, kerned=True
)
_SCRIPT_STYLES = (
    replace(_SPOKEN, id="CeremonyOrgan", name="Lễ – Tên cơ quan", font=SEMIBOLD, size=12, align="center"),
    replace(_SPOKEN, id="CeremonyTitle", name="Lễ – Tên tờ", font=MEDIUM, size=27, italic=True,
            colour=RED.lstrip("#"), align="center", before=4, line=1.0),
    replace(_SPOKEN, id="CeremonySubject", name="Lễ – Việc", size=14, align="center", before=2, line=1.1),
    _SPOKEN,
    replace(_SPOKEN, id="CeremonyStep", name="Lễ – Bước", font=SEMIBOLD, size=14, colour="80600F", before=15,
            line=1.05),
    replace(_SPOKEN, id="CeremonyAside", name="Lễ – Việc không nói", size=13, italic=True, colour="5A5A5A",
            before=3, line=1.1, left=14),
)  # fmt: skip


def _script(_sheet: CeremonySheet) -> str:
    line = "{{ line[2:] }}"
    return (
        paragraph("CeremonyOrgan", "{{ organ }}")
        + paragraph("CeremonyTitle", "Lời dẫn chương trình")
        + paragraph("CeremonySubject", "{{ subject }}")
        + paragraph("CeremonySubject", "{{ when }} · {{ where }}")
        + _loop(
            "line",
            "lines",
            paragraph("Normal", '{%p if line[:1] == "#" %}')
            + paragraph("CeremonyStep", line, properties=_NO_BREAK)
            + paragraph("Normal", '{%p elif line[:1] == ">" %}')
            + paragraph("CeremonyAside", line)
            + paragraph("Normal", "{%p else %}")
            + paragraph("CeremonySpoken", "{{ line }}")
            + paragraph("Normal", "{%p endif %}"),
        )
        + END
    )


# Name tents ----------------------------------------------------------------------------------------------------

_TENTS = PageSetup(210, 297, 7, 7, 7, 5, 3, landscape=False)
_TENT_NAME = Style(
    "LetterName", "Thư – Họ tên lớn", SEMIBOLD, 30, colour=INK, align="center", line=1.0, kerned=True
)
_TENT_STYLES = (
    _TENT_NAME,
    replace(
        _TENT_NAME, id="CeremonyBelow", name="Lễ – Dòng nhỏ", font=GARAMOND, size=15, italic=True, before=4
    ),
)


def _tents(sheet: CeremonySheet) -> str:
    """Two tents beside each other, each to be cut out and folded in its middle: the name stands on the front half."""
    half = sheet.page.text // 2
    edges = "".join(
        f'<w:{side} w:val="dashed" w:sz="4" w:space="0" w:color="9A9A9A"/>'
        for side in ("top", "left", "bottom", "right", "insideV")
    )
    grid = f'<w:gridCol w:w="{half}"/>' * 2
    height = twips(_TENT / 2)

    def row(front: bool) -> str:
        cells = ""
        for place in (0, 2):
            inside = paragraph("CeremonyBelow")
            if front:
                inside = paragraph("LetterName", _part(place)) + paragraph("CeremonyBelow", _part(place + 1))
            side = "top" if front else "bottom"
            fold = (
                f'<w:tcBorders><w:{side} w:val="dotted" w:sz="4" w:space="0" w:color="C4C4C4"/></w:tcBorders>'
            )
            edge = (
                ""
                if front
                else '<w:tcBorders><w:top w:val="dashed" w:sz="4" w:space="0" w:color="9A9A9A"/></w:tcBorders>'
            )
            cells += (
                f'<w:tc><w:tcPr><w:tcW w:w="{half}" w:type="dxa"/>{fold if front else edge}'
                f'<w:vAlign w:val="center"/></w:tcPr>{inside}</w:tc>'
            )
        return f'<w:tr><w:trPr><w:cantSplit/><w:trHeight w:val="{height}" w:hRule="exact"/></w:trPr>{cells}</w:tr>'

    begin, end = (
        f'<w:tr><w:tc><w:tcPr><w:tcW w:w="{2 * half}" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>'
        f"{paragraph('CeremonyBelow', words)}</w:tc></w:tr>"
        for words in ("{%tr for row in cards.splitlines() %}", "{%tr endfor %}")
    )
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * half}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"{begin}{row(front=False)}{row(front=True)}{end}</w:tbl>{END}"
    )


# Invitations ---------------------------------------------------------------------------------------------------

_INVITING = PageSetup(148, 210, 19, 19, 20, 14, 8, landscape=False)


def _invited(accent: str) -> tuple[Style, ...]:
    base = Style(
        "CeremonyText",
        "Lễ – Lời mời",
        GARAMOND,
        14.5,
        colour=INK,
        align="center",
        before=10,
        line=1.12,
        kerned=True,
    )
    ink = accent.lstrip("#")
    return (
        replace(base, id="LetterOrgan", name="Thư – Tên cơ quan", font=SEMIBOLD, size=11.5, before=6, line=1.0),
        replace(base, id="CeremonyTitle", name="Lễ – Tên tờ", font=MEDIUM, size=36, italic=True, colour=ink,
                before=14, after=5, line=1.0),
        base,
        replace(base, id="CeremonyGuest", name="Lễ – Người được mời", font=SEMIBOLD, size=18.5, colour=ink, before=8),
        replace(base, id="CeremonySubject", name="Lễ – Việc", font=SEMIBOLD, size=15.5, before=10),
        replace(base, id="CeremonyAdvice", name="Lễ – Lời dặn", size=12.5, italic=True, before=12, line=1.1),
        replace(base, id="LetterPlaceDate", name="Thư – Nơi và ngày", size=12.5, italic=True, before=17),
        replace(base, id="LetterSignTitle", name="Thư – Chức vụ", font=SEMIBOLD, size=13, before=2, line=1.0),
        replace(base, id="LetterSignName", name="Thư – Người ký", font=SEMIBOLD, size=14, before=0, line=1.0),
    )  # fmt: skip


def _invitation(_sheet: CeremonySheet) -> str:
    room = f'<w:spacing w:before="{twips(18)}"/>'
    new_page = '{%p if row.split("\\t")[2] %}'
    break_ = (
        '<w:spacing w:before="0" w:after="0" w:line="20" w:lineRule="exact"/><w:rPr><w:sz w:val="2"/></w:rPr>'
    )
    return (
        _loop(
            "row",
            "guests",
            paragraph("Normal", new_page)
            + paragraph("Normal", properties=f"<w:pageBreakBefore/>{break_}")
            + paragraph("Normal", "{%p endif %}")
            + paragraph("LetterOrgan", "{{ organ }}")
            + paragraph("CeremonyTitle", "Giấy mời")
            + paragraph("CeremonyText", "trân trọng kính mời")
            + paragraph("CeremonyGuest", _part(0))
            + paragraph("CeremonyText", "cùng người thân")
            + paragraph("CeremonySubject", "{{ subject }}")
            + paragraph("CeremonyText", run("{{ when }}"))
            + paragraph("CeremonyText", run("tại {{ where }}"))
            + paragraph("CeremonyAdvice", _part(1))
            + paragraph("LetterPlaceDate", "{{ place_date }}")
            + optional("sign_1", paragraph("LetterSignTitle", "{{ sign_1 }}"))
            + paragraph("LetterSignTitle", "{{ sign_2 }}")
            + paragraph("LetterSignName", "{{ signatory }}", properties=room),
        )
        + END
    )


CEREMONY_SHEETS: Mapping[str, CeremonySheet] = {
    one.file: one
    for one in (
        CeremonySheet(
            "le_trao_bang_dieu_hanh_a4", "Lễ trao: bảng điều hành", _A4, TIMES, 13, _RUN_STYLES, _run_sheet
        ),
        CeremonySheet(
            "le_trao_loi_dan_a4",
            "Lễ trao: lời dẫn chương trình",
            replace(_A4, left=22, right=20, top=18, bottom=16),
            GARAMOND,
            17,
            _SCRIPT_STYLES,
            _script,
        ),
        CeremonySheet("le_trao_bien_ten_a4", "Lễ trao: biển tên", _TENTS, GARAMOND, 15, _TENT_STYLES, _tents),
        CeremonySheet(
            "le_trao_giay_moi_ket_hon_a5",
            "Lễ trao: giấy mời",
            _INVITING,
            GARAMOND,
            14,
            _invited(RED),
            _invitation,
            (("frame_marriage_a5_dung", 0, 0, 1.0),),
        ),
        CeremonySheet(
            "le_trao_giay_moi_khai_sinh_a5",
            "Lễ trao: giấy mời",
            _INVITING,
            GARAMOND,
            14,
            _invited(GREEN),
            _invitation,
            (("frame_birth_a5_dung", 0, 0, 1.0),),
        ),
    )
}
