"""The widgets of the page of reports: which period, its days in words, and one body: figures, rows, or none yet."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.domain.report import PeriodKind
from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.base import plate
from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.card import Card, Framed
from counter_app.ui.components.chips import ChipRow, SegmentedChoice
from counter_app.ui.components.progress import ProgressBar
from counter_app.ui.components.states import ErrorState, LoadingState
from counter_app.ui.components.words import PageTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.reports import present
from counter_app.ui.pages.reports.figures_view import RING, FiguresView
from counter_app.ui.pages.reports.range_bar import RangeBar
from counter_app.ui.pages.reports.rows_view import RowsView
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Action, EmptyValue
from counter_app.wording import _, count

AGAIN, STOP, WORD, EXCEL, PDF, HAND_IN = "again", "stop", "word", "excel", "pdf", "hand in"


class Arrow(IconButton):
    """An arrow on a plate: to the period before or after."""

    def paint(self, painter: QPainter) -> None:
        """Paint the plate under the icon."""
        t = self.theme.tokens
        fill = t.hol if self.isDown() else t.hover if self.underMouse() else t.surface
        plate(painter, QRectF(self.rect()), 6, fill, t.line2)
        super().paint(painter)


class CountingState(Card):
    """A long count, or a long file: how far it has come, and the way to stop it."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.writes = False
        self.words = Words(theme, "", Role.STRONG, weight=600, wrap=True)
        self.beside = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self.bar = ProgressBar(theme)
        self.bar.setMaximumWidth(theme.px(460))
        self.stop = ActionButton(theme, _("Dừng đếm"), Rank.PLAIN, icon=Icon.CLOSE, key="Esc")
        self.body.addStretch(1)
        for part in (self.words, self.beside, self.bar, self.stop):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(part, 4 if part is not self.stop else 0)
            row.addStretch(1)
            self.body.addLayout(row)
        for said in (self.words, self.beside):
            said.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.body.addStretch(1)

    def show_progress(self, period: str, done: int, of: int) -> None:
        """Show how many steps of a count are done, of how many."""
        self.writes = False
        self.stop.set_words(_("Dừng đếm"))
        self.words.set_words(_("Đang đếm số liệu {period}…").format(period=present.inside(period)))
        told = _("{done} trên {all} bước. Sổ rất dài thì mất một lúc; việc ở các trang khác vẫn làm được.")
        self.beside.set_words(told.format(done=count(done), all=count(of)))
        self.bar.show_progress(done, of)

    def show_writing(self, done: int, of: int) -> None:
        """Show how many rows of a workbook are written, of how many."""
        self.writes = True
        self.stop.set_words(_("Dừng ghi"))
        self.words.set_words(_("Đang ghi bảng tính…"))
        told = _("{done} trên {all} dòng. Dừng thì không có tệp nào được tạo.")
        self.beside.set_words(told.format(done=count(done), all=count(of)))
        self.bar.show_progress(done, of)


class ReportsView(Page):
    """The page on the screen; it decides nothing. `acted` names a button pressed."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Báo cáo"))
        self.kinds = ChipRow(theme, present.kinds(), _("Kỳ báo cáo"))
        self.years = SegmentedChoice(theme, present.year_kinds(), _("Báo cáo năm nào"))
        self.pdf_button = ActionButton(theme, _("Xuất PDF"), Rank.SMALL, icon=Icon.DOWNLOAD)
        self.excel_button = ActionButton(theme, _("Xuất Excel"), Rank.SMALL, icon=Icon.SHEET)
        self.word_button = ActionButton(theme, _("Xuất Word"), Rank.BOARD, icon=Icon.FILE, key="Ctrl+E")
        self.hand_in_button = ActionButton(theme, _("Ghi đã nộp"), Rank.SMALL, icon=Icon.CHECK_CIRCLE)
        self.earlier = Arrow(theme, Icon.CHEVRON_LEFT, _("Kỳ trước"))
        self.later = Arrow(theme, Icon.CHEVRON_RIGHT, _("Kỳ sau"))
        self.period_name = Words(theme, "", Role.STRONG, weight=700)
        self.period_words = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self.range = RangeBar(theme)
        self.banners = BannerArea(theme)
        self.figures = FiguresView(theme)
        self.rows = RowsView(theme)
        self.counting = CountingState(theme)
        self._loading = LoadingState(theme, _("Đang đếm số liệu của kỳ…"))
        self._error = ErrorState(theme, "", "")
        self._frames: dict[QWidget, QWidget] = {
            one: Framed(theme, one) for one in (self._loading, self._error)
        }
        self._body = QStackedWidget()
        self._build()
        self._listen_to_buttons()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def shows(self) -> QWidget:
        """The body in front."""
        front = self._body.currentWidget() or self._body
        return next((inner for inner, frame in self._frames.items() if frame is front), front)

    @property
    def has_failed(self) -> bool:
        """Whether the page says that nothing could be counted."""
        return self.shows is self._error

    @property
    def is_counting(self) -> bool:
        """Whether the page shows how far a long count has come."""
        return self.shows is self.counting and not self.counting.writes

    @property
    def is_writing(self) -> bool:
        """Whether the page shows how far a long file has come."""
        return self.shows is self.counting and self.counting.writes

    def show_loading(self) -> None:
        """Say that the figures are being counted."""
        self._allow(on=False)
        self._front(self._loading)

    def show_counting(self, period: str, done: int, of: int) -> None:
        """Show how far a long count has come."""
        self._allow(on=False)
        self.counting.show_progress(period, done, of)
        self._front_long_work()

    def show_writing(self, done: int, of: int) -> None:
        """Show how far a long file has come."""
        self._allow(on=False)
        self.counting.show_writing(done, of)
        self._front_long_work()

    def show_error(self, sentence: str, title: str = "") -> None:
        """Say why nothing could be counted, and offer to try again."""
        self._allow(on=False)
        again = Action(AGAIN, _("Đếm lại"), Icon.REFRESH, "F5")
        said = title or _("Chưa đếm được số liệu")
        self._error.show_value(EmptyValue(Icon.WARNING, said, sentence, again))
        self._front(self._error)

    def show_figures(self) -> None:
        """Bring the figures to the front."""
        self._allow(on=True)
        self._front(self.figures)

    def show_rows(self) -> None:
        """Bring what stands behind a figure to the front."""
        self._front(self.rows)

    def show_period(self, kind: PeriodKind, name: str, words: str) -> None:
        """Say which period is shown; days of one's own choice are asked for in place of its name."""
        self.kinds.take(present.chip_of(kind))
        yearly = present.chip_of(kind) == present.YEAR
        self.years.setVisible(yearly)
        if yearly:
            self.years.take(kind)
        own = kind is PeriodKind.RANGE
        self.range.setVisible(own)
        self.period_name.setVisible(not own)
        self.period_name.set_words(name)
        self.period_words.set_words(words)
        self.period_words.show()
        for arrow in (self.earlier, self.later):
            arrow.setVisible(not own)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return QSize(self.theme.px(480), self.theme.px(260))

    def _front(self, body: QWidget) -> None:
        self._body.setCurrentWidget(self._frames.get(body, body))

    def _front_long_work(self) -> None:
        if self.shows is not self.counting:
            self._front(self.counting)
            self.counting.stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _allow(self, *, on: bool) -> None:
        for button in (self.pdf_button, self.excel_button, self.word_button, self.hand_in_button):
            button.setEnabled(on)

    def _build(self) -> None:
        head, row = QHBoxLayout(), QHBoxLayout()
        self._rows = (head, row)
        head.setSpacing(8)
        head.addWidget(self.title, 0, Qt.AlignmentFlag.AlignTop)
        head.addSpacing(8)
        head.addWidget(self.kinds, 1)
        for button in (self.pdf_button, self.excel_button, self.word_button):
            head.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        row.setSpacing(8)
        for part in (self.earlier, self.later, self.period_name, self.years, self.range):
            row.addWidget(part)
        row.addWidget(self.period_words, 1)
        row.addWidget(self.hand_in_button)
        self._error.acted.connect(self.acted)
        for body in (*self._frames.values(), self.figures, self.rows, self.counting):
            self._body.addWidget(body)
        self._column = QVBoxLayout(self)
        self._column.addLayout(head)
        self._column.addLayout(row)
        self._column.addWidget(self.banners)
        self._column.addWidget(self._body, 1)

    def _listen_to_buttons(self) -> None:
        names = {
            self.pdf_button: PDF,
            self.excel_button: EXCEL,
            self.word_button: WORD,
            self.hand_in_button: HAND_IN,
            self.counting.stop: STOP,
        }
        for button, name in names.items():
            button.clicked.connect(lambda _on=False, name=name: self.acted.emit(name))

    def _restyle(self) -> None:
        margin = self.theme.px(self.theme.metrics.page_margin)
        # The figures keep room for the focus ring at their sides; everything above them begins and ends with them.
        self._column.setContentsMargins(margin - RING, self.theme.px(12), margin - RING, self.theme.px(4))
        for row in self._rows:
            row.setContentsMargins(RING, 0, RING, 0)
        self.banners.setContentsMargins(RING, 0, RING, 0)
        self._column.setSpacing(self.theme.px(7))
