"""The envelope of each letter in DL, C6 and C5: who sends it above on the left, to whom below on the right."""

from __future__ import annotations

from dataclasses import dataclass, replace

from . import administrative, card_sheets, cards
from .cards import Card
from .ooxml import END, Cell, PageSetup, Style, optional, paragraph, table

ENVELOPES = cards.CARDS


@dataclass(frozen=True, slots=True)
class Size:
    """The measures of one envelope in millimetres and points: the addressee starts at `across` and `down`."""

    width: float
    height: float
    margin: float
    sender: float
    name: float
    text: float
    across: float
    down: float
    lotus: float


SIZES = {
    "dl": Size(220, 110, 14, 11, 16, 13, 92, 50, 0.74),
    "c6": Size(162, 114, 12, 10.5, 14.5, 12, 62, 54, 0.7),
    "c5": Size(229, 162, 16, 12, 18, 14.5, 96, 82, 1.0),
}
_LOTUS = {
    cards.BIRTH.file: ("lotus_birth", 46.0),
    cards.MARRIAGE.file: ("lotus_pair_low", 23.0),
    cards.CONDOLENCE.file: ("lotus_condolence", 38.0),
    cards.THANKS.file: ("lotus_thanks", 44.0),
}


def font(card: Card) -> str:
    """The face of an envelope: that of its letter."""
    return administrative.TIMES if card is cards.APOLOGY else card_sheets.GARAMOND


def page(size: str) -> PageSetup:
    """The envelope lying on its long side."""
    one = SIZES[size]
    return PageSetup(one.width, one.height, one.margin, one.margin, one.margin, 8, 5, landscape=True)


def envelope_styles(card: Card, size: str) -> tuple[Style, ...]:
    """The styles of an envelope."""
    one, plain_card = SIZES[size], card is cards.APOLOGY
    strong = administrative.TIMES if plain_card else card_sheets.SEMIBOLD
    ink = "000000" if plain_card else card.ink
    base = Style(
        "LetterSender",
        "Bì – Nơi gửi",
        font(card),
        one.sender,
        colour=ink,
        align="left",
        kerned=not plain_card,
    )
    heavy = replace(base, font=strong, bold=plain_card)
    return (
        replace(base, size=one.sender - 0.5),
        replace(heavy, id="LetterOrgan", name="Thư – Tên cơ quan"),
        replace(base, id="LetterNumber", name="Thư – Số văn bản", before=3),
        replace(base, id="LetterTo", name="Bì – Kính gửi", size=one.text, italic=True, after=3),
        replace(heavy, id="LetterAddressee", name="Bì – Người nhận", size=one.name, line=1.1),
        replace(base, id="LetterHome", name="Bì – Nơi ở", size=one.text, before=3),
    )


def envelope_body(size: str) -> str:
    """Sender on the left above, addressee from the middle rightwards; the right upper corner is left to a stamp."""
    one = SIZES[size]
    wide = page(size).text
    left = round(wide * one.across / (one.width - 2 * one.margin))
    sender_width = round(wide * 0.66)
    sender = (
        paragraph("LetterOrgan", "{{ organ }}")
        + optional("sender_place", paragraph("LetterSender", "{{ sender_place }}"))
        + optional("sender_phone", paragraph("LetterSender", "{{ sender_phone }}"))
        + optional("number_line", paragraph("LetterNumber", "{{ number_line }}"))
        + END
    )
    addressee = (
        paragraph("LetterTo", "Kính gửi:")
        + paragraph("LetterAddressee", "{{ addressee }}")
        + optional("address", paragraph("LetterHome", "{{ address }}"))
        + END
    )
    top = table(
        (sender_width, wide - sender_width),
        ((one.down - one.margin, (Cell(sender, sender_width), Cell(END, wide - sender_width))),),
    )
    bottom = table((left, wide - left), ((0, (Cell(END, left), Cell(addressee, wide - left))),))
    return top + END + bottom + END


def envelope_places(card: Card, size: str) -> tuple[tuple[str, float, float, float], ...]:
    """A small lotus in the left lower corner; none on the envelope of an apology."""
    if card.file not in _LOTUS:
        return ()
    one = SIZES[size]
    name, high = _LOTUS[card.file]
    return ((name, one.margin - 1, one.height - one.margin - high * one.lotus + 4, one.lotus),)
