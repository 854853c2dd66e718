"""The program as an officer starts it, timed: `python -m tests.benchmarks.our_window START HOME [CODE...]`.

The first CODE is scanned the moment the scan box takes text. Once its sheet stands painted on the screen Enter hands
it over, and the next is scanned when that is done.
"""

from __future__ import annotations

import sys
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.probe import Probe, press

if TYPE_CHECKING:
    from counter_app.ui.pages.counter.page import CounterPage

LOOK_EVERY_MS = 2
READING_MS = 400
"""How long the officer looks at the card; an Enter within 300 ms of it would be taken for the scanner's."""
RETURN = 0x01000004
TODAY = "2026-11-23T10:20"


class Officer(QObject):
    """Scans and hands over one code after the other, and waits each time for what the screen says."""

    def __init__(self, application: QApplication, probe: Probe, codes: Sequence[str]) -> None:
        super().__init__(application)
        self._codes = list(codes)
        self._probe = probe
        self._began = self._looked = self._longest = 0.0
        self._page: CounterPage | None = None
        self._until: Callable[[CounterPage], bool] = self._is_answered
        self._then: Callable[[float], None] = self._answered
        self.taken: dict[str, list[float]] = defaultdict(list)
        self._look = QTimer(self)
        self._look.setInterval(LOOK_EVERY_MS)
        self._look.timeout.connect(self._look_at_the_screen)

    def scan(self) -> None:
        """Type the next code as a scanner does, or leave when there is none."""
        if not self._codes:
            self._leave()
            return
        self._wait_for(self._is_answered, self._answered)
        for letter in self._codes[0]:
            press(letter)
        press("\r", RETURN)

    def _wait_for(self, until: Callable[[CounterPage], bool], then: Callable[[float], None]) -> None:
        self._until, self._then, self._began = until, then, time.monotonic()
        self._looked, self._longest = self._began, 0.0
        self._look.start()

    def _look_at_the_screen(self) -> None:
        now = time.monotonic()
        self._looked, self._longest = now, max(self._longest, now - self._looked)
        page = self._page or self._counter_page()
        if page is not None and page.session.card is not None and "first_card" not in self._probe.told:
            self._probe.note("first_card")
        if page is not None and self._until(page):
            self._look.stop()
            self.taken["pause"].append(self._longest * 1000)
            self._then((time.monotonic() - self._began) * 1000)

    def _answered(self, milliseconds: float) -> None:
        if not self.taken["answer"]:
            self._probe.note("first_answer")
            self._probe.weigh("memory")
        self.taken["answer"].append(milliseconds)
        QTimer.singleShot(READING_MS, self, self._hand_over)

    def _hand_over(self) -> None:
        self._wait_for(self._is_handed_over, self._handed_over)
        press("\r", RETURN)

    def _handed_over(self, milliseconds: float) -> None:
        self.taken["hand_over"].append(milliseconds)
        del self._codes[0]
        QTimer.singleShot(READING_MS, self, self.scan)

    def _leave(self) -> None:
        self._probe.weigh("memory_after")
        self._probe.print(**self.taken)
        QApplication.closeAllWindows()

    def _is_answered(self, page: CounterPage) -> bool:
        card, sheet = page.session.card, page.view.side.sheet.view
        return (
            card is not None
            and card.code == self._codes[0]
            and page.session.is_ready
            and sheet.pdf is not None
            and sheet.image is not None
        )

    def _is_handed_over(self, page: CounterPage) -> bool:
        deed = page.session.deed
        return deed is not None and deed.code == self._codes[0] and deed.done and bool(deed.printed)

    def _counter_page(self) -> CounterPage | None:
        # The program loads its pages itself, when it does: asking for the class here would do it for it.
        module = sys.modules.get("counter_app.ui.pages.counter.page")
        kind = getattr(module, "CounterPage", None)
        found = [window.findChild(kind) for window in QApplication.topLevelWidgets()] if kind else []
        self._page = next((page for page in found if page is not None), None)
        return self._page


def main(start: float, home: str, codes: Sequence[str]) -> int:
    """Run the program's own command and watch it from inside."""
    application = QApplication([])
    probe = Probe(application, start)
    officer = Officer(application, probe, codes)
    probe.taking_text = officer.scan
    from counter_app.cli import main as program

    return program(["--home", home, "--today", TODAY])


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2], sys.argv[3:]))
