"""The widgets of the page: the list, one visit beside or over it, and a form that takes the whole page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card, Framed, Scroller
from counter_app.ui.components.form import Form
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.states import EmptyState, ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.visits import present
from counter_app.ui.pages.visits.detail import VisitDetail
from counter_app.ui.pages.visits.forms import OutcomeForm, PlanForm, TellForm
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import Action, EmptyValue, RowValue
from counter_app.wording import _

AGAIN = "again"


class VisitsView(Page):
    """The page on the screen; it decides nothing. `acted` names a button of an empty or unread list."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Thăm viếng"))
        self.new = ActionButton(theme, _("Ghi tin báo"), Rank.PLAIN, icon=Icon.PLUS, key="Ctrl+N")
        self.banners = BannerArea(theme)
        self.table = RowTable(theme, present.columns())
        self.table.view.setAccessibleName(_("Các cuộc viếng"))
        self.detail = VisitDetail(theme)
        self.detail_open = False
        self.tell, self.plan, self.record = TellForm(theme), PlanForm(theme), OutcomeForm(theme)
        self.save = ActionButton(theme, "", Rank.FILLED, icon=Icon.SAVE, key="Ctrl+S")
        self.leave = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        self._form_title = Words(theme, "", Role.PANEL, weight=600, wrap=True)
        self._form_note = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self._loading = LoadingState(theme, _("Đang đọc các cuộc viếng…"))
        self.empty = EmptyState(theme, present.nothing())
        self._error = ErrorState(theme, "", "")
        self._list, self._forms = QStackedWidget(), QStackedWidget()
        self._body = QStackedWidget()
        self._frames: dict[QWidget, QWidget] = {
            one: Framed(theme, one) for one in (self._loading, self.empty, self._error)
        }
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()
        self.show_loading()

    @property
    def floats(self) -> bool:
        """Whether the visit lies over the list because the window is narrow."""
        return self.theme.breakpoint is Breakpoint.COMPACT

    @property
    def form(self) -> Form | None:
        """The form in front, None while the list is."""
        if self._body.currentIndex() == 0:
            return None
        return (self.tell, self.plan, self.record)[self._forms.currentIndex()]

    @property
    def shows_list(self) -> bool:
        """Whether there are rows to choose from."""
        return self._list.currentWidget() is self.table

    @property
    def shows_error(self) -> bool:
        """Whether nothing could be read."""
        return self._list.currentWidget() is self._frames[self._error]

    def show_loading(self) -> None:
        """Say that the register is being read."""
        self._show(self._loading)

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self._error.show_value(EmptyValue(Icon.WARNING, _("Chưa đọc được các cuộc viếng"), sentence, again))
        self._show(self._error)

    def show_rows(self, rows: Sequence[RowValue]) -> None:
        """Show the list; the row in front stays in front."""
        if rows:
            self.table.show_rows(rows)
        self._show(self.table if rows else self.empty)

    def show_form(self, form: Form, title: str, note: str, save: str) -> None:
        """Give the page to a form; its values are filled in by whoever asked."""
        self._form_title.set_words(title)
        self._form_note.set_words(note)
        self._form_note.setVisible(bool(note))
        self.save.set_words(save)
        self._forms.setCurrentIndex((self.tell, self.plan, self.record).index(form))
        self._body.setCurrentIndex(1)
        self._offer_new()
        # A form left at its end would be opened there again.
        self._scrollers[self._forms.currentIndex()].verticalScrollBar().setValue(0)

    def show_list(self) -> None:
        """Come back from a form."""
        self._body.setCurrentIndex(0)
        self._offer_new()

    def open_detail(self, on: bool) -> None:
        """Lay the visit over the list or take it away; it always stands where there is room."""
        self.detail_open = on
        self._dock()

    def minimumSizeHint(self) -> QSize:
        """The smallest window's page."""
        return QSize(self.theme.px(480), self.theme.px(260))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the visit at the right edge."""
        super().resizeEvent(event)
        self._dock()

    def _show(self, widget: QWidget) -> None:
        self._list.setCurrentWidget(self._frames.get(widget, widget))
        self._offer_new()
        self._dock()

    def _offer_new(self) -> None:
        """An empty list offers the same by its own button."""
        self.new.setVisible(self.form is None and self.shows_list)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.new)
        for widget in (*self._frames.values(), self.table):
            self._list.addWidget(widget)
        self._error.acted.connect(self.acted)
        self.empty.acted.connect(self.acted)
        across = QWidget()
        self._across = QHBoxLayout(across)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.addWidget(self._list, 1)
        self._across.addWidget(self.detail)
        self._body.addWidget(across)
        self._body.addWidget(self._build_form())
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.banners)
        self._column.addWidget(self._body, 1)

    def _build_form(self) -> QWidget:
        card = Card(self.theme)
        self._scrollers: list[Scroller] = []
        for form in (self.tell, self.plan, self.record):
            scroller = Scroller(self.theme)
            # Room for the focus ring, which a scrolling column would cut.
            scroller.body.setContentsMargins(5, 4, 9, 6)
            scroller.body.addWidget(form)
            scroller.body.addStretch(1)
            self._forms.addWidget(scroller)
            self._scrollers.append(scroller)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self.save)
        foot.addWidget(self.leave)
        foot.addStretch(1)
        for widget in (self._form_title, self._form_note):
            card.body.addWidget(widget)
        card.body.addWidget(self._forms, 1)
        card.body.addLayout(foot)
        return card

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._column.setContentsMargins(margin, px(12), margin, px(12))
        self._column.setSpacing(px(12))
        self._across.setSpacing(px(m.card_gap))
        self._dock()

    def _dock(self) -> None:
        """Beside the list where there is room; over it, on demand, where there is none."""
        room = self._across.parentWidget()
        if room is None:
            return
        width = self.theme.px(self.theme.metrics.register_detail + 40)
        self.detail.setFixedWidth(min(width, max(240, room.width() - 60)))
        docked = self._across.indexOf(self.detail) >= 0
        if self.floats:
            if docked:
                self._across.removeWidget(self.detail)
            left = room.width() - self.detail.width()
            self.detail.setGeometry(QRect(left, 0, self.detail.width(), room.height()))
            self.detail.setVisible(self.detail_open and self.shows_list)
            self.detail.raise_()
        else:
            if not docked:
                self._across.addWidget(self.detail)
            self.detail.setVisible(self.shows_list)
