"""The letter log of a stretch of days as a book to print and sign, the head of the log's chain on every page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date, time
from typing import Protocol

from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.errors.entry import PeriodBackwards
from counter_app.domain.errors.printing import NoPrinter
from counter_app.domain.instants import DayRange, at
from counter_app.domain.letter import LetterKind
from counter_app.domain.letter_book import BookEntry, BookGap, BookHead, BookLine
from counter_app.domain.paper_size import PaperSize
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.letter_book import ChainHead, GapReasons, LetterBookWriter
from counter_app.services.ports.printers import Printer
from counter_app.services.ports.register import Register, Unit


class _Writing(Protocol):
    """One of the two ways to write a book."""

    def __call__(self, head: BookHead, lines: Iterator[BookEntry]) -> bytes:
        """The finished file."""
        ...


class LetterBook:
    """Reads the log a few hundred sheets at a time and has it written.

    A book that leaves the register carries the code of the chain's head, kept as printed at that moment.
    """

    def __init__(
        self,
        register: Register,
        clock: Clock,
        writer: LetterBookWriter,
        heads: ChainHead,
        gaps: GapReasons,
        printer: Printer,
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._heads = heads
        self._gaps = gaps
        self._printer = printer

    def lines(self, first: date, end: date) -> tuple[BookEntry, ...]:
        """The numbers given from `first` to before `end`, in order, gaps among them; raises PeriodBackwards."""
        days = _days(first, end)
        with self._register.reading() as unit:
            return tuple(self._explained(unit, days))

    def pdf(self, first: date, end: date) -> bytes:
        """The book on sheets of A4 lying on their side; raises PeriodBackwards, LineUnprintable, MissingFont."""
        return self._written(first, end, self._writer.pdf)

    def xlsx(self, first: date, end: date) -> bytes:
        """The same as a table for a spreadsheet; raises PeriodBackwards."""
        return self._written(first, end, self._writer.xlsx)

    def print(self, first: date, end: date, printer: str = "") -> tuple[bytes, str]:
        """Print the book on the printer named or the usual one; gives what was printed and where.

        Raises as `pdf` does, NoPrinter for a name nobody knows, and what the printer raises.
        """
        queues = self._printer.queues()
        name = printer or self._usual()
        if not name:
            name = next((one.name for one in queues if one.is_default), queues[0].name if queues else "")
        if name not in {one.name for one in queues}:
            raise NoPrinter(name=name)
        made = self.pdf(first, end)
        self._printer.submit(made, queue=name, title=f"so-thu-{first:%Y-%m}", paper=PaperSize.A4)
        return made, name

    def _usual(self) -> str:
        with self._register.reading() as unit:
            return unit.desk.settings().printer

    def _written(self, first: date, end: date, write: _Writing) -> bytes:
        days = _days(first, end)
        # Before the lines are read: what the head proves stands in the book.
        chain = self._heads.printed()
        with self._register.reading() as unit:
            head = BookHead(unit.desk.settings().office, days, self._clock.now(), chain)
            return write(head, self._explained(unit, days))

    def _explained(self, unit: Unit, days: DayRange) -> Iterator[BookEntry]:
        """The lines of some days, each gap parted by the reasons it has."""
        why: Mapping[int, str] = self._gaps.why(days.first.year)
        for entry in unit.letter_book.lines(at(days.first, time.min), at(days.end, time.min)):
            if isinstance(entry, BookGap):
                yield from _parted(entry, why)
            else:
                yield _veiled(unit, entry)


def _veiled(unit: Unit, line: BookLine) -> BookLine:
    """The line without a name where its contributor asked, even after the letter went, not to be named."""
    if line.kind is not LetterKind.THANKS:
        return line
    try:
        unnamed = any(unit.contributions.get(code).anonymous for code in line.codes)
    except UnknownCase:
        return line
    return replace(line, addressee="", unnamed=True) if unnamed else line


def _parted(gap: BookGap, why: Mapping[int, str]) -> Iterator[BookGap]:
    """A gap as runs of numbers that have the same reason, or none."""
    begun = gap.first
    for number in range(gap.first, gap.last + 1):
        if number == gap.last or why.get(number, "") != why.get(number + 1, ""):
            yield BookGap(begun, number, why.get(number, ""))
            begun = number + 1


def _days(first: date, end: date) -> DayRange:
    if end <= first:
        raise PeriodBackwards(first=first, end=end)
    return DayRange(first, end)
