"""The window on the public's monitor: one scene at a time, full screen, and the keyboard is never its own."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QPointF, Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QScreen
from PySide6.QtWidgets import QWidget

from counter_app.ui.second_screen.ornament import HEIGHT, WIDTH, Drawings
from counter_app.ui.second_screen.scenes import Black, Scene, painted

_FLAGS = (
    Qt.WindowType.Window
    | Qt.WindowType.FramelessWindowHint
    | Qt.WindowType.WindowDoesNotAcceptFocus
    | Qt.WindowType.WindowStaysOnTopHint
)


class PublicWindow(QWidget):
    """Shows a scene on a screen; `touched` gives where a finger or the mouse let go, in design pixels.

    `leaving` says that Esc or F11 reached it, `activated` that the system made it the window in front all the same.
    """

    touched = Signal(QPointF)
    leaving = Signal()
    activated = Signal()

    def __init__(self, ornaments: Path) -> None:
        super().__init__(None, _FLAGS)
        self._drawings = Drawings(ornaments)
        self._scene: Scene = Black()
        self._pressed = False
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        # The program goes on and ends with the officer's window, never with this one.
        self.setAttribute(Qt.WidgetAttribute.WA_QuitOnClose, on=False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.BlankCursor)

    @property
    def scene(self) -> Scene:
        """What is shown."""
        return self._scene

    def show_scene(self, scene: Scene) -> None:
        """Show another scene, or the same one where it has changed."""
        self._scene = scene
        self.setAccessibleName(scene.spoken)
        self.update()

    def stand_on(self, screen: QScreen) -> None:
        """Fill a screen, without taking the keyboard from the officer."""
        self.winId()
        handle = self.windowHandle()
        if handle is not None:
            handle.setScreen(screen)
        self.setGeometry(screen.geometry())
        # showFullScreen would ask for the keyboard too.
        self.setWindowState(Qt.WindowState.WindowFullScreen)
        self.show()

    def design_point(self, at: QPointF) -> QPointF:
        """A point of the window in the space of 1920 × 1080."""
        scale = min(self.width() / WIDTH, self.height() / HEIGHT)
        left, top = (self.width() - WIDTH * scale) / 2, (self.height() - HEIGHT * scale) / 2
        return QPointF((at.x() - left) / scale, (at.y() - top) / scale)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the scene."""
        painter = QPainter(self)
        painted(painter, self._scene, self._drawings, self.width(), self.height())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A finger comes down; Qt makes a mouse of it."""
        self._pressed = True

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A finger goes up: that is a touch."""
        if self._pressed and event.button() == Qt.MouseButton.LeftButton:
            self.touched.emit(self.design_point(event.position()))
        self._pressed = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc and F11 leave, where a system hands keys to this window after all."""
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_F11):
            self.leaving.emit()
        else:
            event.ignore()

    def changeEvent(self, event: QEvent) -> None:
        """Some systems put a touched window in front whatever it asked for."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.ActivationChange and self.isActiveWindow():
            self.activated.emit()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Closed by the system: that is leaving too."""
        super().closeEvent(event)
        self.leaving.emit()
