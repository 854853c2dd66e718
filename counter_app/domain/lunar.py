"""A day of the Vietnamese lunar calendar, in which families count memorial days."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from .errors.entry import Expected, InvalidValue
from .names import clean, fold

_STEMS = ("Giáp", "Ất", "Bính", "Đinh", "Mậu", "Kỷ", "Canh", "Tân", "Nhâm", "Quý")
_BRANCHES = ("Tý", "Sửu", "Dần", "Mão", "Thìn", "Tỵ", "Ngọ", "Mùi", "Thân", "Dậu", "Tuất", "Hợi")
#: The sixty names of years in their order, "Giáp Tý" first.
YEAR_NAMES = tuple(f"{_STEMS[n % 10]} {_BRANCHES[n % 12]}" for n in range(60))
_FOLDED = {fold(name): name for name in YEAR_NAMES}
_TYPED = re.compile(r"(\d{1,2})\s*[/.-]\s*(\d{1,2})(?:\s+\(?(nhuan)\)?)?(?:\s+(?:nam\s+)?([a-z]+ [a-z]+))?")


@dataclass(frozen=True, slots=True)
class LunarDate:
    """Day 1 to 30 of month 1 to 12, `leap` when the month is a second one; `year_name` like "Bính Ngọ".

    An empty `year_name` stands for a year that was not told.
    """

    day: int
    month: int
    leap: bool
    year_name: str

    def __str__(self) -> str:
        """As an officer types it: `8/10`, `1/6 nhuận Ất Tỵ`."""
        parts = (f"{self.day}/{self.month}", "nhuận" if self.leap else "", self.year_name)
        return " ".join(part for part in parts if part)


def read_lunar(text: str, field: str = "lunar") -> LunarDate | None:
    """A lunar day as typed: `8/10`, `08-10 nhuận`, `1/6 (nhuận) năm Ất Tỵ`; None for empty text.

    Raises InvalidValue for anything else, a day or month that no lunar year has, or a year name that is none.
    """
    words = clean(text)
    if not words:
        return None
    plain = words.casefold().replace("nhuận", "nhuan").replace("năm", "nam")
    found = _TYPED.fullmatch(_ascii(plain))
    if found is None:
        raise InvalidValue(field=field, value=words, expected=Expected.LUNAR)
    day, month, leap, year = int(found[1]), int(found[2]), bool(found[3]), found[4] or ""
    if not 1 <= day <= 30 or not 1 <= month <= 12 or (year and year not in _FOLDED):
        raise InvalidValue(field=field, value=words, expected=Expected.LUNAR)
    return LunarDate(day, month, leap, _FOLDED.get(year, ""))


def as_kept(reckoned: LunarDate | None, kept: LunarDate | None) -> LunarDate | None:
    """The lunar day that the family keeps, else the one reckoned from the solar day.

    A kept day without a year takes the reckoned one's year; across the turn of the lunar year, the nearer one.
    """
    if kept is None or kept.year_name or reckoned is None:
        return kept or reckoned
    if reckoned.year_name not in YEAR_NAMES:
        return kept
    # A family that counts the night to the day before, or after, may stand on the other side of New Year.
    apart = kept.month - reckoned.month
    step = -1 if apart > 6 else 1 if apart < -6 else 0
    place = (YEAR_NAMES.index(reckoned.year_name) + step) % len(YEAR_NAMES)
    return replace(kept, year_name=YEAR_NAMES[place])


def _ascii(text: str) -> str:
    """The text without marks, its separators kept."""
    return "".join(fold(char) if char.isalpha() else char for char in text)
