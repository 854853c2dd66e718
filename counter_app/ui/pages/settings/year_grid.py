"""Twelve months at a glance: one painted widget in which the arrow keys walk from day to day."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from counter_app.domain.lunar import LunarDate
from counter_app.domain.office_year import YearDay
from counter_app.sentences.calendars import day_title, day_words, lunar_words
from counter_app.ui.announce import announce
from counter_app.ui.components.base import Painted, draw_words, smooth
from counter_app.ui.pages.settings.day_cells import CELL_HEIGHT, CELL_WIDTH, CellValue, draw_cell
from counter_app.ui.theme import Theme
from counter_app.wording import _, short_weekday

_WEEK = 7
_WEEKS = 6
_WIDEST_CELL, _HIGHEST_CELL = 36, 30
_LOWEST_CELL = 16
_GAP, _TITLE, _HEAD, _BETWEEN = 16, 19, 16, 3
_MONDAY = date(2026, 11, 23)
_ONE_DAY = timedelta(days=1)
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -_WEEK,
    Qt.Key.Key_Down: _WEEK,
}


class YearGrid(Painted):
    """The days of a year; `stood` gives the day the keys or the pointer came to, `opened` one to be edited."""

    stood = Signal(object)
    opened = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._days: dict[date, YearDay] = {}
        self._lunar: Mapping[date, LunarDate] = {}
        self._today: date | None = None
        self._day: date | None = None
        self._lowest = _LOWEST_CELL
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", 6)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def day(self) -> date | None:
        """The day the keys stand on."""
        return self._day

    def show_days(self, days: Sequence[YearDay], today: date) -> None:
        """Show a year; the keys stay on their day, or stand on the same day of another year."""
        self._days = {one.day: one for one in days}
        self._today = today
        year = days[0].day.year
        if self._day is None or self._day.year != year:
            start = self._day or today
            self._day = date(year, start.month, min(start.day, 28))
        self.setAccessibleName(_("Lịch năm {year}").format(year=year))
        self._tell()
        self.update()

    def show_lunar(self, lunar: Mapping[date, LunarDate]) -> None:
        """Show the lunar days of the year."""
        self._lunar = lunar
        self._tell()
        self.update()

    def take(self, day: date) -> None:
        """Stand on a day of the year shown."""
        if day in self._days and day != self._day:
            self._day = day
            self._tell()
            self.update()
            self.stood.emit(day)

    def set_roomy(self, roomy: bool) -> None:
        """Let the cells be no lower than drawn, where the page scrolls anyway; else they give way first."""
        self._lowest = CELL_HEIGHT if roomy else _LOWEST_CELL
        self.updateGeometry()

    def said(self, day: date) -> str:
        """A day in full: its date, lunar day, and what it is."""
        one, lunar = self._days.get(day), self._lunar.get(day)
        if one is None:
            return ""
        parts = [day_title(day), lunar_words(lunar) if lunar is not None else "", day_words(one)]
        return ". ".join(part.rstrip(".") for part in parts if part) + "."

    # Where things are ------------------------------------------------------------------------------------------

    @property
    def across(self) -> int:
        """How many months stand beside each other: four, three, two or one."""
        month, gap = self.theme.px(CELL_WIDTH) * _WEEK, self.theme.px(_GAP)
        fitting = (self.width() + gap) // (month + gap)
        return next((number for number in (4, 3, 2) if number <= fitting), 1)

    def cell(self, day: date) -> QRectF:
        """The rectangle of a day."""
        month = self._month(day.month)
        wide, high = self._cell_size()
        place = date(day.year, day.month, 1).weekday() + day.day - 1
        week, weekday = divmod(place, _WEEK)
        top = month.y() + self.theme.px(_TITLE + _HEAD)
        return QRectF(month.x() + weekday * wide, top + week * high, wide, high)

    def day_at(self, point: QPointF) -> date | None:
        """The day at a point, or None."""
        return next((day for day in self._days if self.cell(day).contains(point)), None)

    def sizeHint(self) -> QSize:
        """Four months beside each other; the height is the least, and grows with the room there is."""
        px = self.theme.px
        return QSize(4 * px(CELL_WIDTH) * _WEEK + 3 * px(_GAP), self.minimumSizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """One month wide, as high as the months stand at this width."""
        return QSize(self.theme.px(CELL_WIDTH) * _WEEK, self._height_of(12 // self.across, self._lowest))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for another height when another number of months stands beside each other."""
        super().resizeEvent(event)
        self.updateGeometry()

    def _height_of(self, rows: int, cell: int) -> int:
        px = self.theme.px
        return rows * (px(_TITLE + _HEAD) + _WEEKS * px(cell)) + (rows - 1) * px(_BETWEEN)

    def _cell_size(self) -> tuple[float, float]:
        px, across = self.theme.px, self.across
        wide = (self.width() - (across - 1) * px(_GAP)) / across / _WEEK
        rows = 12 // across
        high = ((self.height() - (rows - 1) * px(_BETWEEN)) / rows - px(_TITLE + _HEAD)) / _WEEKS
        return float(int(min(wide, px(_WIDEST_CELL)))), float(
            int(max(px(self._lowest), min(high, px(_HIGHEST_CELL))))
        )

    def _month(self, month: int) -> QPointF:
        px, across = self.theme.px, self.across
        wide, high = self._cell_size()
        row, column = divmod(month - 1, across)
        step = (self.width() - wide * _WEEK) / (across - 1) if across > 1 else 0
        step = min(step, wide * _WEEK + px(_GAP) * 2)
        return QPointF(int(column * step), row * (px(_TITLE + _HEAD) + _WEEKS * high + px(_BETWEEN)))

    # Painting ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the months, the days, and the frame of the day the keys stand on."""
        if not self._days:
            return
        painter = smooth(self)
        for month in range(1, 13):
            self._head(painter, month)
        for day, one in self._days.items():
            draw_cell(painter, self.theme, self.cell(day), self._value(one))
        if self._day is not None:
            t = self.theme.tokens
            painter.setPen(QPen(QColor(t.focus if self.hasFocus() else t.text2), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.cell(self._day), 4, 4)
        painter.end()

    def _head(self, painter: QPainter, month: int) -> None:
        t, px = self.theme.tokens, self.theme.px
        at, (wide, _high) = self._month(month), self._cell_size()
        title = QRectF(at.x() + px(3), at.y(), wide * _WEEK, px(_TITLE))
        draw_words(painter, title, _("Tháng {n}").format(n=month), self.theme.font_px(13, 600), t.text)
        for number in range(_WEEK):
            box = QRectF(at.x() + number * wide, at.y() + px(_TITLE), wide, px(_HEAD))
            words = short_weekday(_MONDAY + number * _ONE_DAY)
            ink = t.text3 if number > 4 else t.text2
            draw_words(painter, box, words, self.theme.font_px(12), ink, Qt.AlignmentFlag.AlignCenter)

    def _value(self, one: YearDay) -> CellValue:
        lunar = self._lunar.get(one.day)
        return CellValue(
            str(one.day.day),
            one.mark,
            one.announced,
            one.own,
            one.day == self._today,
            lunar is not None and lunar.day == 1,
            lunar is not None and lunar.day == 15,
        )

    # Keys and pointer --------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by days and weeks, the page keys by months, Enter opens the day."""
        day = self._day
        if day is None:
            super().keyPressEvent(event)
            return
        key = Qt.Key(event.key())
        if key in _STEPS:
            self.take(day + _STEPS[key] * _ONE_DAY)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            month = day.month + (1 if key == Qt.Key.Key_PageDown else -1)
            if 1 <= month <= 12:
                self.take(date(day.year, month, min(day.day, 28)))
        elif key == Qt.Key.Key_Home:
            self.take(day.replace(day=1))
        elif key == Qt.Key.Key_End:
            following = (day.replace(day=28) + 4 * _ONE_DAY).replace(day=1)
            self.take(following - _ONE_DAY)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.opened.emit(day)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A click opens the day it lies on."""
        day = self.day_at(event.position())
        if day is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
            return
        self.take(day)
        self.opened.emit(day)

    def event(self, event: QEvent) -> bool:
        """Under the pointer a day tells what it is."""
        if isinstance(event, QHelpEvent):
            day = self.day_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), self.said(day) if day is not None else "", self)
            return True
        return super().event(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keys stand."""
        super().focusInEvent(event)
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """The frame steps back."""
        super().focusOutEvent(event)
        self.update()

    def _tell(self) -> None:
        """Let a screen reader know the day the keys stand on."""
        if self._day is None:
            return
        words = self.said(self._day)
        self.setAccessibleDescription(words)
        if self.hasFocus():
            announce(self, words)
