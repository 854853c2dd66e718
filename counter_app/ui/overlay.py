"""Things laid over the window without stopping it: questions, the key sheet, an enlarged page."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counter_app.ui.components.base import Painted, smooth, with_alpha
from counter_app.ui.components.card import Card
from counter_app.ui.theme import Theme


class Overlay(Painted):
    """A veil over its window with a card on it; Tab stays inside, Esc or a click on the veil goes back.

    Nothing waits for it: `left` says that it was left, and the focus returns to where it was.
    """

    left = Signal()

    def __init__(self, theme: Theme, window: QWidget, *, width: int = 520) -> None:
        super().__init__(theme, window)
        self._window = window
        self._width = width
        self._came_from = QApplication.focusWidget()
        self.card = Card(theme)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.card, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        window.installEventFilter(self)
        self._cover()

    def open(self, first: QWidget) -> None:
        """Show the overlay with the focus on its first, safe widget."""
        self._cover()
        self.show()
        self.raise_()
        first.setFocus(Qt.FocusReason.PopupFocusReason)

    def leave(self) -> None:
        """Go back without an answer."""
        self.dismiss()
        self.left.emit()

    def dismiss(self) -> None:
        """Take the overlay away and give the focus back."""
        self._window.removeEventFilter(self)
        self.hide()
        origin = self._came_from
        if origin is not None and _still_there(origin):
            origin.setFocus(Qt.FocusReason.PopupFocusReason)
        self.deleteLater()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc goes back; no other key reaches the page below."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        event.accept()

    def event(self, event: QEvent) -> bool:
        """Claim Esc and the function keys before the shortcuts of the window."""
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
            return True
        return super().event(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the card."""
        stops = [
            one
            for one in self.card.findChildren(QWidget)
            if one.isVisible() and one.isEnabled() and one.focusPolicy() & Qt.FocusPolicy.TabFocus
        ]
        if not stops:
            return True
        now = QApplication.focusWidget()
        at = stops.index(now) if now in stops else -1
        stops[(at + (1 if forward else -1)) % len(stops)].setFocus(Qt.FocusReason.TabFocusReason)
        return True

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click beside the card goes back."""
        if not self.card.geometry().contains(event.position().toPoint()):
            self.leave()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Cover the window when it grows."""
        if watched is self._window and event.type() == QEvent.Type.Resize:
            self._cover()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the veil."""
        painter = smooth(self)
        strength = 0.92 if self.theme.tokens.high_contrast else 0.62
        colour = self.theme.tokens.bg if self.theme.tokens.high_contrast else "#0D1116"
        painter.fillRect(QRectF(self.rect()), with_alpha(colour, strength))
        painter.end()

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.card.setFixedWidth(min(self.theme.px(self._width), self.width() - 48))
        self.card.setMaximumHeight(max(160, self.height() - 24))


def _still_there(widget: QWidget) -> bool:
    return bool(shiboken6.isValid(widget)) and widget.isVisible()
