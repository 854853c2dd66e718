"""On which sheet a document number stands: each of its marks on one sheet of a year."""

from __future__ import annotations

from sqlalchemy import bindparam, delete, insert, select
from sqlalchemy.engine import Connection

from counter_app.domain.document_number import marks
from counter_app.domain.logbook import Sheet

from .columns import storable
from .number_tables import document_mark

_OWNER = select(document_mark.c.sheet).where(
    document_mark.c.year == bindparam("of_year"), document_mark.c.mark == bindparam("asked")
)
_NO_MARKS = delete(document_mark).where(document_mark.c.sheet == bindparam("of_sheet"))
_NEW_MARK = insert(document_mark)


def stands_on(connection: Connection, year: int, mark: str) -> int | None:
    """The row of the sheet that carries a document number of this mark in the year; None where it is free."""
    row: int | None = connection.scalar(_OWNER, {"of_year": year, "asked": storable(mark)})
    return row


def keep_marks(connection: Connection, row: int, one: Sheet) -> None:
    """Mark the document number of a sheet as its own."""
    connection.execute(_NO_MARKS, {"of_sheet": row})
    found = [
        {"year": one.year, "mark": storable(mark), "sheet": row}
        for mark in marks(one.document_number, one.series_number)
    ]
    if found:
        connection.execute(_NEW_MARK, found)


def is_unmarked(connection: Connection, one: Sheet, row: int | None) -> bool | None:
    """Whether the document number of a sheet, at `row` if it is kept already, is new; None where another carries it."""
    found = [stands_on(connection, one.year, mark) for mark in marks(one.document_number, one.series_number)]
    return None if any(place not in (None, row) for place in found) else None in found
