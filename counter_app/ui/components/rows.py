"""Lists with columns: a model of finished rows, painted by one delegate, spoken in one sentence per row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QVBoxLayout, QWidget

from counter_app.ui.components.card import Card
from counter_app.ui.components.row_paint import Column, RowDelegate, TableHead, lay_out
from counter_app.ui.theme import Theme
from counter_app.ui.values import RowKind, RowValue
from counter_app.wording import _

RowRole = int(Qt.ItemDataRole.UserRole)
AnyIndex = QModelIndex | QPersistentModelIndex


class RowModel(QAbstractListModel):
    """The rows of a list; `wanted_more` asks for the next page when the end comes into sight."""

    wanted_more = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows: list[RowValue] = []
        self._more = False

    @property
    def rows(self) -> tuple[RowValue, ...]:
        """All rows read so far."""
        return tuple(self._rows)

    def show_rows(self, rows: Iterable[RowValue], *, more: bool = False) -> None:
        """Show other rows; `more` says that another page can be asked for."""
        self.beginResetModel()
        self._rows = list(rows)
        self._more = more
        self.endResetModel()

    def append(self, rows: Sequence[RowValue], *, more: bool = False) -> None:
        """Add the next page."""
        self._more = more
        if rows:
            first = len(self._rows)
            self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
            self._rows.extend(rows)
            self.endInsertRows()

    def replace_row(self, row: RowValue) -> None:
        """Show a row of the same key anew."""
        at = self.find(row.key)
        if at >= 0:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))

    def find(self, key: str) -> int:
        """The place of a row, or -1."""
        return next((at for at, row in enumerate(self._rows) if row.key == key), -1)

    def row_at(self, at: int) -> RowValue | None:
        """The row at a place, or None."""
        return self._rows[at] if 0 <= at < len(self._rows) else None

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008
        """How many rows were read so far."""
        return 0 if parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: AnyIndex) -> bool:
        """Whether another page can be asked for."""
        return self._more and not parent.isValid()

    def fetchMore(self, parent: AnyIndex) -> None:
        """Ask for the next page, once."""
        if self._more:
            self._more = False
            self.wanted_more.emit()

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Heads cannot be chosen."""
        row = self.row_at(index.row())
        if row is None or row.kind is RowKind.HEAD:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: AnyIndex, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:
        """The row itself, or its one sentence."""
        row = self.row_at(index.row())
        if row is None:
            return None
        if role == RowRole:
            return row
        spoken = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        return row.spoken if role in [int(one) for one in spoken] else None


class RowView(QListView):
    """The list: Enter opens, Space ticks, arrows pass over heads.

    `chosen` follows the current row, `opened` is Enter or a double click, `ticked` is Space or a click on a tick box,
    `acted` is a row's own button, `widened` the width the rows have beside the scroll bar.
    """

    chosen = Signal(str)
    opened = Signal(str)
    ticked = Signal(str)
    acted = Signal(str, str)
    widened = Signal(int)

    def __init__(
        self, theme: Theme, columns: Sequence[Column], height: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.columns = tuple(columns)
        self._model = RowModel(self)
        self._delegate = RowDelegate(theme, self.columns, height, self)
        self.setModel(self._model)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("flat", True)
        self.setProperty("ring_inset", True)
        self.setProperty("ring_radius", 4)
        self.viewport().setAutoFillBackground(False)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.selectionModel().currentChanged.connect(self._moved)
        self.doubleClicked.connect(lambda index: self._tell_opened(index.row()))
        theme.changed.connect(self._restyle)

    def model(self) -> RowModel:
        """The rows."""
        return self._model

    def current_key(self) -> str:
        """The key of the current row, or an empty string."""
        row = self._model.row_at(self.currentIndex().row())
        return row.key if row is not None and row.kind is not RowKind.HEAD else ""

    def take(self, key: str) -> None:
        """Make a row the current one and show it."""
        at = self._model.find(key)
        if at >= 0:
            self.setCurrentIndex(self._model.index(at))
            self.scrollTo(self._model.index(at))

    def take_first(self) -> None:
        """Make the first row that is no head the current one."""
        first = next((row for row in self._model.rows if row.kind is not RowKind.HEAD), None)
        if first is not None:
            self.take(first.key)

    def step(self, by: int) -> None:
        """Go to a neighbour, passing over heads."""
        at = self.currentIndex().row() + by
        while (row := self._model.row_at(at)) is not None:
            if row.kind is not RowKind.HEAD:
                self.take(row.key)
                return
            at += by

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens, Space ticks, Up and Down pass over heads; letters are left to the page."""
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if not event.isAutoRepeat():
                self._tell_opened(self.currentIndex().row())
            case Qt.Key.Key_Space if self.current_key():
                self.ticked.emit(self.current_key())
            case Qt.Key.Key_Down:
                self.step(1)
            case Qt.Key.Key_Up:
                self.step(-1)
            case _ if event.text().isprintable() and event.text():
                event.ignore()
            case _:
                super().keyPressEvent(event)
                if self.currentIndex().isValid() and not self.current_key():
                    # Home and the page keys may land on a head.
                    self.step(1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a tick box ticks, on a row's button acts."""
        super().mouseReleaseEvent(event)
        index = self.indexAt(event.position().toPoint())
        row = self._model.row_at(index.row())
        if row is None or event.button() != Qt.MouseButton.LeftButton:
            return
        boxes = lay_out(self.theme, self.columns, QRect(self.visualRect(index)))
        for cell, box in zip(row.cells, boxes, strict=False):
            if box.contains(event.position().toPoint()):
                if cell.check is not None:
                    self.ticked.emit(row.key)
                elif cell.action is not None:
                    self.acted.emit(row.key, cell.action.name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the rows out for the new width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        self.widened.emit(self.viewport().width())

    def leaveEvent(self, event: QEvent) -> None:
        """Forget the row under the pointer."""
        super().leaveEvent(event)
        self.viewport().update()

    def sizeHint(self) -> QSize:
        """A few rows."""
        return QSize(self.theme.px(480), self.theme.px(300))

    def minimumSizeHint(self) -> QSize:
        """Two rows."""
        return QSize(160, self.theme.px(100))

    def _moved(self, index: AnyIndex) -> None:
        row = self._model.row_at(index.row())
        if row is not None and row.kind is not RowKind.HEAD:
            self.chosen.emit(row.key)

    def _tell_opened(self, at: int) -> None:
        row = self._model.row_at(at)
        if row is not None and row.kind is not RowKind.HEAD:
            self.opened.emit(row.key)

    def _restyle(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.viewport().update()


class RowTable(Card):
    """A card with a table head and the list under it; `height` names a metric: register_row, log_row, import_row."""

    def __init__(
        self,
        theme: Theme,
        columns: Sequence[Column],
        height: str = "register_row",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent, padded=False)
        self.head = TableHead(theme, columns)
        self.view = RowView(theme, columns, height)
        self.view.widened.connect(self.head.set_room)
        self.body.addWidget(self.head)
        self.body.addWidget(self.view, 1)
        self.foot = QVBoxLayout()
        self.body.addLayout(self.foot)
        self.view.setAccessibleName(_("Danh sách"))
        self.setFocusProxy(self.view)

    @property
    def model(self) -> RowModel:
        """The rows."""
        return self.view.model()

    def show_rows(self, rows: Sequence[RowValue], *, more: bool = False) -> None:
        """Show other rows; the one in front stays in front where it is still there, else the first one comes."""
        key, offset = self.view.current_key(), self.view.verticalScrollBar().value()
        self.model.show_rows(rows, more=more)
        if key and self.model.find(key) >= 0:
            self.view.verticalScrollBar().setValue(offset)
            self.view.take(key)
        else:
            self.view.take_first()
