"""The navigation rail: pages, their counts, and where one is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.components.base import (
    Painted,
    PaintedButton,
    draw_icon,
    draw_words,
    elided,
    line_height,
    plate,
    smooth,
    text_width,
)
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import RailItem
from counter_app.wording import _

_TALL = 62
_LOW = 40
_BARE = 32
"""The lowest a page may stand: its label alone, without its icon."""
_STRIP = 16
"""Above and below pages that do not all fit: where an arrow says that there are more."""
_SIDE = 8
_SIDE_NARROW = 3


class RailButton(PaintedButton):
    """One page: icon over label at 84 px, icon beside label at 228 px; the current one has three marks."""

    def __init__(self, theme: Theme, item: RailItem, rail: NavRail) -> None:
        super().__init__(theme, rail)
        self.item = item
        self.current = False
        self._rail = rail
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.setProperty("ring_radius", 6)
        self.setProperty("ring_inset", True)
        self.setProperty("ring_on_rail", True)
        self.show_item(item)

    def show_item(self, item: RailItem) -> None:
        """Show another count or other words."""
        self.item = item
        self.setText(item.words)
        spoken = item.long_words or item.words
        if item.count:
            spoken = _("{page}, {n} việc").format(page=spoken, n=item.count)
        self.setAccessibleName(spoken)
        self.setToolTip(f"{spoken} ({item.shortcut})" if item.shortcut else spoken)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move in the rail, Enter and Space open."""
        match event.key():
            case Qt.Key.Key_Up | Qt.Key.Key_Left:
                self._rail.move_focus(self, -1)
            case Qt.Key.Key_Down | Qt.Key.Key_Right:
                self._rail.move_focus(self, 1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.click()
            case _:
                super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Let the ring stand on the edge of the tile, beside the marker."""
        super().resizeEvent(event)
        self.setProperty("ring_sides", 1 - round(self.tile().left()))

    def tile(self) -> QRectF:
        """The plate under icon and label."""
        # Where the label stands under its icon, the longest one in bold needs nearly the whole rail.
        side = _SIDE if self.theme.breakpoint is Breakpoint.WIDE else _SIDE_NARROW
        return QRectF(self.rect()).adjusted(side, 2, -side, -2)

    def paint(self, painter: QPainter) -> None:
        """Paint tile, marker, icon, label and count."""
        t = self.theme.tokens
        wide = self.theme.breakpoint is Breakpoint.WIDE
        tile = self.tile()
        if self.current or self.underMouse():
            fill = QColor(t.rail_sel)
            fill.setAlphaF(1.0 if self.current else 0.5)
            plate(painter, tile, 6, fill)
        if self.current:
            painter.fillRect(QRectF(0, tile.top() + 6, 4, tile.height() - 12), QColor(t.brass_l))
        ink = t.on_rail if self.current else t.rail_t
        paint = self._paint_wide if wide else self._paint_narrow
        paint(painter, tile, ink)

    def _paint_wide(self, painter: QPainter, tile: QRectF, ink: str) -> None:
        px = self.theme.px
        middle = tile.center().y()
        draw_icon(painter, self.theme, self.item.icon, tile.left() + px(16), middle, 20, ink)
        font = self.theme.font_px(14, 600 if self.current else 400)
        left = tile.left() + px(48)
        words = QRectF(left, tile.top(), tile.right() - left - px(8), tile.height())
        draw_words(
            painter,
            words,
            elided(font, self.item.long_words or self.item.words, int(words.width())),
            font,
            ink,
        )
        if self.item.count:
            self._paint_count(painter, tile.right() - px(10) - self._count_width(), middle)
        elif self.item.shortcut:
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            rest = tile.adjusted(0, 0, -px(12), 0)
            draw_words(
                painter, rest, self.item.shortcut, self.theme.font_px(12), self.theme.tokens.rail_t, right
            )

    def _paint_narrow(self, painter: QPainter, tile: QRectF, ink: str) -> None:
        px = self.theme.px
        font = self.theme.font_px(12, 600 if self.current else 400)
        high = line_height(font)
        if self.height() < px(_LOW):
            self._paint_bare(painter, tile, ink)
            return
        block = px(20) + 2 + high
        top = tile.center().y() - block / 2
        draw_icon(painter, self.theme, self.item.icon, tile.center().x() - px(10), top + px(10), 20, ink)
        words = tile.adjusted(2, 0, -2, 0)
        words.setTop(top + px(20) + 2)
        words.setHeight(high)
        said = elided(font, self.item.words, int(words.width()))
        draw_words(painter, words, said, font, ink, Qt.AlignmentFlag.AlignCenter)
        if self.item.count:
            # Beside the icon and a little above it, so that both can be read.
            left = tile.center().x() + px(12)
            room = tile.right() - 2 - self._count_width()
            self._paint_count(painter, min(left, room), top + px(6))

    def _paint_bare(self, painter: QPainter, tile: QRectF, ink: str) -> None:
        font = self.theme.font_px(12, 600 if self.current else 400)
        words = tile.adjusted(2, 0, -2, 0)
        if self.item.count:
            words.setRight(tile.right() - self._count_width() - 3)
            self._paint_count(painter, tile.right() - self._count_width() - 1, tile.center().y())
        said = elided(font, self.item.words, int(words.width()))
        draw_words(painter, words, said, font, ink, Qt.AlignmentFlag.AlignCenter)

    def _count_width(self) -> int:
        words = text_width(self.theme.font_px(12, 700), str(self.item.count))
        return max(self.theme.px(20), words + self.theme.px(10))

    def _paint_count(self, painter: QPainter, left: float, y: float) -> None:
        t = self.theme.tokens
        font = self.theme.font_px(12, 700)
        words = str(self.item.count)
        high = self.theme.px(20)
        rect = QRectF(left, y - high / 2, self._count_width(), high)
        plate(painter, rect, high / 2, t.rail_count)
        draw_words(painter, rect, words, font, t.on_rail_count, Qt.AlignmentFlag.AlignCenter)


class NavRail(Painted):
    """All pages, one tab stop; `opened` gives the key of the page chosen.

    In a low window the icons go first; where not even the labels fit, the pages scroll, and the current one or the one
    with the focus stays in sight.
    """

    opened = Signal(str)

    def __init__(self, theme: Theme, items: Sequence[RailItem] = (), parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._buttons: list[RailButton] = []
        self._first = 0
        self.setAccessibleName(_("Các trang"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        for item in items:
            self.add(item)
        self.restyle()

    @property
    def buttons(self) -> tuple[RailButton, ...]:
        """The buttons from top to foot."""
        return tuple(sorted(self._buttons, key=lambda one: one.item.at_foot))

    def add(self, item: RailItem, before: str = "") -> None:
        """Add a page at the end of its group, or before another one."""
        button = RailButton(self.theme, item, self)
        button.clicked.connect(lambda: self.opened.emit(item.key))
        keys = [one.item.key for one in self._buttons]
        self._buttons.insert(keys.index(before) if before in keys else len(keys), button)
        button.show()
        self._place()

    def show_item(self, item: RailItem) -> None:
        """Show another count or other words of a page."""
        for button in self._buttons:
            if button.item.key == item.key:
                button.show_item(item)

    def set_current(self, key: str) -> None:
        """Mark where one is; that page is the tab stop."""
        for button in self._buttons:
            button.current = button.item.key == key
            tab = button.current
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus if tab else Qt.FocusPolicy.ClickFocus)
            button.update()
            if tab:
                self._reveal(button)

    def move_focus(self, origin: RailButton, by: int) -> None:
        """Put the focus on the neighbour of a button."""
        order = self.buttons
        at = order.index(origin) + by
        if 0 <= at < len(order):
            self._reveal(order[at])
            order[at].setFocus(Qt.FocusReason.TabFocusReason)

    def restyle(self) -> None:
        """Take the width of the width class."""
        self.setFixedWidth(self.theme.px(self.theme.metrics.rail_width))
        self._place()

    def sizeHint(self) -> QSize:
        """As wide as the width class says."""
        return QSize(self.theme.px(self.theme.metrics.rail_width), 400)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Spread the buttons."""
        super().resizeEvent(event)
        self._place()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the ground."""
        painter = smooth(self)
        painter.fillRect(self.rect(), QColor(self.theme.tokens.rail))
        if self.theme.tokens.high_contrast:
            painter.fillRect(self.width() - 1, 0, 1, self.height(), QColor(self.theme.tokens.line))
        shown = self._shown()
        if shown < len(self._buttons):
            ink, middle, half = self.theme.tokens.rail_t, self.width() / 2 - 7, self.theme.px(_STRIP) / 2
            if self._first:
                draw_icon(painter, self.theme, Icon.CHEVRON_UP, middle, half, 14, ink)
            if self._first + shown < len(self._buttons):
                draw_icon(painter, self.theme, Icon.CHEVRON_DOWN, middle, self.height() - half, 14, ink)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Scroll pages that do not all fit."""
        self._scroll_to(self._first + (1 if event.angleDelta().y() < 0 else -1))
        event.accept()

    def _shown(self) -> int:
        """How many pages fit: all of them but in a very low window."""
        low = self.theme.px(_BARE)
        if low * len(self._buttons) <= self.height():
            return len(self._buttons)
        return max(1, (self.height() - 2 * self.theme.px(_STRIP)) // low)

    def _reveal(self, button: RailButton) -> None:
        """Scroll as far as a page needs to be seen."""
        at, shown = self.buttons.index(button), self._shown()
        self._scroll_to(min(max(self._first, at - shown + 1), at))

    def _scroll_to(self, first: int) -> None:
        self._first = first
        self._place()
        self.update()

    def _place(self) -> None:
        if not self._buttons:
            return
        px, shown = self.theme.px, self._shown()
        self._first = max(0, min(self._first, len(self._buttons) - shown))
        if shown < len(self._buttons):
            for number, button in enumerate(self.buttons):
                place = number - self._first
                button.setGeometry(0, px(_STRIP) + place * px(_BARE), self.width(), px(_BARE))
                button.setVisible(0 <= place < shown)
            return
        margin = px(10) if px(_BARE) * len(self._buttons) <= self.height() - px(20) else 0
        tall = px(48) if self.theme.breakpoint is Breakpoint.WIDE else px(_TALL)
        room = (self.height() - 2 * margin) / len(self._buttons)
        high = int(max(min(tall, room), px(_BARE)))
        head = [one for one in self._buttons if not one.item.at_foot]
        foot = [one for one in self._buttons if one.item.at_foot]
        for number, button in enumerate(head):
            button.setGeometry(0, margin + number * high, self.width(), high)
            button.show()
        start = max(margin + len(head) * high, self.height() - margin - len(foot) * high)
        for number, button in enumerate(foot):
            button.setGeometry(0, start + number * high, self.width(), high)
            button.show()
