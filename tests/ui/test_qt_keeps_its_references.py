"""PySide6 6.12.0 lost one reference to None on every void call; the version in use must not."""

from __future__ import annotations

import sys
from collections.abc import Callable

import pytest
from PySide6.QtCore import QPointF
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

CALLS = 10_000


def void_calls(painter: QPainter, pen: QPen) -> dict[str, Callable[[], object]]:
    font, colour, here, there = QFont(), QColor("black"), QPointF(1, 1), QPointF(9, 9)
    return {
        "QPainter.setFont": lambda: painter.setFont(font),
        "QPainter.setPen": lambda: painter.setPen(pen),
        "QPainter.drawLine": lambda: painter.drawLine(here, there),
        "QPainter.fillRect": lambda: painter.fillRect(0, 0, 2, 2, colour),
        "QPen.setColor": lambda: pen.setColor(colour),
    }


@pytest.mark.parametrize("name", list(void_calls(QPainter(), QPen())))
def test_a_void_call_returns_as_many_references_to_none_as_it_takes(qapp: QApplication, name: str) -> None:
    image = QImage(10, 10, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    call = void_calls(painter, QPen())[name]
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        call()
    lost = before - sys.getrefcount(None)
    painter.end()
    assert lost < CALLS / 10
