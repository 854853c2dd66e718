"""What is done to a sheet of the log: signed, printed again, exported, given up; what waits goes to its line."""

from __future__ import annotations

from collections.abc import Callable
from typing import assert_never

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
from counter_app.ui.pages.letters.deeds import LINE_DEEDS, Deed, deeds_of, done_words, withdrawing
from counter_app.ui.pages.letters.line import PrintLine
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _

_WITH_PRINTER = (Deed.PRINT_NOW, Deed.PRINT_AGAIN, Deed.COPY)


class SheetDeeds(QObject):
    """Carries deeds out; `said` carries what is to be told, `done` comes after it, `wants_open` names a dossier."""

    said = Signal(object)
    done = Signal()
    wants_open = Signal(str)

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
        self._desktop = desktop
        self._over = over
        self._acts = acts
        self._errands = errands
        self._ask = ask
        self._line = line

    def printing(self, sheet: Sheet, waits: Waiting | None) -> Deed | None:
        """The deed that puts this sheet on paper at its stage, if there is one."""
        offered = deeds_of(sheet, waits=waits is not None)
        return next((deed for deed in _WITH_PRINTER if deed in offered), None)

    def do(self, deed: Deed, sheet: Sheet, waits: Waiting | None) -> None:
        """Do what is offered for this sheet; anything else is left alone."""
        if deed not in deeds_of(sheet, waits=waits is not None):
            return
        if waits is not None and deed in LINE_DEEDS:
            self._do_in_line(deed, waits)
            return
        id_, acts = SheetId(sheet.id), self._acts
        match deed:
            case Deed.OPEN:
                self.wants_open.emit(sheet.codes[0])
            case Deed.SIGNED:
                self._run(deed, sheet, lambda: acts.signing.sign([id_]))
            case Deed.PRINT_AGAIN:
                self._run(deed, sheet, lambda: acts.undoing.print_again(id_))
            case Deed.COPY:
                self._run(deed, sheet, lambda: acts.undoing.issue_copy(id_))
            case Deed.ENVELOPE:
                self._run(deed, sheet, lambda: acts.stationery.print_envelope(id_))
            case Deed.WORD:
                self._export(sheet)
            case Deed.WITHDRAW:
                self._ask.ask(withdrawing(sheet), lambda answer: self._withdraw(sheet, answer))
            case Deed.PRINT_NOW | Deed.OTHER_PRINTER | Deed.DROP:
                return
            case _:
                assert_never(deed)

    def _do_in_line(self, deed: Deed, waits: Waiting) -> None:
        match deed:
            case Deed.PRINT_NOW:
                self._line.print_now([waits.key])
            case Deed.OTHER_PRINTER:
                self._line.ask_printer(waits)
            case _:
                self._line.ask_to_drop(waits)

    def _withdraw(self, sheet: Sheet, answer: Answer) -> None:
        undoing = self._acts.undoing
        self._run(Deed.WITHDRAW, sheet, lambda: undoing.withdraw(SheetId(sheet.id), answer.why))

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

    def _run(self, deed: Deed, sheet: Sheet, work: Callable[[], object]) -> None:
        self._errands.run(work, lambda _result: self._tell(deed, sheet))

    def _tell(self, deed: Deed, sheet: Sheet) -> None:
        words = done_words(deed, sheet)
        self.said.emit(BannerValue(BannerKind.FINE, words, key="done", closable=True))
        self.done.emit()
