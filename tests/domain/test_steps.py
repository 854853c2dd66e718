"""A dossier on its way through several agencies: each by its own clock, and the first late one answers."""

from __future__ import annotations

from datetime import datetime

import pytest

from counter_app.domain.procedure import Limit
from counter_app.domain.steps import Step, StepOutcome, first_late, outcome, step_due
from tests.domain.making import dossier
from tests.domain.working_time import hours, instant, shipped_calendar, working_days

NOW = instant("2026-11-27T09:00")


def step(agency: str, since: str, done: str | None = None, limit: Limit | None = None) -> Step:
    """One agency's share."""
    return Step(agency, limit, instant(since), None if done is None else instant(done))


@pytest.mark.parametrize(
    ("done", "expected"),
    [
        ("2026-11-20T17:00", StepOutcome.EARLY),
        ("2026-11-23T10:20", StepOutcome.ON_TIME),
        ("2026-11-23T10:21", StepOutcome.LATE),
        ("2026-11-26T08:00", StepOutcome.LATE),
    ],
)
def test_a_step_ends_early_on_time_or_late_by_its_own_limit(done: str, expected: StepOutcome) -> None:
    one = step("Công an xã", "2026-11-19T10:20", done, working_days(2))
    assert outcome(one, NOW, shipped_calendar()) is expected


def test_a_running_step_is_late_from_the_minute_after_its_limit() -> None:
    one = step("Bảo hiểm xã hội", "2026-11-26T15:00", limit=hours(2))
    due = step_due(one, shipped_calendar())
    assert due is not None
    assert due.at == instant("2026-11-26T17:00")
    told = [
        outcome(one, instant(now), shipped_calendar()) for now in ("2026-11-26T17:00", "2026-11-26T17:01")
    ]
    assert told == [StepOutcome.RUNNING, StepOutcome.LATE]


def test_a_step_without_a_limit_is_late_for_nobody() -> None:
    assert step_due(step("Công an xã", "2026-01-05T08:00"), shipped_calendar()) is None
    assert outcome(step("Công an xã", "2026-01-05T08:00"), NOW, shipped_calendar()) is StepOutcome.RUNNING


def test_the_agency_whose_step_is_late_answers_and_the_first_one_only() -> None:
    own = step("UBND xã", "2026-11-16T08:00", "2026-11-17T08:00", working_days(1))
    police = step("Công an xã", "2026-11-17T08:00", "2026-11-20T08:00", working_days(2))
    insurance = step("Bảo hiểm xã hội", "2026-11-20T08:00", None, working_days(1))
    assert first_late((own, police, insurance), NOW, shipped_calendar()) is police
    assert first_late((own,), NOW, shipped_calendar()) is None


@pytest.mark.parametrize("arrived", [None, instant("2026-11-23T09:00")])
def test_the_limit_runs_from_where_the_competent_agency_received_it(arrived: datetime | None) -> None:
    one = dossier(received="2026-11-20 08:50", arrived=arrived)
    assert one.counted_from == (arrived or instant("2026-11-20T08:50"))
