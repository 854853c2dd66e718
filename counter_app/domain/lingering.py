"""Dossiers that lie longer than their procedure usually takes, or longer than they were promised."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .dossier import DossierCode, Pause
from .instants import local
from .procedure import ProcedureCode
from .workdays import WorkingCalendar

LEAST = 10
"""Fewer settled dossiers than this tell nothing about what is usual."""
SHARE = 90
"""In the hundred: so many of a procedure's dossiers were ready sooner than what counts as unusually long."""


@dataclass(frozen=True, slots=True)
class Settled:
    """A dossier whose result is ready, and what its time is told from."""

    procedure: ProcedureCode
    received: datetime
    ready: datetime
    pauses: tuple[Pause, ...] = ()


@dataclass(frozen=True, slots=True)
class Open:
    """An open dossier without a result; `promise` is the appointment in force."""

    code: DossierCode
    applicant: str
    procedure: ProcedureCode
    received: datetime
    promise: datetime | None
    pauses: tuple[Pause, ...] = ()


class Lingering(StrEnum):
    """Why a dossier is named."""

    UNUSUAL = "unusual"
    OVERDUE = "overdue"


@dataclass(frozen=True, slots=True)
class Lingerer:
    """An open dossier that lies too long: so many working days, where `usual` many are enough for nine of ten.

    `usual` is None where too few dossiers of its procedure were settled to tell. `over` counts the working days since
    the promise, 0 while it is not broken.
    """

    dossier: Open
    why: Lingering
    days: int
    usual: int | None
    over: int


def working_days(
    received: datetime, until: datetime, pauses: Iterable[Pause], calendar: WorkingCalendar
) -> int:
    """Working days a dossier lay with the office: those after the day of receipt, without those it stood still."""
    total = calendar.working_days_after(local(received).date(), local(until).date())
    for pause in pauses:
        ended = min(pause.until or until, until)
        if pause.since < ended:
            total -= calendar.working_days_after(local(pause.since).date(), local(ended).date())
    return max(0, total)


def usual_days(settled: Iterable[Settled], calendar: WorkingCalendar) -> Mapping[ProcedureCode, int]:
    """For each procedure with at least LEAST settled dossiers, the working days within which SHARE % of them were
    ready."""
    taken: defaultdict[ProcedureCode, list[int]] = defaultdict(list)
    for one in settled:
        taken[one.procedure].append(working_days(one.received, one.ready, one.pauses, calendar))
    return {
        code: sorted(days)[-(-len(days) * SHARE // 100) - 1]
        for code, days in taken.items()
        if len(days) >= LEAST
    }


def lingerers(
    still_open: Iterable[Open],
    usual: Mapping[ProcedureCode, int],
    calendar: WorkingCalendar,
    now: datetime,
) -> tuple[Lingerer, ...]:
    """The open dossiers that lie longer than usual or than promised, the longest beyond it first.

    A dossier that stands still now is not named: it waits for somebody else.
    """
    found = (_lingerer(one, usual.get(one.procedure), calendar, now) for one in still_open)
    named = [one for one in found if one is not None]
    return tuple(
        sorted(named, key=lambda one: (-max(one.over, one.days - (one.usual or one.days)), -one.days))
    )


def _lingerer(one: Open, usual: int | None, calendar: WorkingCalendar, now: datetime) -> Lingerer | None:
    if one.pauses and one.pauses[-1].until is None:
        return None
    days = working_days(one.received, now, one.pauses, calendar)
    over = 0
    if one.promise is not None and one.promise < now:
        over = calendar.working_days_after(local(one.promise).date(), local(now).date())
        return Lingerer(one, Lingering.OVERDUE, days, usual, over)
    if usual is not None and days > usual:
        return Lingerer(one, Lingering.UNUSUAL, days, usual, over)
    return None
