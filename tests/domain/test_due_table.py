"""Due dates reckoned by hand from the law, each with the article or notice it rests on: `due_dates.csv`."""

from __future__ import annotations

import csv
from datetime import date
from pathlib import Path

import pytest

from counter_app.domain.day_strip import day_strip
from counter_app.domain.deadline import DayEnds, due_with_pauses
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.workdays import SpecialDay, SpecialKind, WorkingCalendar
from tests.domain import simulated_office
from tests.domain.working_time import instant, shipped_calendar

with (Path(__file__).parent / "due_dates.csv").open(encoding="utf-8", newline="") as table:
    ROWS = tuple(csv.DictReader(table))


def limit_of(text: str) -> Limit:
    """`3 working_day`, `1 working_day 15h`, `same_day 15h`."""
    words = text.split()
    number = int(words.pop(0)) if words[0].isdigit() else 1
    return Limit(number, LimitUnit(words[0]), "15h" in words)


def calendar_of(text: str) -> WorkingCalendar:
    """The shipped calendar with one more day, such as `2026-11-17 afternoon_off`."""
    if not text:
        return shipped_calendar()
    day, kind = text.split()
    return shipped_calendar().with_days([SpecialDay(date.fromisoformat(day), SpecialKind(kind), "họp dân")])


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row["case"])
def test_the_program_reckons_as_the_law_was_read(row: dict[str, str]) -> None:
    stops = [tuple(map(instant, stop.split("/"))) for stop in row["paused"].split()]
    found = due_with_pauses(
        limit_of(row["limit"]),
        instant(row["received"]),
        [(since, until) for since, until in stops],
        calendar_of(row["special"]),
        DayEnds(row["ends"] or "clock"),
    )
    assert found.at == instant(row["due"]), row["law"]
    tiles = day_strip(found, calendar_of(row["special"]))
    assert tiles[0].day == found.received.date()
    assert tiles[-1].day == found.at.date()


@pytest.mark.parametrize("row", [row for row in ROWS if not row["special"]], ids=lambda row: row["case"])
def test_an_office_that_lives_every_minute_reckons_the_same(row: dict[str, str]) -> None:
    limit = limit_of(row["limit"])
    stops = [tuple(map(instant, stop.split("/"))) for stop in row["paused"].split()]
    lived = simulated_office.due(
        limit.number,
        limit.unit.value,
        limit.cutoff_15h,
        instant(row["received"]),
        ends_at_closing=row["ends"] == "closing",
        paused=[(since, until) for since, until in stops],
    )
    assert lived == instant(row["due"]), row["law"]


def test_every_row_names_its_law_and_none_stands_twice() -> None:
    assert len(ROWS) >= 60
    assert all(row["law"] for row in ROWS)
    asked = [(row["limit"], row["received"], row["paused"], row["special"], row["ends"]) for row in ROWS]
    assert len(set(asked)) == len(asked)
