"""What the day holds besides dossiers: the ceremonies of today, and the visits still to be made."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from counter_app.domain.ceremony import Ceremony
from counter_app.domain.instants import at, local
from counter_app.domain.visit import Visit
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register


@dataclass(frozen=True, slots=True)
class DayPlan:
    """Ceremonies that begin today and were not called off, in order; visits for today or before, or without a plan."""

    now: datetime
    ceremonies: tuple[Ceremony, ...] = ()
    visits: tuple[Visit, ...] = ()


class DayPlans:
    """Reads the plan of the day in one go."""

    def __init__(self, register: Register, clock: Clock) -> None:
        self._register = register
        self._clock = clock

    def today(self) -> DayPlan:
        """The plan of the day on the office's clock."""
        now = self._clock.now()
        first = at(local(now).date(), time(0))
        end = first + timedelta(days=1)
        with self._register.reading() as unit:
            ceremonies = tuple(one for one in unit.ceremonies.between(first, end) if one.is_open)
            visits = tuple(one for one in unit.visits.open() if one.plan is None or local(one.plan.at) < end)
        return DayPlan(now, ceremonies, visits)
