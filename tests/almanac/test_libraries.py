"""What the libraries know: lunar dates as reckoned for Vietnam, and a first proposal of a year's days off."""

from __future__ import annotations

import subprocess
import sys
from datetime import date

import pytest

from counter_app.almanac.lunar import lunar
from counter_app.almanac.proposal import proposed_days
from counter_app.domain.errors.calendar import LunarDateOutOfRange
from counter_app.domain.lunar import LunarDate
from counter_app.domain.workdays import SpecialKind


@pytest.mark.parametrize(
    ("day", "expected"),
    [
        (date(2026, 2, 17), LunarDate(1, 1, leap=False, year_name="Bính Ngọ")),
        (date(2026, 2, 16), LunarDate(29, 12, leap=False, year_name="Ất Tỵ")),
        (date(2025, 7, 25), LunarDate(1, 6, leap=True, year_name="Ất Tỵ")),
        (date(2026, 4, 26), LunarDate(10, 3, leap=False, year_name="Bính Ngọ")),
        # New Year's days on which Hanoi and Beijing differ.
        (date(1985, 1, 21), LunarDate(1, 1, leap=False, year_name="Ất Sửu")),
        (date(2007, 2, 17), LunarDate(1, 1, leap=False, year_name="Đinh Hợi")),
        (date(2030, 2, 2), LunarDate(1, 1, leap=False, year_name="Canh Tuất")),
    ],
)
def test_a_day_has_the_lunar_date_of_hanoi(day: date, expected: LunarDate) -> None:
    assert lunar(day) == expected


@pytest.mark.parametrize("day", [date(1899, 12, 31), date(2101, 1, 1)])
def test_a_day_outside_the_known_years_is_refused(day: date) -> None:
    with pytest.raises(LunarDateOutOfRange):
        lunar(day)


def test_a_proposal_is_never_marked_announced_and_leaves_weekends_out() -> None:
    days = proposed_days(2027)
    assert days
    assert not any(one.announced for one in days)
    assert all(one.day.weekday() < 5 for one in days if one.kind is SpecialKind.OFF)
    assert date(2027, 11, 24) in {one.day for one in days}
    assert {one.day.year for one in days} == {2027}


def test_a_proposal_words_exchanges_and_make_up_days() -> None:
    proposed = {one.day: one for one in proposed_days(2026)}
    assert proposed[date(2026, 4, 27)].reason == "bù Ngày Giỗ Tổ Hùng Vương"
    assert proposed[date(2026, 8, 31)].reason == "hoán đổi với ngày 22/08/2026"
    assert proposed[date(2026, 8, 22)].kind is SpecialKind.MAKE_UP


def test_the_days_of_the_lunar_new_year_bear_one_name() -> None:
    names = [one.reason for one in proposed_days(2028) if one.day.month == 1]
    assert names == ["bù Tết Dương lịch", *["Tết Nguyên đán"] * 5]


def test_the_holidays_library_waits_until_a_proposal_is_asked_for() -> None:
    code = "import sys, counter_app.almanac.proposal; sys.exit('holidays' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
