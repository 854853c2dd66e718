"""Buttons that name their act: the one main action, those beside it, small ones, links, and those of the undo bar."""

from __future__ import annotations

from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFont, QKeyEvent, QPainter
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.ui.components.base import (
    PaintedButton,
    draw_icon,
    draw_keycap,
    draw_words,
    keycap_width,
    line_height,
    plate,
    text_width,
)
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import Action


class Rank(StrEnum):
    """How much a button weighs on its screen; there is one MAIN, the others step back."""

    MAIN = "main"
    FILLED = "filled"
    BOARD = "board"
    SIDE = "side"
    PLAIN = "plain"
    SMALL = "small"
    LINK = "link"
    BAR = "bar"


class ActionButton(PaintedButton):
    """A button with icon, words and key cap; Enter presses it when it has the focus, except the main one.

    The main button leaves Enter to the page, where the scanner and the hold time are minded first.
    At compact width side buttons drop their icon; words are never dropped.
    """

    def __init__(
        self,
        theme: Theme,
        words: str,
        rank: Rank = Rank.PLAIN,
        *,
        icon: Icon | None = None,
        key: str = "",
        description: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, parent)
        self._rank = rank
        self._icon = icon
        self._key = key
        self._short = ""
        self._flush = False
        self._words = words
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor if rank is Rank.LINK else Qt.CursorShape.ArrowCursor)
        self.setProperty("ring_radius", 5 if rank in (Rank.SMALL, Rank.LINK) else 6)
        self.setAccessibleDescription(description)
        self.set_words(words)

    @classmethod
    def of(
        cls, theme: Theme, action: Action, rank: Rank = Rank.PLAIN, parent: QWidget | None = None
    ) -> ActionButton:
        """The button for an action value."""
        return cls(theme, action.words, rank, icon=action.icon, key=action.key, parent=parent)

    @property
    def words(self) -> str:
        """The words in full."""
        return self._words

    def set_words(self, words: str, short: str = "") -> None:
        """Say another act; `short` is said instead at compact width."""
        self._words = words
        self._short = short
        self.setText(words.replace("&", "&&"))
        self.setAccessibleName(words)
        self.updateGeometry()
        self.update()

    def set_icon(self, icon: Icon | None) -> None:
        """Show another icon."""
        self._icon = icon
        self.updateGeometry()
        self.update()

    def begin_with_its_words(self) -> None:
        """Stand under words: the link's own words begin where the button begins, not a pad further in."""
        self._flush = True
        self.updateGeometry()
        self.update()

    def set_key(self, key: str) -> None:
        """Show another key cap; the key itself is bound by the page."""
        self._key = key
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as its parts, as high as its rank."""
        parts = self._parts_width()
        return QSize(parts + (1 if self._flush else 2) * self._pad(), self._height())

    def minimumSizeHint(self) -> QSize:
        """The same: words are never cut."""
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses the button, but never the main one and never by key repeat."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            super().keyPressEvent(event)
        elif self._rank is Rank.MAIN or event.isAutoRepeat():
            event.ignore()
        else:
            self.click()

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show that the pointer is over it."""
        super().enterEvent(event)
        self.update()

    def paint(self, painter: QPainter) -> None:
        """Paint plate, icon, words and key cap, centred as one group."""
        ink, fill, border = self._colours()
        rect = QRectF(self.rect())
        if fill is not None or border is not None:
            plate(painter, rect, 6, fill, border)
        x = rect.left() + max(
            self._pad() if self._rank is not Rank.LINK else 0, (rect.width() - self._parts_width()) / 2
        )
        if self._flush:
            x = rect.left()
        middle = rect.center().y()
        if self._shown_icon() is not None and self._icon is not None:
            draw_icon(painter, self.theme, self._icon, x, middle, self._icon_size(), ink)
            x += self.theme.px(self._icon_size()) + self._gap()
        font = self._font()
        width = text_width(font, self._said())
        height = line_height(font)
        draw_words(painter, QRectF(x, middle - height / 2, width + 4, height), self._said(), font, ink)
        if self._key:
            draw_keycap(painter, self.theme, x + width + self.theme.px(10), middle, self._key, ink)

    def _said(self) -> str:
        compact = self.theme.breakpoint is Breakpoint.COMPACT
        return self._short if compact and self._short else self._words

    def _shown_icon(self) -> Icon | None:
        dropped = self._rank is Rank.SIDE and self.theme.breakpoint is Breakpoint.COMPACT
        return None if dropped else self._icon

    def _parts_width(self) -> int:
        width = text_width(self._font(), self._said())
        if self._shown_icon() is not None:
            width += self.theme.px(self._icon_size()) + self._gap()
        if self._key:
            width += self.theme.px(10) + keycap_width(self.theme, self._key)
        return width

    def _font(self) -> QFont:
        match self._rank:
            case Rank.MAIN:
                return self.theme.font_px(self.theme.metrics.strong, 600)
            case Rank.LINK:
                return self.theme.font_px(14, 500)
            case Rank.SMALL:
                return self.theme.font_px(13, 600)
            case _:
                return self.theme.font_px(14, 600)

    def _icon_size(self) -> int:
        return {Rank.MAIN: 20, Rank.SIDE: 20, Rank.SMALL: 16}.get(self._rank, 18)

    def _gap(self) -> int:
        return self.theme.px(8)

    def _pad(self) -> int:
        main = 14 if self.theme.breakpoint is Breakpoint.COMPACT else 20
        return self.theme.px({Rank.MAIN: main, Rank.LINK: 4, Rank.SMALL: 10}.get(self._rank, 14))

    def _height(self) -> int:
        metrics = self.theme.metrics
        heights = {
            Rank.MAIN: metrics.main_action,
            Rank.FILLED: metrics.action,
            Rank.SIDE: metrics.action,
            Rank.SMALL: metrics.chip,
            Rank.BOARD: metrics.chip,
            Rank.LINK: 32,
        }
        return self.theme.px(heights.get(self._rank, metrics.button))

    def _colours(self) -> tuple[str, str | None, str | None]:
        t = self.theme.tokens
        filled = self._rank in (Rank.MAIN, Rank.FILLED, Rank.BOARD)
        if not self.isEnabled():
            frame = t.disabled if t.high_contrast else t.line
            return t.disabled, t.sunken if filled else None, None if self._rank is Rank.LINK else frame
        if filled:
            fill = t.primary_pressed if self.isDown() else t.primary_hover if self.underMouse() else t.primary
            return t.on_primary, fill, None
        if self._rank is Rank.LINK:
            return (t.primary_hover if self.underMouse() and not t.high_contrast else t.link), None, None
        if self._rank is Rank.BAR:
            border = t.on_bar if t.high_contrast else None
            return t.on_bar, t.bar_btn, border
        fill = t.hol if self.isDown() else t.hover if self.underMouse() else t.surface
        return t.text, fill, t.line2


class IconButton(PaintedButton):
    """An icon alone, for × and arrows only; its accessible name says the act."""

    def __init__(
        self, theme: Theme, icon: Icon, name: str, *, bar: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._icon = icon
        self._bar = bar
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_radius", 5)

    def sizeHint(self) -> QSize:
        """A square of at least 32 px."""
        return QSize(self.theme.px(36), self.theme.px(34))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter presses it too."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.isAutoRepeat():
            self.click()
        else:
            super().keyPressEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint the icon, on a plate in the undo bar or under the pointer."""
        t = self.theme.tokens
        if self._bar:
            plate(painter, QRectF(self.rect()), 5, t.bar_btn, t.on_bar if t.high_contrast else None)
        elif self.underMouse():
            plate(painter, QRectF(self.rect()), 5, t.hol)
        ink = t.on_bar if self._bar else t.text2
        side = self.theme.px(18)
        draw_icon(painter, self.theme, self._icon, (self.width() - side) / 2, self.height() / 2, 18, ink)


class KeyCap(PaintedButton):
    """A key cap beside a field: pressing it does what the key does."""

    def __init__(self, theme: Theme, key: str, act: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._key = key
        self.setAccessibleName(act)
        self.setToolTip(act)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The cap in a hit area of at least 32 px height."""
        return QSize(keycap_width(self.theme, self._key), self.theme.px(32))

    def paint(self, painter: QPainter) -> None:
        """Paint the cap."""
        draw_keycap(painter, self.theme, 0, self.height() / 2, self._key, self.theme.tokens.text2)


__all__ = ["ActionButton", "IconButton", "KeyCap", "Rank"]
