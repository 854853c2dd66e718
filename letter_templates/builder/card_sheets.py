"""The papers of the cards: A5 lying, A4 standing, and A4 folded to A5, with all measures of each."""

from __future__ import annotations

from dataclasses import dataclass

from .ooxml import FOLD, PageSetup

GARAMOND, MEDIUM, SEMIBOLD = "EB Garamond", "EB Garamond Medium", "EB Garamond SemiBold"
INK = "1E2422"
BLACK = "#1C1C1C"


@dataclass(frozen=True, slots=True)
class Sheet:
    """The measures of cards on one paper: points for text, millimetres for room.

    `roomy` sheets give the couple a line each, and the motto a place below the wish.
    """

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
    motto_before: float
    line: float
    text_line: float
    text_gap: float
    gap: float
    letter_row: float
    sign_row: float
    sign_room: float
    seal_room: float
    split: float
    place: float
    symbol_gap: float
    symbol: float
    rule: float
    roomy: bool


A5 = Sheet(
    PageSetup(210, 148, 20, 20, 14, 13, 10, landscape=True),
    organ=11,
    title=27,
    title_before=1,
    title_after=2,
    body=12.5,
    small=11.5,
    name=23,
    couple=18.5,
    motto=18,
    motto_before=6.5,
    line=1.04,
    text_line=1.04,
    text_gap=3,
    gap=4,
    letter_row=54,
    sign_row=39,
    sign_room=18.5,
    seal_room=20,
    split=0.54,
    place=11.5,
    symbol_gap=5,
    symbol=0.66,
    rule=1.0,
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
    motto_before=7.05,
    line=1.25,
    text_line=1.35,
    text_gap=9,
    gap=12,
    letter_row=128,
    sign_row=73,
    sign_room=31,
    seal_room=33,
    split=0.49,
    place=13.5,
    symbol_gap=13,
    symbol=1.0,
    rule=1.25,
    roomy=True,
)
FOLDED = Sheet(
    PageSetup(297, 210, FOLD + 15, 15, 21, 17, 12.5, landscape=True),
    organ=11,
    title=29,
    title_before=5,
    title_after=6,
    body=13,
    small=12,
    name=22,
    couple=19.5,
    motto=18.5,
    motto_before=5,
    line=1.16,
    text_line=1.2,
    text_gap=5,
    gap=7,
    letter_row=92,
    sign_row=46,
    sign_room=20,
    seal_room=23,
    split=0.36,
    place=12,
    symbol_gap=0,
    symbol=0.8,
    rule=1.0,
    roomy=True,
)
SHEETS = {"a5": A5, "a4": A4, "gap_a4": FOLDED}
