"""The periods of the plans: their days, their names, their neighbours, and what is said of a wrong name."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.errors.reports import PeriodFarAway, PeriodMerged, RangeBackwards, UnknownPeriod
from counter_app.domain.instants import HANOI
from counter_app.domain.office import Settings
from counter_app.domain.report import Period, PeriodKind
from counter_app.domain.report_periods import (
    EXAMPLES,
    PRESETS,
    current_period,
    estimated_from,
    neighbour,
    parse_period,
    period_of,
    range_of,
    run_up_to,
    year_before,
)
from counter_app.domain.report_rules import ReportRules
from counter_app.services.crafts.setting_names import by_name, with_setting

RULES = ReportRules()
DAYS = st.dates(date(2003, 1, 1), date(2190, 12, 31))
rules = st.builds(
    ReportRules,
    month_day=st.integers(1, 28),
    quarter_merged=st.integers(0, 12),
    year_merged=st.integers(0, 12),
    quarter_day=st.integers(1, 28),
    year_day=st.integers(1, 28),
)


@st.composite
def periods(draw: st.DrawFn, set_: ReportRules = RULES) -> Period:
    kind = draw(st.sampled_from(PeriodKind))
    if kind is PeriodKind.RANGE:
        first = draw(DAYS)
        return range_of(first, first + timedelta(days=draw(st.integers(0, 400))))
    return current_period(kind, draw(DAYS), set_)


def parsed(name: str) -> Period:
    return parse_period(name, RULES)


@pytest.mark.parametrize(
    ("name", "first", "end", "due"),
    [
        ("danvan/month:2026-11", "2026-10-14", "2026-11-14", "2026-11-13"),
        ("danvan/month:2026-01", "2025-12-14", "2026-01-14", "2026-01-13"),
        ("danvan/quarter:2026-4", "2026-10-01", "2027-01-01", "2026-12-18"),
        ("danvan/quarter:2026-1", "2026-01-01", "2026-04-01", "2026-03-18"),
        ("danvan/year:2026", "2025-11-14", "2026-11-14", "2026-11-13"),
        ("danchu/half:2026", "2025-11-14", "2026-06-14", "2026-06-13"),
        ("danchu/year:2026", "2025-11-14", "2026-11-14", "2026-11-13"),
        ("mohinh/year:2026", "2026-01-01", "2027-01-01", "2026-12-14"),
        ("week:2026-47", "2026-11-16", "2026-11-23", None),
        ("2026-01-01..2026-03-31", "2026-01-01", "2026-04-01", None),
    ],
)
def test_each_period_covers_the_days_of_the_plans_and_is_due_before_theirs(
    name: str, first: str, end: str, due: str | None
) -> None:
    found = parsed(name)
    days = date.fromisoformat(first), date.fromisoformat(end)
    assert (found.first, found.end) == days
    assert found.due == (date.fromisoformat(due) if due else None)
    assert found.name == name


@given(periods())
def test_a_period_is_found_again_by_its_name(one: Period) -> None:
    assert parsed(one.name) == one


@given(st.integers(2003, 2190), st.integers(1, 11), rules)
def test_the_months_tile_the_days_without_gap_or_overlap(year: int, month: int, set_: ReportRules) -> None:
    one, other = (period_of(PeriodKind.DANVAN_MONTH, year, part, set_) for part in (month, month + 1))
    assert one.end == other.first
    last, first = (
        period_of(PeriodKind.DANVAN_MONTH, of, part, set_) for of, part in ((year, 12), (year + 1, 1))
    )
    assert last.end == first.first


@given(st.sampled_from([one for one in PRESETS if one is not PeriodKind.DANCHU_HALF]), DAYS, rules)
def test_a_day_lies_in_its_period_and_what_comes_before_ends_where_it_begins(
    kind: PeriodKind, day: date, set_: ReportRules
) -> None:
    one = current_period(kind, day, set_)
    if one.kind is not kind:
        assert kind is PeriodKind.DANVAN_MONTH, "only months are merged into longer reports"
        return
    assert one.first <= day < one.end
    before = neighbour(one, set_, -1)
    assert neighbour(before, set_, 1) == one
    if kind is not PeriodKind.DANVAN_MONTH:
        assert before.end == one.first


@given(periods())
def test_the_year_before_is_a_period_of_the_same_kind_and_length(one: Period) -> None:
    earlier = year_before(one, RULES)
    assert (earlier.kind, earlier.year) == (one.kind, one.year - 1)
    assert earlier.end <= one.end - timedelta(days=364)
    assert abs((earlier.end - earlier.first) - (one.end - one.first)) <= timedelta(days=1)


@given(periods(), st.datetimes(datetime(2003, 1, 1), datetime(2190, 1, 1)))
def test_days_that_are_not_over_are_an_estimate(one: Period, naive: datetime) -> None:
    now = naive.replace(tzinfo=HANOI)
    found = estimated_from(one, now)
    over = one.end <= now.date()
    assert (found is None) is over
    if found is not None:
        assert one.first <= found < one.end
        assert found >= now.date()


def test_the_months_merged_into_a_longer_report_name_it() -> None:
    with pytest.raises(PeriodMerged) as september:
        parsed("danvan/month:2026-09")
    with pytest.raises(PeriodMerged) as december:
        parsed("danvan/month:2026-12")
    assert (september.value.instead, december.value.instead) == ("danvan/quarter:2026-3", "danvan/year:2026")
    alone = ReportRules(quarter_merged=0, year_merged=0)
    assert parse_period("danvan/month:2026-09", alone).first == date(2026, 8, 14)
    october = parsed("danvan/month:2026-10")
    assert neighbour(october, RULES, -1).name == "danvan/month:2026-08"
    assert current_period(PeriodKind.DANVAN_MONTH, date(2026, 9, 1), RULES).name == "danvan/quarter:2026-3"


@pytest.mark.parametrize(
    "name",
    [
        *("", "danvan", "danvan/month", "danvan/month:2026", "danvan/month:2026-13", "danvan/month:2026-0"),
        *("danvan/year:2026-3", "week:2026-54", "week:2025-53", "thang:2026-11", "2026", "range:2026"),
        *("2026-13-01..2026-12-31", "..", "2026-01-01..", "danvan/quarter:2026-5"),
    ],
)
def test_a_wrong_name_is_told_with_examples_of_right_ones(name: str) -> None:
    with pytest.raises(UnknownPeriod) as wrong:
        parsed(name)
    assert wrong.value.known == EXAMPLES


def test_a_range_that_ends_before_it_begins_and_a_far_year_are_told_apart() -> None:
    with pytest.raises(RangeBackwards):
        parsed("2026-03-31..2026-01-01")
    with pytest.raises(PeriodFarAway):
        parsed("danvan/year:1926")
    with pytest.raises(PeriodFarAway):
        parsed("2026-01-01..2999-01-01")


def test_the_run_ends_with_the_period_itself() -> None:
    one = parsed("danvan/quarter:2026-2")
    assert [each.name.rpartition(":")[2] for each in run_up_to(one, RULES)] == [
        *("2025-1", "2025-2", "2025-3", "2025-4", "2026-1", "2026-2")
    ]


def test_the_53rd_week_and_a_leap_day_have_a_year_before() -> None:
    assert year_before(parsed("week:2026-53"), RULES).name == "week:2025-52"
    assert year_before(parsed("2028-02-29..2028-02-29"), RULES).name == "2027-02-28..2027-02-28"


def test_every_day_of_the_reports_can_be_set_and_no_day_that_a_month_may_lack() -> None:
    settings = Settings()
    names = [name for name in by_name(settings) if name.startswith("reports.")]
    assert len(names) == len(ReportRules.__slots__)
    changed = with_setting(settings, "reports.month_day", "20")
    assert parse_period("danvan/month:2026-11", changed.reports).first == date(2026, 10, 20)
    from counter_app.domain.errors.entry import InvalidValue

    for name, value in (("month_day", "29"), ("month_day", "0"), ("year_month", "13"), ("year_merged", "13")):
        with pytest.raises(InvalidValue):
            with_setting(settings, f"reports.{name}", value)
