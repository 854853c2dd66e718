"""How a dossier stands now: in time, due, late by so many working days, or ready and waiting for the citizen."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from typing import Protocol

from .deadline import to_minute
from .instants import at as instant_at
from .workdays import WorkingCalendar

_MINUTE = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class InTime:
    """Three or more working days remain until the promise."""

    days_left: int
    at: datetime


@dataclass(frozen=True, slots=True)
class DueSoon:
    """The promise falls on the next working day (`days` = 1, D-1) or the one after (2, D-2)."""

    days: int
    at: datetime


@dataclass(frozen=True, slots=True)
class DueToday:
    """The promise is for today and its minute has not passed; `minutes_left` on the clock on the wall."""

    at: datetime
    minutes_left: int


@dataclass(frozen=True, slots=True)
class Late:
    """The promised minute has passed and the office is not done; `working_days` are those dated after its date.

    They are 0 on the day itself and on days off right after it; `same_day` tells which.
    """

    working_days: int
    at: datetime
    same_day: bool


@dataclass(frozen=True, slots=True)
class Lateness:
    """By how much the office's own work came after its promise; `done` is when it was ready, or now."""

    working_days: int
    promise: datetime
    done: datetime


@dataclass(frozen=True, slots=True)
class Waiting:
    """The office is done and the citizen has not come: never late, though the office may have been."""

    since: datetime
    days: int
    was_late: Lateness | None


@dataclass(frozen=True, slots=True)
class Paused:
    """The clock stands still while something is awaited from the citizen, until `until` where a window was set.

    `overdue`: the window has passed and nothing came; whether the dossier is stopped then is for the officer.
    """

    since: datetime
    until: datetime | None = None
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class NoPromise:
    """No appointment was given, so nothing can be late."""


@dataclass(frozen=True, slots=True)
class Closed:
    """Nothing is left to do; `handed_over` is None when it ended without a result."""

    handed_over: datetime | None
    was_late: Lateness | None


Standing = InTime | DueSoon | DueToday | Late | Waiting | Paused | NoPromise | Closed


def standing(
    *,
    appointment: datetime | None,
    ready: datetime | None,
    handed_over: datetime | None,
    paused_since: datetime | None,
    closed: bool,
    now: datetime,
    calendar: WorkingCalendar,
    supplement_until: datetime | None = None,
) -> Standing:
    """The standing at `now` of a dossier promised for `appointment` (the promise in force).

    The first that applies: handed over or closed, ready, paused, no promise, then by date. Late from the minute
    after the promise. Days left and days late are working days; a promise on a day off counts as one day away.
    """
    if handed_over is not None or closed:
        done = ready or handed_over
        return Closed(handed_over, lateness(appointment, done, calendar) if handed_over and done else None)
    moment = to_minute(now)
    if ready is not None:
        waited = calendar.working_days_after(to_minute(ready).date(), moment.date())
        return Waiting(ready, waited, lateness(appointment, ready, calendar))
    if paused_since is not None:
        overdue = supplement_until is not None and moment > to_minute(supplement_until)
        return Paused(paused_since, supplement_until, overdue)
    if appointment is None:
        return NoPromise()
    return _by_date(to_minute(appointment), moment, calendar)


class Followed(Protocol):
    """What is followed against its promise: a dossier, or a row of a list that stands for one."""

    @property
    def promise(self) -> datetime | None:
        """The promise in force."""

    @property
    def ready(self) -> datetime | None:
        """When the result was ready."""

    @property
    def handed_over(self) -> datetime | None:
        """When it was handed over."""

    @property
    def paused_since(self) -> datetime | None:
        """Since when the clock stands still."""

    @property
    def supplement_until(self) -> datetime | None:
        """Until when the supplement awaited now may come."""

    @property
    def is_open(self) -> bool:
        """Whether anything is left to do."""


def standing_of(followed: Followed, now: datetime, calendar: WorkingCalendar) -> Standing:
    """How a dossier, or the row that stands for it, stands at `now`."""
    return standing(
        appointment=followed.promise,
        ready=followed.ready,
        handed_over=followed.handed_over,
        paused_since=followed.paused_since,
        closed=not followed.is_open,
        now=now,
        calendar=calendar,
        supplement_until=followed.supplement_until,
    )


def _by_date(promise: datetime, moment: datetime, calendar: WorkingCalendar) -> Standing:
    day, today = promise.date(), moment.date()
    if moment > promise:
        return Late(calendar.working_days_after(day, today), promise, day == today)
    if day == today:
        return DueToday(promise, (promise - moment) // _MINUTE)
    days = calendar.working_days_after(today, day) or 1
    return DueSoon(days, promise) if days <= 2 else InTime(days, promise)


def lateness(promise: datetime | None, done: datetime, calendar: WorkingCalendar) -> Lateness | None:
    """By how much `done` came after the promise, or None when it was kept, to the minute, or none was given.

    For an apology `done` is the instant the result was ready (state 9), never the handover; for a dossier still
    open it is now.
    """
    if promise is None or not is_broken(promise, done):
        return None
    promised, finished = to_minute(promise), to_minute(done)
    return Lateness(calendar.working_days_after(promised.date(), finished.date()), promised, finished)


def is_broken(promise: datetime, done: datetime) -> bool:
    """Whether what was done by `done` came after the promise, to the minute."""
    return to_minute(done) > to_minute(promise)


@dataclass(frozen=True, slots=True)
class Radar:
    """The edges that sort unfinished dossiers by promise alone, so that a database can select them.

    Late: promise < `minute`. Today: from `minute` to `tomorrow`. D-1: from `tomorrow` to `second`. D-2: from
    `second` to `third`. In time: from `third` on. All ranges start-inclusive, end-exclusive.
    """

    minute: datetime
    tomorrow: datetime
    second: datetime
    third: datetime
    next_day: date
    day_after: date


def radar(now: datetime, calendar: WorkingCalendar) -> Radar:
    """The edges at `now`: `next_day` and `day_after` are the next two working days, which name the panels.

    Days off before a working day belong to its range, as `standing` counts them.
    """
    moment = to_minute(now)
    first = calendar.next_working_day(moment.date())
    second = calendar.next_working_day(first)
    third = calendar.next_working_day(second)
    return Radar(
        minute=moment,
        tomorrow=instant_at(moment.date() + timedelta(days=1), time(0)),
        second=instant_at(second, time(0)),
        third=instant_at(third, time(0)),
        next_day=first,
        day_after=second,
    )
