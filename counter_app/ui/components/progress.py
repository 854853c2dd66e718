"""How far long work has come, as a bar with its count said to screen readers."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.components.base import Painted, plate, smooth
from counter_app.ui.theme import Theme
from counter_app.wording import _

HEIGHT = 10


class ProgressBar(Painted):
    """A bar filled from the left; it stands still between two steps, nothing in it moves by itself."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._done = self._of = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_progress(self, done: int, of: int) -> None:
        """Show how many of how many are done."""
        self._done, self._of = done, of
        self.setAccessibleName(_("{done} trên {all}").format(done=done, all=of))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(self.theme.px(240), self.theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the trough and what is done of it."""
        painter, t = smooth(self), self.theme.tokens
        radius = self.height() / 2
        plate(painter, QRectF(self.rect()), radius, t.sunken, t.line)
        if self._of and self._done:
            wide = max(self.height(), self.width() * self._done / self._of)
            plate(painter, QRectF(0, 0, wide, self.height()), radius, t.primary)
        painter.end()
