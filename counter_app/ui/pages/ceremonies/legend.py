"""What the signs of the calendar mean, in one line under it."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.procedure import EventKind
from counter_app.sentences.ceremonies import kind_word
from counter_app.ui.components.base import Painted, draw_icon, draw_words, line_height, smooth, text_width
from counter_app.ui.pages.ceremonies.block_paint import icon_of
from counter_app.ui.theme import Theme
from counter_app.wording import _

_GAP = 18


class Legend(Painted):
    """Signs with their words; what finds no room is left out whole."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self._hatched())

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(self.theme.px(320), max(self.theme.px(28), line_height(self.theme.font_px(13))))

    def minimumSizeHint(self) -> QSize:
        """Words that find no room are left out."""
        return QSize(0, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the signs from the left, the words about hatched ground at the right."""
        painter, t, px = smooth(self), self.theme.tokens, self.theme.px
        font, middle, x = self.theme.font_px(13), self.height() / 2, 0.0
        for about in (EventKind.MARRIAGE, EventKind.BIRTH):
            words = kind_word(about)
            wide = px(22) + text_width(font, words)
            if x + wide > self.width():
                break
            draw_icon(painter, self.theme, icon_of(about), x, middle, 16, t.brass)
            draw_words(painter, QRectF(x + px(22), 0, wide, self.height()), words, font, t.text2)
            x += wide + px(_GAP)
        words = self._hatched()
        wide = text_width(font, words)
        if x + wide <= self.width():
            draw_words(painter, QRectF(self.width() - wide, 0, wide, self.height()), words, font, t.text2)
        painter.end()

    def _hatched(self) -> str:
        return _("Ô gạch chéo: ngày nghỉ")
