"""The days from one instant to another, one tile each, as the panel "Vì sao hẹn …?" draws them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from .deadline import Due, NotCounted
from .instants import at
from .open_time import open_minutes
from .procedure import LimitUnit
from .workdays import DayOff, SpecialDay, WorkingCalendar, clock_of

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class DayTile:
    """One day of the strip; `minutes` are the open minutes that counted.

    They are None for limits in calendar days, and 0 on a working day that was paused throughout. `special` is what
    the calendar says of a worked day that is none of the usual ones: made up, or half off. `paused` says that the
    clock stood still for a part of its open time.
    """

    day: date
    is_receipt: bool
    is_due: bool
    off: DayOff | None
    minutes: int | None
    special: SpecialDay | None = None
    paused: bool = False


def day_strip(found: Due, calendar: WorkingCalendar) -> tuple[DayTile, ...]:
    """A tile per day from receipt to the due day; a limit ending by the clock is the sum of its minutes."""
    stops = [(one.first, one.end) for one in found.reasons if isinstance(one, NotCounted)]
    by_days = found.limit.unit is LimitUnit.DAY
    tiles = []
    for day, low, high in _days(found.received, found.at):
        minutes: int | None = None
        paused = False
        if not by_days:
            first, end = max(low, found.start), min(high, found.at)
            minutes = open_minutes(first, end, calendar, stops) if first < end else 0
            paused = first < end and minutes < open_minutes(first, end, calendar)
        tiles.append(
            DayTile(
                day=day,
                is_receipt=day == found.received.date(),
                is_due=day == found.at.date(),
                off=calendar.day_off(day),
                minutes=minutes,
                special=_worked(day, calendar),
                paused=paused,
            )
        )
    return tuple(tiles)


def days_between(first: datetime, end: datetime, calendar: WorkingCalendar) -> tuple[DayTile, ...]:
    """A tile per day from one promise, at `first`, to a later one that was named rather than reckoned, at `end`."""
    return tuple(
        DayTile(
            day=day,
            is_receipt=day == first.date(),
            is_due=day == end.date(),
            off=calendar.day_off(day),
            minutes=open_minutes(max(low, first), min(high, end), calendar),
            special=_worked(day, calendar),
        )
        for day, low, high in _days(first, end)
    )


def _days(first: datetime, end: datetime) -> Iterator[tuple[date, datetime, datetime]]:
    """Every day with its own midnight and the next."""
    day = first.date()
    while day <= end.date():
        yield day, at(day, clock_of(0)), at(day + _ONE_DAY, clock_of(0))
        day += _ONE_DAY


def _worked(day: date, calendar: WorkingCalendar) -> SpecialDay | None:
    return calendar.special(day) if calendar.is_working(day) else None
