"""What surrounds the names: a faint drum, frames with fretted or rounded corners, lotuses."""

from __future__ import annotations

import math
from pathlib import Path

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtSvg import QSvgRenderer

WIDTH, HEIGHT = 1920.0, 1080.0
_FAINT = 0.10
_RAYS = 14


def drum(painter: QPainter, centre: QPointF, radius: float, colour: str) -> None:
    """The rings of a bronze drum, so faint that words stand over them."""
    faint = QColor(colour)
    faint.setAlphaF(_FAINT)
    painter.save()
    painter.translate(centre)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(faint, 3))
    for share in (1.0, 0.965, 0.83, 0.80, 0.68, 0.64, 0.53, 0.48, 0.37, 0.35):
        painter.drawEllipse(QPointF(0, 0), radius * share, radius * share)
    for inner, outer, strokes in ((0.85, 0.94, 120), (0.39, 0.465, 72)):
        for stroke in range(strokes):
            turn = 2 * math.pi * stroke / strokes
            way = QPointF(math.cos(turn), math.sin(turn))
            painter.drawLine(way * radius * inner, way * radius * outer)
    for share, beads, size in ((0.74, 64, 0.026), (0.585, 48, 0.026)):
        for bead in range(beads):
            turn = 2 * math.pi * bead / beads
            at = QPointF(math.cos(turn), math.sin(turn)) * radius * share
            painter.drawEllipse(at, radius * size, radius * size)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(faint)
    star = QPainterPath()
    for corner in range(2 * _RAYS):
        turn = math.pi * corner / _RAYS - math.pi / 2
        reach = radius * (0.30 if corner % 2 == 0 else 0.11)
        point = QPointF(math.cos(turn), math.sin(turn)) * reach
        if corner:
            star.lineTo(point)
        else:
            star.moveTo(point)
    painter.drawPath(star)
    painter.restore()


def fretted_frame(painter: QPainter, colour: str) -> None:
    """Two lines around the screen, notched at each corner for a square spiral."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 4))
    painter.drawRect(QRectF(44, 44, WIDTH - 88, HEIGHT - 88))
    thin = QPen(QColor(colour), 2)
    near, notch = 54.0, 52.0
    painter.setPen(thin)
    for right, low in ((False, False), (True, False), (True, True), (False, True)):
        painter.save()
        painter.translate(WIDTH if right else 0, HEIGHT if low else 0)
        painter.scale(-1 if right else 1, -1 if low else 1)
        painter.drawPolyline(
            [
                QPointF(WIDTH / 2, near),
                QPointF(near + notch, near),
                QPointF(near + notch, near + notch),
                QPointF(near, near + notch),
                QPointF(near, HEIGHT / 2),
            ]
        )
        spiral = ((10, 10), (42, 10), (42, 42), (16, 42), (16, 18), (32, 18), (32, 32))
        painter.drawPolyline([QPointF(near - 6 + x, near - 6 + y) for x, y in spiral])
        painter.restore()
    painter.restore()


def rounded_frame(painter: QPainter, colour: str) -> None:
    """Two rounded lines around the screen."""
    painter.save()
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(colour), 4))
    painter.drawRoundedRect(QRectF(44, 44, WIDTH - 88, HEIGHT - 88), 26, 26)
    painter.setPen(QPen(QColor(colour), 2))
    painter.drawRoundedRect(QRectF(55, 55, WIDTH - 110, HEIGHT - 110), 20, 20)
    painter.restore()


class Drawings:
    """The bundled drawings by name, each read once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._read: dict[str, QSvgRenderer] = {}

    def draw(self, painter: QPainter, name: str, rect: QRectF) -> None:
        """A drawing into a rectangle; one that is missing leaves its place empty."""
        if name not in self._read:
            self._read[name] = QSvgRenderer(str(self._folder / f"{name}.svg"))
        if self._read[name].isValid():
            self._read[name].render(painter, rect)
