"""The five letters in the layout of Decree 30/2020/NĐ-CP, Annex I: A4, and A5 with the same parts made smaller."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from .closing import copies, signature
from .ooxml import END, Cell, PageSetup, Style, hairline, optional, paragraph, run, table

TIMES = "Times New Roman"
_BOLD = "<w:b/><w:bCs/>"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of an administrative letter on one paper: points for text, millimetres for room."""

    page: PageSetup
    organ: float
    motto: float
    number: float
    body: float
    copies: float
    gap: float
    line: float
    sign_room: float
    seal_room: float
    left_share: float


# Decree 30/2020 Annex I, parts I and II: margins 20-25 top and bottom, 30-35 left, 15-20 right; country's name 12-13,
# its motto 13-14, number 13, place and date 13-14, body 13-14 with 6 pt between paragraphs, "Nơi nhận" 12 and 11.
SHEETS = {
    "a4": Sheet(
        PageSetup(210, 297, 30, 18, 20, 20, 10, landscape=False),
        organ=12.5,
        motto=13.5,
        number=13,
        body=14,
        copies=11,
        gap=6,
        line=1.25,
        sign_room=29,
        seal_room=31,
        left_share=0.38,
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
        seal_room=20,
        left_share=0.38,
    ),
}


def sheet_styles(sheet: Sheet) -> tuple[Style, ...]:
    """The styles of an administrative letter."""
    base = Style("LetterBody", "Thư – Nội dung", TIMES, sheet.body, colour="000000", align="both")
    plain = replace(base, align="center")
    return (
        replace(base, before=sheet.gap, line=sheet.line, first=36),
        replace(plain, id="LetterOrgan", name="Thư – Tên cơ quan", size=sheet.organ, bold=True),
        replace(plain, id="LetterOrganRule", name="Thư – Nét dưới tên cơ quan", size=2),
        replace(plain, id="LetterNation", name="Thư – Quốc hiệu", size=sheet.organ, bold=True),
        replace(plain, id="LetterNationMotto", name="Thư – Tiêu ngữ", size=sheet.motto, bold=True),
        replace(plain, id="LetterNationRule", name="Thư – Nét dưới tiêu ngữ", size=2),
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
        replace(plain, id="LetterSubjectRule", name="Thư – Nét dưới trích yếu", size=2),
        replace(
            plain, id="LetterRecipient", name="Thư – Kính gửi", before=sheet.gap * 2, after=sheet.gap * 1.6
        ),
        replace(plain, id="LetterSalutation", name="Thư – Thưa gửi", before=sheet.gap * 2),
        replace(plain, id="LetterAddress", name="Thư – Nơi ở"),
        replace(plain, id="LetterSpace", name="Thư – Khoảng cách", size=2, before=sheet.gap * 1.3),
        replace(
            plain,
            id="LetterName",
            name="Thư – Họ tên lớn",
            bold=True,
            before=sheet.gap,
        ),
        replace(plain, id="LetterCouple", name="Thư – Họ tên đôi", bold=True, before=sheet.gap * 0.5),
        replace(
            plain, id="LetterBorn", name="Thư – Ngày sinh", before=sheet.gap * 0.5, after=sheet.gap * 1.6
        ),
        replace(plain, id="LetterMotto", name="Thư – Lời mừng", bold=True, italic=True, before=sheet.gap * 2),
        *closing_styles(plain, sheet),
    )


def closing_styles(plain: Style, sheet: Sheet) -> tuple[Style, ...]:
    """The styles at the foot of an administrative letter."""
    listed = replace(plain, size=sheet.copies, align="left")
    return (
        replace(plain, id="LetterSignTitle", name="Thư – Chức vụ", bold=True),
        replace(
            plain,
            id="LetterSeal",
            name="Thư – Chỗ đóng dấu",
            size=sheet.copies,
            italic=True,
            colour="8A8A8A",
        ),
        replace(plain, id="LetterSignName", name="Thư – Người ký", bold=True),
        replace(
            listed,
            id="LetterCopiesHead",
            name="Thư – Nơi nhận",
            size=sheet.copies + 1,
            bold=True,
            italic=True,
        ),
        replace(listed, id="LetterCopies", name="Thư – Danh sách nơi nhận"),
        replace(plain, id="LetterReissue", name="Thư – In lại", size=8, colour="555555"),
    )


@dataclass(frozen=True, slots=True)
class Text:
    """One letter as an administrative text: its file, its name, and what stands between the title and the signature."""

    file: str
    title: str
    heading: str
    inside: Callable[[Sheet], str]
    kept: tuple[str, ...] = ("Như trên;", "Lưu: VT.")


def sheet_for(text: Text, key: str) -> Sheet:
    """The measures of a letter on a paper: the apology says much, the others have room between their few lines."""
    sheet = SHEETS[key]
    if text.file == "mau_6_xin_loi":
        return sheet
    airy = {"a4": (1.38, 8.0), "a5": (1.2, 4.4)}
    line, gap = airy[key]
    return replace(sheet, line=line, gap=gap)


def sheet_body(text: Text, sheet: Sheet) -> str:
    """The document: head, title, text, and the two columns at the foot."""
    wide = sheet.page.text
    left = round(wide * sheet.left_share)
    half = wide // 2
    right = wide - left
    number = optional("number_line", paragraph("LetterNumber", "{{ number_line }}")) + END
    return (
        table(
            (left, right),
            (
                (0, (Cell(_organ(left), left), Cell(nation(right), right))),
                (0, (Cell(number, left), Cell(paragraph("LetterPlaceDate", "{{ place_date }}"), right))),
            ),
        )
        + paragraph("LetterTitle", run(text.heading, "<w:caps/>" if "{{" in text.heading else ""))
        + text.inside(sheet)
        + paragraph("LetterCopies", properties=f'<w:spacing w:before="{round(sheet.gap * 20)}"/>')
        + table(
            (half, half),
            (
                (
                    0,
                    (
                        Cell(copies(*text.kept) + END, half),
                        Cell(signature(sheet.sign_room, sheet.seal_room, half), half),
                    ),
                ),
            ),
        )
        + END
    )


def _organ(width: int) -> str:
    return (
        paragraph("LetterOrgan", "{{ organ_1 }}")
        + paragraph("LetterOrgan", "{{ organ_2 }}")
        + hairline(38, width / 20, style="LetterOrganRule")
    )


def nation(width: int) -> str:
    """The country's name, its motto and the rule below, in a column `width` twips wide."""
    return (
        optional(
            "nation",
            paragraph("LetterNation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            paragraph("LetterNationMotto", "Độc lập - Tự do - Hạnh phúc"),
            hairline(160, width / 20, style="LetterNationRule"),
        )
        + END
    )


def _to_whom() -> str:
    return (
        paragraph("LetterSalutation", "{{ salutation }}")
        + optional("address", paragraph("LetterAddress", "{{ address }}"))
        + paragraph("LetterSpace")
    )


def _body(*names: str) -> str:
    return "".join(paragraph("LetterBody", f"{{{{ {name} }}}}") for name in names)


def _thanks(_sheet: Sheet) -> str:
    return _to_whom() + _body("news", "thanks", "wish")


def _apology(sheet: Sheet) -> str:
    return (
        paragraph("LetterSubject", "{{ subject }}")
        + hairline(80, sheet.page.text / 20, style="LetterSubjectRule")
        + paragraph("LetterRecipient", "Kính gửi: {{ recipient }}")
        + _body("receipt")
        + paragraph(
            "LetterBody",
            run("{{ delay_before }} "),
            run("{{ delay_days }}", _BOLD),
            run(" {{ delay_after }} {{ reason }}"),
        )
        + _body("apology")
        + optional("contact", _body("contact"))
    )


def _birth(_sheet: Sheet) -> str:
    return (
        _to_whom()
        + paragraph("LetterBody", "{{ lead }}:")
        + paragraph("LetterName", "{{ children }}")
        + paragraph("LetterBorn", "{{ born }}")
        + _body("wish", "advice")
    )


def _marriage(_sheet: Sheet) -> str:
    return (
        paragraph("LetterSalutation", "{{ salutation }}")
        + paragraph("LetterCouple", run("{{ husband }}"), run(" và ", '<w:b w:val="0"/>'), run("{{ wife }}"))
        + paragraph("LetterSpace")
        + _body("lead", "wish")
        + paragraph("LetterMotto", "{{ motto }}")
    )


def _condolence(_sheet: Sheet) -> str:
    return _to_whom() + _body("news") + optional("praise", _body("praise")) + _body("comfort", "help")


TEXTS: Mapping[str, Text] = {
    one.file: one
    for one in (
        Text("mau_5_cam_on", "Thư cảm ơn", "THƯ CẢM ƠN", _thanks),
        Text("mau_6_xin_loi", "Thư xin lỗi", "THƯ XIN LỖI", _apology, ("Như trên;", "Lưu: VT, hồ sơ.")),
        Text("mau_7_chuc_mung_khai_sinh", "Thư chúc mừng khai sinh", "{{ title }}", _birth),
        Text("mau_8_chuc_mung_ket_hon", "Thư chúc mừng kết hôn", "THƯ CHÚC MỪNG", _marriage),
        Text("mau_9_chia_buon", "Thư chia buồn", "THƯ CHIA BUỒN", _condolence),
    )
}
