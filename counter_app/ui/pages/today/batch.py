"""Printing the letters of all results that are ready: asked about first, then done in the background, resumable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.batch import Batch, Foreseen, Outlook
from counter_app.domain.errors.tree import CounterError
from counter_app.services.acts.batches import Batches
from counter_app.ui.batch_overlay import BatchOverlay, BatchValue
from counter_app.ui.errands import Errands
from counter_app.ui.pages.today import batch_words as words
from counter_app.ui.theme import Theme


class BatchDesk(QObject):
    """Shows what would be printed and prints it run by run; a run goes on while a citizen is served.

    `told` gives a banner about a run nobody looked at any more, `failed` a known error, `changed` says that letters
    were printed, `waiting_wanted` that *Chờ in* is to be opened.
    """

    told = Signal(object)
    failed = Signal(object)
    changed = Signal()
    waiting_wanted = Signal()
    _moved = Signal(int, int)

    def __init__(self, theme: Theme, batches: Batches, errands: Errands, over: Callable[[], QWidget]) -> None:
        super().__init__(errands)
        self._theme = theme
        self._batches = batches
        self._errands = errands
        self._over = over
        self._outlook = Outlook()
        self._done = (0, 0)
        self._stopped = False
        self.is_printing = False
        self.overlay: BatchOverlay | None = None
        self._moved.connect(self._progressed)

    def ask(self) -> None:
        """Look through the ready results and show what would be printed; a run under way is shown instead."""
        if self.is_printing:
            self._show(words.printing(*self._done, stopping=self._stopped))
            return
        self._show(words.reading())
        self._errands.run(self._batches.outlook, self._foreseen, self._broken, latest="outlook")

    def step_aside(self) -> None:
        """The page is left: the list goes, a run goes on by itself and its bar is shown again when the page is back."""
        self._errands.forget("outlook")
        self._dismiss()

    def come_back(self) -> None:
        """The page is in front again."""
        if self.is_printing:
            self.ask()

    def stop(self) -> None:
        """Break the run off after the sheet under way; what is printed stays printed."""
        self._stopped = True
        if self.is_printing and self.overlay is not None:
            self.overlay.show_value(words.printing(*self._done, stopping=True))

    def show_progress(self, done: int, of: int) -> None:
        """Say how far the run has come."""
        self._done = done, of
        if self.overlay is not None:
            self.overlay.show_value(words.printing(done, of, stopping=self._stopped))

    def _progressed(self, done: int, of: int) -> None:
        # What the thread said last may arrive after its result.
        if self.is_printing:
            self.show_progress(done, of)

    def _foreseen(self, outlook: Outlook) -> None:
        self._outlook = outlook
        if self.overlay is not None and not self.is_printing:
            self.overlay.show_value(words.planned(outlook))

    def _act(self, name: str) -> None:
        match name:
            case words.STOP:
                self.stop()
            case words.WAITING:
                self._dismiss()
                self.waiting_wanted.emit()
            case _:
                wanted = name == words.CONDOLENCES
                self._print([one for one in self._outlook.letters if one.is_condolence is wanted])

    def _print(self, letters: list[Foreseen]) -> None:
        if self.is_printing or not letters:
            return
        self.is_printing, self._stopped, self._done = True, False, (0, 0)
        self._show(words.printing(0, 0))
        codes, kinds = [one.code for one in letters], {one.kind for one in letters}

        def run() -> tuple[Batch, Outlook]:
            done = self._batches.print(
                codes, progress=self._moved.emit, cancelled=lambda: self._stopped, only=kinds
            )
            return done, self._batches.outlook()

        self._errands.run(run, self._printed, self._broken)

    def _printed(self, came: tuple[Batch, Outlook]) -> None:
        batch, self._outlook = came
        self.is_printing = False
        if self.overlay is not None:
            self.overlay.show_value(words.printed(batch, self._outlook))
        else:
            self.told.emit(words.told(batch))
        self.changed.emit()

    def _broken(self, error: CounterError) -> None:
        self.is_printing = False
        self._dismiss()
        self.failed.emit(error)
        self.changed.emit()

    def _show(self, value: BatchValue) -> None:
        if self.overlay is not None:
            self.overlay.show_value(value)
            return
        overlay = BatchOverlay(self._theme, self._over(), value)
        overlay.acted.connect(self._act)
        overlay.left.connect(self._left)
        self.overlay = overlay
        overlay.open(overlay.first())

    def _left(self) -> None:
        self.overlay = None
        self._errands.forget("outlook")

    def _dismiss(self) -> None:
        if self.overlay is not None:
            overlay, self.overlay = self.overlay, None
            overlay.dismiss()
