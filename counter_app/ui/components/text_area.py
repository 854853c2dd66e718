"""A paragraph to be written: a box of several lines in which Enter is the way on, not a new line."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget

from counter_app.ui.components.base import line_height
from counter_app.ui.theme import Theme

_LINES = 3


class TextArea(QPlainTextEdit):
    """One paragraph in a box; Tab leaves it, Enter says `entered`."""

    entered = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setProperty("boxed", True)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self._take_font)
        self._take_font()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on; every other key writes."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
            if not event.isAutoRepeat():
                self.entered.emit()
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """A few lines."""
        return QSize(self.theme.px(320), _LINES * line_height(self.font()) + self.theme.px(24))

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as a card may be."""
        return QSize(self.theme.px(160), self.sizeHint().height())

    def _take_font(self) -> None:
        self.setFont(self.theme.font())
        self.updateGeometry()
