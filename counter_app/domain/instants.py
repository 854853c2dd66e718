"""Instants, days and half-open ranges, all in the one time zone of the office."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")


def at(day: date, clock: time) -> datetime:
    """The instant of a wall-clock time on a day, aware, in the time zone of the office."""
    return datetime.combine(day, clock, tzinfo=HANOI)


def local(instant: datetime) -> datetime:
    """The same instant on the office's wall clock; a naive value is taken as already being that clock."""
    return instant.replace(tzinfo=HANOI) if instant.tzinfo is None else instant.astimezone(HANOI)


@dataclass(frozen=True, slots=True)
class DayRange:
    """Days from `first` (inclusive) to `end` (exclusive)."""

    first: date
    end: date

    def __contains__(self, day: date) -> bool:
        return self.first <= day < self.end
