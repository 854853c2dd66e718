"""The office's year: proposed, read from a file, compared, published, changed, and what a change would move."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from counter_app.domain import office_year
from counter_app.domain.errors.calendar import YearOutOfRange
from counter_app.domain.logbook import LogKind
from counter_app.domain.lunar import LunarDate
from counter_app.domain.moved_dates import MovedDate
from counter_app.domain.office_year import DayChanges, Difference, YearDay, YearUnready
from counter_app.domain.workdays import SpecialDay, WorkingCalendar, YearStanding
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Almanac, Clock, Lunar
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class OfficeYear:
    """A year of the calendar in force: its days, how much of it is known, and its worked days in all."""

    year: int
    days: tuple[YearDay, ...]
    standing: YearStanding
    worked: int


@dataclass(frozen=True, slots=True)
class Kept:
    """What a change of the office's days wrote down, and the open dossiers it made due at another instant."""

    changes: DayChanges
    moved: tuple[MovedDate, ...]


class CalendarKeeping:
    """Keeps the days on which the office differs from the week, and says what follows from a change."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        calendars: Calendars,
        almanac: Almanac,
        lunar: Lunar,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars
        self._almanac = almanac
        self._lunar = lunar
        self._actor = actor

    def year(self, year: int) -> OfficeYear:
        """A year as it is in force; raises YearOutOfRange."""
        with self._register.reading() as unit:
            calendar, own = self._calendars.of(unit), unit.desk.special_days()
        days = office_year.days_of_year(year, self._calendars.shipped(), own)
        worked = sum(calendar.is_working(one.day) for one in days)
        return OfficeYear(year, days, calendar.year_standing(year), worked)

    def lunar(self, year: int) -> Mapping[date, LunarDate]:
        """The lunar dates of a year's days, without those the lunar calendar is not computed for."""
        first = date(office_year.checked_year(year), 1, 1)
        days = (first + timedelta(days=n) for n in range((date(year + 1, 1, 1) - first).days))
        found = ((day, self._lunar.of(day)) for day in days)
        return {day: one for day, one in found if one is not None}

    def unready(self) -> tuple[YearUnready, ...]:
        """The years that promises reach into while their days off are not published or not on record."""
        with self._register.reading() as unit:
            return office_year.unready_years(self._calendars.of(unit), self._clock.now().date())

    def proposal(self, year: int, days: Sequence[SpecialDay] | None = None) -> tuple[Difference, ...]:
        """What the year as computed from the law would change, row by row, in the days kept or in `days`.

        Nothing of it is announced, and it never doubts what was. Raises YearOutOfRange.
        """
        proposed = self._almanac.proposed(office_year.checked_year(year))
        if not proposed:
            raise YearOutOfRange(year=year, first=office_year.YEARS[0], last=office_year.YEARS[-1])
        return office_year.proposed_changes(self._calendar(days), year, proposed)

    def file_changes(self, path: str, days: Sequence[SpecialDay] | None = None) -> tuple[Difference, ...]:
        """What a calendar file would change, row by row, in the days kept or in `days`.

        Raises UnreadableTable, BrokenTable, or a CalendarError for days that cannot be.
        """
        given = office_year.checked_days(self._almanac.read(path))
        return office_year.differences(self._calendar(days), given)

    def export(self, path: str, days: Sequence[SpecialDay] | None = None) -> int:
        """Write the office's own days, those kept or `days`, to a file and return how many; raises CannotWrite."""
        own = self._own(days)
        self._almanac.write(path, own)
        return len(own)

    def announced(
        self, year: int, document: str, days: Sequence[SpecialDay] | None = None
    ) -> tuple[SpecialDay, ...]:
        """The entries by which the expected days of a year are published under a document's number."""
        return office_year.announced(self._calendar(days), office_year.checked_year(year), document)

    def moved(self, days: Sequence[SpecialDay] | None = None) -> tuple[MovedDate, ...]:
        """The open dossiers that the office's days, were they `days`, would make due at another instant.

        Without `days`: those that the days kept make due at another instant than the calendar shipped would.
        """
        with self._register.reading() as unit:
            kept = unit.desk.special_days()
            return (
                self._calendars.moved(unit, (), kept)
                if days is None
                else self._calendars.moved(unit, kept, days)
            )

    def put(self, entries: Iterable[SpecialDay]) -> Kept:
        """Enter days over those kept, and say whose reckoned date that moves; promises stay. Logged.

        Raises a CalendarError for days that cannot be.
        """
        with self._register.writing() as unit:
            before = unit.desk.special_days()
            return self._keep(
                unit, before, office_year.with_entries(before, office_year.checked_days(entries))
            )

    def drop(self, days: Iterable[date]) -> Kept:
        """Take days of the office's own away: the shipped calendar holds there again. Logged."""
        gone = set(days)
        with self._register.writing() as unit:
            before = unit.desk.special_days()
            return self._keep(unit, before, tuple(one for one in before if one.day not in gone))

    def _keep(self, unit: Unit, before: Sequence[SpecialDay], after: Sequence[SpecialDay]) -> Kept:
        moved = self._calendars.moved(unit, before, after)
        changes = self._calendars.keep(unit, after)
        if changes:
            unit.log.append(LogKind.SETTINGS, self._clock.now(), self._actor, changes.told())
        return Kept(changes, moved)

    def _own(self, days: Sequence[SpecialDay] | None) -> tuple[SpecialDay, ...]:
        if days is not None:
            return tuple(days)
        with self._register.reading() as unit:
            return unit.desk.special_days()

    def _calendar(self, days: Sequence[SpecialDay] | None) -> WorkingCalendar:
        with self._register.reading() as unit:
            return (
                self._calendars.of(unit)
                if days is None
                else self._calendars.under(unit.desk.settings(), days)
            )
