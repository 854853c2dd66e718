"""Signed pages, each beside the page it was made from: none is changed, and each goes only with its sheet."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0015"
down_revision = "0014"

_SQLITE = tuple(
    f"""
    CREATE TRIGGER sheet_signature_{name} BEFORE {act} ON sheet_signature {when} BEGIN
        SELECT RAISE(ABORT, 'signed pages are kept as they are');
    END
    """
    for name, act, when in (
        ("changed", "UPDATE", ""),
        # A sheet that is erased takes its signed page along: by then it is gone itself.
        ("removed", "DELETE", "WHEN EXISTS (SELECT 1 FROM sheet WHERE row = OLD.sheet)"),
        # INSERT OR REPLACE removes rows without asking the DELETE trigger.
        ("replaced", "INSERT", "WHEN EXISTS (SELECT 1 FROM sheet_signature WHERE sheet = NEW.sheet)"),
    )
)
_POSTGRES = (
    """
    CREATE OR REPLACE FUNCTION sheet_signature_is_kept() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
        IF TG_OP = 'DELETE' AND NOT EXISTS (SELECT 1 FROM sheet WHERE row = OLD.sheet) THEN
            RETURN OLD;
        END IF;
        RAISE EXCEPTION 'signed pages are kept as they are';
    END $$
    """,
    """
    CREATE TRIGGER sheet_signature_kept BEFORE UPDATE OR DELETE ON sheet_signature
    FOR EACH ROW EXECUTE FUNCTION sheet_signature_is_kept()
    """,
)


def upgrade() -> None:
    op.create_table(
        "sheet_signature",
        sa.Column("sheet", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.Column("actor", sa.Text, nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("serial", sa.Text, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("sheet", name="pk_sheet_signature"),
        sa.ForeignKeyConstraint(
            ["sheet"], ["sheet.row"], ondelete="CASCADE", name="fk_sheet_signature_sheet"
        ),
    )
    for guard in _SQLITE if op.get_bind().dialect.name == "sqlite" else _POSTGRES:
        op.execute(guard)
