"""The dark bar that says what was just done and offers to take it back."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPaintEvent, QPalette
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from counter_app.ui.announce import announce
from counter_app.ui.components.base import Painted, draw_icon, plate, smooth
from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.words import Words, rich
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Role
from counter_app.ui.values import UndoValue
from counter_app.wording import _


class UndoBar(Painted):
    """What was sent, a question, buttons, ×; it stays until the next deed or ×, without any time limit.

    `acted` names the button pressed, `closed` says that × was pressed, `shown` whether the bar is there.
    """

    acted = Signal(str)
    closed = Signal()
    shown = Signal(bool)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._value: UndoValue | None = None
        self._words = _OnBar(theme)
        self._buttons: list[ActionButton] = []
        self._close = IconButton(theme, Icon.CLOSE, _("Đóng thanh này"), bar=True)
        self._close.clicked.connect(self._dismiss)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignVCenter)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.restyle()
        self.hide()

    @property
    def value(self) -> UndoValue | None:
        """What the bar says, or None when it is closed."""
        return self._value

    @property
    def buttons(self) -> tuple[ActionButton, ...]:
        """The buttons as shown, without ×."""
        return tuple(self._buttons)

    @property
    def close_button(self) -> IconButton:
        """The × at the end."""
        return self._close

    def show_value(self, value: UndoValue) -> None:
        """Show what was done; a screen reader says it politely."""
        self._value = value
        self._words.say(value)
        self._drop_buttons()
        for action in value.actions:
            button = ActionButton.of(self.theme, action, Rank.BAR)
            button.clicked.connect(lambda _on=False, name=action.name: self.acted.emit(name))
            self._row.insertWidget(self._row.count() - 1, button, 0, Qt.AlignmentFlag.AlignVCenter)
            self._buttons.append(button)
        self.setAccessibleName(self._words.words)
        self.show()
        self.shown.emit(True)
        announce(self, self._words.words)

    def clear(self) -> None:
        """Take the bar away without asking."""
        self._value = None
        self._drop_buttons()
        self.hide()
        self.shown.emit(False)

    def restyle(self) -> None:
        """Take the sizes of the letter size."""
        px = self.theme.px
        self._row.setContentsMargins(px(46), px(7), px(8), px(7))
        self._row.setSpacing(px(10))

    def minimumSizeHint(self) -> QSize:
        """The height of the bar, the buttons in full."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), max(hint.height(), self.theme.px(self.theme.metrics.undo_bar)))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the bar and its icon."""
        painter = smooth(self)
        t = self.theme.tokens
        plate(painter, QRectF(self.rect()), 8, t.bar, t.line if t.high_contrast else None)
        icon = self._value.icon if self._value is not None else Icon.PRINTER
        draw_icon(painter, self.theme, icon, self.theme.px(16), self.height() / 2, 20, t.on_bar)
        painter.end()

    def _drop_buttons(self) -> None:
        for button in self._buttons:
            self._row.removeWidget(button)
            button.hide()
            button.deleteLater()
        self._buttons = []

    def _dismiss(self) -> None:
        self.clear()
        self.closed.emit()


class _OnBar(Words):
    """Words in the bar's own light ink."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", Role.BODY, wrap=True)

    def say(self, value: UndoValue) -> None:
        """Write the deed in bold, the rest after a gap."""
        self.set_words(f"**{value.done}** {value.rest}".strip())
        self.setTextFormat(Qt.TextFormat.RichText)
        gap = "&nbsp;&nbsp; " if value.rest else ""
        self.setText(rich(f"**{value.done}**") + gap + rich(value.rest))

    def _restyle(self) -> None:
        super()._restyle()
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(self._theme.tokens.on_bar))
        self.setPalette(palette)
