"""The event in a dossier file: a birth, a marriage or a death, each with the fields of its certificate."""

from __future__ import annotations

from counter_app.domain.errors.entry import Expected, MissingField
from counter_app.domain.event import (
    BirthEvent,
    Child,
    DeathEvent,
    Deceased,
    Event,
    MarriageEvent,
    Parent,
    Spouse,
)
from counter_app.domain.lunar import read_lunar
from counter_app.domain.person import PartialDate, Sex
from counter_app.domain.procedure import EventKind

from .fields import Fields

BIRTH_KEYS = ("kind", "children", "father", "mother", "guardian")
CHILD_KEYS = ("name", "sex", "birth_date", "birth_place", "death_date", "abandoned")
PARENT_KEYS = ("name",)
MARRIAGE_KEYS = ("kind", "husband", "wife", "registered")
SPOUSE_KEYS = ("name", "birth_date", "nationality", "previously_married", "honorific")
DEATH_KEYS = ("kind", "deceased", "relation")
DECEASED_KEYS = (
    "name",
    "sex",
    "birth_date",
    "birth_year",
    "death_date",
    "address",
    "honorific",
    "religion",
    "buried",
    "memberships",
    "age",
    "lunar",
    "without_lunar",
    "praise",
)
_KEYS = {EventKind.BIRTH: BIRTH_KEYS, EventKind.MARRIAGE: MARRIAGE_KEYS, EventKind.DEATH: DEATH_KEYS}


def read_event(dossier: Fields) -> Event | None:
    """The event of a dossier, None when the file has none.

    Raises an InputError that names the field, also for a birth without a child or a death before the birth.
    """
    every = tuple(dict.fromkeys(key for keys in _KEYS.values() for key in keys))
    loose = dossier.object("event", every)
    if loose is None:
        return None
    kind = loose.required("kind", lambda key: loose.choice(key, EventKind))
    fields = dossier.needed("event", _KEYS[kind])
    match kind:
        case EventKind.BIRTH:
            return _birth(fields)
        case EventKind.MARRIAGE:
            return MarriageEvent(
                _spouse(fields, "husband"), _spouse(fields, "wife"), fields.day("registered")
            )
        case EventKind.DEATH:
            return DeathEvent(
                read_deceased(fields.needed("deceased", DECEASED_KEYS)), fields.text("relation")
            )


def read_sex(fields: Fields) -> Sex:
    """Sex as the paper has it, unknown when it is not given; never derived from a name."""
    return fields.choice("sex", Sex) if fields.has("sex") else Sex.UNKNOWN


def _birth(fields: Fields) -> BirthEvent:
    children = tuple(_child(one) for one in fields.objects("children", CHILD_KEYS))
    if not children:
        raise MissingField(field=fields.path("children"))
    father, mother, guardian = (_parent(fields, key) for key in ("father", "mother", "guardian"))
    return BirthEvent(children, father, mother, guardian)


def _child(fields: Fields) -> Child:
    birth = fields.known_day("birth_date")
    return Child(
        name=fields.name("name"),
        sex=read_sex(fields),
        birth_date=birth,
        birth_place=fields.text("birth_place"),
        death_date=_not_before_birth(fields, fields.day("death_date"), birth),
        abandoned=fields.flag("abandoned"),
    )


def _parent(fields: Fields, key: str) -> Parent | None:
    one = fields.object(key, PARENT_KEYS)
    return Parent(one.name("name")) if one is not None else None


def _spouse(fields: Fields, key: str) -> Spouse:
    one = fields.needed(key, SPOUSE_KEYS)
    return Spouse(
        name=one.name("name"),
        birth_date=one.day("birth_date"),
        nationality=one.text("nationality") or "Việt Nam",
        previously_married=one.flag("previously_married"),
        honorific=one.text("honorific"),
    )


def read_deceased(fields: Fields) -> Deceased:
    """Who died, as every file tells it; raises an InputError that names the field."""
    birth = _birth_of_deceased(fields)
    death = fields.known_day("death_date")
    _not_before_birth(fields, death, birth)
    return Deceased(
        name=fields.name("name"),
        sex=read_sex(fields),
        birth=birth,
        death_date=death,
        address=fields.text("address"),
        honorific=fields.text("honorific"),
        religion=fields.text("religion"),
        buried=fields.flag("buried"),
        memberships=fields.names("memberships"),
        age=fields.age("age"),
        lunar=read_lunar(fields.text("lunar"), fields.path("lunar")),
        without_lunar=fields.flag("without_lunar"),
        praise=fields.text("praise"),
    )


def _birth_of_deceased(fields: Fields) -> PartialDate | None:
    """The birth date, or the year alone as most old papers have it; both may stand side by side if they agree."""
    birth = fields.day("birth_date")
    year = fields.year("birth_year")
    if birth is None:
        return year
    if year is not None and year.year != birth.year:
        raise fields.invalid("birth_year", Expected.SAME_YEAR)
    return birth


def _not_before_birth(
    fields: Fields, death: PartialDate | None, birth: PartialDate | None
) -> PartialDate | None:
    if death is not None and birth is not None and death.latest < birth.earliest:
        raise fields.invalid("death_date", Expected.NOT_BEFORE_BIRTH)
    return death
