"""A scanner that types like a keyboard: caught in every field, and its Enter never prints."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.ui.scanner import EnterGate, EventTimes, WedgeFilter
from tests.ui.conftest import SetTimes

CODE = "H99.41.07-261120-0031"
QR = "012345678901|123456789|NGUYEN VAN A|01011990|Nam"


class Desk(QWidget):
    """A window with a field, a longer text and the button that prints."""

    def __init__(self) -> None:
        super().__init__()
        self.printed = 0
        self.field = QLineEdit()
        self.text = QPlainTextEdit()
        self.button = QPushButton("In")
        self.button.setAutoDefault(True)
        self.button.clicked.connect(self._print)
        column = QVBoxLayout(self)
        for widget in (self.field, self.text, self.button):
            column.addWidget(widget)
        self.shortcut = QShortcut(QKeySequence(Qt.Key.Key_Return), self)
        self.shortcut.activated.connect(self._print)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter that reaches the page prints."""
        if event.key() == Qt.Key.Key_Return:
            self._print()

    def _print(self) -> None:
        self.printed += 1


@pytest.fixture
def wedge(qapp: QApplication, times: SetTimes) -> Iterator[WedgeFilter]:
    made = WedgeFilter(qapp, times)
    yield made
    made.remove()


@pytest.fixture
def scans(wedge: WedgeFilter) -> list[str]:
    seen: list[str] = []
    wedge.scanned.connect(seen.append)
    return seen


@pytest.fixture
def desk(qtbot: QtBot, dressed: object) -> Desk:
    made = Desk()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    return made


def key_in(qtbot: QtBot, times: SetTimes, widget: QWidget, words: str, gap: int) -> None:
    """Press the keys of ASCII words, `gap` ms apart."""
    for letter in words:
        times.at += gap
        QTest.keyClicks(widget, letter)


def end(
    qtbot: QtBot, times: SetTimes, widget: QWidget, key: Qt.Key = Qt.Key.Key_Return, gap: int = 5
) -> None:
    """Press the key that ends a burst."""
    times.at += gap
    QTest.keyClick(widget, key)


def test_a_burst_in_a_field_is_scanned_and_the_old_text_comes_back(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.field.setText("Lò Thị")
    desk.field.setFocus()
    key_in(qtbot, times, desk.field, CODE, 8)
    end(qtbot, times, desk.field)
    assert scans == [CODE]
    assert desk.field.text() == "Lò Thị"


@pytest.mark.parametrize("where", ["field", "text", "button"])
def test_the_enter_of_a_burst_never_prints(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk, where: str
) -> None:
    target: QWidget = getattr(desk, where)
    target.setFocus()
    key_in(qtbot, times, target, CODE, 8)
    end(qtbot, times, target)
    assert scans == [CODE]
    assert desk.printed == 0


def test_a_blank_inside_a_burst_presses_no_button(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.button.setFocus()
    key_in(qtbot, times, desk.button, QR, 3)
    end(qtbot, times, desk.button)
    assert scans == [QR]
    assert desk.printed == 0


def test_a_burst_may_end_with_tab_and_the_focus_stays(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.field.setFocus()
    key_in(qtbot, times, desk.field, CODE, 8)
    end(qtbot, times, desk.field, Qt.Key.Key_Tab)
    assert scans == [CODE]
    assert QApplication.focusWidget() is desk.field


def test_slow_typing_is_left_alone(qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk) -> None:
    desk.field.setFocus()
    key_in(qtbot, times, desk.field, "lothimai", 60)
    end(qtbot, times, desk.field, gap=60)
    assert scans == []
    assert desk.field.text() == "lothimai"
    assert desk.printed == 1


def test_thirty_five_milliseconds_between_keys_is_a_hand_and_thirty_four_a_scanner(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.field.setFocus()
    key_in(qtbot, times, desk.field, "AAAAAA", 35)
    end(qtbot, times, desk.field, gap=34)
    assert scans == []
    desk.field.clear()
    key_in(qtbot, times, desk.field, "BBBBBB", 34)
    end(qtbot, times, desk.field, gap=34)
    assert scans == ["BBBBBB"]


def test_five_quick_letters_are_no_burst_and_six_are(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.field.setFocus()
    times.at += 500
    key_in(qtbot, times, desk.field, "12345", 5)
    end(qtbot, times, desk.field)
    assert scans == []
    assert desk.field.text() == "12345"
    times.at += 500
    key_in(qtbot, times, desk.field, "123456", 5)
    end(qtbot, times, desk.field)
    assert scans == ["123456"]


def test_an_enter_long_after_a_burst_is_the_officers_own(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.field.setFocus()
    key_in(qtbot, times, desk.field, CODE, 5)
    end(qtbot, times, desk.field, gap=200)
    assert scans == []
    assert desk.printed == 1


def test_letters_typed_by_hand_before_a_burst_stay_and_are_not_scanned(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.field.setFocus()
    key_in(qtbot, times, desk.field, "lo", 90)
    times.at += 90
    key_in(qtbot, times, desk.field, CODE, 8)
    # The first key of the burst follows a pause, so it opens a burst of its own.
    end(qtbot, times, desk.field)
    assert scans == [CODE]
    assert desk.field.text() == "lo"


def test_a_longer_text_gets_its_old_words_back(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.text.setPlainText("Lý do đã rõ.")
    desk.text.setFocus()
    key_in(qtbot, times, desk.text, CODE, 8)
    end(qtbot, times, desk.text)
    assert desk.text.toPlainText() == "Lý do đã rõ."


def test_letters_committed_by_an_input_method_count_too(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk, qapp: QApplication
) -> None:
    desk.field.setFocus()
    for letters in ("Nguyễn", " ", "Văn", " An"):
        times.at += 6
        event = QInputMethodEvent()
        event.setCommitString(letters)
        qapp.sendEvent(desk.field, event)
    end(qtbot, times, desk.field)
    assert scans == ["Nguyễn Văn An"]
    assert desk.field.text() == ""


def test_control_with_a_letter_breaks_a_burst(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.field.setFocus()
    key_in(qtbot, times, desk.field, "123", 5)
    QTest.keyClick(desk.field, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    key_in(qtbot, times, desk.field, "456", 5)
    end(qtbot, times, desk.field)
    assert scans == []


def test_a_held_key_is_no_burst(times: SetTimes, scans: list[str], desk: Desk, qapp: QApplication) -> None:
    desk.field.setFocus()
    plain = Qt.KeyboardModifier.NoModifier
    for _ in range(10):
        times.at += 30
        qapp.sendEvent(desk.field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_A, plain, "a", True))
    times.at += 5
    qapp.sendEvent(desk.field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_Return, plain, "\r"))
    assert scans == []


def press(repeat: bool = False, key: Qt.Key = Qt.Key.Key_Return, at: int = 0) -> QKeyEvent:
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, "", repeat)
    event.setTimestamp(at)
    return event


def test_events_are_timed_by_their_own_clock_and_others_are_placed_on_it() -> None:
    now = [5_000]
    times = EventTimes(lambda: now[0])
    assert times.of(press(at=90_000)) == 90_000
    now[0] += 12
    assert times.of(QInputMethodEvent()) == 90_012


def test_a_key_that_arrives_late_is_timed_by_when_it_was_pressed() -> None:
    now = [5_000]
    times = EventTimes(lambda: now[0])
    times.of(press(at=90_000))
    mark = times.mark()
    now[0] += 400
    assert times.since(mark, press(at=90_050)) == 50
    assert times.since(mark, press(at=89_900)) == -100


def test_an_enter_pressed_early_does_not_print_however_long_the_screen_was_busy() -> None:
    now = [5_000]
    gate = EnterGate(EventTimes(lambda: now[0]))
    gate.card_shown()
    gate.lets(press(at=90_000))
    now[0] += 900
    assert not gate.lets(press(at=90_299))
    assert gate.lets(press(at=90_300))


def test_the_first_key_of_all_is_timed_by_its_arrival() -> None:
    now = [5_000]
    times = EventTimes(lambda: now[0])
    mark = times.mark()
    now[0] += 700
    assert times.since(mark, press(at=90_000)) == 700


def test_a_clock_that_was_set_back_is_believed_again() -> None:
    now = [5_000]
    gate = EnterGate(EventTimes(lambda: now[0]))
    gate.card_shown()
    gate.lets(press(at=900_000))
    now[0] += 1_000
    gate.card_shown()
    now[0] += 400
    assert gate.lets(press(at=1_400))


def test_enter_prints_only_when_the_card_has_stood_for_300_ms(times: SetTimes) -> None:
    gate = EnterGate(times)
    assert not gate.lets(press())
    gate.card_shown()
    times.at += 299
    assert not gate.lets(press())
    times.at += 1
    assert gate.lets(press())


def test_a_held_enter_never_prints(times: SetTimes) -> None:
    gate = EnterGate(times)
    gate.card_shown()
    times.at += 5_000
    assert not gate.lets(press(repeat=True))


def test_no_enter_prints_once_the_card_is_gone(times: SetTimes) -> None:
    gate = EnterGate(times)
    gate.card_shown()
    times.at += 5_000
    gate.card_gone()
    assert not gate.lets(press())


def test_no_other_key_prints(times: SetTimes) -> None:
    gate = EnterGate(times)
    gate.card_shown()
    times.at += 5_000
    assert not gate.lets(press(key=Qt.Key.Key_Space))
    assert gate.lets(press(key=Qt.Key.Key_Enter))


def test_a_burst_of_76_letters_is_taken_whole(
    qtbot: QtBot, times: SetTimes, scans: list[str], desk: Desk
) -> None:
    desk.field.setFocus()
    words = "0123456789AB" * 6 + "WXYZ"
    key_in(qtbot, times, desk.field, words, 2)
    end(qtbot, times, desk.field)
    assert scans == [words]


def test_a_filter_that_begins_in_the_midst_of_a_burst_leaves_the_rest_of_it_to_the_field(
    qtbot: QtBot, qapp: QApplication, times: SetTimes, desk: Desk
) -> None:
    late = WedgeFilter(qapp, times, at_once=False)
    seen: list[str] = []
    late.scanned.connect(seen.append)
    desk.field.setFocus()
    key_in(qtbot, times, desk.field, CODE[:9], 8)
    late.listen()
    key_in(qtbot, times, desk.field, CODE[9:], 8)
    end(qtbot, times, desk.field)
    assert (seen, desk.field.text()) == ([], CODE)
    times.at += 400
    key_in(qtbot, times, desk.field, CODE, 8)
    end(qtbot, times, desk.field)
    late.remove()
    assert (seen, desk.field.text()) == ([CODE], CODE)


def test_a_filter_that_begins_later_hears_nothing_before_and_every_burst_after(
    qtbot: QtBot, qapp: QApplication, times: SetTimes, desk: Desk
) -> None:
    late = WedgeFilter(qapp, times, at_once=False)
    seen: list[str] = []
    late.scanned.connect(seen.append)
    key_in(qtbot, times, desk.field, CODE, 8)
    end(qtbot, times, desk.field)
    assert seen == []
    late.listen()
    times.at += 400
    key_in(qtbot, times, desk.field, CODE, 8)
    end(qtbot, times, desk.field)
    late.remove()
    assert seen == [CODE]
