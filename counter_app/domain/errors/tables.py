"""Tables, shipped or edited, that cannot be read."""

from __future__ import annotations

from enum import StrEnum

from .tree import CounterError


class TableProblem(StrEnum):
    """What is wrong with a line of a table."""

    MISSING_COLUMN = "missing_column"
    MISSING_VALUE = "missing_value"
    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    BAD_VALUE = "bad_value"
    DUPLICATE = "duplicate"


class TableError(CounterError):
    """A shipped or edited table cannot be used."""


class BrokenTable(TableError):
    """Line `line` (from 1, the head included) of `table` is wrong in `column`, where it says `value`."""

    table: str
    line: int
    column: str
    problem: TableProblem
    value: str = ""


class UnreadableTable(TableError):
    """The table is missing, may not be read or is not UTF-8 text."""

    table: str
