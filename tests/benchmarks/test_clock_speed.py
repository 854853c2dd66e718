"""One standing, the whole board of 10,000 open dossiers, and counting working days beside numpy's own counting."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Iterator
from contextlib import closing
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

import pytest

from counter_app.bootstrap.time import FixedClock
from counter_app.domain.dossier import Dossier
from counter_app.domain.procedure import Procedures
from counter_app.domain.standing import Closed, InTime, NoPromise, standing, standing_of
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.services.acts.board import BoardReader
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.lists import Bucket
from counter_app.storage.register import open_register
from tests.benchmarks.timing import median_seconds, milliseconds, report
from tests.domain.working_time import shipped_calendar
from tests.storage.many import dossiers
from tests.storage.writer import START

pytestmark = pytest.mark.bench

COUNT = 10_000
ONE_STANDING = 2e-6
WHOLE_BOARD = 0.05


def best(act: Callable[[], object], times: int = 15) -> float:
    """The shortest of several runs: what the work costs when nothing else asks for the processor."""
    return min(median_seconds(act, 1) for _ in range(times))


def least_work(act: Callable[[], object], times: int = 40) -> float:
    """The least processor time of several short runs: a share of a busy machine tells nothing of the work."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        act()
        taken.append(time.process_time() - start)
    return min(taken)


def test_one_standing_costs_microseconds() -> None:
    chance, calendar = random.Random(1), shipped_calendar()
    promises = [START + timedelta(minutes=chance.randint(-30_000, 30_000)) for _ in range(COUNT)]

    def all_of_them() -> None:
        for promise in promises:
            standing(
                appointment=promise,
                ready=None,
                handed_over=None,
                paused_since=None,
                closed=False,
                now=START,
                calendar=calendar,
            )

    each = least_work(all_of_them) / COUNT
    report("Standings", [("one", f"{each * 1e6:.2f} µs (ceiling {ONE_STANDING * 1e6:g} µs)")])
    assert each <= ONE_STANDING


class _Tables:
    """The shipped calendar, and no procedure."""

    def procedures(self) -> Procedures:
        return Procedures(())

    def special_days(self) -> tuple[SpecialDay, ...]:
        return shipped_calendar().days


def on_the_board() -> Iterator[Dossier]:
    """Open dossiers that stand in one of the board's panels; what is due later, or never, does not."""
    calendar = shipped_calendar()
    for one in dossiers(4 * COUNT, 1, START, open_share=1.0):
        if not isinstance(standing_of(one, START, calendar), InTime | NoPromise | Closed):
            yield one


def test_the_board_of_ten_thousand_open_dossiers_comes_from_the_database_at_once(tmp_path: Path) -> None:
    with closing(open_register(f"sqlite:///{tmp_path / 'register.db'}")) as register:
        with register.writing() as unit:
            assert unit.dossiers.add_many(islice(on_the_board(), COUNT)) == COUNT
        reader = BoardReader(register, FixedClock(START), Calendars(_Tables()))
        counts = {panel.bucket: panel.count for panel in reader.today().panels}
        taken = best(reader.today)
        every_line = best(lambda: reader.today(lines=COUNT), 5)
    working = sum(count for bucket, count in counts.items() if bucket is not Bucket.WAITING)
    rows = [
        ("panels and counts", f"{milliseconds(taken)} (ceiling {milliseconds(WHOLE_BOARD)})"),
        ("the same, processor time", milliseconds(least_work(reader.today, 15))),
        ("every dossier on it a line", milliseconds(every_line)),
        ("dossiers on it", f"{sum(counts.values()):,}, {working:,} not ready yet"),
    ]
    report(f"The board of {COUNT:,} open dossiers in SQLite", rows)
    assert sum(counts.values()) == COUNT
    assert taken <= WHOLE_BOARD


def test_counting_working_days_beside_numpy() -> None:
    import numpy as np

    calendar, chance = shipped_calendar(), random.Random(2)
    first = date(2025, 1, 1)
    days = [first + timedelta(days=chance.randrange(1000)) for _ in range(2 * COUNT)]
    spans = [(min(pair), max(pair)) for pair in zip(days[::2], days[1::2], strict=True)]
    off = [one.day for one in calendar.days if one.kind is SpecialKind.OFF]
    made_up = [one.day for one in calendar.days if one.kind is SpecialKind.MAKE_UP]
    weekdays = np.busdaycalendar(holidays=[np.datetime64(day) for day in off])
    one_day = np.timedelta64(1, "D")

    def ours() -> list[int]:
        return [calendar.working_days_after(begins, ends) for begins, ends in spans]

    def one_by_one() -> list[int]:
        return [int(np.busday_count(begins, ends, busdaycal=weekdays)) for begins, ends in spans]

    begin = np.array([pair[0] for pair in spans], dtype="datetime64[D]") + one_day
    end = np.array([pair[1] for pair in spans], dtype="datetime64[D]") + one_day

    def all_at_once() -> list[int]:
        found: list[int] = np.busday_count(begin, end, busdaycal=weekdays).tolist()
        return found

    without_made_up = [
        count - sum(begins < day <= ends for day in made_up)
        for count, (begins, ends) in zip(ours(), spans, strict=True)
    ]
    assert without_made_up == all_at_once()
    mine, single, whole = best(ours) / COUNT, best(one_by_one, 5) / COUNT, best(all_at_once) / COUNT
    rows = [
        ("ours, one span", f"{mine * 1e6:.2f} µs"),
        ("numpy, one span", f"{single * 1e6:.2f} µs, ratio ours / numpy {mine / single:.2f}"),
        ("numpy, a whole array", f"{whole * 1e6:.3f} µs, ratio ours / numpy {mine / whole:.1f}"),
    ]
    report("Working days between two dates (numpy knows no make-up Saturday)", rows)
    assert mine < single
