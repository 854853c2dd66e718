"""The working calendar the office lives by: the shipped one under its own edited days and hours."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from counter_app.domain.instants import at
from counter_app.domain.office import Settings
from counter_app.domain.standing import radar
from counter_app.domain.workdays import SpecialDay, WorkingCalendar, clock_of
from counter_app.services.ports.almanac import Tables
from counter_app.services.ports.lists import Moments
from counter_app.services.ports.register import Unit

if TYPE_CHECKING:
    from counter_app.domain.moved_dates import MovedDate
    from counter_app.domain.office_year import DayChanges


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
        calendar = self.under(settings, edited)
        self._made = (edited, settings, calendar)
        return calendar

    def under(self, settings: Settings, edited: Sequence[SpecialDay]) -> WorkingCalendar:
        """The calendar as it would be under other days of the office's own."""
        return WorkingCalendar(self._tables.special_days(), settings.hours).with_days(edited)

    def keep(self, unit: Unit, days: Sequence[SpecialDay]) -> DayChanges:
        """Keep the office's own days in place of those before, and return what changed; promises stay as printed.

        Raises DuplicateSpecialDay, MakeUpOnWeekday, HalfDayOnWeekend, YearOutOfRange.
        """
        # A calendar is changed a few times a year, and reckoned with at every scan.
        from counter_app.domain.office_year import changes_between, checked_days  # noqa: PLC0415

        before, after = unit.desk.special_days(), checked_days(days)
        changes = changes_between(before, after)
        if changes:
            unit.desk.save_special_days(after)
        return changes

    def moved(
        self, unit: Unit, before: Sequence[SpecialDay], after: Sequence[SpecialDay]
    ) -> tuple[MovedDate, ...]:
        """The open dossiers reckoned due at another instant under other days of the office's own."""
        from counter_app.domain.moved_dates import moved_dates  # noqa: PLC0415
        from counter_app.domain.office_year import changed_days  # noqa: PLC0415

        settings = unit.desk.settings()
        old, new = self.under(settings, before), self.under(settings, after)
        days = changed_days(old, new)
        if not days:
            return ()
        behind = at(days[-1] + timedelta(days=1), clock_of(0))
        return moved_dates(unit.dossiers.running_clocks(behind), old, new, settings.day_ends)

    def shipped(self) -> tuple[SpecialDay, ...]:
        """The days shipped with the program, before the office's own."""
        return self._tables.special_days()

    def moments(self, calendar: WorkingCalendar, now: datetime) -> Moments:
        """Now, today and the next two working days as the edges by which `standing` sorts promises."""
        edges = radar(now, calendar)
        return Moments(edges.minute, edges.tomorrow, edges.second, edges.third)
