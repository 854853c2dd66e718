"""The papers of a visit: the sheet to go by and the words to copy, drawn and printed in one go, nothing numbered."""

from __future__ import annotations

from counter_app.domain.errors.printing import NoPrinter
from counter_app.domain.errors.visits import VisitDeclined
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.office import Office
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.visit_plan import fit_words, registration
from counter_app.services.ports.almanac import Clock, Lunar
from counter_app.services.ports.printers import Printer
from counter_app.services.ports.register import Register
from counter_app.services.ports.visits import VisitSheet, VisitWords, VisitWriter

from .joining import letter_number
from .keeping import lunar_of


class VisitPapers:
    """Words, draws and prints what a delegation takes along."""

    def __init__(
        self, register: Register, clock: Clock, lunar: Lunar, writer: VisitWriter, printer: Printer
    ) -> None:
        self._register = register
        self._clock = clock
        self._lunar = lunar
        self._writer = writer
        self._printer = printer

    def words(self, id_: str) -> VisitWords:
        """The lines of the band and of the book, those of the plan where the officer wrote them; UnknownVisit."""
        sheet, office = self._sheet(id_)
        return self._writer.words(sheet, office)

    def draw(self, id_: str) -> tuple[DrawnLetter, ...]:
        """The sheet of the visit and the sheet of words; raises UnknownVisit, VisitDeclined, or a PaperError."""
        sheet, office = self._going(id_)
        return self._writer.draw(sheet, office)

    def docx(self, id_: str) -> tuple[bytes, ...]:
        """The same two as Word documents; raises as `draw` does."""
        sheet, office = self._going(id_)
        return self._writer.docx(sheet, office)

    def print_out(self, id_: str, printer: str = "") -> str:
        """Draw both sheets and send them to one printer, in order; returns its name.

        Nothing is sent when one cannot be drawn. Raises what `draw` raises, NoPrinter or PrinterRefused.
        """
        drawn, name = self.draw(id_), printer or self._usual()
        queues = self._printer.queues()
        if not name:
            name = next((one.name for one in queues if one.is_default), queues[0].name if queues else "")
        if name not in {one.name for one in queues}:
            raise NoPrinter(name=name)
        for place, one in enumerate(drawn, 1):
            # Print queues show job titles to everyone on the machine: a number, never a name.
            self._printer.submit(one.pdf, queue=name, title=f"phieu-{id_}-{place}", paper=PaperSize.A4)
        return name

    def _usual(self) -> str:
        with self._register.reading() as unit:
            return unit.desk.settings().printer

    def _going(self, id_: str) -> tuple[VisitSheet, Office]:
        """What is drawn; nobody goes to a family that asked to be left alone."""
        sheet, office = self._sheet(id_)
        visit = sheet.visit
        if visit.declined is not None:
            raise VisitDeclined(id=visit.id, name=visit.deceased.name)
        if visit.plan is not None:
            # Written before the family's faith was known, perhaps.
            fit_words(visit.deceased, "plan.band", (visit.plan.band,))
            fit_words(visit.deceased, "plan.lines", visit.plan.lines)
        return sheet, office

    def _sheet(self, id_: str) -> tuple[VisitSheet, Office]:
        now = self._clock.now()
        with self._register.reading() as unit:
            visit, settings = unit.visits.get(id_), unit.desk.settings()
            number = letter_number(unit, visit)
        due = registration(visit, settings.guards.death_ask_days, now)
        return VisitSheet(visit, settings.visits, due, lunar_of(self._lunar, visit), number), settings.office
