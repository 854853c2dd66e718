"""The ring has only its own places painted anew, not the window that lies under all of it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from counter_app.ui.components.focus_ring import FocusRing
from counter_app.ui.theme import Theme


class Ring(FocusRing):
    """A ring that tells which places it was asked to paint."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self.asked = QRegion()
        super().__init__(theme, window)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint as ever, and note where."""
        self.asked += event.region()
        super().paintEvent(event)


class Desk(QWidget):
    """A window with two buttons far from each other, and a ring."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.resize(600, 400)
        self.near, self.far = QPushButton("near", self), QPushButton("far", self)
        self.near.setGeometry(20, 20, 80, 30)
        self.far.setGeometry(480, 340, 80, 30)
        self.ring = Ring(theme, self)


@pytest.fixture
def desk(qtbot: QtBot, theme: Theme) -> Desk:
    """Shown, with the focus on the first button, and painted until nothing is left to paint."""
    made = Desk(theme)
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    made.near.setFocus()
    qtbot.waitUntil(lambda: made.ring.target is made.near and not made.ring.asked.isEmpty())
    QApplication.processEvents()
    made.ring.asked = QRegion()
    return made


def test_a_ring_that_goes_elsewhere_is_wiped_away_and_painted_and_nothing_else(
    qtbot: QtBot, desk: Desk
) -> None:
    stood = desk.ring.ring_rect()
    desk.far.setFocus()
    qtbot.waitUntil(lambda: not desk.ring.asked.isEmpty())
    stands = desk.ring.ring_rect()
    assert stands != stood
    assert QRegion(stood).subtracted(desk.ring.asked).isEmpty()
    assert QRegion(stands).subtracted(desk.ring.asked).isEmpty()
    assert not desk.ring.asked.contains(QPoint(300, 200))


def test_a_ring_follows_what_it_rings_and_leaves_nothing_behind(qtbot: QtBot, desk: Desk) -> None:
    stood = desk.ring.ring_rect()
    desk.near.move(200, 300)
    qtbot.waitUntil(lambda: not desk.ring.asked.isEmpty())
    both = QRegion(stood) + QRegion(desk.ring.ring_rect())
    assert desk.ring.ring_rect() != stood
    assert both.subtracted(desk.ring.asked).isEmpty()


def test_a_ring_is_wiped_away_with_what_it_rang(qtbot: QtBot, desk: Desk) -> None:
    stood = desk.ring.ring_rect()
    desk.near.hide()
    qtbot.waitUntil(lambda: not desk.ring.asked.isEmpty())
    assert QRegion(stood).subtracted(desk.ring.asked).isEmpty()


def test_a_timer_of_the_window_paints_nothing_anew(desk: Desk) -> None:
    QTimer(desk)
    QApplication.processEvents()
    assert desk.ring.asked.isEmpty()


def test_what_comes_into_the_window_later_lies_under_the_ring(desk: Desk) -> None:
    later = QWidget(desk)
    later.setGeometry(0, 0, 300, 100)
    later.show()
    order = desk.children()
    assert order.index(desk.ring) > order.index(later)
