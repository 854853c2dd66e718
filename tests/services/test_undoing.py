"""After Enter: undoing until the day is closed, printing again, issuing copies."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier import State
from counter_app.domain.errors.dossiers import WrongState
from counter_app.domain.errors.letters import DayIsClosed, NothingToUndo
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind, Stage
from tests.services.desk import Desk, birth, paper, thanks


def test_an_undone_handover_spends_its_number_with_the_reason(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    desk.app.undoing.undo(code, "trao nhầm người")

    sheet = desk.sheets(code)[0]
    assert (sheet.stage, sheet.withdrawn_why) == (Stage.WITHDRAWN, "trao nhầm người")
    assert desk.dossier(code).state is State.READY
    again = desk.hand_over(code)
    assert again.sheets[0].number == 2


def test_undoing_one_of_two_twins_undoes_the_letter_of_both(desk: Desk) -> None:
    first = desk.take_in(birth("H99.41.07-261120-0031", "Y Bin"))
    second = desk.take_in(birth("H99.41.07-261120-0032", "H'Bơ"))
    desk.hand_over(first, second)
    desk.app.undoing.undo(second, "in sai tên")
    assert desk.dossier(first).state is desk.dossier(second).state is State.READY


def test_a_handover_without_a_letter_can_be_undone_too(desk: Desk) -> None:
    code = desk.take_in(paper(ready="2026-11-17T15:00"))
    desk.hand_over(code)
    desk.app.undoing.undo(code, "trao nhầm người")
    assert desk.dossier(code).state is State.READY


def test_a_thanked_contribution_can_be_thanked_again_after_undoing(desk: Desk) -> None:
    contribution = desk.app.intake.contribute(thanks())
    desk.hand_over(contribution.id)
    desk.app.undoing.undo(contribution.id, "sai nội dung")
    assert desk.hand_over(contribution.id).done


def test_nothing_is_undone_that_was_not_handed_over(desk: Desk) -> None:
    code = desk.take_in(birth())
    with pytest.raises(NothingToUndo):
        desk.app.undoing.undo(code, "nhầm")


def test_after_the_day_is_closed_nothing_of_it_is_undone(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    desk.app.undoing.close_day()
    with pytest.raises(DayIsClosed):
        desk.app.undoing.undo(code, "nhầm")


def test_the_first_start_on_a_later_date_closes_the_days_before(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    desk.at("2026-11-25T07:20")
    desk.app.start()
    with pytest.raises(DayIsClosed):
        desk.app.undoing.undo(code, "nhầm")
    assert len(desk.log(LogKind.DAY_CLOSED)) == 1
    desk.app.start()
    assert len(desk.log(LogKind.DAY_CLOSED)) == 1, "a second start closes nothing more"


def test_a_window_left_open_overnight_closes_the_day_at_its_next_start(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    desk.at("2026-11-25T08:00")
    desk.take_in(paper())
    desk.app.start()
    with pytest.raises(DayIsClosed):
        desk.app.undoing.undo(code, "nhầm")


def test_printing_again_gives_the_same_bytes_unmarked_and_counted(desk: Desk) -> None:
    sheet = desk.hand_over(desk.take_in(birth())).sheets[0]
    again = desk.app.undoing.print_again(sheet.id)
    assert again.prints == 2
    assert desk.printer.basket[0] == desk.printer.basket[1]


def test_a_copy_is_marked_and_counted_and_leaves_the_first_sheet_alone(desk: Desk) -> None:
    sheet = desk.hand_over(desk.take_in(birth())).sheets[0]
    copied = desk.app.undoing.issue_copy(sheet.id)
    assert copied.copies == 1
    assert desk.app.review.pdf(sheet.id) == desk.printer.basket[0]
    assert b'"copy", "1"' in desk.printer.basket[1]


def test_only_a_letter_handed_over_can_be_copied(desk: Desk) -> None:
    code = desk.take_in(paper(ready="2026-11-20T15:00", cause="office"))
    unsigned = desk.hand_over(code).unsigned[0]
    with pytest.raises(WrongState):
        desk.app.undoing.issue_copy(unsigned.id)


def test_a_spoiled_draft_is_withdrawn_and_a_new_number_taken(desk: Desk) -> None:
    code = desk.take_in(paper(ready="2026-11-20T15:00", cause="office"))
    unsigned = desk.hand_over(code).unsigned[0]
    desk.app.undoing.withdraw(unsigned.id, "ký nhầm chỗ")
    assert [sheet.kind for sheet in desk.hand_over(code).unsigned] == [LetterKind.APOLOGY]
    assert [sheet.number for sheet in desk.sheets(code)] == [1, 2]
