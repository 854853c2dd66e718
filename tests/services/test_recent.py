"""What was just handed over: today's, newest first, without what was taken back."""

from __future__ import annotations

from tests.services.desk import Desk, birth, paper, thanks


def names(desk: Desk) -> list[str]:
    return [one.name for one in desk.app.recent.last()]


def test_nothing_handed_over_is_an_empty_list(desk: Desk) -> None:
    assert desk.app.recent.last() == ()


def test_the_newest_comes_first_with_its_letters(desk: Desk) -> None:
    first = desk.take_in(paper(ready="2026-11-17T10:00"))
    second = desk.take_in(birth())
    desk.hand_over(first)
    desk.at("2026-11-23T10:25")
    desk.hand_over(second)
    newest, oldest = desk.app.recent.last()
    assert (newest.code, oldest.code) == (second, first)
    assert [sheet.number for sheet in newest.sheets] == [1]
    assert oldest.sheets == ()
    assert newest.procedure == "Đăng ký khai sinh"


def test_a_handover_taken_back_is_gone_until_it_is_done_again(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    desk.app.undoing.undo(code, "nhầm hồ sơ")
    assert names(desk) == []
    desk.hand_over(code)
    (again,) = desk.app.recent.last()
    assert [sheet.number for sheet in again.sheets] == [2]


def test_yesterday_is_not_just_now(desk: Desk) -> None:
    desk.hand_over(desk.take_in(birth()))
    desk.at("2026-11-25T08:00")
    assert names(desk) == []


def test_only_the_last_five_are_kept_and_a_contribution_counts_among_them(desk: Desk) -> None:
    for number in range(6):
        code = f"H99.41.07-261120-01{number:02d}"
        desk.hand_over(
            desk.take_in(paper(code, ready="2026-11-17T10:00", applicant={"name": f"Người {number}"}))
        )
    given = desk.app.intake.contribute(thanks())
    desk.hand_over(given.id)
    assert names(desk) == ["Hà Văn Thoại", "Người 5", "Người 4", "Người 3", "Người 2"]
