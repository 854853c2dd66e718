"""What is done to the sheet in front of the log: signed, printed again, copied, given up, kept as a Word file."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.logbook import Sheet, SheetId
from counter_app.sentences.letters import word_file_name
from counter_app.services.acts.printing import Waiting
from counter_app.ui.desktop import Desktop, write_file
from counter_app.ui.dialogs import Answer, Ask
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.deeds import LINE_DEEDS, Deed, done_words, withdrawing
from counter_app.ui.pages.letters.line import PrintLine
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _


class SheetDeeds(QObject):
    """Does deeds; `said` carries what is to be told, `moved` that the log is another now."""

    said = Signal(object)
    moved = Signal()

    def __init__(
        self,
        acts: LetterActs,
        errands: Errands,
        ask: Ask,
        line: PrintLine,
        desktop: Desktop,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._acts = acts
        self._errands = errands
        self._ask = ask
        self._line = line
        self._desktop = desktop
        self._over = over

    def do(self, deed: Deed, sheet: Sheet, waits: Waiting | None) -> None:
        """Do a deed to a sheet, which may wait for a printer."""
        if waits is not None and deed in LINE_DEEDS:
            self._do_in_line(deed, waits)
            return
        id_, acts = SheetId(sheet.id), self._acts
        match deed:
            case Deed.SIGNED:
                self._errands.run(lambda: acts.signing.sign([id_]), lambda _s: self._done(deed, sheet))
            case Deed.PRINT_AGAIN:
                self._errands.run(lambda: acts.undoing.print_again(id_), lambda _s: self._done(deed, sheet))
            case Deed.COPY:
                self._errands.run(lambda: acts.undoing.issue_copy(id_), lambda _s: self._done(deed, sheet))
            case Deed.ENVELOPE:
                self._errands.run(
                    lambda: acts.stationery.print_envelope(id_), lambda _s: self._done(deed, sheet)
                )
            case Deed.WITHDRAW:
                self._ask.ask(withdrawing(sheet), lambda answer: self._withdraw(sheet, answer))
            case Deed.WORD:
                self._export(sheet)
            case Deed.OPEN | Deed.PRINT_NOW | Deed.OTHER_PRINTER | Deed.DROP:
                return

    def _do_in_line(self, deed: Deed, waits: Waiting) -> None:
        match deed:
            case Deed.PRINT_NOW:
                self._line.print_now([waits.key])
            case Deed.OTHER_PRINTER:
                self._line.ask_printer(waits)
            case _:
                self._line.ask_to_drop(waits)

    def _withdraw(self, sheet: Sheet, answer: Answer) -> None:
        self._errands.run(
            lambda: self._acts.undoing.withdraw(SheetId(sheet.id), answer.why),
            lambda _s: self._done(Deed.WITHDRAW, sheet),
        )

    def _export(self, sheet: Sheet) -> None:
        def written(path: str) -> None:
            told = _("Đã ghi tệp Word.")
            self.said.emit(
                BannerValue(BannerKind.FINE, told, path, icon=Icon.DOWNLOAD, key="done", closable=True)
            )

        def write(path: str) -> None:
            self._errands.run(
                lambda: write_file(path, self._acts.stationery.word_file(SheetId(sheet.id))),
                lambda _none: written(path),
            )

        name = word_file_name(sheet.kind, sheet.number)
        self._desktop.ask_where(self._over, _("Xuất thư ra tệp Word"), name, write)

    def _done(self, deed: Deed, sheet: Sheet) -> None:
        words = done_words(deed, sheet)
        self.said.emit(BannerValue(BannerKind.FINE, words, key="done", closable=True))
        self.moved.emit()
