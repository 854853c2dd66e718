"""Contributions of people and organisations."""

from __future__ import annotations

from sqlalchemy import func, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.contribution import Contribution, ContributionId, contribution_id
from counter_app.domain.errors.dossiers import UnknownCase

from .codec import from_json, to_json
from .counters import SqlNumbers
from .tables import contribution

_SERIES = "contribution"


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
        """Contributions not thanked yet, oldest first."""
        # Ids sort by length first: the ten-thousandth of a year has one digit more.
        oldest = (contribution.c.received, func.length(contribution.c.id), contribution.c.id)
        waiting = (
            select(contribution.c.body)
            .where(contribution.c.thanked.is_(False))
            .order_by(*oldest)
            .limit(limit)
        )
        return tuple(from_json(Contribution, body) for body in self._connection.scalars(waiting))


def _columns(one: Contribution) -> dict[str, object]:
    return {
        "id": one.id,
        "received": one.received,
        "thanked": one.thanked,
        "body": to_json(Contribution, one),
    }
