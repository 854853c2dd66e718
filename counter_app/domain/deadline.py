"""When a dossier is due: one pure function over the working calendar, which also says why."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import assert_never

from .errors.calendar import InstantOutOfRange
from .instants import HANOI, local
from .instants import at as instant_at
from .open_time import Stops, after, joined, open_spans
from .procedure import Limit, LimitUnit
from .workdays import DayOff, SpecialKind, WorkingCalendar, YearStanding, clock_of, minutes_of

CUTOFF = time(15)
_YEARS = range(1950, 2200)
_ONE_DAY = timedelta(days=1)


class DayEnds(StrEnum):
    """When on its last day a limit of working days ends: at the very minute, or when the office closes."""

    CLOCK = "clock"
    CLOSING = "closing"


class StartWhy(StrEnum):
    """Why counting starts later than the dossier came in."""

    BEFORE_OPENING = "before_opening"
    LUNCH = "lunch"
    AFTER_CLOSING = "after_closing"
    DAY_OFF = "day_off"
    CUTOFF = "cutoff"


@dataclass(frozen=True, slots=True)
class StartMoved:
    """Counting starts at `start`, not at receipt; `off` is the day off it came in on, if it was one."""

    why: StartWhy
    start: datetime
    off: DayOff | None = None


@dataclass(frozen=True, slots=True)
class SkippedDay:
    """A day off between receipt and the due day, which does not count."""

    off: DayOff


@dataclass(frozen=True, slots=True)
class MadeUpDay:
    """A make-up day between receipt and the due day, which counts like any other."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class HalfDay:
    """A day between receipt and the due day of which only one half counts."""

    day: date
    name: str


@dataclass(frozen=True, slots=True)
class LastDayOff:
    """The last calendar day of the limit is a day off, so the next working day takes its place."""

    off: DayOff


@dataclass(frozen=True, slots=True)
class AtClosing:
    """The due instant is when the office closes on that day."""

    day: date


@dataclass(frozen=True, slots=True)
class NotCounted:
    """A stretch from `first` (inclusive) to `end` (exclusive) in which the clock stood still."""

    first: datetime
    end: datetime


@dataclass(frozen=True, slots=True)
class YearUncertain:
    """Some counted day lies in a year whose days off are not published, or not on record."""

    year: int
    standing: YearStanding


DueReason = (
    StartMoved | SkippedDay | MadeUpDay | HalfDay | LastDayOff | AtClosing | NotCounted | YearUncertain
)


@dataclass(frozen=True, slots=True)
class Due:
    """The instant a dossier is due, `at`, with everything its explanation needs; instants are whole minutes."""

    limit: Limit
    received: datetime
    start: datetime
    at: datetime
    reasons: tuple[DueReason, ...] = ()


def to_minute(instant: datetime) -> datetime:
    """The instant on the office's clock with its seconds dropped: a promise is made in minutes."""
    # Promises come as they were made, and this is asked of every dossier on the board.
    if instant.tzinfo is HANOI and not instant.second and not instant.microsecond:
        return instant
    return local(instant).replace(second=0, microsecond=0)


def due(
    limit: Limit, received: datetime, calendar: WorkingCalendar, day_ends: DayEnds = DayEnds.CLOCK
) -> Due:
    """When a dossier accepted in full at `received` (Decree 309/2026/NĐ-CP Art. 17.3) is due, and why.

    Working days and hours: the first open minute by which N times the open minutes of a full day (or 60) have
    passed since the start. Open time is half-open, so what is used up exactly at closing is due at the next opening:
    one working day from 07:30 ends 07:30 on the next working day, four hours from 07:30 end at 13:30. The start is
    receipt, rolled forward to the next open minute. With `DayEnds.CLOSING` working days end when the office closes
    on that same due day, never before the minute `CLOCK` gives; hours always end at the minute.
    Calendar days: receipt day not counted, closing time of day N, else of the next working day (Civil Code
    91/2015/QH13 Art. 147, 148). Same day: closing time of the day on which the (rolled) start lies.
    With `cutoff_15h` what came in on a working day after 15:00, rather than at or before, starts at the opening of
    the next; calendar days start the day after anyway and know no cutoff.
    Seconds are dropped. Raises InstantOutOfRange outside the years 1950 to 2199.
    """
    return due_with_pauses(limit, received, (), calendar, day_ends)


def due_with_pauses(
    limit: Limit,
    received: datetime,
    pauses: Iterable[tuple[datetime, datetime]],
    calendar: WorkingCalendar,
    day_ends: DayEnds = DayEnds.CLOCK,
) -> Due:
    """The due instant proposed when the clock stood still in `pauses`, each [since, until); the printed one stays.

    For working days and hours a paused minute is like a minute the office is closed. Calendar days grow by the
    midnights paused; where only days off were left of them, they end on the day work goes on. A same-day dossier
    starts anew when its last pause ends. Pauses after the due instant do not
    matter. Raises InstantOutOfRange.
    """
    moment = to_minute(received)
    if moment.year not in _YEARS:
        raise InstantOutOfRange(instant=received)
    stops = joined((to_minute(since), to_minute(until)) for since, until in pauses)
    match limit.unit:
        case LimitUnit.WORKING_DAY | LimitUnit.HOUR:
            found = _by_open_minutes(limit, moment, stops, calendar, day_ends)
        case LimitUnit.DAY:
            found = _by_calendar_days(limit, moment, stops, calendar)
        case LimitUnit.SAME_DAY:
            found = _same_day(limit, moment, stops, calendar)
        case _:
            assert_never(limit.unit)
    return _explained(found, stops, calendar)


# --- the four ways of counting -------------------------------------------------------------------


def _by_open_minutes(
    limit: Limit, received: datetime, stops: Stops, calendar: WorkingCalendar, day_ends: DayEnds
) -> Due:
    moved = _start(limit, received, calendar)
    start = moved.start if moved else received
    unit = 60 if limit.unit is LimitUnit.HOUR else calendar.minutes_per_day
    end = after(start, limit.number * unit, stops, calendar)
    reasons: tuple[DueReason, ...] = (moved,) if moved else ()
    if day_ends is DayEnds.CLOSING and limit.unit is LimitUnit.WORKING_DAY:
        end = _closing(end.date(), calendar)
        reasons += (AtClosing(end.date()),)
    return Due(limit, received, start, end, reasons)


def _by_calendar_days(limit: Limit, received: datetime, stops: Stops, calendar: WorkingCalendar) -> Due:
    last = received.date() + timedelta(days=limit.number)
    for since, until in stops:
        if until <= received or since >= _closing(_worked_from(last, calendar), calendar):
            continue
        grown = last + (until.date() - max(since, received).date())
        # Its days were over and only the days off behind them left it time: that ends where work goes on.
        last = grown if since.date() <= last else max(grown, until.date())
    off = calendar.day_off(last)
    day = calendar.next_working_day(last) if off else last
    reasons: tuple[DueReason, ...] = (LastDayOff(off), AtClosing(day)) if off else (AtClosing(day),)
    return Due(limit, received, received, _closing(day, calendar), reasons)


def _same_day(limit: Limit, received: datetime, stops: Stops, calendar: WorkingCalendar) -> Due:
    moved = _start(limit, received, calendar)
    end = _closing((moved.start if moved else received).date(), calendar)
    for since, until in stops:
        if since < end and until > received:
            moved = _start(limit, until, calendar)
            end = _closing((moved.start if moved else until).date(), calendar)
    reasons: tuple[DueReason, ...] = (moved,) if moved else ()
    start = moved.start if moved else max([received, *(until for since, until in stops if since < end)])
    return Due(limit, received, start, end, (*reasons, AtClosing(end.date())))


def _start(limit: Limit, received: datetime, calendar: WorkingCalendar) -> StartMoved | None:
    """Why and to when the start moves from receipt, or None when counting starts there and then."""
    day, minute = received.date(), minutes_of(received.timetz())
    spans = open_spans(day, calendar)
    if not spans:
        start = _opening(calendar.next_working_day(day), calendar)
        return StartMoved(StartWhy.DAY_OFF, start, calendar.day_off(day))
    if minute >= spans[-1][1]:
        return StartMoved(StartWhy.AFTER_CLOSING, _opening(calendar.next_working_day(day), calendar))
    if limit.cutoff_15h and minute > minutes_of(CUTOFF):
        return StartMoved(StartWhy.CUTOFF, _opening(calendar.next_working_day(day), calendar))
    if minute < spans[0][0]:
        return StartMoved(StartWhy.BEFORE_OPENING, _opening(day, calendar))
    for opens, closes in spans:
        if minute < opens:
            return StartMoved(StartWhy.LUNCH, instant_at(day, clock_of(opens)))
        if minute < closes:
            break
    return None


def _worked_from(day: date, calendar: WorkingCalendar) -> date:
    """The day itself, or the first working day after a day off."""
    return day if calendar.is_working(day) else calendar.next_working_day(day)


def _opening(day: date, calendar: WorkingCalendar) -> datetime:
    return instant_at(day, calendar.open_spans(day)[0].opens)


def _closing(day: date, calendar: WorkingCalendar) -> datetime:
    return instant_at(day, calendar.closing(day))


# --- why -----------------------------------------------------------------------------------------


def _explained(found: Due, stops: Stops, calendar: WorkingCalendar) -> Due:
    """The same due instant with the days and pauses on the way that made it what it is."""
    paused = tuple(NotCounted(since, until) for since, until in stops if since < found.at)
    reasons = (*found.reasons, *_days_between(found, calendar), *paused)
    years = range(found.received.year, found.at.year + 1)
    standings = ((year, calendar.year_standing(year)) for year in years)
    uncertain = tuple(YearUncertain(*one) for one in standings if one[1] is not YearStanding.ANNOUNCED)
    return Due(found.limit, found.received, found.start, found.at, (*reasons, *uncertain))


def _days_between(found: Due, calendar: WorkingCalendar) -> list[DueReason]:
    """Days off, made up and halved from receipt to the due day; calendar days only skip from their last day on."""
    reasons: list[DueReason] = []
    last_off = next((reason.off.day for reason in found.reasons if isinstance(reason, LastDayOff)), None)
    by_days = found.limit.unit is LimitUnit.DAY
    received = found.received.date()
    day = (last_off or found.at.date()) if by_days else received
    while day <= found.at.date():
        off, special = calendar.day_off(day), calendar.special(day)
        if off:
            if day not in (received, last_off):
                reasons.append(SkippedDay(off))
        elif special and not by_days:
            made_up = special.kind is SpecialKind.MAKE_UP
            reasons.append((MadeUpDay if made_up else HalfDay)(day, special.reason))
        day += _ONE_DAY
    return reasons
