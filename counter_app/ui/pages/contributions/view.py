"""The widgets of the page of contributions: search, filters, list, and one contribution or a form beside it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Framed
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.scan_box import SearchBox
from counter_app.ui.components.states import EmptyState, ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.contributions.detail import ContributionDetail
from counter_app.ui.pages.contributions.forms import ContributionForm, HandlingForm, SideForm
from counter_app.ui.pages.contributions.present import columns
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import EmptyValue
from counter_app.wording import _


class ContributionsView(Page):
    """The register of contributions on the screen; it decides nothing. `acted` names a button of an empty list."""

    acted = Signal(str)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.search = SearchBox(theme, _("Tìm tên, nơi ở, việc, số GN (không cần dấu)"))
        self.new_button = ActionButton(
            theme, _("Ghi nhận đóng góp"), Rank.PLAIN, icon=Icon.PLUS, key="Ctrl+N"
        )
        self.chips = ChipRow(theme, (), _("Lọc theo tình trạng"))
        self.banners = BannerArea(theme)
        self.table = RowTable(theme, columns())
        self.table.view.setAccessibleName(_("Các đóng góp"))
        self.foot = Words(theme, "", Role.SMALL, Ink.TEXT2)
        self.show_detail = ActionButton(theme, _("Chi tiết"), Rank.LINK, icon=Icon.ARROW_RIGHT)
        self.show_detail.clicked.connect(lambda: self.open_side(True))
        self.detail = ContributionDetail(theme)
        self.form, self.handling = ContributionForm(theme), HandlingForm(theme)
        self.side = QStackedWidget()
        self.side_open = False
        self._loading = LoadingState(theme, _("Đang đọc sổ đóng góp…"))
        self._empty = EmptyState(theme, EmptyValue(Icon.HANDSHAKE, "", ""))
        self._error = ErrorState(theme, "", "")
        for state in (self._empty, self._error):
            state.acted.connect(self.acted)
        self._frames: dict[QWidget, QWidget] = {
            one: Framed(theme, one) for one in (self._loading, self._empty, self._error)
        }
        self._body = QStackedWidget()
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_loading()

    @property
    def alone(self) -> bool:
        """Whether list and side take turns because the window is narrow."""
        return self.theme.breakpoint is Breakpoint.COMPACT

    @property
    def shows_list(self) -> bool:
        """Whether the rows are in front."""
        return self._body.currentWidget() is self.table

    @property
    def open_form(self) -> SideForm | None:
        """The form beside the list, if one is open."""
        shown = self.side.currentWidget()
        return shown if isinstance(shown, SideForm) else None

    def show_loading(self) -> None:
        """Say that the register is being read."""
        self._body.setCurrentWidget(self._frames[self._loading])

    def show_list(self) -> None:
        """Show the rows."""
        self._body.setCurrentWidget(self.table)

    def show_empty(self, value: EmptyValue) -> None:
        """Say why there are no rows."""
        self._empty.show_value(value)
        self._body.setCurrentWidget(self._frames[self._empty])

    def show_error(self, value: EmptyValue) -> None:
        """Say why nothing could be read."""
        self._error.show_value(value)
        self._body.setCurrentWidget(self._frames[self._error])

    def show_side(self, widget: QWidget) -> None:
        """Put the contribution or one of the forms beside the list."""
        self.side.setCurrentWidget(widget)
        self.open_side(widget is not self.detail or self.side_open)

    def open_side(self, on: bool) -> None:
        """Where only one of both has room: give the page to what stands beside the list, or back to it."""
        self.side_open = on
        self._dock()
        if self.alone and not on:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide again whether both have room."""
        super().resizeEvent(event)
        self._dock()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(PageTitle(self.theme, _("Đóng góp")))
        head.addWidget(self.search, 1)
        head.addWidget(self.new_button)
        foot = QHBoxLayout()
        foot.setContentsMargins(14, 3, 10, 4)
        foot.addWidget(self.foot)
        foot.addStretch(1)
        foot.addWidget(self.show_detail)
        self.table.foot.addLayout(foot)
        for widget in (*self._frames.values(), self.table):
            self._body.addWidget(widget)
        for card in (self.detail, self.form, self.handling):
            self.side.addWidget(card)
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(head)
        column.addWidget(self.banners)
        column.addWidget(self.chips)
        column.addWidget(self._body, 1)
        self._across = QHBoxLayout(self)
        self._across.addWidget(self._left, 1)
        self._across.addWidget(self.side)
        self.chips.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._across.setContentsMargins(margin, px(12), margin, px(12))
        self._across.setSpacing(px(m.card_gap) + 2)
        self._dock()

    def _dock(self) -> None:
        """Beside the list where there is room; instead of it, on demand, where there is none."""
        over = self.alone and self.side_open
        self._left.setVisible(not over)
        self.side.setVisible(over or not self.alone)
        self.show_detail.setVisible(self.alone)
        if self.alone:
            self.side.setMinimumWidth(0)
            self.side.setMaximumWidth(16777215)
        else:
            self.side.setFixedWidth(self.theme.px(self.theme.metrics.register_detail))
