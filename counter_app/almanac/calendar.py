"""The shipped days off and make-up days (data/calendar.csv), merged with those the office has edited."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from pathlib import Path

from counter_app.domain.errors import TableProblem
from counter_app.domain.workdays import OpeningHours, SpecialDay, SpecialKind, WorkingCalendar

from .table import read_table

COLUMNS = ("day", "kind", "reason", "source", "announced")


def load_days(path: Path) -> tuple[SpecialDay, ...]:
    """The special days of a table, one a day, in order; raises BrokenTable or UnreadableTable.

    `kind` is off, morning_off, afternoon_off or make_up; `announced` is yes or no.
    """
    days: dict[date, SpecialDay] = {}
    for line in read_table(path, COLUMNS):
        day = line.day("day") or line.broken("day", TableProblem.MISSING_VALUE)
        kind = line.choice("kind", SpecialKind) or line.broken("kind", TableProblem.MISSING_VALUE)
        if day in days:
            line.broken("day", TableProblem.DUPLICATE)
        announced = line.flag("announced")
        days[day] = SpecialDay(day, kind, line.required("reason"), line.text("source"), announced)
    return tuple(days[day] for day in sorted(days))


def load_calendar(
    path: Path,
    hours: OpeningHours | None = None,
    edited: Iterable[SpecialDay] = (),
    without: Iterable[date] = (),
) -> WorkingCalendar:
    """The office's working calendar: shipped days, those it made ordinary again, and its own over them."""
    return WorkingCalendar(load_days(path), hours or OpeningHours()).with_days(edited, without)
