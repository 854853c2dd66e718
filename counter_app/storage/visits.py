"""Visits to bereaved families, and the deaths on record that may be the same."""

from __future__ import annotations

from dataclasses import replace

from sqlalchemy import and_, func, insert, select, update
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import Dossier
from counter_app.domain.errors.keeping import ChangedMeanwhile
from counter_app.domain.errors.visits import UnknownVisit
from counter_app.domain.procedure import EventKind
from counter_app.domain.visit import Visit, VisitId, visit_id

from .codec import from_json, to_json
from .columns import AnyRow
from .counters import SqlNumbers
from .tables import case_person, dossier
from .visit_tables import visit

_SERIES = "visit"
_SHOWN = (visit.c.body, visit.c.version)


class SqlVisits:
    """Visits of the register, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def next_id(self, year: int) -> VisitId:
        """An id not used before, `TV-2026-0001` and so on, taken inside the saving transaction."""
        return visit_id(year, SqlNumbers(self._connection).take(_SERIES, year))

    def add(self, one: Visit) -> None:
        """Keep a new visit."""
        self._connection.execute(insert(visit).values(_columns(one)))

    def replace(self, one: Visit) -> Visit:
        """Keep a changed visit under the next version and return it so.

        Raises ChangedMeanwhile when its version is no longer the stored one, UnknownVisit when it was never added.
        """
        later = replace(one, version=one.version + 1)
        stored = and_(visit.c.id == one.id, visit.c.version == one.version)
        if self._connection.execute(update(visit).where(stored).values(_columns(later))).rowcount != 1:
            self.get(one.id)
            raise ChangedMeanwhile(code=one.id)
        return later

    def get(self, id_: str) -> Visit:
        """The visit; raises UnknownVisit."""
        found = self._connection.execute(select(*_SHOWN).where(visit.c.id == id_)).first()
        if found is None:
            raise UnknownVisit(id=id_)
        return _visit(found)

    def open(self) -> tuple[Visit, ...]:
        """Visits still to be made, the nearest first."""
        still = select(*_SHOWN).where(visit.c.lane == 0).order_by(visit.c.at, visit.c.id)
        return tuple(_visit(row) for row in self._connection.execute(still))

    def closed(self, limit: int) -> tuple[Visit, ...]:
        """Visits made or not wished, the latest first."""
        over = select(*_SHOWN).where(visit.c.lane == 1).order_by(visit.c.at.desc(), visit.c.id.desc())
        return tuple(_visit(row) for row in self._connection.execute(over.limit(limit)))

    def named(self, key: str) -> tuple[Visit, ...]:
        """Visits about people of this folded name, oldest first."""
        rows = select(*_SHOWN).where(visit.c.key == key).order_by(visit.c.id)
        return tuple(_visit(row) for row in self._connection.execute(rows))

    def of_dossier(self, code: str) -> Visit | None:
        """The visit joined with a dossier, if there is one."""
        row = self._connection.execute(select(*_SHOWN).where(visit.c.dossier == code)).first()
        return _visit(row) if row is not None else None

    def deaths_named(self, key: str) -> tuple[Dossier, ...]:
        """Death dossiers about people of this folded name, newest first."""
        begins = f"{key}|"
        # A person's key is the folded name and what is known of the birth: the visit may know more, or less, of it.
        rows = (
            select(dossier.c.body, dossier.c.version)
            .join(case_person, case_person.c.dossier == dossier.c.id)
            .where(
                case_person.c.role == EventKind.DEATH.value,
                func.substr(case_person.c.key, 1, len(begins)) == begins,
            )
            .order_by(dossier.c.id.desc())
        )
        return tuple(
            replace(from_json(Dossier, row.body), version=row.version)
            for row in self._connection.execute(rows)
        )


def _visit(row: AnyRow) -> Visit:
    return replace(from_json(Visit, row.body), version=row.version)


def _columns(one: Visit) -> dict[str, object]:
    if one.outcome is not None:
        at = one.outcome.at
    elif one.declined is not None:
        at = one.declined.at
    else:
        at = one.plan.at if one.plan is not None else one.reporter.at
    return {
        "id": one.id,
        "version": one.version,
        "lane": 0 if one.is_open else 1,
        "at": at,
        "key": one.key,
        "dossier": one.dossier,
        "body": to_json(Visit, one),
    }
