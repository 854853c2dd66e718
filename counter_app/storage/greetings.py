"""Letters of the commune's own accord, each to one recipient."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, Index, Integer, Table, delete, func, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.greeting import Greeting, GreetingId, greeting_id

from .codec import from_json, to_json
from .columns import Plain
from .counters import SqlNumbers
from .tables import metadata

_SERIES = "greeting"

# `kind` is the number of a kind the commune made; `body` is the whole value.
greeting = Table(
    "greeting",
    metadata,
    Column("id", Plain, primary_key=True),
    Column("kind", Integer, nullable=False),
    Column("day", Date, nullable=False),
    Column("given", Boolean, nullable=False),
    Column("body", Plain, nullable=False),
    Index("ix_greeting_given_day_id", "given", "day", "id"),
    Index("ix_greeting_kind", "kind"),
)


class SqlGreetings:
    """Letters of our own accord, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_id(self, year: int) -> GreetingId:
        """An id not used before, `TK-2026-0001` and so on, taken inside the saving transaction."""
        return greeting_id(year, SqlNumbers(self._connection).take(_SERIES, year))

    def add(self, greeting_: Greeting) -> None:
        """Keep a new one."""
        self._connection.execute(insert(greeting).values(_columns(greeting_)))

    def replace(self, greeting_: Greeting) -> None:
        """Keep a changed one; raises UnknownCase when it was never added."""
        changed = update(greeting).where(greeting.c.id == greeting_.id).values(_columns(greeting_))
        if self._connection.execute(changed).rowcount != 1:
            raise UnknownCase(code=greeting_.id)

    def get(self, id_: str) -> Greeting:
        """The one of this id; raises UnknownCase."""
        body = self._connection.scalar(select(greeting.c.body).where(greeting.c.id == id_))
        if body is None:
            raise UnknownCase(code=id_)
        return from_json(Greeting, body)

    def remove(self, id_: str) -> None:
        """Forget one that never became a sheet; its id is given to no other."""
        self._connection.execute(delete(greeting).where(greeting.c.id == id_))

    def waiting(self, limit: int) -> tuple[Greeting, ...]:
        """Those not given yet, in the order they were written down."""
        # Ids sort by length first: the ten-thousandth of a year has one digit more.
        order = (func.substr(greeting.c.id, 1, 7), func.length(greeting.c.id), greeting.c.id)
        rows = select(greeting.c.body).where(greeting.c.given.is_(False)).order_by(*order).limit(limit)
        return tuple(from_json(Greeting, body) for body in self._connection.scalars(rows))

    def recent(self, limit: int) -> tuple[Greeting, ...]:
        """The last ones written down, given or not, newest first."""
        order = (func.substr(greeting.c.id, 1, 7), func.length(greeting.c.id), greeting.c.id)
        rows = select(greeting.c.body).order_by(*(one.desc() for one in order)).limit(limit)
        return tuple(from_json(Greeting, body) for body in self._connection.scalars(rows))

    def of_kind(self, number: int) -> int:
        """How many were ever written down of a kind."""
        counted = select(func.count()).select_from(greeting).where(greeting.c.kind == number)
        return int(self._connection.scalar(counted) or 0)


def _columns(one: Greeting) -> dict[str, object]:
    return {
        "id": one.id,
        "kind": int(one.kind),
        "day": one.day,
        "given": one.given,
        "body": to_json(Greeting, one),
    }
