"""The widgets of the page of surveys: which form, what to do with it, and one of three bodies."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Framed
from counter_app.ui.components.chips import ChipRow, SegmentedChoice
from counter_app.ui.components.states import EmptyState, ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.surveys import present
from counter_app.ui.pages.surveys.edit_view import EditView
from counter_app.ui.pages.surveys.entry_view import EntryView
from counter_app.ui.pages.surveys.results_view import ResultsView
from counter_app.ui.theme import Theme
from counter_app.ui.values import Action, Choice, EmptyValue
from counter_app.wording import _


class Mode(StrEnum):
    """What is being done with a form."""

    RESULTS = "results"
    ENTRY = "entry"
    EDIT = "edit"


class SurveysView(Page):
    """The page on the screen; it decides nothing. `acted` names a button pressed."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Khảo sát"))
        self.forms = ChipRow(theme, (), _("Mẫu phiếu"))
        modes = (
            Choice(Mode.RESULTS, _("Kết quả")),
            Choice(Mode.ENTRY, _("Nhập phiếu giấy")),
            Choice(Mode.EDIT, _("Sửa câu hỏi")),
        )
        self.modes = SegmentedChoice(theme, modes, _("Làm gì"))
        self.periods = ChipRow(theme, present.period_choices(), _("Kỳ"))
        self.print_button = ActionButton(theme, _("In phiếu"), Rank.PLAIN, icon=Icon.PRINTER, key="Ctrl+P")
        self.print_button.clicked.connect(lambda: self.acted.emit(present.PRINT))
        self.invite_button = ActionButton(theme, _("Mời chạm trả lời"), Rank.PLAIN, icon=Icon.ENLARGE)
        self.invite_button.setToolTip(_("Mời người dân trả lời trên màn hình thứ hai"))
        self.invite_button.clicked.connect(lambda: self.acted.emit(present.INVITE))
        self.banners = BannerArea(theme)
        self.results = ResultsView(theme)
        self.entry = EntryView(theme)
        self.edit = EditView(theme)
        self._loading = LoadingState(theme, _("Đang đọc các phiếu khảo sát…"))
        self._error = ErrorState(theme, "", "")
        self._nothing = EmptyState(theme, EmptyValue(Icon.LIST_CHECKS, "", ""))
        self._frames: dict[QWidget, QWidget] = {
            one: Framed(theme, one) for one in (self._loading, self._error, self._nothing)
        }
        self._body = QStackedWidget()
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def shows(self) -> QWidget:
        """The body in front: one of the three views, or a state without any."""
        front = self._body.currentWidget() or self._body
        return next((inner for inner, frame in self._frames.items() if frame is front), front)

    @property
    def has_failed(self) -> bool:
        """Whether the page says that nothing could be read."""
        return self.shows is self._error

    @property
    def is_empty(self) -> bool:
        """Whether the page says that nobody answered."""
        return self.shows is self._nothing

    def show_loading(self) -> None:
        """Say that the sheets are being read."""
        self._front(self._loading)

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        again = Action(present.AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self._error.show_value(EmptyValue(Icon.WARNING, _("Chưa đọc được khảo sát"), sentence, again))
        self._front(self._error)

    def show_nothing(self, value: EmptyValue) -> None:
        """Say that nobody answered, and what to do."""
        self._nothing.show_value(value)
        self._front(self._nothing)

    def show_mode(self, mode: Mode) -> None:
        """Bring a view to the front."""
        self.modes.take(mode)
        self.periods.setVisible(mode is Mode.RESULTS)
        self._front({Mode.RESULTS: self.results, Mode.ENTRY: self.entry, Mode.EDIT: self.edit}[mode])

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return QSize(self.theme.px(480), self.theme.px(260))

    def _front(self, body: QWidget) -> None:
        self._body.setCurrentWidget(self._frames.get(body, body))

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.title)
        head.addStretch(1)
        head.addWidget(self.modes)
        head.addWidget(self.invite_button)
        head.addWidget(self.print_button)
        for button in (self._error, self._nothing):
            button.acted.connect(self.acted)
        for body in (*self._frames.values(), self.results, self.entry, self.edit):
            self._body.addWidget(body)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.forms)
        self._column.addWidget(self.banners)
        self._column.addWidget(self.periods)
        self._column.addWidget(self._body, 1)

    def _restyle(self) -> None:
        margin = self.theme.px(self.theme.metrics.page_margin)
        self._column.setContentsMargins(margin, self.theme.px(12), margin, self.theme.px(12))
        self._column.setSpacing(self.theme.px(10))
