"""What holds of every appointment, whatever the limit and whenever it was received."""

from __future__ import annotations

from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.day_strip import day_strip
from counter_app.domain.deadline import (
    AtClosing,
    DayEnds,
    LastDayOff,
    SkippedDay,
    StartMoved,
    due,
    due_with_pauses,
    to_minute,
)
from counter_app.domain.open_time import open_minutes
from counter_app.domain.procedure import Limit, LimitUnit
from tests.domain.working_time import closing_limits, instants, limits, open_limits, shipped_calendar

ONE_DAY = timedelta(days=1)


@given(limits, instants, st.timedeltas(timedelta(0), timedelta(days=5)))
def test_what_comes_in_later_is_never_due_earlier(limit: Limit, received: datetime, later: timedelta) -> None:
    first = due(limit, received, shipped_calendar())
    assert first.at <= due(limit, received + later, shipped_calendar()).at


@given(limits, instants, st.sampled_from(DayEnds))
def test_nothing_is_due_before_it_starts(limit: Limit, received: datetime, ends: DayEnds) -> None:
    found = due(limit, received, shipped_calendar(), ends)
    assert to_minute(received) == found.received <= found.start < found.at


@given(open_limits, instants)
def test_by_the_clock_nothing_is_due_in_closed_time(limit: Limit, received: datetime) -> None:
    found = due(limit, received, shipped_calendar())
    for moment in (found.start, found.at):
        spans = shipped_calendar().open_spans(moment.date())
        assert any(span.opens <= moment.time() < span.closes for span in spans)


@given(open_limits, instants)
def test_exactly_the_limit_passes_between_start_and_due(limit: Limit, received: datetime) -> None:
    calendar = shipped_calendar()
    found = due(limit, received, calendar)
    unit = 60 if limit.unit is LimitUnit.HOUR else calendar.minutes_per_day
    assert open_minutes(found.start, found.at, calendar) == limit.number * unit
    assert sum(tile.minutes or 0 for tile in day_strip(found, calendar)) == limit.number * unit


@given(open_limits, instants)
def test_closing_never_promises_less_than_the_clock(limit: Limit, received: datetime) -> None:
    by_clock = due(limit, received, shipped_calendar())
    by_closing = due(limit, received, shipped_calendar(), DayEnds.CLOSING)
    assert by_clock.at <= by_closing.at
    assert by_clock.at.date() == by_closing.at.date()


@given(limits, instants)
def test_the_reasons_account_for_every_day(limit: Limit, received: datetime) -> None:
    calendar = shipped_calendar()
    found = due(limit, received, calendar)
    told = {reason.off.day for reason in found.reasons if isinstance(reason, SkippedDay | LastDayOff)}
    on_the_way = {tile.day for tile in day_strip(found, calendar)[1:] if tile.off is not None}
    if limit.unit is LimitUnit.DAY:
        counted = found.received.date() + limit.number * ONE_DAY
        on_the_way = {day for day in on_the_way if day >= counted}
    assert told == on_the_way
    moved = [reason for reason in found.reasons if isinstance(reason, StartMoved)]
    assert bool(moved) == (found.start != found.received)


@given(closing_limits, instants)
def test_days_end_when_the_office_closes(limit: Limit, received: datetime) -> None:
    found = due(limit, received, shipped_calendar())
    assert found.at.time() == shipped_calendar().closing(found.at.date())
    assert AtClosing(found.at.date()) in found.reasons


@given(limits, instants, st.lists(st.tuples(st.integers(-3000, 20000), st.integers(0, 9000)), max_size=3))
def test_a_pause_never_brings_the_due_instant_forward(
    limit: Limit, received: datetime, pauses: list[tuple[int, int]]
) -> None:
    start = to_minute(received)
    stops = [
        (start + timedelta(minutes=offset), start + timedelta(minutes=offset + length))
        for offset, length in pauses
    ]
    plain = due(limit, received, shipped_calendar())
    paused = due_with_pauses(limit, received, stops, shipped_calendar())
    assert paused.at >= plain.at
    if limit.unit in (LimitUnit.WORKING_DAY, LimitUnit.HOUR):
        tiles = day_strip(paused, shipped_calendar())
        assert sum(tile.minutes or 0 for tile in tiles) == sum(
            tile.minutes or 0 for tile in day_strip(plain, shipped_calendar())
        )


@given(open_limits, instants, st.floats(0, 0.999), st.integers(1, 20000))
def test_a_pause_of_some_open_minutes_moves_the_due_instant_by_exactly_as_many(
    limit: Limit, received: datetime, place: float, length: int
) -> None:
    calendar = shipped_calendar()
    plain = due(limit, received, calendar)
    since = to_minute(plain.start + (plain.at - plain.start) * place)
    until = since + timedelta(minutes=length)
    paused = due_with_pauses(limit, received, [(since, until)], calendar)
    assert open_minutes(plain.at, paused.at, calendar) == open_minutes(since, until, calendar)
    spans = calendar.open_spans(paused.at.date())
    assert any(span.opens <= paused.at.time() < span.closes for span in spans)
