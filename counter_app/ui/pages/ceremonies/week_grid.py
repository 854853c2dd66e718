"""The week: open hours by days, Saturday whole, Sunday narrow; arrows walk from ceremony to ceremony."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QHelpEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from counter_app.domain.ceremony_week import Block, Days, WeekDay
from counter_app.domain.instants import at, local
from counter_app.domain.workdays import OffKind, OpeningHours, clock_of
from counter_app.ui.announce import announce
from counter_app.ui.components.base import (
    draw_icon,
    draw_words,
    hatch,
    line_height,
    plate,
    smooth,
    text_width,
    with_alpha,
)
from counter_app.ui.icons import Icon
from counter_app.ui.pages.ceremonies.block_paint import draw_block, spoken
from counter_app.ui.pages.ceremonies.day_grid import DayGrid
from counter_app.ui.pages.ceremonies.scale import LUNCH, Scale, lanes, minute_end, minute_of, scale_of
from counter_app.ui.theme import Theme
from counter_app.wording import _, clock_time, short_date, short_weekday, weekday

_HEAD, _HOURS, _LOWEST = 46, 47, 22
_SUNDAY = 0.55
_SUNDAY_PLACE = 6
_MIDDLE = Qt.AlignmentFlag.AlignCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class WeekGrid(DayGrid):
    """A painted week; `chosen` gives the key of a block, `wanted` the hour somebody pressed twice on free ground."""

    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._hours = OpeningHours()

    def show_days(self, days: Days, hours: OpeningHours) -> None:
        """Show a week; what is chosen stays chosen."""
        self._days, self._hours = days, hours
        self.setAccessibleName(_("Lịch lễ trao trong tuần"))
        self.update()

    # Where things are ------------------------------------------------------------------------------------------

    def column(self, place: int) -> QRectF:
        """The column of a day, from under its head to the foot."""
        px = self.theme.px
        wide = self.width() - px(_HOURS) - 2
        each = wide / (_SUNDAY_PLACE + _SUNDAY)
        left = px(_HOURS) + 1 + place * each
        return QRectF(
            left, px(_HEAD), each * (_SUNDAY if place == _SUNDAY_PLACE else 1), self.height() - px(_HEAD) - 1
        )

    def rect_of(self, key: str) -> QRectF:
        """The rectangle of a block; empty when it is not in this week."""
        if self._days is None:
            return QRectF()
        scale = self._scale(self._days)
        for place, day in enumerate(self._days.days):
            for block in day.blocks:
                if block.key == key:
                    return self._rect(self.column(place), scale, day, block)
        return QRectF()

    def block_at(self, point: QPointF) -> Block | None:
        """The block at a point."""
        return next((one for one in self.blocks if self.rect_of(one.key).contains(point)), None)

    def _scale(self, days: Days) -> Scale:
        px = self.theme.px
        return scale_of(days, self._hours, px(_HEAD), self.height() - 2, px(LUNCH))

    def _rect(self, column: QRectF, scale: Scale, day: WeekDay, block: Block) -> QRectF:
        lane, of = lanes(day.blocks)[block.key]
        pad = self.theme.px(4)
        wide = (column.width() - 2 * pad) / of
        top = scale.y(minute_of(block.starts)) + 1
        high = max(self.theme.px(_LOWEST), scale.y(minute_end(block)) - top - 1)
        top = min(top, column.bottom() - high)
        return QRectF(column.left() + pad + lane * wide, top, wide - (2 if of > 1 else 0), high)

    # What is done ----------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from block to block."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1}.get(
            Qt.Key(event.key())
        )
        keys = [one.key for one in self.blocks if one.ceremony is not None]
        if step is None or not keys:
            super().keyPressEvent(event)
            return
        place = keys.index(self._key) + step if self._key in keys else (0 if step > 0 else len(keys) - 1)
        self._choose(keys[max(0, min(len(keys) - 1, place))])

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the block under the pointer."""
        block = self.block_at(event.position())
        if block is not None and block.ceremony is not None:
            self._choose(block.key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Offer a ceremony at the hour of free ground."""
        if self._days is None or self.block_at(event.position()) is not None:
            return
        moment = self._moment(event.position())
        if moment is not None:
            self.wanted.emit(moment)

    def event(self, event: object) -> bool:
        """Tell a block in full under the pointer."""
        if isinstance(event, QHelpEvent):
            block = self.block_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), spoken(block) if block is not None else "", self)
            return True
        return super().event(event)  # type: ignore[arg-type]

    def _choose(self, key: str) -> None:
        if key != self._key:
            self.take(key)
            announce(self, self.accessibleDescription())
        self.chosen.emit(key)

    def _moment(self, point: QPointF) -> datetime | None:
        if self._days is None or point.y() < self.theme.px(_HEAD):
            return None
        scale = self._scale(self._days)
        for place, day in enumerate(self._days.days):
            if self.column(place).contains(point):
                return at(day.day, clock_of(min(23 * 60, scale.minute(point.y()) // 15 * 15)))
        return None

    # Painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the hours, the days, what is on them, and the minute it is now."""
        painter, t = smooth(self), self.theme.tokens
        plate(painter, QRectF(self.rect()), 8, t.surface, t.line)
        if self._days is not None:
            scale = self._scale(self._days)
            self._ground(painter, self._days, scale)
            for place, day in enumerate(self._days.days):
                self._day(painter, place, day, scale)
            self._now(painter, self._days, scale)
        painter.end()

    def _ground(self, painter: QPainter, days: Days, scale: Scale) -> None:
        t, px = self.theme.tokens, self.theme.px
        left, right = px(_HOURS), self.width() - 1
        for place, day in enumerate(days.days):
            column = self.column(place)
            if day.off is not None:
                painter.fillRect(
                    column, with_alpha(t.hol, 0.55) if day.off.kind is OffKind.WEEKEND else QColor(t.hol)
                )
            if day.off is not None and day.off.kind is OffKind.HOLIDAY:
                painter.save()
                painter.setClipRect(column)
                hatch(painter, column, t.hatch, 7)
                painter.restore()
        painter.fillRect(QRectF(1, px(_HEAD), right - 1, 1), QColor(t.line))
        font = self.theme.font_px(13)
        # The hour of now stands in for a full hour beside it.
        told = self._now_at(days, scale)
        for minute in scale.hours:
            y = round(scale.y(minute))
            if y > px(_HEAD) + 4:
                painter.fillRect(QRectF(left, y, right - left, 1), QColor(t.line))
            box = QRectF(0, y - line_height(font) / 2, left - px(8), line_height(font))
            if box.top() > px(_HEAD) - 4 and abs(y - told) > px(18):
                words = f"{minute // 60:02}:00"
                draw_words(
                    painter,
                    box,
                    words,
                    font,
                    t.text2,
                    Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
                )
        for one in scale.stretches:
            if one.folded:
                band = QRectF(1, one.top, right - 1, one.bottom - one.top)
                painter.fillRect(band, QColor(t.sunken))
                painter.fillRect(QRectF(1, one.top, right - 1, 1), QColor(t.line))
                painter.fillRect(QRectF(1, one.bottom, right - 1, 1), QColor(t.line))
                first = QRectF(left, one.top, self.column(0).width(), band.height())
                draw_words(painter, first, _("Nghỉ trưa"), font, t.text2, _MIDDLE)
        for place in range(len(days.days)):
            painter.fillRect(
                QRectF(round(self.column(place).left()), 1, 1, self.height() - 2), QColor(t.line)
            )

    def _day(self, painter: QPainter, place: int, day: WeekDay, scale: Scale) -> None:
        t, px = self.theme.tokens, self.theme.px
        column = self.column(place)
        head = QRectF(column.left(), 1, column.width(), px(_HEAD))
        today = self._days is not None and day.day == local(self._days.now).date()
        if today:
            plate(painter, head.adjusted(px(4), px(4), -px(4), -px(4)), 6, t.primary_t)
        name = short_weekday(day.day) if place == _SUNDAY_PLACE else weekday(day.day)
        small, strong = self.theme.font_px(13, 600 if today else 400), self.theme.font_px(14, 600)
        ink = t.link if today else t.text2
        high = line_height(small)
        top = (px(_HEAD) - high - line_height(strong) + px(4)) / 2
        draw_words(
            painter,
            QRectF(head.left(), top, head.width(), high),
            name,
            small,
            ink,
            Qt.AlignmentFlag.AlignCenter,
        )
        below = QRectF(head.left(), top + high - px(3), head.width(), line_height(strong))
        draw_words(
            painter,
            below,
            short_date(day.day),
            strong,
            t.link if today else t.text,
            Qt.AlignmentFlag.AlignCenter,
        )
        if day.off is not None and day.off.kind is OffKind.HOLIDAY:
            self._holiday(painter, column, day.off.name)
        for block in day.blocks:
            rect = self._rect(column, scale, day, block)
            draw_block(painter, self.theme, rect, block, chosen=block.key == self._key)

    def _holiday(self, painter: QPainter, column: QRectF, name: str) -> None:
        t, px = self.theme.tokens, self.theme.px
        font = self.theme.font_px(13, 600)
        words = _("Nghỉ {name}").format(name=name) if name else _("Ngày nghỉ")
        lines: list[str] = []
        for word in words.split():
            longer = f"{lines[-1]} {word}" if lines else word
            if lines and text_width(font, longer) <= column.width() - px(20):
                lines[-1] = longer
            else:
                lines.append(word)
        high = line_height(font)
        box = QRectF(
            column.left() + px(5),
            column.top() + px(14),
            column.width() - px(10),
            px(30) + high * len(lines) + px(6),
        )
        plate(painter, box, 5, t.surface, t.line)
        draw_icon(
            painter, self.theme, Icon.CALENDAR_OFF, box.center().x() - px(9), box.top() + px(16), 18, t.text2
        )
        for place, line in enumerate(lines):
            row = QRectF(box.left(), box.top() + px(28) + place * high, box.width(), high)
            draw_words(painter, row, line, font, t.text, _MIDDLE)

    @staticmethod
    def _now_at(days: Days, scale: Scale) -> int:
        """The height of this minute, far away when it is not in these days or hours."""
        now = local(days.now)
        first, last = scale.stretches[0], scale.stretches[-1]
        inside = 0 <= (now.date() - days.first).days < len(days.days)
        if not inside or not first.begin <= minute_of(now) <= last.end:
            return -1000
        return round(scale.y(minute_of(now)))

    def _now(self, painter: QPainter, days: Days, scale: Scale) -> None:
        y = self._now_at(days, scale)
        if y < 0:
            return
        now = local(days.now)
        t, px = self.theme.tokens, self.theme.px
        font = self.theme.font_px(12, 700)
        column = self.column((now.date() - days.first).days)
        painter.setPen(QPen(QColor(t.late.fg), 2))
        painter.drawLine(QPointF(px(_HOURS), y), QPointF(column.right(), y))
        tag = QRectF(px(2), y - px(10), px(_HOURS - 3), px(20))
        plate(painter, tag, 4, t.late.fg)
        draw_words(painter, tag, clock_time(now), font, t.surface, _MIDDLE)
