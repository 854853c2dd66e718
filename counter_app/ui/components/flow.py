"""A row that goes on in a second line when the first is full; nothing in it is ever cut or overlapped."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Places widgets from left to right at their size hints, and goes on below when there is no more room.

    They move together, to `least_gap` and no closer, where that spares the second line.
    """

    def __init__(
        self, parent: QWidget | None = None, *, gap: int = 8, line_gap: int = 8, least_gap: int | None = None
    ) -> None:
        super().__init__(parent)
        self._least_gap = gap if least_gap is None else least_gap
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self.setContentsMargins(0, 0, 0, 0)

    def addItem(self, item: QLayoutItem) -> None:
        """Take a widget's item at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many widgets it holds."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        """The item at a place, or None."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        """Give the item at a place away, or None."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        """It grows to the side only as far as it is given room."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        """Its height follows from its width."""
        return True

    def heightForWidth(self, width: int) -> int:
        """The height of all lines at a width."""
        edge = self.contentsMargins()
        inner = width - edge.left() - edge.right()
        return self._place(QRect(0, 0, inner, 0), dry=True) + edge.top() + edge.bottom()

    def setGeometry(self, rect: QRect) -> None:
        """Place the widgets."""
        super().setGeometry(rect)
        self._place(rect.marginsRemoved(self.contentsMargins()), dry=False)

    def sizeHint(self) -> QSize:
        """All widgets in one line."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = sum(hint.width() for hint in hints) + self._gap * max(0, len(hints) - 1)
        return self._with_margins(QSize(width, max((hint.height() for hint in hints), default=0)))

    def minimumSize(self) -> QSize:
        """The widest widget alone."""
        hints = [item.sizeHint() for item in self._items if not item.isEmpty()]
        width = max((hint.width() for hint in hints), default=0)
        return self._with_margins(QSize(width, max((hint.height() for hint in hints), default=0)))

    def _with_margins(self, size: QSize) -> QSize:
        edge = self.contentsMargins()
        return size + QSize(edge.left() + edge.right(), edge.top() + edge.bottom())

    def _gap_in(self, width: int) -> int:
        hints = [item.sizeHint().width() for item in self._items if not item.isEmpty()]
        gaps = len(hints) - 1
        spare = width - sum(hints)
        if gaps < 1 or not self._least_gap * gaps <= spare < self._gap * gaps:
            return self._gap
        return spare // gaps

    def _place(self, rect: QRect, *, dry: bool) -> int:
        y = rect.y()
        for line in self._lines(rect.width()):
            high = max(hint.height() for _item, _x, hint in line)
            for item, x, hint in () if dry else line:
                item.setGeometry(QRect(QPoint(rect.x() + x, y + (high - hint.height()) // 2), hint))
            y += high + self._line_gap
        return max(0, y - self._line_gap - rect.y())

    def _lines(self, width: int) -> list[list[tuple[QLayoutItem, int, QSize]]]:
        """The lines at a width: each item with where it begins and how large it is."""
        lines: list[list[tuple[QLayoutItem, int, QSize]]] = []
        x, gap = 0, self._gap_in(width)
        for item in self._items:
            if item.isEmpty():
                continue
            hint = item.sizeHint()
            if not lines or x + hint.width() > width:
                lines.append([])
                x = 0
            lines[-1].append((item, x, hint))
            x += hint.width() + gap
        return lines
