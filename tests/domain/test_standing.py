"""How a dossier stands now: in time, due, late, or ready and waiting."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

import pytest

from counter_app.domain.standing import (
    Closed,
    DueSoon,
    DueToday,
    InTime,
    Late,
    Lateness,
    NoPromise,
    Paused,
    Standing,
    Waiting,
    lateness,
    radar,
    standing,
)
from tests.domain.working_time import instant, shipped_calendar


def standing_at(
    now: str,
    promise: str | None = "2026-11-25T10:20",
    ready: str | None = None,
    handed_over: str | None = None,
    paused_since: str | None = None,
    closed: bool = False,
) -> Standing:
    """The standing of a dossier by the shipped calendar, instants as text."""
    return standing(
        appointment=instant(promise) if promise else None,
        ready=instant(ready) if ready else None,
        handed_over=instant(handed_over) if handed_over else None,
        paused_since=instant(paused_since) if paused_since else None,
        closed=closed,
        now=instant(now),
        calendar=shipped_calendar(),
    )


PROMISE = instant("2026-11-25T10:20")


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        ("2026-11-19T08:00", InTime(3, PROMISE)),
        ("2026-11-20T08:00", DueSoon(2, PROMISE)),
        ("2026-11-22T08:00", DueSoon(2, PROMISE)),
        ("2026-11-23T08:00", DueSoon(1, PROMISE)),
        ("2026-11-24T08:00", DueSoon(1, PROMISE)),
        ("2026-11-25T00:00", DueToday(PROMISE, 620)),
        ("2026-11-25T08:32", DueToday(PROMISE, 108)),
        ("2026-11-25T10:20:59", DueToday(PROMISE, 0)),
        ("2026-11-25T10:21", Late(0, PROMISE, same_day=True)),
        ("2026-11-26T00:00", Late(1, PROMISE, same_day=False)),
        ("2026-11-28T09:00", Late(2, PROMISE, same_day=False)),
        ("2026-11-30T09:00", Late(3, PROMISE, same_day=False)),
    ],
)
def test_an_unfinished_dossier_stands_by_its_promise(now: str, expected: Standing) -> None:
    assert standing_at(now) == expected


def test_late_on_the_weekend_after_is_late_by_no_working_day() -> None:
    found = standing_at("2026-11-21T09:00", promise="2026-11-20T17:00")
    assert found == Late(0, instant("2026-11-20T17:00"), same_day=False)


def test_a_promise_on_a_day_off_is_one_day_away_and_never_none() -> None:
    assert standing_at("2026-11-23T09:00", promise="2026-11-24T10:00") == DueSoon(
        1, instant("2026-11-24T10:00")
    )


def test_ready_is_waiting_and_never_late_however_long_it_waits() -> None:
    found = standing_at("2026-12-21T09:00", ready="2026-11-20T09:00")
    assert found == Waiting(instant("2026-11-20T09:00"), 20, None)


def test_ready_after_its_promise_remembers_that_it_was_late() -> None:
    found = standing_at("2026-11-30T09:00", ready="2026-11-27T09:00")
    assert isinstance(found, Waiting)
    assert found.was_late == Lateness(2, PROMISE, instant("2026-11-27T09:00"))


def test_lateness_is_measured_when_the_result_was_ready_not_when_it_was_fetched() -> None:
    on_time = standing_at(
        "2026-12-01T09:00", ready="2026-11-25T10:20", handed_over="2026-12-01T08:00", closed=True
    )
    assert on_time == Closed(instant("2026-12-01T08:00"), None)
    late = standing_at(
        "2026-12-01T09:00", ready="2026-11-25T10:21", handed_over="2026-12-01T08:00", closed=True
    )
    assert isinstance(late, Closed)
    assert late.was_late == Lateness(0, PROMISE, instant("2026-11-25T10:21"))


def test_a_result_never_marked_ready_was_late_when_handed_over_late() -> None:
    found = standing_at("2026-12-01T09:00", handed_over="2026-11-26T08:00", closed=True)
    assert isinstance(found, Closed)
    assert found.was_late is not None
    assert found.was_late.working_days == 1


def test_a_paused_dossier_is_paused_even_past_its_promise() -> None:
    found = standing_at("2026-11-30T09:00", paused_since="2026-11-19T09:00")
    assert found == Paused(instant("2026-11-19T09:00"))


def test_a_withdrawn_dossier_is_closed_and_not_late() -> None:
    assert standing_at("2026-11-30T09:00", closed=True) == Closed(None, None)


def test_without_a_promise_nothing_is_late() -> None:
    assert standing_at("2036-11-30T09:00", promise=None) == NoPromise()
    assert lateness(None, PROMISE, shipped_calendar()) is None


def test_a_promise_kept_to_the_minute_is_kept() -> None:
    assert lateness(PROMISE, PROMISE + timedelta(seconds=59), shipped_calendar()) is None
    assert lateness(PROMISE, PROMISE + timedelta(seconds=60), shipped_calendar()) is not None


def test_the_radar_names_the_next_two_working_days() -> None:
    edges = radar(instant("2026-11-23T09:15:30"), shipped_calendar())
    assert (edges.next_day.day, edges.day_after.day) == (25, 26)
    assert edges.minute == instant("2026-11-23T09:15")
    assert edges.tomorrow == instant("2026-11-24T00:00")
    assert edges.second == instant("2026-11-26T00:00")
    assert edges.third == instant("2026-11-27T00:00")


def by_radar(promise: datetime, now: datetime) -> str:
    """The bucket into which plain comparisons, such as SQL makes, sort a promise."""
    edges = radar(now, shipped_calendar())
    bounds = [("late", edges.minute), ("today", edges.tomorrow), ("1", edges.second), ("2", edges.third)]
    return next((name for name, end in bounds if promise < end), "in time")


def test_the_radar_sorts_as_the_standing_does() -> None:
    chance = random.Random(24)
    first = instant("2026-01-01T00:00")
    seen = set()
    for _ in range(4000):
        promise = first + timedelta(seconds=chance.randrange(500 * 86400))
        now = promise + timedelta(seconds=chance.choice([-59, 0, 59, 60, chance.randint(-500_000, 200_000)]))
        match standing_at(now.replace(tzinfo=None).isoformat(), promise.replace(tzinfo=None).isoformat()):
            case Late():
                expected = "late"
            case DueToday():
                expected = "today"
            case DueSoon(days=days):
                expected = str(days)
            case _:
                expected = "in time"
        assert by_radar(promise, now) == expected, f"promised {promise}, now {now}"
        seen.add(expected)
    assert seen == {"late", "today", "1", "2", "in time"}
