"""The widgets of the page of templates: the list at the left, the template in front at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QSize, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Framed
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.states import ErrorState, LoadingState
from counter_app.ui.components.words import CutWords, PageTitle
from counter_app.ui.desktop import WORD_SUFFIX
from counter_app.ui.icons import Icon
from counter_app.ui.page import Page
from counter_app.ui.pages.templates.card import TemplateCard
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import Action, EmptyValue, RowValue
from counter_app.wording import _

AGAIN = "again"
# Below this much width, in drawn pixels, the list keeps the page for itself.
BESIDE_FROM = 930
_LIST = {Breakpoint.WIDE: 460, Breakpoint.NORMAL: 396, Breakpoint.COMPACT: 360}


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (Column("form", _("Mẫu"), 160, stretch=1), Column("version", _("Bản đang dùng"), 176))


class TemplatesView(Page):
    """The templates on the screen; it decides nothing.

    `acted` names a button of a page without a list, `dropped` the Word file that was dragged here,
    `kind_wanted` that another kind of letter is to be made.
    """

    acted = Signal(str)
    dropped = Signal(str)
    kind_wanted = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.title = PageTitle(theme, _("Mẫu thư"))
        self.new_kind = ActionButton(theme, _("Thêm loại thư…"), Rank.LINK, icon=Icon.FILE_PLUS)
        self.new_kind.clicked.connect(self.kind_wanted)
        self.banners = BannerArea(theme)
        self.table = RowTable(theme, columns(), "log_row")
        self.table.view.setAccessibleName(_("Các mẫu thư"))
        self.card = TemplateCard(theme)
        self._keys = CutWords(theme, "", Role.CAPTION, Ink.TEXT2)
        self._body = QStackedWidget()
        self._loading = LoadingState(theme, _("Đang đọc các mẫu thư…"))
        self._error = ErrorState(theme, "", "")
        self._frames: dict[QWidget, QWidget] = {
            one: Framed(theme, one) for one in (self._loading, self._error)
        }
        self._build()
        self.setAcceptDrops(True)
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def shows_error(self) -> bool:
        """Whether nothing could be read."""
        return self._body.currentWidget() is self._frames[self._error]

    @property
    def shows_list(self) -> bool:
        """Whether there are rows to choose from."""
        return self._body.currentWidget() is self.table

    def show_loading(self) -> None:
        """Say that the templates are being read."""
        self._body.setCurrentWidget(self._frames[self._loading])
        self._arrange()

    def show_error(self, sentence: str) -> None:
        """Say why nothing could be read, and offer to try again."""
        again = Action(AGAIN, _("Đọc lại"), Icon.REFRESH, "F5")
        self._error.show_value(EmptyValue(Icon.WARNING, _("Chưa đọc được các mẫu thư"), sentence, again))
        self._body.setCurrentWidget(self._frames[self._error])
        self._arrange()

    def show_rows(self, rows: Sequence[RowValue]) -> None:
        """Show the list; the row in front stays in front."""
        self.table.show_rows(rows)
        self._body.setCurrentWidget(self.table)
        self._arrange()

    def set_large(self, on: bool) -> None:
        """Give the template the whole page, or the list its place back."""
        self.card.set_large(on)
        self._left.setVisible(not on)
        self._arrange()

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Narrow windows keep the list alone; F3 shows the template."""
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """The list alone: a window that shrinks puts the template behind F3 instead of stopping."""
        return QSize(self.theme.px(480), self.theme.px(260))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide again whether the template has room beside the list."""
        super().resizeEvent(event)
        self._arrange()
        view = self.table.view
        view.scrollTo(view.currentIndex())

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """One Word file may be let go here."""
        if _word_file(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """A Word file was let go here."""
        path = _word_file(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.dropped.emit(path)

    def _arrange(self) -> None:
        px, large = self.theme.px, self.card.is_large
        beside = self.width() >= px(BESIDE_FROM)
        self.card.setVisible(self.shows_list and (large or beside))
        alone = not large and (not beside or not self.shows_list)
        way = QBoxLayout.Direction
        # Alone the list takes the page, and what is said stands above it.
        self._across.setDirection(way.BottomToTop if alone else way.LeftToRight)
        self._across.setStretchFactor(self._left, 1 if alone else 0)
        self._across.setStretchFactor(self._right, 0 if alone else 1)
        if alone:
            self._left.setMinimumWidth(0)
            self._left.setMaximumWidth(16777215)
        else:
            self._left.setFixedWidth(px(_LIST[self.theme.breakpoint]))

    def _build(self) -> None:
        self._left = QWidget()
        column = QVBoxLayout(self._left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        head = QHBoxLayout()
        head.addWidget(self.title, 1)
        head.addWidget(self.new_kind)
        column.addLayout(head)
        self._error.acted.connect(self.acted)
        self._keys.set_words(_("Mũi tên: xem từng mẫu · F3: phóng to trang"))
        self._foot = QVBoxLayout()
        self._foot.addWidget(self._keys)
        self.table.foot.addLayout(self._foot)
        for widget in (*self._frames.values(), self.table):
            self._body.addWidget(widget)
        column.addWidget(self._body, 1)
        self._right = QWidget()
        beside = QVBoxLayout(self._right)
        beside.setContentsMargins(0, 0, 0, 0)
        beside.setSpacing(12)
        beside.addWidget(self.banners)
        beside.addWidget(self.card, 1)
        self._across = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._across.addWidget(self._left)
        self._across.addWidget(self._right, 1)

    def _restyle(self) -> None:
        m, px = self.theme.metrics, self.theme.px
        margin = px(m.page_margin)
        self._across.setContentsMargins(margin, px(12), margin, px(12))
        self._across.setSpacing(px(m.card_gap))
        self._foot.setContentsMargins(px(12), px(7), px(12), px(7))
        self._arrange()


def _word_file(carried: QMimeData) -> str:
    """The path of the one Word file that is carried, or an empty string."""
    paths = [url.toLocalFile() for url in carried.urls() if url.isLocalFile()]
    return paths[0] if len(paths) == 1 and paths[0].lower().endswith(WORD_SUFFIX) else ""
