"""The way of a dossier through several agencies: each step has its own limit, and whose step is late answers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .deadline import DayEnds, Due, due, to_minute
from .procedure import Limit
from .workdays import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Step:
    """One agency's share of a dossier: its own clock runs from `since`, when it received the dossier, to `done`.

    `given` is when the side before gave the dossier away, where that was another instant; `own` says that the agency
    is this office itself. A step without a limit can be late for nobody.
    """

    agency: str
    limit: Limit | None
    since: datetime
    done: datetime | None = None
    given: datetime | None = None
    own: bool = False


class StepOutcome(StrEnum):
    """How a step ended (the column "Kết quả" of form 06, Circular 03/2025/TT-VPCP), or that it still runs."""

    RUNNING = "running"
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"


def step_due(step: Step, calendar: WorkingCalendar, day_ends: DayEnds = DayEnds.CLOCK) -> Due | None:
    """When the step has to be done by its own limit, and why; None without a limit. Raises InstantOutOfRange."""
    return None if step.limit is None else due(step.limit, step.since, calendar, day_ends)


def outcome(
    step: Step, now: datetime, calendar: WorkingCalendar, day_ends: DayEnds = DayEnds.CLOCK
) -> StepOutcome:
    """How the step ended, or stands at `now`: early is on a day before the due day, late from the minute after."""
    reached = step_due(step, calendar, day_ends)
    moment = to_minute(step.done or now)
    if reached is not None and moment > reached.at:
        return StepOutcome.LATE
    if step.done is None:
        return StepOutcome.RUNNING
    early = reached is not None and moment.date() < reached.at.date()
    return StepOutcome.EARLY if early else StepOutcome.ON_TIME


def first_late(
    steps: Iterable[Step], now: datetime, calendar: WorkingCalendar, day_ends: DayEnds = DayEnds.CLOCK
) -> Step | None:
    """The first step that is late: its agency apologises (Decree 301/2026/NĐ-CP Art. 7.3)."""
    return next((one for one in steps if outcome(one, now, calendar, day_ends) is StepOutcome.LATE), None)
