"""A dossier or contribution back as JSON values, ready to be read again; instants as `2026-11-25T10:20+07:00`."""

from __future__ import annotations

from datetime import datetime

from counter_app.domain.contribution import Contribution, veiled
from counter_app.domain.dossier import Certificate, Dossier, Mistake, Pause
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
from counter_app.domain.instants import local
from counter_app.domain.person import Applicant, PartialDate
from counter_app.domain.procedure import Limit
from counter_app.domain.steps import Step


def dump_dossier(dossier: Dossier) -> dict[str, object]:
    """The fields of the dossier file, then those that only the register knows (state, promise, handover, …).

    `read_dossier` reads it back; empty fields are left out.
    """
    return filled(
        code=dossier.code,
        procedure=dossier.procedure,
        branch=dossier.branch,
        received=instant_text(dossier.received),
        arrived=instant_text(dossier.arrived),
        appointment=instant_text(dossier.appointment),
        ready=instant_text(dossier.ready),
        cause=dossier.cause and dossier.cause.value,
        pauses=[_pause(pause) for pause in dossier.pauses],
        steps=[_step(step) for step in dossier.steps],
        foreign=dossier.foreign,
        applicant=_applicant(dossier.applicant),
        certificate=_certificate(dossier.certificate),
        event=_event(dossier.event),
        mistake=_mistake(dossier.mistake),
        state=int(dossier.state),
        promise=instant_text(dossier.promise),
        handed_over=instant_text(dossier.handed_over),
        closed=instant_text(dossier.closed),
        collector=dossier.collector,
        channel=dossier.channel and dossier.channel.value,
        cause_words=dossier.cause_words,
        extensions=[
            {
                "decided": instant_text(one.decided),
                "appointment": instant_text(one.appointment),
                "reason": one.reason,
                "basis": one.basis.value,
                **({"slip": one.slip} if one.slip else {}),
            }
            for one in dossier.extensions
        ],
        limit=_limit(dossier.limit),
    )


def dump_contribution(contribution: Contribution) -> dict[str, object]:
    """The fields of the contribution file, then its id and how far it has come.

    Of somebody who asked not to be named only what points to nobody: who opens the one contribution is told the rest.
    """
    return dump_unveiled(veiled(contribution))


def dump_unveiled(contribution: Contribution) -> dict[str, object]:
    """The same with the name of somebody who asked not to be named: for the one officer who opened it."""
    who = contribution.recipient
    return filled(
        recipient=filled(
            type=who.type.value,
            name=who.name,
            address=who.address,
            representative=who.representative,
            representative_title=who.representative_title,
        ),
        kind=contribution.kind,
        content=contribution.content,
        received=contribution.received.isoformat(),
        channel=contribution.channel,
        anonymous=contribution.anonymous,
        id=contribution.id,
        thanked=contribution.thanked,
        progress=contribution.standing.value,
        handling=[
            filled(
                day=step.day.isoformat(),
                what=step.what,
                by=step.by,
                result=step.result,
                answered=step.answered,
            )
            for step in contribution.handling
        ],
    )


def _applicant(one: Applicant) -> dict[str, object]:
    return filled(
        type=one.type.value,
        name=one.name,
        sex=one.sex.value,
        birth_date=day_text(one.birth_date),
        personal_number=one.personal_number,
        address=one.address,
        phone=one.phone,
    )


def _certificate(one: Certificate | None) -> dict[str, object] | None:
    if one is None:
        return None
    return filled(number=one.number, names=list(one.names), registered=day_text(one.registered))


def _pause(one: Pause) -> dict[str, object]:
    return filled(
        since=instant_text(one.since),
        until=instant_text(one.until),
        reason=one.reason,
        deadline=instant_text(one.deadline),
    )


def _step(one: Step) -> dict[str, object]:
    return filled(
        agency=one.agency,
        own=one.own,
        limit=_limit(one.limit),
        given=instant_text(one.given),
        since=instant_text(one.since),
        done=instant_text(one.done),
    )


def _limit(one: Limit | None) -> dict[str, object] | None:
    if one is None:
        return None
    return {"number": one.number, "unit": one.unit.value, "cutoff_15h": one.cutoff_15h}


def _mistake(one: Mistake | None) -> dict[str, object] | None:
    if one is None:
        return None
    return filled(
        what=one.what,
        noticed=instant_text(one.noticed),
        corrected=instant_text(one.corrected),
        promise=instant_text(one.promise),
    )


def _event(event: Event | None) -> dict[str, object] | None:
    match event:
        case None:
            return None
        case BirthEvent():
            return filled(
                kind=event.kind.value,
                children=[_child(child) for child in event.children],
                father=_parent(event.father),
                mother=_parent(event.mother),
                guardian=_parent(event.guardian),
            )
        case MarriageEvent():
            return filled(
                kind=event.kind.value,
                husband=_spouse(event.husband),
                wife=_spouse(event.wife),
                registered=day_text(event.registered),
            )
        case DeathEvent():
            return filled(
                kind=event.kind.value, deceased=dump_deceased(event.deceased), relation=event.relation
            )


def _child(child: Child) -> dict[str, object]:
    return filled(
        name=child.name,
        sex=child.sex.value,
        birth_date=day_text(child.birth_date),
        birth_place=child.birth_place,
        death_date=day_text(child.death_date),
        abandoned=child.abandoned,
    )


def _parent(parent: Parent | None) -> dict[str, object] | None:
    return None if parent is None else {"name": parent.name}


def _spouse(spouse: Spouse) -> dict[str, object]:
    return filled(
        name=spouse.name,
        birth_date=day_text(spouse.birth_date),
        nationality=spouse.nationality,
        previously_married=spouse.previously_married,
        honorific=spouse.honorific,
    )


def dump_deceased(one: Deceased) -> dict[str, object]:
    """Who died, as `read_deceased` reads it back."""
    return filled(
        name=one.name,
        sex=one.sex.value,
        birth_date=day_text(one.birth),
        death_date=day_text(one.death_date),
        address=one.address,
        honorific=one.honorific,
        religion=one.religion,
        buried=one.buried,
        memberships=list(one.memberships),
        age=one.age or None,
        lunar=str(one.lunar) if one.lunar is not None else None,
        without_lunar=one.without_lunar or None,
        praise=one.praise,
    )


def day_text(day: PartialDate | None) -> str | None:
    """As much of the date as is known, in ISO form."""
    return None if day is None else str(day)


def instant_text(moment: datetime | None) -> str | None:
    """To the minute, by which promises and lateness are told."""
    return None if moment is None else local(moment).isoformat(timespec="minutes")


def filled(**values: object) -> dict[str, object]:
    """The values that say something: no None, no empty text, no empty list."""
    return {key: value for key, value in values.items() if value not in (None, "", [])}
