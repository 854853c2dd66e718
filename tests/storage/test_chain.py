"""Whatever is done to the log behind its back is found, and named for what it is."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
import sqlalchemy
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy.exc import DBAPIError

from counter_app.domain.chain import START, Head, Proof, ProvedHead
from counter_app.domain.errors.keeping import LogTampered
from counter_app.domain.logbook import LogKind, SheetId, link
from counter_app.storage.register import SqlRegister, open_register

from .conftest import NOW, Tamper
from .many_entries import write_entries
from .test_log import fault, write
from .test_sheets import sheet

COUNT = 8
COLUMNS = ("at", "kind", "sheet", "actor", "digest", "previous", "hash")


@pytest.fixture
def bare(register: SqlRegister, register_url: str, tamper: Tamper) -> Tamper:
    """A log of eight entries in tables without guards, keys and constraints, as a thief would have them."""
    write(register, COUNT)
    cascade = "CASCADE" if register_url.startswith("postgresql") else ""
    for table in ("log_entry", "log_details"):
        tamper(
            f"CREATE TABLE bare AS SELECT * FROM {table}",
            f"DROP TABLE {table} {cascade}",
            f"ALTER TABLE bare RENAME TO {table}",
        )
    return tamper


def test_a_long_log_written_in_bulk_is_the_log_that_appending_makes(
    register: SqlRegister, register_url: str
) -> None:
    write_entries(register_url, 12_000)
    with register.reading() as unit:
        assert unit.log.verify() == 12_000
    write(register, 1)
    with register.reading() as unit:
        assert unit.log.verify() == 12_001
    engine = sqlalchemy.create_engine(register_url)
    with pytest.raises(DBAPIError), engine.begin() as connection:
        connection.exec_driver_sql("INSERT INTO log_entry SELECT * FROM log_entry WHERE seq = 12")
    engine.dispose()


def test_a_log_is_read_in_pieces_that_join_wherever_they_are_cut(register: SqlRegister) -> None:
    written = write(register, COUNT)
    for limit in (1, 2, 3, COUNT, COUNT + 1):
        head, rows = START, 0
        while True:
            with register.reading() as unit:
                walked = unit.chain.piece(head, limit)
            if not walked.rows:
                break
            head, rows = walked.head, rows + walked.rows
        assert (head, rows) == (Head(COUNT, written[-1].hash), COUNT)


def test_a_check_from_a_head_reads_only_what_is_behind_it(register: SqlRegister, tamper: Tamper) -> None:
    written = write(register, 4)
    tamper("UPDATE log_entry SET actor = 'x' WHERE seq = 2")
    with register.reading() as unit:
        assert unit.chain.piece(Head(2, written[1].hash)).head == Head(4, written[3].hash)
        with pytest.raises(LogTampered):
            unit.chain.piece(Head(1, written[0].hash))


@pytest.mark.parametrize(
    ("statements", "seq", "reason"),
    [
        # Removed, the gap left open or closed.
        (["DELETE FROM log_entry WHERE seq = 4"], 4, "removed"),
        (
            ["DELETE FROM log_entry WHERE seq = 4", "UPDATE log_entry SET seq = seq - 1 WHERE seq > 4"],
            4,
            "removed",
        ),
        (
            [
                "DELETE FROM log_entry WHERE seq IN (4, 5, 6)",
                "UPDATE log_entry SET seq = seq - 3 WHERE seq > 6",
            ],
            4,
            "removed",
        ),
        # Inserted, a copy of another entry under a number made free for it, or under one that is taken.
        (
            [
                "UPDATE log_entry SET seq = seq + 1 WHERE seq >= 4",
                "INSERT INTO log_entry SELECT 4, at, kind, sheet, 'x', digest, previous, hash FROM log_entry LIMIT 1",
            ],
            4,
            "inserted",
        ),
        (
            [
                "INSERT INTO log_entry SELECT seq, at, '', '', '', digest, previous, hash FROM log_entry WHERE seq = 8"
            ],
            8,
            "inserted",
        ),
        (
            [
                "INSERT INTO log_entry SELECT 0, at, kind, '', 'x', digest, previous, hash FROM log_entry WHERE seq = 8"
            ],
            1,
            "inserted",
        ),
        # Two rows, or two far apart, that changed places.
        (
            [
                "UPDATE log_entry SET seq = 99 WHERE seq = 4",
                "UPDATE log_entry SET seq = 4 WHERE seq = 5",
                "UPDATE log_entry SET seq = 5 WHERE seq = 99",
            ],
            4,
            "reordered",
        ),
        (
            [
                "UPDATE log_entry SET seq = 99 WHERE seq = 2",
                "UPDATE log_entry SET seq = 2 WHERE seq = 7",
                "UPDATE log_entry SET seq = 7 WHERE seq = 99",
            ],
            2,
            "reordered",
        ),
        (["UPDATE log_entry SET seq = 99 WHERE seq = 4"], 4, "reordered"),
        # Details that changed places.
        (
            [
                "UPDATE log_details SET seq = 99 WHERE seq = 4",
                "UPDATE log_details SET seq = 4 WHERE seq = 6",
                "UPDATE log_details SET seq = 6 WHERE seq = 99",
            ],
            4,
            "details",
        ),
        (["UPDATE log_details SET body = '{}' WHERE seq = 8"], 8, "details"),
        # The end.
        (["DELETE FROM log_entry WHERE seq > 5"], 6, "cut_off"),
        (
            [
                "DELETE FROM log_entry WHERE seq > 5",
                "UPDATE log_head SET seq = 5, hash = (SELECT hash FROM log_entry WHERE seq = 5)",
            ],
            6,
            "cut_off",
        ),
        (["UPDATE log_head SET seq = 5, hash = (SELECT hash FROM log_entry WHERE seq = 5)"], 8, "head"),
    ],
)
def test_every_kind_of_tampering_is_named_with_its_entry(
    register: SqlRegister, bare: Tamper, statements: list[str], seq: int, reason: str
) -> None:
    bare(*statements)
    assert fault(register) == (seq, reason)


def test_an_entry_hashed_anew_is_named_by_the_one_that_follows_its_old_hash(
    register: SqlRegister, bare: Tamper
) -> None:
    with register.reading() as unit:
        fourth = unit.log.entries(3, 1)[0]
    forged = link(fourth.previous, 4, fourth.at, fourth.kind, "", "người khác", fourth.digest)
    bare(f"UPDATE log_entry SET actor = 'người khác', hash = '{forged}' WHERE seq = 4")
    assert fault(register) == (4, "edited")


def test_an_entry_put_in_with_a_right_hash_forks_the_chain(register: SqlRegister, bare: Tamper) -> None:
    with register.reading() as unit:
        fourth = unit.log.entries(3, 1)[0]
    forged = link(fourth.previous, 4, fourth.at, fourth.kind, "", "người khác", fourth.digest)
    bare(
        "UPDATE log_entry SET seq = seq + 1 WHERE seq >= 4",
        "INSERT INTO log_entry SELECT 4, at, kind, sheet, 'người khác', digest, previous, "
        f"'{forged}' FROM log_entry WHERE seq = 5",
        "DELETE FROM log_details",
    )
    assert fault(register) == (5, "forked")


@given(st.sampled_from(COLUMNS), st.integers(1, COUNT), st.integers(1, 10**6))
@settings(
    max_examples=25,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
def test_an_edit_of_any_column_of_any_entry_is_found_there(
    empty_register: Path, tmp_path: Path, column: str, seq: int, value: int
) -> None:
    path = tmp_path / "register.sqlite"
    path.write_bytes(empty_register.read_bytes())
    url = f"sqlite:///{path}"
    with closing(open_register(url)) as register:
        write(register, COUNT)
        engine = sqlalchemy.create_engine(url)
        with engine.begin() as connection:
            connection.exec_driver_sql("DROP TRIGGER log_entry_changed")
            connection.exec_driver_sql(f"UPDATE log_entry SET {column} = {value} WHERE seq = {seq}")
        engine.dispose()
        assert fault(register) == (seq, "edited")


def test_the_sheet_the_entry_was_about_is_named_even_when_the_entry_is_gone(
    register: SqlRegister, tamper: Tamper
) -> None:
    with register.writing() as unit:
        unit.sheets.add(sheet(12, "A"))
        for kind in (LogKind.INTENDED, LogKind.DRAWN):
            unit.log.append(kind, NOW, "me", {"number": 12, "year": 2026, "code": "A"}, SheetId("sheet-12"))

    def named() -> str:
        with pytest.raises(LogTampered) as found, register.reading() as unit:
            unit.log.verify()
        return found.value.sheet

    tamper("UPDATE log_entry SET actor = 'x' WHERE seq = 1")
    assert named() == "12/2026"
    if register.place.startswith("postgresql"):
        tamper("ALTER TABLE log_details DROP CONSTRAINT fk_log_details_seq")
    tamper("DELETE FROM log_entry WHERE seq = 1")
    assert named() == "12/2026"


# Proved heads ----------------------------------------------------------------------------------------------


def test_proved_heads_are_kept_in_order_and_told_by_kind(register: SqlRegister) -> None:
    heads = [Head(one.seq, one.hash) for one in write(register, 3)]
    kept = (
        ProvedHead(heads[0], NOW, Proof.CHECKED),
        ProvedHead(heads[1], NOW, Proof.PRINTED, 1),
        ProvedHead(heads[2], NOW, Proof.CHECKED, 2),
    )
    with register.writing() as unit:
        for one in kept:
            unit.chain.keep(one)
    with register.reading() as unit:
        assert unit.chain.proofs() == kept
        assert unit.chain.proved() == kept[2]
        assert unit.chain.proved(Proof.PRINTED) == kept[1]
        assert unit.chain.proved(whole=True) == kept[0]
        assert unit.chain.proved(Proof.ENTERED) is None
        assert unit.chain.last() == heads[2]
        assert unit.chain.standing([1, 3, 3, 9]) == {1: heads[0], 3: heads[2]}


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log_anchor SET hash = 'x'",
        "UPDATE log_anchor SET at = 0 WHERE id = 1",
        "DELETE FROM log_anchor",
        "INSERT INTO log_anchor SELECT * FROM log_anchor",
    ],
)
def test_the_database_itself_refuses_to_change_a_proved_head(
    register: SqlRegister, register_url: str, statement: str
) -> None:
    (entry,) = write(register, 1)
    kept = ProvedHead(Head(1, entry.hash), NOW, Proof.PRINTED)
    with register.writing() as unit:
        unit.chain.keep(kept)
    words = [statement]
    if register_url.startswith("sqlite"):
        words.append("INSERT OR REPLACE INTO log_anchor SELECT id, seq, 'x', at, how, since FROM log_anchor")
    else:
        words.append("TRUNCATE log_anchor")
    engine = sqlalchemy.create_engine(register_url)
    for one in words:
        with pytest.raises(DBAPIError), engine.begin() as connection:
            connection.exec_driver_sql(one)
    engine.dispose()
    with register.reading() as unit:
        assert unit.chain.proofs() == (kept,)
