"""The program, its acts gathered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.services.ports.milestones import Step

from .citizen_work import CitizenWork
from .deferred import LunarCalendar, Once
from .letter_work import LetterWork

if TYPE_CHECKING:
    from counter_app.services.acts.calendar import CalendarKeeping
    from counter_app.services.acts.settling import Settling


class NoMilestones:
    """The milestones of real life: nobody is watching."""

    def reached(self, step: Step) -> None:
        """Nothing happens."""


class App(CitizenWork, LetterWork):
    """The program put together: one act for each thing a person does, loaded when it is first wanted."""

    @Once
    def settling(self) -> Settling:
        """The office's settings."""
        from counter_app.services.acts.settling import Settling

        return Settling(self.register, self.clock, self.printer, self._calendars, self._actor)

    @Once
    def calendar(self) -> CalendarKeeping:
        """The days on which the office differs from the week."""
        from counter_app.almanac.office import OfficeAlmanac
        from counter_app.services.acts.calendar import CalendarKeeping

        return CalendarKeeping(
            self.register, self.clock, self._calendars, OfficeAlmanac(), LunarCalendar(), self._actor
        )

    def start(self) -> None:
        """What every start does: close earlier days, and draw what was numbered but not drawn before a crash."""
        self.undoing.close_earlier_days()
        self.signing.finish_drawing()

    def warm(self) -> None:
        """Load what the first letter and the first handover need, so that they are as quick as the next."""
        warming = getattr(self.writer, "warm", None)
        if warming is not None:
            warming()
        _ = self.handover

    def close(self) -> None:
        """Let go of the register."""
        closing = getattr(self.register, "close", None)
        if closing is not None:
            closing()
