"""Ceremonies, found by their hour, their dossiers and the people they are about, and the office's rules for them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from sqlalchemy import and_, delete, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.ceremony import Ceremony, CeremonyId, ceremony_id
from counter_app.domain.ceremony_rules import CeremonyRules
from counter_app.domain.errors.ceremonies import UnknownCeremony
from counter_app.domain.errors.keeping import ChangedMeanwhile

from .codec import from_json, to_json
from .columns import storable
from .counters import SqlNumbers
from .tables import ceremony, ceremony_party, setting

_SERIES = "ceremony"
_RULES = "ceremonies"


class SqlCeremonies:
    """Ceremonies of the register, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_id(self, year: int) -> CeremonyId:
        """A name not used before, `LT-2026-0001` and so on, taken inside the saving transaction."""
        return ceremony_id(year, SqlNumbers(self._connection).take(_SERIES, year))

    def add(self, one: Ceremony) -> None:
        """Keep a new ceremony."""
        self._connection.execute(insert(ceremony).values(_columns(one)))
        self._keep_keys(one)

    def replace(self, one: Ceremony) -> Ceremony:
        """Keep a changed ceremony and return it under its next version; raises ChangedMeanwhile, UnknownCeremony."""
        changed = replace(one, version=one.version + 1)
        stored = and_(ceremony.c.id == one.id, ceremony.c.version == one.version)
        if self._connection.execute(update(ceremony).where(stored).values(_columns(changed))).rowcount != 1:
            self.get(one.id)
            raise ChangedMeanwhile(code=one.id)
        self._connection.execute(delete(ceremony_party).where(ceremony_party.c.ceremony == one.id))
        self._keep_keys(changed)
        return changed

    def get(self, id_: str) -> Ceremony:
        """The ceremony; raises UnknownCeremony."""
        body = self._connection.scalar(select(ceremony.c.body).where(ceremony.c.id == storable(id_)))
        if body is None:
            raise UnknownCeremony(ceremony=id_)
        return from_json(Ceremony, body)

    def between(self, first: datetime, end: datetime) -> tuple[Ceremony, ...]:
        """Ceremonies that begin from `first` to before `end`, in order, those called off among them."""
        return self._read(
            select(ceremony.c.body)
            .where(ceremony.c.starts >= first, ceremony.c.starts < end)
            .order_by(ceremony.c.starts, ceremony.c.id)
        )

    def about(self, keys: Iterable[str]) -> tuple[Ceremony, ...]:
        """Ceremonies that have to do with one of these dossiers or people, in order."""
        ids = select(ceremony_party.c.ceremony).where(
            ceremony_party.c.key.in_([storable(one) for one in keys])
        )
        return self._read(
            select(ceremony.c.body).where(ceremony.c.id.in_(ids)).order_by(ceremony.c.starts, ceremony.c.id)
        )

    def rules(self) -> CeremonyRules:
        """What the office has set, defaults where nothing was."""
        body = self._connection.scalar(select(setting.c.body).where(setting.c.name == _RULES))
        return CeremonyRules() if body is None else from_json(CeremonyRules, body)

    def save_rules(self, rules: CeremonyRules) -> None:
        """Keep what the office has set."""
        self._connection.execute(delete(setting).where(setting.c.name == _RULES))
        self._connection.execute(insert(setting).values(name=_RULES, body=to_json(CeremonyRules, rules)))

    def _read(self, question: object) -> tuple[Ceremony, ...]:
        return tuple(from_json(Ceremony, body) for body in self._connection.scalars(question))  # type: ignore[call-overload]

    def _keep_keys(self, one: Ceremony) -> None:
        keys = dict.fromkeys(key for party in one.parties for key in (party.code, *party.keys))
        if keys:
            rows = [{"ceremony": one.id, "key": key} for key in dict.fromkeys(map(storable, keys))]
            self._connection.execute(insert(ceremony_party), rows)


def _columns(one: Ceremony) -> dict[str, object]:
    return {
        "id": one.id,
        "starts": one.starts,
        "ends": one.ends,
        "version": one.version,
        "body": to_json(Ceremony, one),
    }
