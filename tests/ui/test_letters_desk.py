"""The line above the log: numbers of the year and the folder for the head, and what is done there."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy
from PySide6.QtWidgets import QApplication

from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import SheetId
from counter_app.ui.background import Background
from counter_app.ui.pages.letters import desk_words
from counter_app.ui.pages.letters.page import LettersPage
from counter_app.ui.pages.letters.states import LettersState
from counter_app.ui.theme import Theme
from tests.ui.demo_register import Opened
from tests.ui.settling import Settle, settler
from tests.ui.test_letters_page import open_page


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    """Wait until everything in the background has come home."""
    return settler(background, qapp)


@pytest.fixture
def page(
    filled: Opened, theme: Theme, background: Background, unhandled: list[Exception], settle: Settle
) -> Iterator[LettersPage]:
    """The log of the fortnight in its window."""
    window, made = open_page(filled, theme, background, unhandled)
    settle()
    made.activated()
    settle()
    yield made
    made.deactivated()
    settle()
    window.close()
    assert unhandled == []


def state_of(page: LettersPage) -> LettersState:
    """What the page shows now."""
    return page.state


def ahead(filled: Opened) -> None:
    """Birth letters and condolences printed for signature."""
    for kind in (LetterKind.BIRTH, LetterKind.CONDOLENCE):
        filled.app.settling.change({f"kinds.{int(kind)}.signing": "ahead"})
    filled.app.batches.print(filled.app.batches.due())


def test_the_line_tells_the_year_and_how_many_sheets_wait(
    filled: Opened, page: LettersPage, settle: Settle
) -> None:
    line = page.desk_line
    assert line.said.words == "Sổ thư 2026: số 1 đến 26 · 1 số bỏ, có lý do · không có số khuyết"
    assert line.folder.words == "Trình ký (1)"
    ahead(filled)
    page.refresh()
    settle()
    waiting = len(filled.app.folder.folder().waiting)
    assert waiting > 3
    assert line.folder.words == f"Trình ký ({waiting})"


def test_a_block_that_runs_out_stands_at_the_head_of_the_line(
    filled: Opened, page: LettersPage, settle: Settle
) -> None:
    filled.app.settling.change({"kinds.6.number_source": "reserved", "kinds.6.reserved": "41, 42"})
    page.refresh()
    settle()
    assert page.desk_line.said.words.startswith("Thư xin lỗi: còn 2 số văn thư cấp · Sổ thư 2026:")


def test_nothing_is_ticked_at_first_and_what_is_ticked_off_leaves_the_folder(
    filled: Opened, page: LettersPage, settle: Settle
) -> None:
    ahead(filled)
    page.desk_line.folder.click()
    settle()
    overlay = page.desk.folder
    assert overlay is not None
    assert overlay.ticked == []
    assert not overlay.sign.isEnabled()
    assert overlay.first() is overlay.stay
    one = overlay.folder.plain[0]
    overlay.ticks[SheetId(one.id)].click()
    assert overlay.sign.words == "Ghi đã ký 1 tờ"
    overlay.sign.click()
    settle()
    assert filled.app.review.sheet(one.id).signed is not None
    assert one.id not in {left.id for left in filled.app.folder.folder().waiting}
    assert page.state is not LettersState.FOLDER


def test_all_sheets_on_paper_are_ticked_at_once(filled: Opened, page: LettersPage, settle: Settle) -> None:
    ahead(filled)
    page.desk.open_folder()
    settle()
    overlay = page.desk.folder
    assert overlay is not None
    overlay.all.click()
    assert overlay.numbers == [one.number for one in overlay.folder.waiting]
    overlay.sign.click()
    settle()
    assert filled.app.folder.folder().waiting == ()


def test_a_sheet_goes_back_with_its_reason_and_is_presented_again(
    filled: Opened, page: LettersPage, settle: Settle
) -> None:
    page.desk.open_folder()
    settle()
    overlay = page.desk.folder
    assert overlay is not None
    (one,) = overlay.folder.waiting
    overlay.ticks[SheetId(one.id)].click()
    overlay.send_back.click()
    asked = page.ask.overlay
    assert asked is not None
    assert asked.why is not None
    asked.why.setText("ghi thiếu tên đệm")
    asked.act.click()
    settle()
    back = page.desk.folder
    assert back is not None
    assert [left.sent_back_why for left in back.folder.back] == ["ghi thiếu tên đệm"]
    back.returned[SheetId(one.id)].click()
    back.lay_in.click()
    settle()
    assert [left.id for left in filled.app.folder.folder().waiting] == [one.id]


def test_a_missing_number_is_red_until_its_reason_is_written(
    filled: Opened, page: LettersPage, settle: Settle
) -> None:
    engine = sqlalchemy.create_engine(str(filled.app.config.database))
    with engine.begin() as connection:
        connection.exec_driver_sql("DELETE FROM sheet WHERE number IN (11, 12)")
    engine.dispose()
    page.refresh()
    settle()
    assert "2 số khuyết, 2 chưa có lý do" in page.desk_line.said.words
    page.desk_line.numbers.click()
    settle()
    overlay = page.desk.numbers
    assert overlay is not None
    assert state_of(page) is LettersState.GAPS
    ((_run, editor),) = overlay.reasons
    assert desk_words.run_words(overlay.reasons[0][0]) == "Số 11 đến 12 khuyết"
    editor.setText("giấy kẹt, hủy cả hai tờ")
    overlay.save.click()
    settle()
    assert filled.app.numbering.year().unexplained == ()
    assert state_of(page) is LettersState.NUMBERS
    page.desk.leave()
    assert "2 số khuyết, có lý do" in page.desk_line.said.words


def test_the_year_before_can_be_looked_at(page: LettersPage, settle: Settle) -> None:
    page.desk.open_numbers()
    settle()
    now = page.desk.numbers
    assert now is not None
    now.other.click()
    settle()
    before = page.desk.numbers
    assert before is not None
    assert before.found.year == 2025
    page.deactivated()
    assert page.desk.numbers is None
