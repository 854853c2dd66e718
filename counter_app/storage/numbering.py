"""Which numbers stand on sheets: document numbers by their marks, and the gaps of the letter log's own numbers."""

from __future__ import annotations

from collections.abc import Iterable

from sqlalchemy import delete, func, insert, select, text
from sqlalchemy.engine import Connection

from counter_app.domain.log_numbers import GapReason, VoidNumber
from counter_app.domain.logbook import Sheet

from .codec import from_json
from .columns import storable
from .document_marks import stands_on
from .number_tables import number_gap
from .tables import number_series, sheet

_GAPS = text(
    "SELECT number + 1 AS first, following - 1 AS last FROM "
    "(SELECT number, LEAD(number) OVER (ORDER BY number) AS following FROM sheet WHERE year = :of_year) AS run "
    "WHERE following > number + 1 ORDER BY number"
)
_ADVANCE = text(
    "INSERT INTO number_series (series, year, last) VALUES (:series, :year, :last) "
    "ON CONFLICT (series, year) DO UPDATE SET last = :last"
)


class SqlNumbering:
    """The numbers of sheets, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def is_taken(self, year: int, marks: Iterable[str]) -> bool:
        """Whether a document number of the year stands on a sheet, by any of its marks."""
        return any(stands_on(self._connection, year, one) is not None for one in marks)

    def last(self, series: str, year: int) -> int:
        """The highest number of the letter log in the year: what was counted, or stands on a sheet; 0 for none."""
        counted = self._connection.scalar(
            select(number_series.c.last).where(number_series.c.series == series, number_series.c.year == year)
        )
        standing = self._connection.scalar(select(func.max(sheet.c.number)).where(sheet.c.year == year))
        return max(counted or 0, standing or 0)

    def runs(self, year: int, last: int) -> tuple[tuple[int, int], ...]:
        """The numbers from 1 to `last` that no sheet carries, in runs from first to last."""
        edges = select(func.min(sheet.c.number), func.max(sheet.c.number), func.count(sheet.c.number)).where(
            sheet.c.year == year
        )
        low, high, standing = self._connection.execute(edges).one()
        if low is None:
            return ((1, last),) if last else ()
        if standing == last == high:
            # Counting is quicker than looking from each number to the next, and nearly always enough.
            return ()
        rows = self._connection.execute(_GAPS, {"of_year": year})
        runs = [(int(row.first), int(row.last)) for row in rows]
        before = [(1, int(low) - 1)] if low > 1 else []
        after = [(int(high) + 1, last)] if last > high else []
        return (*before, *runs, *after)

    def void(self, year: int) -> tuple[VoidNumber, ...]:
        """The withdrawn sheets of a year by their numbers."""
        asked = (
            select(sheet.c.body)
            .where(sheet.c.year == year, sheet.c.withdrawn.is_not(None))
            .order_by(sheet.c.number)
        )
        sheets = (from_json(Sheet, body) for body in self._connection.scalars(asked))
        return tuple(
            VoidNumber(one.number, one.kind, one.withdrawn_why, one.withdrawn)
            for one in sheets
            if one.withdrawn is not None
        )

    def reasons(self, year: int) -> tuple[GapReason, ...]:
        """Why numbers of the year are missing, as far as somebody said."""
        asked = select(number_gap).where(number_gap.c.year == year).order_by(number_gap.c.number)
        return tuple(
            GapReason(row.number, row.why, row.actor, row.at) for row in self._connection.execute(asked)
        )

    def explain(self, year: int, reason: GapReason) -> None:
        """Keep a reason in the place of the one the number had."""
        own = (number_gap.c.year == year) & (number_gap.c.number == reason.number)
        self._connection.execute(delete(number_gap).where(own))
        self._connection.execute(
            insert(number_gap).values(
                year=year, number=reason.number, at=reason.at, actor=reason.actor, why=reason.why
            )
        )

    def advance(self, series: str, year: int, last: int) -> None:
        """Count a series on, so that the number after `last` is the next."""
        self._connection.execute(_ADVANCE, {"series": storable(series), "year": year, "last": last})
