"""The tables that reports count by, beside those they count, and the reports as they were handed in."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table

from .columns import Instant, Plain
from .tables import metadata

# Told from a dossier's body whenever it is kept: equal facts of one instant are added up.
dossier_fact = Table(
    "dossier_fact",
    metadata,
    Column("dossier", Integer, ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("measure", Plain, nullable=False),
    Column("part", Plain, nullable=False),
    Column("at", Instant, nullable=False),
    Column("weight", Integer, nullable=False),
    Index("ix_dossier_fact_measure_at_part_weight_dossier", "measure", "at", "part", "weight", "dossier"),
)

# Told from the details of a log entry when it is written: it outlives them, and names nobody.
declined_letter = Table(
    "declined_letter",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("kind", Integer, nullable=False),
    Column("reason", Plain, nullable=False),
    Column("code", Plain, nullable=False),
    Index("ix_declined_letter_at_kind_reason", "at", "kind", "reason"),
)

# `body` is the whole value with its figures; the last row of a period is the one in force.
report_sent = Table(
    "report_sent",
    metadata,
    Column("number", Integer, primary_key=True),
    Column("name", Plain, nullable=False),
    Column("at", Instant, nullable=False),
    Column("body", Plain, nullable=False),
    Index("ix_report_sent_name_number", "name", "number"),
)
