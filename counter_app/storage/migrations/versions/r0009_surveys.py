"""Versions of the questionnaires, and the sheets of answers given to each."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0009"
down_revision = "0007"


def upgrade() -> None:
    op.create_table(
        "questionnaire",
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("since", sa.BigInteger, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("form", "version", name="pk_questionnaire"),
    )
    op.create_table(
        "answer_sheet",
        sa.Column("year", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("number", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("form", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("use", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("source", sa.Text, nullable=False),
        sa.Column("levels", sa.Text, nullable=False),
        sa.Column("dossier", sa.Text, nullable=False),
        sa.Column("taken_back", sa.Boolean, nullable=False),
        sa.PrimaryKeyConstraint("year", "number", name="pk_answer_sheet"),
        sa.ForeignKeyConstraint(
            ["form", "version"],
            ["questionnaire.form", "questionnaire.version"],
            name="fk_answer_sheet_form_version",
        ),
    )
    op.create_index("ix_answer_sheet_form_version_use_day", "answer_sheet", ["form", "version", "use", "day"])
