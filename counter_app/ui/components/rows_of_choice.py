"""One of several, each on a line of its own: for questions with long answers."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.components.base import (
    PaintedButton,
    draw_icon,
    draw_words,
    elided,
    line_height,
    plate,
    text_width,
)
from counter_app.ui.theme import Theme
from counter_app.ui.values import Choice


class ChoiceLine(PaintedButton):
    """Radio mark, icon, words, and a smaller explanation behind them, or below where there is no room behind."""

    def __init__(self, theme: Theme, choice: Choice, owner: ChoiceList) -> None:
        super().__init__(theme, owner)
        self.choice = choice
        self._owner = owner
        self._below = False
        self.setCheckable(True)
        self.setAccessibleName(choice.words)
        self.setAccessibleDescription(choice.tip)
        self.setToolTip(choice.tip)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 5)
        self.setProperty("ring_inset", True)

    def sizeHint(self) -> QSize:
        """One line, or two."""
        return QSize(self.theme.px(260), self.theme.px(54 if self._below else 38))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(160), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the explanation below the words where it finds no room behind them."""
        super().resizeEvent(event)
        below = bool(self.choice.tip) and self._room() < text_width(self.theme.font_px(13), self.choice.tip)
        if below is not self._below:
            self._below = below
            self.updateGeometry()

    def _left(self) -> int:
        return self.theme.px(34 if self.choice.icon is None else 60)

    def _room(self) -> int:
        """What is left for the explanation behind the words."""
        words = text_width(self.theme.font_px(14, 600), self.choice.words)
        return self.width() - self._left() - words - self.theme.px(12 + 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Up and Down move the choice, Enter is left to the question."""
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._owner.step(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint tint, mark, icon and words."""
        t, px = self.theme.tokens, self.theme.px
        on, middle, r = self.isChecked(), self.height() / 2, px(7)
        if on:
            plate(painter, QRectF(self.rect()), 5, t.primary_t, t.primary if t.high_contrast else None)
        elif self.underMouse():
            plate(painter, QRectF(self.rect()), 5, t.hover)
        painter.setPen(QPen(QColor(t.primary if on else t.line2), 1.5))
        painter.setBrush(QColor(t.surface))
        painter.drawEllipse(QRectF(px(10), middle - r, 2 * r, 2 * r))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.primary))
            painter.drawEllipse(QRectF(px(10) + r / 2, middle - r / 2, r, r))
        x = self._left()
        ink = t.primary if on and not t.high_contrast else t.text
        if self.choice.icon is not None:
            draw_icon(painter, self.theme, self.choice.icon, px(34), middle, 18, ink)
        font = self.theme.font_px(14, 600 if on else 500)
        width = text_width(font, self.choice.words)
        room = self.width() - x - px(8)
        words = elided(font, self.choice.words, room)
        small, high = self.theme.font_px(13), line_height(font)
        if self._below:
            top = middle - (high + line_height(small)) / 2
            draw_words(painter, QRectF(x, top, room, high), words, font, ink)
            below = QRectF(x, top + high, room, line_height(small))
            draw_words(painter, below, elided(small, self.choice.tip, room), small, t.text2)
            return
        draw_words(painter, QRectF(x, 0, room, self.height()), words, font, ink)
        rest = room - width - px(12)
        if self.choice.tip and rest > px(60):
            box = QRectF(x + width + px(12), 0, rest, self.height())
            draw_words(painter, box, elided(small, self.choice.tip, rest), small, t.text2)


class ChoiceList(QWidget):
    """Exactly one line is taken; one tab stop, arrows move. `chosen` gives its key."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, choices: Sequence[Choice], name: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        self.lines = [ChoiceLine(theme, choice, self) for choice in choices]
        for line in self.lines:
            self._group.addButton(line)
            column.addWidget(line)
        self._group.buttonClicked.connect(lambda _line: self._told())
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def key(self) -> str:
        """The key of the line taken, or an empty string."""
        return next((line.choice.key for line in self.lines if line.isChecked()), "")

    def take(self, key: str) -> None:
        """Take a line without telling anyone."""
        for line in self.lines:
            if line.choice.key == key:
                line.setChecked(True)
                self.setFocusProxy(line)
        self._rove()

    def step(self, by: int) -> None:
        """Take the neighbour and move the focus to it."""
        keys = [line.choice.key for line in self.lines]
        at = keys.index(self.key()) + by if self.key() in keys else 0
        if 0 <= at < len(keys):
            self.take(keys[at])
            self.lines[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(keys[at])

    def _told(self) -> None:
        self._rove()
        self.chosen.emit(self.key())

    def _rove(self) -> None:
        for line in self.lines:
            on = line.isChecked()
            line.setFocusPolicy(Qt.FocusPolicy.StrongFocus if on else Qt.FocusPolicy.ClickFocus)
            line.update()
