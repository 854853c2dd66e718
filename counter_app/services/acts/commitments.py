"""Mẫu 1: the officers' commitment, its list of signatures and its sheets."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from counter_app.domain.commitment import (
    Commitment,
    Officer,
    signed_by,
    with_officer,
    with_slogan,
    without_officer,
    without_slogan,
)
from counter_app.domain.errors.commitments import NothingToSign
from counter_app.domain.errors.printing import NoPrinter
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.logbook import LogKind
from counter_app.domain.paper_size import PaperSize
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.commitments import CommitmentWriter
from counter_app.services.ports.printers import Printer
from counter_app.services.ports.register import Register


@dataclass(frozen=True, slots=True)
class CommitmentSheet:
    """A sheet with whom it is for."""

    officer: Officer
    drawn: DrawnLetter


class Commitments:
    """Reads, changes and prints the officers' commitment."""

    def __init__(
        self, register: Register, clock: Clock, writer: CommitmentWriter, printer: Printer, actor: str
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._printer = printer
        self._actor = actor

    def commitment(self) -> Commitment:
        """The slogans and the officers."""
        with self._register.reading() as unit:
            return unit.commitments.get()

    def add(self, officer: Officer) -> Commitment:
        """Put an officer on the list; raises MissingField or OfficerTwice."""
        return self._change(lambda one: with_officer(one, officer), "officer", officer.name)

    def remove(self, name: str) -> Commitment:
        """Take one who has left the office off the list; raises OfficerUnknown."""
        return self._change(lambda one: without_officer(one, name), "removed", name)

    def sign(self, name: str, day: date | None = None) -> Commitment:
        """An officer signed, today where no day is named; raises OfficerUnknown or SignedAhead."""
        today = self._clock.now().date()
        return self._change(lambda one: signed_by(one, name, day or today, today), "signed", name)

    def unsign(self, name: str) -> Commitment:
        """An officer has not signed after all; raises OfficerUnknown."""
        today = self._clock.now().date()
        return self._change(lambda one: signed_by(one, name, None, today), "unsigned", name)

    def word(self, title: str, items: tuple[str, ...]) -> Commitment:
        """A slogan in the commune's own words; raises MissingField or TooManySlogans."""
        return self._change(lambda one: with_slogan(one, title, items), "slogan", title)

    def drop(self, title: str) -> Commitment:
        """Leave a slogan out; raises SloganUnknown."""
        return self._change(lambda one: without_slogan(one, title), "dropped", title)

    def sheets(self, names: tuple[str, ...] = ()) -> tuple[CommitmentSheet, ...]:
        """The sheets of these officers, of all where none is named.

        Raises OfficerUnknown, NothingToSign or a PaperError.
        """
        with self._register.reading() as unit:
            one, office = unit.commitments.get(), unit.desk.settings().office
        officers = tuple(one.officer(name) for name in names) or one.officers
        if not officers or len(one.unsaid) == len(one.slogans):
            raise NothingToSign
        day = self._clock.now().date()
        return tuple(CommitmentSheet(who, self._writer.commitment(who, one, office, day)) for who in officers)

    def print_out(self, names: tuple[str, ...] = (), queue: str = "") -> tuple[int, str]:
        """Print sheets, all drawn before the first goes out; returns how many and on which printer.

        Raises as `sheets`, NoPrinter or PrinterRefused.
        """
        drawn = self.sheets(names)
        queues = self._printer.queues()
        with self._register.reading() as unit:
            name = queue or unit.desk.settings().printer
        if not name:
            name = next((one.name for one in queues if one.is_default), queues[0].name if queues else "")
        if name not in {one.name for one in queues}:
            raise NoPrinter(name=name)
        for number, sheet in enumerate(drawn, 1):
            # Print queues show job titles to everyone on the machine: a number, never a name.
            self._printer.submit(sheet.drawn.pdf, queue=name, title=f"cam-ket-{number}", paper=PaperSize.A4)
        return len(drawn), name

    def _change(self, change: Callable[[Commitment], Commitment], what: str, whose: str) -> Commitment:
        now = self._clock.now()
        with self._register.writing() as unit:
            before = unit.commitments.get()
            after = change(before)
            if after != before:
                unit.commitments.save(after)
                unit.log.append(LogKind.COMMITMENT, now, self._actor, {"what": what, "whose": whose})
        return after
