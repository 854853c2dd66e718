"""Orders to print: which sheets wait for a printer, and what became of those it took."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.create_table(
        "print_job",
        sa.Column("id", sa.Integer, nullable=False),
        sa.Column("sheet", sa.Integer, nullable=False),
        sa.Column("lane", sa.Integer, nullable=False),
        sa.Column("station", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_print_job"),
        sa.ForeignKeyConstraint(["sheet"], ["sheet.row"], ondelete="CASCADE", name="fk_print_job_sheet"),
    )
    op.create_index("ix_print_job_lane_id", "print_job", ["lane", "id"])
    op.create_index("ix_print_job_sheet_id", "print_job", ["sheet", "id"])
