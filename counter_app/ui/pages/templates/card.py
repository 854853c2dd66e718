"""The card with the template in front: its page on the desk, the words beside it, what can be done below."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedLayout, QVBoxLayout, QWidget

from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Divider, Scroller
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.sheet import SheetView
from counter_app.ui.components.states import LoadingState
from counter_app.ui.components.words import CutWords
from counter_app.ui.icons import Icon
from counter_app.ui.pages.templates.deeds import Deed
from counter_app.ui.pages.templates.present import SideValue
from counter_app.ui.pages.templates.side import TemplateSide
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Role
from counter_app.ui.values import EmptyValue
from counter_app.wording import _

_READING_WIDTH = 820
_SIDE = {Breakpoint.WIDE: 400, Breakpoint.NORMAL: 330, Breakpoint.COMPACT: 280}


class TemplateCard(Card):
    """The template in front; large it fills the page.

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
        self.export_button = ActionButton(
            theme, _("Xuất tệp Word"), Rank.LINK, icon=Icon.DOWNLOAD, key="Ctrl+E"
        )
        self.export_button.clicked.connect(lambda: self.deed.emit(Deed.EXPORT.value))
        self.view = SheetView(theme)
        self.view.pressed.connect(self.enlarge)
        self.side = TemplateSide(theme)
        self.buttons: dict[Deed, ActionButton] = {}
        self._loading = LoadingState(theme)
        self._build()
        self.restyle()

    @property
    def is_large(self) -> bool:
        """Whether the page fills the window."""
        return self._large

    @property
    def is_checking(self) -> bool:
        """Whether the check is still awaited."""
        return self._stack.currentWidget() is self._loading

    def show_checking(self) -> None:
        """Say that a template is being checked."""
        self._loading.show_value(EmptyValue(Icon.LOADER, _("Đang kiểm tra mẫu…"), ""))
        self._stack.setCurrentWidget(self._loading)
        self.show_deeds(())

    def show_failure(self, sentence: str) -> None:
        """Say why a template cannot be shown at all."""
        self._loading.show_value(EmptyValue(Icon.WARNING, _("Chưa xem được mẫu này"), sentence))
        self._stack.setCurrentWidget(self._loading)
        self.show_deeds(())

    def show_template(self, pdf: bytes, value: SideValue) -> None:
        """Show a template; without a page the desk says why."""
        self.title.set_words(value.title)
        self.side.show_value(value)
        if pdf:
            self.view.show_pdf(pdf)
            self.view.setAccessibleName(f"{value.title}. {value.badge.words}")
        else:
            self.view.show_nothing(_("Sửa xong các chỗ bên cạnh mới vẽ được trang"), Icon.FILE)
        self._stack.setCurrentIndex(0)
        self._fit()

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """Offer these deeds and no others."""
        for deed, button in self.buttons.items():
            button.setVisible(deed in deeds)
        self.export_button.setVisible(Deed.EXPORT in deeds)
        self._foot.setVisible(any(button.isVisibleTo(self._foot) for button in self.buttons.values()))

    def set_large(self, on: bool) -> None:
        """Give the page the window's width, the words beside it."""
        self._large = on
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.NoFocus)
        self.enlarge_button.set_words(_("Thu nhỏ") if on else _("Phóng to"))
        self.enlarge_button.set_key("Esc" if on else "F3")
        self._fit()

    def turn(self, pages: int) -> None:
        """Turn the enlarged page on or back by what is in sight."""
        bar = self._desk.verticalScrollBar()
        bar.setValue(bar.value() + pages * bar.pageStep())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give the desk the height the page needs."""
        super().resizeEvent(event)
        self._fit()

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        super().restyle()
        if not hasattr(self, "_foot_box"):
            return
        px = self.theme.px
        self._head.setContentsMargins(px(15), px(6), px(12), px(6))
        self._head.setSpacing(px(12))
        self._side_box.setContentsMargins(px(16), px(12), px(6), px(8))
        self._side_scroll.body.setContentsMargins(0, 0, px(12), 0)
        self._foot_box.setContentsMargins(px(15), px(8), px(15), px(12))
        self._fit()

    def _build(self) -> None:
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._head = QHBoxLayout()
        self._head.addWidget(self.title, 1)
        self._head.addWidget(self.export_button)
        self._head.addWidget(self.enlarge_button)
        column.addLayout(self._head)
        across = QHBoxLayout()
        across.setSpacing(0)
        self._desk = Scroller(self.theme)
        self._desk.body.addWidget(self.view)
        across.addWidget(self._desk, 1)
        self._side = QWidget()
        self._side_box = QVBoxLayout(self._side)
        self._side_scroll = Scroller(self.theme)
        self._side_scroll.body.addWidget(self.side)
        self._side_box.addWidget(self._side_scroll)
        across.addWidget(self._side)
        column.addLayout(across, 1)
        self._stack = QStackedLayout()
        # First into the card: a stack without a home shows its first widget as a window of its own.
        self.body.addLayout(self._stack, 1)
        self._stack.addWidget(whole)
        self._stack.addWidget(self._loading)
        self._foot = QWidget()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self._foot.setSizePolicy(policy)
        self._foot_box = QVBoxLayout(self._foot)
        self._foot_box.setSpacing(10)
        self._foot_box.addWidget(Divider(self.theme))
        self._foot_box.addLayout(self._deeds())
        self.body.addWidget(self._foot)
        self.show_checking()

    def _deeds(self) -> FlowLayout:
        row = FlowLayout(gap=10, line_gap=8)
        made = (
            (Deed.USE, _("Đưa vào dùng"), Rank.FILLED, Icon.CHECK, "Ctrl+S"),
            (Deed.EDIT, _("Sửa trong Word"), Rank.SIDE, Icon.PEN, "F9"),
            (Deed.CHECK, _("Kiểm tra mẫu…"), Rank.SIDE, Icon.LIST_CHECKS, "Ctrl+O"),
            (Deed.BACK, _("Trở lại mẫu trước"), Rank.SIDE, Icon.UNDO, ""),
            (Deed.DROP, _("Bỏ bản sửa"), Rank.SIDE, Icon.TRASH, ""),
            (Deed.LEAVE, _("Về bản đang dùng"), Rank.SIDE, Icon.ARROW_LEFT, "Esc"),
        )
        for deed, words, rank, icon, key in made:
            button = ActionButton(self.theme, words, rank, icon=icon, key=key)
            button.clicked.connect(lambda _checked=False, deed=deed: self.deed.emit(deed.value))
            self.buttons[deed] = button
            row.addWidget(button)
        return row

    def _fit(self) -> None:
        """The whole page beside its words; enlarged it is as wide as reading needs, and scrolls."""
        if not hasattr(self, "_foot_box"):
            return
        px = self.theme.px
        narrow = self.theme.breakpoint is Breakpoint.COMPACT
        side = px(_SIDE[self.theme.breakpoint])
        self.export_button.set_key("" if narrow else "Ctrl+E")
        self._side.setFixedWidth(side)
        wide = max(px(160), min(self.width() - side, px(_READING_WIDTH)))
        shown = self._large and self.view.pdf is not None
        self.view.setMinimumHeight(self.view.height_for(wide) if shown else 0)
