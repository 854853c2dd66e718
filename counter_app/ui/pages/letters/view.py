"""The widgets of the letter log: heading with the plate of the chain, filters, list, and the stored sheet beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton
from counter_app.ui.components.card import Framed
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.states import EmptyState, ErrorState, LoadingState
from counter_app.ui.components.words import CutWords, PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.letters import present
from counter_app.ui.pages.letters.chain_plate import ChainPlate
from counter_app.ui.pages.letters.desk_work import DeskLine
from counter_app.ui.pages.letters.filters import Filters
from counter_app.ui.pages.letters.reading import Found, Period, Wanted
from counter_app.ui.pages.letters.sheet_card import SheetCard
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import Action, BadgeValue, EmptyValue, RowValue
from counter_app.wording import _

AGAIN = "again"
# Below this much width, in drawn pixels, the list would have less room than its words need beside the sheet.
BESIDE_FROM = 930


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("number", _("Số"), 96),
        Column("who", _("Gửi ai, thư gì"), 200, stretch=1),
        Column("printed", _("In lúc"), 108),
        Column("standing", _("Tình trạng"), 160),
        Column("seen", _("Đã xem"), 68),
    )


def lingering_columns() -> tuple[Column, ...]:
    """The columns of the dossiers that lie too long."""
    return (
        Column("who", _("Hồ sơ"), 190, stretch=1),
        Column("procedure", _("Thủ tục"), 190, stretch=1),
        Column("promise", _("Hẹn trả"), 76),
        Column("why", _("Nằm bao lâu"), 230),
    )


class LettersView(Page):
    """The log on the screen; it decides nothing. `asked` says that the filters changed, `acted` names a button."""

    asked = Signal()
    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Sổ thư"))
        self.chain = ChainPlate(theme)
        self.filters = Filters(theme)
        self.search, self.period = self.filters.search, self.filters.period
        self.kinds = self.filters.kinds
        self.banners = BannerArea(theme)
        self.desk_line = DeskLine(theme)
        self.table = RowTable(theme, columns(), "log_row")
        self.table.view.setAccessibleName(_("Các thư trong sổ"))
        self.card = SheetCard(theme)
        self.lingering = RowTable(theme, lingering_columns(), "log_row")
        self.lingering.view.setAccessibleName(_("Hồ sơ nằm lâu"))
        self._keys = CutWords(theme, "", Role.CAPTION, Ink.TEXT2)
        self._head_code = Words(theme, "", Role.CAPTION, Ink.TEXT2)
        self._chain_badges: tuple[BadgeValue, BadgeValue] | None = None
        self._body = QStackedWidget()
        self._loading = LoadingState(theme, _("Đang đọc sổ thư…"))
        self.empty = EmptyState(theme, present.nothing_yet(Period.WEEK))
        self._error = ErrorState(theme, "", "")
        self._frames: dict[QWidget, QWidget] = {
            one: Framed(theme, one) for one in (self._loading, self.empty, self._error)
        }
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def wanted(self) -> Wanted:
        """What the filters ask for."""
        return self.filters.wanted

    @property
    def shows_list(self) -> bool:
        """Whether there are rows to choose from."""
        return self._body.currentWidget() is self.table

    @property
    def shows_error(self) -> bool:
        """Whether the log could not be read."""
        return self._body.currentWidget() is self._frames[self._error]

    @property
    def next_step(self) -> ActionButton:
        """The button an empty or unread list offers."""
        return (self._error if self.shows_error else self.empty).button

    def show_loading(self) -> None:
        """Say that the log is being read."""
        self._show(self._loading)

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self._error.show_value(EmptyValue(Icon.WARNING, _("Chưa đọc được sổ thư"), sentence, again))
        self._show(self._error)

    def show_nothing(self, value: EmptyValue) -> None:
        """Say that no letter was printed yet, or that none fits the filters."""
        self.empty.show_value(value)
        self._show(self.empty)

    def show_rows(self, rows: Sequence[RowValue], *, more: bool) -> None:
        """Show the list; the row in front stays in front."""
        self.table.show_rows(rows, more=more)
        self._show(self.table)

    def show_counts(self, found: Found) -> None:
        """Show how many there are of each."""
        self.filters.show_found(found)
        self.table.head.set_title("printed", _("Chờ từ") if self.wanted.waiting else _("In lúc"))

    def show_too_old(self, badge: BadgeValue | None) -> None:
        """Show how many letters nobody has looked at for too long, or nothing."""
        if badge is not None:
            self.filters.too_old.show_value(badge)
        self.filters.too_old.setVisible(badge is not None)

    def show_lingering(self, rows: Sequence[RowValue]) -> None:
        """Show the dossiers that lie too long in the place of the letters."""
        self.lingering.show_rows(rows)
        self._show(self.lingering)

    @property
    def shows_lingering(self) -> bool:
        """Whether dossiers stand in the place of the letters."""
        return self._body.currentWidget() is self.lingering

    def show_chain(self, badge: BadgeValue, head: str = "", *, short: BadgeValue | None = None) -> None:
        """Show whether the log agrees with its chain, and the chain's head; `short` is for narrow windows."""
        self._chain_badges = (badge, short or badge)
        self._head_code.set_words(head)
        self._arrange()
        self.chain.show()

    def set_large(self, on: bool) -> None:
        """Give the sheet the whole page, or the list its place back."""
        self.card.set_large(on)
        self._left.setVisible(not on)
        self._arrange()

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Narrow windows keep the list alone; F3 shows the sheet."""
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """The list alone: a window that shrinks puts the sheet behind F3 instead of stopping."""
        return QSize(self.theme.px(480), self.theme.px(260))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide again whether the sheet has room beside the list."""
        super().resizeEvent(event)
        self._arrange()

    def _show(self, widget: QWidget) -> None:
        self._body.setCurrentWidget(self._frames.get(widget, widget))

    def _arrange(self) -> None:
        large, px = self.card.is_large, self.theme.px
        beside = self.width() >= px(BESIDE_FROM)
        self.card.setVisible(large or beside)
        if large:
            self.card.setMinimumWidth(0)
            self.card.setMaximumWidth(16777215)
        else:
            self.card.setFixedWidth(px(self.theme.metrics.log_sheet))
        if self._chain_badges is not None:
            narrow = beside and self.theme.breakpoint is not Breakpoint.WIDE
            self.chain.show_value(self._chain_badges[1 if narrow else 0])

    def _build(self) -> None:
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        self._top = QHBoxLayout()
        self._top.setSpacing(10)
        self._top.addWidget(self.title)
        self._top.addWidget(self.chain, 0, Qt.AlignmentFlag.AlignVCenter)
        self._top.addStretch(1)
        for button in (self.desk_line.book, self.desk_line.numbers, self.desk_line.folder):
            self._top.addWidget(button)
        self.chain.hide()
        self.filters.asked.connect(self.asked)
        self._error.acted.connect(self.acted)
        self.empty.acted.connect(self.acted)
        self._foot = QHBoxLayout()
        self._keys.set_words(_("Phím cách: đã xem, sang thư sau · mũi tên: đổi thư · Ctrl+M: ghi ý kiến"))
        self._foot.addWidget(self._keys, 1)
        self._foot.addWidget(self._head_code)
        self.table.foot.addLayout(self._foot)
        for widget in (*self._frames.values(), self.table, self.lingering):
            self._body.addWidget(widget)
        column.addLayout(self._top)
        column.addWidget(self.desk_line)
        column.addWidget(self.banners)
        column.addWidget(self.filters)
        column.addWidget(self._body, 1)
        self._across = QHBoxLayout(self)
        self._across.addWidget(self._left, 1)
        self._across.addWidget(self.card)
        self._across.setStretchFactor(self.card, 0)

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._across.setContentsMargins(margin, px(12), margin, px(12))
        self._across.setSpacing(px(m.card_gap))
        self._foot.setContentsMargins(px(12), px(7), px(12), px(7))
        self._arrange()
