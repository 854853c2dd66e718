"""Joins a visit with the death dossier that comes in later: offered by name and dates, done by the officer alone."""

from __future__ import annotations

from dataclasses import dataclass, replace

from counter_app.domain.dossier import Dossier
from counter_app.domain.errors.visits import (
    DatesDiffer,
    DossierVisitedBefore,
    NotADeath,
    NotJoined,
    NotTheSamePerson,
)
from counter_app.domain.event import DeathEvent
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind
from counter_app.domain.person import PartialDate
from counter_app.domain.visit import Visit
from counter_app.domain.visit_match import Likeness, likeness
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class Offer:
    """A death dossier that may be about the person visited, and how well both agree."""

    visit: str
    code: str
    name: str
    death_date: PartialDate
    likeness: Likeness
    applicant: str


class Joining:
    """Finds which dossiers a visit may belong to, and joins them when the officer says so."""

    def __init__(self, register: Register, clock: Clock, actor: str) -> None:
        self._register = register
        self._clock = clock
        self._actor = actor

    def offers(self, id_: str) -> tuple[Offer, ...]:
        """Death dossiers of this name that no visit is joined with, the best likeness first; none for a joined one."""
        with self._register.reading() as unit:
            return _offers(unit, unit.visits.get(id_))

    def every_offer(self) -> tuple[Offer, ...]:
        """What is offered for the visits on the board, only where nothing speaks against it."""
        with self._register.reading() as unit:
            shown = (*unit.visits.open(), *unit.visits.closed(100))
            found = (one for visit in shown for one in _offers(unit, visit))
            return tuple(one for one in found if one.likeness in (Likeness.SAME, Likeness.ALIKE))

    def join(self, id_: str, code: str, *, sure: bool = False) -> Visit:
        """Join a visit with a death dossier.

        Raises UnknownVisit, UnknownCase, NotADeath, NotTheSamePerson, DossierVisitedBefore, and DatesDiffer unless
        `sure`.
        """
        with self._register.writing() as unit:
            visit, dossier = unit.visits.get(id_), unit.dossiers.get(code.strip())
            if not isinstance(dossier.event, DeathEvent):
                raise NotADeath(id=visit.id, code=dossier.code)
            other = unit.visits.of_dossier(dossier.code)
            if other is not None and other.id != visit.id:
                raise DossierVisitedBefore(code=dossier.code, id=other.id)
            gone = dossier.event.deceased
            match likeness(visit.deceased, gone):
                case Likeness.OTHER:
                    raise NotTheSamePerson(
                        code=dossier.code, on_visit=visit.deceased.name, on_dossier=gone.name
                    )
                case Likeness.DATES_DIFFER if not sure:
                    raise DatesDiffer(code=dossier.code, name=gone.name)
                case _:
                    return self._kept(unit, replace(visit, dossier=dossier.code), str(dossier.code))

    def part(self, id_: str) -> Visit:
        """Take a visit and its dossier apart again; raises NotJoined."""
        with self._register.writing() as unit:
            visit = unit.visits.get(id_)
            if not visit.dossier:
                raise NotJoined(id=visit.id)
            return self._kept(unit, replace(visit, dossier=""), visit.dossier)

    def letter_number(self, id_: str) -> str:
        """The number of the letter of condolence of the joined dossier; empty while none was printed."""
        with self._register.reading() as unit:
            return letter_number(unit, unit.visits.get(id_))

    def _kept(self, unit: Unit, visit: Visit, code: str) -> Visit:
        kept = unit.visits.replace(visit)
        told = {"codes": [visit.id, code]}
        unit.log.append(LogKind.VISIT_JOINED, self._clock.now(), self._actor, told)
        return kept


def letter_number(unit: Unit, visit: Visit) -> str:
    """`1046/2026` of the last letter of condolence that counts and was printed; empty without one."""
    if not visit.dossier:
        return ""
    sheets = [
        one
        for one in unit.sheets.of_case(visit.dossier)
        if one.kind is LetterKind.CONDOLENCE and one.withdrawn is None and one.spooled is not None
    ]
    return f"{sheets[-1].number}/{sheets[-1].year}" if sheets else ""


def _offers(unit: Unit, visit: Visit) -> tuple[Offer, ...]:
    if visit.dossier:
        return ()
    found = [
        _offer(visit, dossier, dossier.event)
        for dossier in unit.visits.deaths_named(visit.key)
        if isinstance(dossier.event, DeathEvent) and unit.visits.of_dossier(dossier.code) is None
    ]
    order = list(Likeness)
    return tuple(
        sorted(
            (one for one in found if one.likeness is not Likeness.OTHER),
            key=lambda one: order.index(one.likeness),
        )
    )


def _offer(visit: Visit, dossier: Dossier, event: DeathEvent) -> Offer:
    gone = event.deceased
    return Offer(
        visit.id,
        dossier.code,
        gone.name,
        gone.death_date,
        likeness(visit.deceased, gone),
        dossier.applicant.name,
    )
