"""The only room of the screens that owns threads: work goes out, its result comes home to the screen's thread."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Hashable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from typing import Any, TypeVar, cast

from PySide6.QtCore import QCoreApplication, QDeadlineTimer, QEvent, QObject, Qt, QTimer, Signal

T = TypeVar("T")

LONGEST_PAINT = 0.2
"""How long, in seconds, work may wait for the screen."""


@dataclass(slots=True)
class _Errand:
    """Work under way, and who waits for it."""

    future: Future[Any]
    done: Callable[[Any], None]
    failed: Callable[[Exception], None]
    latest: Hashable | None


class Background(QObject):
    """Runs work in a few threads and hands results and errors over on the screen's thread.

    A request with `latest` takes the place of an older one with the same key, whose result is then dropped.
    An error nobody asked for goes to `unhandled`, which shows a banner or the crash window.
    """

    _landed = Signal(int)

    def __init__(
        self, unhandled: Callable[[Exception], None], *, threads: int = 2, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._unhandled = unhandled
        self._pool = ThreadPoolExecutor(max_workers=threads, thread_name_prefix="background")
        self._errands: dict[int, _Errand] = {}
        self._newest: dict[Hashable, int] = {}
        self._numbers = itertools.count(1)
        self._unpainted: list[threading.Event] = []
        self._landed.connect(self._hand_over, Qt.ConnectionType.QueuedConnection)

    @property
    def is_busy(self) -> bool:
        """Whether any result is still to be handed over."""
        return bool(self._errands)

    def run(
        self,
        work: Callable[[], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None] | None = None,
        *,
        latest: Hashable | None = None,
        once_painted: bool = False,
    ) -> None:
        """Do `work` in a thread, then `done` with its result or `failed` with its error on the screen's thread.

        Without `failed` an error goes to `unhandled`. With `latest`, only the newest request of that key reports.
        `once_painted` lets the screen show first what it is to show now: threads share one interpreter.
        """
        number = next(self._numbers)
        if latest is not None:
            older = self._errands.get(self._newest.get(latest, 0))
            if older is not None:
                older.future.cancel()
            self._newest[latest] = number
        future: Future[Any] = self._pool.submit(self._once_painted(work) if once_painted else work)
        self._errands[number] = _Errand(
            future, cast(Callable[[Any], None], done), failed or self._unhandled, latest
        )
        future.add_done_callback(lambda _future: self._landed.emit(number))

    def forget(self, latest: Hashable) -> None:
        """Let no request of a key report any more: what it was asked for is no longer on the screen."""
        self._newest[latest] = 0

    def wait_idle(self, seconds: float = 30.0) -> bool:
        """Wait until all work is done and handed over, without a nested event loop; False when time runs out."""
        patience = QDeadlineTimer(round(seconds * 1000))
        while self._errands:
            self._painted()  # Nothing is painted while the screen's thread waits here.
            left = patience.remainingTime() / 1000
            if not left or wait([one.future for one in self._errands.values()], timeout=left).not_done:
                return False
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)
        return True

    def close(self) -> None:
        """Finish what is under way, report nothing more, and end the threads."""
        self._landed.disconnect(self._hand_over)
        self._pool.shutdown(wait=True, cancel_futures=True)
        self._errands.clear()

    def _hand_over(self, number: int) -> None:
        errand = self._errands.pop(number, None)
        if errand is None or errand.future.cancelled():
            return
        if errand.latest is not None and self._newest.get(errand.latest) != number:
            return
        error = errand.future.exception()
        if error is None:
            errand.done(errand.future.result())
        elif isinstance(error, Exception):
            errand.failed(error)
        else:
            raise error

    def _once_painted(self, work: Callable[[], T]) -> Callable[[], T]:
        """The same work, begun once the screen has shown what it is to show now, but never held up for long."""
        painted = threading.Event()
        self._unpainted.append(painted)
        QTimer.singleShot(0, self, self._painted)

        def waiting() -> T:
            painted.wait(LONGEST_PAINT)
            return work()

        return waiting

    def _painted(self) -> None:
        while self._unpainted:
            self._unpainted.pop().set()
