"""Contributions of people and organisations."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from sqlalchemy import ColumnElement, Select, and_, func, insert, or_, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.contribution import (
    Contribution,
    ContributionId,
    ContributionStanding,
    contribution_id,
    veiled,
)
from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.services.ports.contributions import ContributionFilter, ContributionRow
from counter_app.services.ports.lists import Page

from .codec import from_json, to_json
from .counters import SqlNumbers
from .finding import folded_words
from .tables import contribution

_SERIES = "contribution"
# Told from the body like the other columns, so that a list can be filtered by how far its rows have come.
_PLACES = {one: place for place, one in enumerate(ContributionStanding)}


class SqlContributions:
    """Contributions of the register, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_id(self, year: int) -> ContributionId:
        """An id not used before, `GN-2026-0001` and so on, taken inside the saving transaction."""
        return contribution_id(year, SqlNumbers(self._connection).take(_SERIES, year))

    def add(self, contribution_: Contribution) -> None:
        """Keep a new contribution."""
        self._connection.execute(insert(contribution).values(_columns(contribution_)))

    def replace(self, contribution_: Contribution) -> None:
        """Keep a changed contribution; raises UnknownCase when it was never added."""
        changed = (
            update(contribution).where(contribution.c.id == contribution_.id).values(_columns(contribution_))
        )
        if self._connection.execute(changed).rowcount != 1:
            raise UnknownCase(code=contribution_.id)

    def get(self, id_: str) -> Contribution:
        """The contribution; raises UnknownCase."""
        body = self._connection.scalar(select(contribution.c.body).where(contribution.c.id == id_))
        if body is None:
            raise UnknownCase(code=id_)
        return from_json(Contribution, body)

    def waiting(self, limit: int) -> tuple[Contribution, ...]:
        """Contributions not thanked yet, oldest first, without those of people who asked not to be named."""
        # Ids sort by length first: the ten-thousandth of a year has one digit more.
        oldest = (contribution.c.received, func.length(contribution.c.id), contribution.c.id)
        waiting = (
            select(contribution.c.body)
            .where(contribution.c.thanked.is_(False), contribution.c.anonymous.is_(False))
            .order_by(*oldest)
            .limit(limit)
        )
        return tuple(from_json(Contribution, body) for body in self._connection.scalars(waiting))

    def page(self, question: ContributionFilter, after: str | None, limit: int) -> Page[ContributionRow]:
        """Rows, the newest receipt first; `after` is the `next` of the page before."""
        newest = (
            contribution.c.received.desc(),
            func.length(contribution.c.id).desc(),
            contribution.c.id.desc(),
        )
        asked = select(contribution.c.body).where(*_scope(question), *_behind(after)).order_by(*newest)
        bodies = self._connection.scalars(asked.limit(limit + 1)).all()
        rows = tuple(_row(from_json(Contribution, body)) for body in bodies[:limit])
        more = len(bodies) > limit
        return Page(rows, f"{rows[-1].received.isoformat()} {rows[-1].id}" if more else None)

    def counts(self, question: ContributionFilter) -> Mapping[ContributionStanding, int]:
        """How many answer the question in each standing, whichever it asks for."""
        anywhere = ContributionFilter(None, question.kind, question.text, question.first, question.end)
        counted: Select[Any] = (
            select(contribution.c.standing, func.count())
            .where(*_scope(anywhere))
            .group_by(contribution.c.standing)
        )
        found = {row[0]: int(row[1]) for row in self._connection.execute(counted)}
        return {one: found.get(place, 0) for one, place in _PLACES.items()}


def _scope(question: ContributionFilter) -> list[ColumnElement[bool]]:
    scope: list[ColumnElement[bool]] = []
    if question.standing is not None:
        scope.append(contribution.c.standing == _PLACES[question.standing])
    if question.kind:
        scope.append(contribution.c.kind == question.kind)
    if question.first is not None:
        scope.append(contribution.c.received >= question.first)
    if question.end is not None:
        scope.append(contribution.c.received < question.end)
    scope += [contribution.c.folded.like(f"% {word}%") for word in folded_words(question.text)]
    return scope


def _behind(after: str | None) -> list[ColumnElement[bool]]:
    if after is None:
        return []
    day, _space, id_ = after.partition(" ")
    long, own = func.length(contribution.c.id), contribution.c.id
    earlier = or_(long < len(id_), and_(long == len(id_), own < id_))
    received = date.fromisoformat(day)
    return [or_(contribution.c.received < received, and_(contribution.c.received == received, earlier))]


def _row(one: Contribution) -> ContributionRow:
    shown = veiled(one)
    return ContributionRow(
        id=shown.id,
        kind=shown.kind,
        type=shown.recipient.type,
        name=shown.recipient.name,
        address=shown.recipient.address,
        content=shown.content,
        received=shown.received,
        channel=shown.channel,
        standing=shown.standing,
        anonymous=shown.anonymous,
    )


def _columns(one: Contribution) -> dict[str, object]:
    return {
        "id": one.id,
        "received": one.received,
        "thanked": one.thanked,
        "anonymous": one.anonymous,
        "kind": one.kind,
        "standing": _PLACES[one.standing],
        "folded": _folded(one),
        "body": to_json(Contribution, one),
    }


def _folded(one: Contribution) -> str:
    """The words it is found by: of one who asked not to be named only those that point to nobody."""
    shown = veiled(one)
    who = shown.recipient
    words = folded_words(f"{one.id} {who.name} {who.representative} {who.address} {shown.content} {one.kind}")
    return "".join(f" {word}" for word in dict.fromkeys(words))
