"""The table of visits to bereaved families."""

from __future__ import annotations

from sqlalchemy import Column, Index, Integer, Table

from .columns import Instant, Plain
from .tables import metadata

# `body` is the whole value; the other columns are told from it: `lane` is 0 while the commune still has to go, `at`
# when it goes or went (else when the death was told), `key` the folded name, `dossier` the joined one or nothing.
visit = Table(
    "visit",
    metadata,
    Column("id", Plain, primary_key=True),
    Column("version", Integer, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("at", Instant, nullable=False),
    Column("key", Plain, nullable=False),
    Column("dossier", Plain, nullable=False),
    Column("body", Plain, nullable=False),
    Index("ix_visit_lane_at_id", "lane", "at", "id"),
    Index("ix_visit_key", "key"),
    Index("ix_visit_dossier", "dossier"),
)
