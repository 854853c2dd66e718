"""When the office gives results by arrangement behind its opening hours; a setting of each commune."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from .instants import local
from .workdays import Span, minutes_of


class Weekday(StrEnum):
    """The days of the week, in their order."""

    MONDAY = "mon"
    TUESDAY = "tue"
    WEDNESDAY = "wed"
    THURSDAY = "thu"
    FRIDAY = "fri"
    SATURDAY = "sat"
    SUNDAY = "sun"


@dataclass(frozen=True, slots=True)
class OutOfHours:
    """A weekday and the hours behind the opening hours in which the office also gives results by arrangement."""

    day: Weekday
    span: Span

    def covers(self, at: datetime) -> bool:
        """Whether a slot at this instant is within it."""
        there, minute = local(at), minutes_of(local(at).time())
        begins, ends = minutes_of(self.span.opens), minutes_of(self.span.closes)
        return list(Weekday)[there.weekday()] is self.day and begins <= minute < ends


@dataclass(frozen=True, slots=True)
class ReturnRules:
    """When results are given out of hours; nowhere as shipped, since each commune sets days and hours of its own."""

    out_of_hours: tuple[OutOfHours, ...] = ()
