"""A run of many sheets: what lies over the window before, meanwhile and after it, and the way to break it off."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.errors.tree import CounterError
from counter_app.ui.batch_overlay import BatchOverlay, BatchValue
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.values import Action
from counter_app.wording import _

STOP = "stop"
"""The name of the deed that breaks a run off."""

Came = TypeVar("Came")


class ProgressWords(Protocol):
    """What is said while a run goes on."""

    def __call__(self, done: int, of: int, *, stopping: bool) -> BatchValue:
        """So many of so many are done; `stopping` once it was asked to end."""
        ...


def running(title: str, words: str, progress: tuple[int, int], *, stopping: bool) -> BatchValue:
    """A run under way with its bar, and the one deed there is: to stop it, until that was asked."""
    stop = Action(STOP, _("Dừng in"), Icon.CLOSE, "Esc")
    return BatchValue(title, words, deeds=() if stopping else (stop,), progress=progress)


class BatchRun(QObject):
    """Runs in the background while a citizen is served; a page says what is run, and what to say before and after.

    `told` gives a banner about a run nobody looked at any more, `failed` a known error, `changed` says that sheets
    were printed, `acted` names the deed chosen from the list, other than to stop.
    """

    told = Signal(object)
    failed = Signal(object)
    changed = Signal()
    acted = Signal(str)
    _moved = Signal(int, int)

    def __init__(
        self, theme: Theme, errands: Errands, over: Callable[[], QWidget], words: ProgressWords
    ) -> None:
        super().__init__(errands)
        self._theme = theme
        self._errands = errands
        self._over = over
        self._words = words
        self._done = (0, 0)
        self._stopped = False
        self.is_printing = False
        self.overlay: BatchOverlay | None = None
        self._moved.connect(self._progressed)

    def step_aside(self) -> None:
        """The page is left: the list goes, a run goes on by itself."""
        self.dismiss()

    def come_back(self) -> None:
        """The page is in front again: a run under way is shown."""
        if self.is_printing:
            self.show_run()

    def show_run(self) -> None:
        """Show how far the run under way has come."""
        self.show(self._words(*self._done, stopping=self._stopped))

    def stop(self) -> None:
        """Break the run off after the sheet under way; what is printed stays printed."""
        self._stopped = True
        if self.is_printing:
            self._say(self._words(*self._done, stopping=True))

    def show_progress(self, done: int, of: int) -> None:
        """Say how far the run has come."""
        self._done = done, of
        self._say(self._words(done, of, stopping=self._stopped))

    def begin(
        self,
        work: Callable[[Callable[[int, int], None], Callable[[], bool]], Came],
        then: Callable[[Came], BatchValue | None],
    ) -> None:
        """Start a run in the background; `work` is given where to tell its progress, and whether it was stopped.

        What came of it goes to `then`, which answers with what is to be shown where somebody still looks.
        """
        if self.is_printing:
            return
        self.is_printing, self._stopped, self._done = True, False, (0, 0)
        self.show_run()

        def came(result: Came) -> None:
            self.is_printing = False
            value = then(result)
            if value is not None:
                self._say(value)
            self.changed.emit()

        self._errands.run(lambda: work(self._moved.emit, lambda: self._stopped), came, self.broken)

    def broken(self, error: CounterError) -> None:
        """The run, or what was to be shown, came to nothing."""
        self.is_printing = False
        self.dismiss()
        self.failed.emit(error)
        self.changed.emit()

    def show(self, value: BatchValue) -> None:
        """Lay a value over the window, in the place of the one before."""
        if self.overlay is not None:
            self.overlay.show_value(value)
            return
        overlay = BatchOverlay(self._theme, self._over(), value)
        overlay.acted.connect(self._act)
        overlay.left.connect(self._left)
        self.overlay = overlay
        overlay.open(overlay.first())

    def dismiss(self) -> None:
        """Take away what lies over the window."""
        if self.overlay is not None:
            overlay, self.overlay = self.overlay, None
            overlay.dismiss()

    def _say(self, value: BatchValue) -> None:
        if self.overlay is not None:
            self.overlay.show_value(value)

    def _progressed(self, done: int, of: int) -> None:
        # What the thread said last may arrive after its result.
        if self.is_printing:
            self.show_progress(done, of)

    def _act(self, name: str) -> None:
        if name == STOP:
            self.stop()
        else:
            self.acted.emit(name)

    def _left(self) -> None:
        self.overlay = None
