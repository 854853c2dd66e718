"""The services the morning board asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from counter_app.domain.report_reminders import Reminder
from counter_app.services.acts.batches import Batches
from counter_app.services.acts.board import BoardReader
from counter_app.services.acts.day_plan import DayPlans
from counter_app.services.acts.following import Following
from counter_app.services.acts.registry import Registry
from counter_app.services.acts.signing import Signing
from counter_app.services.acts.undoing import Undoing


@dataclass(frozen=True, slots=True)
class TodayActs:
    """Every act of the morning board; `mark` is another value whenever the register or the minute has moved.

    `reminders` are the reports to be handed in before long.
    """

    board: BoardReader
    registry: Registry
    following: Following
    signing: Signing
    undoing: Undoing
    batches: Batches
    plans: DayPlans
    mark: Callable[[], Hashable]
    reminders: Callable[[], tuple[Reminder, ...]] = tuple
