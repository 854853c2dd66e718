"""Reports as they were handed in, with the figures of that day, and those that will be due before long."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .report import Figure, Period


@dataclass(frozen=True, slots=True)
class HandedIn:
    """A report that was handed in: of which period, when, by whom, in what words, and the figures as they stood."""

    period: Period
    at: datetime
    by: str
    words: str
    figures: tuple[Figure, ...]


@dataclass(frozen=True, slots=True)
class Differs:
    """A figure that is no longer what it was when its report was handed in."""

    then: Figure
    now: Figure


@dataclass(frozen=True, slots=True)
class Reminder:
    """A report to be handed in by its day; `days_left` are working days, below nought once the day has passed."""

    period: Period
    due: date
    days_left: int
