"""Dossiers as whole values, and the lists drawn from them in small pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from itertools import islice
from typing import TYPE_CHECKING

from sqlalchemy import ColumnElement, and_, bindparam, delete, func, insert, or_, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import Dossier
from counter_app.domain.errors.dossiers import DuplicateDossier, UnknownCase
from counter_app.domain.errors.keeping import ChangedMeanwhile
from counter_app.domain.event import DeathEvent, person_keys
from counter_app.domain.guards import KnownDeath
from counter_app.domain.lateness import receipt_promise
from counter_app.domain.person import person_key
from counter_app.domain.procedure import EventKind, ProcedureCode
from counter_app.services.ports.lists import Bucket, DossierFilter, DossierRow, Moments, Page

from . import lists
from .codec import from_json, to_json
from .columns import storable
from .finding import search_columns
from .lanes import lane_of, urgency_of
from .tables import case_person, dossier

if TYPE_CHECKING:
    from counter_app.domain.moved_dates import RunningClock

_CHUNK = 1000
_PAGE = 500
# Made once: building a statement costs more than running it, and every act opens and keeps a dossier.
_WHOLE = select(dossier.c.body, dossier.c.version).where(dossier.c.code == bindparam("wanted"))
_ID = select(dossier.c.id).where(dossier.c.code == bindparam("wanted"))
_KEEP = update(dossier).where(
    dossier.c.code == bindparam("stored_code"), dossier.c.version == bindparam("stored_version")
)
_NO_PEOPLE = delete(case_person).where(case_person.c.dossier == bindparam("of_dossier"))


class SqlDossiers:
    """Dossiers of the register, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, code: str) -> Dossier:
        """The dossier; raises UnknownCase."""
        found = self._connection.execute(_WHOLE, {"wanted": code}).first()
        if found is None:
            raise UnknownCase(code=code)
        return replace(from_json(Dossier, found.body), version=found.version)

    def several(self, codes: Iterable[str]) -> Mapping[str, Dossier]:
        """The dossiers of these codes in their order, by code, read a few hundred at a time; unknown codes left out."""
        wanted = tuple(dict.fromkeys(codes))
        found: dict[str, Dossier] = {}
        source = iter(wanted)
        while chunk := list(islice(source, _PAGE)):
            asked = {storable(code): code for code in chunk}
            whole = select(dossier.c.code, dossier.c.body, dossier.c.version)
            for row in self._connection.execute(whole.where(dossier.c.code.in_(asked))):
                found[asked[row.code]] = replace(from_json(Dossier, row.body), version=row.version)
        return {code: found[code] for code in wanted if code in found}

    def add(self, dossier_: Dossier) -> None:
        """Keep a new dossier; raises DuplicateDossier."""
        if self._id(dossier_.code) is not None:
            raise DuplicateDossier(code=dossier_.code)
        self.add_many((dossier_,))

    def add_many(self, dossiers: Iterable[Dossier]) -> int:
        """Keep many new dossiers quickly and return how many; the caller answers for their codes being new."""
        from .report_facts import keep_facts  # noqa: PLC0415 - see _columns

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
            people = [person for one in chunk for person in _people(ids[storable(one.code)], one)]
            if people:
                self._connection.execute(insert(case_person), people)

            keep_facts(self._connection, ((ids[storable(one.code)], one) for one in chunk), new=True)
            count += len(chunk)
        return count

    def replace(self, dossier_: Dossier) -> None:
        """Keep a changed dossier under the next version.

        Raises ChangedMeanwhile when its version is no longer the stored one, UnknownCase when it was never added.
        """
        from .report_facts import keep_facts, keep_sheets_of  # noqa: PLC0415 - see _columns

        values = _columns(replace(dossier_, version=dossier_.version + 1))
        values |= {"stored_code": dossier_.code, "stored_version": dossier_.version}
        id_ = self._id(dossier_.code)
        if id_ is None:
            raise UnknownCase(code=dossier_.code)
        if self._connection.execute(_KEEP, values).rowcount != 1:
            raise ChangedMeanwhile(code=dossier_.code)
        self._connection.execute(_NO_PEOPLE, {"of_dossier": id_})
        if people := _people(id_, dossier_):
            self._connection.execute(insert(case_person), people)

        keep_facts(self._connection, ((id_, dossier_),), new=False)
        keep_sheets_of(self._connection, dossier_.code)

    def find(self, text: str, limit: int) -> tuple[DossierRow, ...]:
        """Rows by code, personal number or unaccented words of the applicant's or event people's names.

        Exact codes first, then open dossiers, exact diacritics before folded ones, nearest promise first; the
        closed, latest first, come last.
        """
        return lists.found(self._connection, text, limit)

    def page(self, question: DossierFilter, after: str | None, limit: int) -> Page[DossierRow]:
        """A page of rows, most urgent promise first; `after` is the `next` of the page before."""
        return lists.page(self._connection, question, after, limit)

    def counts(self, moments: Moments) -> Mapping[Bucket, int]:
        """How many dossiers stand in each bucket, all at one instant."""
        return lists.counts(self._connection, moments)

    def received_between(self, first: datetime, end: datetime) -> Iterator[Dossier]:
        """Dossiers received from `first` to before `end`, in that order, read a few hundred at a time.

        Their ids come first and all at once: a number each, where the dossiers themselves may be thousands.
        """
        during = and_(dossier.c.received >= first, dossier.c.received < end)
        ids = iter(
            self._connection.scalars(
                select(dossier.c.id).where(during).order_by(dossier.c.received, dossier.c.id)
            ).all()
        )
        while chunk := list(islice(ids, _PAGE)):
            rows = self._connection.execute(
                select(dossier.c.id, dossier.c.body, dossier.c.version).where(dossier.c.id.in_(chunk))
            )
            found = {row.id: replace(from_json(Dossier, row.body), version=row.version) for row in rows}
            yield from (found[id_] for id_ in chunk)

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
                found.append(KnownDeath(deceased.name, deceased.death_date, other.code, deceased.birth))
        return tuple(found)

    def running_clocks(self, before: datetime) -> tuple[RunningClock, ...]:
        """What the due instants of open dossiers without a result are reckoned from, those received before."""
        return lists.running_clocks(self._connection, before)

    def overdue(self, first: datetime, end: datetime, now: datetime) -> tuple[Dossier, ...]:
        """Dossiers whose receipt promised them from `first` to before `end`, and that were not ready by then."""
        late = (
            select(dossier.c.body, dossier.c.version)
            .where(
                *_promised(first, min(end, now)),
                or_(dossier.c.ready.is_(None), dossier.c.ready > dossier.c.receipt_promise),
            )
            .order_by(dossier.c.receipt_promise, dossier.c.id)
        )
        return tuple(
            replace(from_json(Dossier, row.body), version=row.version)
            for row in self._connection.execute(late)
        )

    def promised(self, first: datetime, end: datetime) -> Mapping[ProcedureCode, int]:
        """How many dossiers of each procedure their receipts promised from `first` to before `end`."""
        counted = (
            select(dossier.c.procedure, func.count())
            .where(*_promised(first, end))
            .group_by(dossier.c.procedure)
        )
        return {ProcedureCode(row[0]): int(row[1]) for row in self._connection.execute(counted)}

    def _id(self, code: str) -> int | None:
        return self._connection.scalar(_ID, {"wanted": code})


def _promised(first: datetime, end: datetime) -> tuple[ColumnElement[bool], ...]:
    return dossier.c.receipt_promise >= first, dossier.c.receipt_promise < end


def _columns(one: Dossier) -> dict[str, object]:
    # What reports count by is told when something is kept: no scan waits for it.
    from .report_facts import dossier_columns  # noqa: PLC0415

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
        "receipt_promise": receipt_promise(one),
        "ready": one.ready,
        "handed_over": one.handed_over,
        "paused_since": one.paused_since,
        **dossier_columns(one),
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
