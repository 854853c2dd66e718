"""The tree of known errors: each is one case with typed fields, shown to the officer as one sentence.

Anything that is not a `CounterError` is a bug. The Vietnamese sentence and the way out of each case live in
`counter_app.sentences`; nothing here speaks.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum


class CounterError(Exception):
    """A known error, shown as one sentence with the way out."""

    def __str__(self) -> str:
        """Type and fields for the crash log; the officer never reads this."""
        return repr(self)


# --- procedures ----------------------------------------------------------------------------------


class ProcedureError(CounterError):
    """A procedure cannot be found as asked."""


@dataclass(eq=False, kw_only=True)
class UnknownProcedure(ProcedureError):
    """No procedure of the catalogue carries this code; `near` are the codes it may have been meant for."""

    code: str
    near: tuple[str, ...] = ()


@dataclass(eq=False, kw_only=True)
class AmbiguousBranch(ProcedureError):
    """The procedure has several branches with limits of their own and none was named."""

    code: str
    branches: tuple[str, ...]


@dataclass(eq=False, kw_only=True)
class UnknownBranch(ProcedureError):
    """The named branch is not (or not only) one of the procedure's `branches`."""

    code: str
    branch: str
    branches: tuple[str, ...]


@dataclass(eq=False, kw_only=True)
class ProcedureNotInForce(ProcedureError):
    """The procedure is known, but none of its rows is in force on the day asked for."""

    code: str
    on: date


# --- limits and the working calendar -------------------------------------------------------------


class CalendarError(CounterError):
    """Hours, days or limits that no appointment date can be computed from."""


@dataclass(eq=False, kw_only=True)
class InvalidLimit(CalendarError):
    """A time limit outside 1 to `most` of its unit (`working_day`, `hour`, `day`, `same_day`)."""

    number: int
    unit: str
    most: int


class HoursProblem(StrEnum):
    """What is wrong with the office's opening hours."""

    NONE_OPEN = "none_open"
    EMPTY_SPAN = "empty_span"
    NOT_IN_ORDER = "not_in_order"
    NOT_WHOLE_MINUTES = "not_whole_minutes"


@dataclass(eq=False, kw_only=True)
class InvalidOpeningHours(CalendarError):
    """Opening hours that are empty, upside down, overlapping or not in whole minutes; `span` is the culprit."""

    problem: HoursProblem
    span: str = ""


@dataclass(eq=False, kw_only=True)
class DuplicateSpecialDay(CalendarError):
    """The same day stands twice in one calendar."""

    day: date


@dataclass(eq=False, kw_only=True)
class InstantOutOfRange(CalendarError):
    """An instant outside the years an appointment is computed for; almost certainly mistyped."""

    instant: datetime


@dataclass(eq=False, kw_only=True)
class LunarDateOutOfRange(CalendarError):
    """A day the lunar calendar is not computed for."""

    day: date


# --- shipped tables ------------------------------------------------------------------------------


class TableProblem(StrEnum):
    """What is wrong with a line of a table under `data/`."""

    MISSING_COLUMN = "missing_column"
    BAD_DATE = "bad_date"
    BAD_NUMBER = "bad_number"
    BAD_VALUE = "bad_value"
    MISSING_VALUE = "missing_value"
    DUPLICATE = "duplicate"


class TableError(CounterError):
    """A table under `data/` cannot be used."""


@dataclass(eq=False, kw_only=True)
class BrokenTable(TableError):
    """Line `line` (1 = the heading) of table `file` is wrong in `column`, where it says `value`."""

    file: str
    line: int
    column: str
    problem: TableProblem
    value: str = ""


@dataclass(eq=False, kw_only=True)
class UnreadableTable(TableError):
    """The table is missing, may not be read or is not UTF-8 text."""

    file: str
