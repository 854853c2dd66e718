"""The sheets a letter is printed on."""

from __future__ import annotations

from enum import StrEnum


class PaperSize(StrEnum):
    """A sheet by its ISO 216 name; which way round it lies is the letter's own matter."""

    A4 = "A4"
    A5 = "A5"

    @property
    def millimetres(self) -> tuple[int, int]:
        """Short side and long side; an A5 card lying on its side is a page of 210 × 148 mm."""
        match self:
            case PaperSize.A4:
                return (210, 297)
            case PaperSize.A5:
                return (148, 210)
