"""One figure of a page that looks back: what it counts, the number, and what it means, as a button to its rows."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

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
from counter_app.ui.tokens import Role
from counter_app.ui.values import FigureValue

_SIDE = 15


class FigureTile(PaintedButton):
    """A checkable tile; only a figure with a tone is coloured, and then has its icon as well."""

    def __init__(self, theme: Theme, value: FigureValue, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.value = value
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 8)
        self.show_value(value)

    def show_value(self, value: FigureValue) -> None:
        """Show another number."""
        self.value = value
        self.setText(value.title)
        self.setAccessibleName(value.spoken)
        self.setToolTip(value.words)
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines."""
        theme = self.theme
        high = line_height(theme.font(Role.SMALL)) * 2 + line_height(theme.font(Role.NUMBER)) + theme.px(18)
        return QSize(theme.px(236), high)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for four beside each other."""
        return QSize(self.theme.px(150), self.sizeHint().height())

    def paint(self, painter: QPainter) -> None:
        """Paint plate, title, number and words."""
        t, px = self.theme.tokens, self.theme.px
        value, rect = self.value, QRectF(self.rect())
        ink = t.tone(value.tone).fg if value.tone is not None else t.text
        border = ink if value.tone is not None else t.primary if self.isChecked() else t.line
        fill = t.primary_t if self.isChecked() else t.hover if self.underMouse() else t.surface
        plate(painter, rect, 8, fill, border, 1.5 if self.isChecked() else 1)
        side, room = px(_SIDE), rect.width() - 2 * px(_SIDE)
        small, number = self.theme.font(Role.SMALL, 600), self.theme.font(Role.NUMBER)
        below = self.theme.font(Role.SMALL)
        icon = px(24) if value.icon is not None else 0
        y = rect.top() + px(9)
        title = elided(small, value.title, int(room - icon))
        draw_words(painter, QRectF(side, y, room - icon, line_height(small)), title, small, t.text2)
        if value.icon is not None:
            x, middle = rect.right() - side - px(18), y + line_height(small) / 2
            draw_icon(painter, self.theme, value.icon, x, middle, 18, ink)
        y += line_height(small)
        count = value.shown
        draw_words(painter, QRectF(side, y, room, line_height(number)), count, number, ink)
        if value.share:
            left = side + text_width(number, count) + px(8)
            beside = QRectF(left, y, rect.right() - side - left, line_height(number))
            draw_words(painter, beside, value.share, below, t.text2)
        y += line_height(number)
        said = elided(below, value.words, int(room))
        words = ink if value.tone is not None else t.text2
        draw_words(painter, QRectF(side, y, room, line_height(below)), said, below, words)
