"""What one line of the register's book says of a dossier."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from counter_app.domain.dossier import Channel, Dossier, DossierCode, State, closed_as, handed_over
from counter_app.domain.follow_up import line_of
from counter_app.domain.instants import local
from counter_app.domain.person import Applicant
from counter_app.domain.procedure import ProcedureCode
from counter_app.domain.steps import Step


def when(day: int, hour: int) -> datetime:
    return local(datetime(2026, 11, day, hour))


CASE = Dossier(
    DossierCode("H-1"),
    ProcedureCode("1.004873"),
    "",
    Applicant("Giàng A Sính", address="bản Huổi Mí", phone="0912"),
    when(16, 9),
    when(18, 16),
    None,
)


def test_a_dossier_handed_over_tells_when_how_and_to_whom() -> None:
    given = handed_over(CASE, when(18, 10), "Lò Văn Én", Channel.POST, when(17, 9))
    line = line_of(3, given, "Cấp giấy")
    assert (line.place, line.given, line.channel, line.collector) == (
        3,
        when(18, 10),
        Channel.POST,
        "Lò Văn Én",
    )
    assert (line.closed, line.ended) == (None, None)


def test_a_dossier_closed_without_a_result_tells_how_it_ended() -> None:
    line = line_of(1, closed_as(CASE, State.WITHDRAWN, when(17, 9)), "Cấp giấy")
    assert (line.given, line.closed, line.ended) == (None, when(17, 9), State.WITHDRAWN)


def test_an_open_dossier_tells_its_promise_alone() -> None:
    line = line_of(1, CASE, "Cấp giấy")
    assert (line.promise, line.given, line.closed, line.collector) == (when(18, 16), None, None, "")


def test_another_agency_solves_a_dossier_in_which_the_office_has_no_step() -> None:
    ours = Step("UBND xã", None, when(16, 9), own=True)
    police = Step("Công an xã", None, when(16, 9))
    assert line_of(1, replace(CASE, steps=(police,)), "").agency == "Công an xã"
    assert line_of(1, replace(CASE, steps=(ours, police)), "").agency == ""
