"""What goes with the letters: envelopes, covers of folded cards, stock for the printing house, calibration sheets."""

from __future__ import annotations

from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.errors.printing import NoPrinter
from counter_app.domain.layout import AnyPaper, EnvelopeSize, envelope_for
from counter_app.domain.letter import AnyLetter, DrawnLetter, LetterKind, Wording
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.office import Settings
from counter_app.domain.paper_size import PaperSize
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.samples import sample
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.paper import LetterWriter, Stationer
from counter_app.services.ports.printers import Printer
from counter_app.services.ports.register import Register


class Stationery:
    """Draws and prints papers that are no letters: nothing of them is numbered, logged or kept."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        writer: LetterWriter,
        stationer: Stationer,
        printer: Printer,
        calendars: Calendars,
        choosing: Choosing,
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._stationer = stationer
        self._printer = printer
        self._calendars = calendars
        self._choosing = choosing

    def envelope(
        self, code: str, size: EnvelopeSize | None = None, kind: AnyLetter | None = None
    ) -> tuple[DrawnLetter, EnvelopeSize]:
        """The envelope of the case's last letter that counts, else of the letter it would get now, and its size.

        Where no size is named it is the one the letter fits into. Raises UnknownCase, NoLetterDue,
        LetterNotPossible, WordsMissing or a PaperError.
        """
        with self._register.reading() as unit:
            settings = unit.desk.settings()
            case = self._choosing.case(unit, code.strip())
            given = _last(unit.sheets.of_case(code.strip()), kind)
            wording = given.wording if given is not None else None
            if wording is None:
                now, calendar = self._clock.now(), self._calendars.of(unit)
                chosen = kind or self._choosing.foremost(unit, case, calendar, now)
                wording = self._choosing.worded(unit, chosen, (case,), calendar, now)
        fitting = size or _fitting(wording, settings)
        return self._stationer.envelope(wording, settings.office, fitting), fitting

    def print_envelope(self, id_: SheetId, queue: str = "") -> str:
        """Print the envelope that a sheet of the letter log fits into; returns the printer's name.

        Raises UnknownLetter when its words were erased, NoPrinter, PrinterRefused or a PaperError.
        """
        with self._register.reading() as unit:
            sheet, settings = unit.sheets.get(id_), unit.desk.settings()
        if sheet.wording is None:
            raise UnknownLetter(number=str(sheet.number))
        size = _fitting(sheet.wording, settings)
        drawn = self._stationer.envelope(sheet.wording, settings.office, size)
        # Print queues show job titles to everyone on the machine: a number, never a name.
        return self.print_out(drawn, size, f"phong-bi-{sheet.number}", queue)

    def word_file(self, id_: SheetId) -> bytes:
        """A sheet of the letter log as a Word document, from the template it was drawn from where that is kept.

        Raises UnknownLetter when its words were erased, or a PaperError.
        """
        with self._register.reading() as unit:
            sheet = unit.sheets.get(id_)
        if sheet.wording is None:
            raise UnknownLetter(number=str(sheet.number))
        return self._writer.docx(sheet.wording, sheet.template_version)

    def cover(self, kind: LetterKind) -> DrawnLetter:
        """The outer face of a folded card; raises LetterNotPossible for an apology, or a PaperError."""
        return self._stationer.cover(kind, self._settings().office)

    def blank(self, kind: LetterKind) -> DrawnLetter:
        """What a printing house sets for a kind, as it is laid out now; raises a PaperError."""
        return self._stationer.stock(self._sample(kind, self._settings()))

    def test_sheet(self, kind: LetterKind, settings: Settings | None = None) -> DrawnLetter:
        """The calibration sheet of a kind, by the settings in force or by those given; raises a PaperError."""
        return self._stationer.gauge(kind, (settings or self._settings()).kind(kind))

    def paper(self, kind: LetterKind, settings: Settings | None = None) -> PaperSize:
        """The paper that the letters of a kind are printed on."""
        return (settings or self._settings()).kind(kind).layout(kind).paper

    def print_out(self, drawn: DrawnLetter, paper: AnyPaper, title: str, queue: str = "") -> str:
        """Send a paper to a printer, the office's or the system's own where none is named; returns its name.

        Raises NoPrinter or PrinterRefused.
        """
        name = queue or self._settings().printer
        queues = self._printer.queues()
        if not name:
            name = next((one.name for one in queues if one.is_default), queues[0].name if queues else "")
        if name not in {one.name for one in queues}:
            raise NoPrinter(name=name)
        self._printer.submit(drawn.pdf, queue=name, title=title, paper=paper)
        return name

    def _settings(self) -> Settings:
        with self._register.reading() as unit:
            return unit.desk.settings()

    def _sample(self, kind: LetterKind, settings: Settings) -> Wording:
        rules = settings.kind(kind)
        wording = self._writer.word(sample(kind, self._clock.now()), settings.office, rules.paper)
        return self._writer.laid(wording, rules)


def _fitting(wording: Wording, settings: Settings) -> EnvelopeSize:
    return envelope_for(settings.kind(wording.kind).layout(wording.kind).family, wording.paper)


def _last(sheets: tuple[Sheet, ...], kind: AnyLetter | None) -> Sheet | None:
    """The newest sheet that was not withdrawn, of a kind if one is named."""
    counting = [one for one in sheets if one.withdrawn is None and kind in (None, one.kind)]
    return counting[-1] if counting else None
