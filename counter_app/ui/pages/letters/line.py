"""What is done to sheets that wait for a printer: printed now, sent elsewhere, given up."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QObject, Signal

from counter_app.services.acts.printing import PrintedNow, Printing, Waiting
from counter_app.services.ports.printers import PrinterQueue
from counter_app.ui.dialogs import Answer, Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters import waiting_words as words


class PrintLine(QObject):
    """The line before the printer; `said` carries what is to be told, `moved` that the line is another now."""

    said = Signal(object)
    moved = Signal()

    def __init__(self, printing: Printing, errands: Errands, ask: Ask, parent: QObject) -> None:
        super().__init__(parent)
        self._printing = printing
        self._errands = errands
        self._ask = ask

    def print_now(self, keys: Collection[str] | None = None, printer: str = "") -> None:
        """Print all that waits in order, or only these, each where it belongs or on the printer named."""
        self._errands.run(lambda: self._printing.now(keys, printer), self._printed)

    def ask_printer(self, one: Waiting) -> None:
        """Ask on which printer a sheet is to be printed, then print it there."""
        self._errands.run(self._printing.queues, lambda queues: self._choose(one, queues))

    def ask_to_drop(self, one: Waiting) -> None:
        """Ask whether and why a print is given up."""
        self._ask.ask(words.giving_up(one), lambda answer: self._drop(one, answer.why))

    def _choose(self, one: Waiting, queues: tuple[PrinterQueue, ...]) -> None:
        if not queues:
            self.said.emit(words.no_other_printer())
            return

        def chosen(answer: Answer) -> None:
            self.print_now([one.key], answer.choice)

        self._ask.ask(words.other_printer(one, queues), chosen)

    def _drop(self, one: Waiting, why: str) -> None:
        self._errands.run(lambda: self._printing.drop(one.key, why), lambda _sheet: self.moved.emit())

    def _printed(self, printed: PrintedNow) -> None:
        self.said.emit(words.done(printed))
        self.moved.emit()
