"""Looks after the printers while the window is open: what became of the jobs, who waits, who is back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.ui.errands import Errands

if TYPE_CHECKING:
    from counter_app.services.acts.printing import Look

EVERY_MS = 5000


class PrinterWatch(QObject):
    """Looks every five seconds while it is on; `looked` carries a `Look` whenever it is another than the one before.

    A look that fails is silent: whoever prints is told what is wrong, and the next look follows soon.
    """

    looked = Signal(object)

    def __init__(
        self,
        errands: Errands,
        look: Callable[[], Look],
        *,
        every_ms: int = EVERY_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._look = look
        self._seen: Look | None = None
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self.look)

    def start(self) -> None:
        """Look now and from now on."""
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._errands.forget("printers")
        self._asked = False

    def look(self) -> None:
        """Look now, unless the last look has not come home."""
        if not self._asked:
            self._asked = True
            self._errands.run(self._look, self._take, lambda _error: self._failed(), latest="printers")

    def _take(self, seen: Look) -> None:
        self._asked = False
        if self._timer.isActive() and seen != self._seen:
            self._seen = seen
            self.looked.emit(seen)

    def _failed(self) -> None:
        self._asked = False
