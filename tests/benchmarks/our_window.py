"""The program as an officer starts it, timed: `python -m tests.benchmarks.our_window START HOME [CODE...]`.

The first CODE is scanned the moment the scan box takes text, the others one after the other once that is answered.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Sequence

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

from tests.benchmarks.probe import Probe, press

LOOK_EVERY_MS = 2


class Officer(QObject):
    """Scans one code after the other and waits each time until the painted sheet stands on the screen."""

    def __init__(self, application: QApplication, probe: Probe, codes: Sequence[str]) -> None:
        super().__init__(application)
        self._codes = list(codes)
        self._probe = probe
        self._scanned_at = 0.0
        self.answers: list[float] = []
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_EVERY_MS)
        self._timer.timeout.connect(self._look)

    def scan(self) -> None:
        """Type the next code as a scanner does, or leave when there is none."""
        if not self._codes:
            self.leave()
            return
        self._scanned_at = time.monotonic()
        for letter in self._codes[0]:
            press(letter)
        press("\r", 0x01000004)
        self._timer.start()

    def leave(self) -> None:
        """Tell what was measured and close the window."""
        self._timer.stop()
        self._probe.told.update({f"answer {n}": ms for n, ms in enumerate(self.answers, 1)})
        self._probe.print()
        QApplication.closeAllWindows()

    def _look(self) -> None:
        if not self._is_answered():
            return
        self._timer.stop()
        self.answers.append((time.monotonic() - self._scanned_at) * 1000)
        if len(self.answers) == 1:
            self._probe.note("first_answer")
            self._probe.weigh("memory")
        del self._codes[0]
        # The next citizen comes when the screen has come to rest.
        QTimer.singleShot(150, self, self.scan)

    def _is_answered(self) -> bool:
        from counter_app.ui.pages.counter.page import CounterPage

        for window in QApplication.topLevelWidgets():
            page = window.findChild(CounterPage)
            if page is not None:
                session, sheet = page.session, page.view.side.sheet.view
                card = session.card
                return (
                    card is not None
                    and card.code == self._codes[0]
                    and session.is_ready
                    and sheet.pdf is not None
                    and sheet.image is not None
                )
        return False


def main(start: float, home: str, codes: Sequence[str]) -> int:
    """Run the program's own command and watch it from inside."""
    application = QApplication([])
    probe = Probe(application, start)
    officer = Officer(application, probe, codes)
    probe.taking_text = officer.scan
    from counter_app.cli import main as program

    return program(["--home", home])


if __name__ == "__main__":
    sys.exit(main(float(sys.argv[1]), sys.argv[2], sys.argv[3:]))
