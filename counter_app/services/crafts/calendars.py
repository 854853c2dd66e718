"""The working calendar the office lives by: the shipped one under its own edited days and hours."""

from __future__ import annotations

from datetime import datetime, timedelta

from counter_app.domain.instants import at
from counter_app.domain.office import Settings
from counter_app.domain.workdays import SpecialDay, WorkingCalendar, clock_of
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

    def moments(self, calendar: WorkingCalendar, now: datetime) -> Moments:
        """Today, the next and the second next working day as instants (each range ends at the next midnight)."""
        today = now.date()
        following = calendar.next_working_day(today)
        second = calendar.next_working_day(following)
        midnight = clock_of(0)
        ends = [at(day + timedelta(days=1), midnight) for day in (today, following, second)]
        return Moments(now, *ends)
