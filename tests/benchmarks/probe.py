"""What both timed programs share: notices the first painted text field, types into it, and reads the memory."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit


class Probe(QObject):
    """Listens to a whole application; `taking_text` follows the first field that is painted and takes a letter.

    `start` is `time.monotonic()` of whoever started the process: that clock is the same for all processes.
    """

    def __init__(self, application: QApplication, start: float) -> None:
        super().__init__(application)
        self._application = application
        self._start = start
        self.taking_text: Callable[[], None] = application.quit
        self.told: dict[str, float] = {}
        application.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first paint of a text field."""
        if event.type() is QEvent.Type.Paint and isinstance(watched, QLineEdit):
            self._application.removeEventFilter(self)
            QTimer.singleShot(0, self, self._type)
        return False

    def note(self, name: str) -> None:
        """Remember how many milliseconds have passed since the process was started."""
        self.told[name] = (time.monotonic() - self._start) * 1000

    def weigh(self, name: str) -> None:
        """Remember how many megabytes of this process are in memory."""
        self.told[name] = resident_megabytes()

    def print(self, **more: Sequence[float]) -> None:
        """Tell it all as one JSON object."""
        print(json.dumps({**self.told, **more}), flush=True)

    def _type(self) -> None:
        press("H")
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        assert field.text() == "H"
        self.note("taking_text")
        field.clear()
        self.taking_text()


def press(letter: str, key: int = 0) -> None:
    """A key goes down wherever the focus is."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, Qt.KeyboardModifier.NoModifier, letter)
    focus = QApplication.focusWidget()
    assert focus is not None
    QApplication.sendEvent(focus, event)


def resident_megabytes() -> float:
    """How much of this process is in memory."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    kilobytes = next(line.split()[1] for line in status.splitlines() if line.startswith("VmRSS"))
    return int(kilobytes) / 1024
