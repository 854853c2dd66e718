"""The chief's morning: a reminder, a figure down to its rows, a report in Word, handed in, and nobody asks again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from docx import Document
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.time import MovableClock
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.components.buttons import ActionButton
from counter_app.ui.pages.reports.page import ReportsPage
from counter_app.ui.pages.reports.states import ReportsState
from tests.services.desk import birth, instant
from tests.ui.desks import FakeDesktop

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CODES = tuple(f"H99.41.07-261102-00{number}" for number in range(10, 13))


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(instant("2026-11-02T08:00"))


@pytest.fixture
def app(tmp_path: Path, clock: MovableClock) -> Iterator[App]:
    """Three births of a Monday, and then the Wednesday before the 14th."""
    opened = open_app(load_config(tmp_path / "home"), clock, printer=FolderPrinter(tmp_path / "printed"))
    opened.settling.change(
        {
            "office.commune": "Lâm Hòa",
            "office.officer": "Lê Thu Hà",
            "office.signatory.name": "Đinh Trọng Khải",
        }
    )
    for code in CODES:
        opened.intake.take_in(birth(code, received="2026-11-02T08:50", ready="2026-11-02T16:10"))
    clock.move(instant("2026-11-11T08:30"))
    yield opened
    opened.close()


def due_report(window: Window) -> ActionButton | None:
    """The button of the morning board that leads to the report that is due."""
    strip = window.pages.today.quiet
    told = zip(strip.value, strip.buttons, strict=True)
    return next((button for one, button in told if one.action.name.startswith("report:")), None)


def rail_count(window: Window, key: str) -> int:
    """What the rail counts beside a page."""
    return next(one.item.count for one in window.shell.rail.buttons if one.item.key == key)


def press(
    window: Window, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    """A hand presses a key where the keyboard stands in the window, which is in front."""
    window.shell.activateWindow()
    settle(window)
    widget = window.shell.focusWidget()
    assert widget is not None
    QTest.keyClick(widget, key, modifier)
    settle(window)


def state_of(page: ReportsPage) -> ReportsState:
    """The state now: asked anew, for it changes between two lines."""
    return page.state


def test_the_chief_goes_from_the_reminder_to_an_approved_report(
    window: Window, desk: FakeDesktop, tmp_path: Path
) -> None:
    window.remind()
    settle(window)
    # The month, which comes first, and, due on the same day, both reports over the year.
    assert rail_count(window, "reports") == 3
    window.shell.show_page("today")
    settle(window)
    reminder = due_report(window)
    assert reminder is not None
    assert "nộp chậm nhất 13/11/2026, còn 2 ngày làm việc" in reminder.accessibleDescription()
    reminder.click()
    settle(window)

    page = window.pages.reports
    assert window.shell.current == "reports"
    assert page.report is not None
    assert page.report.period.name == "danvan/month:2026-11"
    assert "hạn nộp trước 14/11" in page.period_words.words

    settled = page.figures.tiles[1]
    settled.setFocus()
    press(window, Qt.Key.Key_Space)
    assert state_of(page) is ReportsState.ROWS
    assert page.rows.sum.words == "3 dòng, đúng bằng con số trên."
    press(window, Qt.Key.Key_Escape)
    assert page.shows is page.figures
    assert window.shell.focusWidget() is settled

    desk.answer = str(tmp_path / "bao-cao.docx")
    press(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert state_of(page) is ReportsState.EXPORTED
    words = "\n".join(
        one.text for one in Document(io.BytesIO((tmp_path / "bao-cao.docx").read_bytes())).paragraphs
    )
    assert "Kết quả công tác dân vận" in words

    while rail_count(window, "reports"):
        before = rail_count(window, "reports")
        name = window.app.reports.reminders(window.app.clock.now())[0].period.name
        page.open(name)
        settle(window)
        page.hand_in_button.click()
        assert page.ask.overlay is not None
        page.ask.overlay.act.click()
        settle(window)
        assert state_of(page) is ReportsState.HANDED_IN
        assert rail_count(window, "reports") == before - 1
    window.shell.show_page("today")
    settle(window)
    assert due_report(window) is None


def test_a_row_of_a_figure_leads_to_its_dossier_and_the_rows_still_stand_there_afterwards(
    window: Window,
) -> None:
    window.shell.show_page("reports")
    settle(window)
    page = window.pages.reports
    page.open("danvan/month:2026-11")
    settle(window)
    page.figures.tabs.step(1)
    grid = page.figures.tables[0].grid
    grid.setFocus()
    QTest.keyClick(grid, Qt.Key.Key_Return)
    settle(window)
    assert page.rows.sum.words == "3 dòng, đúng bằng con số trên."
    QTest.keyClick(page.rows.table.view, Qt.Key.Key_Return)
    settle(window)
    assert window.shell.current == "dossiers"
    assert window.pages.dossiers.search.line.text() == CODES[0]
    window.shell.show_page("reports")
    settle(window)
    assert page.shows is page.rows


def test_outside_office_hours_nobody_is_reminded(window: Window, clock: MovableClock) -> None:
    clock.move(instant("2026-11-11T20:30"))
    window.remind()
    settle(window)
    assert rail_count(window, "reports") == 0
