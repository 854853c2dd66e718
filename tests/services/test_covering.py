"""Proof that every late dossier had its apology, and none is missed that should have had one."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.choice import Ground
from counter_app.domain.coverage import Agency, Coverage, Timeliness
from counter_app.domain.dossier import Cause, Channel
from counter_app.domain.letter import LetterKind
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.slip import SlipOrder, SlipReason
from counter_app.sentences.coverage import coverage_sentence, uncovered_line
from tests.services.desk import Desk, instant, paper

CODES = tuple(f"H99.41.07-261113-001{n}" for n in range(7))
DAY_BEFORE, SAME_DAY, AFTER, NEVER, IN_TIME, CITIZEN, OUTSIDE = CODES
AGAIN = instant("2026-11-20T10:00")


def slip(desk: Desk, code: str, reason: SlipReason = SlipReason.OFFICER_AWAY, *, sent: bool = True) -> None:
    desk.app.apologies.issue(SlipOrder(code, reason, AGAIN))
    if sent:
        desk.app.apologies.sign(code)
        desk.app.apologies.sent(code, Channel.COUNTER)


@pytest.fixture
def month(desk: Desk) -> Desk:
    """Seven dossiers promised for 09:40 on 18 November, each with a story of its own; it is Monday the 23rd."""
    desk.at("2026-11-13T09:40")
    for code in CODES:
        desk.take_in(paper(code))
    desk.at("2026-11-17T15:00")
    slip(desk, DAY_BEFORE)
    desk.app.following.extend(OUTSIDE, AGAIN, "chờ xác minh", "07/TTr")
    desk.at("2026-11-18T08:00")
    slip(desk, SAME_DAY, SlipReason.OTHER_AGENCY)
    desk.app.following.ready(IN_TIME)
    desk.at("2026-11-19T08:00")
    desk.app.following.ready(AFTER)
    desk.app.following.explain_lateness(AFTER, Cause.OFFICE, "công chức nghỉ ốm")
    first = desk.hand_over(AFTER)
    assert first.done or desk.hand_over(AFTER).done
    slip(desk, NEVER, sent=False)
    desk.app.following.ready(CITIZEN)
    desk.app.following.explain_lateness(CITIZEN, Cause.CITIZEN)
    desk.at("2026-11-23T10:20")
    return desk


def test_each_late_dossier_is_told_with_when_people_heard_of_it(month: Desk) -> None:
    found = month.app.covering.coverage()
    assert {str(one.code): one.timeliness for one in found.late} == {
        DAY_BEFORE: Timeliness.DAY_BEFORE,
        SAME_DAY: Timeliness.BEFORE_DUE,
        AFTER: Timeliness.AFTER,
        NEVER: Timeliness.NEVER,
        CITIZEN: Timeliness.NEVER,
        OUTSIDE: Timeliness.DAY_BEFORE,
    }
    assert (found.all_promised, len(found.late)) == (7, 6)
    assert [str(one.code) for one in found.uncovered] == [NEVER], "the citizen's own lateness is excused"
    assert found.uncovered[0].unsent == "02/PXL" or found.uncovered[0].unsent == "03/PXL"
    assert found.uncovered[0].unsent in uncovered_line(found.uncovered[0])
    assert "1 hồ sơ chưa có phiếu" in coverage_sentence(found)


def test_the_figures_of_the_proof_add_up(month: Desk) -> None:
    found = month.app.covering.coverage()
    assert found.by_timeliness == {
        Timeliness.DAY_BEFORE: 2,
        Timeliness.BEFORE_DUE: 1,
        Timeliness.AFTER: 1,
        Timeliness.NEVER: 1,
    }
    assert found.by_cause == {
        Cause.OFFICE: 3,
        Cause.OTHER_AGENCY: 1,
        Cause.CITIZEN: 1,
        Cause.VERIFICATION: 0,
        None: 1,
    }
    assert found.by_agency == {Agency.OFFICE: 4, Agency.OTHER: 1}
    (procedure,) = found.by_procedure
    assert (procedure.promised, procedure.late, procedure.uncovered) == (7, 6, 1)


def test_the_list_is_empty_once_the_last_one_was_told(month: Desk) -> None:
    month.app.apologies.sign(NEVER)
    month.app.apologies.sent(NEVER, Channel.POST)
    found = month.app.covering.coverage()
    assert found.uncovered == ()
    assert "hồ sơ nào cần xin lỗi cũng đã có" in coverage_sentence(found)


def test_a_letter_withdrawn_told_nobody(month: Desk) -> None:
    month.app.undoing.undo(AFTER, "nhầm hồ sơ")
    assert AFTER in {str(one.code) for one in month.app.covering.coverage().uncovered}


def test_only_the_days_asked_for_are_told_and_the_slip_does_not_move_a_dossier_out_of_them(
    month: Desk,
) -> None:
    assert month.app.covering.coverage(date(2026, 11, 19), date(2026, 12, 1)).late == ()
    assert month.app.covering.coverage(date(2026, 11, 18), date(2026, 11, 19)).all_promised == 7
    assert len(month.app.covering.coverage(date(2026, 11, 18), date(2026, 11, 19)).late) == 6


def test_nothing_late_says_so(desk: Desk) -> None:
    found: Coverage = desk.app.covering.coverage()
    assert (found.late, found.uncovered, found.by_procedure) == ((), (), ())
    assert coverage_sentence(found) == "Không có hồ sơ nào quá hạn."


def test_an_apology_with_the_result_covers_a_dossier_that_had_no_slip(month: Desk) -> None:
    (after,) = (one for one in month.app.covering.coverage().late if one.code == AFTER)
    assert (after.slip, after.open) == ("", False)
    assert [sheet.kind for sheet in month.sheets(AFTER)] == [LetterKind.APOLOGY]


def test_where_a_dossier_went_through_agencies_the_late_step_names_who_apologises(desk: Desk) -> None:
    desk.at("2026-11-13T09:40")
    desk.take_in(paper())
    limit = Limit(1, LimitUnit.WORKING_DAY)
    desk.app.following.hand_on("H99.41.07-261113-0012", "Công an xã Lâm Hòa", limit)
    desk.at("2026-11-19T08:00")
    desk.app.following.ready("H99.41.07-261113-0012")
    found = desk.app.covering.coverage()
    assert found.by_agency == {Agency.OFFICE: 0, Agency.OTHER: 1}
    assert dict(found.by_name) == {"Công an xã Lâm Hòa": 1}
    proposal = desk.app.counter.look("H99.41.07-261113-0012").choice.about(LetterKind.APOLOGY)
    assert proposal is not None
    assert proposal.ground is Ground.LATE_OTHER_AGENCY, (
        "the agency whose step is late apologises: the officer is asked"
    )
