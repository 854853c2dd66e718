"""Names the dossiers that lie longer than their procedure usually takes."""

from __future__ import annotations

from datetime import timedelta

from counter_app.domain.lingering import Lingerer, lingerers, usual_days
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register

_LOOKED_BACK = timedelta(days=365)


class Lingerers:
    """Compares every open dossier with what its procedure took in the last twelve months."""

    def __init__(self, register: Register, clock: Clock, calendars: Calendars) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars

    def now(self) -> tuple[Lingerer, ...]:
        """The dossiers that lie too long now, the longest beyond it first."""
        now = self._clock.now()
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            usual = usual_days(unit.reviews.settled(now - _LOOKED_BACK, now), calendar)
            return lingerers(unit.reviews.working(), usual, calendar, now)
