"""Printing the letters of all results that are ready: asked about first, then done in the background, resumable."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.batch import Batch, Foreseen, Outlook
from counter_app.services.acts.batches import Batches
from counter_app.ui.batch_overlay import BatchValue
from counter_app.ui.batch_run import BatchRun
from counter_app.ui.errands import Errands
from counter_app.ui.pages.today import batch_words as words
from counter_app.ui.theme import Theme


class BatchDesk(BatchRun):
    """Shows what would be printed and prints it run by run; `waiting_wanted` says that *Chờ in* is to be opened."""

    waiting_wanted = Signal()

    def __init__(self, theme: Theme, batches: Batches, errands: Errands, over: Callable[[], QWidget]) -> None:
        super().__init__(theme, errands, over, words.printing)
        self._batches = batches
        self._outlook = Outlook()
        self.acted.connect(self._chosen)

    def ask(self) -> None:
        """Look through the ready results and show what would be printed; a run under way is shown instead."""
        if self.is_printing:
            self.show_run()
            return
        self.show(words.reading())
        self._errands.run(self._batches.outlook, self._foreseen, self.broken, latest="outlook")

    def step_aside(self) -> None:
        """The page is left: the list goes, a run goes on by itself and its bar is shown again when the page is back."""
        self._errands.forget("outlook")
        super().step_aside()

    def _foreseen(self, outlook: Outlook) -> None:
        self._outlook = outlook
        if not self.is_printing:
            self._say(words.planned(outlook))

    def _chosen(self, name: str) -> None:
        if name == words.WAITING:
            self.dismiss()
            self.waiting_wanted.emit()
        else:
            wanted = name == words.CONDOLENCES
            self._print([one for one in self._outlook.letters if one.is_condolence is wanted])

    def _print(self, letters: list[Foreseen]) -> None:
        codes, kinds = [one.code for one in letters], {one.kind for one in letters}

        def run(progress: Callable[[int, int], None], cancelled: Callable[[], bool]) -> tuple[Batch, Outlook]:
            done = self._batches.print(codes, progress=progress, cancelled=cancelled, only=kinds)
            return done, self._batches.outlook()

        if letters:
            self.begin(run, self._printed)

    def _printed(self, came: tuple[Batch, Outlook]) -> BatchValue | None:
        batch, self._outlook = came
        if self.overlay is None:
            self.told.emit(words.told(batch))
            return None
        return words.printed(batch, self._outlook)

    def _left(self) -> None:
        super()._left()
        self._errands.forget("outlook")
