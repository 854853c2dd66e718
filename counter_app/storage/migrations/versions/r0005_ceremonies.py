"""Ceremonies, and by which dossier or people each can be found."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    op.create_table(
        "ceremony",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("starts", sa.BigInteger, nullable=False),
        sa.Column("ends", sa.BigInteger, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_ceremony"),
    )
    op.create_index("ix_ceremony_starts_id", "ceremony", ["starts", "id"])
    op.create_table(
        "ceremony_party",
        sa.Column("ceremony", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("ceremony", "key", name="pk_ceremony_party"),
        sa.ForeignKeyConstraint(
            ["ceremony"], ["ceremony.id"], name="fk_ceremony_party_ceremony", ondelete="CASCADE"
        ),
    )
    op.create_index("ix_ceremony_party_key", "ceremony_party", ["key"])
