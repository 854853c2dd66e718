"""The days from receipt to the due instant, one tile each, as the panel "Vì sao hẹn …?" draws them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from .deadline import Due, NotCounted
from .instants import at
from .open_time import open_minutes
from .procedure import LimitUnit
from .workdays import DayOff, WorkingCalendar, clock_of


@dataclass(frozen=True, slots=True)
class DayTile:
    """One day of the strip; `minutes` are the open minutes that counted.

    They are None for limits in calendar days, and 0 on a working day that was paused throughout.
    """

    day: date
    is_receipt: bool
    is_due: bool
    off: DayOff | None
    minutes: int | None


def day_strip(found: Due, calendar: WorkingCalendar) -> tuple[DayTile, ...]:
    """A tile per day from receipt to the due day; a limit ending by the clock is the sum of its minutes."""
    stops = [(one.first, one.end) for one in found.reasons if isinstance(one, NotCounted)]
    tiles = []
    day = found.received.date()
    while day <= found.at.date():
        tomorrow = day + timedelta(days=1)
        low, high = at(day, clock_of(0)), at(tomorrow, clock_of(0))
        minutes: int | None = None
        if found.limit.unit is not LimitUnit.DAY:
            first, end = max(low, found.start), min(high, found.at)
            minutes = open_minutes(first, end, calendar, stops) if first < end else 0
        tiles.append(
            DayTile(day, day == found.received.date(), day == found.at.date(), calendar.day_off(day), minutes)
        )
        day = tomorrow
    return tuple(tiles)
