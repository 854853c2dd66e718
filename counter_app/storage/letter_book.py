"""The sheets of the letter log in the order of their numbers, with who did what to them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime

from sqlalchemy import func, select
from sqlalchemy.engine import Connection

from counter_app.domain.letter_book import BookEntry, BookGap, BookLine, line_of
from counter_app.domain.logbook import LogKind, Sheet

from .sheets import WHOLE, sheet_value
from .tables import log_entry, sheet

_CHUNK = 400
_DEEDS = {
    LogKind.SPOOLED: "spooled",
    LogKind.SIGNED: "signed",
    LogKind.HANDED_OVER: "handed_over",
    LogKind.WITHDRAWN: "withdrawn",
}


class SqlLetterBook:
    """Reads a stretch of the log by its numbers, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lines(self, first: datetime, end: datetime) -> Iterator[BookEntry]:
        """The sheets numbered from an instant to before another in the order of their numbers, gaps among them."""
        found = select(sheet.c.year, func.min(sheet.c.number), func.max(sheet.c.number)).where(
            sheet.c.intended >= first, sheet.c.intended < end
        )
        for year, low, high in self._connection.execute(
            found.group_by(sheet.c.year).order_by(sheet.c.year)
        ).all():
            yield from self._year(year, low, high, first, end)

    def _year(self, year: int, low: int, high: int, first: datetime, end: datetime) -> Iterator[BookEntry]:
        """One series of numbers, from the one behind the last sheet before it."""
        before = select(func.max(sheet.c.number)).where(sheet.c.year == year, sheet.c.number < low)
        reached = self._connection.scalar(before) or 0
        while reached < high:
            rows = self._connection.execute(
                WHOLE.where(sheet.c.year == year, sheet.c.number > reached, sheet.c.number <= high)
                .order_by(sheet.c.number)
                .limit(_CHUNK)
            ).all()
            for line in self._told([sheet_value(row) for row in rows], first, end):
                number = line if isinstance(line, int) else line.number
                if number > reached + 1:
                    yield BookGap(reached + 1, number - 1)
                reached = number
                if not isinstance(line, int):
                    yield line

    def _told(self, sheets: Sequence[Sheet], first: datetime, end: datetime) -> Iterator[BookLine | int]:
        """The lines of some sheets; of one numbered at another time its number only, so that it is no gap."""
        wanted = [one for one in sheets if first <= one.intended < end]
        deeds = self._deeds(wanted)
        for one in sheets:
            if first <= one.intended < end:
                yield line_of(one, {kind: deeds.get((kind, one.id), "") for kind in _DEEDS})
            else:
                yield one.number

    def _deeds(self, sheets: Sequence[Sheet]) -> dict[tuple[LogKind, str], str]:
        """Who printed, signed, handed over or withdrew each sheet, found by the instants the sheets bear."""
        found: dict[tuple[LogKind, str], str] = {}
        names = [one.id for one in sheets]
        for kind, field in _DEEDS.items():
            instants = {at for one in sheets if (at := getattr(one, field)) is not None}
            if not instants:
                continue
            query = select(log_entry.c.sheet, log_entry.c.actor).where(
                log_entry.c.kind == kind.value,
                log_entry.c.at.in_(sorted(instants)),
                log_entry.c.sheet.in_(names),
            )
            for row in self._connection.execute(query.order_by(log_entry.c.seq)):
                found[(kind, row.sheet)] = row.actor
        return found
