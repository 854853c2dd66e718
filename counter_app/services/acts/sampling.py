"""Sample sheets: what a letter of this office will look like, and whether a printer takes an order."""

from __future__ import annotations

from dataclasses import replace

from counter_app.domain.contribution import Contribution, Recipient, RecipientType
from counter_app.domain.document_number import written
from counter_app.domain.letter import DrawnLetter, Letter, LetterKind
from counter_app.domain.office import KindSettings, NumberSource, Settings
from counter_app.services.crafts.samples import sample
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.printers import Printer

_TRIAL = "Tờ in thử, xin hủy sau khi xem"


class Sampling:
    """Draws letters about invented people; nothing of them is numbered, logged or kept."""

    def __init__(self, writer: LetterWriter, printer: Printer, clock: Clock) -> None:
        self._writer = writer
        self._printer = printer
        self._clock = clock

    def draw(self, kind: LetterKind, settings: Settings) -> DrawnLetter:
        """A sample of a kind as these settings would have it; raises a PaperError."""
        return self._draw(sample(kind, self._clock.now()), settings)

    def try_printer(self, queue: str, settings: Settings) -> str:
        """Send a sheet that says it is a trial to a printer, the default one when no name is given.

        Returns the printer's name; raises NoPrinter, PrinterRefused or a PaperError.
        """
        letter = sample(LetterKind.THANKS, self._clock.now())
        gifts = (case for case in letter.cases if isinstance(case, Contribution))
        named = tuple(replace(gift, recipient=Recipient(RecipientType.PERSON, _TRIAL)) for gift in gifts)
        drawn = self._draw(replace(letter, cases=named), settings)
        queues = self._printer.queues()
        default = next((one.name for one in queues if one.is_default), queues[0].name if queues else "")
        name = queue or default
        paper = settings.kind(LetterKind.THANKS).layout(LetterKind.THANKS).paper
        self._printer.submit(drawn.pdf, queue=name, title="in thử", paper=paper)
        return name

    def _draw(self, letter: Letter, settings: Settings) -> DrawnLetter:
        rules = settings.kind(letter.kind)
        wording = self._writer.laid(self._writer.word(letter, settings.office, rules.paper), rules)
        number = sample_number(rules, self._clock.now().year)
        return self._writer.draw(self._writer.numbered(wording, number) if number else wording)


def sample_number(rules: KindSettings, year: int) -> str:
    """The records-office number the next letter of a kind might carry; empty where none is known beforehand."""
    match rules.number_source:
        case NumberSource.OWN_SERIES:
            return written(rules.number_pattern, 1, year)
        case NumberSource.RESERVED:
            return written(rules.number_pattern, rules.reserved[0] if rules.reserved else 1, year)
        case NumberSource.NONE | NumberSource.TYPED:
            return ""
