"""The working calendar the office lives by: the shipped one under its own edited days and hours."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.office import Settings
from counter_app.domain.standing import radar
from counter_app.domain.workdays import SpecialDay, WorkingCalendar
from counter_app.services.ports import Moments, Tables, Unit


class Calendars:
    """Makes the calendar of a unit of work; an unchanged calendar is made once."""

    def __init__(self, tables: Tables) -> None:
        self._tables = tables
        self._made: tuple[tuple[SpecialDay, ...], Settings, WorkingCalendar] | None = None

    def of(self, unit: Unit) -> WorkingCalendar:
        """The calendar as it stands in this unit."""
        settings, edited = unit.desk.settings(), unit.desk.special_days()
        if self._made is not None and self._made[:2] == (edited, settings):
            return self._made[2]
        shipped = WorkingCalendar(self._tables.special_days(), settings.hours)
        calendar = shipped.with_days(edited)
        self._made = (edited, settings, calendar)
        return calendar

    def shipped(self) -> tuple[SpecialDay, ...]:
        """The days shipped with the program, before the office's own."""
        return self._tables.special_days()

    def moments(self, calendar: WorkingCalendar, now: datetime) -> Moments:
        """Now, today and the next two working days as the edges by which `standing` sorts promises."""
        edges = radar(now, calendar)
        return Moments(edges.minute, edges.tomorrow, edges.second, edges.third)
