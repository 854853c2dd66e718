"""An arranged hour: where it may lie, and that it moves nothing."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.entry import InvalidValue, MissingField
from counter_app.domain.errors.slots import SlotOutOfHours, SlotPassed
from counter_app.domain.instants import HANOI
from counter_app.domain.list_settings import OUT_OF_HOURS, list_texts, with_list
from counter_app.domain.office import Settings
from counter_app.domain.return_rules import OutOfHours, ReturnRules, Weekday
from counter_app.domain.slot import Slot, checked_slot, is_possible
from counter_app.domain.workdays import Span, SpecialDay, SpecialKind, WorkingCalendar

NOW = datetime(2026, 11, 23, 10, 20, tzinfo=HANOI)
HOLIDAY = SpecialDay(date(2026, 11, 28), SpecialKind.OFF, "nghỉ lễ")
CALENDAR = WorkingCalendar((HOLIDAY,))
SATURDAY = ReturnRules((OutOfHours(Weekday.SATURDAY, Span(time(7, 30), time(11, 30))),))
NEVER = ReturnRules()


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=HANOI)


def slot(when: datetime, **more: object) -> Slot:
    return replace(Slot("A", when), **more)  # type: ignore[arg-type]


def test_open_hours_need_no_setting_and_closed_ones_do() -> None:
    assert checked_slot(slot(at(24, 8)), CALENDAR, NEVER, NOW).at == at(24, 8)
    for closed in (at(24, 12), at(24, 18), at(5, 9, month=12)):
        with pytest.raises(SlotOutOfHours):
            checked_slot(slot(closed), CALENDAR, NEVER, NOW)
    assert checked_slot(slot(at(5, 9, month=12)), CALENDAR, SATURDAY, NOW).at == at(5, 9, month=12)


@pytest.mark.parametrize(("minute", "possible"), [(-1, False), (0, True), (239, True), (240, False)])
def test_hours_begin_with_their_first_minute_and_end_before_their_last(minute: int, possible: bool) -> None:
    when = at(5, 7, 30, month=12) + timedelta(minutes=minute)
    assert is_possible(when, CALENDAR, SATURDAY) is possible


def test_a_public_holiday_is_nobodys_hour_whatever_the_weekday_allows() -> None:
    with pytest.raises(SlotOutOfHours):
        checked_slot(slot(at(28, 9)), CALENDAR, SATURDAY, NOW)


def test_an_hour_that_is_over_is_refused() -> None:
    with pytest.raises(SlotPassed):
        checked_slot(slot(NOW), CALENDAR, NEVER, NOW)
    soon = NOW + timedelta(minutes=1)
    assert checked_slot(slot(soon), CALENDAR, NEVER, NOW).at == soon


@pytest.mark.parametrize("missing", ["address", "phone"])
def test_a_return_at_home_needs_an_address_and_a_telephone(missing: str) -> None:
    told = {"address": "bản Huổi Mí", "phone": "0912 345 678"} | {missing: " . "}
    with pytest.raises(MissingField) as wrong:
        checked_slot(slot(at(24, 8), channel=Channel.HOME, **told), CALENDAR, NEVER, NOW)
    assert wrong.value.field == f"slot.{missing}"


def test_the_hours_are_written_as_they_are_read() -> None:
    text = "sat 07:30-11:30 | wed 17:30-19:00"
    settings = with_list(Settings(), OUT_OF_HOURS, text)
    assert list_texts(settings)[OUT_OF_HOURS] == text
    assert settings.returns.out_of_hours[0] == SATURDAY.out_of_hours[0]
    assert with_list(settings, OUT_OF_HOURS, "").returns == NEVER


@pytest.mark.parametrize(
    "text", ["sat", "sat 11:30-07:30", "xyz 07:30-11:30", "sat 7h-8h", "sat 07:30-07:30"]
)
def test_hours_nobody_could_come_at_are_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        with_list(Settings(), OUT_OF_HOURS, text)


@given(minutes=st.integers(1, 60 * 24 * 60))
def test_with_no_setting_an_hour_is_possible_exactly_when_the_office_is_open(minutes: int) -> None:
    when = NOW + timedelta(minutes=minutes)
    assert is_possible(when, CALENDAR, NEVER) is CALENDAR.is_open(when)
