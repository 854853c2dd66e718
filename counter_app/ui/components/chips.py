"""Choosing one of a few: filter chips with counts, and the segmented choice."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLayout, QSizePolicy, QWidget

from counter_app.ui.components.base import (
    Painted,
    PaintedButton,
    draw_icon,
    draw_words,
    elided,
    plate,
    smooth,
    text_width,
)
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.theme import Theme
from counter_app.ui.values import Choice


class _Option(PaintedButton):
    """A checkable button that the arrow keys reach."""

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.choice = choice
        self.setCheckable(True)
        self.setToolTip(choice.tip)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 6)
        self.show_choice(choice)

    def show_choice(self, choice: Choice) -> None:
        """Show other words or another count."""
        self.choice = choice
        self.setText(choice.words.replace("&", "&&"))
        self.setAccessibleName(choice.words if choice.count is None else f"{choice.words}, {choice.count}")
        self.updateGeometry()
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to the neighbour, Enter is left to the page."""
        row = self.parentWidget()
        if isinstance(row, _OneOf) and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            row.step(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)


class Chip(_Option):
    """A filter with its count."""

    def sizeHint(self) -> QSize:
        """Icon, words and count."""
        px = self.theme.px
        width = text_width(self._font(), self.choice.words) + px(22)
        if self.choice.icon is not None:
            width += px(16 + 6)
        if self.choice.count is not None:
            width += text_width(self._font(), str(self.choice.count)) + px(8)
        return QSize(width, px(self.theme.metrics.chip))

    def paint(self, painter: QPainter) -> None:
        """Paint the plate; the chosen one is tinted, with a thicker border and bold words."""
        t = self.theme.tokens
        on = self.isChecked()
        ink = t.primary if on and not t.high_contrast else t.text
        fill = t.primary_t if on else t.hover if self.underMouse() else t.surface
        border = t.primary if on else t.line2
        width = (3 if t.high_contrast else 1.5) if on else 1
        plate(painter, QRectF(self.rect()), 6, fill, border, width)
        x = float(self.theme.px(11))
        middle = self.height() / 2
        if self.choice.icon is not None:
            draw_icon(painter, self.theme, self.choice.icon, x, middle, 16, ink)
            x += self.theme.px(16 + 6)
        words = text_width(self._font(), self.choice.words)
        draw_words(painter, QRectF(x, 0, words + 2, self.height()), self.choice.words, self._font(), ink)
        if self.choice.count is not None:
            x += words + self.theme.px(8)
            count = QRectF(x, 0, self.width() - x, self.height())
            draw_words(painter, count, str(self.choice.count), self._font(), ink if on else t.text2)

    def _font(self) -> QFont:
        return self.theme.font_px(13, 600)


class Segment(_Option):
    """One part of a segmented choice, with a radio mark; words that find no room are cut and told in a tip."""

    def __init__(self, theme: Theme, choice: Choice, parent: QWidget | None = None) -> None:
        super().__init__(theme, choice, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def minimumSizeHint(self) -> QSize:
        """Mark and a few letters."""
        return QSize(min(self.sizeHint().width(), self.theme.px(84)), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Tell the whole words where they are cut."""
        super().resizeEvent(event)
        cut = self.width() < self.sizeHint().width()
        self.setToolTip(self.choice.words if cut else self.choice.tip)

    def sizeHint(self) -> QSize:
        """Mark and words."""
        px = self.theme.px
        return QSize(
            text_width(self._font(), self.choice.words) + px(14 + 6 + 22), px(self.theme.metrics.field - 4)
        )

    def paint(self, painter: QPainter) -> None:
        """Paint the tint under the chosen one, the mark, the words."""
        t = self.theme.tokens
        on = self.isChecked()
        if on:
            plate(painter, QRectF(self.rect()), 4, t.primary_t, t.primary if t.high_contrast else None)
        x, middle, r = self.theme.px(10), self.height() / 2, self.theme.px(13) / 2
        ink = t.primary if on and not t.high_contrast else t.text
        painter.setPen(QPen(QColor(t.primary if on else t.line2), 1.5))
        painter.setBrush(QColor(t.surface))
        painter.drawEllipse(QRectF(x, middle - r, 2 * r, 2 * r))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(t.primary))
            painter.drawEllipse(QRectF(x + r / 2 + 0.5, middle - r / 2 + 0.5, r - 1, r - 1))
        left = x + self.theme.px(14 + 6)
        room = QRectF(left, 0, self.width() - left - self.theme.px(4), self.height())
        words = elided(self._font(), self.choice.words, int(room.width()))
        draw_words(painter, room, words, self._font(), ink)

    def _font(self) -> QFont:
        return self.theme.font_px(13, 600)


class _OneOf(Painted):
    """Exactly one of several options; one tab stop, arrows move the choice. `chosen` gives its key."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._row = self._layout()
        self._options: list[_Option] = []
        self.setAccessibleName(name)
        self._group.buttonClicked.connect(self._clicked)

    def _make(self, choice: Choice) -> _Option:
        return Chip(self.theme, choice)

    def _layout(self) -> QLayout:
        return FlowLayout(self, least_gap=5)

    @property
    def options(self) -> tuple[_Option, ...]:
        """The buttons as shown."""
        return tuple(self._options)

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer choices; the one taken stays taken if it is still offered, else the first is taken."""
        taken = self.key()
        if [one.choice.key for one in self._options] == [choice.key for choice in choices]:
            for option, choice in zip(self._options, choices, strict=True):
                option.show_choice(choice)
            return
        for option in self._options:
            self._group.removeButton(option)
            self._row.removeWidget(option)
            option.hide()
            option.deleteLater()
        self._options = [self._make(choice) for choice in choices]
        for option in self._options:
            self._group.addButton(option)
            self._row.addWidget(option)
        self.take(
            taken if any(choice.key == taken for choice in choices) else choices[0].key if choices else ""
        )

    def key(self) -> str:
        """The key of the choice taken, or an empty string."""
        return next((one.choice.key for one in self._options if one.isChecked()), "")

    def take(self, key: str) -> None:
        """Take a choice without telling anyone."""
        for option in self._options:
            if option.choice.key == key:
                option.setChecked(True)
        self._rove()

    def step(self, by: int) -> None:
        """Take the neighbour and move the focus to it."""
        keys = [one.choice.key for one in self._options]
        at = keys.index(self.key()) + by if self.key() in keys else 0
        if 0 <= at < len(keys):
            self.take(keys[at])
            self._options[at].setFocus(Qt.FocusReason.TabFocusReason)
            self.chosen.emit(keys[at])

    def _clicked(self) -> None:
        self._rove()
        self.chosen.emit(self.key())

    def _rove(self) -> None:
        for option in self._options:
            policy = Qt.FocusPolicy.StrongFocus if option.isChecked() else Qt.FocusPolicy.ClickFocus
            option.setFocusPolicy(policy)
            option.update()


class ChipRow(_OneOf):
    """Filters beside each other, each with its count; a second line is begun when the first is full."""

    def __init__(
        self, theme: Theme, choices: Sequence[Choice] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, parent)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.set_choices(choices)


class SegmentedChoice(_OneOf):
    """Two or three ways of one thing, in one frame."""

    def __init__(
        self, theme: Theme, choices: Sequence[Choice] = (), name: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, parent)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.set_choices(choices)

    def _make(self, choice: Choice) -> _Option:
        return Segment(self.theme, choice)

    def _layout(self) -> QLayout:
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 2, 2, 2)
        row.setSpacing(0)
        return row

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the frame."""
        painter = smooth(self)
        plate(painter, QRectF(self.rect()), 6, self.theme.tokens.surface, self.theme.tokens.line2)
        painter.end()
