"""How the page of other letters is built: its two sides, and what stands there while there is nothing to show."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.card import Framed
from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.states import EmptyState, ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.greetings import present
from counter_app.ui.pages.greetings.kind_pane import KindPane
from counter_app.ui.pages.greetings.write_pane import WritePane
from counter_app.ui.theme import Theme
from counter_app.ui.values import Action, EmptyValue
from counter_app.wording import _

AGAIN = "again"


class GreetingsView(Page):
    """The page without its work; `acted` gives the name of a button where there is nothing to show."""

    acted = Signal(str)

    def __init__(self, theme: Theme, proposals: Sequence[str]) -> None:
        super().__init__(theme)
        self.modes = SegmentedChoice(theme, present.modes(), _("Việc"))
        self.banners = BannerArea(theme)
        self.write = WritePane(theme)
        self.kinds = KindPane(theme, proposals)
        self._loading = LoadingState(theme, _("Đang đọc các loại thư…"))
        self._empty = EmptyState(theme, present.no_kind())
        self._error = ErrorState(theme, "", "")
        self._stack = QStackedWidget()
        self._frames: dict[QWidget, QWidget] = {}
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def shows(self) -> QWidget | None:
        """What is in front: a pane, or one of the states."""
        front = self._stack.currentWidget()
        return next((inner for inner, frame in self._frames.items() if frame is front), front)

    def show_loading(self) -> None:
        """Say that the kinds are being read."""
        self._stack.setCurrentWidget(self._frames[self._loading])

    def show_empty(self) -> None:
        """Say that no kind was made yet, and offer to make one."""
        self._stack.setCurrentWidget(self._frames[self._empty])

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self._error.show_value(EmptyValue(Icon.WARNING, _("Chưa đọc được các loại thư"), sentence, again))
        self._stack.setCurrentWidget(self._frames[self._error])

    def show_pane(self, pane: QWidget) -> None:
        """Bring one of the two sides to the front."""
        self._stack.setCurrentWidget(pane)

    @property
    def is_loading(self) -> bool:
        """Whether nothing was read yet."""
        return self.shows is self._loading

    @property
    def is_empty(self) -> bool:
        """Whether no kind was made yet."""
        return self.shows is self._empty

    @property
    def is_broken(self) -> bool:
        """Whether nothing could be read."""
        return self.shows is self._error

    def minimumSizeHint(self) -> QSize:
        """Both columns at their narrowest."""
        return QSize(self.theme.px(620), self.theme.px(320))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(16)
        head.addWidget(PageTitle(self.theme, _("Thư khác")))
        head.addWidget(self.modes)
        head.addStretch(1)
        for state in (self._loading, self._empty, self._error):
            self._frames[state] = Framed(self.theme, state)
            state.acted.connect(self.acted)
        for widget in (*self._frames.values(), self.write, self.kinds):
            self._stack.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.banners)
        self._column.addWidget(self._stack, 1)

    def _restyle(self) -> None:
        margin = self.theme.px(self.theme.metrics.page_margin)
        self._column.setContentsMargins(margin, self.theme.px(12), margin, self.theme.px(12))
        self._column.setSpacing(self.theme.px(12))
