"""The widgets of the morning board: heading, banners, six panels in three columns, or two where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QApplication,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.panel import Panel, RowButton
from counter_app.ui.components.states import ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.today.banners import DAYS_OFF, REPORT, SENT_BACK, YEAR
from counter_app.ui.pages.today.present import TodayValue
from counter_app.ui.pages.today.quiet import QuietStrip
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import Action, BannerValue, EmptyValue, PanelValue
from counter_app.wording import _

AGAIN = "again"


class TodayView(Page):
    """The board on the screen; it decides nothing and tells what was pressed.

    `opened` and `ticked` give a code, `acted` a button's name, `row_acted` both for a row's button.
    """

    opened = Signal(str)
    ticked = Signal(str)
    acted = Signal(str)
    row_acted = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Hôm nay"))
        self.beside = Words(theme, "", Role.BODY, Ink.TEXT2)
        # Made before the other one: where nothing else can take the focus, it must not stand on closing the day.
        self.refresh_button = ActionButton(theme, _("Làm mới"), Rank.PLAIN, icon=Icon.REFRESH, key="F5")
        self.close_day = ActionButton(theme, _("Khóa sổ ngày"), Rank.PLAIN, icon=Icon.LOCK)
        self.banners = BannerArea(theme)
        self.quiet = QuietStrip(theme)
        self.quiet.acted.connect(self.acted)
        self.panels: tuple[Panel, ...] = ()
        self._shown: TodayValue | None = None
        self._stack = QStackedWidget()
        self._loading = LoadingState(theme, _("Đang đọc việc hôm nay…"))
        self._error = ErrorState(theme, "", "")
        self._error.acted.connect(self.acted)
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def value(self) -> TodayValue | None:
        """The board as shown, None while nothing was read."""
        return self._shown

    @property
    def has_failed(self) -> bool:
        """Whether the page says that nothing could be read."""
        return self._stack.currentWidget() is self._error

    def show_loading(self) -> None:
        """Say that the board is being read; nothing told about a day before stays."""
        self._forget()
        self._stack.setCurrentWidget(self._loading)

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        self._forget()
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self._error.show_value(EmptyValue(Icon.WARNING, _("Chưa đọc được việc hôm nay"), sentence, again))
        self._stack.setCurrentWidget(self._error)

    def _forget(self) -> None:
        self._shown = None
        self.title.set_words(_("Hôm nay"))
        self.beside.set_words("")
        self._show_banners(())
        self.quiet.show_values(())
        self.close_day.setEnabled(False)

    def show_board(self, value: TodayValue) -> None:
        """Show the board; a panel that says the same as before is left alone, and the focus stays on its row."""
        before, self._shown = self._shown, value
        self.close_day.setEnabled(True)
        self.title.set_words(value.title)
        self.beside.set_words(value.beside)
        if before is None or before.banners != value.banners:
            self._show_banners(value.banners)
        if before is None or before.quiet != value.quiet:
            self.quiet.show_values(value.quiet)
        key = self.focused_code()
        for number, (panel, one) in enumerate(zip(self.panels, value.panels, strict=True)):
            if before is None or before.panels[number] != one:
                focus = QApplication.focusWidget()
                held = focus is not None and panel.isAncestorOf(focus)
                panel.show_value(one)
                if held:
                    self._focus_again(panel, key)
        self._stack.setCurrentWidget(self._scroll)

    def _show_banners(self, banners: Sequence[BannerValue]) -> None:
        for key in (SENT_BACK, DAYS_OFF, REPORT, YEAR):
            self.banners.clear(key)
        for one in banners:
            self.banners.show_banner(one)

    def focused_code(self) -> str:
        """The code of the row that has the focus, or an empty string."""
        widget = QApplication.focusWidget()
        return widget.row.key if isinstance(widget, RowButton) and self.isAncestorOf(widget) else ""

    def take_focus(self) -> None:
        """Put the keyboard on the first row there is, unless it stands on a row already; without any, on refreshing."""
        first = next((row for panel in self.panels for row in panel.rows), None)
        if not self.focused_code():
            (first or self.refresh_button).setFocus(Qt.FocusReason.OtherFocusReason)

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Lay the panels out in three columns, or in two where the window is narrow."""
        self._lay_out(2 if width_class is Breakpoint.COMPACT else 3)

    def _build(self) -> None:
        head = self._head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.title)
        self.beside.setContentsMargins(0, 7, 0, 0)
        head.addWidget(self.beside)
        head.addStretch(1)
        head.addWidget(self.close_day)
        head.addWidget(self.refresh_button)
        inner = QWidget()
        inner.setProperty("clear", True)
        self._grid = QGridLayout(inner)
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._scroll.setWidget(inner)
        self._scroll.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        self.panels = tuple(Panel(self.theme, PanelValue("", 0, "", Icon.SUN)) for _number in range(6))
        for panel in self.panels:
            panel.opened.connect(self.opened)
            panel.acted.connect(self.acted)
            panel.row_acted.connect(self.row_acted)
            panel.ticked.connect(self.ticked)
        for widget in (self._loading, self._error, self._scroll):
            self._stack.addWidget(widget)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addWidget(self.banners)
        self._column.addWidget(self.quiet)
        self._column.addWidget(self._stack, 1)

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._column.setContentsMargins(margin, px(10), margin - 3, px(6))
        # The panels end before the scroll bar's room, and everything above them ends with them.
        self._head.setContentsMargins(0, 0, 3, 0)
        self.banners.setContentsMargins(0, 0, 3, 0)
        self._column.setSpacing(px(8))
        self._grid.setContentsMargins(0, 0, 3, 3)
        self._grid.setSpacing(px(m.card_gap))
        self._lay_out(2 if self.theme.breakpoint is Breakpoint.COMPACT else 3)

    def _lay_out(self, columns: int) -> None:
        for number, panel in enumerate(self.panels):
            self._grid.addWidget(panel, number // columns, number % columns)
            # Head, rows and a foot: below this a panel scrolls away with the page instead of losing rows. In three
            # columns the third row gives way first, so that every count and every button stays in sight.
            rows = 2 if columns == 3 else 3
            panel.setMinimumHeight(self.theme.px(52 + rows * self.theme.metrics.board_row + 46))
        for column in range(3):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for row in range(3):
            self._grid.setRowStretch(row, 1 if row < 6 // columns else 0)

    def _focus_again(self, panel: Panel, key: str) -> None:
        rows = panel.rows
        again = next((row for row in rows if row.row.key == key), rows[0] if rows else None)
        if again is not None:
            again.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.take_focus()
