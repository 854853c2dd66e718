"""Looks whether another counter wrote something or a minute passed, while a page is in front."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from PySide6.QtCore import QObject, QTimer, Signal

from counter_app.ui.errands import Errands

EVERY_MS = 2000


class Watch(QObject):
    """Asks for a mark every two seconds while it is on; `moved` says that it is another than the one before.

    The mark is read in the background: the register's count of changes and the minute of the clock, say.
    """

    moved = Signal()

    def __init__(
        self,
        errands: Errands,
        mark: Callable[[], Hashable],
        *,
        every_ms: int = EVERY_MS,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._errands = errands
        self._mark = mark
        self._seen: Hashable | None = None
        self._asked = False
        self._timer = QTimer(self)
        self._timer.setInterval(every_ms)
        self._timer.timeout.connect(self.look)

    @property
    def is_on(self) -> bool:
        """Whether it looks."""
        return self._timer.isActive()

    def start(self) -> None:
        """Look from now on; what stands now counts as seen."""
        self._seen = None
        self._timer.start()
        self.look()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()
        self._errands.forget("mark")
        self._asked = False

    def look(self) -> None:
        """Ask for the mark now, unless the last question is still open."""
        if not self._asked:
            self._asked = True
            self._errands.run(self._mark, self._read, lambda _error: self._unread(), latest="mark")

    def _read(self, mark: Hashable) -> None:
        self._asked = False
        if not self._timer.isActive():
            return
        before, self._seen = self._seen, mark
        if before is not None and before != mark:
            self.moved.emit()

    def _unread(self) -> None:
        self._asked = False
