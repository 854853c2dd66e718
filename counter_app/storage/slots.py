"""Slots: when and where the results of dossiers are given by arrangement."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import delete, insert, select
from sqlalchemy.engine import Connection

from counter_app.domain.dossier import OPEN_STATES
from counter_app.domain.slot import Slot

from .codec import from_json, to_json
from .slot_tables import return_slot
from .tables import dossier


class SqlSlots:
    """Slots, on the connection of one unit of work."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def get(self, code: str) -> Slot | None:
        """The slot of a dossier, None where none was arranged."""
        body = self._connection.scalar(select(return_slot.c.body).where(return_slot.c.code == code))
        return None if body is None else from_json(Slot, body)

    def put(self, slot: Slot) -> None:
        """Keep a slot in the place of the one the dossier had."""
        self.drop(slot.code)
        self._connection.execute(
            insert(return_slot).values(code=slot.code, at=slot.at, body=to_json(Slot, slot))
        )

    def drop(self, code: str) -> None:
        """Forget the slot of a dossier."""
        self._connection.execute(delete(return_slot).where(return_slot.c.code == code))

    def between(self, first: datetime, end: datetime) -> tuple[Slot, ...]:
        """Slots of open dossiers from `first` to before `end`, in that order."""
        asked = (
            select(return_slot.c.body)
            .join(dossier, dossier.c.code == return_slot.c.code)
            .where(return_slot.c.at >= first, return_slot.c.at < end)
            .where(dossier.c.state.in_([int(state) for state in OPEN_STATES]))
            .order_by(return_slot.c.at, return_slot.c.code)
        )
        return tuple(from_json(Slot, body) for body in self._connection.scalars(asked))
