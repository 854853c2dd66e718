"""Reading a long log along its chain, and the check of the day once it was proved, on both databases."""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from counter_app.domain.chain import Proof
from counter_app.domain.logbook import LogKind
from counter_app.services.acts.proving import Proving
from counter_app.storage.outside_heads import HeadsFile
from counter_app.storage.register import SqlRegister, open_register
from tests.benchmarks.timing import median_seconds, milliseconds, report
from tests.fakes import HandClock
from tests.storage.conftest import NOW
from tests.storage.many_entries import write_entries

pytestmark = pytest.mark.bench

COUNT = int(os.environ.get("BENCH_ENTRIES", "1000000"))
ROWS_A_SECOND = 20_000
DAILY_SECONDS = 1.0
A_DAY = 200
"""Entries of a busy day, new since the check before."""


@pytest.fixture
def long_log(database_url: str) -> Iterator[SqlRegister]:
    """A register whose log is twenty years of a large commune, once in SQLite and once in PostgreSQL."""
    open_register(database_url).close()
    write_entries(database_url, COUNT)
    with closing(open_register(database_url)) as register:
        yield register


def append_a_day(register: SqlRegister, at: datetime) -> None:
    """What one day adds, in one unit."""
    with register.writing() as unit:
        for number in range(A_DAY):
            unit.log.append(LogKind.READY, at, "Lê Thu Hà", {"code": f"H99-{number}"})


def test_a_long_log_is_read_fast_and_the_day_begins_with_a_short_check(
    long_log: SqlRegister, database_url: str, tmp_path: Path
) -> None:
    clock = HandClock(NOW)
    proving = Proving(long_log, clock, HeadsFile(tmp_path, "register"))
    seen: list[int] = []
    start = time.perf_counter()
    assert proving.verify_all(lambda done, _whole: seen.append(done)) is not None
    whole = time.perf_counter() - start

    def daily() -> None:
        clock.instant += timedelta(days=1)
        append_a_day(long_log, clock.now())
        before = time.perf_counter()
        assert proving.daily() is not None
        days.append(time.perf_counter() - before)

    days: list[float] = []
    for _day in range(3):
        daily()
    slowest = max(days)
    opening = median_seconds(proving.check, 3)
    kept = median_seconds(lambda: proving.record(Proof.PRINTED), 3)
    rows = [
        ("reading all of it", f"{whole:.1f} s, {COUNT / whole:,.0f} entries/s (floor {ROWS_A_SECOND:,})"),
        ("the check of the day, slowest", f"{slowest:.2f} s (ceiling {DAILY_SECONDS:g} s)"),
        ("when the page opens", milliseconds(opening)),
        ("recording a printed head", milliseconds(kept)),
        ("progress told", f"{len(seen)} times"),
    ]
    report(f"{COUNT:,} entries in {database_url.partition(':')[0]}", rows)
    assert COUNT / whole >= ROWS_A_SECOND
    assert slowest <= DAILY_SECONDS
    assert seen[-1] == COUNT
