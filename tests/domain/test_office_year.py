"""A year of the office: what each day is, what a proposal would change, what must not be, what is not known."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.errors.calendar import (
    CalendarsDisagree,
    DuplicateSpecialDay,
    HalfDayOnWeekend,
    MakeUpOnWeekday,
    YearOutOfRange,
)
from counter_app.domain.office_year import (
    Mark,
    announced,
    changed_days,
    changes_between,
    checked_days,
    days_of_year,
    differences,
    must_agree,
    proposed_changes,
    unready_years,
)
from counter_app.domain.workdays import SpecialDay, SpecialKind, WorkingCalendar, YearStanding

HOLIDAY = SpecialDay(date(2026, 11, 24), SpecialKind.OFF, "Ngày Văn hóa Việt Nam")
MADE_UP = SpecialDay(date(2026, 8, 22), SpecialKind.MAKE_UP, "bù cho Thứ Hai 31/8")
EXPECTED = SpecialDay(date(2027, 9, 3), SpecialKind.OFF, "Quốc khánh", announced=False)
SHIPPED = (MADE_UP, HOLIDAY, EXPECTED)


def own(day: date, kind: SpecialKind, reason: str = "bão") -> SpecialDay:
    """A day the office entered."""
    return SpecialDay(day, kind, reason)


def test_a_year_has_all_its_days_each_with_one_mark() -> None:
    days = {one.day: one for one in days_of_year(2028, SHIPPED, ())}
    assert len(days) == 366
    assert {one.mark for one in days.values()} == {Mark.WORKED, Mark.WEEKEND}
    days = {one.day: one for one in days_of_year(2026, SHIPPED, ())}
    assert (days[HOLIDAY.day].mark, days[HOLIDAY.day].own) == (Mark.HOLIDAY, False)
    assert days[MADE_UP.day].mark is Mark.MAKE_UP
    assert days[date(2026, 8, 23)].mark is Mark.WEEKEND


def test_the_offices_own_entry_stands_over_the_shipped_one() -> None:
    ordinary = own(HOLIDAY.day, SpecialKind.ORDINARY, "")
    half = own(date(2026, 12, 4), SpecialKind.MORNING_OFF)
    days = {one.day: one for one in days_of_year(2026, SHIPPED, (ordinary, half))}
    assert (days[HOLIDAY.day].mark, days[HOLIDAY.day].own) == (Mark.WORKED, True)
    assert days[half.day].mark is Mark.MORNING_OFF


def test_an_ordinary_day_is_worked_again_as_its_weekday_says() -> None:
    calendar = WorkingCalendar(SHIPPED)
    again = calendar.with_days(
        [own(HOLIDAY.day, SpecialKind.ORDINARY), own(MADE_UP.day, SpecialKind.ORDINARY)]
    )
    assert again.is_working(HOLIDAY.day)
    assert again.special(HOLIDAY.day) is None
    assert not again.is_working(MADE_UP.day)
    assert again.working_days_after(date(2026, 11, 20), date(2026, 11, 25)) == 3
    assert changed_days(calendar, again) == (MADE_UP.day, HOLIDAY.day)


def test_only_a_weekend_can_be_worked_in_exchange_and_only_a_workday_halved() -> None:
    with pytest.raises(MakeUpOnWeekday):
        checked_days([own(date(2026, 12, 2), SpecialKind.MAKE_UP)])
    with pytest.raises(HalfDayOnWeekend):
        checked_days([own(date(2026, 12, 5), SpecialKind.AFTERNOON_OFF)])
    with pytest.raises(DuplicateSpecialDay):
        checked_days([HOLIDAY, own(HOLIDAY.day, SpecialKind.ORDINARY)])
    with pytest.raises(YearOutOfRange):
        checked_days([own(date(1826, 12, 2), SpecialKind.OFF)])
    saturday, friday = own(date(2026, 12, 5), SpecialKind.MAKE_UP), own(date(2026, 12, 4), SpecialKind.OFF)
    assert checked_days([saturday, friday]) == (friday, saturday)


@pytest.mark.parametrize("year", [1999, 2100, 0])
def test_a_mistyped_year_is_named_with_the_years_there_are(year: int) -> None:
    with pytest.raises(YearOutOfRange) as refused:
        days_of_year(year, (), ())
    assert (refused.value.year, refused.value.first, refused.value.last) == (year, 2000, 2099)


def test_what_is_only_computed_never_doubts_what_was_published() -> None:
    calendar = WorkingCalendar(SHIPPED)
    computed = (
        SpecialDay(HOLIDAY.day, SpecialKind.MAKE_UP, "máy tính", announced=False),
        SpecialDay(date(2026, 9, 2), SpecialKind.OFF, "Quốc khánh", announced=False),
    )
    found = proposed_changes(calendar, 2026, computed)
    assert [(one.day, one.kept, one.given) for one in found] == [(date(2026, 9, 2), None, computed[1])]
    assert not any(one.entry.announced for one in found)


def test_a_proposal_drops_an_expected_day_it_no_longer_holds() -> None:
    other = SpecialDay(date(2027, 9, 1), SpecialKind.OFF, "Quốc khánh", announced=False)
    added, dropped = proposed_changes(WorkingCalendar(SHIPPED), 2027, [other])
    assert added.entry == other
    assert (dropped.given, dropped.entry.kind) == (None, SpecialKind.ORDINARY)
    assert dropped.entry.day == EXPECTED.day


def test_a_published_day_of_a_file_counts_in_full_and_what_agrees_is_left_out() -> None:
    published = SpecialDay(EXPECTED.day, SpecialKind.OFF, "Quốc khánh", "Thông báo 1/TB-BNV")
    (found,) = differences(WorkingCalendar(SHIPPED), [HOLIDAY, published])
    assert found.entry == published
    assert not found.clashes
    must_agree([found])


def test_two_calendars_that_make_other_days_of_one_are_named() -> None:
    theirs = SpecialDay(MADE_UP.day, SpecialKind.OFF, "nghỉ")
    found = differences(WorkingCalendar(SHIPPED), [theirs])
    with pytest.raises(CalendarsDisagree) as refused:
        must_agree(found)
    assert (refused.value.day, refused.value.ours, refused.value.theirs) == (MADE_UP.day, "make_up", "off")
    assert refused.value.many == 1


def test_an_announcement_takes_the_expected_days_of_its_year_alone() -> None:
    (entry,) = announced(WorkingCalendar(SHIPPED), 2027, "Thông báo 1/TB-BNV")
    assert (entry.day, entry.announced, entry.source) == (EXPECTED.day, True, "Thông báo 1/TB-BNV")
    assert announced(WorkingCalendar(SHIPPED), 2026, "x") == ()


def test_a_change_names_what_was_written_and_what_was_dropped() -> None:
    storm = own(date(2026, 12, 4), SpecialKind.OFF)
    changes = changes_between([storm, HOLIDAY], [own(storm.day, SpecialKind.MORNING_OFF)])
    assert changes.told() == {
        "what": "calendar",
        "days": ["2026-12-04 morning_off"],
        "dropped": ["2026-11-24"],
    }
    assert not changes_between([storm], [storm])


def whole(year: int, *, known: bool = True) -> tuple[SpecialDay, ...]:
    """Nine days off of a year."""
    return tuple(SpecialDay(date(year, 3, n), SpecialKind.OFF, "lễ", announced=known) for n in range(1, 10))


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (date(2026, 10, 31), []),
        (date(2026, 11, 1), [(2027, YearStanding.MISSING)]),
        (date(2026, 12, 31), [(2027, YearStanding.MISSING)]),
        (date(2027, 1, 1), [(2027, YearStanding.MISSING)]),
    ],
)
def test_from_november_on_the_next_year_is_asked_for(
    today: date, expected: list[tuple[int, YearStanding]]
) -> None:
    calendar = WorkingCalendar(whole(2026))
    assert [(one.year, one.standing) for one in unready_years(calendar, today)] == expected


def test_a_year_that_is_only_expected_is_asked_for_too_until_it_is_published() -> None:
    november = date(2026, 11, 23)
    expected = WorkingCalendar((*whole(2026), *whole(2027, known=False)))
    assert [one.standing for one in unready_years(expected, november)] == [YearStanding.UNANNOUNCED]
    published = expected.with_days(announced(expected, 2027, "Thông báo 1/TB-BNV"))
    assert unready_years(published, november) == ()
