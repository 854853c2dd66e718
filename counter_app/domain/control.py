"""Through whose hands a dossier went (form 06): who gave it, who took it, when, and whether the giver was in time."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import Enum
from itertools import pairwise

from .deadline import DayEnds, to_minute
from .dossier import Dossier, Pause
from .steps import Step, StepOutcome, outcome
from .workdays import WorkingCalendar


class Desk(Enum):
    """The two desks of the office itself; other agencies go by their names."""

    COUNTER = "counter"
    OFFICE = "office"


Unit = Desk | str


@dataclass(frozen=True, slots=True)
class Handing:
    """The dossier passing from one unit to the next; `at` is None while that lies ahead.

    The receiving side notes how the giver kept its own limit (`kept`; None where nothing can be said), and the pauses
    of the clock while the giver had the dossier.
    """

    giver: Unit
    receiver: Unit
    at: datetime | None
    kept: StepOutcome | None = None
    pauses: tuple[Pause, ...] = ()


def handings(
    dossier: Dossier, now: datetime, calendar: WorkingCalendar, day_ends: DayEnds = DayEnds.CLOCK
) -> tuple[Handing, ...]:
    """Every handing of a dossier, from the counter through its steps and back; without steps the office is the one.

    Raises InstantOutOfRange where a step's limit leads beyond the calendar.
    """
    steps = dossier.steps or (Step("", None, dossier.counted_from, dossier.ready, own=True),)
    first = Handing(Desk.COUNTER, _unit(steps[0]), steps[0].since)
    between = (
        Handing(_unit(one), _unit(other), other.since, _kept(one, now, calendar, day_ends))
        for one, other in pairwise(steps)
    )
    back = dossier.ready or (dossier.steps[-1].done if dossier.steps else None)
    kept = _kept(steps[-1], now, calendar, day_ends) if dossier.steps else _promise_kept(dossier)
    last = Handing(_unit(steps[-1]), Desk.COUNTER, back, kept if back is not None else None)
    return _with_pauses((first, *between, last), dossier.pauses)


def _unit(step: Step) -> Unit:
    return Desk.OFFICE if step.own or not step.agency else step.agency


def _kept(step: Step, now: datetime, calendar: WorkingCalendar, day_ends: DayEnds) -> StepOutcome | None:
    """How a step was kept; nothing is said of one that runs, or of one without a limit."""
    if step.limit is None:
        return None
    found = outcome(step, now, calendar, day_ends)
    return None if found is StepOutcome.RUNNING else found


def _promise_kept(dossier: Dossier) -> StepOutcome | None:
    """How the office kept the promise in force; None while there is no result, or no promise."""
    if dossier.ready is None or dossier.promise is None:
        return None
    done = to_minute(dossier.ready)
    if done > dossier.promise:
        return StepOutcome.LATE
    return StepOutcome.EARLY if done.date() < dossier.promise.date() else StepOutcome.ON_TIME


def _with_pauses(rows: tuple[Handing, ...], pauses: tuple[Pause, ...]) -> tuple[Handing, ...]:
    """Each pause beside the handing that ended the time in which it began; the first row ends no such time."""
    placed: list[list[Pause]] = [[] for _row in rows]
    for pause in pauses:
        ends = (place for place, row in enumerate(rows) if place and (row.at is None or pause.since < row.at))
        placed[next(ends, len(rows) - 1)].append(pause)
    return tuple(replace(row, pauses=tuple(own)) for row, own in zip(rows, placed, strict=True))
