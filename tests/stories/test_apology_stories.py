"""Stories of lateness: each late dossier gets its apology, and none where none is due."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from counter_app.domain.choice import Ground, Stand
from counter_app.domain.dossier import Cause, Channel
from counter_app.domain.errors.dossiers import ReadyInstantNeeded
from counter_app.domain.errors.letters import DecisionNeeded
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import Stage
from counter_app.domain.slip import SlipOrder, SlipReason
from tests.services.desk import Desk, instant, open_desk, paper, thanks

CODE = "H99.41.07-261113-0012"
APOLOGY = LetterKind.APOLOGY


@pytest.fixture
def desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    """A dossier promised for 09:40 on Wednesday 18 November."""
    opened = open_desk(tmp_path, database_url, "2026-11-13T09:40")
    opened.take_in(paper())
    yield opened
    opened.app.close()


def slip(desk: Desk, to: str, reason: SlipReason = SlipReason.OFFICER_AWAY) -> None:
    desk.app.apologies.issue(SlipOrder(CODE, reason, instant(to)))
    desk.app.apologies.sign(CODE)
    desk.app.apologies.sent(CODE, Channel.COUNTER)


def proposal(desk: Desk) -> tuple[Stand, Ground] | None:
    found = desk.app.counter.look(CODE).choice.about(APOLOGY)
    return None if found is None else (found.stand, found.ground)


def test_the_day_before_a_slip_goes_out_and_its_promise_is_kept_before_the_first_ran_out(desk: Desk) -> None:
    desk.at("2026-11-17T09:00")
    slip(desk, "2026-11-20T10:00")
    desk.at("2026-11-18T09:30")
    desk.app.following.ready(CODE)
    desk.at("2026-11-20T08:00")
    assert proposal(desk) is None, "ready before even the first promise: nothing to apologise for"
    assert desk.hand_over(CODE).done


def test_a_promise_made_anew_and_kept_leaves_the_letter_to_the_officer(desk: Desk) -> None:
    desk.at("2026-11-17T09:00")
    slip(desk, "2026-11-20T10:00")
    desk.at("2026-11-19T09:00")
    assert proposal(desk) == (Stand.ASKED, Ground.KEPT_ANEW)
    assert not desk.app.counter.look(CODE).choice.needs_ready, (
        "whenever it was ready, it is within the new promise"
    )
    with pytest.raises(DecisionNeeded):
        desk.hand_over(CODE)
    receipt = desk.hand_over(CODE, letters=(APOLOGY,))
    assert [sheet.kind for sheet in receipt.sheets] == [APOLOGY]


def test_a_promise_made_anew_and_broken_is_apologised_for(desk: Desk) -> None:
    desk.at("2026-11-17T09:00")
    slip(desk, "2026-11-20T10:00")
    desk.at("2026-11-23T09:00")
    with pytest.raises(ReadyInstantNeeded):
        desk.hand_over(CODE)
    desk.app.following.ready(CODE)
    assert proposal(desk) == (Stand.PROPOSED, Ground.LATE_OFFICE)


def test_ready_on_time_but_fetched_late_brings_no_apology(desk: Desk) -> None:
    desk.at("2026-11-18T09:40")
    desk.app.following.ready(CODE)
    desk.at("2026-12-10T08:00")
    assert proposal(desk) is None
    assert desk.hand_over(CODE).done
    assert desk.sheets(CODE) == ()


def test_an_extension_for_verification_is_asked_about(desk: Desk) -> None:
    desk.at("2026-11-17T09:00")
    desk.app.apologies.issue(SlipOrder(CODE, SlipReason.RESIDENCE_CHECK))
    dossier = desk.dossier(CODE)
    assert (dossier.cause, dossier.promise) == (Cause.VERIFICATION, instant("2026-12-08T17:30"))
    desk.at("2026-12-09T08:00")
    desk.app.following.ready(CODE)
    assert proposal(desk) == (Stand.ASKED, Ground.LATE_VERIFICATION)


def test_an_apology_may_go_ahead_of_its_result_and_the_next_one_counts_it(desk: Desk) -> None:
    desk.at("2026-11-19T09:00")
    again = instant("2026-11-24T16:00")
    sheet = desk.app.signing.prepare(CODE, APOLOGY, again=again)
    assert sheet.pending
    desk.app.apologies.sign(CODE)
    assert desk.app.apologies.sent(CODE, Channel.POST).stage is Stage.HANDED_OVER
    desk.at("2026-11-24T15:00")
    desk.app.following.ready(CODE)
    receipt = desk.hand_over(CODE)
    assert [one.kind for one in receipt.sheets] == [APOLOGY]
    assert not receipt.sheets[0].pending, "the letter with the result is another than the one ahead of it"


def test_a_late_answer_is_apologised_for_without_a_dossier_and_thanks_remain_due(desk: Desk) -> None:
    given = desk.app.intake.contribute(thanks())
    code = str(given.id)
    assert desk.app.counter.draft(code, APOLOGY).kind is APOLOGY
    first = desk.hand_over(code, letters=(APOLOGY,), why="chậm trả lời")
    receipt = first if first.done else desk.hand_over(code, letters=(APOLOGY,), why="chậm trả lời")
    assert receipt.done
    assert not desk.app.counter.look(code).case.thanked  # type: ignore[union-attr]
