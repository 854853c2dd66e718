"""Ceremonies as they stand: one with its families, the days of a week or month, and their papers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, timedelta

from counter_app.domain.ceremony import Ceremony, Party
from counter_app.domain.ceremony_gates import Countdown, countdown, shut_gates
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.ceremony_party import (
    CeremonyStanding,
    PartyStanding,
    ceremony_standing,
    party_standing,
)
from counter_app.domain.ceremony_rules import CeremonyRules
from counter_app.domain.ceremony_week import Days, days_of, monday_of, month_weeks, overlapping
from counter_app.domain.dossier import Dossier
from counter_app.domain.errors.ceremonies import Gate, NobodyToConfer
from counter_app.domain.instants import at
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.logbook import Sheet
from counter_app.domain.office import Office
from counter_app.domain.workdays import OpeningHours, clock_of
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.ceremonies import CeremonyPapers
from counter_app.services.ports.register import Register, Unit

_A_WEEK = 7


@dataclass(frozen=True, slots=True)
class PartyView:
    """A family with its dossier, how it stands, the gates still shut, its countdown and its letters."""

    party: Party
    dossier: Dossier
    standing: PartyStanding
    shut: tuple[Gate, ...]
    limit: Countdown | None
    sheets: tuple[Sheet, ...] = ()


@dataclass(frozen=True, slots=True)
class CeremonyView:
    """A ceremony with its families, how far it has come, and the other ceremonies it overlaps."""

    ceremony: Ceremony
    parties: tuple[PartyView, ...]
    standing: CeremonyStanding
    overlaps: tuple[Ceremony, ...]
    now: datetime

    @property
    def waiting(self) -> tuple[PartyView, ...]:
        """The families that are still to get their certificate."""
        return tuple(one for one in self.parties if one.standing is PartyStanding.WAITING)

    def party(self, code: str) -> PartyView:
        """The family of a dossier that is still here; raises PartyNotThere."""
        wanted = self.ceremony.party(code)
        return next(one for one in self.parties if one.party is wanted)


class Ceremonies:
    """Shows ceremonies and puts them on paper; changes nothing."""

    def __init__(
        self, register: Register, clock: Clock, calendars: Calendars, papers: CeremonyPapers
    ) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars
        self._papers = papers

    def look(self, id_: str) -> CeremonyView:
        """One ceremony as it stands; raises UnknownCeremony."""
        with self._register.reading() as unit:
            return view_of(unit, unit.ceremonies.get(id_), self._calendars, self._clock.now())

    def between(self, first: date, end: date) -> tuple[CeremonyView, ...]:
        """The ceremonies of the days from `first` to before `end`, in order, those called off among them."""
        with self._register.reading() as unit:
            found = unit.ceremonies.between(at(first, clock_of(0)), at(end, clock_of(0)))
            return tuple(view_of(unit, one, self._calendars, self._clock.now()) for one in found)

    def week(self, day: date) -> Days:
        """The week of a day, from Monday."""
        return self._days(monday_of(day), _A_WEEK)

    def month(self, day: date) -> Days:
        """The weeks that the month of a day touches."""
        return self._days(*month_weeks(day))

    def of_case(self, code: str) -> tuple[Ceremony, ...]:
        """The ceremonies a dossier stands or stood in."""
        with self._register.reading() as unit:
            return unit.ceremonies.about((code,))

    def rules(self) -> CeremonyRules:
        """What the office has set for its ceremonies."""
        with self._register.reading() as unit:
            return unit.ceremonies.rules()

    def hours(self) -> OpeningHours:
        """The opening hours of a full day, between which the week is drawn."""
        with self._register.reading() as unit:
            return unit.desk.settings().hours

    def now(self) -> datetime:
        """The present instant."""
        return self._clock.now()

    def paper(self, id_: str, paper: CeremonyPaper) -> DrawnLetter:
        """A paper of a ceremony as PDF; raises UnknownCeremony, NobodyToConfer, a PaperError."""
        ceremony, office = self._to_draw(id_)
        return self._papers.draw(paper, ceremony, office, self._clock.now().date())

    def docx(self, id_: str, paper: CeremonyPaper) -> bytes:
        """The same as a Word document."""
        ceremony, office = self._to_draw(id_)
        return self._papers.docx(paper, ceremony, office, self._clock.now().date())

    def script(self, id_: str) -> tuple[str, ...]:
        """What the one who leads through a ceremony says, paragraph by paragraph."""
        ceremony, office = self._to_draw(id_)
        return self._papers.script(ceremony, office)

    def _to_draw(self, id_: str) -> tuple[Ceremony, Office]:
        with self._register.reading() as unit:
            ceremony, office = unit.ceremonies.get(id_), unit.desk.settings().office
        if not ceremony.here:
            raise NobodyToConfer(ceremony=ceremony.id)
        return ceremony, office

    def _days(self, first: date, count: int) -> Days:
        now = self._clock.now()
        with self._register.reading() as unit:
            end = first + timedelta(days=count)
            found = unit.ceremonies.between(at(first, clock_of(0)), at(end, clock_of(0)))
            return days_of(first, count, found, (), self._calendars.of(unit), now)


def view_of(unit: Unit, ceremony: Ceremony, calendars: Calendars, now: datetime) -> CeremonyView:
    """A ceremony as it stands in a unit of work."""
    rules, calendar = unit.ceremonies.rules(), calendars.of(unit)
    parties = []
    for party in ceremony.parties:
        dossier = unit.dossiers.get(party.code)
        limit = countdown(party, rules, calendar, now.date())
        shut = shut_gates(ceremony.about, party, limit)
        sheets = tuple(one for one in unit.sheets.of_case(party.code) if one.withdrawn is None)
        parties.append(PartyView(party, dossier, party_standing(party, dossier), shut, limit, sheets))
    standing = ceremony_standing(ceremony, tuple(one.standing for one in parties), now)
    day = ceremony.starts.date()
    same_day = unit.ceremonies.between(at(day, clock_of(0)), at(day + timedelta(days=1), clock_of(0)))
    clashing = overlapping(ceremony, same_day) if ceremony.is_open else ()
    return CeremonyView(ceremony, tuple(parties), standing, clashing, now)
