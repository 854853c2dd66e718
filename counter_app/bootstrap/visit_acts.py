"""The acts of visiting, put together when first wanted; the paper library is loaded by the first word or page."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from counter_app.config import Config
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.printers import Printer
from counter_app.services.ports.register import Register

from .deferred import LunarCalendar, Once

if TYPE_CHECKING:
    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.office import Office
    from counter_app.services.acts.visits import Joining, VisitPapers, Visits
    from counter_app.services.ports.visits import VisitSheet, VisitWords, VisitWriter


class DeferredVisits:
    """A writer of visits' papers that loads Word and PDF libraries when the first is wanted."""

    def __init__(self, make: Callable[[], VisitWriter]) -> None:
        self._make = make

    @cached_property
    def _writer(self) -> VisitWriter:
        return self._make()

    def words(self, sheet: VisitSheet, office: Office) -> VisitWords:
        """As the real writer does."""
        return self._writer.words(sheet, office)

    def draw(self, sheet: VisitSheet, office: Office) -> tuple[DrawnLetter, ...]:
        """As the real writer does."""
        return self._writer.draw(sheet, office)

    def docx(self, sheet: VisitSheet, office: Office) -> tuple[bytes, ...]:
        """As the real writer does."""
        return self._writer.docx(sheet, office)


class VisitActs:
    """What the program can do about visits to bereaved families."""

    config: Config
    clock: Clock
    register: Register
    printer: Printer
    _actor: str

    @Once
    def visits(self) -> Visits:
        """Visits to bereaved families."""
        from counter_app.services.acts.visits import Visits

        return Visits(self.register, self.clock, LunarCalendar(), self._actor)

    @Once
    def joining(self) -> Joining:
        """Visits and the death dossiers that come later."""
        from counter_app.services.acts.visits import Joining

        return Joining(self.register, self.clock, self._actor)

    @Once
    def visit_papers(self) -> VisitPapers:
        """What a delegation takes along."""
        from counter_app.services.acts.visits import VisitPapers

        writer = DeferredVisits(self._visit_writer)
        return VisitPapers(self.register, self.clock, LunarCalendar(), writer, self.printer)

    def _visit_writer(self) -> VisitWriter:
        from counter_app.paper.visits import PaperVisits

        return PaperVisits(self.config.paths.templates, self.config.paths.fonts, self.clock)
