"""Which open dossiers lie longer than their procedure usually takes."""

from __future__ import annotations

from datetime import date, time, timedelta

from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.dossier import DossierCode, Pause
from counter_app.domain.instants import at
from counter_app.domain.lingering import LEAST, Lingering, Open, Settled, lingerers, usual_days, working_days
from counter_app.domain.procedure import ProcedureCode
from counter_app.domain.workdays import WorkingCalendar

CALENDAR = WorkingCalendar()
MONDAY = at(date(2026, 11, 2), time(8))
BIRTH, DEATH = ProcedureCode("1.001193"), ProcedureCode("1.000656")


def settled(days: int, procedure: ProcedureCode = BIRTH) -> Settled:
    """A dossier ready after so many days of one week."""
    return Settled(procedure, MONDAY, MONDAY + timedelta(days=days))


def still_open(code: str = "A", **more: object) -> Open:
    """A dossier taken in that Monday."""
    fields = {"promise": None, "procedure": BIRTH, "received": MONDAY} | more
    return Open(DossierCode(code), "Lò Thị Yêu", **fields)  # type: ignore[arg-type]


def test_a_weekend_and_a_pause_do_not_count() -> None:
    paused = (Pause(MONDAY + timedelta(days=1), MONDAY + timedelta(days=3), "chờ bổ sung"),)
    assert working_days(MONDAY, MONDAY + timedelta(days=7), (), CALENDAR) == 5
    assert working_days(MONDAY, MONDAY + timedelta(days=7), paused, CALENDAR) == 3


def test_nine_of_ten_tell_what_is_usual_and_nine_dossiers_tell_nothing() -> None:
    assert usual_days([settled(1)] * 9 + [settled(4)], CALENDAR) == {BIRTH: 1}
    assert usual_days([settled(1)] * 8 + [settled(4)] * 2, CALENDAR) == {BIRTH: 4}
    assert usual_days([settled(1)] * (LEAST - 1), CALENDAR) == {}


def test_a_dossier_beyond_the_usual_time_is_named_and_one_at_it_is_not() -> None:
    tuesday, wednesday = MONDAY + timedelta(days=1), MONDAY + timedelta(days=2)
    assert lingerers([still_open()], {BIRTH: 1}, CALENDAR, tuesday) == ()
    (named,) = lingerers([still_open()], {BIRTH: 1}, CALENDAR, wednesday)
    assert (named.why, named.days, named.usual) == (Lingering.UNUSUAL, 2, 1)


def test_a_broken_promise_is_named_even_where_nothing_is_usual_yet() -> None:
    late = still_open(promise=MONDAY + timedelta(days=1), procedure=DEATH)
    (named,) = lingerers([late], {}, CALENDAR, MONDAY + timedelta(days=4))
    assert (named.why, named.usual, named.over) == (Lingering.OVERDUE, None, 3)


def test_a_dossier_that_stands_still_waits_for_somebody_else() -> None:
    stands = still_open(pauses=(Pause(MONDAY, None, "chờ bổ sung"),))
    assert lingerers([stands], {BIRTH: 1}, CALENDAR, MONDAY + timedelta(days=20)) == ()


def test_the_longest_beyond_what_is_usual_comes_first() -> None:
    now = MONDAY + timedelta(days=14)
    short = still_open("short", received=MONDAY + timedelta(days=7))
    named = lingerers([short, still_open("long")], {BIRTH: 1}, CALENDAR, now)
    assert [one.dossier.code for one in named] == ["long", "short"]


@given(st.lists(st.integers(0, 4), min_size=LEAST, max_size=60))
def test_at_most_one_in_ten_took_longer_than_usual(days: list[int]) -> None:
    usual = usual_days([settled(one) for one in days], CALENDAR)[BIRTH]
    longer = sum(one > usual for one in days)
    assert longer * 10 <= len(days)
    sooner = sum(one < usual for one in days)
    assert sooner * 10 < 9 * len(days) or usual == 0
