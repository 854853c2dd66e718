"""Document numbers by what their spellings have in common, and reasons for missing numbers of the letter log."""

from __future__ import annotations

import re
import unicodedata

import sqlalchemy as sa
from alembic import op

revision = "0011"
down_revision = "0010"

_CHUNK = 5000
_INVISIBLE = dict.fromkeys([0x00AD, 0xFEFF, *range(0x200B, 0x2010), *range(0x2060, 0x2065)])
_ALIKE = str.maketrans({"\u00d0": "Đ", "\u00f0": "đ", "\u0189": "Đ", "\u0256": "đ"})
_DASHES = dict.fromkeys(map(ord, "‐‑‒–—―−"), "-")


def upgrade() -> None:
    op.create_table(
        "document_mark",
        sa.Column("year", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("mark", sa.Text, nullable=False),
        sa.Column("sheet", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("year", "mark", name="pk_document_mark"),
        sa.ForeignKeyConstraint(["sheet"], ["sheet.row"], name="fk_document_mark_sheet", ondelete="CASCADE"),
    )
    op.create_index("ix_document_mark_sheet", "document_mark", ["sheet"])
    op.create_table(
        "number_gap",
        sa.Column("year", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("number", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("why", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("year", "number", name="pk_number_gap"),
    )
    void = sa.text("withdrawn IS NOT NULL")
    op.create_index("ix_sheet_void", "sheet", ["year", "number"], sqlite_where=void, postgresql_where=void)
    _mark()


def _mark() -> None:
    """The numbers given so far; of two spellings of one number the first keeps the mark, and both letters stay."""
    sheet = sa.table(
        "sheet",
        *(sa.column(name, sa.Integer) for name in ("row", "year")),
        sa.column("document_number", sa.Text),
    )
    made = sa.table(
        "document_mark",
        *(sa.column(name, sa.Integer) for name in ("year", "sheet")),
        sa.column("mark", sa.Text),
    )
    connection, last = op.get_bind(), 0
    known: set[tuple[int, str]] = set()
    while True:
        asked = sa.select(sheet).where(sheet.c.row > last).order_by(sheet.c.row).limit(_CHUNK)
        rows = connection.execute(asked).all()
        if not rows:
            return
        last = rows[-1].row
        fresh = []
        for row in rows:
            place = (row.year, f"text {_same(row.document_number)}")
            if row.document_number and place not in known:
                known.add(place)
                fresh.append({"year": row.year, "mark": place[1], "sheet": row.row})
        if fresh:
            connection.execute(sa.insert(made), fresh)


def _same(text: str) -> str:
    """What two spellings of one number had in common on the day of this change."""
    letters = unicodedata.normalize("NFKC", text.translate(_INVISIBLE).translate(_ALIKE)).casefold()
    plain = unicodedata.normalize("NFC", "".join(letters.translate(_DASHES).split()))
    return re.sub(r"[0-9]+", lambda run: run[0].lstrip("0") or "0", plain)
