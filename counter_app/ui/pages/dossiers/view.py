"""The widgets of the register page: search, filters, list, and the story of one dossier beside or over it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.fields import ComboField
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.scan_box import SearchBox
from counter_app.ui.components.states import EmptyState, ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.dossiers.detail import OPEN, Detail
from counter_app.ui.pages.dossiers.present import columns, procedure_choices
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.shortcuts import Key
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import EmptyValue
from counter_app.wording import _


class DossiersView(Page):
    """The register on the screen; it decides nothing. `acted` names a button of an empty or failed list."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.search = SearchBox(theme, _("Tìm tên, mã hồ sơ, số định danh (không cần dấu)"))
        self.procedures = ComboField(theme, procedure_choices(ProcedureNames()))
        self.procedures.setAccessibleName(_("Lọc theo thủ tục"))
        self.new_button = ActionButton(theme, _("Thêm hồ sơ"), Rank.PLAIN, icon=Icon.PLUS, key="Ctrl+N")
        self.chips = ChipRow(theme, (), _("Lọc theo tình trạng"))
        self.banners = BannerArea(theme)
        self.table = RowTable(theme, columns())
        self.foot = Words(theme, "", Role.SMALL, Ink.TEXT2)
        self.mark_button = ActionButton(theme, "", Rank.BOARD, icon=Icon.CHECK_CIRCLE, key="Ctrl+K")
        self.book_button = ActionButton(theme, _("Sổ theo dõi…"), Rank.LINK, icon=Icon.BOOK)
        self.book_button.setAccessibleDescription(_("Ghi sổ theo dõi hồ sơ (mẫu 07) ra tệp"))
        self.book_button.setToolTip(_("Ghi sổ theo dõi hồ sơ (mẫu 07) ra tệp"))
        self.rounds_button = ActionButton(theme, _("Hẹn giờ trả…"), Rank.LINK, icon=Icon.CALENDAR_CLOCK)
        self.rounds_button.setAccessibleDescription(_("Các giờ hẹn trả kết quả trong 14 ngày tới"))
        self.rounds_button.setToolTip(_("Các giờ hẹn trả kết quả trong 14 ngày tới"))
        self.slip_button = ActionButton(
            theme, _("Lập phiếu xin lỗi…"), Rank.LINK, icon=Icon.MAIL, key=Key.FILL.value
        )
        self.slip_button.hide()
        self.show_detail = ActionButton(theme, _("Chi tiết"), Rank.LINK, icon=Icon.ARROW_RIGHT)
        self.detail = Detail(theme)
        self.detail_open = False
        self._loading = LoadingState(theme)
        self._empty = EmptyState(theme, EmptyValue(Icon.FOLDER, "", ""))
        self._error = ErrorState(theme, "", "")
        for state in (self._empty, self._error):
            state.acted.connect(self.acted)
        self._build()
        self.show_detail.clicked.connect(lambda: self.open_detail(True))
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_loading()

    @property
    def floats(self) -> bool:
        """Whether the story lies over the list because the window is narrow."""
        return self.theme.breakpoint is Breakpoint.COMPACT

    def show_loading(self) -> None:
        """Say that the register is being read."""
        self._stack.setCurrentIndex(0)

    def show_list(self) -> None:
        """Show the rows."""
        self._stack.setCurrentWidget(self._rows)

    def show_empty(self, value: EmptyValue) -> None:
        """Say why there are no rows."""
        self._empty.show_value(value)
        self._stack.setCurrentIndex(1)

    def show_error(self, value: EmptyValue) -> None:
        """Say why nothing could be read."""
        self._error.show_value(value)
        self._stack.setCurrentIndex(2)

    def take_focus(self) -> None:
        """Put the keyboard into the rows, or on the one next step where there are none."""
        if self.shows_list:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self._stack.currentIndex() == 1 and self._empty.button.isVisible():
            self._empty.button.setFocus(Qt.FocusReason.OtherFocusReason)

    @property
    def shows_list(self) -> bool:
        """Whether the rows are in front."""
        return self._stack.currentWidget() is self._rows

    def open_detail(self, on: bool) -> None:
        """Lay the story over the list or take it away; it always stands where there is room beside the list."""
        self.detail_open = on
        self._dock()
        if self.floats and self.detail.value is not None:
            first = self.detail.button(OPEN) if on else self.table.view
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the story at the right edge."""
        super().resizeEvent(event)
        self._dock()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PageTitle(self.theme, _("Hồ sơ")))
        head.addWidget(self.search, 1)
        head.addWidget(self.procedures)
        head.addWidget(self.new_button)
        self._rows = QWidget()
        rows = QVBoxLayout(self._rows)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.addWidget(self.table)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 3, 10, 4)
        foot.addWidget(self.foot)
        foot.addStretch(1)
        foot.addWidget(self.rounds_button)
        foot.addSpacing(10)
        foot.addWidget(self.book_button)
        foot.addSpacing(10)
        foot.addWidget(self.slip_button)
        foot.addWidget(self.mark_button)
        foot.addWidget(self.show_detail)
        self.table.foot.addLayout(foot)
        self._stack = QStackedWidget()
        for one in (self._loading, self._empty, self._error):
            card = Card(self.theme)
            card.body.addWidget(one)
            self._stack.addWidget(card)
        self._stack.addWidget(self._rows)
        left = QVBoxLayout()
        left.setSpacing(12)
        left.addLayout(head)
        left.addWidget(self.banners)
        left.addWidget(self.chips)
        left.addWidget(self._stack, 1)
        self._across = QHBoxLayout(self)
        self._across.addLayout(left, 1)
        self._across.addWidget(self.detail)
        self.chips.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setTabOrder(self.search, self.procedures)

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._across.setContentsMargins(margin, px(12), margin, px(12))
        self._across.setSpacing(px(m.card_gap) + 2)
        wide = self.theme.breakpoint is Breakpoint.WIDE
        self.new_button.setVisible(wide)
        self.procedures.setFixedWidth(px(200 if wide else 150))
        self.procedures.view().setMinimumWidth(px(460))
        self.show_detail.setVisible(self.floats)
        # Room for the button is kept, so that the rows do not jump when the first one is ticked.
        policy = self.mark_button.sizePolicy()
        policy.setRetainSizeWhenHidden(not self.floats)
        self.mark_button.setSizePolicy(policy)
        # Where it is narrow the buttons need the room; the chips say the counts too.
        self.foot.setVisible(not self.floats)
        self._dock()

    def _dock(self) -> None:
        """Beside the list where there is room; over it, on demand, where there is none."""
        width = self.theme.px(self.theme.metrics.register_detail)
        self.detail.setFixedWidth(min(width, max(240, self.width() - 60)))
        docked = self._across.indexOf(self.detail) >= 0
        if self.floats:
            if docked:
                self._across.removeWidget(self.detail)
            margin = self._across.contentsMargins()
            high = self.height() - margin.top() - margin.bottom()
            left = self.width() - margin.right() - self.detail.width()
            self.detail.setGeometry(QRect(left, margin.top(), self.detail.width(), high))
            self.detail.setVisible(self.detail_open)
            self.detail.raise_()
        else:
            if not docked:
                self._across.addWidget(self.detail)
            self.detail.show()
