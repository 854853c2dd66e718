"""One visit to a bereaved family as its file tells it; nothing in it asks of what somebody died."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from counter_app.domain.errors.entry import Expected
from counter_app.domain.event import Deceased
from counter_app.domain.person import PartialDate
from counter_app.domain.visit import Delegate, Funeral, Outcome, Tribute, Visit, VisitPlan

from .dump import day_text, dump_deceased, filled, instant_text
from .events import DECEASED_KEYS, read_deceased
from .fields import Fields

VISIT_KEYS = ("deceased", "reported_by", "reported", "contact", "phone", "funeral", "plan")
# What is added when a visit is shown as data; passed over when read back, for only acts may change it.
REGISTER_KEYS = ("id", "stage", "outcome", "declined", "dossier", "honorific", "lunar", "registration", "offers",
                 "warnings", "lines", "band")  # fmt: skip
FUNERAL_KEYS = ("place", "coffin", "since", "until", "procession", "buried")
PLAN_KEYS = ("at", "head", "members", "tribute", "band", "money", "car", "lines")
MEMBER_KEYS = ("body", "name")


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """A visit as read, not yet recorded; without `reported` it is told now. `plan` is None while nobody planned."""

    deceased: Deceased
    reported_by: str = ""
    reported: datetime | None = None
    contact: str = ""
    phone: str = ""
    funeral: Funeral = field(default_factory=Funeral)
    plan: VisitPlan | None = None


def read_visit(data: Mapping[str, object]) -> VisitDraft:
    """The visit in a JSON object as of data/visit.schema.json.

    Raises MissingField, UnknownField or InvalidValue, also for hours of a funeral that do not follow one another.
    """
    fields = Fields(data, (*VISIT_KEYS, *REGISTER_KEYS))
    gone = read_deceased(fields.needed("deceased", DECEASED_KEYS))
    return VisitDraft(
        deceased=gone,
        reported_by=fields.text("reported_by"),
        reported=fields.moment("reported"),
        contact=fields.text("contact"),
        phone=fields.text("phone"),
        funeral=_funeral(fields.object("funeral", FUNERAL_KEYS), gone.death_date),
        plan=_plan(fields.object("plan", PLAN_KEYS)),
    )


def _funeral(fields: Fields | None, died: PartialDate) -> Funeral:
    if fields is None:
        return Funeral()
    found = Funeral(
        place=fields.text("place"),
        coffin=fields.moment("coffin"),
        since=fields.moment("since"),
        until=fields.moment("until"),
        procession=fields.moment("procession"),
        buried=fields.full_day("buried") if fields.has("buried") else None,
    )
    hours = {name: getattr(found, name) for name in ("coffin", "since", "until", "procession")}
    for name, hour in hours.items():
        if hour is not None and hour.date() < died.earliest:
            raise fields.invalid(name, Expected.NOT_BEFORE_DEATH)
    if found.buried is not None and found.buried < died.earliest:
        raise fields.invalid("buried", Expected.NOT_BEFORE_DEATH)
    for before, after in (("since", "until"), ("coffin", "procession"), ("since", "procession")):
        first, second = hours[before], hours[after]
        if first is not None and second is not None and second < first:
            raise fields.invalid(after, Expected.IN_ORDER)
    return found


def _plan(fields: Fields | None) -> VisitPlan | None:
    if fields is None:
        return None
    members = tuple(
        Delegate(one.words("body"), one.text("name")) for one in fields.objects("members", MEMBER_KEYS)
    )
    return VisitPlan(
        at=fields.instant("at"),
        head=fields.text("head"),
        members=members,
        tribute=fields.choice("tribute", Tribute) if fields.has("tribute") else Tribute.WREATH,
        band=fields.text("band"),
        money=fields.text("money"),
        car=fields.text("car"),
        lines=fields.names("lines"),
    )


def dump_visit(visit: Visit) -> dict[str, object]:
    """The fields of the visit file, then those that only the register knows; `read_visit` reads it back."""
    return filled(
        deceased=dump_deceased(visit.deceased),
        reported_by=visit.reporter.who,
        reported=instant_text(visit.reporter.at),
        contact=visit.contact,
        phone=visit.phone,
        funeral=_dump_funeral(visit.funeral) or None,
        plan=_dump_plan(visit.plan),
        id=visit.id,
        stage=visit.stage.value,
        outcome=_dump_outcome(visit.outcome),
        declined=visit.declined and filled(at=instant_text(visit.declined.at), words=visit.declined.words),
        dossier=visit.dossier,
    )


def _dump_funeral(one: Funeral) -> dict[str, object]:
    return filled(
        place=one.place,
        coffin=instant_text(one.coffin),
        since=instant_text(one.since),
        until=instant_text(one.until),
        procession=instant_text(one.procession),
        buried=day_text(PartialDate.of(one.buried)) if one.buried is not None else None,
    )


def _dump_plan(one: VisitPlan | None) -> dict[str, object] | None:
    if one is None:
        return None
    return filled(
        at=instant_text(one.at),
        head=one.head,
        members=[filled(body=who.body, name=who.name) for who in one.members],
        tribute=one.tribute.value,
        band=one.band,
        money=one.money,
        car=one.car,
        lines=list(one.lines),
    )


def _dump_outcome(one: Outcome | None) -> dict[str, object] | None:
    if one is None:
        return None
    return filled(at=instant_text(one.at), went=list(one.went), wishes=one.wishes)
