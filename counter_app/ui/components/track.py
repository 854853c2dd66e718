"""The date track of a dossier: received, promised, done, today."""

from __future__ import annotations

from collections.abc import Sequence

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
        step = self.width() / len(self._points)
        middle = self.theme.px(8)
        offset = self.theme.px(7)
        for number, point in enumerate(self._points):
            if number:
                self._stretch(painter, point, (number - 1) * step + offset, number * step + offset, middle)
        for number, point in enumerate(self._points):
            self._dot(painter, point, number * step + offset, middle)
            self._say(painter, point, number * step, step)
        painter.end()

    def _one_line(self) -> bool:
        if self.theme.breakpoint is not Breakpoint.COMPACT or not self._points:
            return False
        room = self.width() / len(self._points) - self.theme.px(8)
        label, words = self._label_font(), self.theme.font_px(12, 600)
        gap = self.theme.px(5)
        return all(
            text_width(label, p.label) + gap + text_width(words, p.words) <= room for p in self._points
        )

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

    def _say(self, painter: QPainter, point: TrackPoint, x: float, step: float) -> None:
        t = self.theme.tokens
        label, words = self._label_font(), self._words_font()
        high = line_height(label)
        top = self.theme.px(18)
        colour = t.late.fg if point.state is PointState.LATE else t.text
        room = step - self.theme.px(6)
        if self._one_line():
            width = text_width(label, point.label) + self.theme.px(5)
            draw_words(painter, QRectF(x, top, width, high), point.label, label, t.text2)
            rest = QRectF(x + width, top, room - width, high)
            draw_words(painter, rest, elided(words, point.words, int(rest.width())), words, colour)
            return
        draw_words(painter, QRectF(x, top, room, high), point.label, label, t.text2)
        rest = QRectF(x, top + high - 1, room, high + 1)
        draw_words(painter, rest, elided(words, point.words, int(room)), words, colour)
