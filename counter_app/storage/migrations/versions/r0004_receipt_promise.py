"""The promise on each receipt beside the one in force, so that what was late against it is found by an index."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"

_CHUNK = 1000
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def upgrade() -> None:
    op.add_column("dossier", sa.Column("receipt_promise", sa.BigInteger))
    op.create_index("ix_dossier_receipt_promise", "dossier", ["receipt_promise"])
    dossier = sa.table("dossier", sa.column("id"), sa.column("body"), sa.column("receipt_promise"))
    connection, last = op.get_bind(), 0
    change = (
        sa.update(dossier)
        .where(dossier.c.id == sa.bindparam("row"))
        .values(receipt_promise=sa.bindparam("promise"))
    )
    while True:
        rows = connection.execute(
            sa.select(dossier.c.id, dossier.c.body)
            .where(dossier.c.id > last)
            .order_by(dossier.c.id)
            .limit(_CHUNK)
        ).all()
        if not rows:
            return
        last = rows[-1].id
        found = [{"row": row.id, "promise": _promise(json.loads(row.body))} for row in rows]
        if told := [one for one in found if one["promise"] is not None]:
            connection.execute(change, told)


def _promise(body: dict[str, object]) -> int | None:
    """The appointment of the receipt, as the citizen's pauses moved it before anybody made it anew."""
    promise = body.get("appointment")
    extensions = body.get("extensions") or ()
    for one in extensions if isinstance(extensions, Iterable) else ():
        if one.get("basis") != "pause":
            break
        promise = one["appointment"]
    if not isinstance(promise, str):
        return None
    return (datetime.fromisoformat(promise) - _EPOCH) // timedelta(microseconds=1)
