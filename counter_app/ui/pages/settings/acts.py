"""The services the settings page asks, handed to it as one value."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.services.acts.calendar import CalendarKeeping
from counter_app.services.acts.sampling import Sampling
from counter_app.services.acts.settling import Settling
from counter_app.services.acts.stationery import Stationery


@dataclass(frozen=True, slots=True)
class SettingsActs:
    """Every act of the settings page."""

    settling: Settling
    sampling: Sampling
    stationery: Stationery
    calendar: CalendarKeeping
