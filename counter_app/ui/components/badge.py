"""Standing badges: tint, border, icon and words together."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.components.base import (
    Painted,
    draw_icon,
    draw_words,
    elided,
    line_height,
    plate,
    smooth,
    text_width,
    with_alpha,
)
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import ToneInk
from counter_app.ui.values import BadgeValue, Tone

BADGE_HEIGHTS = (26, 28, 36, 40)


def badge_font(theme: Theme, height: int) -> QFont:
    """The face of a badge of a drawn height."""
    return theme.font_px({26: 13, 28: 13, 36: 15, 40: 16}.get(height, 13), 600)


def badge_icon_size(height: int) -> int:
    """The icon of a badge of a drawn height."""
    return 16 if height < 36 else 18


def badge_width(theme: Theme, value: BadgeValue, height: int, *, filled: bool = True) -> int:
    """The width of the whole badge; without fill there is no padding left and right."""
    pad = 8 if filled else 0
    words = text_width(badge_font(theme, height), value.words)
    return theme.px(2 * pad + badge_icon_size(height) + 6) + words + 1


def draw_badge(
    painter: QPainter,
    theme: Theme,
    rect: QRectF,
    value: BadgeValue,
    height: int,
    *,
    filled: bool = True,
    forced: str | None = None,
) -> None:
    """Paint a badge at the left of a rectangle, centred in its height; words are cut only when the room ends.

    `forced` is an ink that wins over the tone's: that of a selected row in high contrast.
    """
    ink = theme.tokens.tone(value.tone)
    if forced is not None:
        ink = ToneInk(forced, theme.tokens.sel)
    high = theme.px(height)
    width = min(badge_width(theme, value, height, filled=filled), int(rect.width()))
    box = QRectF(rect.left(), round(rect.center().y() - high / 2), width, high)
    if filled:
        border = ink.fg if theme.tokens.high_contrast else with_alpha(ink.fg, 0.35)
        plate(painter, box, 5, ink.tint, border)
    pad = theme.px(8) if filled else 0
    icon = badge_icon_size(height)
    draw_icon(painter, theme, value.shape, box.left() + pad, box.center().y(), icon, ink.fg)
    left = pad + theme.px(icon + 6)
    font = badge_font(theme, height)
    words = QRectF(box.left() + left, box.top(), box.width() - left, box.height())
    draw_words(painter, words, elided(font, value.words, int(words.width() - (pad / 2))), font, ink.fg)


def draw_two_lines(
    painter: QPainter, theme: Theme, rect: QRectF, value: BadgeValue, lines: tuple[str, str], ink: str
) -> None:
    """Paint an unfilled standing whose words take two lines, its icon beside both."""
    icon = badge_icon_size(28)
    draw_icon(painter, theme, value.shape, rect.left(), rect.center().y(), icon, ink)
    font = badge_font(theme, 28)
    left, high = rect.left() + theme.px(icon + 6), line_height(font)
    top = rect.center().y() - high
    for number, words in enumerate(lines):
        room = QRectF(left, top + number * high, rect.right() - left, high)
        draw_words(painter, room, elided(font, words, int(room.width())), font, ink)


class StandingBadge(Painted):
    """A badge on a card; `height` is one of 26, 28, 36 and 40."""

    def __init__(
        self,
        theme: Theme,
        value: BadgeValue | None = None,
        height: int = 36,
        *,
        filled: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._height = height
        self._filled = filled
        self._value = value if value is not None else BadgeValue(Tone.WORK, "")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        self.show_value(self._value)

    @property
    def value(self) -> BadgeValue:
        """What the badge says."""
        return self._value

    def show_value(self, value: BadgeValue) -> None:
        """Say another standing."""
        self._value = value
        self.setAccessibleName(value.words)
        self.setToolTip(value.words if len(value.words) > 40 else "")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The whole badge."""
        return QSize(
            badge_width(self.theme, self._value, self._height, filled=self._filled),
            self.theme.px(self._height),
        )

    def minimumSizeHint(self) -> QSize:
        """Room for the icon and a few letters."""
        return QSize(min(self.sizeHint().width(), self.theme.px(120)), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the badge."""
        painter = smooth(self)
        rect = QRectF(self.rect())
        draw_badge(painter, self.theme, rect, self._value, self._height, filled=self._filled)
        painter.end()
