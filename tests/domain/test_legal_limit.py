"""What the law lets a dossier take, and the window of a supplement: settings of the procedure, never constants."""

from __future__ import annotations

from datetime import datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.dossier import Dossier, Pause
from counter_app.domain.legal_limit import legal_limit
from counter_app.domain.procedure import (
    LINKED_DEATH,
    Extension,
    ExtensionMode,
    Limit,
    LimitUnit,
    ProcedureCode,
)
from counter_app.domain.supplement import AfterSupplement, SupplementRule, SupplementRules, supplement_due
from tests.domain.making import dossier
from tests.domain.working_time import instant, instants, limits, same_day, shipped_calendar, working_days

TOTAL, ON_TOP = ExtensionMode.TOTAL, ExtensionMode.ADDITIONAL


def accepted(limit: Limit | None, received: str, **more: Any) -> Dossier:
    return dossier(received=received.replace("T", " "), limit=limit, **more)


@pytest.mark.parametrize(
    ("limit", "extension", "received", "ordinary", "extended"),
    [
        pytest.param(
            working_days(3), Extension(8, LimitUnit.WORKING_DAY, TOTAL), "2026-11-16T09:00",
            "2026-11-19T09:00", "2026-11-27T09:00", id="1.001022: three, eight in all",
        ),
        pytest.param(
            working_days(3), Extension(20, LimitUnit.DAY, ON_TOP), "2026-11-02T09:00",
            "2026-11-05T09:00", "2026-11-25T17:30", id="1.004873: three, then twenty calendar days",
        ),
        pytest.param(
            working_days(2), Extension(3, LimitUnit.WORKING_DAY, ON_TOP), "2026-11-16T09:00",
            "2026-11-18T09:00", "2026-11-23T09:00", id="two and three more of the same kind",
        ),
        pytest.param(
            same_day(), Extension(3, LimitUnit.WORKING_DAY, TOTAL), "2026-11-16T09:00",
            "2026-11-16T17:30", "2026-11-19T09:00", id="1.000656: within the day, three in all",
        ),
        pytest.param(
            Limit(10, LimitUnit.DAY), Extension(5, LimitUnit.WORKING_DAY, TOTAL), "2026-11-16T09:00",
            "2026-11-26T17:30", None, id="a total that would shorten the limit does not",
        ),
        pytest.param(working_days(3), None, "2026-11-16T09:00", "2026-11-19T09:00", None, id="no verification"),
    ],
)  # fmt: skip
def test_verification_lengthens_the_limit_as_the_procedure_says(
    limit: Limit, extension: Extension | None, received: str, ordinary: str, extended: str | None
) -> None:
    found = legal_limit(accepted(limit, received), extension, shipped_calendar())
    assert found is not None
    assert found.ordinary.at == instant(ordinary)
    assert (found.extended.at if found.extended is not None else None) == (
        instant(extended) if extended is not None else None
    )
    assert found.last.at == instant(extended or ordinary)


def test_without_a_limit_there_is_none() -> None:
    assert legal_limit(accepted(None, "2026-11-16T09:00"), None, shipped_calendar()) is None


def test_a_pause_and_an_arrival_elsewhere_are_not_counted() -> None:
    stopped = Pause(instant("2026-11-17T09:00"), instant("2026-11-18T09:00"), "thiếu giấy tờ")
    paused = accepted(working_days(3), "2026-11-16T09:00", pauses=(stopped,))
    elsewhere = accepted(working_days(3), "2026-11-16T09:00", arrived=instant("2026-11-17T09:00"))
    for one in (paused, elsewhere):
        found = legal_limit(one, None, shipped_calendar())
        assert found is not None
        assert found.last.at == instant("2026-11-20T09:00")


def test_a_pause_that_still_runs_is_left_out_up_to_now() -> None:
    running = Pause(instant("2026-11-17T09:00"), None, "thiếu giấy tờ")
    paused = accepted(working_days(3), "2026-11-16T09:00", pauses=(running,))
    found = legal_limit(paused, None, shipped_calendar(), now=instant("2026-11-18T09:00"))
    assert found is not None
    assert found.last.at == instant("2026-11-20T09:00")


@given(
    limits,
    instants,
    st.builds(Extension, st.integers(1, 25), st.sampled_from(LimitUnit).filter(lambda u: u != "same_day"),
              st.sampled_from(ExtensionMode)),
)  # fmt: skip
def test_verification_never_shortens_a_limit(limit: Limit, received: datetime, extension: Extension) -> None:
    found = legal_limit(
        dossier(received="2026-11-20 08:50", limit=limit, arrived=received), extension, shipped_calendar()
    )
    assert found is not None
    assert found.last.at >= found.ordinary.at
    if extension.mode is ON_TOP and extension.unit is not LimitUnit.DAY:
        assert found.last.at > found.ordinary.at


@pytest.mark.parametrize(
    ("days", "asked", "until"),
    [
        (7, "2026-11-16T09:00", "2026-11-26T17:30"),
        (7, "2026-02-12T16:00", "2026-03-02T17:30"),
        (1, "2026-11-23T17:29", "2026-11-25T17:30"),
        (1, "2026-11-23T18:00", "2026-11-26T17:30"),
    ],
)
def test_a_window_ends_when_the_office_closes_on_its_last_working_day(
    days: int, asked: str, until: str
) -> None:
    rule = SupplementRule(days, AfterSupplement.STOP)
    found = supplement_due(rule, instant(asked), shipped_calendar())
    assert found is not None
    assert found.at == instant(until)


def test_linked_procedures_wait_seven_working_days_and_others_as_long_as_it_takes() -> None:
    rules = SupplementRules()
    for code in ("2.000986", "2.001023.000.00.00.H61", LINKED_DEATH):
        assert rules.of(code) == SupplementRule(7, AfterSupplement.STOP)
    assert rules.of("1.001193") == SupplementRule(0, AfterSupplement.NOTHING)
    assert supplement_due(rules.of("1.001193"), instant("2026-11-16T09:00"), shipped_calendar()) is None


def test_the_office_may_rule_otherwise() -> None:
    ten = SupplementRule(10, AfterSupplement.ASK)
    rules = SupplementRules().with_rules(((ProcedureCode("1.004873"), ten),))
    assert rules.of("1.004873") == ten
    assert rules.of("2.000986") == rules.usual
