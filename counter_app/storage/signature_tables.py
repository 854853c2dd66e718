"""The table of signed pages."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Integer, LargeBinary, Table

from .columns import Instant, Plain
from .tables import metadata

# Nothing in a row is ever changed, which triggers of the migration see to; it goes only with its sheet.
sheet_signature = Table(
    "sheet_signature",
    metadata,
    Column(
        "sheet",
        Integer,
        ForeignKey("sheet.row", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Column("at", Instant, nullable=False),
    Column("actor", Plain, nullable=False),
    Column("subject", Plain, nullable=False),
    Column("serial", Plain, nullable=False),
    Column("sha256", Plain, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
)
