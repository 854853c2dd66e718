"""The due-date simulation at length: thousands of limits lived through minute by minute."""

from __future__ import annotations

import random

import pytest

from counter_app.domain.deadline import DayEnds, due
from counter_app.domain.procedure import Limit, LimitUnit
from tests.domain import simulated_office
from tests.domain.test_deadline_simulation import MOST, moment
from tests.domain.working_time import shipped_calendar

pytestmark = pytest.mark.soak

CASES = 4_000


@pytest.mark.parametrize("unit", LimitUnit)
@pytest.mark.parametrize("ends", DayEnds)
def test_thousands_of_limits_end_when_a_lived_office_says(unit: LimitUnit, ends: DayEnds) -> None:
    chance = random.Random(f"soak-{unit}-{ends}")
    for _ in range(CASES):
        number, cutoff, received = chance.randint(1, MOST[unit]), chance.random() < 0.5, moment(chance)
        lived = simulated_office.due(number, unit.value, cutoff, received, ends is DayEnds.CLOSING)
        reckoned = due(Limit(number, unit, cutoff), received, shipped_calendar(), ends).at
        assert reckoned == lived, f"{number} {unit} received {received}, cutoff {cutoff}"
