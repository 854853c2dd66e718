"""Looking back: the letter log, the stored sheet of that day, and the chain that shows tampering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.domain.letter import SheetKind
from counter_app.domain.logbook import LogEntry, Sheet, SheetId
from counter_app.services.ports.lists import Page
from counter_app.services.ports.register import Register
from counter_app.services.ports.reviews import LogQuestion


@dataclass(frozen=True, slots=True)
class ChainState:
    """How many entries the log has, all of them in agreement, and the head of the chain."""

    entries: int
    head: str


class Review:
    """Reads the log."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def page(
        self,
        first: date | None = None,
        end: date | None = None,
        kinds: tuple[SheetKind, ...] = (),
        text: str = "",
        after: str | None = None,
        limit: int = 100,
    ) -> Page[Sheet]:
        """Sheets of the days from `first` (inclusive) to `end` (exclusive), newest first, without their words."""
        with self._register.reading() as unit:
            return unit.reviews.page(LogQuestion(first, end, kinds, text=text), after, limit)

    def pdf(self, id_: SheetId) -> bytes:
        """The stored bytes of a sheet, the very ones that were printed; raises UnknownLetter."""
        with self._register.reading() as unit:
            return unit.sheets.pdf(id_)

    def sheet(self, id_: SheetId) -> Sheet:
        """One sheet; raises UnknownLetter."""
        with self._register.reading() as unit:
            return unit.sheets.get(id_)

    def by_number(self, year: int, number: int) -> Sheet:
        """One sheet by its number of the year; raises UnknownLetter."""
        with self._register.reading() as unit:
            return unit.sheets.by_number(year, number)

    def entries(
        self, after: int = 0, limit: int = 1000
    ) -> tuple[tuple[LogEntry, Mapping[str, object] | None], ...]:
        """Log entries in order with their details, where these were not erased."""
        with self._register.reading() as unit:
            entries = unit.log.entries(after, limit)
            return tuple((entry, unit.log.details(entry.seq)) for entry in entries)

    def verify(self) -> ChainState:
        """Check the whole chain; raises LogTampered at the first entry that does not agree."""
        with self._register.reading() as unit:
            count = unit.log.verify()
            head = unit.log.head()
            return ChainState(count, head.hash if head is not None else "")
