"""Counts and workbooks that last: how far they are is told, and they are stopped in mid-run."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Event

import pytest
from PySide6.QtCore import Qt, SignalInstance
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from counter_app.domain.errors.reports import ReportStopped
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.pages.reports.page import ReportsPage
from counter_app.ui.pages.reports.states import ReportsState
from counter_app.ui.theme import Theme
from tests.ui.demo_register import Opened
from tests.ui.desks import FakeDesktop
from tests.ui.settling import Settle, settler
from tests.ui.test_reports_page import QUARTER, acts_of, said, state_of

LONGEST_S = 20


class Hold:
    """Holds work at its first step, in its own thread, until it may go on; `steps` are those told."""

    def __init__(self, progressed: SignalInstance) -> None:
        self.go = Event()
        self.steps: list[tuple[int, ...]] = []
        progressed.connect(self._at, Qt.ConnectionType.DirectConnection)

    def _at(self, *step: int) -> None:
        self.steps.append(step)
        assert self.go.wait(LONGEST_S)


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    """Wait until everything in the background has come home."""
    return settler(background, qapp)


@pytest.fixture
def desk(tmp_path: Path) -> FakeDesktop:
    """A desktop that keeps the workbook in a folder of its own."""
    made = FakeDesktop()
    made.answer = str(tmp_path / "quy.xlsx")
    return made


@pytest.fixture
def page(
    filled: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
    desk: FakeDesktop,
) -> Iterator[ReportsPage]:
    """The page in front, the quarter counted, its files written by the program's own papers."""
    window = QWidget()
    acts = replace(acts_of(filled), papers=filled.app.report_papers)
    made = ReportsPage(theme, acts, background, Ask(theme, window), desk, unhandled.append)
    QVBoxLayout(window).addWidget(made)
    theme.set_client_width(1366)
    window.resize(1282, 669)
    window.show()
    window.activateWindow()
    made.open(QUARTER)
    settle()
    yield made
    made.deactivated()
    settle()
    window.close()
    assert unhandled == []


def test_a_count_is_stopped_in_mid_run_and_counts_no_step_further(
    page: ReportsPage, settle: Settle, qtbot: QtBot
) -> None:
    hold = Hold(page.progressed)
    page.open("danvan/year:2026")
    qtbot.waitUntil(lambda: page.state is ReportsState.COUNTING)
    assert page.counting.stop.words == "Dừng đếm"
    QTest.keyClick(page.counting.stop, Qt.Key.Key_Return)
    assert page.shows is page.figures
    hold.go.set()
    settle()
    assert page.report is not None
    assert page.report.period.name == QUARTER
    assert len(hold.steps) == 1


def test_a_long_workbook_tells_how_far_it_is_and_comes_to_its_end(
    page: ReportsPage, settle: Settle, qtbot: QtBot, desk: FakeDesktop
) -> None:
    hold = Hold(page.exports.progressed)
    page.excel_button.click()
    qtbot.waitUntil(lambda: page.state is ReportsState.WRITING)
    assert page.counting.stop.words == "Dừng ghi"
    assert not page.excel_button.isEnabled()
    hold.go.set()
    settle()
    assert state_of(page) is ReportsState.EXPORTED
    assert page.shows is page.figures
    assert Path(desk.answer).read_bytes().startswith(b"PK")
    done, of = hold.steps[-1]
    assert done == of > 0


def test_a_workbook_is_stopped_in_mid_run_and_leaves_no_file(
    page: ReportsPage, settle: Settle, qtbot: QtBot, desk: FakeDesktop
) -> None:
    hold = Hold(page.exports.progressed)
    page.excel_button.click()
    qtbot.waitUntil(lambda: page.state is ReportsState.WRITING)
    assert page.escape()
    hold.go.set()
    settle()
    assert said(page) == "Đã dừng ghi, chưa có tệp nào được tạo."
    assert page.shows is page.figures
    assert not Path(desk.answer).exists()
    assert len(hold.steps) == 1
    # What was stopped is written in full when it is asked for again.
    page.excel_button.click()
    settle()
    assert state_of(page) is ReportsState.EXPORTED
    assert Path(desk.answer).exists()


def test_the_rows_written_add_up_to_the_rows_promised(filled: Opened) -> None:
    papers, report = filled.app.report_papers, filled.app.reports.report(filled.app.reports.period(QUARTER))
    told: list[tuple[int, int]] = []
    papers.xlsx(report, lambda done, of: told.append((done, of)))
    assert [done for done, _of in told] == sorted(done for done, _of in told)
    assert len({of for _done, of in told}) == 1
    assert told[-1][0] == told[-1][1]
    with pytest.raises(ReportStopped):
        papers.xlsx(report, None, lambda: len(told) > 0)
