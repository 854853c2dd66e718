"""The shipped days off and make-up days (data/calendar.csv), merged with those the office has edited."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from counter_app.domain.errors.tables import TableProblem
from counter_app.domain.workdays import OpeningHours, SpecialDay, SpecialKind, WorkingCalendar

from .table import read_table

COLUMNS = ("day", "kind", "reason", "source", "announced")
REMARK = "remark"
"""A column that a table may have or not."""


def load_days(path: Path, *, by_hand: bool = False) -> tuple[SpecialDay, ...]:
    """The special days of a table, one a day, in order; raises BrokenTable or UnreadableTable.

    `kind` is off, morning_off, afternoon_off, make_up or ordinary; `announced` is yes or no. A table kept `by_hand`
    may have gone through a spreadsheet, which writes semicolons between cells and days as 24/11/2026.
    """
    days: dict[date, SpecialDay] = {}
    for line in read_table(path, COLUMNS, by_hand=by_hand):
        written = line.written_day("day") if by_hand else line.day("day")
        day = written or line.broken("day", TableProblem.MISSING_VALUE)
        kind = line.choice("kind", SpecialKind) or line.broken("kind", TableProblem.MISSING_VALUE)
        if day in days:
            line.broken("day", TableProblem.DUPLICATE)
        reason = line.text("reason") if kind is SpecialKind.ORDINARY else line.required("reason")
        announced, remark = line.flag("announced"), line.text(REMARK) if REMARK in line.cells else ""
        days[day] = SpecialDay(day, kind, reason, line.text("source"), announced, remark)
    return tuple(days[day] for day in sorted(days))


def load_calendar(
    path: Path,
    hours: OpeningHours | None = None,
    edited: Iterable[SpecialDay] = (),
    without: Iterable[date] = (),
) -> WorkingCalendar:
    """The office's working calendar: shipped days, those it made ordinary again, and its own over them."""
    return WorkingCalendar(load_days(path), hours or OpeningHours()).with_days(edited, without)
