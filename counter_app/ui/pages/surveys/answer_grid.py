"""The sheet being entered: a line to each question, six boxes in a line, filled by the keys 1 to 5 and 0."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.survey import LEVELS, Level
from counter_app.sentences.surveys import answer_name
from counter_app.ui.announce import announce
from counter_app.ui.components.base import Painted, draw_words, line_height, plate, smooth
from counter_app.ui.pages.surveys.present import level_heads
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Role

ANSWERS = (*LEVELS, Level.NOT_APPLICABLE)
_KEYS = {str(int(level)): level for level in ANSWERS}
# As many keys as the longest code has.
_KEPT = 100
_ROW, _HEAD, _BOX = 44, 56, 74
_FLAGS = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap


class AnswerGrid(Painted):
    """The answers of one sheet; `saved` says that Enter was pressed, `changed` that a box was filled, `moved`
    that another line is at hand.

    A key fills the box of the line at hand and goes to the next; Backspace empties the line before.
    """

    saved = Signal()
    changed = Signal()
    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._questions: tuple[str, ...] = ()
        self._levels: list[Level | None] = []
        self._at = 0
        self._before: list[tuple[tuple[Level | None, ...], int]] = []
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @property
    def levels(self) -> tuple[Level | None, ...]:
        """The answers as filled in; None where the box is empty."""
        return tuple(self._levels)

    @property
    def at(self) -> int:
        """The line at hand, from 0."""
        return self._at

    @property
    def is_blank(self) -> bool:
        """Whether nothing was filled in yet."""
        return all(level is None for level in self._levels)

    def show_questions(self, questions: Sequence[str]) -> None:
        """Show an empty sheet with these questions; the same questions keep what is filled in."""
        if tuple(questions) == self._questions:
            return
        self._questions = tuple(questions)
        self.empty()
        self.updateGeometry()

    def empty(self) -> None:
        """The next sheet: nothing filled in, the first line at hand."""
        self._levels = [None] * len(self._questions)
        self._before = []
        self._go(0)
        self.changed.emit()

    def fill(self, levels: Sequence[Level | None]) -> None:
        """Show these answers; the first empty line is at hand, else the last one."""
        self._levels = list(levels)
        self._go(self._levels.index(None) if None in self._levels else len(self._levels) - 1)
        self.changed.emit()

    def take_out(self, burst: str) -> None:
        """A scanner typed these letters, not the officer: what they filled in meanwhile is as it was before."""
        taken = sum(letter in _KEYS or letter in "- " for letter in burst)
        if self.hasFocus() and 0 < taken <= len(self._before):
            levels, at = self._before[-taken]
            del self._before[-taken:]
            self._levels = list(levels)
            self._go(at)
            self.changed.emit()

    @property
    def line(self) -> QRect:
        """Where the line at hand stands, with its neighbours; the heads too while it is the first."""
        px = self.theme.px
        top = 0 if self._at == 0 else px(_HEAD) + (self._at - 1) * px(_ROW)
        return QRect(0, top, self.width(), px(_HEAD) + (self._at + 2) * px(_ROW) - top)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits fill, arrows move, Backspace empties, Enter keeps the sheet."""
        if event.modifiers() & (Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier):
            super().keyPressEvent(event)
            return
        if event.text() in _KEYS or event.text() in ("-", " "):
            self._before = [*self._before[-_KEPT:], (self.levels, self._at)]
        match event.key():
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.saved.emit()
            case Qt.Key.Key_Up:
                self._go(self._at - 1)
            case Qt.Key.Key_Down | Qt.Key.Key_Space:
                self._go(self._at + 1)
            case Qt.Key.Key_Delete | Qt.Key.Key_Minus:
                self._put(None)
            case Qt.Key.Key_Backspace:
                if self._at < len(self._levels) and self._levels[self._at] is None:
                    self._go(self._at - 1)
                self._put(None, stay=True)
            case _ if event.text() in _KEYS:
                self._put(_KEYS[event.text()])
            case _:
                super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click fills a box; on the filled one it empties it."""
        super().mousePressEvent(event)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        for line in range(len(self._questions)):
            for level, box in self._boxes(line):
                if box.contains(event.position()):
                    self._at = line
                    self._put(None if self._levels[line] is level else level, stay=True)
                    return

    def sizeHint(self) -> QSize:
        """Head and a line to each question."""
        px = self.theme.px
        return QSize(px(720), px(_HEAD) + px(_ROW) * max(1, len(self._questions)))

    def minimumSizeHint(self) -> QSize:
        """As high, and as narrow as the boxes allow."""
        return QSize(self.theme.px(600), self.sizeHint().height())

    def _put(self, level: Level | None, *, stay: bool = False) -> None:
        if not self._levels:
            return
        self._levels[self._at] = level
        announce(self, answer_name(level))
        if not stay:
            self._go(self._at + 1)
        self.update()
        self.changed.emit()

    def _go(self, line: int) -> None:
        self._at = max(0, min(len(self._questions) - 1, line))
        if self._questions:
            said = answer_name(self._levels[self._at])
            self.setAccessibleName(f"{self._at + 1}. {self._questions[self._at]}: {said}")
        self.update()
        self.moved.emit()

    def _boxes(self, line: int) -> list[tuple[Level, QRectF]]:
        """The six boxes of a line; the sixth stands apart, as it is no level."""
        px = self.theme.px
        top, wide = px(_HEAD) + line * px(_ROW), px(_BOX)
        left = self.width() - len(ANSWERS) * wide - px(18)
        found = []
        for place, level in enumerate(ANSWERS):
            x = left + place * wide + (px(14) if level is Level.NOT_APPLICABLE else 0)
            found.append((level, QRectF(x, top, wide, px(_ROW))))
        return found

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the heads and every line."""
        painter = smooth(self)
        self._paint_heads(painter)
        for line in range(len(self._questions)):
            self._paint_line(painter, line)
        painter.end()

    def _paint_heads(self, painter: QPainter) -> None:
        if not self._questions:
            return
        theme, t, px = self.theme, self.theme.tokens, self.theme.px
        font = theme.font(Role.CAPTION)
        for (key, words), (_level, box) in zip(level_heads(), self._boxes(0), strict=True):
            head = QRectF(box.left(), 0, box.width(), px(_HEAD) - px(20))
            painter.setFont(font)
            painter.setPen(QColor(t.text2))
            flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignBottom | Qt.TextFlag.TextWordWrap
            painter.drawText(head, int(flags), words)
            digit = QRectF(box.left(), px(_HEAD) - px(20), box.width(), px(18))
            draw_words(painter, digit, key, theme.font(Role.SMALL, 600), t.text, Qt.AlignmentFlag.AlignCenter)

    def _paint_line(self, painter: QPainter, line: int) -> None:
        theme, t, px = self.theme, self.theme.tokens, self.theme.px
        boxes = self._boxes(line)
        whole = QRectF(0, boxes[0][1].top(), self.width(), px(_ROW))
        here = line == self._at
        if here:
            plate(painter, whole.adjusted(0, 1, 0, -1), 5, t.primary_t if self.hasFocus() else t.sunken)
        font = theme.font(Role.BODY, 600 if here else 400)
        words = f"{line + 1}. {self._questions[line]}"
        room = QRectF(px(10), whole.top(), boxes[0][1].left() - px(20), whole.height())
        painter.setFont(font)
        painter.setPen(QColor(t.text))
        if QFontMetrics(font).boundingRect(room.toRect(), int(_FLAGS), words).height() > room.height():
            painter.setFont(theme.font(Role.CAPTION, 600 if here else 400))
        painter.drawText(room, int(_FLAGS), words)
        for level, box in boxes:
            side = px(26)
            square = QRectF(box.center().x() - side / 2, box.center().y() - side / 2, side, side)
            taken = self._levels[line] is level
            plate(painter, square, 4, t.primary if taken else t.surface, t.primary if taken else t.line2, 1.5)
            if taken:
                digit = theme.font(Role.BODY, 600)
                high = line_height(digit)
                inside = QRectF(square.left(), square.center().y() - high / 2, side, high)
                centre = Qt.AlignmentFlag.AlignCenter
                draw_words(painter, inside, str(int(level)), digit, t.on_primary, centre)


__all__ = ["ANSWERS", "AnswerGrid"]
