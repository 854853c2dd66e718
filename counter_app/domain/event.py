"""What happened in a family: a birth, a marriage, a death, in the words of the certificate."""

from __future__ import annotations

from dataclasses import dataclass, replace

from .lunar import LunarDate
from .person import PartialDate, Sex, person_key
from .procedure import EventKind


@dataclass(frozen=True, slots=True)
class Child:
    """A child whose birth is registered."""

    name: str
    sex: Sex
    birth_date: PartialDate
    birth_place: str = ""
    death_date: PartialDate | None = None
    abandoned: bool = False


@dataclass(frozen=True, slots=True)
class Parent:
    """A father, mother or guardian as named on the certificate."""

    name: str


@dataclass(frozen=True, slots=True)
class BirthEvent:
    """One birth; several children of the same birth stand side by side."""

    children: tuple[Child, ...]
    father: Parent | None = None
    mother: Parent | None = None
    guardian: Parent | None = None

    kind = EventKind.BIRTH


@dataclass(frozen=True, slots=True)
class Spouse:
    """A husband or a wife; `name` in the order of the certificate, `honorific` as they wish to be addressed."""

    name: str
    birth_date: PartialDate | None = None
    nationality: str = "Việt Nam"
    previously_married: bool = False
    honorific: str = ""


@dataclass(frozen=True, slots=True)
class MarriageEvent:
    """A marriage and the day it was registered, when known."""

    husband: Spouse
    wife: Spouse
    registered: PartialDate | None = None

    kind = EventKind.MARRIAGE


@dataclass(frozen=True, slots=True)
class Deceased:
    """The person who died; the cause of death is never kept here.

    What only the family knows is never reckoned: `age` in their counting (0 when they told none), the `lunar` day
    they keep, or `without_lunar` when they keep none. `praise` is the officer's own paragraph about a life.
    """

    name: str
    sex: Sex
    birth: PartialDate | None
    death_date: PartialDate
    address: str = ""
    honorific: str = ""
    religion: str = ""
    buried: bool = False
    memberships: tuple[str, ...] = ()
    age: int = 0
    lunar: LunarDate | None = None
    without_lunar: bool = False
    praise: str = ""


@dataclass(frozen=True, slots=True)
class DeathEvent:
    """A death, and what the applicant is to the deceased ("con", "vợ", …)."""

    deceased: Deceased
    relation: str = ""

    kind = EventKind.DEATH


Event = BirthEvent | MarriageEvent | DeathEvent


def person_keys(event: Event) -> frozenset[str]:
    """Keys of the people the event is about: two dossiers with a common key speak of the same person."""
    match event:
        case BirthEvent(children=children):
            return frozenset(person_key(child.name, child.birth_date) for child in children)
        case MarriageEvent(husband=husband, wife=wife):
            couple = sorted(person_key(one.name, _year_of(one.birth_date)) for one in (husband, wife))
            return frozenset({"&".join(couple)})
        case DeathEvent(deceased=deceased):
            return frozenset({person_key(deceased.name, deceased.birth)})


def coarser_keys(event: Event) -> frozenset[str]:
    """The keys of `person_keys` and those of the same people as papers that know only a year or a month have them.

    To be asked of the register when a death may have been taken in with nothing but a year of birth.
    """
    if not isinstance(event, BirthEvent):
        return person_keys(event)
    return frozenset(
        person_key(child.name, known)
        for child in event.children
        for known in (child.birth_date, replace(child.birth_date, day=None), _year_of(child.birth_date), None)
    )


def _year_of(day: PartialDate | None) -> PartialDate | None:
    return None if day is None else PartialDate(day.year)


def names_on(event: Event) -> tuple[str, ...]:
    """The names that a letter about the event will carry large, in order."""
    match event:
        case BirthEvent(children=children):
            return tuple(child.name for child in children)
        case MarriageEvent(husband=husband, wife=wife):
            return (husband.name, wife.name)
        case DeathEvent(deceased=deceased):
            return (deceased.name,)


def event_date(event: Event) -> PartialDate | None:
    """The day the event happened, as far as it is known; the earliest birth of several children."""
    match event:
        case BirthEvent(children=children):
            return min((child.birth_date for child in children), key=lambda day: day.earliest)
        case MarriageEvent(registered=registered):
            return registered
        case DeathEvent(deceased=deceased):
            return deceased.death_date


def same_birth(left: Event, right: Event) -> bool:
    """Whether two birth events are one: born within a day of each other to the same named mother or father."""
    if not isinstance(left, BirthEvent) or not isinstance(right, BirthEvent):
        return False
    days = [event_date(left), event_date(right)]
    exact = [day.exact for day in days if day is not None and day.exact is not None]
    if len(exact) != 2 or abs((exact[0] - exact[1]).days) > 1:
        return False
    pairs = ((left.mother, right.mother), (left.father, right.father))
    known = [(a, b) for a, b in pairs if a is not None and b is not None]
    return bool(known) and all(person_key(a.name, None) == person_key(b.name, None) for a, b in known)
