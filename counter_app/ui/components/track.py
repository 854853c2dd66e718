"""The date track of a dossier: received, promised, done, today."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.components.base import (
    Painted,
    draw_icon,
    draw_words,
    elided,
    line_height,
    smooth,
    text_width,
)
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import PointState, Tone, TrackPoint


class DateTrack(Painted):
    """Points in time from left to right; two lines under each, one line at compact width.

    A stretch is red only where its later point says `late_stretch`; the way to today and to planned points is dashed.
    """

    def __init__(
        self, theme: Theme, points: Sequence[TrackPoint] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._points: tuple[TrackPoint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_points(points)

    def show_points(self, points: Sequence[TrackPoint]) -> None:
        """Show other dates."""
        self._points = tuple(points)
        self.setAccessibleName("; ".join(f"{point.label} {point.words}" for point in self._points))
        self.setToolTip("")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Room for all points side by side."""
        lines = 1 if self._one_line() else 2
        height = self.theme.px(18) + lines * line_height(self._label_font())
        return QSize(self.theme.px(140) * max(1, len(self._points)), height)

    def minimumSizeHint(self) -> QSize:
        """Narrower, the words then being cut."""
        return QSize(self.theme.px(80) * max(1, len(self._points)), self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when the words no longer fit into one line, or fit again."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint stretches, then points, then words."""
        if not self._points:
            return
        painter = smooth(self)
        middle = self.theme.px(8)
        dots = self.dots()
        for point, (start, end) in zip(self._points[1:], pairwise(dots), strict=True):
            self._stretch(painter, point, start, end, middle)
        for number, (point, x) in enumerate(zip(self._points, dots, strict=True)):
            self._dot(painter, point, x, middle)
            self._say(painter, point, number)
        painter.end()

    def dots(self) -> tuple[float, ...]:
        """Where the points stand, from the left edge of the track to its right edge."""
        offset = self.theme.px(8)
        step = self._step()
        return tuple(offset + number * step for number in range(len(self._points)))

    def _step(self) -> float:
        return (self.width() - 2 * self.theme.px(8)) / max(1, len(self._points) - 1)

    def _left(self, number: int, width: float) -> float:
        """Where words begin: at the left edge, the last ones so as to end at the right, the others under their dot."""
        if number == 0:
            return 0
        if number == len(self._points) - 1:
            return self.width() - width
        return self.dots()[number] - width / 2

    def _one_line(self) -> bool:
        if self.theme.breakpoint is not Breakpoint.COMPACT or not self._points:
            return False
        label, words = self._label_font(), self.theme.font_px(12, 600)
        gap = self.theme.px(5)
        wide = [text_width(label, p.label) + gap + text_width(words, p.words) for p in self._points]
        ends = [(self._left(number, width), width) for number, width in enumerate(wide)]
        room = self.theme.px(8)
        return all(left + width + room <= after for (left, width), (after, _wide) in pairwise(ends))

    def _label_font(self) -> QFont:
        return self.theme.font_px(12, 400)

    def _words_font(self) -> QFont:
        return self.theme.font_px(12 if self._one_line() else 13, 600)

    def _stretch(self, painter: QPainter, to: TrackPoint, start: float, end: float, y: float) -> None:
        t = self.theme.tokens
        room = self.theme.px(9)
        pen = QPen(QColor(t.late.fg if to.late_stretch else t.line2), 2 if to.late_stretch else 1.5)
        if to.state in (PointState.NOW, PointState.PLANNED):
            pen.setStyle(Qt.PenStyle.DashLine)
            pen.setDashPattern([2, 2])
        painter.setPen(pen)
        painter.drawLine(QPointF(start + room, y), QPointF(end - room, y))

    def _dot(self, painter: QPainter, point: TrackPoint, x: float, y: float) -> None:
        t = self.theme.tokens
        half = self.theme.px(8)
        match point.state:
            case PointState.PAST:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(t.work.fg))
                painter.drawEllipse(QPointF(x, y), self.theme.px(5), self.theme.px(5))
            case PointState.DONE:
                draw_icon(painter, self.theme, Icon.CHECK_CIRCLE, x - half, y, 16, t.ok.fg)
            case PointState.LATE:
                draw_icon(painter, self.theme, Icon.WARNING, x - half, y, 16, t.late.fg)
            case PointState.NOW | PointState.PLANNED:
                colour = t.tone(Tone.WORK).fg if point.state is PointState.PLANNED else t.primary
                painter.setPen(QPen(QColor(colour), 2.5 if point.state is PointState.NOW else 1.5))
                painter.setBrush(QColor(t.surface))
                painter.drawEllipse(QPointF(x, y), self.theme.px(5.5), self.theme.px(5.5))

    def _say(self, painter: QPainter, point: TrackPoint, number: int) -> None:
        t = self.theme.tokens
        label, words = self._label_font(), self._words_font()
        high = line_height(label)
        top = self.theme.px(18)
        colour = t.late.fg if point.state is PointState.LATE else t.text
        if self._one_line():
            gap = self.theme.px(5)
            first, second = text_width(label, point.label), text_width(words, point.words)
            x = self._left(number, first + gap + second)
            draw_words(painter, QRectF(x, top, first + 1, high), point.label, label, t.text2)
            draw_words(painter, QRectF(x + first + gap, top, second + 1, high), point.words, words, colour)
            return
        # Neighbours share the way between their dots, one of them standing at an edge: two thirds each.
        room = int(self._step() * 2 / 3 - self.theme.px(4)) if len(self._points) > 1 else self.width()
        for row, (said, font, ink) in enumerate(
            ((point.label, label, t.text2), (point.words, words, colour))
        ):
            shown = elided(font, said, room)
            width = text_width(font, shown)
            rect = QRectF(self._left(number, width), top + row * (high - 1), width + 1, high + row)
            draw_words(painter, rect, shown, font, ink)
