"""The folder for the head, laid over the log: every sheet with a tick, and what is done with those ticked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.folder import Folder
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.fields import CheckField
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters import desk_words as words
from counter_app.ui.tall_overlay import TallOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Role
from counter_app.wording import _


class FolderOverlay(TallOverlay):
    """Shows a folder; nothing is ticked at first, for a signature is recorded on the officer's word alone.

    `signed`, `back` and `again` give the ids of sheets, `wanted` whether the quiet letters are to be printed.
    """

    signed = Signal(list)
    back = Signal(list)
    again = Signal(list)
    wanted = Signal(bool)

    def __init__(self, theme: Theme, window: QWidget, folder: Folder) -> None:
        super().__init__(theme, window, _("Trình ký"), words.folder_words(folder), width=720)
        self.folder = folder
        self.setAccessibleName(_("Trình ký"))
        self.ticks: dict[SheetId, CheckField] = {}
        self.returned: dict[SheetId, CheckField] = {}
        self.all = CheckField(theme, _("Tất cả các tờ đã in"))
        self.middle.body.addWidget(self.all)
        self.all.clicked.connect(self._tick_all)
        self.all.setVisible(sum(one.spooled is not None for one in folder.waiting) > 1)
        self._part(_("Thư và phiếu"), folder.plain)
        self._part(_("Thư chia buồn, để riêng"), folder.quiet)
        if folder.back:
            self._head(_("Trả lại, chưa ký"))
            for one in folder.back:
                self.returned[SheetId(one.id)] = self._tick(words.back_words(one))
        self._offer()
        self._count()

    @property
    def ticked(self) -> list[SheetId]:
        """The sheets of the folder that are ticked, in their order."""
        return [id_ for id_, tick in self.ticks.items() if tick.isChecked()]

    @property
    def numbers(self) -> list[int]:
        """Their numbers."""
        ids = set(self.ticked)
        return [one.number for one in self.folder.waiting if one.id in ids]

    def first(self) -> QWidget:
        """Where the focus belongs: the safe way back."""
        return self.stay

    def _part(self, head: str, sheets: Iterable[Sheet]) -> None:
        for place, one in enumerate(sheets):
            if not place:
                self._head(head)
            tick = self._tick(words.sheet_words(one))
            tick.setEnabled(one.spooled is not None)
            self.ticks[SheetId(one.id)] = tick

    def _head(self, said: str) -> None:
        self.middle.body.addWidget(Words(self.theme, said, Role.STRONG, weight=600))

    def _tick(self, said: str) -> CheckField:
        tick = CheckField(self.theme, said)
        tick.setToolTip(said)
        tick.toggled.connect(lambda _on: self._count())
        self.middle.body.addWidget(tick)
        return tick

    def _tick_all(self, on: bool) -> None:
        for tick in self.ticks.values():
            tick.setChecked(on and tick.isEnabled())

    def _offer(self) -> None:
        theme = self.theme
        self.sign = ActionButton(theme, words.signed_button(0), Rank.FILLED, icon=Icon.SIGNATURE)
        self.sign.clicked.connect(lambda: self.signed.emit(self.ticked))
        self.print_plain = ActionButton(theme, _("In tập trình ký"), Rank.SIDE, icon=Icon.PRINTER)
        self.print_plain.clicked.connect(lambda: self.wanted.emit(False))
        self.print_quiet = ActionButton(theme, _("In tập chia buồn"), Rank.SIDE, icon=Icon.PRINTER)
        self.print_quiet.clicked.connect(lambda: self.wanted.emit(True))
        self.send_back = ActionButton(theme, _("Trả lại…"), Rank.SIDE, icon=Icon.UNDO)
        self.send_back.clicked.connect(lambda: self.back.emit(self.ticked))
        self.lay_in = ActionButton(theme, _("Trình lại"), Rank.SIDE, icon=Icon.REFRESH)
        self.lay_in.clicked.connect(
            lambda: self.again.emit([id_ for id_, tick in self.returned.items() if tick.isChecked()])
        )
        self.stay = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        self.stay.clicked.connect(self.leave)
        offered = {
            self.sign: bool(self.folder.waiting),
            self.print_plain: bool(self.folder.plain),
            self.print_quiet: bool(self.folder.quiet),
            self.send_back: bool(self.folder.waiting),
            self.lay_in: bool(self.folder.back),
            self.stay: True,
        }
        for button, there in offered.items():
            if there:
                self.buttons.addWidget(button)
            else:
                button.setParent(self)
                button.hide()

    def _count(self) -> None:
        n = len(self.ticked)
        self.all.setChecked(bool(n) and n == sum(tick.isEnabled() for tick in self.ticks.values()))
        self.sign.set_words(words.signed_button(n))
        self.sign.setEnabled(bool(n))
        self.send_back.setEnabled(bool(n))
        self.lay_in.setEnabled(any(tick.isChecked() for tick in self.returned.values()))
        self.buttons.invalidate()
        if self.isVisible():
            # Longer words may have pushed a button into a second line.
            self.fit()
