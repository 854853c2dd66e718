"""The register of dossiers over a period, as a book to print and as a table to work in (form 07)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, time

from counter_app.domain.errors.entry import PeriodBackwards
from counter_app.domain.follow_up import FollowUpHead, FollowUpLine, line_of
from counter_app.domain.instants import DayRange, at
from counter_app.domain.letter import FormKind
from counter_app.domain.procedure import ProcedureCode
from counter_app.services.ports.almanac import Clock, Tables
from counter_app.services.ports.paper import BookWriter
from counter_app.services.ports.register import Register, Unit


class FollowUp:
    """Reads the register of a period, a few hundred dossiers at a time, and has it written."""

    def __init__(self, register: Register, clock: Clock, tables: Tables, writer: BookWriter) -> None:
        self._register = register
        self._clock = clock
        self._tables = tables
        self._writer = writer

    def lines(self, first: date, end: date) -> tuple[FollowUpLine, ...]:
        """The dossiers received from `first` to before `end`, in the order of receipt; raises PeriodBackwards."""
        days = _days(first, end)
        with self._register.reading() as unit:
            return tuple(self._lines(unit, days))

    def pdf(self, first: date, end: date) -> bytes:
        """The book on sheets of A4 lying on their side; raises PeriodBackwards, LineUnprintable or MissingFont."""
        return self._written(first, end, as_table=False)

    def xlsx(self, first: date, end: date) -> bytes:
        """The same lines as a table for a spreadsheet; raises PeriodBackwards."""
        return self._written(first, end, as_table=True)

    def _written(self, first: date, end: date, *, as_table: bool) -> bytes:
        days, today = _days(first, end), self._clock.now().date()
        with self._register.reading() as unit:
            settings = unit.desk.settings()
            kind = FormKind.FOLLOW_UP
            number = settings.kind(kind).draft_number
            head = FollowUpHead(settings.office, settings.naming(kind, today), days, today, number)
            write = self._writer.xlsx if as_table else self._writer.pdf
            return write(head, self._lines(unit, days))

    def _lines(self, unit: Unit, days: DayRange) -> Iterator[FollowUpLine]:
        names: dict[tuple[ProcedureCode, str], str] = {}
        received = unit.dossiers.received_between(at(days.first, time.min), at(days.end, time.min))
        for place, dossier in enumerate(received, start=1):
            key = (dossier.procedure, dossier.branch)
            if key not in names:
                names[key] = self._name(*key)
            yield line_of(place, dossier, names[key])

    def _name(self, code: ProcedureCode, branch: str) -> str:
        """What a procedure is called, whenever it was in force; its code where the catalogue no longer has it."""
        named = (one for one in self._tables.procedures() if one.code == code)
        found = sorted(named, key=lambda one: one.branch != branch)
        return found[0].name if found else code


def _days(first: date, end: date) -> DayRange:
    if end <= first:
        raise PeriodBackwards(first=first, end=end)
    return DayRange(first, end)
