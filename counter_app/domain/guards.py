"""Guards: what holds a letter back or asks the officer first, each claiming only what it compared."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import assert_never

from .dossier import Dossier
from .event import BirthEvent, DeathEvent, Event, MarriageEvent, event_date, names_on
from .instants import local
from .letter import LetterKind
from .names import fold, same_name
from .office import GuardLimits
from .person import PartialDate
from .procedure import EventKind, LetterDefault, Nature, Procedure


class Guard(StrEnum):
    """One question each guard asks of a dossier before a letter is proposed."""

    RE_REGISTRATION = "re_registration"
    COPY_ONLY = "copy_only"
    DIVORCE = "divorce"
    NOTED_ABROAD = "noted_abroad"
    NOT_BY_ITSELF = "not_by_itself"
    LONG_AFTER = "long_after"
    CHILD_DIED = "child_died"
    ABANDONED = "abandoned"
    ALREADY_GIVEN = "already_given"
    CERTIFICATE_NAMES = "certificate_names"
    FAMILY_DECLINED = "family_declined"


class Verdict(StrEnum):
    """What a guard found; only `asks` and `holds` stop the letter."""

    PASSED = "passed"
    NOT_COMPARED = "not_compared"
    ASKS = "asks"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Finding:
    """A guard's verdict with the facts its sentence needs; unused facts stay empty.

    `days` is the longest time it can have been from `since` to `day`, and `limit` what was allowed of it.
    """

    guard: Guard
    verdict: Verdict
    event: EventKind | None = None
    days: int = 0
    limit: int = 0
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
    """A death in the register of a person with the same name.

    `birth` is what its paper says of the birth, None where it says nothing.
    """

    name: str
    death_date: PartialDate
    code: str
    birth: PartialDate | None = None


@dataclass(frozen=True, slots=True)
class KnownVisit:
    """A visit to the family on record: `joined` with this dossier, or only about somebody who may be the same person.

    `declined` is the day on which the family asked not to be visited, None where it did not.
    """

    id: str
    name: str
    joined: bool
    declined: date | None = None


@dataclass(frozen=True, slots=True)
class History:
    """What the register knows beside the dossier itself."""

    given: tuple[GivenLetter, ...] = ()
    deaths: tuple[KnownDeath, ...] = ()
    visits: tuple[KnownVisit, ...] = ()


def findings(
    dossier: Dossier,
    event: Event,
    kind: LetterKind,
    procedure: Procedure,
    history: History,
    limits: GuardLimits,
) -> tuple[Finding, ...]:
    """Every guard's finding about the letter of `kind` for this dossier, in a fixed order."""
    found: list[Finding | None] = [
        _nature(event, procedure),
        _long_after(dossier, event, limits),
        _child(event, history),
        _abandoned(event),
        _certificate(dossier, event),
        _given(dossier, kind, history.given),
        _declined(event, history.visits),
    ]
    return tuple(finding for finding in found if finding is not None)


def _nature(event: Event, procedure: Procedure) -> Finding:
    def found(guard: Guard, verdict: Verdict) -> Finding:
        return Finding(guard, verdict, event=event.kind, name=procedure.name)

    match procedure.nature:
        case Nature.AGAIN | Nature.HAS_PAPERS:
            return found(Guard.RE_REGISTRATION, Verdict.HOLDS)
        case Nature.COPY:
            return found(Guard.COPY_ONLY, Verdict.HOLDS)
        case Nature.DIVORCE:
            return found(Guard.DIVORCE, Verdict.HOLDS)
        case Nature.NOTED:
            return found(Guard.NOTED_ABROAD, Verdict.ASKS)
        case Nature.FIRST | Nature.OTHER:
            if procedure.letter_default is LetterDefault.PROPOSE:
                return found(Guard.RE_REGISTRATION, Verdict.PASSED)
            return found(Guard.NOT_BY_ITSELF, Verdict.ASKS)
        case never:
            assert_never(never)


def _long_after(dossier: Dossier, event: Event, limits: GuardLimits) -> Finding | None:
    """Elapsed time from the event to its registration, else to the receipt of the dossier.

    It asks when the longest it can have been is too long, and holds only when the shortest is: of a year alone
    nobody can claim that the other year is full.
    """
    happened = event_date(event)
    if isinstance(event, MarriageEvent) or happened is None:
        return None
    certificate = dossier.certificate
    registered = certificate.registered if certificate is not None else None
    if registered is None:
        registered = PartialDate.of(local(dossier.received).date())
    days = (registered.latest - happened.earliest).days
    if isinstance(event, BirthEvent):
        ask = limits.birth_ask_days
        holds = registered.earliest >= months_after(happened.latest, limits.birth_hold_months)
    else:
        ask = limits.death_ask_days
        holds = registered.earliest > months_after(happened.latest, limits.death_hold_months)
    return Finding(
        Guard.LONG_AFTER,
        Verdict.HOLDS if holds else Verdict.ASKS if days > ask else Verdict.PASSED,
        event=event.kind,
        days=max(days, 0),
        limit=ask,
        since=happened,
        day=registered.latest,
    )


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
    found = [one for one in (_same_child(event, death) for death in history.deaths) if one is not None]
    return min(
        found,
        key=lambda one: one.verdict is not Verdict.HOLDS,
        default=Finding(Guard.CHILD_DIED, Verdict.PASSED),
    )


def _same_child(event: BirthEvent, death: KnownDeath) -> Finding | None:
    """Holds for a child of the very name and birth date; asks where marks differ or the birth is known in part."""
    for child in event.children:
        if fold(child.name) != fold(death.name) or not _may_be_one_day(child.birth_date, death.birth):
            continue
        certain = death.birth == child.birth_date and same_name(child.name, death.name)
        verdict = Verdict.HOLDS if certain else Verdict.ASKS
        return Finding(Guard.CHILD_DIED, verdict, name=death.name, since=death.death_date, code=death.code)
    return None


def _may_be_one_day(left: PartialDate, right: PartialDate | None) -> bool:
    return right is None or (left.earliest <= right.latest and right.earliest <= left.latest)


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


def _declined(event: Event, visits: Iterable[KnownVisit]) -> Finding | None:
    """Holds where the family of the joined visit asked to be left alone, asks where only name and dates agree.

    A visit not joined yet is named: what it knows (the funeral is over) does not stand in the letter without it.
    """
    if not isinstance(event, DeathEvent):
        return None
    ranked = sorted(visits, key=lambda one: (one.declined is None, not one.joined))
    first = ranked[0] if ranked else None
    if first is None or (first.joined and first.declined is None):
        return None
    verdict = Verdict.HOLDS if first.joined else Verdict.ASKS if first.declined else Verdict.NOT_COMPARED
    return Finding(
        Guard.FAMILY_DECLINED, verdict, event=event.kind, name=first.name, code=first.id, day=first.declined
    )


def _certificate(dossier: Dossier, event: Event) -> Finding:
    """Names letter for letter, marks and their placement included; case aside, since certificates use capitals."""
    certificate = dossier.certificate
    if certificate is None or not certificate.names:
        return Finding(Guard.CERTIFICATE_NAMES, Verdict.NOT_COMPARED, event=event.kind)
    for name in names_on(event):
        if not any(same_name(name, written) for written in certificate.names):
            return Finding(
                Guard.CERTIFICATE_NAMES,
                Verdict.HOLDS,
                event=event.kind,
                name=name,
                other_name=_nearest(name, certificate.names),
            )
    return Finding(Guard.CERTIFICATE_NAMES, Verdict.PASSED, event=event.kind, name=", ".join(names_on(event)))


def _nearest(name: str, written: tuple[str, ...]) -> str:
    """The certificate's spelling of the same person where it can be told, else all its names."""
    alike = [other for other in written if fold(other) == fold(name)]
    return alike[0] if alike else ", ".join(written)


def is_death(event: Event | None) -> bool:
    """Whether the screen must be quiet: a family in mourning stands at the counter."""
    return isinstance(event, DeathEvent)
