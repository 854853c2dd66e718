"""The window in its first moment: the ground, the rail's strip and a scan box that already takes text.

It loads next to nothing, so it stands on the screen while the pages behind it are still being made.
"""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QColor, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QMainWindow

from counter_app.ui.components.base import Painted, draw_icon, plate, smooth
from counter_app.ui.icons import Icon
from counter_app.ui.metrics import SMALLEST_WINDOW
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.wording import _

USUAL_WINDOW = (1366, 697)
"""The client area of a 1366 × 768 screen, title bar and task bar taken away."""


class Frame(QMainWindow):
    """The top-level window: first with a bare scan box, then with the shell inside it.

    `painted` comes once, after the first picture stands on the screen. What was typed or scanned before the shell
    came is not lost: `typed` is the text in the box, `asked` what was ended with Enter.
    """

    painted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.asked = ""
        self._threshold: _Threshold | None = _Threshold(theme)
        self._threshold.line.returnPressed.connect(self._entered)
        self._threshold.seen.connect(self._seen)
        self.setMinimumSize(*SMALLEST_WINDOW)
        self.resize(*USUAL_WINDOW)
        self.setWindowTitle(_("Một cửa"))
        self.setCentralWidget(self._threshold)
        self._threshold.line.setFocus()

    @property
    def typed(self) -> str:
        """What stands in the first scan box."""
        return self._threshold.line.text() if self._threshold is not None else ""

    def take(self, shell: QMainWindow) -> None:
        """Give the room to the shell; it names the window, and closes when the window closes."""
        shell.setWindowFlags(Qt.WindowType.Widget)
        shell.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(shell.windowTitle())
        self.setCentralWidget(shell)
        self._threshold = None

    def closeEvent(self, event: QCloseEvent) -> None:
        """Close what stands inside."""
        inside = self.centralWidget()
        if inside is not None:
            inside.close()
        super().closeEvent(event)

    def _entered(self) -> None:
        if self._threshold is not None and self.typed.strip():
            self.asked = self.typed.strip()
            self._threshold.line.clear()

    def _seen(self) -> None:
        # The picture reaches the screen when the paint event has ended.
        QTimer.singleShot(0, self.painted.emit)


class _Threshold(Painted):
    """Ground, rail and scan box where the shell will have them."""

    seen = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self._was_seen = False
        self.line = QLineEdit(self)
        self.line.setProperty("bare", True)
        self.line.setFont(theme.font_px(16))
        self.line.setPlaceholderText(_("Quét mã giấy hẹn, hoặc gõ tên, mã hồ sơ"))
        self.line.setAccessibleName(_("Ô quét và tìm hồ sơ"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the width class of the new size."""
        super().resizeEvent(event)
        self.theme.set_client_width(self.width())
        box, px = self._box(), self.theme.px
        self.line.setGeometry(box.adjusted(px(54), px(8), -px(60), -px(8)).toRect())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground, the rail's strip and the box."""
        painter = smooth(self)
        t, px = self.theme.tokens, self.theme.px
        painter.fillRect(self.rect(), QColor(t.bg))
        painter.fillRect(QRectF(0, 0, px(self.theme.metrics.rail_width), self.height()), QColor(t.rail))
        box, bottom = self._box(), self.height() - px(self.theme.metrics.status_bar) - 14
        plate(
            painter,
            QRectF(box.left(), box.bottom() + 12, box.width(), bottom - box.bottom() - 12),
            8,
            t.surface,
        )
        beside = box.right() + self._gap()
        plate(
            painter,
            QRectF(beside, box.top(), self.width() - beside - box.top() - 6, bottom - box.top()),
            8,
            t.desk,
        )
        plate(painter, box, 8, t.surface, t.primary)
        draw_icon(painter, self.theme, Icon.SCAN, box.left() + px(16), box.center().y(), 22, t.primary)
        painter.end()
        if not self._was_seen:
            self._was_seen = True
            self.seen.emit()

    def _gap(self) -> int:
        return 24 if self.theme.breakpoint is Breakpoint.WIDE else 16

    def _box(self) -> QRectF:
        metrics, px = self.theme.metrics, self.theme.px
        left = px(metrics.rail_width) + metrics.page_margin
        width = self.width() - left - metrics.page_margin - px(metrics.counter_sheet) - self._gap()
        return QRectF(left, max(12, metrics.page_margin - 6), width, px(metrics.scan_box))


__all__ = ["Frame"]
