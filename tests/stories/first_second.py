"""The program started as people start it, watched from inside: `python -m tests.stories.first_second WHAT HOME`.

WHAT is `typed`, `scanned` or `closed`: what happens to the scan box while it stands alone.
Prints what was seen as JSON.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.start import show_window
from counter_app.config import load_config
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.frame import Frame
from counter_app.ui.pages.counter.page import CounterPage
from tests.services.desk import MONDAY, birth, instant

CODE = "H99.41.07-261120-0031"
PATIENCE_MS = 30_000

Step = tuple[Callable[[], bool], Callable[[], None]]


class Script(QObject):
    """Does one thing after another, each as soon as the screen is ready for it; a screen that never is gets closed."""

    def __init__(self, *steps: Step) -> None:
        super().__init__(QApplication.instance())
        self.left = list(steps)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(2)
        QTimer.singleShot(PATIENCE_MS, self, QApplication.closeAllWindows)

    def _look(self) -> None:
        if self.left and self.left[0][0]():
            self.left.pop(0)[1]()
        if not self.left:
            self._timer.stop()


class Office:
    """A program that is not put together before something was done to the box that stands alone."""

    def __init__(self, home: Path, do: Callable[[], None]) -> None:
        self._home, self._do = home, do
        self._done = threading.Event()

    def do(self) -> None:
        self._do()
        self._done.set()

    def make(self) -> App:
        self._done.wait(PATIENCE_MS / 1000)
        return open_office(self._home)


def open_office(home: Path) -> App:
    return open_app(load_config(home), FixedClock(instant(MONDAY)), printer=FolderPrinter(home / "printed"))


def frame() -> Frame | None:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, Frame)), None)


def page() -> CounterPage | None:
    found = frame()
    return found.findChild(CounterPage) if found is not None else None


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def box_stands() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit) and page() is None


def leave() -> None:
    found = frame()
    assert found is not None
    found.close()


def text_in_the_box() -> str | None:
    counter = page()
    return counter.view.scan_box.line.text() if counter is not None else None


def code_on_the_card() -> str | None:
    counter = page()
    if counter is None or not counter.session.is_ready or counter.session.card is None:
        return None
    return counter.session.card.code


def scan() -> None:
    QTest.keyClicks(focus(), CODE)
    QTest.keyClick(focus(), Qt.Key.Key_Return)


def main(what: str, home: Path) -> None:
    """Start, do it, look, leave."""
    application = QApplication([])
    assert application is not None
    seen: list[str] = []

    def tell(answer: Callable[[], str | None]) -> Callable[[], None]:
        def told() -> None:
            seen.append(str(answer()))
            leave()

        return told

    match what:
        case "typed":
            office = Office(home, lambda: QTest.keyClicks(focus(), "lo thi"))
            script = Script(
                (box_stands, office.do), (lambda: text_in_the_box() is not None, tell(text_in_the_box))
            )
        case "scanned":
            with_one = open_office(home)
            with_one.intake.take_in(birth())
            with_one.close()
            office = Office(home, scan)
            script = Script(
                (box_stands, office.do), (lambda: code_on_the_card() is not None, tell(code_on_the_card))
            )
        case _:
            office = Office(home, leave)
            script = Script((box_stands, office.do))
    status = show_window(load_config(home).paths, office.make)
    threads = [thread.name for thread in threading.enumerate() if thread is not threading.main_thread()]
    print(json.dumps({"status": status, "seen": seen, "left": len(script.left), "threads": threads}))


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
