"""Orders to print keep their order, and are found by what they want of us."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import SheetId
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import Hindrance, JobState, PrintJob, Purpose
from counter_app.storage.codec import from_json, to_json
from counter_app.storage.register import SqlRegister

from .conftest import NOW
from .values import any_of


def print_job(sheet: SheetId, state: JobState = JobState.WAITING, station: str = "QUAY-1") -> PrintJob:
    """An order to print a sheet."""
    return PrintJob(
        sheet=sheet,
        kind=LetterKind.BIRTH,
        year=2026,
        number=1,
        purpose=Purpose.FIRST,
        paper=PaperSize.A5,
        title="so-thu-1",
        asked=NOW,
        changed=NOW,
        state=state,
        station=station,
    )


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=any_of(PrintJob))
def test_every_job_comes_back_as_it_was(one: PrintJob) -> None:
    assert from_json(PrintJob, to_json(PrintJob, one)) == one


def test_jobs_are_found_by_what_they_want_of_us_in_the_order_they_were_given(register: SqlRegister) -> None:
    from .test_sheets import keep, sheet

    keep(register, sheet(1), sheet(2))
    with register.writing() as unit:
        for state in JobState:
            unit.jobs.add(print_job(SheetId("sheet-1"), state))
        unit.jobs.add(print_job(SheetId("sheet-2"), JobState.WAITING))
        unit.jobs.add(print_job(SheetId("sheet-2"), JobState.PENDING, "QUAY-2"))
    with register.reading() as unit:
        assert [one.state for one in unit.jobs.with_us()] == [
            JobState.WAITING,
            JobState.SENDING,
            JobState.WAITING,
        ]
        assert [one.state for one in unit.jobs.on_their_way("QUAY-1")] == [
            JobState.PENDING,
            JobState.HELD,
            JobState.PROCESSING,
            JobState.STOPPED,
        ]
        assert [one.station for one in unit.jobs.on_their_way("QUAY-2")] == ["QUAY-2"]
        assert len(unit.jobs.of_sheet(SheetId("sheet-1"))) == len(JobState)


def test_a_job_that_came_further_is_found_elsewhere(register: SqlRegister) -> None:
    from .test_sheets import keep, sheet

    keep(register, sheet(1))
    with register.writing() as unit:
        job = unit.jobs.add(print_job(SheetId("sheet-1")))
        held = job.waits(Hindrance.PAUSED, "giấy kẹt", NOW + timedelta(minutes=1))
        unit.jobs.replace(held)
        assert unit.jobs.get(job.id) == held
        unit.jobs.replace(replace(held, state=JobState.DROPPED))
        assert unit.jobs.with_us() == ()


def test_a_job_of_no_sheet_and_an_unknown_job_are_refused(register: SqlRegister) -> None:
    with register.writing() as unit:
        with pytest.raises(UnknownLetter):
            unit.jobs.add(print_job(SheetId("nobody's")))
        with pytest.raises(UnknownLetter):
            unit.jobs.get(99)
