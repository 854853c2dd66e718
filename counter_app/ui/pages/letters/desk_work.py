"""The line above the log that tells of numbers and signatures, and what it leads to."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from counter_app.domain.folder import Folder
from counter_app.domain.log_numbers import YearNumbers
from counter_app.domain.logbook import Sheet
from counter_app.sentences.folders import again_words, back_words, printed_words, signed_words
from counter_app.sentences.numbers import low_words
from counter_app.services.acts.folder import FolderPrinted, SigningFolder
from counter_app.services.acts.numbering import KindNumbers, Numbering
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.words import CutWords
from counter_app.ui.dialogs import Answer, Ask
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters import desk_words as words
from counter_app.ui.pages.letters.folder_overlay import FolderOverlay
from counter_app.ui.pages.letters.numbers_overlay import NumbersOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _


class DeskLine(QWidget):
    """How the numbers of the year stand, told where that wants attention, and the buttons beside the page's title."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.said = CutWords(theme, "", Role.SMALL, Ink.TEXT2)
        self.numbers = ActionButton(theme, _("Các số"), Rank.SMALL, icon=Icon.LIST_CHECKS)
        self.folder = ActionButton(theme, words.folder_button(None), Rank.SMALL, icon=Icon.SIGNATURE)
        self.book = ActionButton(theme, _("In sổ tháng"), Rank.SMALL, icon=Icon.PRINTER)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.addWidget(self.said, 1)
        self.hide()

    def show_numbers(self, found: YearNumbers, low: tuple[KindNumbers, ...] = ()) -> None:
        """Tell how the year stands, red where a number is missing without a reason, and whose block runs out."""
        warned = Ink.SOON if low else Ink.TEXT2
        self.said.set_ink(Ink.LATE if found.unexplained else warned)
        blocks = (low_words(one.kind, one.left or ()) for one in low)
        self.said.set_words(" · ".join((*blocks, words.numbers_line(found))))
        self.numbers.setToolTip(self.said.words)
        self.setVisible(bool(found.unexplained or low))

    def show_folder(self, folder: Folder) -> None:
        """Tell how many sheets wait for a signature."""
        self.folder.set_words(words.folder_button(folder))


class DeskWork(QObject):
    """Reads for the line, lays folder and numbers over the window, and does what is asked there.

    `said` carries a banner, `moved` says that the log changed.
    """

    said = Signal(object)
    moved = Signal()

    def __init__(
        self,
        line: DeskLine,
        acts: tuple[SigningFolder, Numbering],
        errands: Errands,
        ask: Ask,
        theme: Theme,
        over: QWidget,
    ) -> None:
        super().__init__(over)
        self._line = line
        self._folder_act, self._numbering = acts
        self._errands = errands
        self._ask = ask
        self._theme = theme
        self._over = over
        self._this_year = 0
        self.folder: FolderOverlay | None = None
        self.numbers: NumbersOverlay | None = None
        line.folder.clicked.connect(self.open_folder)
        line.numbers.clicked.connect(self._open_this_year)

    def refresh(self) -> None:
        """Read how the numbers stand and what waits for a signature."""

        def read() -> tuple[YearNumbers, tuple[KindNumbers, ...], Folder]:
            return self._numbering.year(), self._numbering.running_low(), self._folder_act.folder()

        def show(found: tuple[YearNumbers, tuple[KindNumbers, ...], Folder]) -> None:
            year, low, folder = found
            self._this_year = year.year
            self._line.show_numbers(year, low)
            self._line.show_folder(folder)

        # What cannot be read is told by the list below already.
        self._errands.run(read, show, lambda _error: None, latest="desk line")

    def leave(self) -> None:
        """Take away what lies over the window: the page is left."""
        for overlay in (self.folder, self.numbers):
            if overlay is not None:
                overlay.leave()

    def open_folder(self) -> None:
        """Lay the folder over the window."""
        self._errands.run(self._folder_act.folder, self._show_folder, latest="folder")

    def _open_this_year(self) -> None:
        self.open_numbers()

    def open_numbers(self, year: int | None = None) -> None:
        """Lay the numbers of a year over the window, this year's where none is named."""
        self._errands.run(lambda: self._numbering.year(year), self.show_numbers, latest="numbers")

    # The folder ----------------------------------------------------------------------------------------------

    def _show_folder(self, folder: Folder) -> None:
        self.leave()
        overlay = FolderOverlay(self._theme, self._over.window(), folder)
        overlay.left.connect(self._folder_left)
        overlay.signed.connect(
            lambda ids: self._tick(lambda: self._folder_act.sign(ids), signed_words, again=False)
        )
        overlay.again.connect(
            lambda ids: self._tick(lambda: self._folder_act.present_again(ids), again_words)
        )
        overlay.back.connect(self._send_back)
        overlay.wanted.connect(self._print)
        self.folder = overlay
        overlay.open(overlay.first())

    def _folder_left(self) -> None:
        self.folder = None

    def _tick(
        self, work: Callable[[], tuple[Sheet, ...]], told: Callable[[list[int]], str], *, again: bool = True
    ) -> None:
        def done(sheets: tuple[Sheet, ...]) -> None:
            self._tell(told([one.number for one in sheets]))
            if again:
                self.open_folder()

        self._leave_folder()
        self._errands.run(work, done)

    def _send_back(self, ids: list[str]) -> None:
        numbers = self.folder.numbers if self.folder is not None else []
        self._leave_folder()

        def answered(answer: Answer) -> None:
            self._tick(lambda: self._folder_act.send_back(ids, answer.why), back_words)  # type: ignore[arg-type]

        self._ask.ask(words.sending_back(numbers), answered, self.open_folder)

    def _print(self, quiet: bool) -> None:
        def done(printed: FolderPrinted) -> None:
            self._tell(printed_words(printed.jobs, len(printed.printed), len(printed.before)))

        self._leave_folder()
        self._errands.run(lambda: self._folder_act.print(quiet=quiet), done)

    def _leave_folder(self) -> None:
        if self.folder is not None:
            self.folder.leave()

    # The numbers ---------------------------------------------------------------------------------------------

    def show_numbers(self, found: YearNumbers) -> None:
        """Lay numbers over the window."""
        self.leave()
        overlay = NumbersOverlay(self._theme, self._over.window(), found, self._this_year or found.year)
        overlay.left.connect(self._numbers_left)
        overlay.explained.connect(lambda told: self._explain(found.year, told))
        overlay.wanted_year.connect(self.open_numbers)
        self.numbers = overlay
        overlay.open(overlay.first())

    def _numbers_left(self) -> None:
        self.numbers = None

    def _explain(self, year: int, told: list[tuple[list[int], str]]) -> None:
        def work() -> YearNumbers:
            for numbers, why in told:
                self._numbering.explain(numbers, why, year)
            return self._numbering.year(year)

        def done(found: YearNumbers) -> None:
            self._tell(_("Đã ghi lý do các số khuyết."))
            self.show_numbers(found)

        self._errands.run(work, done)

    def _tell(self, lead: str) -> None:
        self.said.emit(BannerValue(BannerKind.FINE, lead, key="done", closable=True))
        self.refresh()
        self.moved.emit()
