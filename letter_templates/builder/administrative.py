"""Mẫu 6 in the layout of Decree 30/2020/NĐ-CP, Annex I: A4 by default, A5 with the same parts made smaller."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .ooxml import END, Cell, PageSetup, Style, hairline, optional, paragraph, run, table

TIMES = "Times New Roman"
FILE = "mau_6_xin_loi"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of Mẫu 6 on one paper: points for text, millimetres for room."""

    page: PageSetup
    organ: float
    motto: float
    number: float
    body: float
    copies: float
    gap: float
    line: float
    sign_room: float
    left_share: float
    motto_rule: float


# Decree 30/2020 Annex I: margins 20-25 top and bottom, 30-35 left, 15-20 right; the rule under the motto is as long
# as the motto (159 pt at 13 pt), the one under the office's name a third to half of the name.
SHEETS = {
    "a4": Sheet(
        PageSetup(210, 297, 30, 18, 20, 20, 10, landscape=False),
        organ=12.5,
        motto=13.5,
        number=13,
        body=14,
        copies=11,
        gap=6,
        line=1.15,
        sign_room=29,
        left_share=0.38,
        motto_rule=165,
    ),
    "a5": Sheet(
        PageSetup(210, 148, 22, 15, 12, 10, 5, landscape=True),
        organ=11.5,
        motto=12.5,
        number=11.5,
        body=12,
        copies=9.5,
        gap=2.6,
        line=1.02,
        sign_room=14,
        left_share=0.38,
        motto_rule=153,
    ),
}


def apology_styles(sheet: Sheet) -> tuple[Style, ...]:
    """The styles of Mẫu 6."""
    base = Style("LetterBody", "Thư – Nội dung", TIMES, sheet.body, colour="000000", align="both")
    plain = replace(base, align="center")
    return (
        replace(base, before=sheet.gap, line=sheet.line, first=36),
        replace(plain, id="LetterOrgan", name="Thư – Tên cơ quan", size=sheet.organ, bold=True),
        replace(plain, id="LetterNation", name="Thư – Quốc hiệu", size=sheet.organ, bold=True),
        replace(plain, id="LetterNationMotto", name="Thư – Tiêu ngữ", size=sheet.motto, bold=True),
        replace(plain, id="LetterNumber", name="Thư – Số văn bản", size=sheet.number, before=sheet.gap * 0.7),
        replace(
            plain,
            id="LetterPlaceDate",
            name="Thư – Nơi và ngày",
            size=sheet.number,
            italic=True,
            before=sheet.gap * 0.7,
        ),
        replace(
            plain, id="LetterTitle", name="Thư – Tên thư", size=sheet.body, bold=True, before=sheet.gap * 2.6
        ),
        replace(plain, id="LetterSubject", name="Thư – Trích yếu", size=sheet.body, bold=True),
        replace(
            plain, id="LetterRecipient", name="Thư – Kính gửi", before=sheet.gap * 2, after=sheet.gap * 1.3
        ),
        replace(plain, id="LetterSignTitle", name="Thư – Chức vụ", bold=True),
        replace(
            plain, id="LetterSignName", name="Thư – Người ký", bold=True, before=sheet.sign_room * 72 / 25.4
        ),
        replace(
            plain,
            id="LetterCopiesHead",
            name="Thư – Nơi nhận",
            size=sheet.copies + 1,
            bold=True,
            italic=True,
            align="left",
        ),
        replace(plain, id="LetterCopies", name="Thư – Danh sách nơi nhận", size=sheet.copies, align="left"),
        replace(plain, id="LetterReissue", name="Thư – In lại", size=8, colour="555555"),
    )


def apology_body(sheet: Sheet) -> str:
    """The document of Mẫu 6."""
    text = sheet.page.text
    left = round(text * sheet.left_share)
    right = text - left
    half = text // 2
    bold = "<w:b/><w:bCs/>"
    return (
        table(
            (left, right),
            (
                (0, (Cell(_organ(left), left), Cell(_nation(sheet, right), right))),
                (
                    0,
                    (
                        Cell(paragraph("LetterNumber", "{{ number_line }}"), left),
                        Cell(paragraph("LetterPlaceDate", "{{ place_date }}"), right),
                    ),
                ),
            ),
        )
        + paragraph("LetterTitle", "THƯ XIN LỖI")
        + paragraph("LetterSubject", "Về việc trả kết quả không đúng hẹn")
        + hairline(80, text / 20)
        + paragraph("LetterRecipient", "Kính gửi: {{ recipient }}")
        + paragraph("LetterBody", "{{ receipt }}")
        + paragraph(
            "LetterBody",
            run("{{ delay_before }} "),
            run("{{ delay_days }}", bold),
            run(" {{ delay_after }} {{ reason }}"),
        )
        + paragraph("LetterBody", "{{ apology }}")
        + optional("contact", paragraph("LetterBody", "{{ contact }}"))
        + paragraph("LetterCopies", properties=f'<w:spacing w:before="{round(sheet.gap * 20)}"/>')
        + table((half, half), ((0, (Cell(_copies(), half), Cell(_signature(), half))),))
        + END
    )


def _organ(width: int) -> str:
    return (
        paragraph("LetterOrgan", "{{ organ_1 }}")
        + paragraph("LetterOrgan", "{{ organ_2 }}")
        + hairline(38, width / 20)
    )


def _nation(sheet: Sheet, width: int) -> str:
    return (
        paragraph("LetterNation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM")
        + paragraph("LetterNationMotto", "Độc lập - Tự do - Hạnh phúc")
        + hairline(sheet.motto_rule, width / 20)
    )


def _copies() -> str:
    return (
        paragraph("LetterCopiesHead", "Nơi nhận:")
        + paragraph("LetterCopies", "- Như trên;")
        + paragraph("LetterCopies", "- Lưu: VT, hồ sơ.")
    )


def _signature() -> str:
    return (
        optional("sign_1", paragraph("LetterSignTitle", "{{ sign_1 }}"))
        + paragraph("LetterSignTitle", "{{ sign_2 }}")
        + paragraph("LetterSignName", "{{ signatory }}")
    )
