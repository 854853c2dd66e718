"""The papers of a visit to a bereaved family: the sheet to go by, and the words in type large enough to copy."""

from __future__ import annotations

from dataclasses import replace

from .administrative import TIMES
from .ooxml import END, PageSetup, Style, hairline, paragraph, run, twips

SHEET_FILE, BOOK_FILE = "phieu_vieng_a4", "so_tang_a4"
SHEET_PAGE = PageSetup(210, 297, 25, 15, 14, 12, 6, landscape=False)
BOOK_PAGE = PageSetup(210, 297, 25, 25, 25, 20, 8, landscape=False)
_BOLD = "<w:b/><w:bCs/>"
#: The width of the labels beside what is told, in millimetres.
_LABELS = 46
_TO_DO = (
    "Hỏi lại gia đình: giờ nhận viếng, giờ đưa tang, ý kiến của gia đình",
    "Báo trưởng đoàn và từng thành phần; thống nhất nơi, giờ tập trung",
    "Đặt vòng hoa hoặc hương, nến; đọc lại chữ trên băng viếng từng chữ",
    "Tiền viếng: phong bì, người giữ",
    "Trang phục sẫm màu, chỉnh tề; tắt chuông điện thoại",
    "Mang theo tờ lời ghi sổ tang, bút",
    "Nhắc gia đình việc đăng ký khai tử, chế độ mai táng (nếu gia đình muốn nghe)",
)


def sheet_styles() -> tuple[Style, ...]:
    """The styles of the sheet to go by."""
    base = Style("LetterCell", "Viếng – Ô", TIMES, 12, colour="000000", align="left", before=1.1, after=1.1)
    return (
        base,
        replace(base, id="LetterLine", name="Viếng – Người mất", size=13, bold=True),
        replace(base, id="VisitHead", name="Viếng – Đầu phần", bold=True, before=2, after=2),
        replace(
            base, id="VisitOrgan", name="Viếng – Tên cơ quan", align="center", bold=True, before=0, after=0
        ),
        replace(base, id="VisitRule", name="Viếng – Nét", size=2, align="center", before=0, after=0),
        replace(
            base, id="VisitDate", name="Viếng – Nơi và ngày", align="center", italic=True, before=0, after=0
        ),
        replace(
            base,
            id="LetterTitle",
            name="Viếng – Tên phiếu",
            size=15,
            bold=True,
            align="center",
            before=8,
            after=7,
        ),
        replace(base, id="VisitSign", name="Viếng – Người lập", align="center", bold=True, before=7, after=0),
        replace(base, id="LetterReissue", name="Thư – In lại", size=9, align="right"),
    )


def book_styles() -> tuple[Style, ...]:
    """The styles of the words to copy."""
    base = Style(
        "LetterBody", "Sổ tang – Dòng", TIMES, 26, colour="000000", align="left", before=12, line=1.25
    )
    return (
        base,
        replace(base, id="BookHint", name="Sổ tang – Chú dẫn", size=12, italic=True, before=0),
        replace(
            base, id="LetterName", name="Sổ tang – Băng viếng", size=34, bold=True, align="center", before=14
        ),
        replace(base, id="LetterSaid", name="Sổ tang – Thay mặt", size=20, align="right", before=30),
        replace(
            base,
            id="LetterSignName",
            name="Sổ tang – Trưởng đoàn",
            size=20,
            bold=True,
            align="right",
            before=6,
        ),
        replace(base, id="VisitRule", name="Viếng – Nét", size=2, align="center", before=0),
        replace(base, id="LetterReissue", name="Thư – In lại", size=9, align="right"),
    )


def sheet_body() -> str:
    """Who died, the funeral, the delegation, what it brings, what to do before, what came of it."""
    rows = (
        _head("1. NGƯỜI MẤT")
        + _row("Họ tên", "{{ who }}", style="LetterLine")
        + _row("Sinh", "{{ born }}")
        + _row("Mất", "{{ died }}")
        + _row("Nơi ở", "{{ address }}")
        + _row("Tôn giáo", "{{ religion }}")
        + _row("Hội, đoàn", "{{ memberships }}")
        + _row("Người báo tin", "{{ reporter }}")
        + _row("Gia đình: gặp ai", "{{ contact }}")
        + _row("Đăng ký khai tử", "{{ registration }}")
        + _head("2. TANG LỄ")
        + _row("Nơi viếng", "{{ place }}")
        + _row("Nhập quan", "{{ coffin }}")
        + _row("Giờ viếng", "{{ hours }}")
        + _row("Đưa tang", "{{ procession }}")
        + _head("3. ĐOÀN ĐI VIẾNG")
        + _row("Đi lúc", "{{ at }}")
        + _row("Trưởng đoàn", "{{ head }}")
        + _row("Thành phần", "{{ members }}")
        + _row("Xe", "{{ car }}")
        + _row("Lễ viếng", "{{ tribute }}")
        + _row("Chữ trên băng", "{{ band }}")
        + _row("Nguồn tiền viếng", "{{ money }}")
        + _row("Thư chia buồn", "{{ letter }}")
        + _head("4. TRƯỚC KHI ĐI")
        + _wide("".join(paragraph("LetterCell", f"□\u00a0{one}") for one in _TO_DO))
        + _head("5. KẾT QUẢ")
        + _row("Đã viếng lúc", "{{ outcome_at }}")
        + _row("Những người đã đi", "{{ outcome_went }}", height=11)
        + _row("Gia đình dặn", "{{ outcome_wishes }}", height=16)
    )
    return (
        _top()
        + paragraph("LetterTitle", "PHIẾU THĂM VIẾNG")
        + _bordered(rows)
        + paragraph("VisitSign", "Người lập phiếu: ", run("{{ officer }}"))
        + END
    )


def book_body() -> str:
    """The band's words, then the book's, then for whom one signs."""
    rule = hairline(160, BOOK_PAGE.text / 20, style="VisitRule")
    return (
        paragraph("BookHint", "Phiếu {{ number }} – {{ who }}")
        + paragraph("BookHint", "Chữ trên băng viếng:")
        + paragraph("LetterName", "{{ band }}")
        + paragraph("BookHint", properties='<w:spacing w:before="600"/>')
        + rule
        + paragraph("BookHint", "Lời ghi sổ tang:")
        + paragraph("LetterBody", "{{ lines }}")
        + paragraph("LetterSaid", "{{ signed }}")
        + paragraph("LetterSignName", "{{ head }}")
        + END
    )


def _top() -> str:
    wide = SHEET_PAGE.text
    half = wide // 2
    organ = paragraph("VisitOrgan", "{{ organ }}") + hairline(60, half / 20, style="VisitRule")
    dated = paragraph("VisitDate", "Số: {{ number }}") + paragraph("VisitDate", "{{ place_date }}")
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{half}" w:type="dxa"/></w:tcPr>{content}</w:tc>'
        for content in (organ, dated)
    )
    grid = f'<w:gridCol w:w="{half}"/>' * 2
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{2 * half}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>'
        f"<w:tr>{cells}</w:tr></w:tbl>"
    )


def _bordered(rows: str) -> str:
    label, wide = twips(_LABELS), SHEET_PAGE.text
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    pad = "".join(f'<w:{side} w:w="90" w:type="dxa"/>' for side in ("left", "right"))
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{pad}</w:tblCellMar></w:tblPr>'
        f'<w:tblGrid><w:gridCol w:w="{label}"/><w:gridCol w:w="{wide - label}"/></w:tblGrid>{rows}</w:tbl>'
    )


def _head(words: str) -> str:
    return _wide(paragraph("VisitHead", words))


def _wide(content: str) -> str:
    cell = f'<w:tcPr><w:tcW w:w="{SHEET_PAGE.text}" w:type="dxa"/><w:gridSpan w:val="2"/></w:tcPr>'
    return f"<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc>{cell}{content}</w:tc></w:tr>"


def _row(label: str, words: str, style: str = "LetterCell", height: float = 0) -> str:
    left = twips(_LABELS)
    cells = "".join(
        f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/></w:tcPr>{paragraph(look, text)}</w:tc>'
        for width, look, text in ((left, "LetterCell", label), (SHEET_PAGE.text - left, style, words))
    )
    tall = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}</w:trPr>{cells}</w:tr>"
