"""The 28 px bar at the foot: printer, scanner, last tested backup, and who is signed in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QFont, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from counter_app.ui.components.base import (
    Painted,
    draw_icon,
    draw_words,
    elided,
    line_height,
    smooth,
    text_width,
)
from counter_app.ui.components.words import CutWords
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import StatusValue, Tone


class StatusPlate(Painted):
    """Icon and words of one state."""

    def __init__(self, theme: Theme, value: StatusValue, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.value = value
        self.setAccessibleName(value.words)
        self.setToolTip(value.tip or value.words)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Icon and words."""
        font = self._font()
        return QSize(text_width(font, self.value.words) + self.theme.px(20) + 2, line_height(font))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(40), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint both in the colour of the tone."""
        painter = smooth(self)
        t = self.theme.tokens
        ink = t.text2 if self.value.tone is Tone.DONE else t.tone(self.value.tone).fg
        font = self._font()
        left = self.theme.px(20)
        draw_icon(painter, self.theme, self.value.icon, 0, self.height() / 2, 14, ink)
        rect = QRectF(left, 0, self.width() - left, self.height())
        draw_words(painter, rect, elided(font, self.value.words, int(rect.width())), font, ink)
        painter.end()

    def _font(self) -> QFont:
        return self.theme.font_px(12, 400 if self.value.tone is Tone.DONE else 600)


class StatusBar(Painted):
    """Plates at the left, the person at the right."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._plates: list[StatusPlate] = []
        self._values: tuple[StatusValue, ...] = ()
        self._public: StatusValue | None = None
        self._person = CutWords(theme, "", Role.CAPTION, Ink.TEXT2)
        self._person.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QHBoxLayout(self)
        self._row.addStretch(1)
        self._row.addWidget(self._person)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.restyle()

    @property
    def words(self) -> tuple[str, ...]:
        """What the bar says, from left to right."""
        return (*(plate.value.words for plate in self._plates), self._person.words)

    def show_values(self, values: Sequence[StatusValue], person: str) -> None:
        """Show other states and who is signed in."""
        self._values = tuple(values)
        self._person.set_words(person)
        self._lay()

    def show_public(self, value: StatusValue | None) -> None:
        """Say behind the other states what the public sees, or nothing while it sees nothing of ours."""
        self._public = value
        self._lay()

    def _lay(self) -> None:
        shown = (*self._values, *((self._public,) if self._public is not None else ()))
        for plate in self._plates:
            self._row.removeWidget(plate)
            plate.hide()
            plate.deleteLater()
        self._plates = [StatusPlate(self.theme, value) for value in shown]
        for number, plate in enumerate(self._plates):
            self._row.insertWidget(number, plate)

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        margin = self.theme.px(self.theme.metrics.page_margin)
        self._row.setContentsMargins(margin, 1, margin, 0)
        self._row.setSpacing(self.theme.px(24))

    def sizeHint(self) -> QSize:
        """As high as the width class says."""
        return QSize(400, self.theme.px(self.theme.metrics.status_bar))

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(200, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground and the line above."""
        painter = smooth(self)
        painter.fillRect(self.rect(), QColor(self.theme.tokens.sunken))
        painter.fillRect(0, 0, self.width(), 1, QColor(self.theme.tokens.line))
        painter.end()
