"""The chief's look at a sheet: what follows what, and what is not allowed to follow."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time, timedelta

import pytest

from counter_app.domain.errors.reviewing import NothingSentBack, VerdictMissing, WordsNeeded
from counter_app.domain.instants import at
from counter_app.domain.letter import FormKind, LetterKind
from counter_app.domain.logbook import Looked, SheetId, first_look
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.reviewing import (
    SheetReview,
    Verdict,
    answered,
    marked_seen,
    remarked,
    sent_back,
    too_old_before,
    unseen_again,
)
from counter_app.domain.workdays import WorkingCalendar

MORNING = at(date(2026, 11, 23), time(8))
LATER = MORNING + timedelta(hours=2)
NEW = SheetReview(SheetId("a"))


def test_letters_slips_and_decisions_wait_for_the_chief_and_working_papers_do_not() -> None:
    assert first_look(LetterKind.APOLOGY) is Looked.UNSEEN
    assert first_look(OwnKind(1000, "Thư mừng thọ")) is Looked.UNSEEN
    assert first_look(FormKind.SLIP) is Looked.UNSEEN
    assert first_look(FormKind.STOP) is Looked.UNSEEN
    assert first_look(FormKind.RECEIPT) is Looked.NOT_ASKED


def test_the_first_look_stays_when_somebody_looks_again() -> None:
    seen = marked_seen(NEW, MORNING, "Bảo")
    assert (seen.looked, seen.seen, seen.seen_by) == (Looked.SEEN, MORNING, "Bảo")
    assert marked_seen(seen, LATER, "Khải") == seen


def test_a_sheet_sent_back_stays_with_the_officer_until_it_is_answered() -> None:
    back = sent_back(NEW, Verdict.REPRINT, "sai tên đệm", MORNING, "Bảo")
    assert back.waits_for_officer
    assert (back.seen_by, back.remark, back.verdict) == ("Bảo", "sai tên đệm", Verdict.REPRINT)
    assert marked_seen(back, LATER, "Bảo") == back
    done = answered(back, "đã in lại tờ mới", LATER, "Hà")
    assert (done.looked, done.answered_by) == (Looked.ANSWERED, "Hà")
    assert done.looked.is_done
    with pytest.raises(NothingSentBack):
        answered(done, "lần nữa", LATER, "Hà")


def test_a_second_sending_back_opens_an_answer_again() -> None:
    done = answered(sent_back(NEW, Verdict.APOLOGISE, "gọi điện", MORNING, "Bảo"), "đã gọi", LATER, "Hà")
    again = sent_back(done, Verdict.APOLOGISE, "viết thư", LATER, "Bảo")
    assert again.waits_for_officer
    assert (again.answer, again.answered, again.remark) == ("", None, "viết thư")


def test_a_sheet_goes_back_only_with_something_to_do_and_with_words() -> None:
    with pytest.raises(VerdictMissing):
        sent_back(NEW, Verdict.FINE, "tốt", MORNING, "Bảo")
    with pytest.raises(WordsNeeded):
        sent_back(NEW, Verdict.REPRINT, "", MORNING, "Bảo")
    with pytest.raises(WordsNeeded):
        answered(sent_back(NEW, Verdict.REPRINT, "mờ", MORNING, "Bảo"), "", LATER, "Hà")


def test_taking_a_look_back_keeps_the_remark_and_nothing_else() -> None:
    seen = remarked(marked_seen(NEW, MORNING, "Bảo"), "Lý do đã rõ.", MORNING, "Bảo")
    taken = unseen_again(seen)
    assert taken == replace(NEW, remark="Lý do đã rõ.", remarked=MORNING, remarked_by="Bảo")
    assert unseen_again(NEW) == NEW


def test_an_empty_remark_takes_the_remark_away_with_its_name() -> None:
    told = remarked(NEW, "Lý do đã rõ.", MORNING, "Bảo")
    assert remarked(told, "Lý do đã rõ.", LATER, "Khải") == told
    assert remarked(told, "", LATER, "Bảo") == NEW


def test_three_working_days_before_monday_are_the_wednesday_before() -> None:
    assert too_old_before(date(2026, 11, 23), 3, WorkingCalendar()) == date(2026, 11, 18)
    assert too_old_before(date(2026, 11, 23), 0, WorkingCalendar()) == date(2026, 11, 23)
