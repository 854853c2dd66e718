"""What is counted: numbers of every series, and signed sheets in the drawer."""

from __future__ import annotations

from sqlalchemy import insert, select, text, update
from sqlalchemy.engine import Connection

from counter_app.domain.errors.letters import StockEmpty
from counter_app.domain.letter import SheetKind

from .columns import storable
from .tables import number_series, stock

_TAKE = text(
    "INSERT INTO number_series (series, year, last) VALUES (:series, :year, 1) "
    "ON CONFLICT (series, year) DO UPDATE SET last = number_series.last + 1 RETURNING last"
)


class SqlNumbers:
    """Series of numbers, on the connection of one unit of work; a rolled-back number is taken by the next."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def take(self, series: str, year: int) -> int:
        """The next number of the series in the year, from 1."""
        taken = self._connection.execute(_TAKE, {"series": storable(series), "year": year})
        return int(taken.scalar_one())

    def peek(self, series: str, year: int) -> int:
        """The number that `take` would give now; another counter may take it first."""
        last = self._connection.scalar(
            select(number_series.c.last).where(
                number_series.c.series == storable(series), number_series.c.year == year
            )
        )
        return 1 + (last or 0)


class SqlStock:
    """Signed sheets of card, counted by kind, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def left(self, kind: SheetKind) -> int | None:
        """How many are left; None while the office does not count this kind yet."""
        return self._connection.scalar(select(stock.c.sheets).where(stock.c.kind == int(kind)))

    def change(self, kind: SheetKind, by: int) -> int:
        """Add or take sheets and return what is left; raises StockEmpty when a counted kind would fall below none.

        Adding to a kind not counted yet begins its count; taking from one changes nothing and leaves 0.
        """
        before = self.left(kind)
        if before is None:
            if by < 0:
                return 0
            self._connection.execute(insert(stock).values(kind=int(kind), sheets=by))
            return by
        if before + by < 0:
            raise StockEmpty(kind=int(kind))
        self._connection.execute(update(stock).where(stock.c.kind == int(kind)).values(sheets=before + by))
        return before + by
