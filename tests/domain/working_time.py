"""Short ways to say instants, limits and the shipped calendar in tests."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from pathlib import Path

from hypothesis import strategies as st

from counter_app.almanac.calendar import load_days
from counter_app.domain.instants import HANOI
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.workdays import WorkingCalendar

DATA = Path(__file__).parents[2] / "data"


def instant(text: str) -> datetime:
    """An instant on the office's clock, from `2026-11-23T10:20`."""
    return datetime.fromisoformat(text).replace(tzinfo=HANOI)


@cache
def shipped_calendar() -> WorkingCalendar:
    """The calendar as shipped."""
    return WorkingCalendar(load_days(DATA / "calendar.csv"))


def working_days(number: int, cutoff: bool = False) -> Limit:
    """A limit in working days."""
    return Limit(number, LimitUnit.WORKING_DAY, cutoff)


def hours(number: int) -> Limit:
    """A limit in working hours."""
    return Limit(number, LimitUnit.HOUR)


def calendar_days(number: int) -> Limit:
    """A limit in calendar days."""
    return Limit(number, LimitUnit.DAY)


def same_day(cutoff: bool = True) -> Limit:
    """The limit "within the day", with or without the rule of 15:00."""
    return Limit(1, LimitUnit.SAME_DAY, cutoff)


instants = st.datetimes(
    min_value=datetime(2025, 1, 1),
    max_value=datetime(2027, 10, 1),
    timezones=st.just(HANOI),
    allow_imaginary=False,
)
open_limits = st.one_of(
    st.builds(Limit, st.integers(1, 15), st.just(LimitUnit.WORKING_DAY), st.booleans()),
    st.builds(Limit, st.integers(1, 60), st.just(LimitUnit.HOUR), st.booleans()),
)
closing_limits = st.one_of(
    st.builds(Limit, st.integers(1, 45), st.just(LimitUnit.DAY)),
    st.builds(Limit, st.just(1), st.just(LimitUnit.SAME_DAY), st.booleans()),
)
limits = st.one_of(open_limits, closing_limits)
