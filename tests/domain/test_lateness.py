"""Late against which promise: the receipt's, the slip's and the law's."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from counter_app.domain.deadline import DayEnds
from counter_app.domain.dossier import Dossier, ExtensionBasis, Pause
from counter_app.domain.dossier import Extension as Reappointment
from counter_app.domain.lateness import Against, against, legal_instant, proposed_promise
from counter_app.domain.procedure import Extension, ExtensionMode, Limit, LimitUnit
from counter_app.domain.workdays import WorkingCalendar
from tests.domain.making import dossier, moment

CALENDAR = WorkingCalendar()
MORE = Extension(5, LimitUnit.WORKING_DAY, ExtensionMode.ADDITIONAL)
TOTAL = Extension(8, LimitUnit.WORKING_DAY, ExtensionMode.TOTAL)
SLIP = Reappointment(moment("2026-11-17 15:00"), moment("2026-11-20 10:00"), "chờ xác minh", slip="01/PXL")


def case(*extensions: Reappointment, **more: Any) -> Dossier:
    """Accepted on Friday 13 November at 09:40 with three working days: promised for Wednesday 18 November, 09:40."""
    plain = dossier(
        None,
        "2026-11-13 09:40",
        appointment=moment("2026-11-18 09:40"),
        limit=Limit(3, LimitUnit.WORKING_DAY),
        extensions=extensions,
    )
    return replace(plain, **more)


def told(one: Dossier, extension: Extension | None = None, now: str = "2026-12-20 08:00") -> Against:
    return against(one, extension, CALENDAR, DayEnds.CLOCK, moment(now))


@pytest.mark.parametrize(
    ("ready", "receipt", "accepted", "legal"),
    [
        ("2026-11-18 09:40", None, None, None),
        ("2026-11-18 09:41", 0, None, None),
        ("2026-11-20 10:00", 2, None, None),
        ("2026-11-20 10:01", 2, 0, None),
        ("2026-11-25 09:40", 5, 3, None),
        ("2026-11-25 09:41", 5, 3, 0),
    ],
)
def test_each_promise_is_broken_by_itself(
    ready: str, receipt: int | None, accepted: int | None, legal: int | None
) -> None:
    found = told(case(SLIP, ready=moment(ready)), MORE)
    days = tuple(
        one.working_days if one is not None else None for one in (found.receipt, found.accepted, found.legal)
    )
    assert days == (receipt, accepted, legal)
    assert found.kept_anew is (receipt is not None and accepted is None)


def test_ready_on_time_and_fetched_late_is_late_against_none() -> None:
    found = told(case(ready=moment("2026-11-17 16:00"), handed_over=moment("2026-12-10 09:00")))
    assert (found.receipt, found.accepted, found.legal) == (None, None, None)


def test_a_pause_moves_the_receipt_s_promise_and_is_no_re_appointment() -> None:
    paused = Reappointment(moment("2026-11-19 09:40"), moment("2026-11-23 09:40"), "", ExtensionBasis.PAUSE)
    pause = Pause(moment("2026-11-16 09:40"), moment("2026-11-19 09:40"), "")
    found = told(case(paused, pauses=(pause,), ready=moment("2026-11-23 09:41")))
    assert found.receipt_promise == moment("2026-11-23 09:40")
    assert found.accepted_promise is None
    assert found.receipt is not None
    assert found.legal is not None, (
        "the law's limit moved by the pause too, and was missed by the same minute"
    )
    assert found.legal_limit == moment("2026-11-23 09:40")


def test_a_pause_after_the_slip_moves_the_slip_s_promise() -> None:
    later = Reappointment(moment("2026-11-19 09:40"), moment("2026-11-23 10:00"), "", ExtensionBasis.PAUSE)
    found = told(case(SLIP, later, ready=moment("2026-11-23 10:00")))
    assert (found.receipt_promise, found.accepted_promise) == (
        moment("2026-11-18 09:40"),
        moment("2026-11-23 10:00"),
    )
    assert found.kept_anew


def test_a_dossier_still_open_is_measured_now_and_a_paused_one_when_it_stopped() -> None:
    assert told(case(), now="2026-11-18 09:40").receipt is None
    assert told(case(), now="2026-11-18 09:41").receipt is not None
    waiting = case(pauses=(Pause(moment("2026-11-17 08:00"), None, ""),))
    assert told(waiting).receipt is None


@pytest.mark.parametrize(
    ("extension", "limit"),
    [(None, "2026-11-18 09:40"), (MORE, "2026-11-25 09:40"), (TOTAL, "2026-11-25 09:40")],
)
def test_the_law_s_limit_adds_its_extension_or_counts_it_from_receipt(
    extension: Extension | None, limit: str
) -> None:
    assert legal_instant(case(), extension, CALENDAR, DayEnds.CLOCK) == moment(limit)


def test_without_a_limit_or_a_promise_nothing_is_measured_or_proposed() -> None:
    bare = case(limit=None, appointment=None)
    assert told(bare) == Against(moment("2026-12-20 08:00"))
    assert proposed_promise(bare, MORE, CALENDAR, DayEnds.CLOCK, moment("2026-11-17 15:00")) is None


def test_the_proposal_is_the_law_s_limit_while_it_lies_ahead_and_the_ordinary_limit_after() -> None:
    before = proposed_promise(case(), MORE, CALENDAR, DayEnds.CLOCK, moment("2026-11-17 15:00"))
    assert before == moment("2026-11-25 09:40")
    after = proposed_promise(case(), MORE, CALENDAR, DayEnds.CLOCK, moment("2026-11-25 10:00"))
    assert after == moment("2026-11-30 10:00")
    plain = proposed_promise(case(), None, CALENDAR, DayEnds.CLOCK, moment("2026-11-17 15:00"))
    assert plain == moment("2026-11-23 09:40"), "three working days from the promise in force"
