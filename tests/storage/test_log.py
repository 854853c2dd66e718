"""The log only grows, and whatever is done to it behind its back shows."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from datetime import UTC, datetime, timedelta

import pytest
import sqlalchemy
from sqlalchemy.exc import DBAPIError

from counter_app.domain.errors.keeping import LogTampered
from counter_app.domain.logbook import GENESIS, LogEntry, LogKind, SheetId, link
from counter_app.storage.register import SqlRegister, open_register

from .conftest import NOW, Tamper
from .test_sheets import sheet


def write(register: SqlRegister, count: int) -> list[LogEntry]:
    """Append some entries in a unit each."""
    entries = []
    for number in range(count):
        with register.writing() as unit:
            details: Mapping[str, object] = {"code": f"case-{number}", "name": "Trần Thị Hà"}
            entries.append(
                unit.log.append(LogKind.READY, NOW + timedelta(minutes=number), "cán bộ Đặng", details)
            )
    return entries


def fault(register: SqlRegister) -> tuple[int, str]:
    """Where and what `verify` finds wrong."""
    with pytest.raises(LogTampered) as found, register.reading() as unit:
        unit.log.verify()
    return found.value.seq, found.value.reason


def test_entries_are_chained_from_the_first(register: SqlRegister) -> None:
    first, second = write(register, 2)
    assert (first.seq, first.previous, second.seq, second.previous) == (1, GENESIS, 2, first.hash)
    assert second.hash == link(first.hash, 2, second.at, LogKind.READY, "", "cán bộ Đặng", second.digest)
    with register.reading() as unit:
        assert unit.log.entries() == (first, second)
        assert unit.log.entries(after=1) == (second,)
        assert unit.log.entries(limit=1) == (first,)
        assert unit.log.head() == second
        assert unit.log.verify() == 2


def test_an_empty_log_is_in_order(register: SqlRegister) -> None:
    with register.reading() as unit:
        assert (unit.log.verify(), unit.log.head(), unit.log.entries()) == (0, None, ())


@pytest.mark.parametrize(
    ("moment", "actor", "about"),
    [
        (datetime(2026, 11, 23, 3, 20, 0, 1, tzinfo=UTC), "a\0b\ud800", "s\0"),
        (datetime(1968, 2, 29, 23, 59, 59, 999999, tzinfo=UTC), "Nguyễn", ""),
    ],
)
def test_odd_instants_and_texts_hash_the_same_when_read_again(
    register: SqlRegister, moment: datetime, actor: str, about: str
) -> None:
    with register.writing() as unit:
        unit.log.append(LogKind.READY, moment, actor, {"reason": "x\0\ud800"}, SheetId(about))
    with register.reading() as unit:
        assert unit.log.verify() == 1
        (entry,) = unit.log.entries()
        assert entry.at == moment
        assert unit.log.details(1) == {"reason": "x\0\ud800"}


def test_what_happened_to_a_case_is_found_by_its_code_its_codes_and_its_sheets(register: SqlRegister) -> None:
    with register.writing() as unit:
        unit.sheets.add(sheet(1, "A", "B"))
        unit.log.append(LogKind.TAKEN_IN, NOW, "me", {"code": "A"})
        unit.log.append(LogKind.NO_LETTER, NOW, "me", {"codes": ["A", "B"], "why": "bản sao"})
        unit.log.append(LogKind.INTENDED, NOW, "me", {"number": 1}, SheetId("sheet-1"))
        unit.log.append(LogKind.SETTINGS, NOW, "me", {})
    with register.reading() as unit:
        assert [entry.seq for entry, _details in unit.log.of_case("A")] == [1, 2, 3]
        assert [(entry.kind, details) for entry, details in unit.log.of_case("B")] == [
            (LogKind.NO_LETTER, {"codes": ["A", "B"], "why": "bản sao"}),
            (LogKind.INTENDED, {"number": 1}),
        ]
        assert unit.log.of_case("C") == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log_entry SET actor = 'nobody' WHERE seq = 1",
        "DELETE FROM log_entry WHERE seq = 2",
        "DELETE FROM log_entry",
        "UPDATE log_details SET body = '{}' WHERE seq = 1",
        "INSERT INTO log_entry SELECT * FROM log_entry WHERE seq = 1",
    ],
)
def test_the_database_itself_refuses_to_change_the_log(
    register: SqlRegister, register_url: str, statement: str
) -> None:
    write(register, 2)
    engine = sqlalchemy.create_engine(register_url)
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.exec_driver_sql(statement)
    engine.dispose()
    with register.reading() as unit:
        assert unit.log.verify() == 2


@pytest.mark.servers
def test_postgresql_refuses_to_empty_the_log(postgres_url: str) -> None:
    with closing(open_register(postgres_url)) as register:
        write(register, 2)
        engine = sqlalchemy.create_engine(postgres_url)
        for table in ("log_entry", "log_entry CASCADE", "log_entry, log_details CASCADE"):
            with pytest.raises(DBAPIError), engine.begin() as connection:
                connection.exec_driver_sql(f"TRUNCATE {table}")
        engine.dispose()
        with register.reading() as unit:
            assert unit.log.verify() == 2


def test_sqlite_refuses_to_replace_a_row_of_the_log(tmp_path: object) -> None:
    with closing(open_register(f"sqlite:///{tmp_path}/register.sqlite")) as register:
        write(register, 2)
    with closing(sqlite3.connect(f"{tmp_path}/register.sqlite")) as raw:
        for statement in (
            "INSERT OR REPLACE INTO log_entry SELECT seq, at, kind, sheet, 'x', digest, previous, hash FROM log_entry",
            "INSERT OR REPLACE INTO log_entry SELECT 9, at, kind, sheet, 'x', digest, previous, 'h' FROM log_entry",
            "INSERT OR REPLACE INTO log_details SELECT seq, salt, '{}' FROM log_details",
        ):
            with pytest.raises(sqlite3.IntegrityError):
                raw.execute(statement)


def test_erased_details_leave_the_chain_in_order(register: SqlRegister, tamper: Tamper) -> None:
    write(register, 3)
    tamper("DELETE FROM log_case WHERE seq = 2", "DELETE FROM log_details WHERE seq = 2")
    with register.reading() as unit:
        assert unit.log.verify() == 3
        assert unit.log.details(2) is None
        assert unit.log.details(1) == {"code": "case-0", "name": "Trần Thị Hà"}
        assert unit.log.of_case("case-1") == ()
        assert unit.log.entries()[1].actor == "cán bộ Đặng"


@pytest.mark.parametrize(
    ("statements", "seq", "reason"),
    [
        (["UPDATE log_entry SET actor = 'x' WHERE seq = 2"], 2, "edited"),
        (["UPDATE log_entry SET at = at + 1 WHERE seq = 1"], 1, "edited"),
        (["UPDATE log_entry SET kind = 'signed' WHERE seq = 3"], 3, "edited"),
        (["UPDATE log_entry SET kind = 'unheard_of' WHERE seq = 3"], 3, "edited"),
        (["UPDATE log_entry SET digest = 'x' WHERE seq = 3"], 3, "edited"),
        (["UPDATE log_entry SET hash = 'x' WHERE seq = 3"], 3, "edited"),
        (["UPDATE log_details SET body = '{}' WHERE seq = 2"], 2, "details"),
        (
            ["UPDATE log_details SET salt = (SELECT salt FROM log_details WHERE seq = 1) WHERE seq = 2"],
            2,
            "details",
        ),
        (
            ["DELETE FROM log_case", "DELETE FROM log_details", "DELETE FROM log_entry WHERE seq = 2"],
            2,
            "removed",
        ),
        (
            ["DELETE FROM log_case", "DELETE FROM log_details", "DELETE FROM log_entry WHERE seq = 1"],
            1,
            "removed",
        ),
        (
            ["DELETE FROM log_case", "DELETE FROM log_details", "DELETE FROM log_entry WHERE seq >= 3"],
            3,
            "cut_off",
        ),
        (["DELETE FROM log_case", "DELETE FROM log_details", "DELETE FROM log_entry"], 1, "cut_off"),
        (["UPDATE log_head SET hash = (SELECT hash FROM log_entry WHERE seq = 3)"], 4, "head"),
        (["UPDATE log_head SET seq = 3, hash = (SELECT hash FROM log_entry WHERE seq = 3)"], 4, "head"),
        (["DELETE FROM log_head"], 4, "head"),
    ],
)
def test_whatever_is_done_to_the_log_shows(
    register: SqlRegister, tamper: Tamper, statements: list[str], seq: int, reason: str
) -> None:
    write(register, 4)
    tamper(*statements)
    assert fault(register) == (seq, reason)


def test_two_entries_that_changed_places_show_even_with_their_hashes_made_again(
    register: SqlRegister, tamper: Tamper
) -> None:
    _first, second, third = write(register, 3)
    one = link(third.previous, 2, third.at, third.kind, "", third.actor, third.digest)
    two = link(second.previous, 3, second.at, second.kind, "", second.actor, second.digest)
    tamper(
        "DELETE FROM log_case",
        "DELETE FROM log_details",
        "UPDATE log_entry SET seq = 9 WHERE seq = 2",
        f"UPDATE log_entry SET seq = 2, hash = '{one}' WHERE seq = 3",
        f"UPDATE log_entry SET seq = 3, hash = '{two}' WHERE seq = 9",
    )
    assert fault(register) == (2, "reordered")


def test_a_second_entry_behind_the_same_one_shows_even_in_a_table_without_its_constraints(
    register: SqlRegister, tamper: Tamper
) -> None:
    first, _second, third = write(register, 3)
    forked = link(first.hash, 3, third.at, third.kind, "", third.actor, third.digest)
    cascade = "CASCADE" if register.place.startswith("postgresql") else ""
    tamper(
        "CREATE TABLE bare AS SELECT * FROM log_entry",
        f"DROP TABLE log_entry {cascade}",
        "ALTER TABLE bare RENAME TO log_entry",
        f"UPDATE log_entry SET previous = '{first.hash}', hash = '{forked}' WHERE seq = 3",
    )
    assert fault(register) == (3, "forked")


def test_the_chain_cannot_fork_even_with_the_guards_taken_down(register: SqlRegister, tamper: Tamper) -> None:
    first, _second = write(register, 2)
    with pytest.raises(DBAPIError):
        tamper(
            "INSERT INTO log_entry (seq, at, kind, sheet, actor, digest, previous, hash) "
            f"SELECT 3, at, kind, sheet, actor, digest, '{first.hash}', 'x' FROM log_entry WHERE seq = 1"
        )
    with register.reading() as unit:
        assert unit.log.verify() == 2


def test_nothing_is_appended_to_a_log_without_a_head(register: SqlRegister, tamper: Tamper) -> None:
    tamper("DELETE FROM log_head")
    with pytest.raises(LogTampered), register.writing() as unit:
        unit.log.append(LogKind.READY, NOW, "me", {})
