"""A visit of the commune to a bereaved family: reported, planned, made, or not wished; it waits for no certificate."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum
from typing import NewType

from .errors.visits import (
    DeathAhead,
    NobodyWent,
    VisitAhead,
    VisitBeforeDeath,
    VisitDeclined,
    VisitOver,
    VisitPassed,
)
from .event import Deceased
from .instants import local
from .names import fold

VisitId = NewType("VisitId", str)
PREFIX = "TV-"
#: "Now" as a clock of minutes shows it: a plan for this very minute is not yet over.
_GRACE = timedelta(minutes=1)


def visit_id(year: int, number: int) -> VisitId:
    """`TV-2026-0007`: the year it was reported and its number in that year; no dossier code begins like it."""
    return VisitId(f"{PREFIX}{year}-{number:04d}")


class VisitStage(StrEnum):
    """How far a visit has come."""

    REPORTED = "reported"
    PLANNED = "planned"
    DONE = "done"
    DECLINED = "declined"


class Tribute(StrEnum):
    """What the delegation brings: a wreath, or incense."""

    WREATH = "wreath"
    INCENSE = "incense"


@dataclass(frozen=True, slots=True)
class Reporter:
    """Who told of the death and when; empty where nobody wrote it down."""

    who: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Funeral:
    """Hours and place as the family tells them: the coffin closed, callers received `since` to `until`, the procession.

    `buried` is set where the funeral is known to be over without an hour.
    """

    place: str = ""
    coffin: datetime | None = None
    since: datetime | None = None
    until: datetime | None = None
    procession: datetime | None = None
    buried: date | None = None

    def over(self, now: datetime) -> bool:
        """Whether the burial has taken place: the procession has left, or the family told that it is over."""
        if self.buried is not None:
            return self.buried <= local(now).date()
        return self.procession is not None and self.procession <= now


@dataclass(frozen=True, slots=True)
class Delegate:
    """One who goes: for which body, by name once that is known."""

    body: str
    name: str = ""


@dataclass(frozen=True, slots=True)
class VisitPlan:
    """When the delegation goes, who leads and who comes along, and what it brings.

    Empty `band` and `lines` stand for the words the program proposes; `lines` go into the book of condolence.
    """

    at: datetime
    head: str
    members: tuple[Delegate, ...] = ()
    tribute: Tribute = Tribute.WREATH
    band: str = ""
    money: str = ""
    car: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """When the delegation was there, who went, and what the family asked for; the cause of death is never kept."""

    at: datetime
    went: tuple[str, ...]
    wishes: str = ""


@dataclass(frozen=True, slots=True)
class Declined:
    """The family asked not to be visited, since when, and in what words."""

    at: datetime
    words: str = ""


@dataclass(frozen=True, slots=True)
class Visit:
    """One visit; `contact` and `phone` are the family's, `dossier` the code of the death dossier once it is joined."""

    id: VisitId
    deceased: Deceased
    reporter: Reporter
    contact: str = ""
    phone: str = ""
    funeral: Funeral = Funeral()
    plan: VisitPlan | None = None
    outcome: Outcome | None = None
    declined: Declined | None = None
    dossier: str = ""
    version: int = 0

    @property
    def stage(self) -> VisitStage:
        """How far it has come; a visit that was made stays made."""
        if self.outcome is not None:
            return VisitStage.DONE
        if self.declined is not None:
            return VisitStage.DECLINED
        return VisitStage.REPORTED if self.plan is None else VisitStage.PLANNED

    @property
    def is_open(self) -> bool:
        """Whether the commune still has to go."""
        return self.stage in (VisitStage.REPORTED, VisitStage.PLANNED)

    @property
    def key(self) -> str:
        """The name as it is searched: the same for every spelling without marks."""
        return fold(self.deceased.name)

    def register_by(self, days: int) -> date | None:
        """The last day to register the death, so many days after it; None where the day of death is not known.

        Law on Civil Status 60/2014/QH13, Art. 33: 15 days. The day of death itself is not counted.
        """
        died = self.deceased.death_date.exact
        return None if died is None else died + timedelta(days=days)

    def buried_by(self, now: datetime) -> bool:
        """Whether the funeral is over, which the letter of condolence must know."""
        return self.deceased.buried or self.funeral.over(now)


def believable(gone: Deceased, now: datetime) -> Deceased:
    """The deceased; raises DeathAhead for a death that lies in the future."""
    today = local(now).date()
    if gone.death_date.earliest > today:
        raise DeathAhead(day=gone.death_date.earliest, today=today)
    return gone


def planned(visit: Visit, plan: VisitPlan, now: datetime) -> Visit:
    """The visit with its plan, made or changed.

    Raises VisitDeclined, VisitOver, VisitBeforeDeath, or VisitPassed for an hour that is over.
    """
    _still_to_go(visit)
    _after_death(visit, plan.at)
    before = visit.plan
    # A plan may be put right on its way: only a new hour must lie ahead.
    if (before is None or before.at != plan.at) and plan.at < now - _GRACE:
        raise VisitPassed(at=plan.at, now=now)
    return replace(visit, plan=plan)


def made(visit: Visit, outcome: Outcome, now: datetime) -> Visit:
    """The visit as it was made, or its record put right.

    Raises VisitDeclined, NobodyWent, VisitBeforeDeath, or VisitAhead for an instant that has not come.
    """
    if visit.declined is not None:
        raise VisitDeclined(id=visit.id, name=visit.deceased.name)
    if not outcome.went:
        raise NobodyWent(id=visit.id)
    _after_death(visit, outcome.at)
    if outcome.at > now:
        raise VisitAhead(at=outcome.at, now=now)
    return replace(visit, outcome=outcome)


def refused(visit: Visit, declined: Declined) -> Visit:
    """The visit that the family does not wish: what was planned is dropped; raises VisitOver once it was made."""
    if visit.outcome is not None:
        raise VisitOver(id=visit.id, name=visit.deceased.name)
    return replace(visit, declined=declined, plan=None)


def wished_again(visit: Visit) -> Visit:
    """The visit of a family that changed its mind, or whose wish was recorded by mistake."""
    return replace(visit, declined=None)


def _still_to_go(visit: Visit) -> None:
    if visit.outcome is not None:
        raise VisitOver(id=visit.id, name=visit.deceased.name)
    if visit.declined is not None:
        raise VisitDeclined(id=visit.id, name=visit.deceased.name)


def _after_death(visit: Visit, at: datetime) -> None:
    died = visit.deceased.death_date.earliest
    if local(at).date() < died:
        raise VisitBeforeDeath(name=visit.deceased.name, day=died, at=at)
