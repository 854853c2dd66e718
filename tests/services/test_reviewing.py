"""The chief's review on both databases: what is kept, what is logged, and what the log then lists."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain.errors.reviewing import NothingSentBack, ViewUnnamed, WordsNeeded
from counter_app.domain.letter import LetterKind
from counter_app.domain.lingering import Lingering
from counter_app.domain.logbook import LogKind, Looked, Sheet, SheetId
from counter_app.domain.review_rules import SavedView
from counter_app.domain.reviewing import Verdict
from counter_app.services.ports.reviews import LogQuestion
from tests.services.desk import Desk, birth, paper

CODE = "H99.41.07-261120-0031"


def given(desk: Desk) -> Sheet:
    """A birth letter in the family's hands."""
    desk.take_in(birth())
    desk.hand_over(CODE)
    (sheet,) = desk.sheets(CODE)
    return sheet


def test_a_look_names_the_chief_stands_in_the_log_and_takes_the_letter_off_the_list(desk: Desk) -> None:
    sheet, reviewing = given(desk), desk.app.reviewing
    desk.app.settling.change({"review.chief": "Trần Quốc Bảo"})
    assert [one.id for one in reviewing.page(LogQuestion(looked=(Looked.UNSEEN,))).sheets.rows] == [sheet.id]
    (seen,) = reviewing.mark_seen([SheetId(sheet.id)])
    assert seen.seen_by == "Trần Quốc Bảo"
    assert reviewing.page(LogQuestion(looked=(Looked.UNSEEN,))).sheets.rows == ()
    assert desk.log(LogKind.SEEN)[0]["number"] == sheet.number
    assert reviewing.of(SheetId(sheet.id)) == seen
    assert reviewing.page(LogQuestion()).sheets.rows[0].reviewed
    reviewing.mark_seen([SheetId(sheet.id)])
    assert len(desk.log(LogKind.SEEN)) == 1
    assert desk.app.review.verify().entries


def test_a_letter_sent_back_waits_for_the_officer_and_his_answer_closes_it(desk: Desk) -> None:
    sheet, reviewing = given(desk), desk.app.reviewing
    id_ = SheetId(sheet.id)
    with pytest.raises(NothingSentBack):
        reviewing.answer(id_, "xong")
    with pytest.raises(WordsNeeded):
        reviewing.send_back(id_, Verdict.REPRINT, "  ")
    reviewing.send_back(id_, Verdict.REPRINT, "sai tên đệm")
    assert reviewing.to_redo() == desk.app.board.today().sent_back == 1
    assert [one.review.remark for one in reviewing.sent_back_of(CODE)] == ["sai tên đệm"]
    reviewing.answer(id_, "đã in lại")
    assert reviewing.to_redo() == desk.app.board.today().sent_back == 0
    assert reviewing.sent_back_of(CODE) == ()
    assert desk.log(LogKind.ANSWERED)[0]["words"] == "đã in lại"


def test_a_number_given_up_after_the_look_is_to_be_seen_once_more(desk: Desk) -> None:
    sheet, reviewing = given(desk), desk.app.reviewing
    reviewing.mark_seen([SheetId(sheet.id)])
    desk.app.undoing.undo(CODE, "trao nhầm")
    assert reviewing.of(SheetId(sheet.id)).looked is Looked.UNSEEN
    reviewing.mark_seen([SheetId(sheet.id)])
    assert reviewing.of(SheetId(sheet.id)).looked is Looked.SEEN


def test_what_nobody_has_seen_for_longer_than_the_office_allows_is_counted(desk: Desk) -> None:
    given(desk)
    assert desk.app.reviewing.counts(None, None).too_old == 0
    desk.at("2026-11-27T09:00")  # The 24th is a public holiday: the third working day is not over yet.
    assert desk.app.reviewing.counts(None, None).too_old == 0
    desk.at("2026-11-30T09:00")
    counts = desk.app.reviewing.counts(None, None)
    assert (counts.too_old, counts.days) == (1, 3)
    desk.app.settling.change({"review.days": "10"})
    assert desk.app.reviewing.counts(None, None).too_old == 0


def test_the_log_tells_who_printed_and_gave_a_letter_by_name(desk: Desk) -> None:
    sheet = given(desk)
    page = desk.app.reviewing.page(LogQuestion())
    assert page.who(SheetId(sheet.id), LogKind.HANDED_OVER) == "officer"
    desk.app.settling.change({"office.officer": "Lê Thu Hà"})
    page = desk.app.reviewing.page(LogQuestion())
    assert page.who(SheetId(sheet.id), LogKind.SPOOLED) == "Lê Thu Hà"


def test_a_letter_nothing_changed_about_says_the_same_today_and_why_it_was_chosen(desk: Desk) -> None:
    sheet = given(desk)
    told = desk.app.comparing.compared(SheetId(sheet.id))
    assert told.compared
    assert told.rows == ()
    assert told.proposal is not None
    assert told.proposal.kind is LetterKind.BIRTH


def test_a_view_is_kept_under_its_name_for_the_office_and_forgotten(desk: Desk) -> None:
    reviewing = desk.app.reviewing
    view = SavedView("Phiếu | tháng", "this_month", "forms")
    with pytest.raises(ViewUnnamed):
        reviewing.save_view(view)
    kept = replace(view, name="Phiếu tháng này", text="lò; thị")
    reviewing.save_view(kept)
    (read,) = reviewing.save_view(replace(kept, period="2026-10"))
    assert (read.period, read.text) == ("2026-10", "lò thị")
    assert reviewing.rules().views == (read,)
    named = desk.app.settling.settings()
    assert named.review.views == (read,)
    assert reviewing.drop_view("phieu thang nay") == ()


def test_a_dossier_past_its_promise_is_named_among_those_that_lie_too_long(desk: Desk) -> None:
    code = desk.take_in(paper())
    (named,) = desk.app.lingering.now()
    assert (named.dossier.code, named.why, named.over) == (code, Lingering.OVERDUE, 3)
    desk.app.following.ready_all([code])
    assert desk.app.lingering.now() == ()
