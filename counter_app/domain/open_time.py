"""Open minutes of the office: counting them, and walking so many of them ahead, with or without pauses."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta

from .instants import at as instant_at
from .workdays import WorkingCalendar, clock_of, minutes_of

#: Paused stretches [since, until), in order and apart from each other.
Stops = Sequence[tuple[datetime, datetime]]

_ONE_DAY = timedelta(days=1)
_MIDNIGHT = 24 * 60


def open_spans(day: date, calendar: WorkingCalendar) -> list[tuple[int, int]]:
    """The open spans of a day in minutes from midnight, each start-inclusive and end-exclusive."""
    return [(minutes_of(span.opens), minutes_of(span.closes)) for span in calendar.open_spans(day)]


def open_minutes(first: datetime, end: datetime, calendar: WorkingCalendar, stops: Stops = ()) -> int:
    """Open, unpaused minutes from `first` (inclusive) to `end` (exclusive); both on the office's clock."""
    total, day = 0, first.date()
    while day <= end.date():
        low = minutes_of(first.timetz()) if day == first.date() else 0
        high = minutes_of(end.timetz()) if day == end.date() else _MIDNIGHT
        for opens, closes in _running(day, stops, calendar):
            total += max(0, min(closes, high) - max(opens, low))
        day += _ONE_DAY
    return total


def after(start: datetime, minutes: int, stops: Stops, calendar: WorkingCalendar) -> datetime:
    """The first open, unpaused minute by which so many of them have passed since `start`."""
    day, left, floor = start.date(), minutes, minutes_of(start.timetz())
    while True:
        for opens, closes in _running(day, stops, calendar):
            first = max(opens, floor)
            room = max(0, closes - first)
            if left < room:
                return instant_at(day, clock_of(first + left))
            left -= room
        day, floor = day + _ONE_DAY, 0


def joined(pauses: Iterable[tuple[datetime, datetime]]) -> list[tuple[datetime, datetime]]:
    """Pauses in order, overlapping and touching ones made one, empty ones dropped."""
    stops: list[tuple[datetime, datetime]] = []
    for since, until in sorted(pauses):
        if since >= until:
            continue
        if stops and since <= stops[-1][1]:
            stops[-1] = (stops[-1][0], max(stops[-1][1], until))
        else:
            stops.append((since, until))
    return stops


def _running(day: date, stops: Stops, calendar: WorkingCalendar) -> list[tuple[int, int]]:
    """The open spans of a day without the paused stretches."""
    spans = open_spans(day, calendar)
    for since, until in stops:
        if since.date() <= day <= until.date():
            low = minutes_of(since.timetz()) if since.date() == day else 0
            high = minutes_of(until.timetz()) if until.date() == day else _MIDNIGHT
            spans = [part for span in spans for part in _without(span, low, high)]
    return spans


def _without(span: tuple[int, int], low: int, high: int) -> list[tuple[int, int]]:
    opens, closes = span
    parts = [(opens, min(closes, low)), (max(opens, high), closes)]
    return [(first, last) for first, last in parts if first < last]
