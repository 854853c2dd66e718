"""What a page sends to the services: known errors come back to the page, any other goes to the crash desk."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from counter_app.domain.errors.tree import CounterError
from counter_app.ui.background import Background

T = TypeVar("T")


class Errands(QObject):
    """Runs the errands of one page in the background; `failed` gives a known error, `crashed` any other."""

    failed = Signal(object)
    crashed = Signal(object)

    def __init__(self, background: Background, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._background = background

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[CounterError], None] | None = None,
        *,
        latest: Hashable | None = None,
        once_painted: bool = False,
    ) -> None:
        """Do `work` away from the screen, then `done` with its result, or `failed` with a known error.

        Without `failed` a known error is emitted. With `latest`, only this page's newest errand of that key reports;
        `once_painted` lets the screen show first what it is to show now.
        """

        def went_wrong(error: Exception) -> None:
            if not isinstance(error, CounterError):
                self.crashed.emit(error)
            elif failed is not None:
                failed(error)
            else:
                self.failed.emit(error)

        key = (id(self), latest) if latest is not None else None
        self._background.run(work, done, went_wrong, latest=key, once_painted=once_painted)

    def forget(self, latest: Hashable) -> None:
        """Let no errand of a key report any more."""
        self._background.forget((id(self), latest))
