"""The first register: every table, the search words and the triggers that guard the log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from counter_app.storage.migrations.r0001_triggers import (
    POSTGRES_GUARDS,
    POSTGRES_SEARCH,
    SQLITE_GUARDS,
    SQLITE_SEARCH,
)

revision = "0001"
down_revision = None

_CASCADE = "CASCADE"
_GENESIS = "0" * 64


def upgrade() -> None:
    _dossiers()
    _sheets()
    _log()
    _desk()
    if op.get_bind().dialect.name == "sqlite":
        for statement in (*SQLITE_SEARCH, *SQLITE_GUARDS):
            op.execute(statement)
    else:
        for statement in (*POSTGRES_SEARCH, *POSTGRES_GUARDS):
            op.execute(statement)


def _dossiers() -> None:
    op.create_table(
        "dossier",
        sa.Column("id", sa.Integer, primary_key=True),
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("version", sa.Integer, nullable=False),
        sa.Column("lane", sa.Integer, nullable=False),
        sa.Column("urgency", sa.BigInteger, nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in (
                "procedure",
                "branch",
                "applicant",
                "personal_number",
                "address",
                "event_kind",
                "cause",
            )
        ),
        sa.Column("state", sa.Integer, nullable=False),
        sa.Column("received", sa.BigInteger, nullable=False),
        *(sa.Column(name, sa.BigInteger) for name in ("promise", "ready", "handed_over", "paused_since")),
        *(sa.Column(name, sa.Text, nullable=False) for name in ("folded", "marked", "body")),
        sa.PrimaryKeyConstraint("id", name="pk_dossier"),
        sa.UniqueConstraint("code", name="uq_dossier_code"),
    )
    for columns in (["lane", "urgency", "id"], ["urgency", "id"], ["procedure", "urgency", "id"]):
        op.create_index("ix_dossier_" + "_".join(columns), "dossier", columns)
    op.create_table(
        "case_person",
        sa.Column("dossier", sa.Integer, nullable=False),
        sa.Column("role", sa.Text, nullable=False),
        sa.Column("key", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("dossier", "role", "key", name="pk_case_person"),
        sa.ForeignKeyConstraint(
            ["dossier"], ["dossier.id"], ondelete=_CASCADE, name="fk_case_person_dossier"
        ),
    )
    op.create_index("ix_case_person_key", "case_person", ["key"])
    op.create_table(
        "contribution",
        sa.Column("id", sa.Text, nullable=False),
        sa.Column("received", sa.Date, nullable=False),
        sa.Column("thanked", sa.Boolean, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_contribution"),
    )
    op.create_index("ix_contribution_thanked_received_id", "contribution", ["thanked", "received", "id"])


def _sheets() -> None:
    op.create_table(
        "sheet",
        sa.Column("row", sa.Integer, primary_key=True),
        sa.Column("id", sa.Text, nullable=False),
        *(sa.Column(name, sa.Integer, nullable=False) for name in ("kind", "year", "number")),
        sa.Column("document_number", sa.Text, nullable=False),
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("intended", sa.BigInteger, nullable=False),
        sa.Column("handed_over", sa.BigInteger),
        sa.Column("withdrawn", sa.BigInteger),
        sa.Column("folded", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.Column("wording", sa.Text),
        sa.PrimaryKeyConstraint("row", name="pk_sheet"),
        sa.UniqueConstraint("id", name="uq_sheet_id"),
        sa.UniqueConstraint("year", "number", name="uq_sheet_year_number"),
    )
    op.create_index("ix_sheet_day_row", "sheet", ["day", "row"])
    op.create_index("ix_sheet_intended_row", "sheet", ["intended", "row"])
    op.create_index("ix_sheet_handed_over", "sheet", ["handed_over"])
    waiting = sa.text("handed_over IS NULL AND withdrawn IS NULL")
    op.create_index("ix_sheet_open", "sheet", ["intended"], sqlite_where=waiting, postgresql_where=waiting)
    numbered = sa.text("document_number <> ''")
    op.create_index(
        "uq_sheet_document_number",
        "sheet",
        ["year", "document_number"],
        unique=True,
        sqlite_where=numbered,
        postgresql_where=numbered,
    )
    op.create_table(
        "sheet_case",
        sa.Column("sheet", sa.Integer, nullable=False),
        sa.Column("code", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("sheet", "code", name="pk_sheet_case"),
        sa.ForeignKeyConstraint(["sheet"], ["sheet.row"], ondelete=_CASCADE, name="fk_sheet_case_sheet"),
    )
    op.create_index("ix_sheet_case_code", "sheet_case", ["code"])
    op.create_table(
        "sheet_pdf",
        sa.Column("sheet", sa.Integer, nullable=False),
        sa.Column("copy", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("sha256", sa.Text, nullable=False),
        sa.Column("template_version", sa.Text, nullable=False),
        sa.Column("pages", sa.Integer, nullable=False),
        sa.Column("pdf", sa.LargeBinary, nullable=False),
        sa.PrimaryKeyConstraint("sheet", "copy", name="pk_sheet_pdf"),
        sa.ForeignKeyConstraint(["sheet"], ["sheet.row"], ondelete=_CASCADE, name="fk_sheet_pdf_sheet"),
    )
    op.create_table(
        "number_series",
        sa.Column("series", sa.Text, nullable=False),
        sa.Column("year", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("last", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("series", "year", name="pk_number_series"),
    )


def _log() -> None:
    op.create_table(
        "log_entry",
        sa.Column("seq", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        *(
            sa.Column(name, sa.Text, nullable=False)
            for name in ("kind", "sheet", "actor", "digest", "previous", "hash")
        ),
        sa.PrimaryKeyConstraint("seq", name="pk_log_entry"),
        sa.UniqueConstraint("previous", name="uq_log_entry_previous"),
        sa.UniqueConstraint("hash", name="uq_log_entry_hash"),
    )
    op.create_table(
        "log_details",
        sa.Column("seq", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("salt", sa.LargeBinary, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("seq", name="pk_log_details"),
        sa.ForeignKeyConstraint(["seq"], ["log_entry.seq"], name="fk_log_details_seq"),
    )
    op.create_table(
        "log_case",
        sa.Column("code", sa.Text, nullable=False),
        sa.Column("seq", sa.Integer, autoincrement=False, nullable=False),
        sa.PrimaryKeyConstraint("code", "seq", name="pk_log_case"),
        sa.ForeignKeyConstraint(["seq"], ["log_details.seq"], ondelete=_CASCADE, name="fk_log_case_seq"),
    )
    op.create_index("ix_log_case_seq", "log_case", ["seq"])
    op.create_table(
        "log_head",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("seq", sa.Integer, nullable=False),
        sa.Column("hash", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_log_head"),
        sa.CheckConstraint("id = 1", name="ck_log_head_one_row"),
    )
    op.execute(f"INSERT INTO log_head (id, seq, hash) VALUES (1, 0, '{_GENESIS}')")  # noqa: S608 - a constant
    op.create_table(
        "turn",
        sa.Column("id", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("number", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_turn"),
        sa.CheckConstraint("id = 1", name="ck_turn_one_row"),
    )
    op.execute("INSERT INTO turn (id, number) VALUES (1, 0)")


def _desk() -> None:
    op.create_table(
        "stock",
        sa.Column("kind", sa.Integer, autoincrement=False, nullable=False),
        sa.Column("sheets", sa.Integer, nullable=False),
        sa.PrimaryKeyConstraint("kind", name="pk_stock"),
        sa.CheckConstraint("sheets >= 0", name="ck_stock_not_below_none"),
    )
    op.create_table(
        "setting",
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("name", name="pk_setting"),
    )
    op.create_table(
        "special_day",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("body", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_special_day"),
    )
    op.create_table(
        "closed_day",
        sa.Column("day", sa.Date, nullable=False),
        sa.Column("at", sa.BigInteger, nullable=False),
        sa.PrimaryKeyConstraint("day", name="pk_closed_day"),
    )
