"""What a report counts of one dossier, told from it alone: how it ended, and the people its event is about."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from .dossier import State
from .event import BirthEvent, DeathEvent
from .instants import local
from .lateness import reappointments, receipt_promise
from .letter import LetterKind
from .person import Sex, ages_on
from .procedure import EventKind
from .report import NOT_TOLD, Measure
from .standing import is_broken

if TYPE_CHECKING:
    from .dossier import Dossier
    from .event import Deceased


class Ending(StrEnum):
    """How a dossier ended: with a result, early, on its day or late, or without one."""

    OPEN = ""
    EARLY = "early"
    ON_TIME = "on_time"
    LATE = "late"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"
    STOPPED = "stopped"


RESULTS = (Ending.EARLY, Ending.ON_TIME, Ending.LATE)
_WITHOUT_RESULT = {
    State.NOT_ACCEPTED: Ending.REFUSED,
    State.WITHDRAWN: Ending.WITHDRAWN,
    State.STOPPED: Ending.STOPPED,
}


def ending(dossier: Dossier) -> tuple[datetime | None, Ending]:
    """When the office was done with a dossier and how; (None, OPEN) while it is not.

    Late is what `lateness` calls so against the promise on the receipt, at the instant the result was ready; early is
    ready on a day before it. A result counts even where its citizen withdrew the dossier afterwards.
    """
    done = dossier.ready or dossier.handed_over
    if done is None:
        how = _WITHOUT_RESULT.get(dossier.state, Ending.OPEN)
        return (dossier.closed, how) if dossier.closed is not None and how else (None, Ending.OPEN)
    promise = receipt_promise(dossier)
    if promise is None:
        return done, Ending.ON_TIME
    if is_broken(promise, done):
        return done, Ending.LATE
    return done, Ending.EARLY if local(done).date() < local(promise).date() else Ending.ON_TIME


@dataclass(frozen=True, slots=True)
class Fact:
    """Something a dossier adds to a measure at an instant, in a part of it."""

    measure: Measure
    at: datetime
    part: str = ""
    weight: int = 1


def facts(dossier: Dossier) -> Iterator[Fact]:
    """Its promises made anew, and the people registered with its result, equal ones added up."""
    for one in reappointments(dossier):
        yield Fact(Measure.REAPPOINTMENTS, one.decided)
    done = dossier.ready or dossier.handed_over
    if done is None:
        return
    match dossier.event:
        case BirthEvent(children=children):
            for sex in Sex:
                if count := sum(1 for child in children if child.sex is sex):
                    part = NOT_TOLD if sex is Sex.UNKNOWN else sex.value
                    yield Fact(Measure.CHILDREN_BY_SEX, done, part, count)
        case DeathEvent(deceased=deceased):
            yield Fact(Measure.DECEASED_BY_AGE, done, age_group(deceased))


def age_group(deceased: Deceased) -> str:
    """`0-5`, `6-15` or `16+` completed years at death; NOT_TOLD where the dates known do not decide it.

    The groups of the old form 11a (Circular 08/2011/TT-BTP).
    """
    if deceased.birth is None:
        return NOT_TOLD
    groups = {_group(age) for age in ages_on(deceased.birth, deceased.death_date)}
    return groups.pop() if len(groups) == 1 else NOT_TOLD


def _group(age: int) -> str:
    return "0-5" if age < 6 else "6-15" if age < 16 else "16+"


def hamlet(address: str) -> str:
    """The first part of an address, as it was written: `thôn Đông, xã Lâm Hòa` is of `thôn Đông`."""
    return " ".join(address.partition(",")[0].split()) or NOT_TOLD


def waited(ready: datetime | None, given: datetime | None) -> int | None:
    """Whole minutes from a result to its letter; None where either is missing or the letter went ahead."""
    if ready is None or given is None or given < ready:
        return None
    return int((given - ready).total_seconds()) // 60


OFFICER = "officer"
"""The reason of a letter not sent that the officer gave in words of his own."""

_DUE = {
    EventKind.BIRTH.value: LetterKind.BIRTH,
    EventKind.MARRIAGE.value: LetterKind.MARRIAGE,
    EventKind.DEATH.value: LetterKind.CONDOLENCE,
}


def letters_declined(details: object, event_kind: str) -> Iterator[tuple[int, str]]:
    """The letters a handover without any should have had, and why not: from the details of its entry in the log.

    Those held back by a guard, by its name; else, where the officer gave a reason, the letter of the dossier's event.
    """
    told = details if isinstance(details, dict) else {}
    held = told.get("held")
    found = [one for one in held if isinstance(one, dict)] if isinstance(held, list | tuple) else []
    for one in found:
        if isinstance(one.get("letter"), int):
            yield int(one["letter"]), str(one.get("guards") or "") or OFFICER
    if not found and told.get("why") and event_kind in _DUE:
        yield int(_DUE[event_kind]), OFFICER
