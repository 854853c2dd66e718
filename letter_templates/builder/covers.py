"""The outer face of folded cards: front on the right half, nothing on the back but the commune's name."""

from __future__ import annotations

from dataclasses import replace

from . import card_sheets, cards
from .cards import Card
from .ooxml import FOLD, PageSetup, Picture, Style, inline, optional, paragraph, twips

PAGE = PageSetup(297, 210, FOLD + 19, 19, 24, 17, 12.5, landscape=True)
COVERS = tuple(card for card in cards.CARDS if card.frame)
_WORDS = {cards.BIRTH.file: "Thư chúc mừng", cards.MARRIAGE.file: "Thư chúc mừng"}


def cover_styles(card: Card) -> tuple[Style, ...]:
    """The styles of a cover."""
    organ = Style("LetterOrgan", "Thư – Tên cơ quan", card_sheets.SEMIBOLD, 12, colour=card.ink, kerned=True)
    accent = card.accent.lstrip("#")
    title = replace(
        organ,
        id="LetterTitle",
        name="Thư – Tên thư",
        font=card_sheets.MEDIUM,
        size=38,
        italic=card.italic_title,
        colour=accent,
        before=102 * 72 / 25.4,
        after=4,
    )
    return (organ, title, replace(organ, id="LetterRule", name="Thư – Nét gạch", size=2))


def cover_body(card: Card, pictures: dict[int, Picture]) -> str:
    """Flowers above, the name of the letter, a rule, and the commune below."""
    rule = "".join(paragraph("LetterRule", inline(one, number)) for number, one in pictures.items())
    return (
        paragraph("LetterTitle", _WORDS.get(card.file, card.heading))
        + optional("ornament", rule)
        + paragraph("LetterOrgan", "{{ organ }}", properties=f'<w:spacing w:before="{twips(9)}"/>')
    )


def cover_places(card: Card) -> tuple[tuple[str, float, float, float], ...]:
    """Frame and flowers on the front."""
    flowers = {
        cards.BIRTH.file: (("lotus_birth", FOLD + 42.2, 52, 1.28),),
        cards.MARRIAGE.file: (("lotus_marriage", FOLD + 38.4, 62, 1.28), ("song_hy", FOLD + 65.1, 38, 1.3)),
        cards.CONDOLENCE.file: (("lotus_condolence", FOLD + 50.1, 62, 1.15),),
        cards.THANKS.file: (("lotus_thanks", FOLD + 42.0, 54, 1.24),),
    }[card.file]
    return ((f"{card.frame}_a5_dung", FOLD, 0.0, 1.0), *flowers)
