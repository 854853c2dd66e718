"""Intake: a dossier or a contribution comes in, with its appointment worked out and its limit frozen."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.contribution import Contribution, came_by, kind_of
from counter_app.domain.day_strip import DayTile, day_strip
from counter_app.domain.deadline import Due, due
from counter_app.domain.dossier import Cause, Dossier, State, checked, marked_ready
from counter_app.domain.logbook import LogKind
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.warnings import InputWarning
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.dossier_file import (
    ContributionDraft,
    DossierDraft,
    read_contribution,
    read_dossier,
)
from counter_app.services.ports.almanac import Clock, Tables
from counter_app.services.ports.register import Register


@dataclass(frozen=True, slots=True)
class TakenIn:
    """What was taken in, how its appointment was reached, and what the officer should look at again."""

    dossier: Dossier
    due: Due | None
    warnings: tuple[InputWarning, ...]


class Intake:
    """Takes in what the official system accepted; codes are stored, never invented."""

    def __init__(
        self, register: Register, clock: Clock, tables: Tables, calendars: Calendars, actor: str
    ) -> None:
        self._register = register
        self._clock = clock
        self._tables = tables
        self._calendars = calendars
        self._actor = actor

    def read(self, data: Mapping[str, object]) -> DossierDraft:
        """A dossier file as values, nothing saved; raises an InputError that names the field."""
        return read_dossier(data, self._tables.procedures())

    def due(self, limit: Limit, received: datetime) -> Due:
        """When a dossier with this limit, received then, is due by the office's calendar."""
        with self._register.reading() as unit:
            return due(limit, received, self._calendars.of(unit), unit.desk.settings().day_ends)

    def days(self, found: Due) -> tuple[DayTile, ...]:
        """Every day on the way to a due instant, by the office's calendar."""
        with self._register.reading() as unit:
            return day_strip(found, self._calendars.of(unit))

    def limit(self, procedure: str, branch: str | None, received: datetime) -> Limit | None:
        """The limit of a procedure on the day of receipt; raises UnknownProcedure or AmbiguousBranch."""
        return self._tables.procedures().find(procedure, branch=branch, on=received.date()).limit

    def take_in(self, data: Mapping[str, object]) -> TakenIn:
        """Read a dossier file and keep it; raises an InputError or DuplicateDossier."""
        return self.accept(self.read(data))

    def accept(self, draft: DossierDraft) -> TakenIn:
        """Keep a dossier; without a printed appointment the calendar gives one. Raises DuplicateDossier."""
        now = self._clock.now()
        with self._register.writing() as unit:
            settings = unit.desk.settings()
            limit = draft.procedure.limit
            reached = None
            if limit is not None:
                since = draft.arrived or draft.received
                reached = due(limit, since, self._calendars.of(unit), settings.day_ends)
            appointment = draft.appointment or (reached.at if reached is not None else None)
            dossier = checked(_dossier(draft, appointment))
            if draft.ready is not None:
                dossier = marked_ready(dossier, draft.ready)
            unit.dossiers.add(dossier)
            unit.log.append(LogKind.TAKEN_IN, now, self._actor, {"codes": [dossier.code]})
            if draft.ready is not None:
                details = {"codes": [dossier.code], "ready": draft.ready.isoformat()}
                unit.log.append(LogKind.READY, now, self._actor, details)
        return TakenIn(dossier, reached, draft.warnings)

    def contribute(self, data: Mapping[str, object]) -> Contribution:
        """Read a contribution and keep it under a new id; raises an InputError."""
        draft = read_contribution(data)
        return self.accept_contribution(draft)

    def accept_contribution(self, draft: ContributionDraft) -> Contribution:
        """Keep a contribution under a new id of its year; raises ContributionKindUnknown or ReceivedAhead."""
        now = self._clock.now()
        with self._register.writing() as unit:
            kind = kind_of(unit.desk.settings().contributions, draft.kind)
            came_by(draft.received, now.date())
            contribution = Contribution(
                id=unit.contributions.next_id(now.year),
                recipient=draft.recipient,
                content=draft.content,
                received=draft.received,
                channel=draft.channel,
                anonymous=draft.anonymous,
                kind=kind.name if kind is not None else "",
                purpose=kind.purpose if kind is not None else None,
            )
            unit.contributions.add(contribution)
            unit.log.append(LogKind.CONTRIBUTION, now, self._actor, {"codes": [contribution.id]})
        return contribution


def _dossier(draft: DossierDraft, appointment: datetime | None) -> Dossier:
    waiting = any(pause.until is None for pause in draft.pauses)
    return Dossier(
        code=draft.code,
        procedure=draft.procedure.code,
        branch=draft.procedure.branch,
        applicant=draft.applicant,
        received=draft.received,
        appointment=appointment,
        limit=draft.procedure.limit,
        state=State.SUPPLEMENT_ASKED if waiting else State.IN_PROGRESS,
        cause=Cause(draft.cause) if draft.cause is not None else None,
        pauses=draft.pauses,
        foreign=draft.foreign,
        certificate=draft.certificate,
        event=draft.event,
        steps=draft.steps,
        arrived=draft.arrived,
    )


def limit_of(number: int, unit: str, cutoff_15h: bool) -> Limit:
    """A limit from typed figures; raises ValueError for an unknown unit."""
    return Limit(number, LimitUnit(unit), cutoff_15h)
