"""Visits to bereaved families that cannot be recorded, planned or joined to a dossier as asked."""

from __future__ import annotations

from datetime import date, datetime

from .tree import CounterError


class VisitError(CounterError):
    """A visit to a bereaved family cannot be recorded or planned as asked."""


class UnknownVisit(VisitError):
    """No visit has this number."""

    id: str


class VisitTwice(VisitError):
    """Somebody recorded a visit for the same person before."""

    id: str
    name: str


class DeathAhead(VisitError):
    """A death is dated after the present day."""

    day: date
    today: date


class VisitBeforeDeath(VisitError):
    """The delegation would go before the day on which the person died; `day` is as far as it is known."""

    name: str
    day: date
    at: datetime


class VisitPassed(VisitError):
    """A visit is planned for an instant that is over."""

    at: datetime
    now: datetime


class VisitAhead(VisitError):
    """A visit is recorded as made at an instant that has not come."""

    at: datetime
    now: datetime


class UnknownMembership(VisitError):
    """The office's table does not know this membership; `known` are those it has."""

    name: str
    known: tuple[str, ...]


class VisitDeclined(VisitError):
    """The family asked not to be visited: nothing is planned."""

    id: str
    name: str


class VisitOver(VisitError):
    """The visit has been made already."""

    id: str
    name: str


class NobodyWent(VisitError):
    """A visit cannot have been made by nobody."""

    id: str


class NotADeath(VisitError):
    """The dossier to be joined with a visit registers no death."""

    id: str
    code: str


class NotTheSamePerson(VisitError):
    """The dossier is about another person than the visit: the names differ."""

    code: str
    on_visit: str
    on_dossier: str


class DatesDiffer(VisitError):
    """Visit and dossier name one person, but with other dates: the officer must say that they are one."""

    code: str
    name: str


class DossierVisitedBefore(VisitError):
    """The dossier is joined with another visit already."""

    code: str
    id: str


class NotJoined(VisitError):
    """The visit is joined with no dossier."""

    id: str


class UnfitVisitWords(VisitError):
    """Words typed for a family in mourning hold what may not stand there; `why` is the reason for the first."""

    field: str
    words: tuple[str, ...]
    why: str


class NotForThisFaith(VisitError):
    """Words typed for a Christian family speak of another creed."""

    words: tuple[str, ...]


class DelegationTooLong(VisitError):
    """So many go along that the sheet of the visit does not hold them on one page."""

    members: int
