"""The register as a list: filtered, searched, counted, and one dossier opened with its story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.deadline import Due, due
from counter_app.domain.dossier import Dossier
from counter_app.domain.logbook import LogEntry, Sheet
from counter_app.domain.procedure import Procedure
from counter_app.domain.standing import Standing, standing_of
from counter_app.domain.workdays import WorkingCalendar
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports import Bucket, Clock, DossierFilter, DossierRow, Page, Register, Tables


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the register with how it stands."""

    row: DossierRow
    standing: Standing


@dataclass(frozen=True, slots=True)
class Story:
    """One dossier, how its appointment was reached, and everything that happened to it, oldest first."""

    dossier: Dossier
    procedure: Procedure | None
    standing: Standing
    due: Due | None
    calendar: WorkingCalendar
    happenings: tuple[tuple[LogEntry, Mapping[str, object]], ...]
    sheets: tuple[Sheet, ...]
    now: datetime


class Registry:
    """Reads the register."""

    def __init__(self, register: Register, clock: Clock, tables: Tables, calendars: Calendars) -> None:
        self._register = register
        self._clock = clock
        self._tables = tables
        self._calendars = calendars

    def page(
        self, bucket: Bucket, text: str = "", procedure: str = "", after: str | None = None, limit: int = 200
    ) -> Page[Listed]:
        """A page of rows with their standing, most urgent first."""
        now = self._clock.now()
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            question = DossierFilter(bucket, self._calendars.moments(calendar, now), text, procedure)
            page = unit.dossiers.page(question, after, limit)
            rows = tuple(Listed(row, standing_of(row, now, calendar)) for row in page.rows)
            return Page(rows, page.next)

    def counts(self) -> Mapping[Bucket, int]:
        """How many dossiers stand in each bucket now."""
        with self._register.reading() as unit:
            return unit.dossiers.counts(self._calendars.moments(self._calendars.of(unit), self._clock.now()))

    def find(self, text: str, limit: int = 50) -> tuple[Listed, ...]:
        """Rows by code, personal number or unaccented words of a name."""
        now = self._clock.now()
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            return tuple(
                Listed(row, standing_of(row, now, calendar)) for row in unit.dossiers.find(text, limit)
            )

    def story(self, code: str) -> Story:
        """One dossier with its story; raises UnknownCase."""
        now = self._clock.now()
        with self._register.reading() as unit:
            dossier, calendar = unit.dossiers.get(code), self._calendars.of(unit)
            reached = None
            if dossier.limit is not None:
                reached = due(dossier.limit, dossier.counted_from, calendar, unit.desk.settings().day_ends)
            procedures = self._tables.procedures().all(dossier.received.date())
            named = (
                one for one in procedures if (one.code, one.branch) == (dossier.procedure, dossier.branch)
            )
            return Story(
                dossier=dossier,
                procedure=next(named, None),
                standing=standing_of(dossier, now, calendar),
                due=reached,
                calendar=calendar,
                happenings=unit.log.of_case(code),
                sheets=unit.sheets.of_case(code),
                now=now,
            )

    def procedures(self) -> tuple[Procedure, ...]:
        """Every procedure in force today, by field and name."""
        return tuple(self._tables.procedures().all(self._clock.now().date()))
