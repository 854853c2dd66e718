"""The log is proved against what stood on paper, in an export, in a backup, and in its own earlier checks."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy

from counter_app.bootstrap.proofs import register_name
from counter_app.domain.chain import Head, Proof, code_of
from counter_app.domain.errors.chain import EmptyLog, HeadNotInLog, MistypedCode
from counter_app.domain.errors.keeping import CannotWrite, LogTampered
from counter_app.domain.logbook import LogKind, link
from counter_app.services.acts import proving
from counter_app.services.acts.proving import Proving
from counter_app.storage.outside_heads import FILE
from tests.services.desk import Desk
from tests.services.test_contributions import unnamed
from tests.storage.many_entries import write_entries


@pytest.fixture
def raw(desk: Desk) -> Iterator[sqlalchemy.Engine]:
    """The register's database with the guards of the log and of its proved heads taken down."""
    engine = sqlalchemy.create_engine(desk.app.config.database)
    desk.app.review.entries()
    with engine.begin() as connection:
        if engine.dialect.name == "sqlite":
            found = connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'")
            for (name,) in found.all():
                connection.exec_driver_sql(f"DROP TRIGGER {name}")
        else:
            for table in ("log_entry", "log_details", "log_anchor"):
                connection.exec_driver_sql(f"ALTER TABLE {table} DISABLE TRIGGER ALL")
    yield engine
    engine.dispose()


def run(raw: sqlalchemy.Engine, *statements: str) -> None:
    with raw.begin() as connection:
        for one in statements:
            connection.exec_driver_sql(one)


def cut_off(raw: sqlalchemy.Engine, behind: int) -> None:
    """Take the end of the log away and set its head back, so that the chain itself is in order again."""
    run(
        raw,
        "DELETE FROM log_case",
        f"DELETE FROM log_details WHERE seq > {behind}",
        f"DELETE FROM log_entry WHERE seq > {behind}",
        f"UPDATE log_head SET seq = {behind}, hash = (SELECT hash FROM log_entry WHERE seq = {behind})",
    )


def rewrite(raw: sqlalchemy.Engine, first: int) -> None:
    """Another actor from an entry on, and every hash behind it made anew, as somebody with the program could."""
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    with raw.begin() as connection:
        rows = connection.exec_driver_sql(
            f"SELECT seq, at, kind, sheet, digest, previous FROM log_entry WHERE seq >= {first} ORDER BY seq"
        ).all()
        previous = rows[0].previous
        for row in rows:
            at = epoch + timedelta(microseconds=row.at)
            hash_ = link(previous, row.seq, at, LogKind(row.kind), row.sheet, "kẻ khác", row.digest)
            connection.execute(
                sqlalchemy.text(
                    "UPDATE log_entry SET actor = :actor, previous = :p, hash = :h WHERE seq = :s"
                ),
                {"actor": "kẻ khác", "p": previous, "h": hash_, "s": row.seq},
            )
            previous = hash_
        connection.execute(sqlalchemy.text("UPDATE log_head SET hash = :h"), {"h": previous})


def nothing(_line: str) -> None:
    """Nobody reads it."""


def fill(desk: Desk, count: int = 4) -> None:
    """So many entries more."""
    with desk.app.register.writing() as unit:
        for number in range(count):
            unit.log.append(LogKind.READY, desk.clock.now(), "Lê Thu Hà", {"code": f"H99-{number}"})


def entries(desk: Desk) -> int:
    return desk.app.proving.standing().entries


def found(desk: Desk) -> LogTampered:
    with pytest.raises(LogTampered) as caught:
        desk.app.proving.verify_all()
    return caught.value


# Checks ----------------------------------------------------------------------------------------------------


def test_a_whole_check_is_kept_and_tells_how_far_it_came(desk: Desk) -> None:
    fill(desk)
    seen: list[tuple[int, int]] = []
    proved = desk.app.proving.verify_all(lambda done, whole: seen.append((done, whole)))
    assert proved is not None
    assert proved.head.seq == entries(desk)
    assert proved.is_whole
    assert seen[-1] == (proved.head.seq, proved.head.seq)
    assert desk.app.proving.standing().whole == proved
    assert desk.app.proving.standing().checked == proved


def test_a_check_can_be_stopped_and_leaves_nothing_behind(desk: Desk) -> None:
    fill(desk)
    assert desk.app.proving.verify_all(cancelled=lambda: True) is None
    assert desk.app.proving.daily(cancelled=lambda: True) is None
    assert desk.app.proving.standing().checked is None


def test_an_empty_log_agrees_and_has_no_head_to_vouch_for(desk: Desk) -> None:
    proved = desk.app.proving.verify_all()
    assert proved is not None
    assert proved.head.seq == 0
    assert not desk.app.proving.due()
    for ask in (desk.app.proving.code, lambda: desk.app.proving.record(Proof.PRINTED)):
        with pytest.raises(EmptyLog):
            ask()
    with pytest.raises(EmptyLog):
        desk.app.proving.export(nothing, ())


def test_the_check_of_the_day_is_due_once_a_day(desk: Desk) -> None:
    fill(desk)
    assert desk.app.proving.due()
    desk.app.proving.daily()
    assert not desk.app.proving.due()
    desk.clock.instant += timedelta(days=1)
    assert desk.app.proving.due()


def test_the_check_of_the_day_reads_a_small_log_whole(desk: Desk, raw: sqlalchemy.Engine) -> None:
    fill(desk)
    desk.app.proving.daily()
    run(raw, "UPDATE log_entry SET actor = 'x' WHERE seq = 2")
    with pytest.raises(LogTampered) as caught:
        desk.app.proving.daily()
    assert (caught.value.seq, caught.value.reason) == (2, "edited")


def test_the_check_of_the_day_reads_what_is_new_in_a_large_log_and_what_is_old_in_turns(
    desk: Desk, raw: sqlalchemy.Engine
) -> None:
    desk.app.review.entries()
    count = 2 * proving.ROUND + 700
    write_entries(desk.app.config.database, count)
    desk.app.proving.verify_all()
    fill(desk, 1)
    proved = desk.app.proving.daily()
    assert proved is not None
    assert (proved.head.seq, proved.since) == (count + 1, count)
    run(raw, f"UPDATE log_entry SET actor = 'x' WHERE seq = {proving.ROUND + 5}")
    named = set()
    for _day in range(3):
        desk.clock.instant += timedelta(days=1)
        try:
            desk.app.proving.daily()
        except LogTampered as error:
            named.add(error.seq)
    assert named == {proving.ROUND + 5}
    run(raw, f"UPDATE log_entry SET actor = 'x' WHERE seq = {count + 1}")
    assert found(desk).seq == proving.ROUND + 5


def test_a_short_check_keeps_nothing(desk: Desk) -> None:
    fill(desk)
    proved = desk.app.proving.check()
    assert proved is not None
    assert proved.head.seq == entries(desk)
    assert desk.app.proving.standing().checked is None


def test_once_a_fault_was_found_no_short_check_calls_the_log_sound(
    desk: Desk, raw: sqlalchemy.Engine
) -> None:
    fill(desk)
    desk.app.proving.daily()
    run(raw, "UPDATE log_entry SET actor = 'x' WHERE seq = 2")
    assert desk.app.proving.check() is not None
    assert found(desk).seq == 2
    with pytest.raises(LogTampered):
        desk.app.proving.check()
    run(raw, "UPDATE log_entry SET actor = 'Lê Thu Hà' WHERE seq = 2")
    assert desk.app.proving.check() is not None


# Heads outside ---------------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", [Proof.PRINTED, Proof.EXPORTED, Proof.BACKED_UP])
def test_a_cut_off_tail_is_found_against_the_last_head_outside(
    desk: Desk, raw: sqlalchemy.Engine, how: Proof
) -> None:
    fill(desk)
    proved = desk.app.proving.record(how)
    fill(desk, 1)
    cut_off(raw, 2)
    run(raw, "DELETE FROM log_anchor")
    error = found(desk)
    assert (error.seq, error.reason) == (3, "cut_off")
    assert (error.against, error.against_seq, error.against_at) == (how, proved.head.seq, proved.at)
    with pytest.raises(LogTampered) as caught:
        desk.app.proving.daily()
    assert (caught.value.seq, caught.value.reason) == (3, "cut_off")


def test_a_cut_off_tail_is_found_against_the_last_check_in_the_database_alone(
    desk: Desk, raw: sqlalchemy.Engine
) -> None:
    fill(desk)
    desk.app.proving.daily()
    cut_off(raw, 2)
    error = found(desk)
    assert (error.seq, error.reason) == (3, "cut_off")
    assert (error.against, error.against_seq) == ("checked", 4)


def test_a_tail_nobody_vouched_for_can_be_cut_off_unseen(desk: Desk, raw: sqlalchemy.Engine) -> None:
    fill(desk)
    cut_off(raw, 2)
    proved = desk.app.proving.verify_all()
    assert proved is not None
    assert proved.head.seq == 2


def test_a_log_hashed_anew_is_found_out_by_a_head_outside(desk: Desk, raw: sqlalchemy.Engine) -> None:
    fill(desk)
    desk.app.proving.record(Proof.PRINTED)
    fill(desk, 2)
    last = desk.app.proving.record(Proof.BACKED_UP)
    rewrite(raw, 5)
    run(raw, "DELETE FROM log_anchor")
    error = found(desk)
    assert (error.seq, error.reason) == (5, "rewritten")
    assert (error.against, error.against_seq) == ("backed_up", last.head.seq)


def test_a_log_hashed_anew_with_every_head_removed_shows_nothing_until_a_code_from_paper_is_entered(
    desk: Desk, raw: sqlalchemy.Engine
) -> None:
    fill(desk)
    code = code_of(desk.app.proving.record(Proof.PRINTED).head)
    rewrite(raw, 2)
    run(raw, "DELETE FROM log_anchor")
    (desk.app.config.paths.home / FILE).unlink()
    assert desk.app.proving.verify_all() is not None
    with pytest.raises(HeadNotInLog) as caught:
        desk.app.proving.compare(code)
    assert (caught.value.seq, caught.value.last) == (4, 4)


def test_a_code_from_paper_agrees_and_is_kept_as_entered(desk: Desk) -> None:
    fill(desk)
    code = code_of(desk.app.proving.record(Proof.PRINTED).head)
    assert code == desk.app.proving.code()
    fill(desk, 1)
    proved = desk.app.proving.compare(code.lower().replace("-", " "))
    assert (proved.how, proved.head.seq) == (Proof.ENTERED, 4)
    assert desk.app.proving.standing().outside == proved


def test_a_mistyped_code_is_told_apart_from_a_log_that_was_changed(desk: Desk) -> None:
    fill(desk)
    code = desk.app.proving.code()
    with pytest.raises(MistypedCode):
        desk.app.proving.compare(code[:-1] + ("0" if code[-1] != "0" else "1"))
    other = code_of(Head(2, "ab" * 32))
    with pytest.raises(HeadNotInLog):
        desk.app.proving.compare(other)
    with pytest.raises(HeadNotInLog) as caught:
        desk.app.proving.compare(code_of(Head(900, "ab" * 32)))
    assert caught.value.last == 4


def test_a_head_that_was_only_entered_does_not_spare_the_rows_before_it(
    desk: Desk, raw: sqlalchemy.Engine
) -> None:
    fill(desk)
    code = desk.app.proving.code()
    run(raw, "UPDATE log_entry SET actor = 'x' WHERE seq = 2")
    desk.app.proving.compare(code)
    with pytest.raises(LogTampered):
        desk.app.proving.check()


def test_no_head_is_recorded_of_a_log_that_does_not_agree(desk: Desk, raw: sqlalchemy.Engine) -> None:
    fill(desk)
    run(raw, "UPDATE log_entry SET actor = 'x' WHERE seq = 2")
    with pytest.raises(LogTampered):
        desk.app.proving.record(Proof.PRINTED)
    assert desk.app.proving.standing().outside is None


# The file beside the register ------------------------------------------------------------------------------


def test_half_a_line_of_a_power_cut_spoils_neither_the_lines_before_nor_the_next(desk: Desk) -> None:
    fill(desk)
    first = desk.app.proving.record(Proof.PRINTED)
    file = desk.app.config.paths.home / FILE
    with file.open("a", encoding="utf-8") as torn:
        torn.write('{"register": "x", "se')
    second = desk.app.proving.record(Proof.BACKED_UP)
    assert desk.app.proving._outside.all() == (first, second)
    assert len(file.read_text(encoding="utf-8").splitlines()) == 3


def test_a_head_that_cannot_be_kept_beside_the_register_is_not_kept_in_it(desk: Desk) -> None:
    fill(desk)
    (desk.app.config.paths.home / FILE).mkdir()
    with pytest.raises(CannotWrite):
        desk.app.proving.record(Proof.PRINTED)
    (desk.app.config.paths.home / FILE).rmdir()
    assert desk.app.proving.standing().outside is None


def test_a_register_is_named_by_its_place_in_the_home_and_never_with_a_password() -> None:
    home = Path("/var/office")
    assert register_name("sqlite:////var/office/register.sqlite3", home) == "register.sqlite3"
    assert register_name("sqlite:////srv/r.sqlite", home) == "/srv/r.sqlite"
    named = register_name("postgresql+psycopg://me:secret@db:5433/office?sslmode=require", home)
    assert named == "postgresql://db:5433/office"


# The export ------------------------------------------------------------------------------------------------


def prove(lines: list[str]) -> str:
    """The check anybody can write after what the file says of itself; the hash of the last entry."""

    def p(part: bytes) -> bytes:
        return len(part).to_bytes(8, "big") + part

    previous = "0" * 64
    told = [json.loads(line) for line in lines]
    for seq, one in enumerate(told[1:-1], 1):
        assert one["seq"] == seq
        assert one["previous"] == previous
        parts = (previous, str(seq), one["at"], one["kind"], one["sheet"], one["actor"], one["digest"])
        previous = hashlib.sha256(b"".join(p(part.encode()) for part in parts)).hexdigest()
        assert previous == one["hash"]
        if one["details"] is not None:
            data = p(bytes.fromhex(one["salt"])) + p(one["details"].encode())
            assert hashlib.sha256(data).hexdigest() == one["digest"]
    assert told[-1]["head"]["hash"] == previous
    assert int(told[-1]["head"]["code"].replace("-", ""), 16) % 97 == 1
    return previous


def test_an_export_is_proved_by_anybody_and_its_head_is_kept(desk: Desk) -> None:
    fill(desk)
    lines: list[str] = []
    exported = desk.app.proving.export(lines.append, ("what it is",))
    assert exported is not None
    assert prove(lines) == exported.head.hash
    assert json.loads(lines[0])["about"] == ["what it is"]
    outside = desk.app.proving.standing().outside
    assert outside is not None
    assert (outside.how, outside.head) == (Proof.EXPORTED, exported.head)


def test_an_export_holds_back_what_is_about_somebody_unnamed(desk: Desk) -> None:
    desk.app.intake.contribute(unnamed())
    desk.app.intake.contribute(unnamed(anonymous=False))
    lines: list[str] = []
    desk.app.proving.export(lines.append, ())
    told = [json.loads(line) for line in lines[1:-1]]
    assert [one["held_back"] for one in told] == [True, False]
    assert (told[0]["details"], told[0]["salt"]) == (None, None)
    assert "Khuyết" not in "".join(lines)
    prove(lines)


def test_a_log_that_does_not_agree_is_written_out_as_evidence_and_its_head_is_not_kept(
    desk: Desk, raw: sqlalchemy.Engine
) -> None:
    fill(desk)
    run(raw, "UPDATE log_entry SET actor = 'x' WHERE seq = 2")
    lines: list[str] = []
    exported = desk.app.proving.export(lines.append, ())
    assert exported is not None
    assert exported.tampered is not None
    assert exported.tampered.seq == 2
    assert json.loads(lines[-1])["tampered"] == {"seq": 2, "reason": "edited"}
    assert len(lines) == 6
    assert desk.app.proving.standing().outside is None


def test_a_stopped_export_tells_so(desk: Desk) -> None:
    fill(desk)
    assert desk.app.proving.export(nothing, (), cancelled=lambda: True) is None


def test_proving_is_one_act_for_the_whole_program(desk: Desk) -> None:
    assert isinstance(desk.app.proving, Proving)
    assert desk.app.proving is desk.app.proving
