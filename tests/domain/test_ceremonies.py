"""Ceremonies without a register: the gates of the law, the countdown, the hours, and the days of a calendar."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.ceremony import BOTH, Ceremony, CeremonyId, Mode, Party, Role, came, signed
from counter_app.domain.ceremony_gates import countdown, shut_gates
from counter_app.domain.ceremony_rules import CeremonyRules, ForeignRule, Slot
from counter_app.domain.ceremony_week import (
    Block,
    BlockKind,
    check_when,
    days_of,
    monday_of,
    month_weeks,
    next_slot,
    overlapping,
)
from counter_app.domain.errors.ceremonies import (
    CeremonyOnHoliday,
    CeremonyPassed,
    CeremonyUnusual,
    Gate,
    PartyNotThere,
    WhenDoubt,
)
from counter_app.domain.instants import local
from counter_app.domain.office import Signatory
from counter_app.domain.procedure import EventKind
from counter_app.domain.workdays import SpecialDay, SpecialKind, WorkingCalendar

RULES = CeremonyRules()
CALENDAR = WorkingCalendar((SpecialDay(date(2026, 11, 24), SpecialKind.OFF, "Ngày Văn hóa Việt Nam"),))
NOW = local(datetime(2026, 11, 23, 10, 20))
COUPLE = Party("H1", ("Vàng Seo Páo", "Giàng Thị Mỷ"))
roles = st.sets(st.sampled_from(BOTH)).map(tuple)


def ceremony(
    at: str = "2026-11-25T08:30", mode: Mode = Mode.GROUP, *parties: Party, why: str = ""
) -> Ceremony:
    desk = mode is Mode.AT_ONCE
    return Ceremony(
        CeremonyId(f"LT-{at}"),
        EventKind.MARRIAGE,
        mode,
        local(datetime.fromisoformat(at)),
        "Hội trường",
        Signatory("Đinh Trọng Khải"),
        parties=parties,
        agenda=RULES.agenda(EventKind.MARRIAGE, at_desk=desk),
        least=RULES.at_once_minutes if desk else 0,
        why=why,
    )


@given(present=roles, book=roles, certificate=roles)
def test_the_gates_open_only_when_both_came_and_both_signed_both_papers(
    present: tuple[Role, ...], book: tuple[Role, ...], certificate: tuple[Role, ...]
) -> None:
    party = replace(COUPLE, present=present, book=book, certificate=certificate)
    shut = shut_gates(EventKind.MARRIAGE, party, None)
    complete = all(set(BOTH) <= set(one) for one in (present, book, certificate))
    assert (not shut) is complete
    assert len(shut) == 6 - len(present) - len(book) - len(certificate)


def test_the_day_of_signing_is_that_of_the_last_signature_and_stays() -> None:
    monday, tuesday, later = date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 30)
    half = signed(COUPLE, BOTH, book=True, certificate=False, day=monday)
    assert half.signed_on is None
    whole = signed(half, BOTH, book=False, certificate=True, day=tuesday)
    assert whole.signed_on == tuesday
    assert signed(whole, BOTH, book=True, certificate=True, day=later).signed_on == tuesday


def test_at_a_birth_somebody_of_the_family_must_have_come() -> None:
    child = Party("B1", ("Lường Gia Hân",))
    assert shut_gates(EventKind.BIRTH, child, None) == (Gate.FAMILY_ABSENT,)
    assert shut_gates(EventKind.BIRTH, came(child, (Role.FAMILY,)), None) == ()


def test_a_domestic_marriage_has_no_countdown_and_a_foreign_one_by_the_rule_of_its_day() -> None:
    friday, today = date(2026, 11, 20), date(2026, 11, 23)
    assert countdown(replace(COUPLE, chairman_signed=friday), RULES, CALENDAR, today) is None
    foreign = replace(COUPLE, foreign=True)
    assert countdown(foreign, RULES, CALENDAR, today) is None
    limit = countdown(replace(foreign, chairman_signed=friday), RULES, CALENDAR, today)
    assert limit is not None
    assert (limit.last, limit.left, limit.lapsed) == (date(2026, 11, 26), 3, False)
    stricter = replace(
        RULES, foreign=(ForeignRule(date(2016, 1, 1), friday), ForeignRule(friday, None, 1, 30))
    )
    other = countdown(replace(foreign, chairman_signed=friday, asked_longer=True), stricter, CALENDAR, today)
    assert other is not None
    assert (other.last - friday).days == 30
    none = replace(RULES, foreign=())
    assert countdown(replace(foreign, chairman_signed=friday), none, CALENDAR, today) is None


@pytest.mark.parametrize(
    ("at", "doubt"),
    [
        ("2026-11-28T08:00", WhenDoubt.WEEKEND),
        ("2026-11-29T08:00", WhenDoubt.WEEKEND),
        ("2026-11-25T07:00", WhenDoubt.OUTSIDE_HOURS),
        ("2026-11-25T11:20", WhenDoubt.OUTSIDE_HOURS),
        ("2026-11-25T12:00", WhenDoubt.OUTSIDE_HOURS),
        ("2026-11-25T17:25", WhenDoubt.OUTSIDE_HOURS),
    ],
)
def test_an_unusual_hour_wants_a_reason(at: str, doubt: WhenDoubt) -> None:
    with pytest.raises(CeremonyUnusual) as unusual:
        check_when(ceremony(at), CALENDAR, NOW)
    assert unusual.value.doubts == (doubt,)
    check_when(ceremony(at, why="công nhân nghỉ"), CALENDAR, NOW)


def test_a_holiday_and_an_hour_that_is_over_are_refused_with_any_reason() -> None:
    with pytest.raises(CeremonyOnHoliday):
        check_when(ceremony("2026-11-24T08:30", why="gấp"), CALENDAR, NOW)
    with pytest.raises(CeremonyPassed):
        check_when(ceremony("2026-11-23T08:30", why="gấp"), CALENDAR, NOW)
    check_when(ceremony("2026-11-25T08:30"), CALENDAR, NOW)


def test_one_at_the_desk_may_run_on_into_lunch() -> None:
    late = local(datetime(2026, 11, 23, 11, 25))
    check_when(ceremony("2026-11-23T11:25", Mode.AT_ONCE), CALENDAR, late)


def test_each_family_makes_it_longer_and_who_moved_away_does_not() -> None:
    others = [replace(COUPLE, code=f"H{n}") for n in range(1, 4)]
    one, three = (
        ceremony("2026-11-25T08:30", Mode.GROUP, others[0]),
        ceremony("2026-11-25T08:30", Mode.GROUP, *others),
    )
    assert one.minutes < three.minutes
    assert three.minutes % 5 == 0
    gone = three.with_party(replace(others[2], moved_to="counter"))
    assert gone.minutes == ceremony("2026-11-25T08:30", Mode.GROUP, *others[:2]).minutes
    with pytest.raises(PartyNotThere):
        gone.party("H3")
    assert next(at for at, _item in three.times()) == three.starts


def test_overlapping_is_symmetric_and_back_to_back_is_none() -> None:
    first = ceremony("2026-11-25T08:30")
    second = ceremony((first.starts + timedelta(minutes=10)).isoformat())
    after = ceremony(first.ends.isoformat())
    assert overlapping(first, [first, second, after]) == (second,)
    assert overlapping(second, [first]) == (first,)
    assert overlapping(after, [first]) == ()


def test_the_weekly_hour_skips_days_off() -> None:
    tuesday = Slot(1, time(15, 0))
    assert next_slot(tuesday, CALENDAR, NOW).date() == date(2026, 12, 1)
    monday_before = local(datetime(2026, 11, 23, 15, 0))
    assert next_slot(Slot(0, time(15, 0)), CALENDAR, monday_before).date() == date(2026, 11, 30)


@given(st.dates(date(2020, 1, 1), date(2040, 12, 31)))
def test_a_month_is_shown_in_whole_weeks_that_hold_all_of_it(day: date) -> None:
    first, count = month_weeks(day)
    assert first.weekday() == 0
    assert count % 7 == 0
    shown = {first + timedelta(days=n) for n in range(count)}
    month = {day.replace(day=1) + timedelta(days=n) for n in range(31)}
    assert {one for one in month if one.month == day.month} <= shown
    assert count <= 42


def test_the_week_has_room_for_what_is_no_ceremony_and_leaves_out_what_was_called_off() -> None:
    held, off = ceremony(), replace(ceremony("2026-11-25T14:00"), cancelled=NOW)
    starts = local(datetime(2026, 11, 23, 16, 0))
    visit = Block("TV-1", BlockKind.VISIT, starts, starts + timedelta(hours=1), words="Viếng")
    days = days_of(monday_of(NOW.date()), 7, (held, off), (visit,), CALENDAR, NOW)
    assert [block.key for day in days.days for block in day.blocks] == ["TV-1", held.id]
    assert days.ceremonies == (held,)
    assert days.days[1].off is not None
    assert days.days[1].off.name == "Ngày Văn hóa Việt Nam"
