"""What is loaded while the first card comes to the screen: `python -m tests.stories.first_card CODE HOME`.

The program is started as people start it, CODE is scanned into the box that stands alone, and as soon as its card
stands all modules are told, each with the one that imported it. Whatever the program does after that waits until then.
"""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Callable, Sequence
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import FrameType, ModuleType
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from PySide6.QtCore import QTimer

    from counter_app.bootstrap import App

LOOK_EVERY_MS = 2
PATIENCE_MS = 30_000


class Witness:
    """Stands first in the row of those who find modules, finds none, and notes who asks for each."""

    def __init__(self) -> None:
        self.importer: dict[str, str] = {}

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Note who asks for a module that is not there yet; leave finding it to the others."""
        frame: FrameType | None = sys._getframe(1)
        while frame is not None and frame.f_globals.get("__name__", "").startswith(("importlib", "shiboken")):
            frame = frame.f_back
        self.importer.setdefault(name, frame.f_globals.get("__name__", "") if frame is not None else "")
        return None


class Held:
    """An act of which nothing that makes no card begins before the card was seen."""

    def __init__(self, act: Callable[[], Any], seen: threading.Event, *makes_cards: str) -> None:
        self._act = act
        self._seen = seen
        self._makes_cards = makes_cards

    def __getattr__(self, name: str) -> Any:
        if name not in self._makes_cards:
            self._seen.wait(PATIENCE_MS / 1000)
        return getattr(self._act(), name)


def held(app: App, seen: threading.Event) -> App:
    """The program, of which nothing but the first card comes before the card was seen."""
    own, counter, start = vars(app), app.counter, app.start

    def settling() -> Any:
        own.pop("settling", None)
        return app.settling

    def started() -> None:
        seen.wait(PATIENCE_MS / 1000)
        start()

    own["counter"] = Held(lambda: counter, seen, "find", "look")
    own["settling"] = Held(settling, seen)
    own["start"] = started
    return app


def main(code: str, home: Path) -> None:
    """Start, scan, look, tell, leave."""
    witness = Witness()
    sys.meta_path.insert(0, witness)
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication, QLineEdit

    application = QApplication([])
    scanned, seen = threading.Event(), threading.Event()
    timer = QTimer(application)

    def card_stands() -> bool:
        module = sys.modules.get("counter_app.ui.pages.counter.page")
        kind = getattr(module, "CounterPage", None)
        pages = [window.findChild(kind) for window in QApplication.topLevelWidgets()] if kind else []
        return any(page is not None and page.session.card is not None for page in pages)

    def look() -> None:
        if not scanned.is_set() and isinstance(box := QApplication.focusWidget(), QLineEdit):
            QTest.keyClicks(box, code)
            QTest.keyClick(box, Qt.Key.Key_Return)
            scanned.set()
        elif card_stands():
            print(json.dumps({name: witness.importer.get(name, "") for name in sorted(sys.modules)}))
            leave(timer)

    def leave(timer: QTimer) -> None:
        timer.stop()
        seen.set()
        application.closeAllWindows()

    def made() -> App:
        from counter_app.bootstrap.parts import open_app
        from counter_app.bootstrap.time import clock_from

        scanned.wait(PATIENCE_MS / 1000)
        return held(open_app(config, clock_from(None, running=True)), seen)

    timer.timeout.connect(look)
    timer.start(LOOK_EVERY_MS)
    QTimer.singleShot(PATIENCE_MS, timer, lambda: leave(timer))
    from counter_app.bootstrap.start import show_window
    from counter_app.config import load_config

    config = load_config(home)
    show_window(config.paths, made)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]))
