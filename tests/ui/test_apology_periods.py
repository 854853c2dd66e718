"""The periods of the proof: their first day, and the day after their last."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.ui.pages.apologies.coverage_present import Period, bounds


@pytest.mark.parametrize(
    ("period", "today", "first", "end"),
    [
        (Period.MONTH, date(2026, 11, 23), date(2026, 11, 1), date(2026, 12, 1)),
        (Period.MONTH, date(2026, 12, 31), date(2026, 12, 1), date(2027, 1, 1)),
        (Period.LAST_MONTH, date(2026, 1, 5), date(2025, 12, 1), date(2026, 1, 1)),
        (Period.LAST_MONTH, date(2026, 3, 31), date(2026, 2, 1), date(2026, 3, 1)),
        (Period.QUARTER, date(2026, 11, 23), date(2026, 10, 1), date(2027, 1, 1)),
        (Period.QUARTER, date(2026, 3, 1), date(2026, 1, 1), date(2026, 4, 1)),
        (Period.YEAR, date(2026, 11, 23), date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_period_begins_on_its_first_day_and_ends_before_the_next_one(
    period: Period, today: date, first: date, end: date
) -> None:
    assert bounds(period, today) == (first, end)
