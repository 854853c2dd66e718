"""The card with the stored sheet: its name above, what the log knows below, and what can be done to it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QGridLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Divider, Scroller
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.sheet import SheetView
from counter_app.ui.components.states import EmptyState
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters.deeds import Deed
from counter_app.ui.pages.letters.present import SheetValue, nothing_in_front
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import EmptyValue, FilledWord
from counter_app.wording import _

_SIDE = 340
_READING_WIDTH = 760


class SheetCard(Card):
    """The sheet in front of the log; large it fills the page with the facts beside it.

    `deed` gives what was pressed, `enlarge` follows F3's button and a click on the page.
    """

    deed = Signal(str)
    enlarge = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, padded=False)
        self._large = False
        self.title = CutWords(theme, "", Role.PANEL, weight=600)
        self.enlarge_button = ActionButton(theme, _("Phóng to"), Rank.LINK, icon=Icon.ENLARGE, key="F3")
        self.enlarge_button.clicked.connect(self.enlarge)
        # Beside the other link: it changes nothing of the sheet, as the deeds below do.
        self.word_button = ActionButton(theme, _("Xuất Word"), Rank.LINK, icon=Icon.DOWNLOAD)
        self.word_button.setToolTip(_("Xuất thư ra tệp Word (Ctrl+E)"))
        self.word_button.clicked.connect(lambda: self.deed.emit(Deed.WORD.value))
        self.view = SheetView(theme)
        self.view.pressed.connect(self.enlarge)
        self.facts = FactGrid(theme)
        self.buttons: dict[Deed, ActionButton] = {}
        self._empty = EmptyState(theme, nothing_in_front())
        self._build()
        self.restyle()

    @property
    def is_large(self) -> bool:
        """Whether the sheet fills the page."""
        return self._large

    def show_sheet(self, pdf: bytes, value: SheetValue) -> None:
        """Show a stored sheet and what the log knows of it."""
        self.title.set_words(value.title)
        self.facts.show_facts(value)
        self.view.show_pdf(pdf)
        self.view.setAccessibleName(f"{value.title}, {value.form}. {self.facts.spoken}")
        self._show_parts(True)

    def show_nothing(self, value: EmptyValue) -> None:
        """Say why there is no sheet; what can be done to its number stays below."""
        self._empty.show_value(value)
        self._show_parts(False)

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """Offer these deeds and no others."""
        for deed, button in self.buttons.items():
            button.setVisible(deed in deeds)
        self.word_button.setVisible(Deed.WORD in deeds)
        self._foot.setVisible(bool(deeds))

    def set_large(self, on: bool) -> None:
        """Lay the facts beside the sheet, or under it."""
        self._large = on
        way = QBoxLayout.Direction
        self._across.setDirection(way.LeftToRight if on else way.TopToBottom)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.enlarge_button.set_words(_("Thu nhỏ") if on else _("Phóng to"))
        self.enlarge_button.set_key("Esc" if on else "F3")
        self.restyle()
        self._fit()

    def turn(self, pages: int) -> None:
        """Turn the enlarged sheet on or back by what is in sight."""
        bar = self._desk.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the desk the height the page needs, and no more."""
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        super().restyle()
        if not hasattr(self, "_head"):
            return
        px = self.theme.px
        self._head.setContentsMargins(px(15), px(6), px(12), px(6))
        self._head.setSpacing(px(12))
        self._side_box.setContentsMargins(px(15), px(10), px(12), px(4))
        self._foot_box.setContentsMargins(px(15), px(8), px(15), px(12))
        if self._large:
            self._side.setFixedWidth(px(_SIDE))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)

    def _build(self) -> None:
        sheet = QWidget()
        column = QVBoxLayout(sheet)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.word_button)
        self._head.addWidget(self.enlarge_button)
        column.addLayout(self._head)
        self._across = QBoxLayout(QBoxLayout.Direction.TopToBottom)
        self._across.setSpacing(0)
        self._side = QWidget()
        self._side_box = QVBoxLayout(self._side)
        scroller = Scroller(self.theme)
        scroller.body.addWidget(self.facts)
        scroller.body.addStretch(1)
        self._side_box.addWidget(scroller, 1)
        self._desk = Scroller(self.theme)
        self._desk.body.addWidget(self.view)
        self._across.addWidget(self._desk, 1)
        self._across.addWidget(self._side, 1)
        column.addLayout(self._across, 1)
        self._stack = QStackedLayout()
        # First into the card: a stack without a home shows its first widget as a window of its own.
        self.body.addLayout(self._stack, 1)
        self._stack.addWidget(sheet)
        self._stack.addWidget(self._empty)
        self._foot = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._foot.setSizePolicy(policy)
        self._foot_box = QVBoxLayout(self._foot)
        self._foot_box.setSpacing(10)
        self._foot_box.addWidget(Divider(self.theme))
        self._foot_box.addLayout(self._deeds())
        self.body.addWidget(self._foot)
        self.show_deeds(())
        self._stack.setCurrentIndex(1)

    def _deeds(self) -> FlowLayout:
        row = FlowLayout(gap=10, line_gap=8)
        made = (
            (Deed.SIGNED, _("Đã ký"), Rank.FILLED, Icon.SIGNATURE, ""),
            (Deed.PRINT_NOW, _("In ngay"), Rank.FILLED, Icon.PRINTER, "Ctrl+P"),
            (Deed.OTHER_PRINTER, _("Đổi máy in"), Rank.SIDE, Icon.PRINTER, ""),
            (Deed.PRINT_AGAIN, _("In lại"), Rank.SIDE, Icon.PRINTER, "Ctrl+P"),
            (Deed.COPY, _("Cấp lại"), Rank.SIDE, Icon.COPY, "Ctrl+P"),
            (Deed.ENVELOPE, _("In phong bì"), Rank.SIDE, Icon.MAIL, ""),
            (Deed.OPEN, _("Mở ở Quầy"), Rank.SIDE, Icon.SCAN, "Enter"),
            (Deed.WITHDRAW, _("Bỏ số"), Rank.SIDE, Icon.TRASH, ""),
            (Deed.DROP, _("Bỏ"), Rank.SIDE, Icon.TRASH, ""),
        )
        for deed, words, rank, icon, key in made:
            button = ActionButton(self.theme, words, rank, icon=icon, key=key)
            button.clicked.connect(lambda _checked=False, deed=deed: self.deed.emit(deed.value))
            self.buttons[deed] = button
            row.addWidget(button)
        self.buttons[Deed.COPY].setToolTip(_("In thêm một bản, chân trang ghi “In lại lần n”."))
        return row

    def _show_parts(self, shown: bool) -> None:
        self._stack.setCurrentIndex(0 if shown else 1)
        self.restyle()
        self._fit()

    def _fit(self) -> None:
        """The whole page beside the list; enlarged it is as wide as reading needs, and scrolls."""
        free = 16777215
        px = self.theme.px
        if self.view.pdf is None or self._large:
            self._desk.setMinimumHeight(px(120))
            self._desk.setMaximumHeight(free)
            side = px(_SIDE) if self._large else 0
            wide = max(px(200), min(self.width() - side - px(16), px(_READING_WIDTH)))
            self.view.setMinimumHeight(self.view.height_for(wide) if self.view.pdf is not None else 0)
            return
        facts = self.facts.heightForWidth(self.width() - px(36))
        foot = self._foot.heightForWidth(self.width()) if self._foot.isVisibleTo(self) else 0
        room = self.height() - foot - self._head.sizeHint().height() - facts - px(22)
        self.view.setMinimumHeight(0)
        self._desk.setFixedHeight(max(px(170), min(self.view.height_for(self.width() - 2), room)))


class FactGrid(QWidget):
    """Whether the bytes agree, and under it label and words of everything the log knows."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setColumnStretch(1, 1)
        self._grid.setHorizontalSpacing(16)
        self.agrees = StandingBadge(theme, height=26, filled=False)
        self._label = Words(theme, _("Bản lưu"), Role.SMALL, Ink.TEXT2)
        self._grid.addWidget(self._label, 0, 0)
        self._grid.addWidget(self.agrees, 0, 1, Qt.AlignmentFlag.AlignLeft)
        self._facts: tuple[FilledWord, ...] = ()
        self._parts: list[Words] = []
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    @property
    def spoken(self) -> str:
        """All facts in one sentence."""
        facts = "; ".join(f"{one.label}: {one.words}" for one in self._facts)
        return f"{self.agrees.accessibleName()}; {facts}"

    def show_facts(self, value: SheetValue) -> None:
        """Show the facts of another sheet."""
        self.agrees.show_value(value.agrees)
        self.agrees.setToolTip(value.tip)
        for part in self._parts:
            self._grid.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        self._facts = value.facts
        self._grid.setVerticalSpacing(self._theme.px(5))
        self._grid.setColumnMinimumWidth(0, self._theme.px(80))
        top = Qt.AlignmentFlag.AlignTop
        for row, one in enumerate(value.facts, 1):
            label = Words(self._theme, one.label, Role.SMALL, Ink.TEXT2)
            words = Words(self._theme, one.words, Role.BODY, weight=600 if one.strong else 400, wrap=True)
            self._grid.addWidget(label, row, 0, top)
            self._grid.addWidget(words, row, 1, top)
            self._parts += [label, words]
        for part in self._parts:
            # Qt shows a new child only after the next event, and until then it counts as taking no room.
            part.show()
        self.setAccessibleName(self.spoken)
