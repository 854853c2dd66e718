"""The register as a list: filtered, searched, counted, and one dossier opened with its story."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.dossier import Dossier
from counter_app.domain.legal_limit import LegalLimit, legal_limit
from counter_app.domain.logbook import LogEntry, Sheet
from counter_app.domain.procedure import Procedure
from counter_app.domain.reckoning import Reckoning, Rules, reckonings
from counter_app.domain.slot import Slot
from counter_app.domain.standing import Standing, standing_of
from counter_app.domain.steps import Step, first_late
from counter_app.domain.supplement import SupplementRule
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock, Tables
from counter_app.services.ports.lists import Bucket, DossierFilter, DossierRow, Page
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class Listed:
    """A row of the register with how it stands."""

    row: DossierRow
    standing: Standing


@dataclass(frozen=True, slots=True)
class Story:
    """One dossier, how each of its dates was reached, and everything that happened to it, oldest first.

    `late_step` is the first step that is late; `supplement` says what follows a window that passed; `slot` is the hour
    arranged for its result.
    """

    dossier: Dossier
    procedure: Procedure | None
    standing: Standing
    dates: tuple[Reckoning, ...]
    late_step: Step | None
    supplement: SupplementRule
    happenings: tuple[tuple[LogEntry, Mapping[str, object]], ...]
    sheets: tuple[Sheet, ...]
    now: datetime
    slot: Slot | None = None


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
            dossier = unit.dossiers.get(code)
            procedure, rules = self._rules(unit, dossier)
            return Story(
                dossier=dossier,
                procedure=procedure,
                standing=standing_of(dossier, now, rules.calendar),
                dates=reckonings(dossier, rules),
                late_step=first_late(dossier.steps, now, rules.calendar, rules.day_ends),
                supplement=rules.supplement,
                happenings=unit.log.of_case(code),
                sheets=unit.sheets.of_case(code),
                now=now,
                slot=unit.slots.get(code),
            )

    def beyond_limit(self, code: str, appointment: datetime) -> LegalLimit | None:
        """The legal limit of a dossier where a new promise would lie behind it, else None; raises UnknownCase.

        A promise is the office's own: one that is too late is told of, never refused.
        """
        with self._register.reading() as unit:
            dossier = unit.dossiers.get(code)
            _procedure, rules = self._rules(unit, dossier)
            now = self._clock.now()
            limit = legal_limit(dossier, rules.extension, rules.calendar, rules.day_ends, now)
        return limit if limit is not None and appointment > limit.last.at else None

    def _rules(self, unit: Unit, dossier: Dossier) -> tuple[Procedure | None, Rules]:
        """The procedure as it was in force on receipt, and what the dossier's dates are reckoned by."""
        rows = self._tables.procedures().all(dossier.received.date())
        named = (one for one in rows if (one.code, one.branch) == (dossier.procedure, dossier.branch))
        procedure, settings = next(named, None), unit.desk.settings()
        extension = procedure.extension if procedure is not None else None
        supplement = settings.supplements.of(dossier.procedure)
        edited = frozenset(one.day for one in unit.desk.special_days())
        return procedure, Rules(self._calendars.of(unit), settings.day_ends, extension, supplement, edited)

    def procedures(self) -> tuple[Procedure, ...]:
        """Every procedure in force today, by field and name."""
        return tuple(self._tables.procedures().all(self._clock.now().date()))
