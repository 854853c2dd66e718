"""A panel of the morning board: the count first, then words, then rows, then the way on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.components.badge import badge_width, draw_badge
from counter_app.ui.components.base import (
    Painted,
    PaintedButton,
    draw_icon,
    draw_words,
    elided,
    line_height,
    smooth,
    text_width,
)
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card
from counter_app.ui.components.fields import draw_check
from counter_app.ui.components.words import Words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import PanelRow, PanelValue
from counter_app.wording import _


class PanelHead(Painted):
    """Count, title, words, icon, and the line below."""

    def __init__(self, theme: Theme, value: PanelValue, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value = value
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_value(self, value: PanelValue) -> None:
        """Show another count."""
        self._value = value
        self.setAccessibleName(f"{value.title}, {value.count}. {value.words}")
        self.update()

    def sizeHint(self) -> QSize:
        """Two lines beside the count."""
        title, words = self._fonts()
        return QSize(self.theme.px(240), line_height(title) + line_height(words) + self.theme.px(8))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(180), self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint all parts."""
        painter = smooth(self)
        px, t, value = self.theme.px, self.theme.tokens, self._value
        tone = t.tone(value.tone).fg if value.tone is not None else t.text
        number = self.theme.font(Role.NUMBER)
        pad = px(16)
        # Room for two digits everywhere, so that the titles of all panels begin on one line.
        wide = max(text_width(number, str(value.count)), text_width(number, "00")) + px(10)
        body = self.height() - 1
        draw_words(painter, QRectF(pad, 0, wide, body), str(value.count), number, tone)
        title, small = self._fonts()
        left = pad + wide
        room = self.width() - left - px(44)
        top = (body - line_height(title) - (line_height(small) if value.words else 0)) / 2
        first = QRectF(left, top, room, line_height(title))
        draw_words(painter, first, elided(title, value.title, int(room)), title, t.text)
        second = QRectF(left, first.bottom(), room, line_height(small))
        second_ink = tone if value.tone is not None else t.text2
        draw_words(painter, second, elided(small, value.words, int(room)), small, second_ink)
        draw_icon(
            painter,
            self.theme,
            value.icon,
            self.width() - px(38),
            px(17) if value.words else body / 2,
            22,
            tone,
        )
        painter.fillRect(QRectF(1, self.height() - 1, self.width() - 2, 1), QColor(t.line))
        painter.end()

    def _fonts(self) -> tuple[QFont, QFont]:
        return self.theme.font(Role.PANEL), self.theme.font_px(13, 500 if self._value.tone else 400)


class RowButton(PaintedButton):
    """A row of a panel as a button: Enter opens it, arrows go to its neighbour, Space ticks it where it has a box."""

    ticked = Signal()

    def __init__(
        self, theme: Theme, row: PanelRow, *, last: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self.row = row
        self._last = last
        self.setText(row.title.replace("&", "&&"))
        self.setAccessibleName(row.spoken)
        self.setToolTip(row.spoken)
        if row.check is not None:
            self.setAccessibleDescription(_("đã chọn") if row.check else _("chưa chọn"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setProperty("ring_inset", True)
        self.setProperty("ring_sides", 7)
        self.setProperty("ring_radius", 4)

    def sizeHint(self) -> QSize:
        """Two lines."""
        return QSize(self.theme.px(200), self.theme.px(self.theme.metrics.board_row))

    def minimumSizeHint(self) -> QSize:
        """The words may be cut."""
        return QSize(self.theme.px(120), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows move, Enter opens."""
        match event.key():
            case Qt.Key.Key_Down:
                self.focusNextChild()
            case Qt.Key.Key_Up:
                self.focusPreviousChild()
            case Qt.Key.Key_Return | Qt.Key.Key_Enter:
                if not event.isAutoRepeat():
                    self.click()
            case Qt.Key.Key_Space if self.row.check is not None:
                self.ticked.emit()
            case _:
                super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the tick box ticks instead of opening."""
        if self.row.check is not None and event.position().x() < self.theme.px(34) and self.isDown():
            self.setDown(False)
            self.ticked.emit()
            return
        super().mouseReleaseEvent(event)

    def paint(self, painter: QPainter) -> None:
        """Paint name, standing, words, and a hairline below unless it is the last."""
        px, t = self.theme.px, self.theme.tokens
        if self.underMouse():
            painter.fillRect(self.rect(), QColor(t.hover))
        first, second = self.theme.font_px(14, 600), self.theme.font_px(13)
        block = line_height(first) + line_height(second) - px(2)
        top = (self.height() - 1 - block) / 2
        left = 0.0
        if self.row.check is not None:
            draw_check(painter, self.theme, px(5), (self.height() - 1) / 2, self.row.check)
            left = px(35)
        room = self.width() - left
        if self.row.badge is not None:
            wide = min(badge_width(self.theme, self.row.badge, 26, filled=False), int(room * 0.6))
            box = QRectF(self.width() - wide, top, wide, line_height(first))
            draw_badge(painter, self.theme, box, self.row.badge, 26, filled=False)
            room -= wide + px(10)
        line = QRectF(left, top, room, line_height(first))
        draw_words(painter, line, elided(first, self.row.title, int(room)), first, t.text)
        ink = t.text2
        if self.row.words_tone is not None:
            ink = t.tone(self.row.words_tone).fg
            second = self.theme.font_px(13, 600)
        under = QRectF(left, line.bottom() - px(2), self.width() - left, line_height(second))
        draw_words(painter, under, elided(second, self.row.words, int(under.width())), second, ink)
        if not self._last:
            painter.fillRect(QRectF(0, self.height() - 1, self.width(), 1), QColor(t.line))


class _Line(Painted):
    """A row and its own button, with the hairline below."""

    def __init__(self, theme: Theme, *, last: bool) -> None:
        super().__init__(theme)
        self._last = last

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the hairline, except under the last row."""
        if not self._last:
            painter = smooth(self)
            painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(self.theme.tokens.line))
            painter.end()


class Panel(Card):
    """The panel; `opened` and `ticked` give a row's key, `acted` a button's name, `row_acted` both for a row's button.

    As many rows are shown as fit; the button "see all" tells of the rest.
    """

    opened = Signal(str)
    acted = Signal(str)
    row_acted = Signal(str, str)
    ticked = Signal(str)

    def __init__(self, theme: Theme, value: PanelValue, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent, padded=False)
        self._value = value
        self.head = PanelHead(theme, value)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self._foot = QHBoxLayout()
        self._lines: list[QWidget] = []
        self._feet: list[QWidget] = []
        self._empty = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self.body.addWidget(self.head)
        self.body.addLayout(self._rows)
        self.body.addStretch(1)
        self.body.addLayout(self._foot)
        self._rows.addWidget(self._empty)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.show_value(value)

    @property
    def rows(self) -> tuple[RowButton, ...]:
        """All rows, shown or not."""
        return tuple(button for line in self._lines for button in line.findChildren(RowButton))

    @property
    def buttons(self) -> tuple[ActionButton, ...]:
        """The buttons at the foot."""
        return tuple(foot for foot in self._feet if isinstance(foot, ActionButton))

    def show_value(self, value: PanelValue) -> None:
        """Show another count and other rows."""
        self._value = value
        self.head.show_value(value)
        self.setAccessibleName(f"{value.title}, {value.count}")
        for widget in (*self._lines, *self._feet):
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()
        self._lines = [self._line(row, last=row is value.rows[-1]) for row in value.rows]
        for line in self._lines:
            self._rows.addWidget(line)
        self._empty.set_words(value.empty)
        self._empty.setVisible(not value.rows and bool(value.empty))
        self._fill_foot(value)
        self._space()
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """Head, one row and foot: the other rows give way when the window is low."""
        row = self.theme.px(self.theme.metrics.board_row)
        high = self.head.sizeHint().height() + row + self._foot_height() + self.theme.px(8)
        return QSize(self.theme.px(220), high)

    def restyle(self) -> None:
        """Take the sizes of the width class."""
        super().restyle()
        if hasattr(self, "_foot"):
            self._space()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show as many rows as fit."""
        super().resizeEvent(event)
        self._fit()

    def _line(self, row: PanelRow, *, last: bool) -> QWidget:
        line = _Line(self.theme, last=last)
        across = QHBoxLayout(line)
        across.setContentsMargins(0, 0, 0, 0)
        button = RowButton(self.theme, row)
        button.clicked.connect(lambda: self.opened.emit(row.key))
        button.ticked.connect(lambda: self.ticked.emit(row.key))
        across.addWidget(button, 1)
        if row.action is not None:
            action = row.action
            act = ActionButton.of(self.theme, action, Rank.SMALL)
            act.clicked.connect(lambda: self.row_acted.emit(row.key, action.name))
            across.addWidget(act)
        return line

    def _fill_foot(self, value: PanelValue) -> None:
        self._feet = []
        while self._foot.count():
            self._foot.takeAt(0)
        for action, rank in ((value.main, Rank.SMALL), (value.more, Rank.LINK)):
            if rank is Rank.LINK:
                self._foot.addStretch(1)
            if action is not None:
                filled = rank is Rank.SMALL and action.key
                button = ActionButton.of(self.theme, action, Rank.BOARD if filled else rank)
                button.clicked.connect(lambda _on=False, name=action.name: self.acted.emit(name))
                self._foot.addWidget(button)
                self._feet.append(button)

    def _space(self) -> None:
        px = self.theme.px
        self._rows.setContentsMargins(px(16), px(4), px(16), 0)
        self._foot.setContentsMargins(px(14), px(2), px(14), px(7))

    def _foot_height(self) -> int:
        return max((foot.sizeHint().height() for foot in self._feet), default=0) + self.theme.px(13)

    def _fit(self) -> None:
        room = self.height() - self.head.sizeHint().height() - self._foot_height()
        row = self.theme.px(self.theme.metrics.board_row)
        fits = max(1, room // row)
        for number, line in enumerate(self._lines):
            line.setVisible(number < fits)
