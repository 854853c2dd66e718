"""The window: pages, keys that hold everywhere, questions, banners, the crash desk."""

from __future__ import annotations

import sys
import threading
from datetime import datetime

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout
from pytestqt.qtbot import QtBot

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import HANOI
from counter_app.ui.components.words import Words
from counter_app.ui.crash import CrashWindow, ErrorDesk
from counter_app.ui.dialogs import Answer, Question
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.shell import HELP, Shell
from counter_app.ui.shortcuts import Key, Place, listing, place_words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, TextSize
from counter_app.ui.values import Choice
from tests.ui.invented import UNDO


class Leaf(Page):
    """A page that writes down what it is told."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.told: list[str] = []
        self.sizes: list[tuple[Breakpoint, int]] = []
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)

    def activated(self) -> None:
        self.told.append("activated")
        self.field.setFocus()

    def deactivated(self) -> None:
        self.told.append("deactivated")

    def resized(self, width_class: Breakpoint, height: int) -> None:
        self.sizes.append((width_class, height))

    def escape(self) -> bool:
        self.told.append("escape")
        return True


@pytest.fixture
def shell(theme: Theme, qtbot: QtBot) -> Shell:
    made = Shell(theme, "UBND xã Lâm Hòa")
    for number, key in enumerate(("counter", "today", "register"), start=1):
        made.add_page(key, key, Icon.FILE, Leaf(theme), f"Ctrl+{number}")
    qtbot.addWidget(made)
    made.resize(1366, 697)
    made.show()
    made.activateWindow()
    made.show_page("counter")
    qtbot.waitUntil(lambda: QApplication.focusWidget() is not None)
    return made


def leaf(shell: Shell, key: str) -> Leaf:
    page = shell.page(key)
    assert isinstance(page, Leaf)
    return page


def press(key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
    widget = QApplication.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)


def test_the_title_names_the_office(shell: Shell) -> None:
    assert shell.windowTitle() == "Một cửa · UBND xã Lâm Hòa"
    assert (shell.minimumWidth(), shell.minimumHeight()) == (900, 440)


def test_control_and_a_number_opens_a_page_and_the_pages_are_told(shell: Shell) -> None:
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shell.current == "today"
    assert leaf(shell, "counter").told == ["activated", "deactivated"]
    assert leaf(shell, "today").told == ["activated"]
    current = [button.item.key for button in shell.rail.buttons if button.current]
    assert current == ["today"]


def test_f2_brings_the_counter_to_the_front_from_every_page(shell: Shell, qtbot: QtBot) -> None:
    shell.show_page("register")
    with qtbot.waitSignal(shell.scan_wanted):
        press(Qt.Key.Key_F2)
    assert shell.current == "counter"


def test_a_page_learns_its_width_class_and_height(shell: Shell) -> None:
    shell.resize(1093, 543)
    shell.resize(1920, 1009)
    classes = [width_class for width_class, _height in leaf(shell, "counter").sizes]
    assert classes[-2:] == [Breakpoint.COMPACT, Breakpoint.WIDE]
    assert shell.rail.width() == 228
    shell.theme.set_text_size(TextSize.LARGER)
    shell.resize(1919, 1009)
    assert leaf(shell, "counter").sizes[-1][0] is Breakpoint.NORMAL
    assert leaf(shell, "counter").sizes[-1][1] < 800


def test_escape_is_given_to_the_page_in_front(shell: Shell) -> None:
    press(Qt.Key.Key_Escape)
    assert leaf(shell, "counter").told[-1] == "escape"


def test_control_z_undoes_the_handover_but_in_a_field_it_undoes_typing(shell: Shell, qtbot: QtBot) -> None:
    page = leaf(shell, "counter")
    page.field.insert("lo thi")
    with qtbot.assertNotEmitted(shell.undo_wanted):
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert page.field.text() == ""
    shell.rail.buttons[0].setFocus()
    with qtbot.waitSignal(shell.undo_wanted):
        press(Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)


def test_counts_are_shown_on_the_rail_and_taken_away_again(shell: Shell) -> None:
    shell.set_counts({"today": 3})
    assert [button.item.count for button in shell.rail.buttons] == [0, 3, 0, 0]
    shell.set_counts({})
    assert [button.item.count for button in shell.rail.buttons] == [0, 0, 0, 0]


def test_help_stands_last_on_the_rail(shell: Shell, theme: Theme) -> None:
    shell.add_page("settings", "Cài đặt", Icon.SETTINGS, Leaf(theme), at_foot=True)
    assert [button.item.key for button in shell.rail.buttons][-2:] == ["settings", HELP]


def test_f1_shows_every_key_and_escape_goes_back_to_where_one_was(shell: Shell) -> None:
    before = QApplication.focusWidget()
    press(Qt.Key.Key_F1)
    assert QApplication.focusWidget() is not before
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shell.current == "counter"
    press(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    press(Qt.Key.Key_F1)
    assert QApplication.focusWidget() is not before


def test_an_error_is_a_banner_and_a_newer_one_takes_its_place(shell: Shell) -> None:
    shell.show_error("Máy in không trả lời.")
    shell.show_error("Máy in vẫn không trả lời.")
    assert [banner.value.lead for banner in shell.banners.banners] == ["Máy in vẫn không trả lời."]


def test_the_undo_bar_stands_under_the_page_and_gives_its_room_back(shell: Shell, qtbot: QtBot) -> None:
    high = shell.stack.height()
    shell.undo.show_value(UNDO)
    qtbot.waitUntil(lambda: shell.stack.height() < high)
    shell.undo.clear()
    qtbot.waitUntil(lambda: shell.stack.height() == high)


LETTERS = (Choice("8", "Thư chúc mừng kết hôn"), Choice("9", "Thư chia buồn"))


def test_a_question_without_fields_has_the_safe_button_in_focus(shell: Shell) -> None:
    answers: list[Answer] = []
    left: list[str] = []
    question = Question("Khóa sổ ngày 23/11?", "Sau đó không hoàn tác được nữa.", "Khóa sổ ngày 23/11")
    overlay = shell.ask.ask(question, answers.append, lambda: left.append("left"))
    assert QApplication.focusWidget() is overlay.stay
    press(Qt.Key.Key_Return)
    assert answers == []
    assert left == ["left"]
    assert shell.ask.overlay is None


def test_escape_leaves_a_question_and_the_focus_returns(shell: Shell) -> None:
    left: list[str] = []
    before = QApplication.focusWidget()
    shell.ask.ask(Question("Khóa sổ?", "", "Khóa sổ"), lambda _answer: None, lambda: left.append("left"))
    press(Qt.Key.Key_Escape)
    assert left == ["left"]
    assert QApplication.focusWidget() is before


def test_the_deed_needs_its_reason_before_it_is_done(shell: Shell) -> None:
    answers: list[Answer] = []
    question = Question("Chọn thư khác", "", "Dùng thư này", choices=LETTERS, chosen="9", why="Lý do")
    overlay = shell.ask.ask(question, answers.append)
    QTest.keyClick(overlay.act, Qt.Key.Key_Return)
    assert answers == []
    assert overlay.why is not None
    assert overlay.why.accessibleDescription() == "Cần ghi một lý do, vài chữ là đủ."
    overlay.why.setText("  gia đình đề nghị ")
    QTest.keyClick(overlay.act, Qt.Key.Key_Return)
    assert answers == [Answer("9", "gia đình đề nghị", None)]


def test_enter_in_the_fields_of_a_question_never_does_the_deed(shell: Shell) -> None:
    answers: list[Answer] = []
    question = Question("Chọn thư khác", "", "Dùng thư này", choices=LETTERS, why="Lý do", why_needed=False)
    overlay = shell.ask.ask(question, answers.append)
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is overlay.why
    press(Qt.Key.Key_Return)
    assert QApplication.focusWidget() is overlay.act
    assert answers == []


def test_the_arrow_keys_choose_and_tab_stays_inside_the_question(shell: Shell) -> None:
    overlay = shell.ask.ask(
        Question("Chọn thư khác", "", "Dùng thư này", choices=LETTERS), lambda _answer: None
    )
    assert overlay.choices is not None
    assert overlay.choices.key() == "8"
    press(Qt.Key.Key_Down)
    assert overlay.choices.key() == "9"
    for _ in range(6):
        press(Qt.Key.Key_Tab)
        widget = QApplication.focusWidget()
        assert widget is not None
        assert overlay.isAncestorOf(widget)


def test_in_the_lowest_window_a_question_scrolls_and_its_buttons_stay_in_sight(shell: Shell) -> None:
    shell.resize(900, 440)
    many = tuple(Choice(str(number), f"Thư số {number}") for number in range(9))
    question = Question("Chọn thư khác", "Ghi lý do.", "Dùng thư này", choices=many, why="Lý do")
    overlay = shell.ask.ask(question, lambda _answer: None)
    QApplication.processEvents()
    for button in (overlay.act, overlay.stay):
        corner = button.mapTo(shell, button.rect().bottomRight())
        assert shell.rect().contains(corner)
        assert button.size() == button.sizeHint()
    press(Qt.Key.Key_Return)
    assert overlay.why is not None
    assert QApplication.focusWidget() is overlay.why
    assert not overlay.why.visibleRegion().isEmpty()


def test_a_question_about_an_instant_wants_one(shell: Shell) -> None:
    answers: list[Answer] = []
    question = Question("Kết quả xong lúc nào?", "", "Ghi lúc này", moment="Xong lúc")
    overlay = shell.ask.ask(question, answers.append)
    assert overlay.moment is not None
    assert QApplication.focusWidget() is overlay.moment
    QTest.keyClicks(overlay.moment, "16:10")
    QTest.keyClick(overlay.act, Qt.Key.Key_Return)
    assert answers == []
    QTest.keyClicks(overlay.moment, " 20/11/2026")
    QTest.keyClick(overlay.act, Qt.Key.Key_Return)
    assert answers == [Answer(moment=datetime(2026, 11, 20, 16, 10, tzinfo=HANOI))]


def test_no_key_of_the_window_works_under_a_question(shell: Shell) -> None:
    shell.ask.ask(Question("Khóa sổ?", "", "Khóa sổ"), lambda _answer: None)
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shell.current == "counter"


def test_a_scan_can_clear_the_window_of_everything_laid_over_it(shell: Shell) -> None:
    left: list[str] = []
    shell.ask.ask(Question("Một?", "", "Làm một"), lambda _answer: None, lambda: left.append("one"))
    shell.show_keys()
    shell.leave_overlays()
    assert left == ["one"]
    assert shell.ask.overlay is None
    press(Qt.Key.Key_2, Qt.KeyboardModifier.ControlModifier)
    assert shell.current == "today"


def test_a_second_question_leaves_the_first(shell: Shell) -> None:
    left: list[str] = []
    shell.ask.ask(Question("Một?", "", "Làm một"), lambda _answer: None, lambda: left.append("one"))
    second = shell.ask.ask(Question("Hai?", "", "Làm hai"), lambda _answer: None)
    assert left == ["one"]
    assert shell.ask.overlay is second


def test_every_key_of_the_program_is_on_the_key_sheet() -> None:
    listed = {one.key for one in listing()}
    pages = {key.value for key in Key if key.name.startswith("PAGE_")}
    called = {Key.SEEN: "Phím cách"}
    missing = {called.get(key, key.value) for key in Key} - listed - pages
    assert missing == set()
    assert all(QKeySequence(key.value).count() == 1 for key in Key)
    assert all(place_words(place) for place in Place)
    assert all(one.act for one in listing())


def boom() -> Exception:
    try:
        raise LookupError("hỏng ở Ủy ban")
    except LookupError as error:
        return error


def test_a_known_error_becomes_its_sentence_in_a_banner(theme: Theme, qtbot: QtBot) -> None:
    said: list[str] = []
    desk = ErrorDesk(theme, lambda error: f"câu của {type(error).__name__}", said.append)
    desk.take(CounterError())
    assert said == ["câu của CounterError"]
    assert desk.window is None


def test_a_bug_opens_the_crash_window_and_its_report_can_be_copied(theme: Theme, qtbot: QtBot) -> None:
    logged: list[str] = []
    desk = ErrorDesk(theme, lambda _error: "", lambda _said: None, logged.append)
    desk.take(boom())
    window = desk.window
    assert isinstance(window, CrashWindow)
    qtbot.addWidget(window)
    QTest.mouseClick(window.copy, Qt.MouseButton.LeftButton)
    copied = QGuiApplication.clipboard().text()
    assert "LookupError: hỏng ở Ủy ban" in copied
    assert "test_shell.py" in copied
    assert logged == [copied]


def test_a_second_bug_is_added_to_the_same_window(theme: Theme, qtbot: QtBot) -> None:
    desk = ErrorDesk(theme, lambda _error: "", lambda _said: None)
    desk.take(boom())
    first = desk.window
    assert first is not None
    qtbot.addWidget(first)
    desk.take(ValueError("thứ hai"))
    assert desk.window is first
    assert "thứ hai" in first.report
    with qtbot.waitSignal(first.destroyed):
        first.close()
    assert desk.window is None


def test_a_bug_in_a_thread_comes_to_the_same_desk(theme: Theme, qtbot: QtBot) -> None:
    said: list[str] = []
    desk = ErrorDesk(theme, lambda _error: "câu", said.append)
    error = CounterError()
    thread = threading.Thread(target=lambda: desk.hook(type(error), error, None))
    thread.start()
    qtbot.waitUntil(lambda: said == ["câu"])
    thread.join()
    details = threading.ExceptHookArgs((CounterError, CounterError(), None, thread))
    desk.thread_hook(details)
    qtbot.waitUntil(lambda: said == ["câu", "câu"])
    assert sys.excepthook is not desk.hook


def test_fields_of_a_question_begin_on_one_line_with_its_title(shell: Shell) -> None:
    overlay = shell.ask.ask(
        Question("Hẹn lại", "Hẹn cũ vẫn giữ trong sổ.", "Ghi hẹn mới", moment="Hẹn mới", why="Lý do"),
        lambda _answer: None,
    )
    assert overlay.moment is not None
    assert overlay.why is not None
    title = next(one for one in overlay.findChildren(Words) if one.words == "Hẹn lại")
    text = title.mapTo(overlay, title.contentsRect().topLeft()).x()
    for one in (overlay.moment, overlay.why, overlay.act):
        assert one.mapTo(overlay, QPoint(0, 0)).x() == text
