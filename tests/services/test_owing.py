"""What is owed to people who wait: the day before, on the day itself, past due, and not a day longer than needed."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier import Cause, Channel
from counter_app.domain.slip import SlipOrder, SlipReason
from counter_app.domain.standing import DueSoon, DueToday, Late
from counter_app.services.acts.owing import Owed
from tests.services.desk import Desk, instant, paper

CODE = "H99.41.07-261113-0012"
DAY_BEFORE = "2026-11-17T15:00"


@pytest.fixture
def promised(desk: Desk) -> Desk:
    """A dossier promised for 09:40 on Wednesday 18 November."""
    desk.at("2026-11-13T09:40")
    desk.take_in(paper())
    return desk


def codes(owed: Owed) -> tuple[list[str], list[str]]:
    return [one.row.code for one in owed.due], [one.row.code for one in owed.overdue]


def slip(desk: Desk) -> None:
    order = SlipOrder(CODE, SlipReason.RESIDENCE_CHECK, words="xã Mường Phăng chưa trả lời")
    desk.app.apologies.issue(order)


@pytest.mark.parametrize(
    ("now", "standing"),
    [("2026-11-17T08:00", DueSoon), ("2026-11-18T08:00", DueToday), ("2026-11-18T09:40", DueToday)],
)
def test_a_slip_is_owed_from_the_working_day_before_until_the_very_minute(
    promised: Desk, now: str, standing: type
) -> None:
    promised.at(now)
    owed = promised.app.owing.today()
    assert codes(owed) == ([CODE], [])
    assert isinstance(owed.due[0].standing, standing)


def test_two_working_days_before_nothing_is_owed_yet(promised: Desk) -> None:
    promised.at("2026-11-16T10:00")
    assert codes(promised.app.owing.today()) == ([], [])


def test_past_its_minute_an_apology_is_missing(promised: Desk) -> None:
    promised.at("2026-11-18T09:41")
    owed = promised.app.owing.today()
    assert codes(owed) == ([], [CODE])
    assert isinstance(owed.overdue[0].standing, Late)
    assert owed.reminder == promised.app.owing.reminder() == 1


def test_a_slip_in_time_leaves_nothing_owed(promised: Desk) -> None:
    promised.at(DAY_BEFORE)
    slip(promised)
    assert codes(promised.app.owing.today()) == ([], [])
    promised.at("2026-11-19T10:00")
    assert codes(promised.app.owing.today()) == ([], [])


def test_a_slip_that_came_late_covers_its_dossier_and_the_next_time_needs_the_chairman(
    promised: Desk,
) -> None:
    promised.at("2026-11-19T10:00")
    slip(promised)
    assert codes(promised.app.owing.today()) == ([], [])
    promised.at("2026-12-07T10:00")
    owed = promised.app.owing.today()
    assert [(one.row.code, one.second) for one in owed.due] == [(CODE, True)]


def test_a_slip_taken_back_is_owed_again(promised: Desk) -> None:
    promised.at(DAY_BEFORE)
    slip(promised)
    promised.app.apologies.take_back(CODE, "sai ngày")
    promised.at("2026-11-18T10:00")
    assert codes(promised.app.owing.today()) == ([], [CODE])


def test_a_result_that_is_ready_or_waits_for_the_citizen_owes_nothing(promised: Desk) -> None:
    promised.at("2026-11-18T09:00")
    promised.app.following.pause(CODE, reason="thiếu giấy")
    promised.at("2026-11-18T10:00")
    assert codes(promised.app.owing.today()) == ([], [])
    promised.app.following.resume(CODE)
    promised.app.following.ready(CODE)
    assert codes(promised.app.owing.today()) == ([], [])


def test_the_reason_on_record_is_told_with_the_line(promised: Desk) -> None:
    promised.app.following.explain_lateness(CODE, Cause.VERIFICATION, "chờ xã cũ trả lời")
    promised.at(DAY_BEFORE)
    line = promised.app.owing.today().line(CODE)
    assert line is not None
    assert line.why == "chờ xã cũ trả lời"
    assert promised.app.owing.today().line("khác") is None


def test_nobody_is_reminded_outside_office_hours(promised: Desk) -> None:
    promised.at("2026-11-17T10:00")
    assert promised.app.owing.today().reminder == promised.app.owing.reminder() == 1
    for closed in ("2026-11-17T12:30", "2026-11-17T20:00", "2026-11-21T10:00"):
        promised.at(closed)
        assert promised.app.owing.today().reminder == promised.app.owing.reminder() == 0


def test_a_slip_on_paper_stays_until_it_was_signed_and_sent(promised: Desk) -> None:
    promised.at(DAY_BEFORE)
    slip(promised)
    (line,) = promised.app.owing.today().unsent
    assert (line.code, line.applicant, line.signed, line.late) == (CODE, "Giàng A Sính", False, False)
    assert line.promise == instant("2026-12-08T17:30")
    assert promised.app.owing.today().reminder == 1
    promised.at("2026-11-18T10:00")
    assert promised.app.owing.today().unsent[0].late, "the promise it moves has passed"
    assert promised.app.owing.today().reminder == promised.app.owing.reminder() == 1
    promised.app.apologies.sign(CODE)
    assert promised.app.owing.today().unsent[0].signed
    promised.app.apologies.sent(CODE, Channel.POST)
    assert promised.app.owing.today().unsent == ()
