"""The tables of what numbers stand for: document numbers by their marks, and why a number of ours is missing."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table

from .columns import Instant, Plain
from .tables import metadata

# A mark is what spellings of one number have in common, or its place in a shared series: on one sheet a year.
document_mark = Table(
    "document_mark",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("mark", Plain, primary_key=True),
    Column("sheet", Integer, ForeignKey("sheet.row", ondelete="CASCADE"), nullable=False),
    Index("ix_document_mark_sheet", "sheet"),
)

number_gap = Table(
    "number_gap",
    metadata,
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("actor", Plain, nullable=False),
    Column("why", Plain, nullable=False),
)
