"""The table of what the chief made of each sheet."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, Table

from .columns import Instant, Plain
from .tables import metadata

# A row for each sheet somebody looked at or wrote about; where a sheet stands, lists ask of `sheet.looked`.
sheet_review = Table(
    "sheet_review",
    metadata,
    Column(
        "sheet",
        Integer,
        ForeignKey("sheet.row", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("seen", Instant),
    Column("seen_by", Plain, nullable=False),
    Column("verdict", Plain, nullable=False),
    Column("returned", Instant),
    Column("answered", Instant),
    Column("body", Plain, nullable=False),
)
