"""Lunar dates as reckoned for Vietnam (UTC+7), from the lunar-vn library."""

from __future__ import annotations

from datetime import date

from lunar_vn import SUPPORTED_YEAR_RANGE, solar_to_lunar
from lunar_vn.can_chi import get_year_can_chi

from counter_app.domain.errors.calendar import LunarDateOutOfRange
from counter_app.domain.lunar import LunarDate


def lunar(day: date) -> LunarDate:
    """The lunar date of a day; raises LunarDateOutOfRange outside the years 1900 to 2100."""
    first, last = SUPPORTED_YEAR_RANGE
    if not first <= day.year <= last:
        raise LunarDateOutOfRange(day=day)
    found = solar_to_lunar(day)
    return LunarDate(found.day, found.month, found.leap, get_year_can_chi(found.year))
