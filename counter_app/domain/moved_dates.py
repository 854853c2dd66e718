"""Which open dossiers would be reckoned due at another instant under another calendar; their promises stay."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from .deadline import DayEnds, due_with_pauses
from .dossier import DossierCode, Pause
from .office_year import changed_days
from .procedure import Limit
from .workdays import WorkingCalendar


@dataclass(frozen=True, slots=True)
class RunningClock:
    """What the due instant of an open dossier without a result is reckoned from, and who waits for it."""

    code: DossierCode
    applicant: str
    received: datetime
    promise: datetime | None
    limit: Limit
    pauses: tuple[Pause, ...] = ()


@dataclass(frozen=True, slots=True)
class MovedDate:
    """An open dossier reckoned due `before` under one calendar and `after` under the other.

    `promise` is what the citizen was promised; it is on paper, and no change of the calendar touches it.
    """

    code: DossierCode
    applicant: str
    promise: datetime | None
    before: datetime
    after: datetime


def moved_dates(
    clocks: Iterable[RunningClock],
    before: WorkingCalendar,
    after: WorkingCalendar,
    day_ends: DayEnds = DayEnds.CLOCK,
) -> tuple[MovedDate, ...]:
    """The dossiers whose reckoned due instant another calendar moves, the earliest due first.

    A pause that still lasts is left out: its dossier is reckoned anew when the clock runs again.
    """
    days = changed_days(before, after)
    if not days:
        return ()
    found = (_moved(one, before, after, day_ends, days) for one in clocks)
    return tuple(sorted((one for one in found if one is not None), key=lambda one: (one.before, one.code)))


def _moved(
    one: RunningClock,
    before: WorkingCalendar,
    after: WorkingCalendar,
    day_ends: DayEnds,
    days: tuple[date, ...],
) -> MovedDate | None:
    received = one.received.date()
    if days[-1] < received:
        return None
    stops = [(pause.since, pause.until) for pause in one.pauses if pause.until is not None]
    old = due_with_pauses(one.limit, one.received, stops, before, day_ends).at
    # What changes behind the due instant, or before the receipt, moves nothing.
    if not any(received <= day <= old.date() for day in days):
        return None
    new = due_with_pauses(one.limit, one.received, stops, after, day_ends).at
    return MovedDate(one.code, one.applicant, one.promise, old, new) if new != old else None
