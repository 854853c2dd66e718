"""Who a ceremony is for: a family as its dossier tells it, how it stands there, and what keeps it out."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from .ceremony import BOTH, Ceremony, Party, Role
from .dossier import Channel, Dossier, State
from .errors.ceremonies import (
    BothMustAsk,
    ConferredElsewhere,
    HandedOverBefore,
    InOtherCeremony,
    NotForCeremony,
    NotReadyToConfer,
    OtherCeremonyKind,
    PartyTwice,
    SigningWouldWait,
)
from .errors.dossiers import DossierClosed
from .event import BirthEvent, Event, MarriageEvent, Spouse, names_on, person_keys
from .instants import local
from .names import fold
from .person import PartialDate
from .procedure import EventKind

ABOUT = (EventKind.BIRTH, EventKind.MARRIAGE)
_HOME = ("", "viet nam")
#: As in their letter: from this age a couple is "ông" and "bà", and one married before unless both are younger.
_ELDER, _SETTLED = 50, 40


class PartyStanding(StrEnum):
    """How a family stands at a ceremony: told from its record there and from its dossier."""

    WAITING = "waiting"
    ABSENT = "absent"
    CONFERRED = "conferred"
    HANDED_OVER = "handed_over"
    MOVED = "moved"


def party_standing(party: Party, dossier: Dossier) -> PartyStanding:
    """How a family stands; whether it has its certificate is the dossier's to say, so that an undo undoes it here."""
    if party.moved_to:
        return PartyStanding.MOVED
    if dossier.state is State.HANDED_OVER:
        given = dossier.channel is Channel.CEREMONY
        return PartyStanding.CONFERRED if given else PartyStanding.HANDED_OVER
    return PartyStanding.ABSENT if party.absent is not None else PartyStanding.WAITING


class CeremonyStanding(StrEnum):
    """How far a ceremony has come, told from its families and the clock."""

    CANCELLED = "cancelled"
    PLANNED = "planned"
    UNDER_WAY = "under_way"
    UNFINISHED = "unfinished"
    DONE = "done"


def ceremony_standing(
    ceremony: Ceremony, standings: tuple[PartyStanding, ...], now: datetime
) -> CeremonyStanding:
    """How far it has come; one whose time is over with families still waiting is unfinished."""
    if not ceremony.is_open:
        return CeremonyStanding.CANCELLED
    here = [one for one in standings if one is not PartyStanding.MOVED]
    waiting = PartyStanding.WAITING in here
    if here and not waiting:
        return CeremonyStanding.DONE
    if now >= ceremony.ends:
        return CeremonyStanding.UNFINISHED if waiting else CeremonyStanding.DONE
    begun = now >= ceremony.starts or PartyStanding.CONFERRED in here
    return CeremonyStanding.UNDER_WAY if begun else CeremonyStanding.PLANNED


def party_of(dossier: Dossier, day: date) -> Party:
    """The family of a dossier with nothing agreed yet; raises NotForCeremony unless for a birth or a marriage."""
    event = dossier.event
    if isinstance(event, MarriageEvent):
        couple = (event.husband, event.wife)
        return Party(
            code=dossier.code,
            names=names_on(event),
            titles=tuple(one.honorific for one in couple),
            elder=_are_elders(couple, day),
            keys=_keys(event),
            foreign=dossier.foreign or any(fold(one.nationality) not in _HOME for one in couple),
        )
    if isinstance(event, BirthEvent):
        parents = (event.father, event.mother) if event.guardian is None else (event.guardian,)
        return Party(
            code=dossier.code,
            names=names_on(event),
            parents=tuple(one.name for one in parents if one is not None),
            sexes=tuple(child.sex for child in event.children),
            keys=_keys(event),
        )
    raise NotForCeremony(code=dossier.code)


def _keys(event: Event) -> tuple[str, ...]:
    return tuple(sorted(person_keys(event)))


def _are_elders(couple: tuple[Spouse, ...], day: date) -> bool:
    if any(_surely(one.birth_date, day) >= _ELDER for one in couple):
        return True
    before = any(one.previously_married for one in couple)
    young = all(
        one.birth_date is not None and _years(one.birth_date.earliest, day) < _SETTLED for one in couple
    )
    return before and not young


def _surely(birth: PartialDate | None, day: date) -> int:
    return _years(birth.latest, day) if birth is not None else 0


def _years(birth: date, day: date) -> int:
    return day.year - birth.year - ((day.month, day.day) < (birth.month, birth.day))


def check_kind(ceremony: Ceremony, dossier: Dossier) -> None:
    """Raises NotForCeremony (a death, a paper), OtherCeremonyKind, PartyTwice, DossierClosed."""
    if dossier.event is None or dossier.event.kind not in ABOUT:
        raise NotForCeremony(code=dossier.code)
    if dossier.event.kind is not ceremony.about:
        raise OtherCeremonyKind(code=dossier.code, ceremony=ceremony.id)
    if any(party.code == dossier.code for party in ceremony.here):
        raise PartyTwice(code=dossier.code, ceremony=ceremony.id)
    if not dossier.is_open and dossier.state is not State.HANDED_OVER:
        raise DossierClosed(code=dossier.code, state=dossier.state)


def check_elsewhere(
    party: Party, dossier: Dossier, others: tuple[tuple[Ceremony, Party, Dossier], ...]
) -> None:
    """Raises ConferredElsewhere or InOtherCeremony, naming the ceremony; HandedOverBefore without one.

    `others` are the ceremonies in which this dossier or these people stand, with the dossier they stand there by.
    """
    names = ", ".join(party.names)
    for ceremony, there, case in others:
        standing = party_standing(there, case)
        if standing is PartyStanding.CONFERRED:
            at = case.handed_over or ceremony.starts
            raise ConferredElsewhere(code=party.code, names=names, ceremony=ceremony.id, at=at)
        if standing is PartyStanding.WAITING and ceremony.is_open:
            raise InOtherCeremony(code=party.code, names=names, ceremony=ceremony.id, starts=ceremony.starts)
    if dossier.handed_over is not None and dossier.state is State.HANDED_OVER:
        raise HandedOverBefore(code=dossier.code, at=dossier.handed_over)


def check_waiting(
    ceremony: Ceremony, party: Party, dossier: Dossier, asked: tuple[Role, ...], now: datetime
) -> None:
    """Raises NotReadyToConfer, SigningWouldWait or BothMustAsk when signing would wait unasked.

    A marriage holds from its registration: a ceremony must not put the signing off unless both parties ask for it.
    """
    if asked and not set(BOTH) <= set(asked):
        raise BothMustAsk(code=dossier.code)
    wanted = set(BOTH) <= set(asked) and ceremony.about is EventKind.MARRIAGE
    if dossier.ready is None and not wanted:
        raise NotReadyToConfer(code=dossier.code)
    promise = dossier.promise
    if ceremony.about is not EventKind.MARRIAGE or promise is None or party.both_signed or wanted:
        return
    starts = local(ceremony.starts)
    if starts > promise and starts.date() > local(now).date():
        raise SigningWouldWait(code=dossier.code, promise=promise, starts=starts)
