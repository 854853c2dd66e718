"""The tables of ceremonies: what stands apart from the letters and need not be loaded with them."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, Table

from .columns import Instant, Plain
from .tables import metadata

ceremony = Table(
    "ceremony",
    metadata,
    Column("id", Plain, primary_key=True),
    Column("starts", Instant, nullable=False),
    Column("ends", Instant, nullable=False),
    Column("version", Integer, nullable=False),
    Column("body", Plain, nullable=False),
    Index("ix_ceremony_starts_id", "starts", "id"),
)

ceremony_party = Table(
    "ceremony_party",
    metadata,
    Column("ceremony", Plain, ForeignKey("ceremony.id", ondelete="CASCADE"), primary_key=True),
    Column("key", Plain, primary_key=True),
    Index("ix_ceremony_party_key", "key"),
)
