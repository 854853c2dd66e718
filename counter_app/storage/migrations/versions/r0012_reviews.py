"""The chief's look at every sheet, and what a log of a million sheets is filtered and found by.

What stands in the log already was never asked to be looked at: it counts neither as seen nor as unseen.
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"

_SQLITE = (
    """
    CREATE VIRTUAL TABLE find_sheet USING fts5(
        folded, content='sheet', content_rowid='row', tokenize='ascii', detail='none', prefix='1 2 3 4'
    )
    """,
    "INSERT INTO find_sheet (find_sheet) VALUES ('rebuild')",
    """
    CREATE TRIGGER find_sheet_added AFTER INSERT ON sheet BEGIN
        INSERT INTO find_sheet (rowid, folded) VALUES (NEW.row, NEW.folded);
    END
    """,
    """
    CREATE TRIGGER find_sheet_removed AFTER DELETE ON sheet BEGIN
        INSERT INTO find_sheet (find_sheet, rowid, folded) VALUES ('delete', OLD.row, OLD.folded);
    END
    """,
    """
    CREATE TRIGGER find_sheet_changed AFTER UPDATE OF folded ON sheet WHEN OLD.folded <> NEW.folded BEGIN
        INSERT INTO find_sheet (find_sheet, rowid, folded) VALUES ('delete', OLD.row, OLD.folded);
        INSERT INTO find_sheet (rowid, folded) VALUES (NEW.row, NEW.folded);
    END
    """,
)
_WORDS = "array_to_tsvector(string_to_array(ltrim({folded}), ' '))"
_POSTGRES = (
    "CREATE TABLE find_sheet (id INTEGER PRIMARY KEY REFERENCES sheet ON DELETE CASCADE, folded TSVECTOR NOT NULL)",
    f"INSERT INTO find_sheet (id, folded) SELECT row, {_WORDS.format(folded='folded')} FROM sheet",  # noqa: S608
    "CREATE INDEX find_sheet_folded ON find_sheet USING gin (folded) WITH (fastupdate = off)",
    f"""
    CREATE FUNCTION find_sheet_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        INSERT INTO find_sheet (id, folded) VALUES (NEW.row, {_WORDS.format(folded="NEW.folded")})
        ON CONFLICT (id) DO UPDATE SET folded = EXCLUDED.folded;
        RETURN NULL;
    END $$
    """,  # noqa: S608 - constants
    "CREATE TRIGGER find_sheet_added AFTER INSERT ON sheet FOR EACH ROW EXECUTE FUNCTION find_sheet_kept()",
    """
    CREATE TRIGGER find_sheet_changed AFTER UPDATE ON sheet
    FOR EACH ROW WHEN (OLD.folded <> NEW.folded) EXECUTE FUNCTION find_sheet_kept()
    """,
)


def upgrade() -> None:
    op.add_column("sheet", sa.Column("looked", sa.Integer, nullable=False, server_default="4"))
    op.create_index("ix_sheet_looked_intended_row", "sheet", ["looked", "intended", "row"])
    op.create_index("ix_sheet_kind_intended_row", "sheet", ["kind", "intended", "row"])
    op.create_index("ix_sheet_intended_kind_looked", "sheet", ["intended", "kind", "looked"])
    op.create_index("ix_log_entry_sheet_seq", "log_entry", ["sheet", "seq"])
    op.create_table(
        "sheet_review",
        sa.Column("sheet", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("seen", sa.BigInteger),
        sa.Column("seen_by", sa.Text, nullable=False),
        sa.Column("verdict", sa.Text, nullable=False),
        sa.Column("returned", sa.BigInteger),
        sa.Column("answered", sa.BigInteger),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sheet", name="pk_sheet_review"),
        sa.ForeignKeyConstraint(["sheet"], ["sheet.row"], ondelete="CASCADE", name="fk_sheet_review_sheet"),
    )
    search = _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRES
    for statement in search:
        op.execute(statement)
