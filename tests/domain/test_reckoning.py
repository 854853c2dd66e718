"""Every date of a dossier is reckoned anew, and a promise that was made stays what it was."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest

from counter_app.domain.deadline import DayEnds
from counter_app.domain.dossier import Dossier, extended, paused, resumed
from counter_app.domain.dossier import ExtensionBasis as Basis
from counter_app.domain.procedure import Extension, ExtensionMode, LimitUnit
from counter_app.domain.reckoning import DateKind, Reckoning, Rules, reckonings
from counter_app.domain.steps import Step
from counter_app.domain.supplement import AfterSupplement, SupplementRule
from counter_app.domain.workdays import SpecialDay, SpecialKind
from tests.domain.making import dossier
from tests.domain.working_time import instant, shipped_calendar, working_days

RULES = Rules(
    shipped_calendar(),
    extension=Extension(8, LimitUnit.WORKING_DAY, ExtensionMode.TOTAL),
    supplement=SupplementRule(7, AfterSupplement.STOP),
)


def promised(due: str = "2026-11-19T09:00", **more: Any) -> Dossier:
    """Three working days from Monday 16/11."""
    plain: dict[str, Any] = {"limit": working_days(3), "appointment": instant(due)}
    return dossier(received="2026-11-16 09:00", **{**plain, **more})


def named(one: Dossier, kind: DateKind, rules: Rules = RULES) -> Reckoning:
    return next(date for date in reckonings(one, rules) if date.kind is kind)


def test_an_ordinary_dossier_has_an_appointment_and_its_legal_limits() -> None:
    found = {one.kind: one.at for one in reckonings(promised(), RULES)}
    assert found == {
        DateKind.APPOINTMENT: instant("2026-11-19T09:00"),
        DateKind.LEGAL: instant("2026-11-19T09:00"),
        DateKind.VERIFICATION: instant("2026-11-27T09:00"),
    }


@pytest.mark.parametrize(
    ("special", "today"),
    [
        (SpecialDay(date(2026, 11, 18), SpecialKind.OFF, "chống bão"), "2026-11-20T09:00"),
        (SpecialDay(date(2026, 11, 18), SpecialKind.AFTERNOON_OFF, "mất điện"), "2026-11-19T15:00"),
    ],
)
def test_a_day_off_decided_later_moves_the_reckoning_and_not_the_promise(
    special: SpecialDay, today: str
) -> None:
    rules = Rules(shipped_calendar().with_days([special]), edited=frozenset({special.day}))
    found = named(promised(), DateKind.APPOINTMENT, rules)
    assert found.at == instant("2026-11-19T09:00")
    assert found.due is not None
    assert found.due.at == instant(today)
    assert found.differs
    assert found.moved_by == (special,)


def test_a_storm_of_three_days_is_told_whole() -> None:
    storm = [SpecialDay(date(2026, 11, day), SpecialKind.OFF, "chống bão") for day in (17, 18, 19)]
    rules = Rules(shipped_calendar().with_days(storm))
    assert named(promised(), DateKind.APPOINTMENT, rules).moved_by == tuple(storm)


def test_an_appointment_written_by_hand_is_blamed_on_no_day() -> None:
    found = named(promised("2026-11-19T11:11"), DateKind.APPOINTMENT)
    assert found.differs
    assert found.moved_by == ()


def test_the_clock_that_runs_again_makes_a_promise_with_its_own_reckoning() -> None:
    stood = resumed(paused(promised(), instant("2026-11-17T09:00"), "a"), instant("2026-11-18T09:00"))
    moved = extended(stood, instant("2026-11-18T09:00"), instant("2026-11-20T09:00"), "", Basis.PAUSE)
    found = named(moved, DateKind.PAUSED)
    assert found.due is not None
    assert found.due.at == found.at == instant("2026-11-20T09:00")
    assert sum(tile.minutes or 0 for tile in found.days) == 3 * 480
    assert [tile.paused for tile in found.days] == [False, True, True, False, False]


def test_a_promise_that_somebody_named_shows_the_days_since_the_old_one() -> None:
    later = extended(promised(), instant("2026-11-18T09:00"), instant("2026-11-25T16:00"), "xác minh")
    found = named(later, DateKind.EXTENDED)
    assert (found.since, found.due) == (instant("2026-11-19T09:00"), None)
    assert [tile.day.day for tile in found.days if tile.off is None] == [19, 20, 23, 25]
    assert found.days[0].is_receipt
    assert found.days[-1].is_due


def test_while_the_clock_stands_still_only_the_window_is_reckoned() -> None:
    until = instant("2026-11-27T17:30")
    waiting = paused(promised(), instant("2026-11-17T09:00"), "thiếu giấy tờ", until)
    assert [one.kind for one in reckonings(waiting, RULES)] == [DateKind.APPOINTMENT, DateKind.SUPPLEMENT]
    assert named(waiting, DateKind.SUPPLEMENT).differs is False
    other = Rules(shipped_calendar(), supplement=SupplementRule(3, AfterSupplement.STOP))
    assert named(waiting, DateKind.SUPPLEMENT, other).at == until


def test_each_step_with_a_limit_has_its_date() -> None:
    steps = (
        Step("UBND xã", working_days(1), instant("2026-11-16T09:00"), instant("2026-11-16T15:00"), own=True),
        Step("Công an xã", None, instant("2026-11-16T15:00")),
    )
    found = [one for one in reckonings(promised(steps=steps), RULES) if one.kind is DateKind.STEP]
    assert [(one.agency, one.at) for one in found] == [("UBND xã", instant("2026-11-17T09:00"))]


def test_a_dossier_handed_in_elsewhere_is_counted_from_where_it_arrived() -> None:
    one = promised("2026-11-20T08:00", arrived=instant("2026-11-17T08:00"))
    found = named(one, DateKind.APPOINTMENT, Rules(shipped_calendar(), DayEnds.CLOCK))
    assert found.elsewhere
    assert not found.differs


def test_a_very_long_way_is_searched_in_short_runs_only() -> None:
    one = promised("2027-03-01T09:00", limit=working_days(300))
    found = named(one, DateKind.APPOINTMENT)
    assert found.moved_by == ()
    assert found.due is not None
    assert found.due.at - found.at > timedelta(days=100)
