"""The page of surveys on real services: paper entered by keyboard, numbers never merged, forms rewritten."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counter_app.domain.survey import Level
from counter_app.domain.survey_rules import SurveyForm
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.pages.surveys.acts import SurveyActs
from counter_app.ui.pages.surveys.page import SurveysPage
from counter_app.ui.pages.surveys.reading import Period, days_of
from counter_app.ui.pages.surveys.states import SurveysState
from counter_app.ui.pages.surveys.view import Mode
from counter_app.ui.theme import Theme
from tests.services.desk import birth
from tests.ui.demo_register import Opened
from tests.ui.settling import Settle, settler

KEYS = {str(number): getattr(Qt.Key, f"Key_{number}") for number in range(6)}


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    """Wait until everything in the background has come home."""
    return settler(background, qapp)


@pytest.fixture
def acts(empty: Opened) -> SurveyActs:
    """What the page asks, on a register without a sheet."""
    app = empty.app
    return SurveyActs(app.surveys, lambda: app.clock.now().date(), app.register.changes)


@pytest.fixture
def page(
    acts: SurveyActs, theme: Theme, background: Background, unhandled: list[Exception], settle: Settle
) -> Iterator[SurveysPage]:
    """The page in front."""
    window = QWidget()
    made = SurveysPage(theme, acts, background, Ask(theme, window), unhandled.append)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    theme.set_client_width(1366)
    window.resize(1282, 640)
    window.show()
    window.activateWindow()
    made.activated()
    settle()
    yield made
    made.deactivated()
    settle()
    window.close()
    assert unhandled == []


def type_sheet(page: SurveysPage, signs: str, settle: Settle) -> None:
    """Enter one paper as the officer does: a digit to a question, a space for an empty box, Enter."""
    for sign in signs:
        QTest.keyClick(page.entry.grid, KEYS.get(sign, Qt.Key.Key_Space))
    QTest.keyClick(page.entry.grid, Qt.Key.Key_Return)
    settle()


def shows(page: SurveysPage, state: SurveysState) -> bool:
    return page.state is state


def said(page: SurveysPage) -> str:
    return " ".join(one.accessibleName() for one in page.banners.banners)


def test_paper_is_entered_by_keyboard_and_the_three_numbers_follow(page: SurveysPage, settle: Settle) -> None:
    assert shows(page, SurveysState.NOTHING)
    page.turn_to(Mode.ENTRY)
    assert page.entry.number.words == "Phiếu số 1"
    type_sheet(page, "5544045", settle)
    type_sheet(page, "11 1144", settle)
    assert shows(page, SurveysState.ENTERED)
    assert page.entry.number.words == "Phiếu số 3"
    assert page.entry.grid.is_blank
    QTest.keyClick(page.entry.grid, Qt.Key.Key_Escape)
    page.turn_to(Mode.RESULTS)
    assert shows(page, SurveysState.RESULTS)
    assert page.results.satisfied.number.words == "66,7 %"
    assert page.results.mean.number.words == "56,3"
    assert "2 phiếu, n = 12 câu trả lời, 1 không áp dụng, 1 để trống" in page.results.satisfied.base.words
    assert "từ 01/11/2026 đến hết 30/11/2026" in page.results.mean.base.words
    third, fifth = page.results.table.model.rows[2], page.results.table.model.rows[4]
    assert [cell.words for cell in third.cells[1:]] == ["100,0 %", "75,0", "0 · 0 · 0 · 1 · 0", "1", "0", "1"]
    assert [cell.words for cell in fifth.cells[4:]] == ["1", "1", "0"]


def test_a_sheet_with_no_answer_is_refused_and_nothing_is_lost(page: SurveysPage, settle: Settle) -> None:
    page.turn_to(Mode.ENTRY)
    QTest.keyClick(page.entry.grid, Qt.Key.Key_Return)
    settle()
    assert shows(page, SurveysState.REFUSED)
    assert "chưa trả lời câu nào" in said(page)
    QTest.keyClick(page.entry.grid, Qt.Key.Key_5)
    assert shows(page, SurveysState.ENTERING)
    assert page.entry.number.words == "Phiếu số 1"


def test_the_last_sheet_is_taken_back_and_lies_there_to_be_mended(page: SurveysPage, settle: Settle) -> None:
    page.turn_to(Mode.ENTRY)
    type_sheet(page, "5544045", settle)
    assert page.undo()
    settle()
    assert shows(page, SurveysState.TAKEN_BACK)
    assert page.entry.levels[:2] == (Level.VERY_SATISFIED, Level.VERY_SATISFIED)
    assert page.entry.number.words == "Phiếu số 2"
    assert not page.undo()
    assert "đã bỏ" in page.entry.recent.words


def test_enter_twice_at_a_time_keeps_one_sheet(page: SurveysPage, acts: SurveyActs, settle: Settle) -> None:
    page.turn_to(Mode.ENTRY)
    QTest.keyClick(page.entry.grid, Qt.Key.Key_5)
    QTest.keyClick(page.entry.grid, Qt.Key.Key_Return)
    QTest.keyClick(page.entry.grid, Qt.Key.Key_Return)
    settle()
    assert acts.surveys.next_number() == 2


def test_backspace_and_clicks_mend_an_answer(page: SurveysPage) -> None:
    page.turn_to(Mode.ENTRY)
    grid = page.entry.grid
    for key in (Qt.Key.Key_5, Qt.Key.Key_4, Qt.Key.Key_Backspace):
        QTest.keyClick(grid, key)
    assert (grid.levels[:2], grid.at) == ((Level.VERY_SATISFIED, None), 1)
    level, box = grid._boxes(3)[5]
    QTest.mouseClick(grid, Qt.MouseButton.LeftButton, pos=QPointF(box.center()).toPoint())
    assert grid.levels[3] is level is Level.NOT_APPLICABLE


def test_a_dossier_is_kept_only_with_the_tick(
    page: SurveysPage, acts: SurveyActs, empty: Opened, settle: Settle
) -> None:
    code = empty.app.intake.take_in(birth()).dossier.code
    page.turn_to(Mode.ENTRY)
    page.entry.dossier.setText(code)
    type_sheet(page, "5544045", settle)
    page.entry.agreed.setChecked(True)
    page.entry.dossier.setText(code)
    page.entry.take_focus()
    type_sheet(page, "5544045", settle)
    assert [one.dossier for one in acts.surveys.recent()] == [code, ""]
    assert not page.entry.agreed.isChecked()


def test_a_rewritten_form_is_a_new_version_counted_apart(
    page: SurveysPage, acts: SurveyActs, settle: Settle
) -> None:
    page.turn_to(Mode.ENTRY)
    type_sheet(page, "5544045", settle)
    page.turn_to(Mode.EDIT)
    page.edit.questions[0].setText("Công chức chào hỏi khi Ông/Bà đến quầy")
    page.keep_edit()
    settle()
    assert shows(page, SurveysState.EDITED)
    assert acts.surveys.questionnaire(SurveyForm.FORM_3).version == 2
    page.turn_to(Mode.ENTRY)
    type_sheet(page, "1111111", settle)
    page.turn_to(Mode.RESULTS)
    assert shows(page, SurveysState.SEVERAL)
    assert [option.choice.count for option in page.results.which.options] == [1, 1]
    old = page.results.which.options[1].choice.key
    page.results.chosen.emit(old)
    assert page.results.mean.number.words == "87,5"


def test_a_form_without_a_question_is_not_kept(page: SurveysPage, settle: Settle) -> None:
    page.turn_to(Mode.EDIT)
    for field in page.edit.questions:
        field.clear()
    page.keep_edit()
    settle()
    assert shows(page, SurveysState.FAULTY)
    assert "chưa có câu hỏi nào" in said(page)
    assert page.edit.is_changed


def test_the_sheets_are_printed_after_asking_for_the_paper(page: SurveysPage, settle: Settle) -> None:
    page.ask_print()
    overlay = page.ask.overlay
    assert overlay is not None
    overlay.act.click()
    settle()
    assert "Đã gửi lệnh in 5 tờ phiếu" in said(page)


@pytest.mark.parametrize(
    ("period", "first", "end"),
    [
        (Period.MONTH, date(2026, 12, 1), date(2027, 1, 1)),
        (Period.LAST_MONTH, date(2026, 11, 1), date(2026, 12, 1)),
        (Period.QUARTER, date(2026, 10, 1), date(2027, 1, 1)),
        (Period.YEAR, date(2026, 1, 1), date(2027, 1, 1)),
    ],
)
def test_a_stretch_of_time_is_whole_months(period: Period, first: date, end: date) -> None:
    days = days_of(period, date(2026, 12, 31))
    assert (days.first, days.end) == (first, end)
