"""Guards: what holds a letter back or asks the officer first, each claiming only what it compared."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .dossier import Dossier
from .event import BirthEvent, DeathEvent, Event, MarriageEvent, event_date, names_on
from .letter import LetterKind
from .names import clean
from .office import GuardLimits
from .person import PartialDate
from .procedure import LetterDefault, Nature, Procedure


class Guard(StrEnum):
    """One question each guard asks of a dossier before a letter is proposed."""

    RE_REGISTRATION = "re_registration"
    COPY_ONLY = "copy_only"
    DIVORCE = "divorce"
    NOTED_ABROAD = "noted_abroad"
    LONG_AFTER = "long_after"
    CHILD_DIED = "child_died"
    ABANDONED = "abandoned"
    ALREADY_GIVEN = "already_given"
    CERTIFICATE_NAMES = "certificate_names"


class Verdict(StrEnum):
    """What a guard found; only `asks` and `holds` stop the letter."""

    PASSED = "passed"
    NOT_COMPARED = "not_compared"
    ASKS = "asks"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Finding:
    """A guard's verdict with the facts its sentence needs; unused facts stay empty."""

    guard: Guard
    verdict: Verdict
    days: int = 0
    since: PartialDate | None = None
    name: str = ""
    other_name: str = ""
    code: str = ""
    number: int = 0
    day: date | None = None


@dataclass(frozen=True, slots=True)
class GivenLetter:
    """A letter already given, or being given, to the same people for the same event."""

    kind: LetterKind
    number: int
    code: str
    day: date


@dataclass(frozen=True, slots=True)
class KnownDeath:
    """A death in the register of a person with the same name and birth date."""

    name: str
    death_date: PartialDate
    code: str


@dataclass(frozen=True, slots=True)
class History:
    """What the register knows beside the dossier itself."""

    given: tuple[GivenLetter, ...] = ()
    deaths: tuple[KnownDeath, ...] = ()


def findings(
    dossier: Dossier, event: Event, kind: LetterKind, procedure: Procedure, history: History, limits: GuardLimits
) -> tuple[Finding, ...]:
    """Every guard's finding about the letter of `kind` for this dossier, in a fixed order."""
    found: list[Finding | None] = [
        _nature(procedure),
        _long_after(dossier, event, limits),
        _child(event, history),
        _abandoned(event),
        _given(dossier, kind, history.given),
        _certificate(dossier, event),
    ]
    return tuple(finding for finding in found if finding is not None)


def _nature(procedure: Procedure) -> Finding:
    match procedure.nature:
        case Nature.AGAIN | Nature.HAS_PAPERS:
            return Finding(Guard.RE_REGISTRATION, Verdict.HOLDS, name=procedure.name)
        case Nature.COPY:
            return Finding(Guard.COPY_ONLY, Verdict.HOLDS, name=procedure.name)
        case Nature.DIVORCE:
            return Finding(Guard.DIVORCE, Verdict.HOLDS, name=procedure.name)
        case Nature.NOTED:
            return Finding(Guard.NOTED_ABROAD, Verdict.ASKS, name=procedure.name)
        case Nature.FIRST | Nature.OTHER:
            asks = procedure.letter_default is not LetterDefault.PROPOSE
            verdict = Verdict.ASKS if asks else Verdict.PASSED
            return Finding(Guard.RE_REGISTRATION, verdict, name=procedure.name)


def _long_after(dossier: Dossier, event: Event, limits: GuardLimits) -> Finding | None:
    """Elapsed time from the event to its registration; with a partial date, the longest it can have been."""
    happened = event_date(event)
    if isinstance(event, MarriageEvent) or happened is None:
        return None
    certificate = dossier.certificate
    registered = (certificate.registered.latest if certificate and certificate.registered else None) or min(
        dossier.received.date(), (dossier.ready or dossier.received).date()
    )
    days = (registered - happened.earliest).days
    if isinstance(event, BirthEvent):
        ask, anniversary = limits.birth_ask_days, months_after(happened.earliest, limits.birth_hold_months)
        holds = registered >= anniversary
    else:
        ask, anniversary = limits.death_ask_days, months_after(happened.earliest, limits.death_hold_months)
        holds = registered > anniversary
    verdict = Verdict.HOLDS if holds else Verdict.ASKS if days > ask else Verdict.PASSED
    return Finding(Guard.LONG_AFTER, verdict, days=max(days, 0), since=happened, day=registered)


def months_after(day: date, months: int) -> date:
    """The same day of the month so many months later, or the last day of that month."""
    total = day.year * 12 + day.month - 1 + months
    year, month = divmod(total, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def _child(event: Event, history: History) -> Finding | None:
    if not isinstance(event, BirthEvent):
        return None
    for child in event.children:
        if child.death_date is not None:
            return Finding(Guard.CHILD_DIED, Verdict.HOLDS, name=child.name, since=child.death_date)
    for death in history.deaths:
        return Finding(Guard.CHILD_DIED, Verdict.HOLDS, name=death.name, since=death.death_date, code=death.code)
    return Finding(Guard.CHILD_DIED, Verdict.PASSED)


def _abandoned(event: Event) -> Finding | None:
    if not isinstance(event, BirthEvent):
        return None
    left = next((child for child in event.children if child.abandoned), None)
    if left is None:
        return Finding(Guard.ABANDONED, Verdict.PASSED)
    return Finding(Guard.ABANDONED, Verdict.ASKS, name=left.name)


def _given(dossier: Dossier, kind: LetterKind, given: Iterable[GivenLetter]) -> Finding:
    for letter in given:
        if letter.kind is kind and letter.code != dossier.code:
            return Finding(
                Guard.ALREADY_GIVEN, Verdict.HOLDS, code=letter.code, number=letter.number, day=letter.day
            )
    return Finding(Guard.ALREADY_GIVEN, Verdict.PASSED)


def _certificate(dossier: Dossier, event: Event) -> Finding:
    """Names letter for letter, marks and their placement included; case aside, since certificates use capitals."""
    certificate = dossier.certificate
    if certificate is None or not certificate.names:
        return Finding(Guard.CERTIFICATE_NAMES, Verdict.NOT_COMPARED)
    written = {clean(name).casefold(): name for name in certificate.names}
    for name in names_on(event):
        if clean(name).casefold() not in written:
            other = certificate.names[0] if len(certificate.names) == 1 else ", ".join(certificate.names)
            return Finding(Guard.CERTIFICATE_NAMES, Verdict.HOLDS, name=name, other_name=other)
    return Finding(Guard.CERTIFICATE_NAMES, Verdict.PASSED, name=", ".join(names_on(event)))


def is_death(event: Event | None) -> bool:
    """Whether the screen must be quiet: a family in mourning stands at the counter."""
    return isinstance(event, DeathEvent)
