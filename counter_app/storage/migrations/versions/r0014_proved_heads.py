"""Heads of the log that were proved, kept as the log itself is: nothing in them is changed or taken away."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0014"
down_revision = "0013"

_SQLITE = tuple(
    f"""
    CREATE TRIGGER log_anchor_{name} BEFORE {act} ON log_anchor {when} BEGIN
        SELECT RAISE(ABORT, 'proved heads are append-only');
    END
    """
    for name, act, when in (
        ("changed", "UPDATE", ""),
        ("removed", "DELETE", ""),
        # INSERT OR REPLACE removes rows without asking the DELETE trigger.
        ("replaced", "INSERT", "WHEN EXISTS (SELECT 1 FROM log_anchor WHERE id = NEW.id)"),
    )
)
_POSTGRES = (
    """
    CREATE TRIGGER log_anchor_kept BEFORE UPDATE OR DELETE ON log_anchor
    FOR EACH ROW EXECUTE FUNCTION log_is_append_only()
    """,
    """
    CREATE TRIGGER log_anchor_not_emptied BEFORE TRUNCATE ON log_anchor
    FOR EACH STATEMENT EXECUTE FUNCTION log_is_append_only()
    """,
)


def upgrade() -> None:
    op.create_table(
        "log_anchor",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("how", sa.Text, nullable=False),
        sa.Column("since", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_anchor"),
    )
    op.create_index("ix_log_anchor_seq", "log_anchor", ["seq"])
    for guard in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRES:
        op.execute(guard)
