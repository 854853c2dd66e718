"""The tables of questionnaires and of the sheets answered to them, beside those of the register."""

from __future__ import annotations

from sqlalchemy import Boolean, Column, Date, ForeignKeyConstraint, Index, Integer, Table

from .columns import Instant, Plain
from .tables import metadata

# A version is kept for good, because the sheets answered to it are only understood with its questions.
questionnaire = Table(
    "questionnaire",
    metadata,
    Column("form", Plain, primary_key=True),
    Column("version", Integer, primary_key=True, autoincrement=False),
    Column("since", Instant, nullable=False),
    Column("body", Plain, nullable=False),
)

# `levels` has one sign to a question: 1 to 5, 0 for "không áp dụng", - for a box left empty. No hour is kept.
answer_sheet = Table(
    "answer_sheet",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("form", Plain, nullable=False),
    Column("version", Integer, nullable=False),
    Column("use", Plain, nullable=False),
    Column("day", Date, nullable=False),
    Column("source", Plain, nullable=False),
    Column("levels", Plain, nullable=False),
    Column("dossier", Plain, nullable=False),
    Column("taken_back", Boolean, nullable=False),
    ForeignKeyConstraint(["form", "version"], ["questionnaire.form", "questionnaire.version"]),
    Index("ix_answer_sheet_form_version_use_day", "form", "version", "use", "day"),
)
