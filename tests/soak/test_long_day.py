"""The window through a very long day: hundreds of citizens, and nothing grows that should not."""

from __future__ import annotations

import gc
import threading
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.look import RememberedLook, theme_of
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.scanner import HOLD_BEFORE_PRINT_MS
from tests.benchmarks.probe import resident_megabytes
from tests.services.desk import MONDAY, instant
from tests.soak.many_letters import KINDS

pytestmark = [pytest.mark.soak, pytest.mark.qt_log_ignore("This plugin does not support")]

CITIZENS = 500
EARLY = 100
MEMORY_GROWTH = 1.15
PAGES = ("today", "dossiers", "intake", "letters", "templates", "settings", "counter")


@dataclass(frozen=True)
class Weight:
    """What lives in the window."""

    widgets: int
    timers: int
    objects: int
    threads: int
    memory: float


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    printer = FolderPrinter(tmp_path / "printed")
    with closing(open_app(load_config(tmp_path), FixedClock(instant(MONDAY)), printer=printer)) as opened:
        yield opened


@pytest.fixture
def window(app: App, qapp: QApplication) -> Iterator[Window]:
    made = Window(app, theme_of(app.config.paths, RememberedLook()))
    made.shell.resize(1366, 697)
    made.show()
    yield made
    made.shell.close()
    made.close()
    made.shell.deleteLater()


def weighed(window: Window) -> Weight:
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()
    shell = window.shell
    return Weight(
        widgets=len(QApplication.allWidgets()),
        timers=sum(timer.isActive() for timer in shell.findChildren(QTimer)),
        objects=len(shell.findChildren(QObject)),
        threads=threading.active_count(),
        memory=resident_megabytes(),
    )


def test_five_hundred_citizens_leave_no_widget_timer_or_thread_behind(
    app: App, window: Window, qtbot: QtBot
) -> None:
    page = window.pages.counter
    idle: Callable[[], bool] = lambda: not window.background.is_busy  # noqa: E731
    qtbot.waitUntil(idle, timeout=30_000)
    early = None
    for number in range(CITIZENS):
        file = {key: value for key, value in KINDS[number % 3](number).items() if value is not None}
        code = app.intake.take_in(file).dossier.code
        window.scanned(code)
        qtbot.waitUntil(lambda: page.session.is_ready and idle(), timeout=20_000)
        for _look in range(3):
            reading = QDeadlineTimer(HOLD_BEFORE_PRINT_MS + 20)
            qtbot.waitUntil(reading.hasExpired, timeout=5_000)
            QTest.keyClick(_focus(), Qt.Key.Key_Return)
            qtbot.waitUntil(idle, timeout=20_000)
            if page.session.deed is not None and page.session.deed.code == code:
                break
        assert page.session.deed is not None
        assert page.session.deed.code == code
        if number % 50 == 49:
            for key in PAGES:
                window.shell.show_page(key)
                qtbot.waitUntil(idle, timeout=20_000)
        if number + 1 == EARLY:
            early = weighed(window)
    late = weighed(window)
    print("\n", early, "\n", late)
    assert early is not None
    assert late.widgets <= early.widgets + 20
    assert late.objects <= early.objects + 100
    assert late.timers <= early.timers
    assert late.threads <= early.threads
    assert late.memory <= MEMORY_GROWTH * early.memory


def _focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget
