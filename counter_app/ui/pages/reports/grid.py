"""A table of figures: the arrows go from cell to cell, Enter or a click opens what stands behind a number."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from counter_app.ui.components.base import draw_words, elided, plate, text_width
from counter_app.ui.components.card import CARD_RADIUS, Card
from counter_app.ui.components.words import Words
from counter_app.ui.pages.reports.values import FigureCell, Head, TableValue
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Role

AnyIndex = QModelIndex | QPersistentModelIndex
_ROW, _WIDE_ROW, _PAD = 32, 42, 14
_CELL = int(Qt.ItemDataRole.UserRole)
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter


class FigureModel(QAbstractTableModel):
    """The cells of one table; each is spoken with its row and its column."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.value = TableValue("", (), ())

    def show_value(self, value: TableValue) -> None:
        """Show another table."""
        self.beginResetModel()
        self.value = value
        self.endResetModel()

    def cell(self, index: AnyIndex) -> FigureCell | None:
        """The cell at a place."""
        rows = self.value.rows
        if not 0 <= index.row() < len(rows) or not 0 <= index.column() < len(rows[index.row()]):
            return None
        return rows[index.row()][index.column()]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many rows there are."""
        return 0 if parent.isValid() else len(self.value.rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.value.heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = int(Qt.ItemDataRole.DisplayRole)
    ) -> Any:
        """The title of a column, and its tip."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.value.heads):
            return None
        head = self.value.heads[section]
        if role == int(Qt.ItemDataRole.ToolTipRole):
            return head.tip or None
        return head.title if role == int(Qt.ItemDataRole.DisplayRole) else None

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The cell itself, or its words."""
        cell = self.cell(index)
        if cell is None:
            return None
        if role == _CELL:
            return cell
        if role == int(Qt.ItemDataRole.AccessibleTextRole):
            return self.spoken(index)
        shown = (int(Qt.ItemDataRole.DisplayRole), int(Qt.ItemDataRole.ToolTipRole))
        return cell.words if role in shown else None

    def spoken(self, index: AnyIndex) -> str:
        """`Thư chia buồn, đã trao: 13`: a cell in one sentence."""
        cell = self.cell(index)
        if cell is None:
            return ""
        if not index.column():
            return cell.words
        name, title = self.value.rows[index.row()][0].words, self.value.heads[index.column()].title
        return f"{name}, {title.lower()}: {cell.words or '–'}"


class _Head(QHeaderView):
    """The titles of the columns, over what they name."""

    def __init__(self, theme: Theme, model: FigureModel) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._figures = theme, model
        self.tops_card = True
        self.setSectionsClickable(False)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setMinimumSectionSize(1)

    def sizeHint(self) -> QSize:
        """As high as a row."""
        return QSize(super().sizeHint().width(), self._theme.px(_ROW))

    def paintSection(self, painter: QPainter, rect: QRect, index: int) -> None:
        """Paint ground and title."""
        t, pad = self._theme.tokens, self._theme.px(_PAD)
        ends = index == 0, index == self._last()
        self._ground(painter, QRectF(rect), t.sunken, ends if self.tops_card else (False, False))
        painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), QColor(t.line))
        heads = self._figures.value.heads
        if index >= len(heads):
            return
        font, head = self._theme.font_px(13, 600), heads[index]
        room = QRectF(rect.adjusted(pad if not index or not head.number else 2, 0, -pad, 0))
        words = elided(font, head.title, int(room.width()) + 2)
        draw_words(painter, room, words, font, t.text2, _RIGHT if head.number else _LEFT)

    def _last(self) -> int:
        shown = [section for section in range(self.count()) if not self.isSectionHidden(section)]
        return shown[-1] if shown else -1

    def _ground(self, painter: QPainter, rect: QRectF, fill: str, ends: tuple[bool, bool]) -> None:
        """The ground of a title, rounded where it lies in an upper corner of its card."""
        if not any(ends):
            painter.fillRect(rect, QColor(fill))
            return
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        left, right = ends
        round_ = rect.adjusted(0 if left else -9, 0, 0 if right else 9, 9)
        painter.setClipRect(rect)
        plate(painter, round_, CARD_RADIUS - 1, fill)
        painter.restore()


class _CellPainter(QStyledItemDelegate):
    """Paints a cell: figures at the right, words at the left, the one at hand framed."""

    def __init__(self, theme: Theme, model: FigureModel, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme, self._figures = theme, model

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Paint ground, words and frame."""
        cell = self._figures.cell(index)
        if cell is None:
            return
        t, px, value = self._theme.tokens, self._theme.px, self._figures.value
        rect: QRect = option.rect
        state: QStyle.StateFlag = option.state
        last = value.total and index.row() == len(value.rows) - 1
        painter.save()
        hovered = bool(state & QStyle.StateFlag.State_MouseOver) and cell.drill is not None
        if hovered:
            painter.fillRect(rect, QColor(t.hover))
        if index.row() < len(value.rows) - 1:
            heavy = value.total and index.row() == len(value.rows) - 2
            line = QColor(t.line2 if heavy else t.line)
            painter.fillRect(QRect(rect.left(), rect.bottom(), rect.width(), 1), line)
        head = value.heads[index.column()]
        font = self._theme.font_px(13 if cell.muted and not head.number else 14, 600 if cell.strong else 400)
        font.setUnderline(hovered)
        ink = t.tone(cell.tone).fg if cell.tone is not None else t.text2 if cell.muted else t.text
        if last and cell.strong:
            font.setWeight(font.Weight.Bold)
        pad = px(_PAD)
        room = QRectF(rect.adjusted(pad if not index.column() or not head.number else 2, 0, -pad, 0))
        words = elided(font, cell.words, int(room.width()) + 2)
        draw_words(painter, room, words, font, ink, _RIGHT if head.number else _LEFT)
        view = self.parent()
        if isinstance(view, QTableView) and view.hasFocus() and view.currentIndex() == index:
            painter.setPen(QColor(t.focus))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -2.5), 4, 4)
            painter.drawRoundedRect(QRectF(rect).adjusted(2.5, 2.5, -2.5, -3.5), 3, 3)
        painter.restore()


class FigureGrid(QTableView):
    """The cells; `drilled` gives what stands behind the one that was opened, `moved` the place of the one at hand.

    It is as high as its rows, so that the page around it scrolls and never the table by itself.
    """

    drilled = Signal(object)
    moved = Signal(QRect)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.figures = FigureModel(self)
        self.setModel(self.figures)
        self.setItemDelegate(_CellPainter(theme, self.figures, self))
        self.titles = _Head(theme, self.figures)
        self.setHorizontalHeader(self.titles)
        self.verticalHeader().hide()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setMouseTracking(True)
        self.setProperty("flat", True)
        self.setProperty("ring_inset", True)
        self.setProperty("ring_radius", 6)
        self.viewport().setAutoFillBackground(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        for policy in (self.setVerticalScrollBarPolicy, self.setHorizontalScrollBarPolicy):
            policy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._restyle)

    def show_value(self, value: TableValue) -> None:
        """Show other figures; the cell at hand stays at hand."""
        at = self.currentIndex()
        place = (at.row(), at.column())
        self.figures.show_value(value)
        self.setAccessibleName(value.title)
        self._restyle()
        self.setCurrentIndex(self.figures.index(*place) if at.row() >= 0 else self._first())

    def sizeHint(self) -> QSize:
        """As high as its rows."""
        rows = len(self.figures.value.rows)
        return QSize(self.theme.px(320), self.theme.px(_ROW) + rows * self._row_height())

    def minimumSizeHint(self) -> QSize:
        """As high, and narrow."""
        return QSize(self.theme.px(200), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the cell at hand; the arrows go to its neighbours."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if not event.isAutoRepeat():
                self._open(self.currentIndex())
            return
        if event.text().isprintable() and event.text():
            event.ignore()
            return
        super().keyPressEvent(event)
        self.moved.emit(self.visualRect(self.currentIndex()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click opens what stands behind the number."""
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self._open(self.indexAt(event.position().toPoint()))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """The pointer says where something stands behind a number."""
        super().mouseMoveEvent(event)
        cell = self.figures.cell(self.indexAt(event.position().toPoint()))
        behind = cell is not None and cell.drill is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if behind else Qt.CursorShape.ArrowCursor)

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the cell under the pointer."""
        super().leaveEvent(event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the columns."""
        super().resizeEvent(event)
        self._spread()

    def _open(self, index: QModelIndex) -> None:
        cell = self.figures.cell(index)
        if cell is not None and cell.drill is not None:
            self.setCurrentIndex(index)
            self.drilled.emit(cell.drill)

    def _first(self) -> QModelIndex:
        """The first cell with something behind it."""
        value = self.figures.value
        for row, cells in enumerate(value.rows):
            for column, cell in enumerate(cells):
                if cell.drill is not None and not self.isColumnHidden(column):
                    return self.figures.index(row, column)
        return QModelIndex()

    def _row_height(self) -> int:
        return self.theme.px(_WIDE_ROW if self.theme.breakpoint is Breakpoint.WIDE else _ROW)

    def _restyle(self) -> None:
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setDefaultSectionSize(self._row_height())
        for row in range(self.figures.rowCount()):
            self.setRowHeight(row, self._row_height())
        self.updateGeometry()
        self._spread()
        self.viewport().update()

    def _spread(self) -> None:
        """Give every column its width, and what is left over to those that stretch."""
        heads = self.figures.value.heads
        compact = self.theme.breakpoint is Breakpoint.COMPACT
        shown = [head.kept or not compact for head in heads]
        widths = [self._width(head) if on else 0 for head, on in zip(heads, shown, strict=True)]
        spare = self.viewport().width() - sum(widths)
        stretches = [head.stretch if on else 0 for head, on in zip(heads, shown, strict=True)]
        if not any(stretches) and heads:
            stretches[0] = 1
        for column, (on, width, stretch) in enumerate(zip(shown, widths, stretches, strict=True)):
            self.setColumnHidden(column, not on)
            if on:
                grown = spare * stretch // sum(stretches)
                self.setColumnWidth(column, max(self.theme.px(44), width + grown))

    def _width(self, head: Head) -> int:
        """The width of a column: what was drawn, and never less than its title needs."""
        needed = text_width(self.theme.font_px(13, 600), head.title) + self.theme.px(_PAD + 4)
        return max(self.theme.px(head.width), needed if head.number else 0)


class FigureTable(Card):
    """A card with a table of figures, under its title where several stand on one page."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, padded=False)
        self.title = Words(theme, "", Role.PANEL, weight=600)
        self.title.setContentsMargins(_PAD, 8, _PAD, 6)
        self.grid = FigureGrid(theme)
        self.body.addWidget(self.title)
        self.body.addWidget(self.grid)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        self.setFocusProxy(self.grid)

    def show_value(self, value: TableValue, *, titled: bool) -> None:
        """Show other figures."""
        self.title.set_words(value.title)
        self.title.setVisible(titled)
        self.grid.titles.tops_card = not titled
        self.grid.show_value(value)
