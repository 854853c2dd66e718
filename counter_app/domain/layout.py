"""How a letter is laid out: its family, what stands on the sheet besides the words, what the stock carries."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TypeAlias

from .paper_size import PaperSize

#: How far the print on pre-printed stock may be moved, in tenths of a millimetre.
MOST_SHIFT = 100


class LetterFamily(StrEnum):
    """The families of each letter, the card also folded; customary is administrative for an apology, else a card."""

    CUSTOMARY = "customary"
    ADMINISTRATIVE = "administrative"
    CARD = "card"
    FOLDED = "folded"


class Presence(StrEnum):
    """Whether a part stands on the sheet; customary is what the family does."""

    CUSTOMARY = "customary"
    SHOWN = "shown"
    LEFT_OUT = "left_out"

    def or_else(self, customary: bool) -> bool:
        """Whether the part stands on the sheet, where a family customarily does so or not."""
        return customary if self is Presence.CUSTOMARY else self is Presence.SHOWN


class Carries(StrEnum):
    """What the paper in the tray carries already: nothing; frame and fixed words; or the signature lines too."""

    NOTHING = "nothing"
    FIXED = "fixed"
    SIGNED = "signed"


class EnvelopeSize(StrEnum):
    """An envelope by its ISO 269 name; it lies on its long side."""

    DL = "DL"
    C6 = "C6"
    C5 = "C5"

    @property
    def millimetres(self) -> tuple[int, int]:
        """Short side and long side."""
        match self:
            case EnvelopeSize.DL:
                return (110, 220)
            case EnvelopeSize.C6:
                return (114, 162)
            case EnvelopeSize.C5:
                return (162, 229)


#: Whatever may lie in a tray.
AnyPaper: TypeAlias = PaperSize | EnvelopeSize


@dataclass(frozen=True, slots=True)
class Preprinted:
    """A print on stock that carries its fixed parts; moved by tenths of a millimetre to the right and down."""

    carries: Carries
    right: int = 0
    down: int = 0


def envelope_for(family: LetterFamily, paper: PaperSize) -> EnvelopeSize:
    """The envelope a sheet fits into as people fold it: A5 once, A4 in three, a folded card as it is."""
    if family is LetterFamily.FOLDED:
        return EnvelopeSize.C5
    return EnvelopeSize.C6 if paper is PaperSize.A5 else EnvelopeSize.DL


@dataclass(frozen=True, slots=True)
class Layout:
    """Everything that decides how the sheet of one letter looks, nothing left to custom.

    `nation` is the country's name with its motto, `seal` a mark where the seal goes, `copies` the list "Nơi nhận".
    """

    family: LetterFamily
    paper: PaperSize
    nation: bool = False
    seal: bool = False
    copies: bool = False
    ornament: bool = True
    stock: Preprinted | None = None
