"""Mẫu 1, the officers' commitment, on A4: laid out as an administrative text without a number."""

from __future__ import annotations

from dataclasses import replace

from counter_app.domain.commitment import MOST_SLOGANS

from .administrative import SHEETS, Sheet, nation, sheet_styles
from .forms import BOLD
from .ooxml import END, Cell, Style, hairline, optional, paragraph, run, table, twips

FILE = "mau_1_cam_ket_a4"
TITLE = "Bản cam kết"
SHEET = replace(SHEETS["a4"], organ=12, motto=13, body=13.5, left_share=0.42, line=1.2, gap=5)
_SIGN_HERE = "(Ký và ghi rõ họ tên)"


def commitment_styles(sheet: Sheet) -> tuple[Style, ...]:
    """The styles of the sheet."""
    own = sheet_styles(sheet)
    organ = next(style for style in own if style.id == "LetterOrgan")
    line = Style(
        "LetterLine", "Thư – Dòng biểu", "Times New Roman", sheet.body, colour="000000", align="left"
    )
    line = replace(line, line=1.15, before=4)
    return (
        *own,
        replace(organ, id="LetterUnit", name="Thư – Tên bộ phận"),
        line,
        replace(line, id="LetterSlogan", name="Thư – Khẩu hiệu", align="both", left=18, before=5),
        replace(
            line,
            id="LetterSignNote",
            name="Thư – Ký và ghi rõ họ tên",
            size=11.5,
            align="center",
            italic=True,
            before=0,
            line=1.0,
        ),
    )


def commitment_body(sheet: Sheet) -> str:
    """Head, title, who promises, the slogans, the signature of the officer and that of the head of the model."""
    wide = sheet.page.text
    left = round(wide * sheet.left_share)
    right, half = wide - left, wide // 2
    organ = (
        paragraph("LetterOrgan", "{{ organ }}")
        + optional("unit", paragraph("LetterUnit", "{{ unit }}"))
        + hairline(60, left / 20, style="LetterOrganRule")
    )
    slogans = "".join(
        optional(
            f"slogan_{n}",
            paragraph(
                "LetterSlogan", run(f"{{{{ slogan_{n} }}}}", BOLD), run(": "), run(f"{{{{ items_{n} }}}}")
            ),
        )
        for n in range(1, MOST_SLOGANS + 1)
    )
    gap = f'<w:spacing w:before="{twips(sheet.sign_room)}"/>'
    confirmed = paragraph("LetterSignTitle", "XÁC NHẬN CỦA TRƯỞNG BAN") + paragraph(
        "LetterSignNote", _SIGN_HERE
    )
    promised = (
        paragraph("LetterSignTitle", "NGƯỜI CAM KẾT")
        + paragraph("LetterSignNote", _SIGN_HERE)
        + paragraph("LetterSignName", "{{ officer }}", properties=gap)
    )
    return (
        table(
            (left, right),
            (
                (0, (Cell(organ, left), Cell(nation(right), right))),
                (0, (Cell(END, left), Cell(paragraph("LetterPlaceDate", "{{ place_date }}"), right))),
            ),
        )
        + paragraph("LetterTitle", "BẢN CAM KẾT")
        + _line("Họ và tên", "officer")
        + _line("Chức vụ", "officer_title")
        + _line("Đơn vị công tác", "officer_unit")
        + paragraph("LetterBody", "{{ promise }}")
        + slogans
        + paragraph("LetterBody", "{{ ending }}")
        + paragraph("LetterSpace")
        + table((half, half), ((0, (Cell(confirmed, half), Cell(promised, half))),))
        + END
    )


def _line(label: str, name: str) -> str:
    return paragraph("LetterLine", run(f"{label}: "), run(f"{{{{ {name} }}}}", BOLD))
