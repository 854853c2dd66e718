"""The table of proved heads: what the log was known to end with, and who vouched for it."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table

from .columns import Instant, Plain
from .tables import metadata

# Append-only as log_entry is: triggers refuse UPDATE and DELETE. `since` is what was read for it, from behind there.
log_anchor = Table(
    "log_anchor",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("hash", Plain, nullable=False),
    Column("at", Instant, nullable=False),
    Column("how", Plain, nullable=False),
    Column("since", Integer, nullable=False),
    Index("ix_log_anchor_seq", "seq"),
)
