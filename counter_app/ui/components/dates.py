"""Dates as an officer types them: a whole date, a month, or a year alone."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.instants import HANOI

_WHOLE = re.compile(r"^(\d{1,2})[/.\-\s](\d{1,2})[/.\-\s](\d{4})$")
_RUN = re.compile(r"^(\d{2})(\d{2})(\d{4})$")
_MONTH = re.compile(r"^(\d{1,2})[/.\-\s](\d{4})$")
_YEAR = re.compile(r"^(\d{4})$")
_CLOCK = re.compile(r"^(\d{1,2})\s*(?::|h|g|giờ)\s*(\d{2})?$")
_EARLIEST_YEAR = 1850
_LATEST_YEAR = 2200


@dataclass(frozen=True, slots=True)
class DateParts:
    """A date of which the day, or the day and the month, may be unknown."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def iso(self) -> str:
        """`YYYY`, `YYYY-MM` or `YYYY-MM-DD`."""
        if self.month is None:
            return f"{self.year:04d}"
        return f"{self.year:04d}-{self.month:02d}" + (f"-{self.day:02d}" if self.day is not None else "")

    @property
    def typed(self) -> str:
        """The date the way a Vietnamese form shows it: `02/11/2026`, `11/2026` or `2026`."""
        if self.month is None:
            return f"{self.year:04d}"
        head = f"{self.day:02d}/" if self.day is not None else ""
        return f"{head}{self.month:02d}/{self.year:04d}"

    @property
    def whole(self) -> date | None:
        """The calendar day, or None while a part is unknown."""
        return None if self.month is None or self.day is None else date(self.year, self.month, self.day)


def parse_date(text: str) -> DateParts | None:
    """The date in the text (day before month), or None when it is none: 31/02/2026 and 13/2026 are none."""
    trimmed = text.strip()
    found = _WHOLE.match(trimmed) or _RUN.match(trimmed)
    if found:
        day, month, year = (int(part) for part in found.groups())
        return _checked(DateParts(year, month, day))
    found = _MONTH.match(trimmed)
    if found:
        return _checked(DateParts(int(found.group(2)), int(found.group(1))))
    found = _YEAR.match(trimmed)
    return _checked(DateParts(int(found.group(1)))) if found else None


def parse_iso(text: str) -> DateParts | None:
    """The date in `YYYY`, `YYYY-MM` or `YYYY-MM-DD`, or None."""
    pieces = text.split("-")
    if not 1 <= len(pieces) <= 3 or not all(piece.isascii() and piece.isdigit() for piece in pieces):
        return None
    return _checked(DateParts(*(int(piece) for piece in pieces)))


def parse_moment(text: str) -> datetime | None:
    """The instant in `23/11/2026 10:20` or `10:20 23/11/2026` on the office's clock, or None."""
    pieces = text.split()
    for day_words, clock_words in ((pieces[:1], pieces[1:]), (pieces[-1:], pieces[:-1])):
        parts = parse_date("".join(day_words))
        clock = _CLOCK.match("".join(clock_words))
        if parts is not None and parts.whole is not None and clock is not None:
            hour, minute = int(clock.group(1)), int(clock.group(2) or 0)
            if hour < 24 and minute < 60:
                day = parts.whole
                return datetime(day.year, day.month, day.day, hour, minute, tzinfo=HANOI)
    return None


def _checked(parts: DateParts) -> DateParts | None:
    if not _EARLIEST_YEAR <= parts.year <= _LATEST_YEAR:
        return None
    if parts.month is not None and not 1 <= parts.month <= 12:
        return None
    try:
        date(parts.year, parts.month or 1, parts.day or 1)
    except ValueError:
        return None
    return None if parts.day == 0 else parts
