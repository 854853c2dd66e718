"""The five cards: their colours, styles and pictures, and what stands around the text of each."""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import card_texts
from .card_sheets import A4, A5, BLACK, FOLDED, GARAMOND, INK, MEDIUM, SEMIBOLD, SHEETS, Sheet
from .closing import signature
from .ooxml import (
    END,
    FOLD,
    Cell,
    Picture,
    Style,
    inline,
    optional,
    paragraph,
    table,
)
from .ornaments import BLUE, GREEN, RED, ROSE

#: Points between the parts of an A5 card: a couple's has the fewest lines, a birth's the most parts.
_A5_GAPS = {
    "mau_7_chuc_mung_khai_sinh": 5.5,
    "mau_8_chuc_mung_ket_hon": 7.0,
    "mau_9_chia_buon": 5.0,
}


def sheet_for(card: Card, key: str) -> Sheet:
    """The measures of a card on a paper; the apology says more and says it plainly, with a smaller title.

    Words of thanks are longer than other wishes: they are set a little smaller. A birth has few words and much room.
    """
    sheet = SHEETS[key]
    if card is THANKS:
        return replace(sheet, body=sheet.body - 0.5, text_line=min(sheet.text_line, 1.3))
    if sheet is A5 and card in (BIRTH, MARRIAGE, CONDOLENCE):
        return replace(sheet, gap=_A5_GAPS[card.file], letter_row=sheet.letter_row + 3)
    if card is BIRTH and sheet is FOLDED:
        return replace(sheet, gap=sheet.gap * 1.2, page=replace(sheet.page, bottom=sheet.page.bottom + 3))
    if card is BIRTH and sheet.roomy:
        return replace(sheet, gap=sheet.gap * 1.6)
    if card is MARRIAGE and sheet is A4:
        return replace(sheet, line=1.18, sign_room=29)
    if card is not APOLOGY:
        return sheet
    # No frame keeps its words from the edge.
    edge = replace(sheet.page, top=sheet.page.top - 3, bottom=sheet.page.bottom - 3)
    return replace(
        sheet,
        page=edge,
        title=round(sheet.title * 0.72),
        body=sheet.body - 0.5,
        text_line=min(sheet.text_line, 1.25),
        text_gap=sheet.text_gap * 0.8,
        split=0.5,
    )


@dataclass(frozen=True, slots=True)
class Card:
    """One card: its file, title, colours, and pictures with their places in millimetres from the page's corner."""

    file: str
    title: str
    heading: str
    accent: str
    name_colour: str
    frame: str
    rule: str
    art: dict[str, tuple[tuple[str, float, float, float], ...]]
    italic_title: bool = True
    ink: str = INK
    kept: str = "Nơi nhận: Như trên; Lưu: VT."


BIRTH = Card(
    "mau_7_chuc_mung_khai_sinh",
    "Thư chúc mừng khai sinh",
    "{{ title }}",
    GREEN,
    ROSE,
    "frame_birth",
    "rule_green",
    {
        "a5": (("lotus_birth", 14.5, 94, 0.92),),
        "a4": (("lotus_birth", 19, 205, 1.24),),
        "gap_a4": (("lotus_birth", 30.5, 66, 1.75),),
    },
)
MARRIAGE = Card(
    "mau_8_chuc_mung_ket_hon",
    "Thư chúc mừng kết hôn",
    "Thư chúc mừng",
    RED,
    RED,
    "frame_marriage",
    "rule_gold",
    {
        "a5": (("lotus_pair_low", 36, 113.5, 0.95),),
        "a4": (("lotus_marriage", 24, 220, 1.14),),
        "gap_a4": (("lotus_marriage", 29.4, 84, 1.6), ("song_hy", 60.3, 46, 2.0)),
    },
)
CONDOLENCE = Card(
    "mau_9_chia_buon",
    "Thư chia buồn",
    "Thư chia buồn",
    BLACK,
    BLACK,
    "frame_condolence",
    "rule_grey",
    {
        "a5": (("lotus_condolence", 22, 98.5, 0.92),),
        "a4": (("lotus_condolence", 30, 222, 1.2),),
        "gap_a4": (("lotus_condolence", 45.9, 82, 1.35),),
    },
    italic_title=False,
    ink="1C1C1C",
)
THANKS = Card(
    "mau_5_cam_on",
    "Thư cảm ơn",
    "Thư cảm ơn",
    BLUE,
    BLUE,
    "frame_thanks",
    "rule_blue",
    {
        "a5": (("lotus_thanks", 21, 98, 0.86),),
        "a4": (("lotus_thanks", 27, 218, 1.15),),
        "gap_a4": (("lotus_thanks", 33.0, 70, 1.6),),
    },
)
APOLOGY = Card(
    "mau_6_xin_loi",
    "Thư xin lỗi",
    "Thư xin lỗi",
    BLACK,
    BLACK,
    "",
    "",
    {},
    italic_title=False,
    ink="1C1C1C",
    kept="Nơi nhận: Như trên; Lưu: VT, hồ sơ.",
)
CARDS = (THANKS, APOLOGY, BIRTH, MARRIAGE, CONDOLENCE)


def card_styles(card: Card, sheet: Sheet) -> tuple[Style, ...]:
    """The styles of a card; their names are what a clerk sees in Word."""
    accent, name = card.accent.lstrip("#"), card.name_colour.lstrip("#")
    base = Style(
        "LetterBody", "Thư – Nội dung", GARAMOND, sheet.body, colour=card.ink, line=sheet.line, kerned=True
    )
    gap = sheet.gap
    plain = replace(base, line=1.0)
    return (
        # A narrow column set flush would be torn apart: dates and names in it do not break.
        replace(
            base,
            align="left" if sheet.page.width == FOLDED.page.width else "both",
            first=sheet.body * 2,
            before=sheet.text_gap,
            line=sheet.text_line,
        ),
        replace(plain, id="LetterNation", name="Thư – Quốc hiệu", font=SEMIBOLD, size=sheet.small - 1.5),
        replace(
            plain,
            id="LetterNationMotto",
            name="Thư – Tiêu ngữ",
            font=SEMIBOLD,
            size=sheet.small - 1,
            after=gap,
        ),
        replace(plain, id="LetterOrgan", name="Thư – Tên cơ quan", font=SEMIBOLD, size=sheet.organ),
        replace(plain, id="LetterNumber", name="Thư – Số văn bản", size=sheet.organ),
        replace(plain, id="LetterRule", name="Thư – Nét gạch", size=2, before=gap * 0.5),
        replace(plain, id="LetterSymbol", name="Thư – Hình đầu thư", size=2, after=gap * 0.6),
        replace(
            plain,
            id="LetterTitle",
            name="Thư – Tên thư",
            font=MEDIUM,
            size=sheet.title,
            italic=card.italic_title,
            colour=accent,
            before=sheet.title_before,
            after=sheet.title_after,
        ),
        replace(plain, id="LetterSalutation", name="Thư – Thưa gửi"),
        replace(plain, id="LetterAddress", name="Thư – Nơi ở", size=sheet.small, italic=True, kerned=False),
        replace(plain, id="LetterRecipient", name="Thư – Kính gửi", font=SEMIBOLD, after=gap * 0.8),
        replace(base, id="LetterLead", name="Thư – Lời dẫn", before=gap),
        replace(
            plain,
            id="LetterName",
            name="Thư – Họ tên lớn",
            font=SEMIBOLD,
            size=sheet.name,
            colour=name,
            before=gap * 0.4,
        ),
        replace(
            plain, id="LetterCouple", name="Thư – Họ tên đôi", font=SEMIBOLD, size=sheet.couple, colour=name
        ),
        replace(plain, id="LetterBorn", name="Thư – Ngày sinh", italic=True, kerned=False),
        replace(base, id="LetterWish", name="Thư – Lời chúc", before=gap * 1.25),
        replace(
            plain,
            id="LetterMotto",
            name="Thư – Lời mừng",
            font=MEDIUM,
            size=sheet.motto,
            italic=True,
            colour=accent,
            after=gap * 0.6,
        ),
        *_closing_styles(plain, sheet),
    )


def _closing_styles(plain: Style, sheet: Sheet) -> tuple[Style, ...]:
    small = replace(plain, size=sheet.small - 2, italic=True, kerned=False)
    return (
        replace(
            plain,
            id="LetterPlaceDate",
            name="Thư – Nơi và ngày",
            size=sheet.place,
            italic=True,
            before=5,
            kerned=False,
        ),
        replace(plain, id="LetterSignTitle", name="Thư – Chức vụ", font=SEMIBOLD, size=sheet.body),
        replace(small, id="LetterSeal", name="Thư – Chỗ đóng dấu", colour="8A8A8A"),
        replace(plain, id="LetterSignName", name="Thư – Người ký", font=SEMIBOLD, size=sheet.body + 0.5),
        replace(small, id="LetterAdvice", name="Thư – Lời dặn", after=1),
        replace(small, id="LetterCopies", name="Thư – Danh sách nơi nhận", after=1),
        replace(plain, id="LetterReissue", name="Thư – In lại", size=8, colour="6A6A6A"),
    )


def card_body(card: Card, sheet: Sheet, pictures: dict[int, Picture], letter: str = "") -> str:
    """The document of a card: name of the office and title, the letter (its own where none is given), the signature."""
    own = {
        BIRTH.file: card_texts.birth,
        MARRIAGE.file: card_texts.marriage,
        CONDOLENCE.file: card_texts.condolence,
        THANKS.file: card_texts.thanks,
        APOLOGY.file: card_texts.apology,
    }
    left = round(sheet.page.text * sheet.split)
    right = sheet.page.text - left
    words = Cell(letter or own[card.file](sheet), left + right, span=2, valign="center")
    below = card_texts.motto(sheet) if card is MARRIAGE and not sheet.roomy else END
    closing = paragraph("LetterPlaceDate", "{{ place_date }}") + signature(
        sheet.sign_room, sheet.seal_room, right
    )
    rows = (
        (sheet.letter_row - (5.0 if letter else _above(card, sheet)), (words,)),
        (sheet.sign_row, (Cell(below, left), Cell(closing, right, valign="bottom"))),
    )
    return _heading(card, pictures) + table((left, right), rows) + END


def _above(card: Card, sheet: Sheet) -> float:
    """What stands above the letter on this card alone: a symbol, a number line."""
    return {MARRIAGE.file: sheet.symbol_gap, THANKS.file: 5.0, APOLOGY.file: 5.0}.get(card.file, 0.0)


def _heading(card: Card, pictures: dict[int, Picture]) -> str:
    symbol = paragraph("LetterSymbol", inline(pictures[4], 4)) if 4 in pictures else ""
    rule = paragraph("LetterRule", inline(pictures[3], 3)) if 3 in pictures else ""
    return (
        (optional("ornament", symbol) if symbol else "")
        + optional(
            "nation",
            paragraph("LetterNation", "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
            paragraph("LetterNationMotto", "Độc lập - Tự do - Hạnh phúc"),
        )
        + paragraph("LetterOrgan", "{{ organ }}")
        + optional("number_line", paragraph("LetterNumber", "{{ number_line }}"))
        + (optional("ornament", rule) if rule else "")
        + paragraph("LetterTitle", card.heading)
    )


def footer_line(card: Card, sheet: Sheet) -> str:
    """What stands at the foot: the advice on a birth letter with room for it, and "Nơi nhận" where it is asked for."""
    advice = paragraph("LetterAdvice", "{{ advice }}") if card is BIRTH and sheet.roomy else ""
    return advice + optional("copies", paragraph("LetterCopies", card.kept))


def header_places(card: Card, key: str) -> tuple[tuple[str, float, float, float], ...]:
    """Frame and flowers of a card on a paper: picture, x, y, scale."""
    if not card.frame:
        return ()
    left = FOLD if key == "gap_a4" else 0.0
    return ((f"{card.frame}_{'a5_dung' if left else key}", left, 0.0, 1.0), *card.art[key])
