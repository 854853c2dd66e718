"""Templates of letters, each kept once under its hash, and which was in force in each slot since when."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from sqlalchemy import bindparam, func, insert, select
from sqlalchemy.engine import Connection

from counter_app.domain.errors.keeping import DatabaseBroken

from .columns import AnyRow, storable
from .tables import template, template_use

if TYPE_CHECKING:
    from datetime import datetime

    from counter_app.domain.template import TemplateUse

_LAST_USE = (
    select(*template_use.c)
    .where(template_use.c.slot == bindparam("slot"))
    .order_by(template_use.c.number.desc())
    .limit(1)
)


class SqlTemplates:
    """Kept templates and their uses, on the connection of one unit of work; `place` names the database in errors."""

    def __init__(self, connection: Connection, place: str) -> None:
        self._connection = connection
        self._place = place

    def keep(self, content: bytes) -> str:
        """Keep a template for good, once, and return its hash."""
        sha256 = hashlib.sha256(content).hexdigest()
        if not self.has(sha256):
            self._connection.execute(insert(template).values(sha256=sha256, content=content))
        return sha256

    def has(self, sha256: str) -> bool:
        """Whether a template is kept under this hash."""
        return (
            self._connection.scalar(select(template.c.sha256).where(template.c.sha256 == sha256)) is not None
        )

    def content(self, sha256: str) -> bytes:
        """The bytes of a kept template; raises UnknownTemplate, DatabaseBroken when they are not what was kept."""
        kept = self._connection.scalar(select(template.c.content).where(template.c.sha256 == sha256))
        if kept is None:
            from counter_app.domain.errors.paper import UnknownTemplate  # noqa: PLC0415

            raise UnknownTemplate(name=sha256)
        content = bytes(kept)
        if hashlib.sha256(content).hexdigest() != sha256:
            raise DatabaseBroken(
                path=self._place, reason=f"template {sha256[:8]} is not the one that was kept"
            )
        return content

    def in_force(self, slot: str) -> TemplateUse | None:
        """The use of the slot that came last; None while the office never changed it."""
        row = self._connection.execute(_LAST_USE, {"slot": slot}).first()
        return None if row is None else _value(row)

    def uses(self, slot: str) -> tuple[TemplateUse, ...]:
        """Every use of the slot, newest first."""
        uses = select(*template_use.c).where(template_use.c.slot == slot)
        return tuple(
            _value(row) for row in self._connection.execute(uses.order_by(template_use.c.number.desc()))
        )

    def use(self, slot: str, sha256: str, at: datetime, actor: str, source: str, before: int) -> TemplateUse:
        """Put a kept template to use in a slot, or with an empty hash the shipped one."""
        last: int | None = self._connection.scalar(select(func.max(template_use.c.number)))
        made = _use((last or 0) + 1, slot, sha256, at, storable(actor), storable(source), before)
        self._connection.execute(
            insert(template_use).values(
                number=made.number,
                slot=made.slot,
                sha256=made.sha256,
                at=made.at,
                actor=made.actor,
                source=made.source,
                before=made.before,
            )
        )
        return made


def _value(row: AnyRow) -> TemplateUse:
    return _use(row.number, row.slot, row.sha256, row.at, row.actor, row.source, row.before)


def _use(
    number: int, slot: str, sha256: str, at: datetime, actor: str, source: str, before: int
) -> TemplateUse:
    # Only a letter asks for its template, and the first case stands on the screen before its letter does.
    from counter_app.domain.template import TemplateUse  # noqa: PLC0415

    return TemplateUse(number, slot, sha256, at, actor, source, before)
