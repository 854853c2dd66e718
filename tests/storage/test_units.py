"""A unit of work is true altogether or not at all, and writers follow one another."""

from __future__ import annotations

import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.logbook import LogKind
from counter_app.storage.failures import ReadingOnly
from counter_app.storage.register import SqlRegister

from .conftest import NOW
from .test_dossiers import dossier
from .writer import write

ROOT = Path(__file__).parents[2]


def test_what_a_unit_did_is_true_once_it_ends(register: SqlRegister) -> None:
    with register.writing() as unit:
        unit.dossiers.add(dossier())
        unit.log.append(LogKind.TAKEN_IN, NOW, "me", {"code": dossier().code})
    with register.reading() as unit:
        assert unit.dossiers.get(dossier().code) == dossier()
        assert unit.log.verify() == 1


def test_a_unit_that_raises_leaves_nothing_behind(register: SqlRegister) -> None:
    before = register.changes()
    with pytest.raises(UnknownCase), register.writing() as unit:  # noqa: PT012 - the unit is what fails
        unit.dossiers.add(dossier())
        unit.log.append(LogKind.TAKEN_IN, NOW, "me", {})
        unit.numbers.take("letters", 2026)
        unit.dossiers.get("nobody")
    with register.reading() as unit:
        assert (unit.log.verify(), unit.log.head()) == (0, None)
        assert unit.dossiers.find("tran", 5) == ()
    assert register.changes() == before


def test_a_reading_unit_does_not_write(register: SqlRegister) -> None:
    with pytest.raises(ReadingOnly), register.reading() as unit:
        unit.dossiers.add(dossier())
    with register.writing() as unit:
        unit.dossiers.add(dossier())


def test_a_reading_unit_sees_one_state_while_others_write(register: SqlRegister) -> None:
    reading, written = threading.Event(), threading.Event()

    def read() -> tuple[int, int]:
        with register.reading() as unit:
            first = len(unit.log.entries())
            reading.set()
            # SQLite's writer waits for its readers; PostgreSQL's is done by now.
            written.wait(0.3)
            return first, len(unit.log.entries())

    with ThreadPoolExecutor(1) as pool:
        seen = pool.submit(read)
        assert reading.wait(10)
        write(register, "me", 1)
        written.set()
        assert seen.result(10) == (0, 0)
    with register.reading() as unit:
        assert len(unit.log.entries()) == 1


def test_a_writer_inside_another_unit_of_the_same_thread_is_refused_at_once(register: SqlRegister) -> None:
    with register.reading() as outer, register.reading() as inner:
        assert outer.log.head() == inner.log.head()
    with register.reading(), pytest.raises(RuntimeError), register.writing():
        pass
    with register.writing() as unit:
        with pytest.raises(RuntimeError), register.writing():
            pass
        with pytest.raises(RuntimeError), register.reading():
            pass
        unit.dossiers.add(dossier())
    with register.reading() as unit:
        assert unit.dossiers.get(dossier().code) == dossier()


def test_every_write_and_nothing_else_moves_the_count_of_changes(
    register: SqlRegister, register_url: str
) -> None:
    before = register.changes()
    with register.reading() as unit:
        unit.log.verify()
    assert register.changes() == before
    other_counter = subprocess.run(
        [sys.executable, str(Path(__file__).with_name("writer.py")), register_url, "other", "1"],
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT)},
        check=True,
        capture_output=True,
    )
    assert other_counter.stdout.split() == [b"1"]
    assert register.changes() > before


def test_threads_never_take_one_number_twice_nor_fork_the_chain(register: SqlRegister) -> None:
    with ThreadPoolExecutor(4) as pool:
        taken = [pool.submit(write, register, f"thread {n}", 15) for n in range(4)]
        numbers = [number for one in taken for number in one.result(60)]
    assert sorted(numbers) == list(range(1, 61))
    with register.reading() as unit:
        assert unit.log.verify() == 60


def test_processes_never_take_one_number_twice_nor_fork_the_chain(
    register: SqlRegister, register_url: str
) -> None:
    counters = [
        subprocess.Popen(
            [sys.executable, str(Path(__file__).with_name("writer.py")), register_url, f"counter {n}", "25"],
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT)},
            stdout=subprocess.PIPE,
        )
        for n in range(3)
    ]
    mine = write(register, "this counter", 25)
    outputs = [one.communicate(timeout=60)[0] for one in counters]
    assert [one.returncode for one in counters] == [0, 0, 0]
    numbers = mine + [int(number) for output in outputs for number in output.split()]
    assert sorted(numbers) == list(range(1, 101))
    with register.reading() as unit:
        assert unit.log.verify() == 100
        assert {entry.actor for entry in unit.log.entries()} == {
            "this counter",
            *(f"counter {n}" for n in range(3)),
        }
