"""Which reckoned dates another calendar moves: those it reaches, and no promise."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from counter_app.domain.deadline import due_with_pauses
from counter_app.domain.dossier import DossierCode, Pause
from counter_app.domain.moved_dates import RunningClock, moved_dates
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.workdays import SpecialDay, SpecialKind, WorkingCalendar
from tests.domain.making import moment

BEFORE = WorkingCalendar()
STORM = date(2026, 12, 4)  # a Friday


def clock(
    received: str, days: int = 3, unit: LimitUnit = LimitUnit.WORKING_DAY, *pauses: Pause
) -> RunningClock:
    """A dossier taken in with a promise of its own."""
    return RunningClock(
        DossierCode(f"H99-{received}"),
        "Lò Thị Mai",
        moment(received),
        moment("2026-12-09 10:20"),
        Limit(days, unit),
        pauses,
    )


def after(*days: date, kind: SpecialKind = SpecialKind.OFF) -> WorkingCalendar:
    """The calendar with some days changed."""
    return BEFORE.with_days([SpecialDay(day, kind, "bão") for day in days])


def test_a_day_off_on_the_way_moves_the_reckoned_date_and_leaves_the_promise() -> None:
    (found,) = moved_dates([clock("2026-12-02 10:20")], BEFORE, after(STORM))
    assert found.before == moment("2026-12-07 10:20")
    assert found.after == moment("2026-12-08 10:20")
    assert found.promise == moment("2026-12-09 10:20")


@pytest.mark.parametrize("received", ["2026-11-25 10:20", "2026-12-07 08:00"])
def test_a_day_before_receipt_or_behind_the_due_date_moves_nothing(received: str) -> None:
    assert moved_dates([clock(received)], BEFORE, after(STORM)) == ()


def test_a_make_up_saturday_brings_a_date_forward() -> None:
    (found,) = moved_dates(
        [clock("2026-12-03 10:20")], BEFORE, after(date(2026, 12, 5), kind=SpecialKind.MAKE_UP)
    )
    assert (found.before, found.after) == (moment("2026-12-08 10:20"), moment("2026-12-07 10:20"))


def test_a_new_reason_alone_asks_nobody() -> None:
    def nobody() -> RunningClock:
        raise AssertionError("no dossier needs to be looked at")

    named = after(STORM).with_days([SpecialDay(STORM, SpecialKind.OFF, "bão số 9")])
    assert moved_dates((nobody() for _ in range(1)), after(STORM), named) == ()


def test_pauses_that_ended_count_and_one_that_lasts_waits_for_its_end() -> None:
    ended = Pause(moment("2026-11-24 08:00"), moment("2026-12-03 08:00"), "bổ sung")
    lasting = Pause(moment("2026-11-24 08:00"), None, "bổ sung")
    paused = clock("2026-11-23 08:00", 3, LimitUnit.WORKING_DAY, ended)
    (found,) = moved_dates([paused], BEFORE, after(STORM))
    assert found.before == moment("2026-12-07 08:00")
    waits = clock("2026-11-23 08:00", 3, LimitUnit.WORKING_DAY, lasting)
    assert moved_dates([waits], BEFORE, after(STORM)) == ()


@pytest.mark.parametrize("unit", list(LimitUnit))
def test_the_answer_is_that_of_reckoning_every_dossier_twice(unit: LimitUnit) -> None:
    changed = after(STORM, date(2026, 12, 8), kind=SpecialKind.AFTERNOON_OFF).with_days(
        [SpecialDay(date(2026, 12, 12), SpecialKind.MAKE_UP, "bù")]
    )
    days = 1 if unit is LimitUnit.SAME_DAY else 6
    clocks = [
        clock(f"2026-{month}-{day:02} {hour}", days, unit)
        for month, day in [("11", day) for day in range(20, 31)] + [("12", day) for day in range(1, 16)]
        for hour in ("07:30", "11:45", "15:01", "17:30")
    ]

    def reckoned(one: RunningClock, calendar: WorkingCalendar) -> datetime:
        return due_with_pauses(one.limit, one.received, (), calendar).at

    naive = {
        one.code: reckoned(one, changed) for one in clocks if reckoned(one, BEFORE) != reckoned(one, changed)
    }
    assert naive
    assert {one.code: one.after for one in moved_dates(clocks, BEFORE, changed)} == naive
