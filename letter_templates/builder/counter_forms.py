"""The forms signed at the counter, the notice of an end and the control sheet: one line to each thing they ask."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from counter_app.paper.codes import BARS_NAME, BARS_ROOM, QR_NAME
from counter_app.paper.placeholder import MOST_ROWS

from .administrative import Sheet
from .forms import BOLD, SHEET, FormText, head_signs, told
from .ooxml import END, Cell, Picture, Style, inline, optional, paragraph, run, table, twips

#: Places of the code's pictures; what stands there in the template is replaced on every sheet.
QR = Picture(QR_NAME, 27, 27, "Mã QR của mã hồ sơ")
BARS = Picture(BARS_NAME, BARS_ROOM, 11, "Mã vạch của mã hồ sơ")
PICTURES: Mapping[int, Picture] = {3: QR, 4: BARS}
_ITALIC = "<w:i/><w:iCs/>"
_SIGN_HERE = "(Ký và ghi rõ họ tên)"


def counter_styles(sheet: Sheet) -> tuple[Style, ...]:
    """The styles of lines, cells and of the note under a signatory's title."""
    line = Style(
        "LetterLine", "Thư – Dòng biểu", "Times New Roman", sheet.body, colour="000000", align="left"
    )
    line = replace(line, line=1.15, before=3.5)
    cell = replace(line, size=11, line=1.0, before=1.5, after=1.5, align="left")
    return (
        line,
        replace(line, id="LetterList", name="Thư – Danh mục", align="left", left=18),
        replace(line, id="LetterCode", name="Thư – Mã vạch", size=11, align="left", line=1.0),
        replace(line, id="LetterQr", name="Thư – Mã QR", size=11, align="right", line=1.0, before=0),
        replace(line, id="LetterSaid", name="Thư – Câu của biểu", align="both"),
        replace(line, id="LetterSignNote", name="Thư – Ký và ghi rõ họ tên", size=11.5, align="center", italic=True,
                before=0, line=1.0),
        replace(cell, id="LetterCell", name="Thư – Ô bảng"),
        replace(cell, id="LetterCellMiddle", name="Thư – Ô bảng giữa", align="center"),
        replace(cell, id="LetterCellHead", name="Thư – Đầu bảng", size=10.5, bold=True, align="center"),
        replace(cell, id="LetterNote", name="Thư – Ghi chú", size=11, italic=True, align="both", before=6),
    )  # fmt: skip


def line(label: str, *names: str, look: str = "") -> str:
    """`Địa chỉ: {{ address }}`: a label and what was told."""
    return paragraph("LetterLine", run(f"{label}: "), *(run(f"{{{{ {name} }}}}", look) for name in names))


def reached_by() -> str:
    """Telephone and e-mail on one line; the register keeps no e-mail, so that is written by hand."""
    return paragraph("LetterLine", run("Số điện thoại: "), run("{{ phone }}"), run("; Email: …………………………"))


def people() -> str:
    """The lines about who hands in and what for."""
    return (
        line("Số định danh cá nhân/tổ chức", "personal_number")
        + line("Địa chỉ", "address")
        + reached_by()
        + line("Nội dung yêu cầu giải quyết", "request")
    )


def signed_at_the_counter(left: str) -> str:
    """A foot with two signatures, or the officer's alone where nobody signs on the left."""
    half = SHEET.page.text // 2
    gap = f'<w:spacing w:before="{twips(SHEET.sign_room * 0.75)}"/>'
    giver = paragraph("LetterSignTitle", left) + paragraph("LetterSignNote", _SIGN_HERE) if left else END
    officer = (
        paragraph("LetterSignTitle", "{{ sign_2 }}")
        + paragraph("LetterSignNote", _SIGN_HERE)
        + paragraph("LetterSignName", "{{ signatory }}", properties=gap)
    )
    return table((half, half), ((0, (Cell(giver, half), Cell(officer, half))),))


def _coded() -> str:
    """The code in words and as bars, its QR beside them."""
    right = twips(QR.width + 3)
    left = SHEET.page.text - right
    told_code = (
        paragraph("LetterLine", run("Mã hồ sơ: "), run("{{ code }}", BOLD))
        + optional("bars", paragraph("LetterCode", inline(BARS, 4)))
        + END
    )
    return table(
        (left, right),
        ((0, (Cell(told_code, left, valign="center"), Cell(paragraph("LetterQr", inline(QR, 3)), right))),),
    )


def _receipt(_sheet: Sheet) -> str:
    return (
        _coded()
        + paragraph("LetterLine", "{{ unit }}")
        + paragraph("LetterLine", run("Tiếp nhận hồ sơ của: "), run("{{ applicant }}", BOLD))
        + people()
        + optional("proxy", line("Người nộp thay theo ủy quyền", "proxy"))
        + paragraph("LetterLine", "Thành phần hồ sơ nộp gồm:")
        + paragraph("LetterList", "{{ papers }}")
        + paragraph("LetterLine", "Số lượng hồ sơ: {{ sets }} (bộ)")
        + line("Thời gian giải quyết hồ sơ theo quy định là", "limit")
        + line("Thời gian nhận hồ sơ", "received", look=BOLD)
        + line("Thời gian trả kết quả giải quyết hồ sơ", "promise", look=BOLD)
        + line("Đăng ký nhận kết quả tại", "channel")
        + paragraph("LetterLine", "Vào Sổ theo dõi hồ sơ, Quyển số: ……… Số thứ tự: ………")
    )


def _supplement(_sheet: Sheet) -> str:
    return (
        paragraph("LetterSpace")
        + line("Mã hồ sơ", "code")
        + paragraph("LetterLine", run("Hồ sơ của: "), run("{{ applicant }}", BOLD))
        + line("Nội dung yêu cầu giải quyết", "request")
        + line("Địa chỉ", "address")
        + reached_by()
        + paragraph("LetterLine", "Yêu cầu hoàn thiện hồ sơ gồm những nội dung sau:")
        + paragraph("LetterList", "{{ papers }}")
        + line("Lý do", "reason")
        + optional("until", paragraph("LetterSaid", "{{ until }}"))
        + paragraph("LetterSaid", "{{ contact }}")
    )


def _refusal(_sheet: Sheet) -> str:
    return (
        paragraph("LetterSpace")
        + paragraph("LetterLine", run("Tiếp nhận hồ sơ của: "), run("{{ applicant }}", BOLD))
        + people()
        + line("Mã hồ sơ", "code")
        + paragraph("LetterSaid", "{{ notice }}")
        + paragraph("LetterSaid", "{{ reason }}")
        + paragraph("LetterSaid", "{{ closing }}")
    )


def _stop(_sheet: Sheet) -> str:
    return (
        paragraph("LetterRecipient", "Kính gửi: {{ recipient }}")
        + told("receipt", "notice", "reason", "again")
        + optional("contact", told("contact"))
    )


def _control(_sheet: Sheet) -> str:
    return (
        paragraph("LetterSpace")
        + line("Mã số hồ sơ", "code", look=BOLD)
        + line("Cơ quan (bộ phận) giải quyết hồ sơ", "agency")
        + line("Cơ quan phối hợp giải quyết hồ sơ", "partners")
        + line("Thời gian nhận hồ sơ", "received")
        + line("Hẹn trả kết quả vào", "promise")
        + paragraph("LetterCode")
        + _handings()
        + paragraph(
            "LetterNote",
            "Ghi chú: bên nhận ghi kết quả (trước hạn, đúng hạn, quá hạn) của bên giao khi nhận bàn giao hồ sơ.",
        )
    )


_COLUMNS = (46, 27, 27, 22, 40)


def _handings() -> str:
    """The table of form 06: two rows to a handing, its hour above the two signatures."""
    unit, gave, took, kept, note = (twips(width) for width in _COLUMNS)
    head = _row(
        _cell(unit, "LetterCellHead", "TÊN ĐƠN VỊ"),
        _cell(gave + took, "LetterCellHead", "THỜI GIAN GIAO, NHẬN", span=2),
        _cell(kept, "LetterCellHead", "KẾT QUẢ"),
        _cell(note, "LetterCellHead", "GHI CHÚ"),
    )
    body = "".join(_handing(place, (unit, gave, took, kept, note)) for place in range(1, MOST_ROWS + 1))
    edges = "".join(
        f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="000000"/>'
        for side in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    pad = "".join(f'<w:{side} w:w="{wide}" w:type="dxa"/>' for side, wide in (("left", 70), ("right", 70)))
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in (unit, gave, took, kept, note))
    wide = unit + gave + took + kept + note
    return (
        f'<w:tbl><w:tblPr><w:tblW w:w="{wide}" w:type="dxa"/><w:tblInd w:w="0" w:type="dxa"/>'
        f'<w:tblBorders>{edges}</w:tblBorders><w:tblLayout w:type="fixed"/><w:tblCellMar>{pad}</w:tblCellMar></w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>{head}{body}</w:tbl>"
    )


def _handing(place: int, widths: tuple[int, ...]) -> str:
    unit, gave, took, kept, note = widths
    units = paragraph("LetterCell", run("1. Giao: "), run(f"{{{{ giver_{place} }}}}")) + paragraph(
        "LetterCell", run("2. Nhận: "), run(f"{{{{ receiver_{place} }}}}")
    )
    first = _row(
        _cell(unit, content=units, merge="restart"),
        _cell(gave + took, "LetterCellMiddle", f"{{{{ at_{place} }}}}", span=2),
        _cell(kept, "LetterCellMiddle", f"{{{{ kept_{place} }}}}", merge="restart"),
        _cell(note, "LetterCell", f"{{{{ note_{place} }}}}", merge="restart"),
    )
    second = _row(
        _cell(unit, merge="continue"),
        _cell(gave, "LetterCellMiddle", "Người giao"),
        _cell(took, "LetterCellMiddle", "Người nhận"),
        _cell(kept, merge="continue"),
        _cell(note, merge="continue"),
        height=13,
    )
    begin, end = (
        _row(_cell(sum(widths), "LetterCell", f"{{%tr {words} %}}", span=5))
        for words in (f"if giver_{place}", "endif")
    )
    return begin + first + second + end


def _row(*cells: str, height: float = 0) -> str:
    tall = f'<w:trHeight w:val="{twips(height)}" w:hRule="atLeast"/>' if height else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{tall}</w:trPr>{''.join(cells)}</w:tr>"


def _cell(
    width: int,
    style: str = "LetterCell",
    words: str = "",
    *,
    content: str = "",
    span: int = 1,
    merge: str = "",
) -> str:
    inside = content or paragraph(style, *((words,) if words else ()))
    spanned = f'<w:gridSpan w:val="{span}"/>' if span > 1 else ""
    merged = f'<w:vMerge w:val="{merge}"/>' if merge else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{spanned}{merged}</w:tcPr>{inside}</w:tc>'


COUNTER_FORMS: Mapping[str, FormText] = {
    one.file: one
    for one in (
        FormText(
            "bieu_01_giay_tiep_nhan",
            "Giấy tiếp nhận hồ sơ và hẹn trả kết quả",
            _receipt,
            lambda _sheet: signed_at_the_counter("NGƯỜI NỘP HỒ SƠ"),
        ),
        FormText(
            "bieu_02_yeu_cau_bo_sung",
            "Phiếu yêu cầu bổ sung, hoàn thiện hồ sơ",
            _supplement,
            lambda _sheet: signed_at_the_counter(""),
        ),
        FormText(
            "bieu_03_tu_choi",
            "Phiếu từ chối tiếp nhận giải quyết hồ sơ",
            _refusal,
            lambda _sheet: signed_at_the_counter("NGƯỜI NỘP HỒ SƠ"),
        ),
        FormText("bieu_05_dung_giai_quyet", "Thông báo dừng giải quyết hồ sơ", _stop, head_signs),
        FormText(
            "bieu_06_kiem_soat",
            "Phiếu kiểm soát quá trình giải quyết hồ sơ",
            _control,
            lambda _sheet: signed_at_the_counter(""),
        ),
    )
}
