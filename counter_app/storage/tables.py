"""The tables of the register as the newest migration leaves them; a test holds the two together.

Search structures (`find_dossier…`) and the triggers that guard the log differ between the databases and stand in
the migrations only.
"""

from __future__ import annotations

from sqlalchemy import (
    BigInteger,
    Boolean,
    CheckConstraint,
    Column,
    Date,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    UniqueConstraint,
    false,
    text,
)

from .columns import Instant, Plain

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "ck": "ck_%(table_name)s_%(constraint_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)

# Dossiers: `body` is the whole value; the other columns are told from it, for lists to filter and sort by.
# `lane` and `urgency` are explained in lanes.py, `folded` and `marked` in finding.py; `done` and `ending` are what
# reports count by.
dossier = Table(
    "dossier",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("code", Plain, nullable=False, unique=True),
    Column("version", Integer, nullable=False),
    Column("lane", Integer, nullable=False),
    Column("urgency", BigInteger, nullable=False),
    Column("procedure", Plain, nullable=False),
    Column("branch", Plain, nullable=False),
    Column("applicant", Plain, nullable=False),
    Column("personal_number", Plain, nullable=False),
    Column("address", Plain, nullable=False),
    Column("event_kind", Plain, nullable=False),
    Column("cause", Plain, nullable=False),
    Column("state", Integer, nullable=False),
    Column("received", Instant, nullable=False),
    Column("promise", Instant),
    Column("receipt_promise", Instant),
    Column("ready", Instant),
    Column("handed_over", Instant),
    Column("paused_since", Instant),
    Column("done", Instant),
    Column("ending", Plain, nullable=False, server_default=""),
    Column("folded", Plain, nullable=False),
    Column("marked", Plain, nullable=False),
    Column("body", Plain, nullable=False),
    Index("ix_dossier_lane_urgency_id", "lane", "urgency", "id"),
    Index("ix_dossier_urgency_id", "urgency", "id"),
    Index("ix_dossier_procedure_urgency_id", "procedure", "urgency", "id"),
    Index("ix_dossier_receipt_promise", "receipt_promise"),
    Index("ix_dossier_procedure_received", "procedure", "received"),
    Index("ix_dossier_procedure_ending_done_received", "procedure", "ending", "done", "received"),
)

case_person = Table(
    "case_person",
    metadata,
    Column("dossier", Integer, ForeignKey("dossier.id", ondelete="CASCADE"), primary_key=True),
    Column("role", Plain, primary_key=True),
    Column("key", Plain, primary_key=True),
    Index("ix_case_person_key", "key"),
)

contribution = Table(
    "contribution",
    metadata,
    Column("id", Plain, primary_key=True),
    Column("received", Date, nullable=False),
    Column("thanked", Boolean, nullable=False),
    Column("body", Plain, nullable=False),
    Column("anonymous", Boolean, nullable=False, server_default=false()),
    Column("kind", Plain, nullable=False, server_default=""),
    Column("standing", Integer, nullable=False, server_default="0"),
    Column("folded", Plain, nullable=False, server_default=""),
    Index("ix_contribution_thanked_received_id", "thanked", "received", "id"),
    Index("ix_contribution_received_id", "received", "id"),
)

# Sheets: erasable names and words; what happened to a sheet stands in the log for good. Reports count by `given`
# (`handed_over` unless taken back), `channel`, `waited` (minutes since the result) and `hamlet`.
sheet = Table(
    "sheet",
    metadata,
    Column("row", Integer, primary_key=True),
    Column("id", Plain, nullable=False, unique=True),
    Column("kind", Integer, nullable=False),
    Column("year", Integer, nullable=False),
    Column("number", Integer, nullable=False),
    Column("document_number", Plain, nullable=False),
    Column("day", Date, nullable=False),
    Column("intended", Instant, nullable=False),
    Column("handed_over", Instant),
    Column("withdrawn", Instant),
    Column("spooled", Instant),
    Column("signed", Instant),
    Column("given", Instant),
    Column("channel", Plain, nullable=False, server_default="-"),
    Column("waited", Integer),
    Column("hamlet", Plain, nullable=False, server_default="-"),
    Column("folded", Plain, nullable=False),
    Column("body", Plain, nullable=False),
    Column("wording", Plain),
    Column("looked", Integer, nullable=False, server_default="4"),
    UniqueConstraint("year", "number"),
    Index("ix_sheet_looked_intended_row", "looked", "intended", "row"),
    Index("ix_sheet_kind_intended_row", "kind", "intended", "row"),
    Index("ix_sheet_intended_kind_looked", "intended", "kind", "looked"),
    Index("ix_sheet_day_row", "day", "row"),
    Index("ix_sheet_intended_row", "intended", "row"),
    Index("ix_sheet_handed_over", "handed_over"),
    Index("ix_sheet_kind_intended", "kind", "intended"),
    Index("ix_sheet_kind_spooled", "kind", "spooled"),
    Index("ix_sheet_kind_signed", "kind", "signed"),
    Index("ix_sheet_kind_withdrawn", "kind", "withdrawn"),
    Index("ix_sheet_kind_channel_given_waited", "kind", "channel", "given", "waited"),
    Index("ix_sheet_hamlet_given_kind", "hamlet", "given", "kind"),
)
# The migration says the same to PostgreSQL: naming its dialect here would load it at every start.
_WAITING = text("handed_over IS NULL AND withdrawn IS NULL")
_NUMBERED = text("document_number <> ''")
Index("ix_sheet_open", sheet.c.intended, sqlite_where=_WAITING)
Index("ix_sheet_void", sheet.c.year, sheet.c.number, sqlite_where=text("withdrawn IS NOT NULL"))
Index(
    "uq_sheet_document_number",
    sheet.c.year,
    sheet.c.document_number,
    unique=True,
    sqlite_where=_NUMBERED,
)

sheet_case = Table(
    "sheet_case",
    metadata,
    Column("sheet", Integer, ForeignKey("sheet.row", ondelete="CASCADE"), primary_key=True),
    Column("code", Plain, primary_key=True),
    Index("ix_sheet_case_code", "code"),
)

sheet_pdf = Table(
    "sheet_pdf",
    metadata,
    Column("sheet", Integer, ForeignKey("sheet.row", ondelete="CASCADE"), primary_key=True),
    Column("copy", Integer, primary_key=True, autoincrement=False),
    Column("sha256", Plain, nullable=False),
    Column("template_version", Plain, nullable=False),
    Column("pages", Integer, nullable=False),
    Column("pdf", LargeBinary, nullable=False),
)

# Orders to print: `lane` says what a job wants of us, `body` is the whole value. See jobs.py.
print_job = Table(
    "print_job",
    metadata,
    Column("id", Integer, primary_key=True),
    Column("sheet", Integer, ForeignKey("sheet.row", ondelete="CASCADE"), nullable=False),
    Column("lane", Integer, nullable=False),
    Column("station", Plain, nullable=False),
    Column("body", Plain, nullable=False),
    Index("ix_print_job_lane_id", "lane", "id"),
    Index("ix_print_job_sheet_id", "sheet", "id"),
)

# Templates are kept for good under their hash: a sheet names the one it was drawn from.
template = Table(
    "template",
    metadata,
    Column("sha256", Plain, primary_key=True),
    Column("content", LargeBinary, nullable=False),
)

# The last use of a slot is the one in force; an empty hash is the template shipped with the program.
template_use = Table(
    "template_use",
    metadata,
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("slot", Plain, nullable=False),
    Column("sha256", Plain, nullable=False),
    Column("at", Instant, nullable=False),
    Column("actor", Plain, nullable=False),
    Column("source", Plain, nullable=False),
    Column("before", Integer, nullable=False),
    Index("ix_template_use_slot_number", "slot", "number"),
)

number_series = Table(
    "number_series",
    metadata,
    Column("series", Plain, primary_key=True),
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("last", Integer, nullable=False),
)

# The log: triggers refuse UPDATE and DELETE on log_entry, and UPDATE on log_details, whose rows may be erased.
log_entry = Table(
    "log_entry",
    metadata,
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Instant, nullable=False),
    Column("kind", Plain, nullable=False),
    Column("sheet", Plain, nullable=False),
    Column("actor", Plain, nullable=False),
    Column("digest", Plain, nullable=False),
    Column("previous", Plain, nullable=False, unique=True),
    Column("hash", Plain, nullable=False, unique=True),
    Index("ix_log_entry_sheet_seq", "sheet", "seq"),
    Index("ix_log_entry_kind_at_sheet", "kind", "at", "sheet"),
)

log_details = Table(
    "log_details",
    metadata,
    Column("seq", Integer, ForeignKey("log_entry.seq"), primary_key=True, autoincrement=False),
    Column("salt", LargeBinary, nullable=False),
    Column("body", Plain, nullable=False),
)

log_case = Table(
    "log_case",
    metadata,
    Column("code", Plain, primary_key=True),
    Column(
        "seq",
        Integer,
        ForeignKey("log_details.seq", ondelete="CASCADE"),
        primary_key=True,
        autoincrement=False,
    ),
    Index("ix_log_case_seq", "seq"),
)

log_head = Table(
    "log_head",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("seq", Integer, nullable=False),
    Column("hash", Plain, nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)

# Every writer steps `number` first: in PostgreSQL the row's lock lets one writer at a time in, as SQLite does by
# itself, and its value tells the other counters that something has changed.
turn = Table(
    "turn",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("number", BigInteger, nullable=False),
    CheckConstraint("id = 1", name="one_row"),
)

stock = Table(
    "stock",
    metadata,
    Column("kind", Integer, primary_key=True, autoincrement=False),
    Column("sheets", Integer, nullable=False),
    CheckConstraint("sheets >= 0", name="not_below_none"),
)

setting = Table(
    "setting",
    metadata,
    Column("name", Plain, primary_key=True),
    Column("body", Plain, nullable=False),
)

special_day = Table(
    "special_day",
    metadata,
    Column("day", Date, primary_key=True),
    Column("body", Plain, nullable=False),
)

closed_day = Table(
    "closed_day",
    metadata,
    Column("day", Date, primary_key=True),
    Column("at", Instant, nullable=False),
)

# Ceremonies: `body` is the whole value; `key` of a family is its dossier's code, or tells the same people elsewhere.
