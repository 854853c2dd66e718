"""What every act of the program stands on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from counter_app.config import Config
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.milestones import Milestones
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.printers import Printer
from counter_app.services.ports.register import Register

from .deferred import LunarCalendar, Once, ShippedTables

if TYPE_CHECKING:
    from counter_app.services.crafts.calendars import Calendars
    from counter_app.services.crafts.choosing import Choosing
    from counter_app.services.crafts.issuing import Issuing
    from counter_app.services.crafts.sending import Sending
    from counter_app.services.crafts.slips import Slips


class Foundations:
    """What every act stands on: the parts given from outside, and the crafts the acts share."""

    def __init__(
        self,
        config: Config,
        clock: Clock,
        register: Register,
        writer: LetterWriter,
        printer: Printer,
        milestones: Milestones,
        actor: str,
    ) -> None:
        self.config = config
        self.clock = clock
        self.register = register
        self.writer = writer
        self.printer = printer
        self._milestones = milestones
        self._actor = actor
        self._tables = ShippedTables(config.paths)

    @Once
    def _calendars(self) -> Calendars:
        """Working calendars."""
        from counter_app.services.crafts.calendars import Calendars

        return Calendars(self._tables)

    @Once
    def _choosing(self) -> Choosing:
        """Which letter a case gets."""
        from counter_app.services.crafts.choosing import Choosing

        return Choosing(self._tables, LunarCalendar(), self.writer)

    @Once
    def _slips(self) -> Slips:
        """The rules and the words of a slip."""
        from counter_app.services.crafts.slips import Slips

        return Slips(self.writer)

    @Once
    def _issuing(self) -> Issuing:
        """Sheets with their numbers."""
        from counter_app.services.crafts.issuing import Issuing

        return Issuing(self.register, self.clock, self.writer, self._milestones, self._actor)

    @Once
    def _sending(self) -> Sending:
        """Sheets on their way to a printer."""
        from counter_app.services.crafts.sending import Sending

        return Sending(self.register, self.clock, self.printer, self._milestones, self._actor)
