"""The widgets of the letter log: heading with the plate of the chain, filters, list, and the stored sheet beside it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.fields import ComboField, LineField
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.sheet import SheetPreview
from counter_app.ui.components.states import EmptyState, ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.letters import present
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import Action, BadgeValue, EmptyValue, FilledWord, RowValue
from counter_app.wording import _

AGAIN = "again"


class LettersState(StrEnum):
    """What the log shows."""

    LOADING = "loading"
    FILLED = "filled"
    EMPTY = "empty"
    NOTHING_FITS = "nothing_fits"
    WITHDRAWN = "withdrawn"
    UNSIGNED = "unsigned"
    TAMPERED = "tampered"
    ERROR = "error"


class Deed(StrEnum):
    """What can be done to the sheet in front."""

    SIGNED = "signed"
    PRINT_AGAIN = "print_again"
    COPY = "copy"
    WITHDRAW = "withdraw"


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("number", _("Số"), 112),
        Column("who", _("Gửi ai, thư gì"), 220, stretch=1),
        Column("printed", _("In lúc"), 72),
        Column("standing", _("Tình trạng"), 168),
    )


class LettersView(Page):
    """The log on the screen; it decides nothing. `deed` gives what was pressed, `asked` that the filters changed."""

    deed = Signal(str)
    asked = Signal()
    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Sổ thư"))
        self.chain = StandingBadge(theme, height=36)
        self.search = LineField(theme, _("Tìm người nhận, mã hồ sơ, số thư"))
        self.search.setAccessibleName(_("Tìm trong sổ thư"))
        self.period = ComboField(theme, present.periods())
        self.period.setAccessibleName(_("Những ngày nào"))
        self.kinds = ChipRow(theme, present.kinds())
        self.banners = BannerArea(theme)
        self.table = RowTable(theme, columns(), "log_row")
        self.preview = SheetPreview(theme, _("Tờ đã lưu"))
        self.deeds: dict[Deed, ActionButton] = {}
        self._body = QStackedWidget()
        self._loading = LoadingState(theme, _("Đang đọc sổ thư…"))
        self._empty = EmptyState(theme, _nothing_yet())
        self._error = ErrorState(theme, "", "")
        self._list = QWidget()
        self._build()
        theme.changed.connect(self._restyle)
        self._restyle()

    def show_loading(self) -> None:
        """Say that the log is being read."""
        self._body.setCurrentWidget(self._loading)

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self._error.show_value(EmptyValue(Icon.WARNING, _("Chưa đọc được sổ thư"), sentence, again))
        self._body.setCurrentWidget(self._error)

    def show_nothing(self, *, filtered: bool) -> None:
        """Say that no letter was printed yet, or that none fits the filters."""
        self._empty.show_value(_nothing_fits() if filtered else _nothing_yet())
        self._body.setCurrentWidget(self._empty)

    def show_rows(self, rows: Sequence[RowValue], *, more: bool) -> None:
        """Show the list; the row in front stays in front."""
        key = self.table.view.current_key()
        self.table.model.show_rows(rows, more=more)
        if key and self.table.model.find(key) >= 0:
            self.table.view.take(key)
        else:
            self.table.view.take_first()
        self._body.setCurrentWidget(self._list)

    def show_chain(self, badge: BadgeValue) -> None:
        """Show whether the log agrees with its chain."""
        self.chain.show_value(badge)
        self.chain.show()

    def show_sheet(self, pdf: bytes, title: str, form: str, facts: Sequence[FilledWord]) -> None:
        """Show the stored sheet and what the log knows of it."""
        self.preview.show_sheet(pdf, title, form, facts)

    def show_deeds(self, deeds: Sequence[Deed]) -> None:
        """Offer these deeds and no others."""
        for deed, button in self.deeds.items():
            button.setVisible(deed in deeds)

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Narrow windows drop the sheet beside the list; F3 shows it alone."""
        self.preview_column.setVisible(width_class is not Breakpoint.COMPACT or not self.table.isVisible())
        self._restyle()

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.title)
        head.addWidget(self.chain)
        head.addStretch(1)
        self.chain.hide()
        filters = QHBoxLayout()
        filters.setSpacing(8)
        filters.addWidget(self.search, 1)
        filters.addWidget(self.period)
        self.kinds.set_choices(present.kinds())
        self.kinds.chosen.connect(lambda _key: self.asked.emit())
        self.period.chosen.connect(lambda _key: self.asked.emit())
        self.period.take(present.Period.WEEK.value)
        self.search.textChanged.connect(lambda _text: self.asked.emit())
        self._error.acted.connect(self.acted)
        self._left = QVBoxLayout(self._list)
        self._left.setContentsMargins(0, 0, 0, 0)
        self._left.addWidget(self.table, 1)
        for widget in (self._loading, self._empty, self._error, self._list):
            self._body.addWidget(widget)
        column = QVBoxLayout()
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.banners)
        column.addLayout(filters)
        column.addWidget(self.kinds)
        column.addWidget(self._body, 1)
        self.preview_column = QWidget()
        right = QVBoxLayout(self.preview_column)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        right.addWidget(self.preview, 1)
        right.addLayout(self._buttons())
        self._across = QHBoxLayout(self)
        self._across.addLayout(column, 1)
        self._across.addWidget(self.preview_column)
        QWidget.setTabOrder(self.search, self.table)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(12)
        made = (
            (Deed.SIGNED, _("Đã ký"), Rank.FILLED, Icon.SIGNATURE, ""),
            (Deed.PRINT_AGAIN, _("In lại"), Rank.PLAIN, Icon.PRINTER, "Ctrl+P"),
            (Deed.COPY, _("Cấp lại, có đánh dấu"), Rank.PLAIN, Icon.COPY, "Ctrl+P"),
            (Deed.WITHDRAW, _("Bỏ số này"), Rank.PLAIN, Icon.TRASH, ""),
        )
        for deed, words, rank, icon, key in made:
            button = ActionButton(self.theme, words, rank, icon=icon, key=key)
            button.clicked.connect(lambda _checked=False, deed=deed: self.deed.emit(deed.value))
            button.hide()
            self.deeds[deed] = button
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._across.setContentsMargins(margin, px(12), margin, px(12))
        self._across.setSpacing(px(m.card_gap))
        self.preview_column.setFixedWidth(px(620 if self.theme.breakpoint is Breakpoint.WIDE else 430))


def _nothing_yet() -> EmptyValue:
    return EmptyValue(
        Icon.BOOK,
        _("Chưa có thư nào trong những ngày này"),
        _("Mỗi tờ thư in ở Quầy vào sổ này với đúng bản đã in, số của nó và mọi việc đã làm với nó."),
    )


def _nothing_fits() -> EmptyValue:
    return EmptyValue(
        Icon.SEARCH, _("Không có thư nào khớp"), _("Bớt chữ cần tìm, chọn “Mọi thư”, hoặc chọn thêm ngày.")
    )
