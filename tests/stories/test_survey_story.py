"""A pile of twenty sheets is entered through the window, and the three numbers are read from the page."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.demo.surveys import SHEETS
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.pages.surveys.states import SurveysState
from tests.counter_window import HandTimes
from tests.fakes import HandClock
from tests.services.desk import MONDAY, instant


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """The program on an empty register."""
    home = tmp_path / "home"
    made = open_app(load_config(home), HandClock(instant(MONDAY)), printer=FolderPrinter(home / "printed"))
    yield made
    made.close()


def press(times: HandTimes, key: Qt.Key) -> None:
    """A hand presses a key, far slower than a scanner, for whatever has the keyboard."""
    focus = QApplication.focusWidget()
    assert focus is not None
    times.at += 120
    QTest.keyClick(focus, key)


def reckoned() -> tuple[Fraction, Fraction, int, int]:
    """The numbers of the pile, told in another way than the program tells them."""
    signs = "".join(SHEETS)
    given = [int(sign) for sign in signs if sign in "12345"]
    satisfied = Fraction(100 * sum(one > 3 for one in given), len(given))
    mean = Fraction(sum((one - 1) * 25 for one in given), len(given))
    return satisfied, mean, len(given), signs.count("0")


def shown(number: Fraction) -> str:
    """With one digit after the comma, a half upwards."""
    return f"{int(number * 10 + Fraction(1, 2)) / 10:.1f}".replace(".", ",")


def test_a_scan_in_the_middle_of_a_sheet_opens_the_dossier_and_answers_nothing(
    window: Window, qapp: QApplication
) -> None:
    times = HandTimes()
    window.wedge._times = times
    window.shell.activateWindow()
    window.shell.show_page("surveys")
    settle(window)
    page = window.pages.surveys
    page.modes.options[1].click()
    for key in (Qt.Key.Key_5, Qt.Key.Key_4, Qt.Key.Key_0):
        press(times, key)
    filled = page.entry.levels
    times.at += 2_000
    focus = QApplication.focusWidget()
    assert focus is page.entry.grid
    for letter in "H99.41.07-261120-0031":
        times.at += 5
        QTest.keyClicks(focus, letter)
    times.at += 5
    QTest.keyClick(focus, Qt.Key.Key_Return)
    settle(window)
    assert window.shell.current == "counter"
    assert page.entry.levels == filled
    assert page.entry.grid.at == 3
    assert window.app.surveys.next_number() == 1


def test_twenty_sheets_become_three_numbers(window: Window, qapp: QApplication) -> None:
    times = HandTimes()
    window.wedge._times = times
    window.shell.activateWindow()
    window.shell.show_page("surveys")
    settle(window)
    page = window.pages.surveys
    assert page.state is SurveysState.NOTHING
    page.modes.options[1].click()
    keys = {"-": Qt.Key.Key_Space, **{str(one): getattr(Qt.Key, f"Key_{one}") for one in range(6)}}
    for number, signs in enumerate(SHEETS, start=1):
        assert page.entry.number.words == f"Phiếu số {number}"
        for sign in signs:
            press(times, keys[sign])
        press(times, Qt.Key.Key_Return)
        settle(window)
    page.modes.options[0].click()
    satisfied, mean, n, apart = reckoned()
    assert len(SHEETS) == 20
    assert page.results.satisfied.number.words == f"{shown(satisfied)} %"
    assert page.results.mean.number.words == shown(mean)
    base = page.results.satisfied.base.words
    assert base.startswith(f"20 phiếu, n = {n} câu trả lời, {apart} không áp dụng")
    assert base.endswith("từ 01/11/2026 đến hết 30/11/2026")
    rows = page.results.table.model.rows
    assert [row.cells[5].words for row in rows] == [
        str(sum(signs[place] == "0" for signs in SHEETS)) for place in range(7)
    ]
    fifth = [int(signs[4]) for signs in SHEETS if signs[4] in "12345"]
    assert rows[4].cells[2].words == shown(Fraction(sum((one - 1) * 25 for one in fifth), len(fifth)))
