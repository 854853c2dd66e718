"""How one day of the year is drawn: its worth by its shape, never by its colour alone; and the legend of the shapes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.office_year import Mark
from counter_app.sentences.calendars import mark_name
from counter_app.ui.components.base import (
    Painted,
    draw_words,
    hatch,
    line_height,
    plate,
    smooth,
    text_width,
    with_alpha,
)
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.theme import Theme
from counter_app.wording import _

CELL_WIDTH, CELL_HEIGHT = 22, 20


@dataclass(frozen=True, slots=True)
class CellValue:
    """What a cell shows: the number of the day, its mark, and the signs around it."""

    number: str
    mark: Mark
    announced: bool = True
    own: bool = False
    today: bool = False
    new_moon: bool = False
    full_moon: bool = False


def draw_cell(painter: QPainter, theme: Theme, rect: QRectF, cell: CellValue) -> None:
    """Draw a day: ground, border, signs, number."""
    t, px = theme.tokens, theme.px
    inner = rect.adjusted(1, 1, -1, -1)
    _ground(painter, theme, inner, cell)
    ink, weight = t.text, 400
    match cell.mark:
        case Mark.WEEKEND:
            ink = t.text3
        case Mark.MAKE_UP:
            ink, weight = (t.text if t.high_contrast else t.primary), 700
        case Mark.HOLIDAY | Mark.MORNING_OFF | Mark.AFTERNOON_OFF:
            weight = 700
        case Mark.WORKED:
            pass
    if cell.today:
        # What the day is stays in sight around it.
        plate(painter, inner.adjusted(1.5, 1, -1.5, -1), 3, t.primary)
        ink, weight = t.on_primary, 700
    font = theme.font_px(12, weight)
    hatched = cell.mark in (Mark.HOLIDAY, Mark.MORNING_OFF, Mark.AFTERNOON_OFF)
    if t.high_contrast and hatched and not cell.today:
        # The lines of the hatch are as strong as the number here.
        wide = text_width(font, cell.number) + 2
        high = inner.height() - 2
        ground = QRectF(inner.center().x() - wide / 2, inner.center().y() - high / 2, wide, high)
        painter.fillRect(ground, QColor(t.surface))
    draw_words(painter, rect, cell.number, font, ink, Qt.AlignmentFlag.AlignCenter)
    if cell.own:
        edge, corner = px(7), inner.topRight()
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.brass))
        painter.drawPolygon(QPolygonF([corner, corner - QPointF(edge, 0), corner + QPointF(0, edge)]))
    if cell.new_moon or cell.full_moon:
        # Close behind its number, like an index: at the edge of a cell it would belong to either neighbour.
        r = px(2)
        right = min(rect.center().x() + text_width(font, cell.number) / 2 + r + 1, inner.right() - r)
        painter.setPen(QPen(QColor(t.text2), 1))
        painter.setBrush(QColor(t.text2) if cell.full_moon else QColor(t.surface))
        painter.drawEllipse(QPointF(right, rect.center().y() + px(4)), r, r)


def _ground(painter: QPainter, theme: Theme, rect: QRectF, cell: CellValue) -> None:
    t = theme.tokens
    match cell.mark:
        case Mark.WORKED:
            return
        case Mark.WEEKEND:
            if t.high_contrast:
                painter.setPen(QPen(QColor(t.line), 1, Qt.PenStyle.DotLine))
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
            else:
                plate(painter, rect, 3, with_alpha(t.line, 0.5))
            return
        case Mark.MAKE_UP:
            plate(painter, rect, 3, t.primary_t)
        case Mark.HOLIDAY:
            _hatched(painter, theme, rect, rect)
        case Mark.MORNING_OFF:
            _hatched(
                painter, theme, rect, QRectF(rect.topLeft(), QSize(int(rect.width() / 2), int(rect.height())))
            )
        case Mark.AFTERNOON_OFF:
            _hatched(painter, theme, rect, rect.adjusted(int(rect.width() / 2), 0, 0, 0))
    made_up = cell.mark is Mark.MAKE_UP
    pen = QPen(QColor(t.primary if made_up else t.text3), 2 if made_up else 1)
    if not cell.announced:
        pen = QPen(QColor(t.soon.fg), 1.5)
        pen.setDashPattern([2, 2])
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(rect.adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)


def _hatched(painter: QPainter, theme: Theme, rect: QRectF, part: QRectF) -> None:
    """Ground and 45° lines over a part of a cell."""
    t = theme.tokens
    path = QPainterPath()
    path.addRoundedRect(rect, 3, 3)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(part, QColor(t.late.tint))
    hatch(painter, part, t.line2, 5)
    painter.restore()


class Legend(QWidget):
    """Every shape of a day with its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = FlowLayout(self, gap=14, line_gap=2, least_gap=9)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.items = tuple(_Sample(theme, cell, words, self) for cell, words in samples())
        for item in self.items:
            row.addWidget(item)


def samples() -> tuple[tuple[CellValue, str], ...]:
    """A cell of each shape, with what it means."""
    marks = tuple((CellValue("8", mark), mark_name(mark)) for mark in Mark)
    return (
        *marks,
        (CellValue("8", Mark.HOLIDAY, announced=False), _("Chưa công bố")),
        (CellValue("8", Mark.WORKED, own=True), _("Cơ quan ghi")),
        (CellValue("8", Mark.WORKED, today=True), _("Hôm nay")),
        (CellValue("8", Mark.WORKED, new_moon=True), _("Mùng 1 âm lịch")),
        (CellValue("8", Mark.WORKED, full_moon=True), _("Rằm")),
    )


class _Sample(Painted):
    """A cell and its words."""

    def __init__(self, theme: Theme, cell: CellValue, words: str, parent: QWidget) -> None:
        super().__init__(theme, parent)
        self.cell = cell
        self.words = words
        self.setAccessibleName(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Cell, gap and words."""
        px, font = self.theme.px, self.theme.font_px(12)
        wide = px(CELL_WIDTH + 6) + text_width(font, self.words)
        return QSize(wide, max(px(CELL_HEIGHT), line_height(font)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the cell, then the words."""
        painter, px = smooth(self), self.theme.px
        high = px(CELL_HEIGHT)
        draw_cell(painter, self.theme, QRectF(0, (self.height() - high) / 2, px(CELL_WIDTH), high), self.cell)
        room = QRectF(px(CELL_WIDTH + 6), 0, self.width(), self.height())
        draw_words(painter, room, self.words, self.theme.font_px(12), self.theme.tokens.text2)
        painter.end()
