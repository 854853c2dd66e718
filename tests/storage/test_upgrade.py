"""The migrations lead to the tables the program uses, and older registers come along whole."""

from __future__ import annotations

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
import sqlalchemy
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.exc import DBAPIError

from counter_app.domain.contribution import Contribution, Recipient, RecipientType, contribution_id
from counter_app.domain.errors.keeping import DatabaseBroken, DatabaseTooNew
from counter_app.domain.errors.letters import DocumentNumberTaken
from counter_app.domain.logbook import Looked
from counter_app.services.ports.reviews import LogQuestion
from counter_app.storage.all_tables import metadata
from counter_app.storage.database import Database, open_database
from counter_app.storage.register import SqlRegister, open_register
from counter_app.storage.upgrade import SHIPPED, VERSION_TABLE, Steps, is_ours, put_aside

from .many import dossiers
from .test_jobs import print_job
from .test_sheets import sheet
from .writer import START, write

REBUILD = """
import sqlalchemy as sa
from alembic import op

revision = "9999"
down_revision = "HEAD"


def upgrade():
    with op.batch_alter_table("dossier", recreate="always") as table:
        table.add_column(sa.Column("added", sa.Text, nullable=False, server_default="new"))
"""
ADD = REBUILD.replace(', recreate="always"', "")
FAIL = ADD + '    op.execute("INSERT INTO nowhere VALUES (1)")\n'
ORPHAN = ADD + "    op.execute(\"INSERT INTO sheet_case VALUES (999, 'A')\")\n"


def steps_with(folder: Path, step: str) -> Steps:
    """The shipped migrations and one more."""
    copy = folder / "migrations % of tomorrow"
    shutil.copytree(SHIPPED.folder, copy, ignore=shutil.ignore_patterns("__pycache__"))
    (copy / "versions" / "r9999_next.py").write_text(step.replace("HEAD", SHIPPED.head), encoding="utf-8")
    return Steps(copy, "9999")


def added(database: Database) -> list[str]:
    """What the new column says."""
    with database.engine.connect() as connection:
        return list(connection.exec_driver_sql("SELECT DISTINCT added FROM dossier").scalars())


def fill(register: SqlRegister) -> None:
    """Some rows in every kind of table that hangs on another."""
    write(register, "me", 3)
    with register.writing() as unit:
        unit.dossiers.add_many(dossiers(200, 1, START))
        unit.sheets.add(sheet(1, "A", "B"))


def rows(database: Database) -> dict[str, int]:
    """How many rows each table holds."""
    with database.engine.connect() as connection:
        return {
            table.name: connection.execute(
                sqlalchemy.select(sqlalchemy.func.count()).select_from(table)
            ).scalar_one()
            for table in metadata.sorted_tables
        }


def test_the_newest_migration_is_the_one_the_program_asks_for() -> None:
    script = ScriptDirectory(str(SHIPPED.folder))
    assert script.get_heads() == [SHIPPED.head]
    assert script.get_bases() == ["0001"]


def test_the_migrations_lead_to_the_tables_the_program_uses(register: SqlRegister) -> None:
    with register._database.engine.connect() as connection:
        context = MigrationContext.configure(
            connection,
            opts={"include_object": is_ours, "version_table": VERSION_TABLE, "target_metadata": metadata},
        )
        assert compare_metadata(context, metadata) == []


def test_every_guard_and_trigger_stands(register: SqlRegister) -> None:
    asked = {
        "sqlite": "SELECT name FROM sqlite_master WHERE type = 'trigger'",
        "postgresql": "SELECT tgname FROM pg_trigger WHERE NOT tgisinternal",
    }
    engine = register._database.engine
    with engine.connect() as connection:
        found = set(connection.exec_driver_sql(asked[engine.dialect.name]).scalars())
    assert (
        found
        == {
            "sqlite": {
                "find_dossier_added",
                "find_dossier_removed",
                "find_dossier_changed",
                *SEARCH_TRIGGERS["sqlite"],
                "log_entry_changed",
                "log_entry_removed",
                "log_entry_replaced",
                "log_details_changed",
                "log_details_replaced",
                "log_anchor_changed",
                "log_anchor_removed",
                "log_anchor_replaced",
                *(f"sheet_signature_{how}" for how in ("changed", "removed", "replaced")),
            },
            "postgresql": {
                "find_dossier_added",
                "find_dossier_changed",
                *SEARCH_TRIGGERS["postgresql"],
                "log_entry_kept",
                "log_entry_not_emptied",
                "log_details_not_changed",
                "log_anchor_kept",
                "log_anchor_not_emptied",
                "sheet_signature_kept",
            },
        }[engine.dialect.name]
    )


@pytest.mark.parametrize("step", [ADD, REBUILD], ids=["adds a column", "rebuilds a table with children"])
def test_an_older_register_comes_along_whole(
    register: SqlRegister, register_url: str, tmp_path: Path, step: str
) -> None:
    if "recreate" in step and register_url.startswith("postgresql"):
        step = ADD  # PostgreSQL alters in place; a rebuild would have to drop what refers to the table.
    fill(register)
    before = rows(register._database)
    register.close()
    with closing(open_database(register_url, steps_with(tmp_path, step))) as upgraded:
        assert added(upgraded) == ["new"]
        assert rows(upgraded) == before
        assert before["case_person"] > 100
        upgraded.check()
        with upgraded.engine.connect() as connection:
            if upgraded.path is not None:
                assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1
    with pytest.raises(DatabaseTooNew):
        open_register(register_url)


def test_a_copy_is_put_aside_before_an_upgrade(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    with closing(open_register(f"sqlite:///{path}")) as register:
        fill(register)
    assert not list(tmp_path.glob("*.before-*"))
    open_database(f"sqlite:///{path}", steps_with(tmp_path, ADD)).close()
    (copy,) = tmp_path.glob("*.before-*")
    assert copy.name == f"register.sqlite.before-{SHIPPED.head}.1"
    with closing(open_register(f"sqlite:///{copy}")) as old, old.reading() as unit:
        assert unit.log.verify() == 3
        assert len(unit.dossiers.find("h26", 500)) == 200


def test_a_copy_holds_what_is_committed_and_never_takes_another_s_place(tmp_path: Path) -> None:
    path = tmp_path / "register.sqlite"
    with closing(sqlite3.connect(path)) as raw:
        raw.execute("PRAGMA journal_mode=WAL")
        raw.execute("CREATE TABLE t (x)")
        raw.execute("INSERT INTO t VALUES (1)")
        raw.commit()
        raw.execute("INSERT INTO t VALUES (2)")
        copies = [put_aside(path, "0001"), put_aside(path, "0001")]
    assert [one.name for one in copies] == ["register.sqlite.before-0001.1", "register.sqlite.before-0001.2"]
    for copy in copies:
        with closing(sqlite3.connect(copy)) as raw:
            assert raw.execute("SELECT x FROM t").fetchall() == [(1,)]
    assert not list(tmp_path.glob("*.part"))


def set_back(database: Database, *statements: str, revision: str) -> None:
    """Make an older register of one that the program of today has filled: what came later is taken out of it."""
    with database.engine.connect().execution_options(writing=True) as connection, connection.begin():
        on_table = " ON sheet" if connection.dialect.name == "postgresql" else ""
        for trigger in SEARCH_TRIGGERS[connection.dialect.name]:
            connection.exec_driver_sql(f"DROP TRIGGER {trigger}{on_table}")
        if on_table:
            connection.exec_driver_sql("DROP FUNCTION find_sheet_kept")
        for statement in (*NO_DESK_OF_THE_CHIEF, *statements):
            connection.exec_driver_sql(statement)
        connection.exec_driver_sql(f"UPDATE {VERSION_TABLE} SET version_num = '{revision}'")


SEARCH_TRIGGERS = {
    "sqlite": ("find_sheet_added", "find_sheet_removed", "find_sheet_changed"),
    "postgresql": ("find_sheet_added", "find_sheet_changed"),
}
NO_REPORTS = (
    *(f"DROP TABLE {name}" for name in ("dossier_fact", "declined_letter", "report_sent", "sheet_signature")),
    *(
        f"DROP INDEX ix_{name}"
        for name in (
            "dossier_procedure_received",
            "dossier_procedure_ending_done_received",
            "sheet_kind_intended",
            "sheet_kind_spooled",
            "sheet_kind_signed",
            "sheet_kind_withdrawn",
            "sheet_kind_channel_given_waited",
            "sheet_hamlet_given_kind",
            "log_entry_kind_at_sheet",
        )
    ),
    *(f"ALTER TABLE dossier DROP COLUMN {name}" for name in ("done", "ending")),
    *(
        f"ALTER TABLE sheet DROP COLUMN {name}"
        for name in ("spooled", "signed", "given", "channel", "waited", "hamlet")
    ),
)
NO_DESK_OF_THE_CHIEF = (
    *NO_REPORTS,
    "DROP INDEX ix_sheet_void",
    *(f"DROP TABLE {name}" for name in ("document_mark", "number_gap", "log_anchor")),
    "DROP TABLE find_sheet",
    "DROP TABLE sheet_review",
    "DROP INDEX ix_log_entry_sheet_seq",
    "DROP INDEX ix_sheet_looked_intended_row",
    "DROP INDEX ix_sheet_intended_kind_looked",
    "DROP INDEX ix_sheet_kind_intended_row",
    "ALTER TABLE sheet DROP COLUMN looked",
)
"""What came with the chief's desk, in every register set back."""
NO_LATER_NOUNS = (
    *(
        f"DROP TABLE {name}"
        for name in (
            "greeting",
            "return_slot",
            "ceremony_party",
            "ceremony",
            "visit",
            "answer_sheet",
            "questionnaire",
        )
    ),
)
"""What came with later versions as tables of their own, the last first."""
NO_CONTRIBUTION_LIST = (
    *NO_LATER_NOUNS,
    "DROP INDEX ix_contribution_received_id",
    *(f"ALTER TABLE contribution DROP COLUMN {name}" for name in ("anonymous", "kind", "standing", "folded")),
)
NO_RECEIPT_PROMISE = (
    *NO_CONTRIBUTION_LIST,
    "DROP INDEX ix_dossier_receipt_promise",
    "ALTER TABLE dossier DROP COLUMN receipt_promise",
)
FIRST_VERSION = (
    *NO_RECEIPT_PROMISE,
    "DROP TABLE print_job",
    "DROP TABLE template_use",
    "DROP TABLE template",
)


def test_a_register_of_the_first_version_comes_along_with_its_sheets(database_url: str) -> None:
    with closing(open_register(database_url)) as first:
        fill(first)
        set_back(first._database, *FIRST_VERSION, revision="0001")
    with closing(SqlRegister(open_database(database_url, Steps(SHIPPED.folder, "0001")))) as old:
        assert "print_job" not in sqlalchemy.inspect(old._database.engine).get_table_names()
    with closing(open_register(database_url)) as upgraded:
        assert rows(upgraded._database)["sheet"] == 1
        with upgraded.writing() as unit:
            (found,) = unit.sheets.open()
            assert unit.reviews.get(found.id).looked is Looked.NOT_ASKED
            words = found.addressee.split()[-1]
            assert unit.reviews.page(LogQuestion(text=words), None, 5).rows == (replace(found, wording=None),)
            assert unit.jobs.of_sheet(found.id) == ()
            assert unit.jobs.add(print_job(found.id)).id == 1
            assert unit.templates.in_force("mau_9_chia_buon_a5.docx") is None
            assert unit.templates.has(unit.templates.keep(b"template"))


def test_the_promises_of_receipts_are_told_from_older_dossiers_as_the_program_tells_them(
    database_url: str,
) -> None:
    def promises(register: SqlRegister) -> list[tuple[str, int | None]]:
        asked = "SELECT code, receipt_promise FROM dossier ORDER BY code"
        with register._database.engine.connect() as connection:
            return [(row[0], row[1]) for row in connection.exec_driver_sql(asked)]

    with closing(open_register(database_url)) as today:
        with today.writing() as unit:
            unit.dossiers.add_many(dossiers(1500, 3, START))
        written = promises(today)
        set_back(today._database, *NO_RECEIPT_PROMISE, revision="0003")
    with closing(open_register(database_url)) as upgraded:
        assert promises(upgraded) == written
    assert sum(promise is not None for _code, promise in written) > 1000


def test_older_contributions_are_listed_and_found_as_the_program_lists_them(database_url: str) -> None:
    asked = "SELECT id, anonymous, standing, folded FROM contribution ORDER BY id"

    def told(register: SqlRegister) -> list[tuple[object, ...]]:
        with register._database.engine.connect() as connection:
            return [tuple(row) for row in connection.exec_driver_sql(asked)]

    with closing(open_register(database_url)) as today:
        with today.writing() as unit:
            for number, (name, anonymous) in enumerate(
                (("Đặng Thị H’Bơ", False), ("Quàng Thị Khuyết", True))
            ):
                given = Contribution(
                    contribution_id(2026, number),
                    Recipient(RecipientType.PERSON, name, "bản Ẳng"),
                    "đường bản hoà, hòa",
                    date(2026, 11, 12),
                    "Zalo",
                    anonymous,
                    thanked=number == 1,
                )
                unit.contributions.add(given)
        written = told(today)
        set_back(today._database, *NO_CONTRIBUTION_LIST, revision="0004")
    with closing(open_register(database_url)) as upgraded:
        assert told(upgraded) == written
    assert "khuyet" not in repr(written)


@pytest.mark.parametrize("step", [FAIL, ORPHAN], ids=["fails", "leaves orphans"])
def test_an_upgrade_that_fails_leaves_the_register_as_it_was(
    register: SqlRegister, register_url: str, tmp_path: Path, step: str
) -> None:
    fill(register)
    before = rows(register._database)
    register.close()
    with pytest.raises((DBAPIError, DatabaseBroken)):
        open_database(register_url, steps_with(tmp_path, step))
    with closing(open_register(register_url)) as again:
        assert rows(again._database) == before
        again.check()


def test_orphans_after_an_upgrade_are_named(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'register.sqlite'}"
    open_register(url).close()
    with pytest.raises(DatabaseBroken, match="sheet_case"):
        open_database(url, steps_with(tmp_path, ORPHAN))


def test_the_words_are_still_found_after_an_upgrade(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'register.sqlite'}"
    with closing(open_register(url)) as register:
        fill(register)
    upgraded = open_database(url, steps_with(tmp_path, ADD))
    with closing(SqlRegister(upgraded)) as register, register.reading() as unit:
        assert len(unit.dossiers.find("h26", 500)) == 200


def test_document_numbers_given_before_are_known_and_two_spellings_of_one_both_stay(
    database_url: str,
) -> None:
    with closing(open_register(database_url)) as first:
        with first.writing() as unit:
            for place, spelt in enumerate(("01/TXL-UBND", "02/TXL-UBND"), 1):
                unit.sheets.add(sheet(place, document_number=spelt))
        set_back(
            first._database,
            "UPDATE sheet SET document_number = '1/txl-ubnd' WHERE number = 2",
            revision="0010",
        )
    with closing(open_register(database_url)) as upgraded:
        with upgraded.reading() as unit:
            assert len(unit.sheets.open()) == 2
        with pytest.raises(DocumentNumberTaken), upgraded.writing() as unit:
            unit.sheets.add(sheet(3, document_number="001 / TXL-UBND"))
