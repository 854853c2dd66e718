"""Form 06: through whose hands a dossier went, and who kept time."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from counter_app.domain.control import Desk, handings
from counter_app.domain.dossier import Dossier, DossierCode, Pause
from counter_app.domain.form_details import papers_of
from counter_app.domain.instants import local
from counter_app.domain.person import Applicant
from counter_app.domain.procedure import Limit, LimitUnit, ProcedureCode
from counter_app.domain.steps import Step, StepOutcome
from counter_app.domain.workdays import WorkingCalendar

CALENDAR = WorkingCalendar()
ONE_DAY = Limit(1, LimitUnit.WORKING_DAY)


def when(day: int, hour: int, minute: int = 0) -> datetime:
    return local(datetime(2026, 11, day, hour, minute))


CASE = Dossier(
    DossierCode("H-1"),
    ProcedureCode("1.004873"),
    "",
    Applicant("Giàng A Sính"),
    when(16, 9),
    when(18, 16, 30),
    None,
)


def test_a_dossier_without_steps_goes_to_the_office_and_back() -> None:
    there, back = handings(CASE, when(17, 9), CALENDAR)
    assert (there.giver, there.receiver, there.at) == (Desk.COUNTER, Desk.OFFICE, when(16, 9))
    assert (back.giver, back.receiver, back.at, back.kept) == (Desk.OFFICE, Desk.COUNTER, None, None)


@pytest.mark.parametrize(
    ("ready", "kept"),
    [
        (when(17, 16), StepOutcome.EARLY),
        (when(18, 9), StepOutcome.ON_TIME),
        (when(18, 16, 30), StepOutcome.ON_TIME),
        (when(18, 16, 31), StepOutcome.LATE),
    ],
)
def test_the_office_is_measured_by_its_promise(ready: datetime, kept: StepOutcome) -> None:
    back = handings(replace(CASE, ready=ready), when(20, 9), CALENDAR)[-1]
    assert (back.at, back.kept) == (ready, kept)


def test_without_a_promise_nothing_is_said_of_time() -> None:
    back = handings(replace(CASE, appointment=None, ready=when(17, 9)), when(20, 9), CALENDAR)[-1]
    assert back.kept is None


def test_each_agency_is_measured_by_its_own_limit_when_the_next_one_takes_over() -> None:
    steps = (
        Step("UBND xã", ONE_DAY, when(16, 9), when(17, 8), own=True),
        Step("Công an xã", ONE_DAY, when(17, 8), when(18, 10)),
        Step("Bảo hiểm xã hội", None, when(18, 10)),
    )
    rows = handings(replace(CASE, steps=steps), when(18, 11), CALENDAR)
    assert [(row.giver, row.receiver) for row in rows] == [
        (Desk.COUNTER, Desk.OFFICE),
        (Desk.OFFICE, "Công an xã"),
        ("Công an xã", "Bảo hiểm xã hội"),
        ("Bảo hiểm xã hội", Desk.COUNTER),
    ]
    assert [row.kept for row in rows] == [None, StepOutcome.ON_TIME, StepOutcome.LATE, None]
    assert [row.at for row in rows] == [when(16, 9), when(17, 8), when(18, 10), None]


def test_a_step_that_is_overdue_and_not_done_is_not_called_late_before_it_is_handed_on() -> None:
    steps = (Step("Công an xã", ONE_DAY, when(16, 9)),)
    assert handings(replace(CASE, steps=steps), when(30, 9), CALENDAR)[-1].kept is None


def test_a_pause_stands_beside_the_one_who_had_the_dossier_then() -> None:
    first, second = Pause(when(16, 14), when(17, 7), "chờ"), Pause(when(17, 14), None, "chờ nữa")
    steps = (
        Step("UBND xã", None, when(16, 9), when(17, 8), own=True),
        Step("Công an xã", None, when(17, 8)),
    )
    rows = handings(replace(CASE, steps=steps, pauses=(first, second)), when(18, 9), CALENDAR)
    assert [row.pauses for row in rows] == [(), (first,), (second,)]


@pytest.mark.parametrize(
    ("typed", "papers"),
    [
        ("Tờ khai; Giấy chứng sinh", ("Tờ khai", "Giấy chứng sinh")),
        ("Tờ khai\n\n  Giấy   chứng sinh ;", ("Tờ khai", "Giấy chứng sinh")),
        (" ; \n", ()),
    ],
)
def test_papers_are_typed_one_to_a_line_or_with_semicolons(typed: str, papers: tuple[str, ...]) -> None:
    assert papers_of(typed) == papers
