"""The table of hours arranged for results."""

from __future__ import annotations

from sqlalchemy import Column, Index, Table

from .columns import Instant, Plain
from .tables import metadata

# At most one for each dossier; what became of it tells the log.
return_slot = Table(
    "return_slot",
    metadata,
    Column("code", Plain, primary_key=True),
    Column("at", Instant, nullable=False),
    Column("body", Plain, nullable=False),
    Index("ix_return_slot_at", "at"),
)
