"""Dossiers as whole values, and the lists drawn from them in small pages."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from itertools import islice
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, case, delete, func, insert, or_, select, true, update
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import Dossier, DossierCode, State
from counter_app.domain.errors import ChangedMeanwhile, DuplicateDossier, UnknownCase
from counter_app.domain.event import DeathEvent, person_keys
from counter_app.domain.guards import KnownDeath
from counter_app.domain.person import person_key
from counter_app.domain.procedure import EventKind
from counter_app.services.ports import Bucket, DossierFilter, DossierRow, Moments, Page

from .codec import from_json, to_json
from .columns import AnyRow
from .finding import folded_words, holding, marked_words, search_columns
from .lanes import OPEN_LANES, in_bucket, lane_of, urgency_of
from .tables import case_person, dossier

_CHUNK = 1000
_SHOWN = (
    dossier.c.id,
    dossier.c.urgency,
    dossier.c.lane,
    dossier.c.code,
    dossier.c.applicant,
    dossier.c.procedure,
    dossier.c.branch,
    dossier.c.received,
    dossier.c.promise,
    dossier.c.state,
    dossier.c.ready,
    dossier.c.handed_over,
    dossier.c.paused_since,
    dossier.c.cause,
    dossier.c.event_kind,
    dossier.c.address,
    dossier.c.personal_number,
)


class SqlDossiers:
    """Dossiers of the register, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, code: str) -> Dossier:
        """The dossier; raises UnknownCase."""
        found = self._connection.execute(
            select(dossier.c.body, dossier.c.version).where(dossier.c.code == code)
        ).first()
        if found is None:
            raise UnknownCase(code=code)
        return replace(from_json(Dossier, found.body), version=found.version)

    def add(self, dossier_: Dossier) -> None:
        """Keep a new dossier; raises DuplicateDossier."""
        if self._id(dossier_.code) is not None:
            raise DuplicateDossier(code=dossier_.code)
        self.add_many((dossier_,))

    def add_many(self, dossiers: Iterable[Dossier]) -> int:
        """Keep many new dossiers quickly and return how many; the caller answers for their codes being new."""
        count = 0
        source = iter(dossiers)
        while chunk := list(islice(source, _CHUNK)):
            self._connection.execute(insert(dossier), [_columns(one) for one in chunk])
            ids = {
                code: id_
                for id_, code in self._connection.execute(
                    select(dossier.c.id, dossier.c.code).where(
                        dossier.c.code.in_([one.code for one in chunk])
                    )
                )
            }
            people = [person for one in chunk for person in _people(ids[one.code], one)]
            if people:
                self._connection.execute(insert(case_person), people)
            count += len(chunk)
        return count

    def replace(self, dossier_: Dossier) -> None:
        """Keep a changed dossier under the next version.

        Raises ChangedMeanwhile when its version is no longer the stored one, UnknownCase when it was never added.
        """
        values = _columns(replace(dossier_, version=dossier_.version + 1))
        stored = and_(dossier.c.code == dossier_.code, dossier.c.version == dossier_.version)
        id_ = self._id(dossier_.code)
        if id_ is None:
            raise UnknownCase(code=dossier_.code)
        if self._connection.execute(update(dossier).where(stored).values(values)).rowcount != 1:
            raise ChangedMeanwhile(code=dossier_.code)
        self._connection.execute(delete(case_person).where(case_person.c.dossier == id_))
        if people := _people(id_, dossier_):
            self._connection.execute(insert(case_person), people)

    def find(self, text: str, limit: int) -> tuple[DossierRow, ...]:
        """Rows by code, personal number or unaccented words of the applicant's or event people's names.

        Exact codes first, then open dossiers, exact diacritics before folded ones, nearest promise first; the
        closed, latest first, come last.
        """
        typed = text.strip()
        words, marked = folded_words(typed), marked_words(typed)
        found: dict[int, tuple[tuple[bool, bool, bool, int], AnyRow]] = {}
        asked: list[tuple[ColumnElement[bool], bool, bool]] = [
            (dossier.c.code.in_({typed, typed.upper()}), True, False)
        ]
        if words:
            # Exact ones are asked for by themselves, or a page of folded hits could crowd them out.
            asked.append(
                (holding(self._connection, dossier.c.marked, marked) if marked else true(), False, True)
            )
            asked.append((holding(self._connection, dossier.c.folded, words), False, False))
        for condition, is_code, exact in asked:
            for row in self._connection.execute(_listed(condition).limit(limit)):
                rank = (not is_code, row.lane not in OPEN_LANES, not exact, row.urgency)
                found.setdefault(row.id, (rank, row))
        ranked = sorted(found.values(), key=lambda pair: (pair[0], pair[1].id))
        return tuple(_row(row) for _rank, row in ranked[:limit])

    def page(self, question: DossierFilter, after: str | None, limit: int) -> Page[DossierRow]:
        """A page of rows, most urgent promise first; `after` is the `next` of the page before."""
        conditions: list[ColumnElement[bool]] = []
        if (bucket := in_bucket(question.bucket, question.moments)) is not None:
            conditions.append(bucket)
        if question.procedure:
            conditions.append(dossier.c.procedure == question.procedure)
        if question.text.strip():
            words = folded_words(question.text)
            if not words:
                return Page((), None)
            conditions.append(holding(self._connection, dossier.c.folded, words))
        if after is not None:
            urgency, id_ = (int(part) for part in after.split(":"))
            conditions.append(dossier.c.urgency >= urgency)
            conditions.append(or_(dossier.c.urgency > urgency, dossier.c.id > id_))
        rows = self._connection.execute(_listed(*conditions).limit(limit + 1)).all()
        last = rows[limit - 1] if len(rows) > limit else None
        return Page(
            tuple(_row(row) for row in rows[:limit]),
            f"{last.urgency}:{last.id}" if last is not None else None,
        )

    def counts(self, moments: Moments) -> Mapping[Bucket, int]:
        """How many dossiers stand in each bucket, all at one instant."""
        total = func.count()
        every: dict[Bucket, ColumnElement[int]] = {}
        for bucket in Bucket:
            condition = in_bucket(bucket, moments)
            every[bucket] = total if condition is None else func.count(case((condition, 1)))
        row = self._connection.execute(select(*every.values()).select_from(dossier)).one()
        return {bucket: int(count) for bucket, count in zip(every, row, strict=True)}

    def known_deaths(self, keys: frozenset[str], code: str) -> tuple[KnownDeath, ...]:
        """Deaths in other dossiers of people with one of these person keys."""
        deaths = (
            select(dossier.c.body)
            .join(case_person, case_person.c.dossier == dossier.c.id)
            .where(
                case_person.c.role == EventKind.DEATH.value,
                case_person.c.key.in_(keys),
                dossier.c.code != code,
            )
            .order_by(dossier.c.id)
        )
        found = []
        for body in self._connection.scalars(deaths):
            other = from_json(Dossier, body)
            if isinstance(other.event, DeathEvent) and _key(other.event) in keys:
                deceased = other.event.deceased
                found.append(KnownDeath(deceased.name, deceased.death_date, other.code))
        return tuple(found)

    def _id(self, code: str) -> int | None:
        return self._connection.scalar(select(dossier.c.id).where(dossier.c.code == code))


def _listed(*conditions: ColumnElement[bool]) -> Select[Any]:
    return select(*_SHOWN).where(*conditions).order_by(dossier.c.urgency, dossier.c.id)


def _row(row: AnyRow) -> DossierRow:
    return DossierRow(
        code=DossierCode(row.code),
        applicant=row.applicant,
        procedure=row.procedure,
        branch=row.branch,
        received=row.received,
        promise=row.promise,
        state=State(row.state),
        ready=row.ready,
        handed_over=row.handed_over,
        paused_since=row.paused_since,
        cause=row.cause,
        event_kind=row.event_kind,
        address=row.address,
        personal_number=row.personal_number,
    )


def _columns(one: Dossier) -> dict[str, object]:
    return {
        "code": one.code,
        "version": one.version,
        "lane": int(lane_of(one)),
        "urgency": urgency_of(one),
        "procedure": one.procedure,
        "branch": one.branch,
        "applicant": one.applicant.name,
        "personal_number": one.applicant.personal_number,
        "address": one.applicant.address,
        "event_kind": one.event.kind.value if one.event is not None else "",
        "cause": one.cause.value if one.cause is not None else "",
        "state": int(one.state),
        "received": one.received,
        "promise": one.promise,
        "ready": one.ready,
        "handed_over": one.handed_over,
        "paused_since": one.paused_since,
        **search_columns(one),
        "body": to_json(Dossier, one),
    }


def _people(id_: int, one: Dossier) -> list[dict[str, object]]:
    if one.event is None:
        return []
    return [
        {"dossier": id_, "role": one.event.kind.value, "key": key} for key in sorted(person_keys(one.event))
    ]


def _key(event: DeathEvent) -> str:
    return person_key(event.deceased.name, event.deceased.birth)
