"""Careful acts in named steps, the days an appointment was counted over, and what happened to a dossier."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.components.base import (
    Painted,
    draw_words,
    elided,
    hatch,
    line_height,
    plate,
    smooth,
    text_width,
)
from counter_app.ui.theme import Theme
from counter_app.ui.values import DayState, DayValue, PointState, StepValue, TimelinePoint

_WIDEST_TILE = 150
"""A day is a tile and no bar, however few of them there are."""


class Stepper(Painted):
    """Named steps in a row; the one at hand is filled and bold."""

    def __init__(
        self, theme: Theme, steps: Sequence[StepValue] = (), current: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._steps: tuple[StepValue, ...] = ()
        self._current = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_steps(steps, current)

    def show_steps(self, steps: Sequence[StepValue], current: int) -> None:
        """Show other steps, or another one at hand (counted from 0)."""
        self._steps = tuple(steps)
        self._current = current
        self.setAccessibleName(
            "; ".join(f"{number + 1}. {step.words}" for number, step in enumerate(self._steps))
        )
        if 0 <= current < len(self._steps):
            self.setAccessibleDescription(self._steps[current].words)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All steps in one line."""
        font = self.theme.font_px(14, 600)
        width = sum(text_width(font, step.words) + self.theme.px(26 + 8 + 48) for step in self._steps)
        return QSize(width, self.theme.px(30))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(90) * max(1, len(self._steps)), self.theme.px(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint circles, words and the ways between."""
        painter = smooth(self)
        px, t = self.theme.px, self.theme.tokens
        gap = px(48) if self.sizeHint().width() <= self.width() else px(16)
        x, middle = 0.0, self.height() / 2
        for number, step in enumerate(self._steps):
            at_hand = number == self._current
            filled = at_hand or step.done
            circle = QRectF(x + 1, middle - px(13), px(26), px(26))
            plate(
                painter, circle, px(13), t.primary if filled else None, t.primary if filled else t.line2, 1.5
            )
            ink = t.on_primary if filled else t.text2
            draw_words(
                painter,
                circle,
                str(number + 1),
                self.theme.font_px(13, 600),
                ink,
                Qt.AlignmentFlag.AlignCenter,
            )
            x += px(26 + 8)
            font = self.theme.font_px(14, 600 if at_hand else 400)
            width = text_width(font, step.words)
            words = QRectF(x, 0, min(width + 2, self.width() - x), self.height())
            draw_words(
                painter,
                words,
                elided(font, step.words, int(words.width())),
                font,
                t.text if at_hand else t.text2,
            )
            x += width
            if number + 1 < len(self._steps):
                painter.setPen(QPen(QColor(t.line2), 1.5))
                painter.drawLine(QPointF(x + gap * 0.22, middle), QPointF(x + gap * 0.78, middle))
            x += gap
        painter.end()


class DayStrip(Painted):
    """Day tiles from receipt to appointment: days off hatched with their reason, the due day outlined."""

    def __init__(self, theme: Theme, days: Sequence[DayValue] = (), parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._days: tuple[DayValue, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_days(days)

    def show_days(self, days: Sequence[DayValue]) -> None:
        """Show other days; up to seven fit, longer spans bring a folded tile of their own."""
        self._days = tuple(days)
        self.setAccessibleName(
            "; ".join(" ".join(filter(None, (d.weekday, d.date, d.words))) for d in self._days)
        )
        self.setToolTip("\n".join(" ".join(filter(None, (d.weekday, d.date, d.words))) for d in self._days))
        self.update()

    def sizeHint(self) -> QSize:
        """Three lines high."""
        return QSize(self.theme.px(80) * max(1, len(self._days)), self.theme.px(70))

    def minimumSizeHint(self) -> QSize:
        """Narrow tiles."""
        return QSize(self.theme.px(44) * max(1, len(self._days)), self.theme.px(70))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tiles."""
        if not self._days:
            return
        painter = smooth(self)
        gap = self.theme.px(8 if len(self._days) < 6 else 4)
        width = (self.width() - gap * (len(self._days) - 1)) / len(self._days)
        width = min(width, self.theme.px(_WIDEST_TILE))
        for number, day in enumerate(self._days):
            self._tile(painter, day, QRectF(number * (width + gap), 0, width, self.height()))
        painter.end()

    def _tile(self, painter: QPainter, day: DayValue, rect: QRectF) -> None:
        t = self.theme.tokens
        ink, second = t.text, t.text2
        match day.state:
            case DayState.OFF:
                plate(painter, rect, 6, t.hol, t.line)
                path = QPainterPath()
                path.addRoundedRect(rect.adjusted(1, 1, -1, -1), 5, 5)
                painter.save()
                painter.setClipPath(path)
                hatch(painter, rect, t.hatch)
                painter.restore()
                ink = t.text2
            case DayState.DUE:
                plate(painter, rect, 6, t.primary_t, t.primary, 2)
                second = t.primary if not t.high_contrast else t.text
            case DayState.FOLDED:
                plate(painter, rect, 6, t.sunken, t.line)
            case DayState.START | DayState.COUNTED:
                plate(painter, rect, 6, t.surface, t.line2)
        self._words(painter, day, rect, ink, second)

    def said(self, day: DayValue, width: float) -> tuple[str, str]:
        """The weekday and the meaning of a day as a tile so wide says them; either all weekdays are short or none."""
        room = width - 2 * self._pad()
        plain, bold = self.theme.font_px(12), self.theme.font_px(12, 600)
        long = all(text_width(plain, one.weekday) <= room for one in self._days)
        fits = text_width(bold, day.words) <= room
        return (
            day.weekday if long else day.short_weekday or day.weekday,
            day.words if fits else day.short_words or day.words,
        )

    def _pad(self) -> int:
        return 4 if len(self._days) < 6 else 1

    def _words(self, painter: QPainter, day: DayValue, rect: QRectF, ink: str, second: str) -> None:
        many = len(self._days)
        pad = self._pad()
        weekday, meaning = self.said(day, rect.width())
        lines = (
            (weekday, self.theme.font_px(12), self.theme.tokens.text2),
            (day.date, self.theme.font_px(14 if many < 6 else 13 if many < 7 else 12, 700), ink),
            (meaning, self.theme.font_px(12, 600), second),
        )
        shown = [line for line in lines if line[0]]
        high = [line_height(font) for _words, font, _ink in shown]
        y = rect.top() + (rect.height() - sum(high)) / 2
        for (words, font, colour), one in zip(shown, high, strict=True):
            box = QRectF(rect.left() + pad, y, rect.width() - 2 * pad, one)
            said = elided(font, words, int(box.width()))
            if day.state is DayState.OFF and self.theme.tokens.high_contrast:
                wide = text_width(font, said) + 6
                ground = QRectF(box.center().x() - wide / 2, box.top(), wide, box.height())
                painter.fillRect(ground, QColor(self.theme.tokens.surface))
            draw_words(painter, box, said, font, colour, Qt.AlignmentFlag.AlignCenter)
            y += one


class Timeline(Painted):
    """What happened, from top to bottom: solid is past, a ring is now, dotted is planned."""

    def __init__(
        self, theme: Theme, points: Sequence[TimelinePoint] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._points: tuple[TimelinePoint, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_points(points)

    def show_points(self, points: Sequence[TimelinePoint]) -> None:
        """Show other points."""
        self._points = tuple(points)
        self.setAccessibleName("; ".join(f"{point.title}, {point.words}" for point in self._points))
        self.setToolTip("\n".join(f"{point.title} · {point.words}" for point in self._points))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines a point."""
        return QSize(self.theme.px(260), self._step() * len(self._points))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(140), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the way, the points, the words."""
        painter = smooth(self)
        px, t = self.theme.px, self.theme.tokens
        x, step, first = px(9), self._step(), px(12)
        for number, point in enumerate(self._points[1:], start=1):
            pen = QPen(QColor(t.line2), 1.5)
            if point.state in (PointState.NOW, PointState.PLANNED):
                pen.setStyle(Qt.PenStyle.DotLine)
            painter.setPen(pen)
            painter.drawLine(
                QPointF(x, (number - 1) * step + first + px(7)), QPointF(x, number * step + first - px(7))
            )
        for number, point in enumerate(self._points):
            self._point(painter, point, x, number * step + first)
            self._say(painter, point, number * step)
        painter.end()

    def _step(self) -> int:
        return (
            line_height(self.theme.font_px(14, 600)) + line_height(self.theme.font_px(12)) + self.theme.px(6)
        )

    def _point(self, painter: QPainter, point: TimelinePoint, x: float, y: float) -> None:
        t, px = self.theme.tokens, self.theme.px
        ring = point.state in (PointState.NOW, PointState.PLANNED)
        colour = t.late.fg if point.state is PointState.LATE else t.work.fg
        if ring:
            now = point.state is PointState.NOW
            painter.setPen(QPen(QColor(t.primary if now else t.line2), 2.5 if now else 1.5))
            painter.setBrush(QColor(t.surface))
        else:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colour))
        painter.drawEllipse(QPointF(x, y), px(5.5 if ring else 5), px(5.5 if ring else 5))

    def _say(self, painter: QPainter, point: TimelinePoint, top: float) -> None:
        t, px = self.theme.tokens, self.theme.px
        title = self.theme.font_px(14, 400 if point.state is PointState.PLANNED else 600)
        small = self.theme.font_px(12)
        left, room = px(28), self.width() - px(28)
        ink = t.text2 if point.state is PointState.PLANNED else t.text
        high = line_height(title)
        draw_words(painter, QRectF(left, top, room, high), elided(title, point.title, room), title, ink)
        rest = QRectF(left, top + high - 1, room, line_height(small))
        draw_words(painter, rest, elided(small, point.words, room), small, t.text2)
