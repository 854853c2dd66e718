"""The register of contributions: what its list is filtered and found by, told from each contribution."""

from __future__ import annotations

import json
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_LONGEST = 40


def upgrade() -> None:
    for name, kind, empty in (
        ("anonymous", sa.Boolean, sa.false()),
        ("kind", sa.Text, ""),
        ("standing", sa.Integer, "0"),
        ("folded", sa.Text, ""),
    ):
        column: sa.Column[object] = sa.Column(name, kind, nullable=False, server_default=empty)
        op.add_column("contribution", column)
    op.create_index("ix_contribution_received_id", "contribution", ["received", "id"])
    table = sa.table(
        "contribution",
        *(sa.column(name) for name in ("id", "body", "thanked", "anonymous", "standing", "folded")),
    )
    connection = op.get_bind()
    for row in connection.execute(sa.select(table.c.id, table.c.body, table.c.thanked)).all():
        body = json.loads(row.body)
        anonymous = bool(body.get("anonymous"))
        told = {
            "anonymous": anonymous,
            "standing": 3 if row.thanked else 0,
            "folded": _folded(row.id, body, anonymous=anonymous),
        }
        connection.execute(sa.update(table).where(table.c.id == row.id).values(told))


def _folded(id_: str, body: dict[str, object], *, anonymous: bool) -> str:
    """The words it is found by as they were folded on the day of this change."""
    who = body.get("recipient")
    told = [id_]
    if not anonymous and isinstance(who, dict):
        told += [str(who.get("name", "")), str(who.get("address", "")), str(body.get("content", ""))]
    letters = unicodedata.normalize("NFD", " ".join(told)).casefold().replace("đ", "d")
    bare = "".join(one for one in letters if not unicodedata.combining(one) and one not in "'’ʼ‘`")
    words = "".join(one if one.isalnum() else " " for one in bare).split()
    return "".join(f" {word[:_LONGEST]}" for word in dict.fromkeys(words))
