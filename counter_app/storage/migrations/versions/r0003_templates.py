"""Templates of letters kept under their hash, and which was put to use in each slot since when."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    op.create_table(
        "template",
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("content", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("sha256", name="pk_template"),
    )
    op.create_table(
        "template_use",
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("slot", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("before", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("number", name="pk_template_use"),
    )
    op.create_index("ix_template_use_slot_number", "template_use", ["slot", "number"])
