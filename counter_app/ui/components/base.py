"""Widgets that follow their theme, and the strokes they are painted with."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QWidget

from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme


class Painted(QWidget):
    """A widget painted from the tokens of its theme; it measures and paints itself anew when the theme changes."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        theme.changed.connect(self._theme_changed)

    def restyle(self) -> None:
        """Take new sizes and fonts; called when the theme changes and by the subclass once it is built."""

    def _theme_changed(self) -> None:
        self.restyle()
        self.updateGeometry()
        self.update()


class PaintedButton(QAbstractButton):
    """A button painted from the tokens of its theme."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        theme.changed.connect(self._theme_changed)

    def restyle(self) -> None:
        """Take new sizes and fonts; called when the theme changes and by the subclass once it is built."""

    def _theme_changed(self) -> None:
        self.restyle()
        self.updateGeometry()
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint through `paint`, with smooth edges."""
        painter = smooth(self)
        self.paint(painter)
        painter.end()

    def paint(self, painter: QPainter) -> None:
        """Paint the button; the subclass knows how."""


def smooth(widget: QWidget) -> QPainter:
    """A painter on the widget with smooth edges."""
    painter = QPainter(widget)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
    return painter


def text_width(font: QFont, words: str) -> int:
    """The width of the words in logical pixels, rounded up so that the last letter is never cut."""
    return QFontMetrics(font).horizontalAdvance(words) + 1 if words else 0


def line_height(font: QFont) -> int:
    """The height of one line, stacked capitals such as Ẫ and Ủ included."""
    return QFontMetrics(font).height()


def elided(font: QFont, words: str, width: int) -> str:
    """The words cut at the end to fit the width."""
    return QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, width)


def draw_words(
    painter: QPainter,
    rect: QRectF,
    words: str,
    font: QFont,
    colour: str,
    flags: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter,
) -> None:
    """Write one line of words into a rectangle."""
    painter.setFont(font)
    painter.setPen(QColor(colour))
    painter.drawText(rect, int(flags | Qt.TextFlag.TextSingleLine), words)


def plate(
    painter: QPainter,
    rect: QRectF,
    radius: float,
    fill: str | QColor | None,
    border: str | QColor | None = None,
    width: float = 1.0,
) -> None:
    """A rounded plate; the border lies wholly inside the rectangle, so lines stay sharp at whole ratios."""
    inner = rect.adjusted(width / 2, width / 2, -width / 2, -width / 2) if border is not None else rect
    painter.setPen(QPen(QColor(border), width) if border is not None else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill) if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(inner, radius, radius)


def barred_plate(
    painter: QPainter, rect: QRectF, radius: float, fill: str, bar: str, border: str | None = None
) -> None:
    """A rounded plate with a 4 px bar at its left edge, clipped by the radius."""
    path = QPainterPath()
    path.addRoundedRect(rect, radius, radius)
    painter.save()
    painter.setClipPath(path)
    painter.fillRect(rect, QColor(fill))
    painter.fillRect(QRectF(rect.left(), rect.top(), 4, rect.height()), QColor(bar))
    painter.restore()
    if border is not None:
        plate(painter, rect, radius, None, border)


def hatch(painter: QPainter, rect: QRectF, colour: str, gap: int = 7) -> None:
    """45° lines over a rectangle: a day off, or a number that was spent."""
    painter.save()
    painter.setClipRect(rect, Qt.ClipOperation.IntersectClip)
    painter.setPen(QPen(QColor(colour), 1))
    x = rect.left() - rect.height()
    while x < rect.right():
        painter.drawLine(QPointF(x, rect.bottom()), QPointF(x + rect.height(), rect.top()))
        x += gap
    painter.restore()


def with_alpha(colour: str, share: float) -> QColor:
    """The colour at a share of its strength, 0 to 1."""
    made = QColor(colour)
    made.setAlphaF(share)
    return made


def keycap_width(theme: Theme, key: str) -> int:
    """The width of a painted key cap."""
    return text_width(theme.font_px(12, 500), key) + theme.px(12)


def draw_keycap(painter: QPainter, theme: Theme, x: float, middle: float, key: str, colour: str) -> None:
    """A key cap, its left edge at `x`, centred on the height `middle`."""
    height = theme.px(20)
    rect = QRectF(round(x), round(middle - height / 2), keycap_width(theme, key), height)
    plate(painter, rect, 4, None, with_alpha(colour, 0.6))
    draw_words(painter, rect, key, theme.font_px(12, 500), colour, Qt.AlignmentFlag.AlignCenter)


def draw_icon(
    painter: QPainter, theme: Theme, icon: Icon, x: float, middle: float, size: int, colour: str
) -> None:
    """An icon of a drawn size, its left edge at `x`, centred on the height `middle`."""
    side = theme.px(size)
    theme.icons.paint(painter, icon, x, middle - side / 2, side, colour)
