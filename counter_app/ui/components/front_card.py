"""The card of what is in front of a list: its title and page, what is told beside it, and what can be done below."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QHBoxLayout,
    QSizePolicy,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Divider, Scroller
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.sheet import SheetView
from counter_app.ui.components.words import CutWords
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Role
from counter_app.ui.values import Action
from counter_app.wording import _

FREE = 16777215
"""Qt's widest size: no limit."""


class FrontCard(Card):
    """A page on its desk, or `instead` of it a reason why there is none; large it fills the window.

    `deed` gives what was pressed, `enlarge` follows F3's button and a click on the page. A subclass says by `fit` how
    much room the page gets.
    """

    deed = Signal(str)
    enlarge = Signal()

    def __init__(
        self,
        theme: Theme,
        link: Action,
        deeds: Sequence[Action],
        told: QWidget,
        instead: QWidget,
        *,
        leading: Collection[str] = (),
        rank: Rank = Rank.SIDE,
        parent: QWidget | None = None,
    ) -> None:
        """Lay out the card: `link` stands beside F3's button, `told` beside or under the page, `deeds` below, those
        `leading` filled, the others of a `rank`."""
        super().__init__(theme, parent, padded=False)
        self._large = False
        self.title = CutWords(theme, "", Role.PANEL, weight=600)
        self.enlarge_button = ActionButton(theme, _("Phóng to"), Rank.LINK, icon=Icon.ENLARGE, key="F3")
        self.enlarge_button.clicked.connect(self.enlarge)
        # Beside the other link: it changes nothing, as the deeds below do.
        self.link_button = ActionButton.of(theme, link, Rank.LINK)
        self.link_button.clicked.connect(lambda: self.deed.emit(str(link.name)))
        self._link = link.name
        self.view = SheetView(theme)
        self.view.pressed.connect(self.enlarge)
        self.buttons: dict[str, ActionButton] = {}
        self.desk = Scroller(theme)
        self.desk.body.addWidget(self.view)
        self.told = QWidget()
        self.told_box = QVBoxLayout(self.told)
        self.told_box.addWidget(told)
        self.across = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self.head = QHBoxLayout()
        self.foot = QWidget()
        self._instead = instead
        self._stack = QStackedLayout()
        self._lay_out(deeds, leading, rank)

    @property
    def is_large(self) -> bool:
        """Whether the page fills the window."""
        return self._large

    @property
    def shows_page(self) -> bool:
        """Whether the page is shown, not what stands there instead of it."""
        return self._stack.currentWidget() is not self._instead

    def show_page(self, shown: bool) -> None:
        """Show the page, or what stands there instead of it."""
        if shown:
            self._stack.setCurrentIndex(0)
        else:
            self._stack.setCurrentWidget(self._instead)

    def show_deeds(self, deeds: Sequence[str]) -> None:
        """Offer these deeds and no others."""
        for name, button in self.buttons.items():
            button.setVisible(name in deeds)
        self.link_button.setVisible(self._link in deeds)
        self.foot.setVisible(any(name in deeds for name in self.buttons))

    def set_large(self, on: bool) -> None:
        """Take the window's width, or the card's place beside the list back."""
        self._large = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.enlarge_button.set_words(_("Thu nhỏ") if on else _("Phóng to"))
        self.enlarge_button.set_key("Esc" if on else "F3")
        self.restyle()

    def turn(self, pages: int) -> None:
        """Turn the enlarged page on or back by what is in sight."""
        bar = self.desk.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def fit(self) -> None:
        """Give the page the room it gets; the subclass knows how much."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the desk the height the page needs, and no more."""
        super().resizeEvent(event)
        self.fit()

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        super().restyle()
        # The card under this one asks for its sizes before there is anything to give them to.
        if hasattr(self, "_foot_box"):
            px = self.theme.px
            self.head.setContentsMargins(px(15), px(6), px(12), px(6))
            self.head.setSpacing(px(12))
            self._foot_box.setContentsMargins(px(15), px(8), px(15), px(12))
            self.restyle_told()
            self.fit()

    def restyle_told(self) -> None:
        """Take the sizes of what is told; the subclass knows them."""

    def _lay_out(self, deeds: Sequence[Action], leading: Collection[str], rank: Rank) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.head.addWidget(self.title, 1)
        self.head.addWidget(self.link_button)
        self.head.addWidget(self.enlarge_button)
        column.addLayout(self.head)
        self.across.setSpacing(0)
        self.across.addWidget(self.desk, 1)
        self.across.addWidget(self.told)
        column.addLayout(self.across, 1)
        # First into the card: a stack without a home shows its first widget as a window of its own.
        self.body.addLayout(self._stack, 1)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._instead)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.foot.setSizePolicy(policy)
        row = FlowLayout(gap=10, line_gap=8)
        for deed in deeds:
            button = ActionButton.of(self.theme, deed, Rank.FILLED if deed.name in leading else rank)
            button.clicked.connect(lambda _checked=False, name=deed.name: self.deed.emit(str(name)))
            self.buttons[deed.name] = button
            row.addWidget(button)
        foot_box = QVBoxLayout(self.foot)
        foot_box.setSpacing(10)
        foot_box.addWidget(Divider(self.theme))
        foot_box.addLayout(row)
        self.body.addWidget(self.foot)
        self._foot_box = foot_box
