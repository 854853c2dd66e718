"""One ring per window around whatever has the keyboard: 2 px ring, 2 px gap."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QPaintEvent, QRegion
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget

from counter_app.ui.components.base import Painted, plate, smooth
from counter_app.ui.theme import Theme

_FOLLOWED = (
    QEvent.Type.Move,
    QEvent.Type.Resize,
    QEvent.Type.Show,
    QEvent.Type.Hide,
    QEvent.Type.ParentChange,
)


class FocusRing(Painted):
    """An overlay over its window that paints the ring and lets everything through.

    A widget says by dynamic properties: `ring_radius` (its corner), `ring_parent` (ring its frame instead),
    `ring_inset` (ring inside its edge, where neighbours are close), `ring_sides` (how far an inset ring may reach
    out to the left and right; below nothing it stands further in), `ring_on_rail` (its ground is the dark rail),
    `ring_none`.
    """

    def __init__(self, theme: Theme, window: QWidget) -> None:
        super().__init__(theme, window)
        self._window = window
        self._target: QWidget | None = None
        self._watched: list[QWidget] = []
        self._stood = QRect()
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setAttribute(Qt.WidgetAttribute.WA_NoSystemBackground)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)
        self._cover()
        self._focus_moved(None, QApplication.focusWidget())
        self.show()

    @property
    def target(self) -> QWidget | None:
        """The widget that is ringed, or None."""
        return self._target

    def ring_rect(self) -> QRect:
        """Where the ring is, in the window's coordinates; empty when nothing is ringed."""
        if self._target is None or not self._target.isVisible():
            return QRect()
        inset = bool(self._target.property("ring_inset"))
        corner = self._target.mapTo(self._window, QPoint(0, 0))
        rect = QRect(corner, self._target.size())
        sides = int(self._target.property("ring_sides") or 0)
        rect = rect.adjusted(1 - sides, 1, sides - 1, -1) if inset else rect.adjusted(-4, -4, 4, 4)
        return rect.intersected(self._clip())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follow the ringed widget and the window wherever they go."""
        if event.type() in _FOLLOWED:
            if watched is self._window:
                self._cover()
            self._follow()
        elif event.type() == QEvent.Type.ChildPolished and watched is self._window:
            # Before a widget first shows; timers and animations are children too, and lie over nothing.
            self.raise_()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ring."""
        rect = self.ring_rect()
        if rect.isEmpty() or self._target is None:
            return
        painter = smooth(self)
        painter.setClipRegion(self._uncovered())
        radius = float(self._target.property("ring_radius") or 6)
        inset = bool(self._target.property("ring_inset"))
        width = 3.0 if self.theme.tokens.high_contrast else 2.0
        plate(painter, QRectF(rect), radius if inset else radius + 3, None, self._ink(self._target), width)
        painter.end()

    def _ink(self, target: QWidget) -> str:
        tokens = self.theme.tokens
        return (
            tokens.on_rail if target.property("ring_on_rail") and not tokens.high_contrast else tokens.focus
        )

    def _follow(self) -> None:
        """Paint anew where the ring stood and where it stands; all of the window lies under the rest."""
        stands = self.ring_rect()
        for place in (self._stood, stands):
            if not place.isEmpty():
                self.update(place.adjusted(-1, -1, 1, 1))
        self._stood = stands

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()

    def _clip(self) -> QRect:
        """The part of the window in which the ring may be seen: scroll areas cut it."""
        clip = self._window.rect()
        widget: QWidget | None = self._target.parentWidget() if self._target is not None else None
        while widget is not None and widget is not self._window:
            area = widget.parentWidget()
            if isinstance(area, QAbstractScrollArea) and area.viewport() is widget:
                clip = clip.intersected(QRect(widget.mapTo(self._window, QPoint(0, 0)), widget.size()))
            widget = area
        return clip

    def _uncovered(self) -> QRegion:
        """The part of the window in which nothing lies over the ringed widget."""
        region = QRegion(self._window.rect())
        widget = self._target
        while widget is not None and widget is not self._window:
            parent = widget.parentWidget()
            family = parent.children() if parent is not None else []
            above = family[family.index(widget) + 1 :] if widget in family else []
            for other in above:
                if isinstance(other, QWidget) and _hides(other, widget):
                    region -= QRegion(QRect(other.mapTo(self._window, QPoint(0, 0)), other.size()))
            widget = parent
        return region

    def _focus_moved(self, _old: QWidget | None, new: QWidget | None) -> None:
        for watched in self._watched:
            if shiboken6.isValid(watched):
                watched.removeEventFilter(self)
        self._watched = []
        if self._target is not None and shiboken6.isValid(self._target):
            # It may be buried later on, when the ring has long gone elsewhere.
            self._target.destroyed.disconnect(self._forget)
        self._target = None
        inside = new is not None and (new is self._window or self._window.isAncestorOf(new))
        if new is not None and inside and new is not self._window and _is_ringed(new):
            self._target = new.parentWidget() if new.property("ring_parent") else new
            follower: QWidget | None = new
            while follower is not None and follower is not self._window:
                follower.installEventFilter(self)
                self._watched.append(follower)
                follower = follower.parentWidget()
            if self._target is not None:
                self._target.destroyed.connect(self._forget)
        self.raise_()
        self._follow()

    def _forget(self) -> None:
        self._target = None
        self._watched = []


def _hides(upper: QWidget, lower: QWidget) -> bool:
    """Whether a neighbour stacked above lies over a widget; what lets clicks through, as the ring itself, does not."""
    if not upper.isVisible() or upper.testAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents):
        return False
    return upper.geometry().intersects(lower.geometry())


def _is_ringed(widget: QWidget) -> bool:
    """Whether a widget wears the ring; Qt hands the focus to pages that cannot use it when the old one is put away."""
    return widget.focusPolicy() != Qt.FocusPolicy.NoFocus and not widget.property("ring_none")
