"""One of many in a closed field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import (
    QComboBox,
    QListView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from counter_app.ui.components.base import draw_icon, draw_words, elided, plate, smooth, text_width
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.values import Choice


class _ChoiceRow(QStyledItemDelegate):
    """A row of an open combo: high enough for a finger, which the style sheet alone does not bring about."""

    def __init__(self, theme: Theme, parent: QComboBox) -> None:
        super().__init__(parent)
        self._theme = theme

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        """As wide as the words, 34 px high."""
        return QSize(super().sizeHint(option, index).width(), self._theme.px(34))


class ComboField(QComboBox):
    """One of many, painted from tokens because a style sheet would need an arrow picture per look.

    The wheel turns the page, not the choice, unless the field has the focus.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, choices: Sequence[Choice] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        view = QListView()
        view.setObjectName("choices")
        self.setView(view)
        self.setItemDelegate(_ChoiceRow(theme, self))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)
        self.activated.connect(lambda _row: self.chosen.emit(self.key()))
        theme.changed.connect(self._take_font)
        self._take_font()

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; the first is taken."""
        self.clear()
        for choice in choices:
            self.addItem(choice.words, choice.key)
        self.updateGeometry()

    def key(self) -> str:
        """The key of the choice taken, or an empty string."""
        return str(self.currentData() or "")

    def take(self, key: str) -> None:
        """Take the choice with this key; an unknown key changes nothing."""
        row = self.findData(key)
        if row >= 0:
            self.setCurrentIndex(row)

    def sizeHint(self) -> QSize:
        """Wide enough for the longest choice."""
        longest = max((text_width(self.font(), self.itemText(row)) for row in range(self.count())), default=0)
        return QSize(longest + self.theme.px(46), self.theme.px(self.theme.metrics.field))

    def minimumSizeHint(self) -> QSize:
        """Narrower, the words then being cut."""
        return QSize(min(self.sizeHint().width(), self.theme.px(96)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint box, words and arrow."""
        painter = smooth(self)
        t = self.theme.tokens
        border = t.primary if self.hasFocus() else t.line2 if self.isEnabled() else t.line
        plate(painter, QRectF(self.rect()), 6, t.surface if self.isEnabled() else t.sunken, border)
        room = self.width() - self.theme.px(40)
        rect = QRectF(self.theme.px(11), 0, room, self.height())
        words = elided(self.font(), self.currentText(), room)
        draw_words(painter, rect, words, self.font(), t.text if self.isEnabled() else t.disabled)
        draw_icon(
            painter,
            self.theme,
            Icon.CHEVRON_DOWN,
            self.width() - self.theme.px(26),
            self.height() / 2,
            16,
            t.text2,
        )
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Leave the wheel to the page."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter is left to the page."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
        else:
            super().keyPressEvent(event)

    def _take_font(self) -> None:
        self.setFont(self.theme.font())
        self.updateGeometry()
