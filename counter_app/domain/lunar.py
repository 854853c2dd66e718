"""A day of the Vietnamese lunar calendar, in which families count memorial days."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LunarDate:
    """Day 1 to 30 of month 1 to 12, `leap` when the month is a second one; `year_name` like "Bính Ngọ"."""

    day: int
    month: int
    leap: bool
    year_name: str
