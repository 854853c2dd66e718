"""What is proposed for a visit and what speaks against a plan: proposals and doubts, the officer decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date, datetime
from enum import StrEnum

from .errors.visits import NotForThisFaith, UnfitVisitWords, UnknownMembership
from .event import Deceased
from .forbidden import Taboo, flat, forbidden_in
from .instants import local
from .letter import LetterKind
from .mourning import is_christian, is_protestant
from .office import Office
from .visit import Delegate, Funeral, Tribute, Visit, VisitPlan
from .visit_rules import VisitRules

#: Words of another creed, which a Christian family would not want to read.
_OF_ANOTHER_CREED = (
    *("hương hồn", "vong linh", "vong hồn", "anh linh", "cõi phật", "cõi niết bàn", "cực lạc", "siêu thoát"),
)


class VisitDoubt(StrEnum):
    """What a careful colleague would ask about a plan."""

    AFTER_PROCESSION = "after_procession"
    OUTSIDE_HOURS = "outside_hours"
    INCENSE = "incense"
    NO_HEAD = "no_head"
    HOURS_UNKNOWN = "hours_unknown"


@dataclass(frozen=True, slots=True)
class Registration:
    """How the death stands towards its registration: the last day, days left (negative when over), the dossier."""

    by: date | None
    days_left: int
    dossier: str = ""


@dataclass(frozen=True, slots=True)
class PlanOrder:
    """What an officer says of a visit; None leaves what was planned before, else what is proposed."""

    at: datetime | None = None
    head: str | None = None
    members: tuple[Delegate, ...] | None = None
    tribute: Tribute | None = None
    band: str | None = None
    money: str | None = None
    car: str | None = None
    lines: tuple[str, ...] | None = None


def ordered(before: VisitPlan, order: PlanOrder) -> VisitPlan:
    """The plan with what was said of it."""
    told = {one.name: getattr(order, one.name) for one in fields(order)}
    return replace(before, **{name: value for name, value in told.items() if value is not None})


def registration(visit: Visit, days: int, now: datetime) -> Registration:
    """The reminder of the 15 days (Law on Civil Status 60/2014/QH13, Art. 33), `days` as the office set them."""
    by = visit.register_by(days)
    left = (by - local(now).date()).days if by is not None else 0
    return Registration(by, left, visit.dossier)


def proposed_members(gone: Deceased, rules: VisitRules) -> tuple[Delegate, ...]:
    """Whom to ask along: those who go to every family, then those of the deceased's memberships, each once.

    Raises UnknownMembership for one the office's table does not have.
    """
    bodies = list(rules.always)
    for name in gone.memberships:
        found = rules.invited(name)
        if found is None:
            raise UnknownMembership(name=name, known=rules.memberships)
        bodies.append(found.invites)
    return tuple(Delegate(body) for body in dict.fromkeys(bodies))


def proposed_plan(gone: Deceased, rules: VisitRules, office: Office, at: datetime) -> VisitPlan:
    """A plan to begin with, by the office's customs; who signs on the day leads where nobody else is set."""
    head = rules.head or office.signing_on(local(at).date()).name
    return VisitPlan(at, head, proposed_members(gone, rules), Tribute.WREATH, "", rules.money, rules.car)


def proposed_hour(funeral: Funeral, now: datetime) -> datetime:
    """When to go, if nobody said: as soon as callers are received, at once where that has begun or is not known."""
    return funeral.since if funeral.since is not None and funeral.since > now else now


def doubts(visit: Visit, plan: VisitPlan) -> tuple[VisitDoubt, ...]:
    """What speaks against a plan; none of it forbids the plan."""
    funeral, found = visit.funeral, []
    if funeral.procession is not None and plan.at >= funeral.procession:
        found.append(VisitDoubt.AFTER_PROCESSION)
    elif (funeral.since is not None and plan.at < funeral.since) or (
        funeral.until is not None and plan.at > funeral.until
    ):
        found.append(VisitDoubt.OUTSIDE_HOURS)
    elif funeral.since is None and funeral.procession is None:
        found.append(VisitDoubt.HOURS_UNKNOWN)
    if plan.tribute is Tribute.INCENSE and is_protestant(visit.deceased):
        found.append(VisitDoubt.INCENSE)
    if not plan.head:
        found.append(VisitDoubt.NO_HEAD)
    return tuple(found)


def fit_words(gone: Deceased, field: str, texts: Iterable[str]) -> None:
    """Refuse words that a family in mourning must not read: joy, a cause of death, another creed.

    Raises UnfitVisitWords or NotForThisFaith.
    """
    for text in texts:
        if found := forbidden_in(text, LetterKind.CONDOLENCE):
            words = tuple(one.word for one in found)
            raise UnfitVisitWords(field=field, words=words, why=found[0].taboo.value)
        if is_christian(gone) and (creed := tuple(word for word in _OF_ANOTHER_CREED if word in flat(text))):
            raise NotForThisFaith(words=creed)


def no_cause(field: str, text: str) -> str:
    """The text; raises UnfitVisitWords where it tells a cause of death, which the register of deaths alone keeps."""
    found = [one for one in forbidden_in(text, LetterKind.CONDOLENCE) if one.taboo is Taboo.CAUSE_OF_DEATH]
    if found:
        raise UnfitVisitWords(field=field, words=tuple(one.word for one in found), why=found[0].taboo.value)
    return text
