"""The four cards (Mẫu 5, 7, 8, 9) on A5 lying and A4 standing: measures, styles and the order of paragraphs."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .ooxml import END, Cell, PageSetup, Picture, Style, inline, optional, paragraph, run, table, twips
from .ornaments import BLUE, GREEN, RED, ROSE

GARAMOND, MEDIUM, SEMIBOLD = "EB Garamond", "EB Garamond Medium", "EB Garamond SemiBold"
INK = "1E2422"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of cards on one paper: points for text, millimetres for room."""

    page: PageSetup
    organ: float
    title: float
    title_before: float
    title_after: float
    body: float
    small: float
    name: float
    couple: float
    motto: float
    line: float
    gap: float
    letter_row: float
    sign_row: float
    sign_room: float
    split: float
    place: float
    symbol_gap: float
    roomy: bool


A5 = Sheet(
    PageSetup(210, 148, 22, 22, 14, 13, 10, landscape=True),
    organ=11,
    title=27,
    title_before=1,
    title_after=2,
    body=12.5,
    small=11.5,
    name=23,
    couple=18.5,
    motto=18,
    line=1.04,
    gap=4,
    letter_row=54,
    sign_row=39,
    sign_room=18.5,
    split=0.54,
    place=11.5,
    symbol_gap=5,
    roomy=False,
)
A4 = Sheet(
    PageSetup(210, 297, 30, 30, 28, 26, 19, landscape=False),
    organ=13,
    title=38,
    title_before=12,
    title_after=12,
    body=16,
    small=14.5,
    name=31,
    couple=26,
    motto=25,
    line=1.25,
    gap=12,
    letter_row=128,
    sign_row=73,
    sign_room=31,
    split=0.49,
    place=13.5,
    symbol_gap=13,
    roomy=True,
)
SHEETS = {"a5": A5, "a4": A4}


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
    lotus: dict[str, tuple[str, float, float, float]]
    italic_title: bool = True
    ink: str = INK


BIRTH = Card(
    "mau_7_chuc_mung_khai_sinh",
    "Thư chúc mừng khai sinh",
    "Thư chúc mừng",
    GREEN,
    ROSE,
    "frame_birth",
    "rule_green",
    {"a5": ("lotus_birth", 14.5, 94, 0.92), "a4": ("lotus_birth", 19, 205, 1.24)},
)
MARRIAGE = Card(
    "mau_8_chuc_mung_ket_hon",
    "Thư chúc mừng kết hôn",
    "Thư chúc mừng",
    RED,
    RED,
    "frame_marriage",
    "rule_gold",
    {"a5": ("lotus_pair_low", 36, 113.5, 0.95), "a4": ("lotus_marriage", 24, 220, 1.14)},
)
CONDOLENCE = Card(
    "mau_9_chia_buon",
    "Thư chia buồn",
    "Thư chia buồn",
    "#1C1C1C",
    "#1C1C1C",
    "frame_condolence",
    "rule_grey",
    {"a5": ("lotus_condolence", 22, 98.5, 0.92), "a4": ("lotus_condolence", 30, 222, 1.2)},
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
    {"a5": ("lotus_thanks", 21, 98, 0.86), "a4": ("lotus_thanks", 27, 218, 1.15)},
)
CARDS = (THANKS, BIRTH, MARRIAGE, CONDOLENCE)


def card_styles(card: Card, sheet: Sheet) -> tuple[Style, ...]:
    """The styles of a card; their names are what a clerk sees in Word."""
    accent, name = card.accent.lstrip("#"), card.name_colour.lstrip("#")
    base = Style(
        "LetterBody", "Thư – Nội dung", GARAMOND, sheet.body, colour=card.ink, line=sheet.line, kerned=True
    )
    gap = sheet.gap
    plain = replace(base, line=1.0)
    return (
        replace(
            base,
            align="both",
            first=sheet.body * 2,
            before=gap * 0.75 if not sheet.roomy else 9,
            line=sheet.line if not sheet.roomy else 1.35,
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
        replace(plain, id="LetterAddress", name="Thư – Nơi ở", size=sheet.small, italic=True),
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
        replace(plain, id="LetterBorn", name="Thư – Ngày sinh", italic=True),
        replace(base, id="LetterWish", name="Thư – Lời chúc", before=gap * 1.25),
        replace(
            plain,
            id="LetterMotto",
            name="Thư – Lời mừng",
            font=MEDIUM,
            size=sheet.motto,
            italic=True,
            colour=accent,
        ),
        replace(
            plain, id="LetterPlaceDate", name="Thư – Nơi và ngày", size=sheet.place, italic=True, before=3
        ),
        replace(plain, id="LetterSignTitle", name="Thư – Chức vụ", font=SEMIBOLD, size=sheet.body),
        replace(
            plain,
            id="LetterSignName",
            name="Thư – Người ký",
            font=SEMIBOLD,
            size=sheet.body + 0.5,
            before=sheet.sign_room * 72 / 25.4,
        ),
        replace(plain, id="LetterAdvice", name="Thư – Lời dặn", size=sheet.small - 2, italic=True, after=1),
        replace(plain, id="LetterReissue", name="Thư – In lại", size=8, colour="6A6A6A"),
    )


def card_body(card: Card, sheet: Sheet, pictures: dict[int, Picture]) -> str:
    """The document of a card: name of the office and title, the letter, the signature."""
    own = {BIRTH.file: _birth, MARRIAGE.file: _marriage, CONDOLENCE.file: _condolence, THANKS.file: _thanks}[
        card.file
    ]
    left = round(sheet.page.text * sheet.split)
    right = sheet.page.text - left
    letter = Cell(own(sheet), left + right, span=2, valign="center")
    below = _motto() if card is MARRIAGE and not sheet.roomy else END
    rows = (
        (sheet.letter_row - _above(card, sheet), (letter,)),
        (sheet.sign_row, (Cell(below, left), Cell(_signature(), right, valign="bottom"))),
    )
    return _heading(card, pictures) + table((left, right), rows) + END


def _above(card: Card, sheet: Sheet) -> float:
    """What stands above the letter on this card alone: a symbol, a number line."""
    return {MARRIAGE.file: sheet.symbol_gap, THANKS.file: 5.0}.get(card.file, 0.0)


def _heading(card: Card, pictures: dict[int, Picture]) -> str:
    symbol = paragraph("LetterSymbol", inline(pictures[4], 4)) if 4 in pictures else ""
    rule = paragraph("LetterRule", inline(pictures[3], 3)) if 3 in pictures else ""
    return (
        symbol
        + paragraph("LetterOrgan", "{{ organ }}")
        + optional("number_line", paragraph("LetterNumber", "{{ number_line }}"))
        + rule
        + paragraph("LetterTitle", card.heading)
    )


def _signature() -> str:
    return (
        paragraph("LetterPlaceDate", "{{ place_date }}")
        + optional("sign_1", paragraph("LetterSignTitle", "{{ sign_1 }}"))
        + paragraph("LetterSignTitle", "{{ sign_2 }}")
        + paragraph("LetterSignName", "{{ signatory }}")
    )


def _motto() -> str:
    return paragraph("LetterMotto", "{{ motto }}", properties=f'<w:spacing w:before="{twips(6.5)}"/>')


def _birth(_sheet: Sheet) -> str:
    return (
        paragraph("LetterSalutation", "{{ salutation }}")
        + optional("address", paragraph("LetterAddress", "{{ address }}"))
        + paragraph("LetterLead", "{{ lead }}")
        + paragraph("LetterName", "{{ children }}")
        + paragraph("LetterBorn", "{{ born }}")
        + paragraph("LetterWish", "{{ wish }}")
    )


def _marriage(sheet: Sheet) -> str:
    font = f'<w:rFonts w:ascii="{GARAMOND}" w:hAnsi="{GARAMOND}"/>'
    small = f'{font}<w:i/><w:color w:val="{INK}"/><w:sz w:val="{round(sheet.body * 2)}"/>'
    if sheet.roomy:
        couple = (
            paragraph("LetterCouple", "{{ husband }}")
            + paragraph("LetterAddress", "và")
            + paragraph("LetterCouple", "{{ wife }}")
        )
    else:
        couple = paragraph("LetterCouple", run("{{ husband }}"), run("   và   ", small), run("{{ wife }}"))
    motto = (
        paragraph("LetterMotto", "{{ motto }}", properties='<w:spacing w:before="400"/>')
        if sheet.roomy
        else ""
    )
    return (
        paragraph("LetterAddress", "{{ salutation }}")
        + couple
        + paragraph("LetterLead", "{{ lead }}")
        + paragraph("LetterWish", "{{ wish }}")
        + motto
    )


def _condolence(sheet: Sheet) -> str:
    return (
        paragraph("LetterSalutation", run("{{ salutation }}", _strong()))
        + optional("address", paragraph("LetterAddress", "{{ address }}"))
        + paragraph("LetterBody", "{{ news }}", properties=f'<w:spacing w:before="{round(sheet.gap * 30)}"/>')
        + paragraph("LetterBody", "{{ comfort }} {{ help }}")
    )


def _thanks(sheet: Sheet) -> str:
    apart = paragraph("LetterBody", "{{ thanks }}") + paragraph("LetterBody", "{{ wish }}")
    return (
        paragraph("LetterSalutation", run("{{ salutation }}", _strong()))
        + optional("address", paragraph("LetterAddress", "{{ address }}"))
        + paragraph("LetterBody", "{{ news }}", properties=f'<w:spacing w:before="{round(sheet.gap * 30)}"/>')
        + (apart if sheet.roomy else paragraph("LetterBody", "{{ thanks }} {{ wish }}"))
    )


def _strong() -> str:
    return f'<w:rFonts w:ascii="{SEMIBOLD}" w:hAnsi="{SEMIBOLD}"/>'


def footer_line(card: Card, sheet: Sheet) -> str:
    """The advice at the foot of the birth letter where there is room for it."""
    return paragraph("LetterAdvice", "{{ advice }}") if card is BIRTH and sheet.roomy else ""


def header_places(card: Card, key: str) -> tuple[tuple[str, float, float, float], ...]:
    """Frame and lotus of a card on a paper: picture, x, y, scale."""
    return ((f"{card.frame}_{key}", 0.0, 0.0, 1.0), card.lotus[key])
