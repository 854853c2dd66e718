"""The program against an office that lives every minute, on random dossiers."""

from __future__ import annotations

import random
from datetime import datetime, timedelta

import pytest

from counter_app.domain.deadline import DayEnds, due, due_with_pauses
from counter_app.domain.instants import HANOI
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.standing import DueSoon, DueToday, InTime, Late, Standing, standing
from tests.domain import simulated_office
from tests.domain.working_time import shipped_calendar

FIRST = datetime(2025, 1, 1, tzinfo=HANOI)
MINUTES = 950 * 24 * 60
MOST = {LimitUnit.WORKING_DAY: 8, LimitUnit.HOUR: 30, LimitUnit.DAY: 40, LimitUnit.SAME_DAY: 1}


def moment(chance: random.Random) -> datetime:
    """Any minute, or one at an edge of the day, where rules are most easily got wrong."""
    found = FIRST + timedelta(minutes=chance.randrange(MINUTES), seconds=chance.randrange(60))
    if chance.random() < 0.5:
        hour, minute = chance.choice(
            [(7, 29), (7, 30), (11, 29), (11, 30), (13, 30), (15, 0), (15, 1), (17, 30)]
        )
        found = found.replace(hour=hour, minute=minute)
    return found


@pytest.mark.parametrize("unit", LimitUnit)
@pytest.mark.parametrize("ends", DayEnds)
def test_the_program_and_a_lived_office_agree_on_due_dates(unit: LimitUnit, ends: DayEnds) -> None:
    chance = random.Random(f"{unit}-{ends}")
    for _ in range(60):
        number, cutoff, received = chance.randint(1, MOST[unit]), chance.random() < 0.5, moment(chance)
        lived = simulated_office.due(number, unit.value, cutoff, received, ends is DayEnds.CLOSING)
        reckoned = due(Limit(number, unit, cutoff), received, shipped_calendar(), ends).at
        assert reckoned == lived, f"{number} {unit} received {received}, cutoff {cutoff}"


@pytest.mark.parametrize("unit", LimitUnit)
def test_the_program_and_a_lived_office_agree_on_paused_dossiers(unit: LimitUnit) -> None:
    chance = random.Random(f"{unit}-paused")
    for _ in range(60):
        number, cutoff, received = chance.randint(1, MOST[unit]), chance.random() < 0.5, moment(chance)
        received = received.replace(second=0)
        at, stops = received, []
        for _pause in range(chance.randint(1, 3)):
            since = at + timedelta(minutes=chance.choice([chance.randint(1, 600), chance.randint(1, 4000)]))
            at = since + timedelta(minutes=chance.choice([chance.randint(1, 600), chance.randint(1, 9000)]))
            stops.append((since, at))
        lived = simulated_office.due(number, unit.value, cutoff, received, paused=stops)
        reckoned = due_with_pauses(Limit(number, unit, cutoff), received, stops, shipped_calendar()).at
        assert reckoned == lived, f"{number} {unit} received {received}, cutoff {cutoff}, paused {stops}"


def told(found: Standing) -> tuple[str, int]:
    """A standing in the simulated office's words."""
    match found:
        case Late(working_days=days):
            return "late", days
        case DueToday():
            return "today", 0
        case DueSoon(days=days):
            return "soon", days
        case InTime(days_left=days):
            return "in time", days
        case _:
            return "other", -1


def test_the_program_and_a_lived_office_agree_on_standings() -> None:
    chance = random.Random(20261123)
    for _ in range(1500):
        promise = moment(chance)
        now = promise + timedelta(minutes=chance.choice([-1, 0, 1, chance.randint(-15000, 15000)]))
        found = standing(
            appointment=promise,
            ready=None,
            handed_over=None,
            paused_since=None,
            closed=False,
            now=now,
            calendar=shipped_calendar(),
        )
        assert told(found) == simulated_office.standing(promise, now), f"promised {promise}, now {now}"
