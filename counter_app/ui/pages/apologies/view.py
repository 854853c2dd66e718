"""The widgets of the page: heading with its shield, the list of what is owed, the slip in front, the proof."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Framed
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.states import EmptyState, ErrorState, LoadingState
from counter_app.ui.components.words import CutWords, PageTitle
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.apologies import present
from counter_app.ui.pages.apologies.coverage_view import CoverageView
from counter_app.ui.pages.apologies.slip_view import SlipView
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import Action, EmptyValue, RowValue
from counter_app.wording import _

AGAIN = "again"


class ApologiesView(Page):
    """The page on the screen; it decides nothing. `acted` names a button of an empty or unread list."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Xin lỗi – hẹn lại"))
        self.shield = StandingBadge(theme, height=28)
        self.shield.hide()
        self.parts = SegmentedChoice(theme, present.parts(), _("Phần của trang"))
        self.banners = BannerArea(theme)
        self.print_all = ActionButton(
            theme, _("In tất cả phiếu hôm nay"), Rank.PLAIN, icon=Icon.PRINTER, key="Ctrl+P"
        )
        self.signing = ActionButton(theme, _("In tờ trình ký"), Rank.PLAIN, icon=Icon.SIGNATURE)
        self.table = RowTable(theme, present.columns())
        self.table.view.setAccessibleName(_("Hồ sơ cần phiếu xin lỗi"))
        self.compose = ActionButton(theme, "", Rank.BOARD, icon=Icon.MAIL, key="F9")
        self.slip = SlipView(theme)
        self.coverage = CoverageView(theme)
        self._keys = CutWords(theme, "", Role.CAPTION, Ink.TEXT2)
        self._loading = LoadingState(theme, _("Đang xem hồ sơ nào cần xin lỗi…"))
        self.empty = EmptyState(theme, present.nothing_owed())
        self._error = ErrorState(theme, "", "")
        self._body = QStackedWidget()
        self._frames: dict[QWidget, QWidget] = {
            one: Framed(theme, one) for one in (self._loading, self.empty, self._error)
        }
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_loading()

    @property
    def shows_list(self) -> bool:
        """Whether there are rows to choose from."""
        return self._body.currentWidget() is self.table

    @property
    def shows_slip(self) -> bool:
        """Whether a slip is being written."""
        return self._body.currentWidget() is self.slip

    @property
    def shows_coverage(self) -> bool:
        """Whether the proof is in front."""
        return self._body.currentWidget() is self.coverage

    @property
    def shows_error(self) -> bool:
        """Whether nothing could be read."""
        return self._body.currentWidget() is self._frames[self._error]

    @property
    def next_step(self) -> ActionButton:
        """The button an empty or unread list offers."""
        return (self._error if self.shows_error else self.empty).button

    def show_loading(self) -> None:
        """Say that the register is being looked through."""
        self._show(self._loading)

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        title = _("Chưa xem được hồ sơ nào cần xin lỗi")
        self._error.show_value(EmptyValue(Icon.WARNING, title, sentence, again))
        self.shield.hide()
        self._show(self._error)

    def show_nothing(self) -> None:
        """Say that nothing is owed today."""
        self._show(self.empty)

    def show_rows(self, rows: Sequence[RowValue]) -> None:
        """Show the list; the row in front stays in front, ticks alone change no place."""
        view, model = self.table.view, self.table.model
        if [row.key for row in rows] == [row.key for row in model.rows]:
            for row, shown in zip(rows, model.rows, strict=True):
                if row != shown:
                    model.replace_row(row)
        else:
            key, offset = view.current_key(), view.verticalScrollBar().value()
            model.show_rows(rows)
            if key and model.find(key) >= 0:
                view.verticalScrollBar().setValue(offset)
                view.take(key)
            else:
                view.take_first()
        self._show(self.table)

    def show_slip(self) -> None:
        """Give the page to the slip being written."""
        self._show(self.slip)

    def show_coverage(self) -> None:
        """Give the page to the proof."""
        self._show(self.coverage)

    def minimumSizeHint(self) -> QSize:
        """The smallest window's page."""
        return QSize(self.theme.px(480), self.theme.px(260))

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Narrow windows say the shield without its sentence's second half."""
        self._restyle()

    def _show(self, widget: QWidget) -> None:
        self._body.setCurrentWidget(self._frames.get(widget, widget))
        listed = widget is self.table
        self.print_all.setVisible(listed)
        self.signing.setVisible(listed)
        self.parts.setVisible(widget not in (self.slip, self._loading, self._error))
        self.parts.take(present.COVERAGE if widget is self.coverage else present.DUE)
        self._restyle()

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(14)
        self._head.addWidget(self.title)
        self._head.addWidget(self.shield, 0, Qt.AlignmentFlag.AlignVCenter)
        self._head.addStretch(1)
        self._head.addWidget(self.parts)
        acts = QHBoxLayout()
        acts.setSpacing(10)
        acts.addWidget(self._keys, 1)
        acts.addWidget(self.signing)
        acts.addWidget(self.print_all)
        acts.addWidget(self.compose)
        self._foot = acts
        self.table.foot.addLayout(acts)
        self._error.acted.connect(self.acted)
        self.empty.acted.connect(self.acted)
        for widget in (*self._frames.values(), self.table, self.slip, self.coverage):
            self._body.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(self._head)
        self._column.addWidget(self.banners)
        self._column.addWidget(self._body, 1)

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._column.setContentsMargins(margin, px(12), margin, px(12))
        self._column.setSpacing(px(12))
        self._foot.setContentsMargins(px(12), px(6), px(10), px(6))
        narrow = self.theme.breakpoint is Breakpoint.COMPACT
        self._keys.set_words("" if narrow else _("Phím cách: chọn · Enter: soạn phiếu"))
