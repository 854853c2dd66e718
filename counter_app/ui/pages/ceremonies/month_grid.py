"""The month: whole weeks, each day with the ceremonies on it; arrows walk from ceremony to ceremony."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFontMetricsF, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from counter_app.domain.ceremony_week import Block, Days, WeekDay
from counter_app.domain.instants import local
from counter_app.domain.workdays import OffKind
from counter_app.sentences.ceremonies import how_many, kind_word
from counter_app.ui.announce import announce
from counter_app.ui.components.base import (
    draw_icon,
    draw_words,
    elided,
    hatch,
    line_height,
    plate,
    smooth,
    with_alpha,
)
from counter_app.ui.icons import Icon
from counter_app.ui.pages.ceremonies.block_paint import icon_of, ink_of
from counter_app.ui.pages.ceremonies.day_grid import DayGrid
from counter_app.ui.theme import Theme
from counter_app.wording import _, clock_time, short_date, weekday

_HEAD, _CHIP = 30, 22
_WEEK = 7


class MonthGrid(DayGrid):
    """A painted month; `chosen` gives the key of a ceremony, `day_opened` a day whose week is wanted."""

    day_opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._month = 0
        self.setAccessibleName(_("Lịch lễ trao trong tháng"))

    def show_days(self, days: Days, month: int) -> None:
        """Show the weeks that a month touches; days of its neighbours step back."""
        self._days, self._month = days, month
        self.update()

    def cell(self, place: int) -> QRectF:
        """The rectangle of a day by its place from the first."""
        count = len(self._days.days) if self._days is not None else _WEEK
        week, column = divmod(place, _WEEK)
        wide = (self.width() - 2) / _WEEK
        head = self.theme.px(_HEAD)
        high = (self.height() - head - 1) / max(1, count // _WEEK)
        return QRectF(1 + column * wide, head + week * high, wide, high)

    def rect_of(self, key: str) -> QRectF:
        """The rectangle of a ceremony's line; empty when it is not shown."""
        if self._days is not None:
            for place, day in enumerate(self._days.days):
                for number, block in enumerate(day.blocks):
                    if block.key == key:
                        return self._line(self.cell(place), number)
        return QRectF()

    def _line(self, cell: QRectF, number: int) -> QRectF:
        px = self.theme.px
        top = cell.top() + px(24) + number * px(_CHIP + 2)
        return QRectF(cell.left() + px(3), top, cell.width() - px(6), px(_CHIP))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows walk from ceremony to ceremony."""
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
        """Choose the ceremony under the pointer."""
        for block in self.blocks:
            if block.ceremony is not None and self.rect_of(block.key).contains(event.position()):
                self._choose(block.key)
                return

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the week of a day."""
        if self._days is not None:
            for place, day in enumerate(self._days.days):
                if self.cell(place).contains(event.position()):
                    self.day_opened.emit(day.day)

    def _choose(self, key: str) -> None:
        if key != self._key:
            self.take(key)
            announce(self, self.accessibleDescription())
        self.chosen.emit(key)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the card, the names of the days, and the days."""
        painter, t, px = smooth(self), self.theme.tokens, self.theme.px
        plate(painter, QRectF(self.rect()), 8, t.surface, t.line)
        if self._days is not None:
            font = self.theme.font_px(13)
            for place in range(_WEEK):
                cell = self.cell(place)
                head = QRectF(cell.left(), 1, cell.width(), px(_HEAD))
                name = weekday(self._days.days[place].day)
                draw_words(painter, head, name, font, t.text2, Qt.AlignmentFlag.AlignCenter)
            for place, day in enumerate(self._days.days):
                self._day(painter, self.cell(place), day)
        painter.end()

    def _day(self, painter: QPainter, cell: QRectF, day: WeekDay) -> None:
        t, px = self.theme.tokens, self.theme.px
        holiday = day.off is not None and day.off.kind is OffKind.HOLIDAY
        if day.off is not None:
            painter.fillRect(cell, QColor(t.hol) if holiday else with_alpha(t.hol, 0.55))
        if holiday:
            hatch(painter, cell, t.hatch, 7)
        painter.fillRect(QRectF(cell.left(), cell.top(), cell.width(), 1), QColor(t.line))
        painter.fillRect(QRectF(cell.left(), cell.top(), 1, cell.height()), QColor(t.line))
        today = self._days is not None and day.day == local(self._days.now).date()
        inside = day.day.month == self._month
        font = self.theme.font_px(13, 700 if today else 600 if inside else 400)
        number = QRectF(cell.left() + px(6), cell.top() + px(2), cell.width() - px(12), px(20))
        words = str(day.day.day) if inside else short_date(day.day)
        if today:
            plate(painter, QRectF(number.left() - px(3), number.top() + 1, px(26), px(19)), 4, t.primary)
        draw_words(painter, number, words, font, t.on_primary if today else t.text if inside else t.text3)
        if holiday and day.off is not None and day.off.name:
            small = self.theme.font_px(12)
            room = number.adjusted(px(28), 0, 0, 0)
            draw_words(painter, room, elided(small, day.off.name, int(room.width())), small, t.text2)
        fits = int((cell.height() - px(24)) // px(_CHIP + 2))
        for place, block in enumerate(day.blocks[:fits]):
            if place == fits - 1 and len(day.blocks) > fits:
                more = self._line(cell, place)
                left = _("và {n} lễ nữa").format(n=len(day.blocks) - place)
                draw_words(painter, more, left, self.theme.font_px(12), t.text2)
                return
            self._chip(painter, self._line(cell, place), block)

    def _chip(self, painter: QPainter, rect: QRectF, block: Block) -> None:
        px, ink = self.theme.px, ink_of(self.theme, block.kind, chosen=block.key == self._key)
        plate(painter, rect, 4, ink.fill, ink.border)
        one = block.ceremony
        words = (
            f"{kind_word(one.about)}, {how_many(one.about, len(one.here))}"
            if one is not None
            else block.words
        )
        hour = clock_time(local(block.starts))
        font = self.theme.font_px(12, 600)
        room = rect.adjusted(px(22), 0, -px(3), 0)
        if QFontMetricsF(font).horizontalAdvance(f"{hour} {words.partition(',')[0]}") > room.width():
            # In a narrow month the kind of ceremony is worth more than its picture, which the legend explains.
            room = rect.adjusted(px(6), 0, -px(3), 0)
        else:
            icon = icon_of(one.about) if one is not None else Icon.USERS
            draw_icon(painter, self.theme, icon, rect.left() + px(5), rect.center().y(), 13, ink.hour)
        high = line_height(font)
        line = QRectF(room.left(), room.center().y() - high / 2, room.width(), high)
        draw_words(painter, line, elided(font, f"{hour} {words}", int(room.width())), font, ink.title)
