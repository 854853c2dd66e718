"""Letters of the commune's own accord, each to one recipient."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0010"
down_revision = "0009"


def upgrade() -> None:
    op.create_table(
        "greeting",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("kind", sa.Integer, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("given", sa.Boolean, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_greeting"),
    )
    op.create_index("ix_greeting_given_day_id", "greeting", ["given", "day", "id"])
    op.create_index("ix_greeting_kind", "greeting", ["kind"])
