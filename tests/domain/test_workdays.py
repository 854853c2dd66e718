"""The working calendar: which days and minutes count."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.errors.calendar import DuplicateSpecialDay, HoursProblem, InvalidOpeningHours
from counter_app.domain.workdays import (
    DayOff,
    OffKind,
    OpeningHours,
    Span,
    SpecialDay,
    SpecialKind,
    WorkingCalendar,
    YearStanding,
)
from tests.domain import simulated_office
from tests.domain.working_time import shipped_calendar

CULTURE_DAY = date(2026, 11, 24)


def test_every_shipped_day_is_worked_as_the_notices_say() -> None:
    day = date(2025, 1, 1)
    while day < date(2028, 1, 1):
        assert shipped_calendar().is_working(day) == simulated_office.works(day), day
        day += timedelta(days=1)


@given(st.dates(date(2024, 12, 1), date(2028, 1, 31)), st.integers(-10, 120))
def test_working_days_after_counts_like_turning_leaves(first: date, span: int) -> None:
    calendar = shipped_calendar()
    last = first + timedelta(days=span)
    leaves = (first + timedelta(days=n) for n in range(1, span + 1))
    assert calendar.working_days_after(first, last) == sum(calendar.is_working(day) for day in leaves)


def test_why_a_day_is_off() -> None:
    calendar = shipped_calendar()
    assert calendar.day_off(CULTURE_DAY) == DayOff(CULTURE_DAY, OffKind.HOLIDAY, "Ngày Văn hóa Việt Nam")
    assert calendar.day_off(date(2026, 11, 21)) == DayOff(date(2026, 11, 21), OffKind.WEEKEND)
    assert calendar.day_off(date(2026, 8, 22)) is None
    assert calendar.day_off(date(2026, 11, 23)) is None


def test_the_next_and_the_previous_working_day_leap_over_what_is_off() -> None:
    calendar = shipped_calendar()
    assert calendar.next_working_day(date(2026, 2, 13)) == date(2026, 2, 23)
    assert calendar.previous_working_day(date(2026, 2, 23)) == date(2026, 2, 13)
    assert calendar.next_working_day(date(2026, 8, 21)) == date(2026, 8, 22)


def test_the_office_edits_days_over_the_shipped_ones() -> None:
    flood = SpecialDay(date(2026, 11, 23), SpecialKind.OFF, "do bão", announced=True)
    edited = shipped_calendar().with_days([flood], without=[CULTURE_DAY])
    assert not edited.is_working(flood.day)
    assert edited.is_working(CULTURE_DAY)
    assert shipped_calendar().is_working(flood.day)
    assert edited.working_days_after(date(2026, 11, 20), date(2026, 11, 25)) == 2


def test_half_a_day_keeps_the_other_half_open() -> None:
    tuesday, saturday = date(2026, 11, 17), date(2026, 11, 21)
    calendar = WorkingCalendar(
        (
            SpecialDay(tuesday, SpecialKind.MORNING_OFF, "họp"),
            SpecialDay(saturday, SpecialKind.AFTERNOON_OFF, "họp"),
        )
    )
    assert calendar.open_spans(tuesday) == (Span(time(13, 30), time(17, 30)),)
    assert calendar.is_working(tuesday)
    assert not calendar.is_working(saturday)
    assert calendar.minutes_per_day == 480


@pytest.mark.parametrize(
    ("year", "expected"),
    [(2026, YearStanding.ANNOUNCED), (2027, YearStanding.UNANNOUNCED), (2028, YearStanding.MISSING)],
)
def test_a_year_is_announced_expected_or_not_on_record(year: int, expected: YearStanding) -> None:
    assert shipped_calendar().year_standing(year) is expected


def test_one_day_typed_in_by_hand_does_not_make_a_year_announced() -> None:
    calendar = shipped_calendar().with_days([SpecialDay(date(2028, 6, 1), SpecialKind.OFF, "lễ hội")])
    assert calendar.year_standing(2028) is YearStanding.MISSING


@pytest.mark.parametrize(
    ("spans", "problem"),
    [
        ((), HoursProblem.NONE_OPEN),
        ((Span(time(8), time(8)),), HoursProblem.EMPTY_SPAN),
        ((Span(time(11), time(8)),), HoursProblem.EMPTY_SPAN),
        ((Span(time(13), time(17)), Span(time(8), time(11))), HoursProblem.NOT_IN_ORDER),
        ((Span(time(8), time(12)), Span(time(11), time(17))), HoursProblem.NOT_IN_ORDER),
        ((Span(time(8), time(11, 0, 30)),), HoursProblem.NOT_WHOLE_MINUTES),
    ],
)
def test_impossible_opening_hours_are_refused(spans: tuple[Span, ...], problem: HoursProblem) -> None:
    with pytest.raises(InvalidOpeningHours) as refused:
        OpeningHours(spans)
    assert refused.value.problem is problem


def test_a_day_stands_in_the_calendar_once() -> None:
    day = SpecialDay(CULTURE_DAY, SpecialKind.OFF, "nghỉ")
    with pytest.raises(DuplicateSpecialDay):
        WorkingCalendar((day, day))


@pytest.mark.parametrize(
    ("moment", "is_open"),
    [
        ("2026-11-23T07:29", False),
        ("2026-11-23T07:30", True),
        ("2026-11-23T12:00", False),
        ("2026-11-23T13:30", True),
        ("2026-11-23T17:30", False),
        ("2026-11-24T10:00", False),
        ("2026-11-28T10:00", False),
    ],
)
def test_the_office_is_open_from_the_first_minute_of_a_span_to_the_last_before_its_end(
    moment: str, is_open: bool
) -> None:
    assert shipped_calendar().is_open(datetime.fromisoformat(moment)) is is_open
