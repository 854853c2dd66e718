"""The widgets of the page: heading, week or month, and beside them one ceremony or one family of it."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.card import Card, Framed
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.states import EmptyState, ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.ceremonies import words
from counter_app.ui.pages.ceremonies.family import FamilyView
from counter_app.ui.pages.ceremonies.legend import Legend
from counter_app.ui.pages.ceremonies.month_grid import MonthGrid
from counter_app.ui.pages.ceremonies.overview import Overview
from counter_app.ui.pages.ceremonies.week_grid import WeekGrid
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Role
from counter_app.wording import _

_DETAIL = {Breakpoint.WIDE: 640, Breakpoint.NORMAL: 448, Breakpoint.COMPACT: 360}


class CeremoniesView(Page):
    """The page on the screen; it decides nothing. `acted` names a button of an empty or unread page."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Lễ trao"))
        self.before = IconButton(theme, Icon.ARROW_LEFT, _("Lùi lại"))
        self.after = IconButton(theme, Icon.ARROW_RIGHT, _("Tiến tới"))
        self.period = Words(theme, "", Role.STRONG)
        self.this_week = ActionButton(theme, _("Tuần này"), Rank.PLAIN)
        self.ways = SegmentedChoice(theme, words.ways(), _("Tuần hay tháng"))
        self.at_once = ActionButton(theme, _("Trao ngay"), Rank.PLAIN, icon=Icon.CHILD)
        self.plan = ActionButton(theme, _("Lập lễ"), Rank.PLAIN, icon=Icon.PLUS, key="Ctrl+N")
        self.banners = BannerArea(theme)
        self.week = WeekGrid(theme)
        self.month = MonthGrid(theme)
        self.legend = Legend(theme)
        self.overview = Overview(theme)
        self.family = FamilyView(theme)
        self.nothing = EmptyState(theme, words.nothing_chosen())
        self._loading = LoadingState(theme, _("Đang xem lịch lễ trao…"))
        self._error = ErrorState(theme, "", "")
        self._calendar, self._beside, self._body = QStackedWidget(), QStackedWidget(), QStackedWidget()
        self._detail = Card(theme)
        self._frames: dict[QWidget, QWidget] = {
            one: Framed(theme, one) for one in (self._loading, self._error)
        }
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_loading()

    @property
    def shows_error(self) -> bool:
        """Whether nothing could be read."""
        return self._body.currentWidget() is self._frames[self._error]

    @property
    def shows_loading(self) -> bool:
        """Whether the calendar is still being read."""
        return self._body.currentWidget() is self._frames[self._loading]

    @property
    def shows_month(self) -> bool:
        """Whether the month is in front."""
        return self._calendar.currentWidget() is self.month

    @property
    def shows_family(self) -> bool:
        """Whether one family is in front."""
        return self._beside.currentWidget() is self.family

    @property
    def shows_ceremony(self) -> bool:
        """Whether one ceremony is in front."""
        return self._beside.currentWidget() is self.overview

    def show_loading(self) -> None:
        """Say that the calendar is being read."""
        self._body.setCurrentWidget(self._frames[self._loading])

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        self._error.show_value(words.unread(sentence))
        self._body.setCurrentWidget(self._frames[self._error])

    def show_calendar(self, *, month: bool) -> None:
        """Show the week or the month."""
        self._calendar.setCurrentWidget(self.month if month else self.week)
        self.ways.take(words.MONTH if month else words.WEEK)
        self.this_week.set_words(_("Tháng này") if month else _("Tuần này"))
        self._body.setCurrentWidget(self._whole)

    def show_beside(self, widget: QWidget) -> None:
        """Show a ceremony, a family or nothing beside the calendar."""
        self._beside.setCurrentWidget(widget)

    def minimumSizeHint(self) -> QSize:
        """The smallest window's page."""
        return QSize(self.theme.px(480), self.theme.px(260))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Give what stands beside the calendar its width."""
        super().resizeEvent(event)
        self._restyle()

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Narrow windows give the calendar less."""
        self._restyle()

    def _build(self) -> None:
        self._head = QHBoxLayout()
        self._head.setSpacing(8)
        self._head.addWidget(self.title)
        self._head.addStretch(1)
        for widget in (self.before, self.period, self.after, self.this_week, self.at_once, self.plan):
            self._head.addWidget(widget, 0, Qt.AlignmentFlag.AlignVCenter)
        self._calendar.addWidget(self.week)
        self._calendar.addWidget(self.month)
        for beside in (self.nothing, self.overview, self.family):
            self._beside.addWidget(beside)
        self._detail.body.addWidget(self._beside)
        self._whole = QWidget()
        left = QVBoxLayout()
        left.setSpacing(10)
        left.addLayout(self._head)
        left.addWidget(self.banners)
        left.addWidget(self._calendar, 1)
        foot = QHBoxLayout()
        foot.setSpacing(16)
        foot.addWidget(self.ways)
        foot.addWidget(self.legend, 1)
        left.addLayout(foot)
        self._across = QHBoxLayout(self._whole)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addLayout(left, 1)
        self._across.addWidget(self._detail)
        self._error.acted.connect(self.acted)
        self.nothing.acted.connect(self.acted)
        for whole in (*self._frames.values(), self._whole):
            self._body.addWidget(whole)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self._body)

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._column.setContentsMargins(margin, px(12), margin, px(12))
        self._across.setSpacing(px(m.card_gap))
        wanted = px(_DETAIL[self.theme.breakpoint])
        self._detail.setFixedWidth(min(wanted, max(px(320), self.width() - px(470))))
        narrow = self.theme.breakpoint is not Breakpoint.WIDE
        self.title.setVisible(self.theme.breakpoint is not Breakpoint.COMPACT)
        self.at_once.set_icon(None if narrow else Icon.CHILD)
        self.plan.set_icon(None if narrow else Icon.PLUS)
        self.plan.set_key("" if narrow else "Ctrl+N")
