"""The counter page in the real window, on real services: what a tester's hands, scanner and eyes do at it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, open_app
from counter_app.config import load_config
from counter_app.domain.dossier import Dossier
from counter_app.domain.instants import local
from counter_app.domain.logbook import LogKind, Sheet
from counter_app.printing.folder import FolderPrinter
from counter_app.services.crafts.setting_names import with_setting
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.printers import Printer
from counter_app.ui.background import Background
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.counter.gallery_files import NOW
from counter_app.ui.pages.counter.page import CounterPage
from counter_app.ui.pages.counter.states import CounterState
from counter_app.ui.scanner import EnterGate, WedgeFilter
from counter_app.ui.shell import Shell
from counter_app.ui.theme import Theme
from tests.fakes import HandClock

OFFICE = {
    "office.unit": "xã",
    "office.commune": "Lâm Hòa",
    "office.province": "tỉnh Sơn Bình",
    "office.place": "Lâm Hòa",
    "office.phone": "0200 000 000",
    "office.officer": "Lê Thu Hà",
    "office.signatory.name": "Đinh Trọng Khải",
}


@dataclass
class HandTimes:
    """The time of keys, in milliseconds, moved by the tester."""

    at: int = 1_000

    def of(self, event: QEvent) -> int:
        return self.at

    def mark(self) -> int:
        return self.at

    def since(self, mark: int, event: QEvent) -> int:
        return self.at - mark


@dataclass
class CounterWindow:
    """The window and everything behind it."""

    qtbot: QtBot
    app: App
    clock: HandClock
    printed: Path
    shell: Shell
    page: CounterPage
    background: Background
    times: HandTimes
    wedge: WedgeFilter
    crashes: list[Exception] = field(default_factory=list)
    crash_expected: bool = False

    def take_in(self, file: Mapping[str, object]) -> str:
        return self.app.intake.take_in(file).dossier.code

    def settle(self) -> None:
        """Wait until everything in the background has come home."""
        self.qtbot.waitUntil(lambda: not self.background.is_busy, timeout=20_000)
        QApplication.processEvents()
        assert self.crash_expected or not self.crashes, self.crashes

    def stands(self, state: CounterState) -> None:
        """The page is in this state."""
        assert self.page.state is state

    @property
    def focus(self) -> QWidget:
        widget = QApplication.focusWidget()
        assert widget is not None
        return widget

    def scan(self, code: str) -> None:
        """The scanner types a burst and ends it with Enter."""
        self.times.at += 2_000
        for letter in code:
            self.times.at += 5
            QTest.keyClicks(self.focus, letter)
        self.times.at += 5
        QTest.keyClick(self.focus, Qt.Key.Key_Return)
        self.settle()

    def type(self, words: str) -> None:
        """A hand types, slowly."""
        for letter in words:
            self.times.at += 180
            QTest.keyClicks(self.focus, letter)

    def press(
        self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier, after_ms: int = 900
    ) -> None:
        """A hand presses a key some time after the last."""
        self.times.at += after_ms
        QTest.keyClick(self.focus, key, modifier)
        self.settle()

    def enter(self, after_ms: int = 900) -> None:
        self.press(Qt.Key.Key_Return, after_ms=after_ms)

    @property
    def papers(self) -> list[Path]:
        """What came out of the printer, in order."""
        return sorted(self.printed.glob("*.pdf"))

    def dossier(self, code: str) -> Dossier:
        case = self.app.counter.look(code).case
        assert isinstance(case, Dossier)
        return case

    def sheets(self, code: str) -> tuple[Sheet, ...]:
        return self.app.counter.look(code).sheets

    def log(self, kind: LogKind) -> list[Mapping[str, object]]:
        """The details of every log entry of one kind."""
        return [details or {} for entry, details in self.app.review.entries() if entry.kind is kind]

    def words(self) -> str:
        """Every word that can be read on the page."""
        shown = [one for one in self.page.findChildren(QWidget) if one.isVisible()]
        return "\n".join(dict.fromkeys(one.accessibleName() for one in shown if one.accessibleName()))

    def close(self) -> None:
        QApplication.instance().removeEventFilter(self.wedge)  # type: ignore[union-attr]
        self.background.close()
        self.shell.close()
        self.app.close()


def open_window(
    qtbot: QtBot,
    theme: Theme,
    home: Path,
    *,
    writer: LetterWriter | None = None,
    printer: Printer | None = None,
    size: tuple[int, int] = (1366, 697),
) -> CounterWindow:
    """The window on a new register of its own, the office set up."""
    clock, times = HandClock(local(datetime.fromisoformat(NOW))), HandTimes()
    printed = home / "printed"
    app = open_app(load_config(home), clock, writer=writer, printer=printer or FolderPrinter(printed))
    settings = app.settling.settings()
    for name, value in OFFICE.items():
        settings = with_setting(settings, name, value)
    app.settling.save(settings)
    crashes: list[Exception] = []
    background = Background(crashes.append)
    page = CounterPage(theme, app, background, EnterGate(times), crashes.append)
    shell = Shell(theme, "UBND xã Lâm Hòa")
    shell.add_page("counter", "Quầy", Icon.SCAN, page, "Ctrl+1")
    shell.add_page("today", "Hôm nay", Icon.SUN, Page(theme), "Ctrl+2")
    shell.scan_wanted.connect(page.focus_scan)
    shell.undo_wanted.connect(page.undo)
    qt = QApplication.instance()
    assert isinstance(qt, QApplication)
    wedge = WedgeFilter(qt, times)
    wedge.scanned.connect(page.scanned)
    qtbot.addWidget(shell)
    shell.resize(*size)
    shell.show()
    shell.activateWindow()
    qtbot.waitExposed(shell)
    shell.show_page("counter")
    made = CounterWindow(qtbot, app, clock, printed, shell, page, background, times, wedge, crashes)
    made.settle()
    return made
