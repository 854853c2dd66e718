"""When a dossier is due: the cases the rules name, one by one."""

from __future__ import annotations

from datetime import date, time

import pytest

from counter_app.domain.day_strip import day_strip
from counter_app.domain.deadline import (
    DayEnds,
    HalfDay,
    LastDayOff,
    MadeUpDay,
    NotCounted,
    SkippedDay,
    StartMoved,
    StartWhy,
    YearUncertain,
    due,
    due_with_pauses,
)
from counter_app.domain.errors.calendar import InstantOutOfRange, InvalidLimit
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.workdays import (
    OpeningHours,
    Span,
    SpecialDay,
    SpecialKind,
    WorkingCalendar,
    YearStanding,
)
from tests.domain.working_time import calendar_days, hours, instant, same_day, shipped_calendar, working_days

CULTURE_DAY = date(2026, 11, 24)


@pytest.mark.parametrize(
    ("limit", "received", "expected"),
    [
        pytest.param(working_days(1), "2026-11-23T10:20", "2026-11-25T10:20", id="over Culture Day"),
        pytest.param(working_days(3), "2026-11-09T10:20", "2026-11-12T10:20", id="Monday to Thursday"),
        pytest.param(
            working_days(1), "2026-11-23T07:30", "2026-11-25T07:30", id="a full day ends at the next opening"
        ),
        pytest.param(working_days(1), "2026-11-23T05:00", "2026-11-25T07:30", id="before opening"),
        pytest.param(working_days(1), "2026-11-16T11:29", "2026-11-17T11:29", id="last minute before lunch"),
        pytest.param(working_days(1), "2026-11-16T11:30", "2026-11-17T13:30", id="lunch begins"),
        pytest.param(working_days(1), "2026-11-16T12:00", "2026-11-17T13:30", id="lunch"),
        pytest.param(working_days(1), "2026-11-16T13:30", "2026-11-17T13:30", id="lunch is over"),
        pytest.param(working_days(1), "2026-11-16T17:29", "2026-11-17T17:29", id="last minute of the day"),
        pytest.param(working_days(1), "2026-11-16T17:30", "2026-11-18T07:30", id="closing is closed"),
        pytest.param(working_days(1), "2026-11-20T18:00", "2026-11-25T07:30", id="Friday evening"),
        pytest.param(
            working_days(1), "2026-11-21T08:00", "2026-11-25T07:30", id="Saturday reception does not count"
        ),
        pytest.param(working_days(1), "2026-11-24T09:00", "2026-11-26T07:30", id="received on a holiday"),
        pytest.param(working_days(1), "2026-08-21T10:00", "2026-08-22T10:00", id="a make-up Saturday counts"),
        pytest.param(
            working_days(1), "2026-08-22T10:00", "2026-08-24T10:00", id="received on a make-up Saturday"
        ),
        pytest.param(
            working_days(2), "2025-12-31T10:00", "2026-01-06T10:00", id="the exchanged Friday 2 January"
        ),
        pytest.param(working_days(2), "2026-02-13T16:00", "2026-02-24T16:00", id="over Tết"),
        pytest.param(working_days(1), "2026-11-16T10:20:59", "2026-11-17T10:20", id="seconds are dropped"),
        pytest.param(hours(4), "2026-11-16T07:30", "2026-11-16T13:30", id="a morning ends after lunch"),
        pytest.param(hours(4), "2026-11-16T13:30", "2026-11-17T07:30", id="an afternoon ends next morning"),
        pytest.param(hours(2), "2026-11-16T10:20", "2026-11-16T14:20", id="two hours across lunch"),
        pytest.param(hours(1), "2026-11-23T17:00", "2026-11-25T08:00", id="an hour across a holiday"),
        pytest.param(
            calendar_days(1), "2026-11-16T10:20", "2026-11-17T17:30", id="receipt day is not counted"
        ),
        pytest.param(calendar_days(1), "2026-11-23T10:20", "2026-11-25T17:30", id="day N is a holiday"),
        pytest.param(calendar_days(5), "2026-11-16T23:00", "2026-11-23T17:30", id="day N is a Saturday"),
        pytest.param(calendar_days(6), "2026-11-15T09:00", "2026-11-23T17:30", id="received on a Sunday"),
        pytest.param(calendar_days(30), "2026-10-20T10:00", "2026-11-19T17:30", id="thirty days"),
        pytest.param(same_day(), "2026-11-23T14:59", "2026-11-23T17:30", id="before 15:00"),
        pytest.param(same_day(), "2026-11-23T15:00", "2026-11-23T17:30", id="at 15:00"),
        pytest.param(same_day(), "2026-11-23T15:00:59", "2026-11-23T17:30", id="within the minute of 15:00"),
        pytest.param(same_day(), "2026-11-23T15:01", "2026-11-25T17:30", id="after 15:00"),
        pytest.param(same_day(cutoff=False), "2026-11-23T15:01", "2026-11-23T17:30", id="no cutoff"),
        pytest.param(
            same_day(cutoff=False), "2026-11-23T17:30", "2026-11-25T17:30", id="no cutoff, but closed"
        ),
        pytest.param(same_day(), "2026-11-23T12:10", "2026-11-23T17:30", id="same day at lunch"),
        pytest.param(same_day(), "2026-11-22T16:00", "2026-11-23T17:30", id="same day on a Sunday"),
        pytest.param(same_day(), "2026-11-23T18:00", "2026-11-25T17:30", id="same day in the evening"),
        pytest.param(
            working_days(1, cutoff=True), "2026-11-16T15:00", "2026-11-17T15:00", id="linked, at 15:00"
        ),
        pytest.param(
            working_days(1, cutoff=True), "2026-11-16T15:01", "2026-11-18T07:30", id="linked, after 15:00"
        ),
    ],
)
def test_a_dossier_is_due_when_the_rules_say(limit: Limit, received: str, expected: str) -> None:
    assert due(limit, instant(received), shipped_calendar()).at == instant(expected)


@pytest.mark.parametrize(
    ("limit", "received", "expected"),
    [
        (working_days(1), "2026-11-23T10:20", "2026-11-25T17:30"),
        (working_days(1), "2026-11-16T07:30", "2026-11-17T17:30"),
        (hours(2), "2026-11-16T10:20", "2026-11-16T14:20"),
    ],
)
def test_with_days_ending_at_closing_only_working_days_end_then(
    limit: Limit, received: str, expected: str
) -> None:
    assert due(limit, instant(received), shipped_calendar(), DayEnds.CLOSING).at == instant(expected)


def test_the_skipped_holiday_is_named() -> None:
    found = due(working_days(1), instant("2026-11-23T10:20"), shipped_calendar())
    skipped = [reason.off for reason in found.reasons if isinstance(reason, SkippedDay)]
    assert [(off.day, off.name) for off in skipped] == [(CULTURE_DAY, "Ngày Văn hóa Việt Nam")]
    assert len(found.reasons) == 1


@pytest.mark.parametrize(
    ("limit", "received", "why", "start"),
    [
        (working_days(1), "2026-11-16T06:00", StartWhy.BEFORE_OPENING, "2026-11-16T07:30"),
        (working_days(1), "2026-11-16T12:00", StartWhy.LUNCH, "2026-11-16T13:30"),
        (working_days(1), "2026-11-16T17:30", StartWhy.AFTER_CLOSING, "2026-11-17T07:30"),
        (working_days(1), "2026-11-21T08:00", StartWhy.DAY_OFF, "2026-11-23T07:30"),
        (same_day(), "2026-11-23T15:01", StartWhy.CUTOFF, "2026-11-25T07:30"),
        (same_day(), "2026-11-23T17:45", StartWhy.AFTER_CLOSING, "2026-11-25T07:30"),
    ],
)
def test_a_moved_start_says_why(limit: Limit, received: str, why: StartWhy, start: str) -> None:
    found = due(limit, instant(received), shipped_calendar())
    moved = [reason for reason in found.reasons if isinstance(reason, StartMoved)]
    assert [(one.why, one.start) for one in moved] == [(why, instant(start))]
    assert found.start == instant(start)


def test_a_start_in_open_time_gives_no_reason() -> None:
    assert due(working_days(2), instant("2026-11-16T09:00"), shipped_calendar()).reasons == ()


def test_a_make_up_saturday_is_told_as_counted() -> None:
    found = due(working_days(2), instant("2026-08-21T10:00"), shipped_calendar())
    assert MadeUpDay(date(2026, 8, 22), "bù cho Thứ Hai 31/8") in found.reasons


def test_the_last_calendar_day_off_is_told() -> None:
    found = due(calendar_days(1), instant("2026-11-23T10:20"), shipped_calendar())
    assert [reason.off.day for reason in found.reasons if isinstance(reason, LastDayOff)] == [CULTURE_DAY]
    assert not [reason for reason in found.reasons if isinstance(reason, SkippedDay)]


def test_a_year_not_announced_or_not_on_record_is_told() -> None:
    into_2027 = due(working_days(10), instant("2026-12-24T10:00"), shipped_calendar())
    assert YearUncertain(2027, YearStanding.UNANNOUNCED) in into_2027.reasons
    in_2031 = due(working_days(1), instant("2031-03-03T10:00"), shipped_calendar())
    assert YearUncertain(2031, YearStanding.MISSING) in in_2031.reasons


def test_half_a_day_off_takes_half_a_day() -> None:
    half = SpecialDay(date(2026, 11, 17), SpecialKind.AFTERNOON_OFF, "họp dân")
    calendar = shipped_calendar().with_days([half])
    found = due(working_days(1), instant("2026-11-16T14:00"), calendar)
    assert found.at == instant("2026-11-18T08:00")
    assert HalfDay(half.day, "họp dân") in found.reasons
    assert due(same_day(), instant("2026-11-17T08:00"), calendar).at == instant("2026-11-17T11:30")
    assert due(same_day(), instant("2026-11-17T14:00"), calendar).at == instant("2026-11-18T17:30")


def test_other_opening_hours_change_what_a_working_day_is_worth() -> None:
    calendar = WorkingCalendar(hours=OpeningHours((Span(time(8), time(11)), Span(time(14), time(16)))))
    assert due(working_days(1), instant("2026-11-16T10:30"), calendar).at == instant("2026-11-17T10:30")
    assert due(hours(3), instant("2026-11-16T10:30"), calendar).at == instant("2026-11-17T08:30")
    assert due(same_day(), instant("2026-11-16T10:30"), calendar).at == instant("2026-11-16T16:00")


@pytest.mark.parametrize(
    ("limit", "pauses", "expected"),
    [
        pytest.param(
            working_days(2), [("18T14:00", "20T09:00")], "2026-11-23T17:20", id="paused minutes are closed"
        ),
        pytest.param(
            working_days(2), [("18T12:00", "18T13:00")], "2026-11-20T10:20", id="a pause at lunch is free"
        ),
        pytest.param(
            working_days(2), [("23T08:00", "25T08:00")], "2026-11-20T10:20", id="a pause after the due day"
        ),
        pytest.param(
            working_days(1),
            [("18T14:00", "18T15:00"), ("18T14:30", "18T16:00")],
            "2026-11-19T14:20",
            id="overlapping",
        ),
        pytest.param(
            calendar_days(5), [("19T08:00", "20T09:00")], "2026-11-25T17:30", id="calendar days grow"
        ),
        pytest.param(
            calendar_days(7),
            [("19T08:00", "20T09:00"), ("19T10:00", "20T08:00")],
            "2026-11-26T17:30",
            id="overlapping pauses count once",
        ),
        pytest.param(same_day(), [("18T14:00", "20T09:00")], "2026-11-20T17:30", id="same day starts anew"),
        pytest.param(
            same_day(), [("18T14:00", "20T15:30")], "2026-11-23T17:30", id="same day anew after 15:00"
        ),
    ],
)
def test_a_pause_moves_what_would_be_promised_today(
    limit: Limit, pauses: list[tuple[str, str]], expected: str
) -> None:
    stops = [(instant(f"2026-11-{since}"), instant(f"2026-11-{until}")) for since, until in pauses]
    assert due_with_pauses(limit, instant("2026-11-18T10:20"), stops, shipped_calendar()).at == instant(
        expected
    )


def test_a_pause_is_told() -> None:
    stop = (instant("2026-11-18T14:00"), instant("2026-11-20T09:00"))
    found = due_with_pauses(working_days(2), instant("2026-11-18T10:20"), [stop], shipped_calendar())
    assert NotCounted(*stop) in found.reasons


def test_the_day_strip_shows_each_day_and_its_share() -> None:
    found = due(working_days(1), instant("2026-11-23T10:20"), shipped_calendar())
    tiles = day_strip(found, shipped_calendar())
    assert [tile.day.day for tile in tiles] == [23, 24, 25]
    assert [tile.minutes for tile in tiles] == [310, 0, 170]
    assert [tile.is_receipt for tile in tiles] == [True, False, False]
    assert [tile.is_due for tile in tiles] == [False, False, True]
    assert tiles[1].off is not None


@pytest.mark.parametrize(
    ("number", "unit"), [(0, LimitUnit.HOUR), (-1, LimitUnit.DAY), (2, LimitUnit.SAME_DAY)]
)
def test_an_impossible_limit_is_refused(number: int, unit: LimitUnit) -> None:
    with pytest.raises(InvalidLimit):
        Limit(number, unit)


@pytest.mark.parametrize("received", ["0026-11-23T10:20", "9999-12-31T10:00"])
def test_a_mistyped_year_is_refused(received: str) -> None:
    with pytest.raises(InstantOutOfRange):
        due(working_days(1), instant(received), shipped_calendar())
