"""What a page shows while it has nothing: an invitation, a wait, or a failure."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.components.base import Painted, draw_icon, smooth
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import EmptyValue
from counter_app.wording import _


class EmptyState(QWidget):
    """Icon, what the list is for, the one next step; `acted` names the button pressed."""

    acted = Signal(str)

    def __init__(
        self, theme: Theme, value: EmptyValue, *, large: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._value = value
        self._icon = _BigIcon(theme, value.icon, 52 if large else 36)
        self._title = Words(theme, value.title, Role.LETTER if large else Role.STRONG, weight=600, wrap=True)
        self._words = Words(theme, value.words, Role.BODY, Ink.TEXT2, wrap=True)
        for label in (self._title, self._words):
            label.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            label.setMaximumWidth(theme.px(460))
        self._button = ActionButton(theme, "", Rank.PLAIN)
        self._button.clicked.connect(self._press)
        column = QVBoxLayout(self)
        column.setSpacing(6)
        column.addStretch(1)
        column.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(6)
        for label in (self._title, self._words):
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(label, 20)
            row.addStretch(1)
            column.addLayout(row)
        column.addSpacing(6)
        column.addWidget(self._button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.show_value(value)

    @property
    def button(self) -> ActionButton:
        """The one next step."""
        return self._button

    def show_value(self, value: EmptyValue) -> None:
        """Say something else."""
        self._value = value
        self._icon.set_icon(value.icon)
        self._title.set_words(value.title)
        self._words.set_words(value.words)
        self._words.setVisible(bool(value.words))
        self._button.setVisible(value.action is not None)
        if value.action is not None:
            self._button.set_words(value.action.words)
            self._button.set_icon(value.action.icon)
            self._button.set_key(value.action.key)
        self.setAccessibleName(f"{value.title}. {value.words}")

    def _press(self) -> None:
        if self._value.action is not None:
            self.acted.emit(self._value.action.name)


class LoadingState(EmptyState):
    """One still sentence while something is read; nothing blinks."""

    def __init__(self, theme: Theme, words: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, EmptyValue(Icon.LOADER, words or _("Đang đọc sổ hồ sơ…"), ""), parent=parent)


class ErrorState(EmptyState):
    """What could not be read, and the way out."""

    def __init__(
        self,
        theme: Theme,
        title: str,
        words: str,
        value: EmptyValue | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme, value or EmptyValue(Icon.WARNING, title, words), parent=parent)


class _BigIcon(Painted):
    """A large quiet icon."""

    def __init__(self, theme: Theme, icon: Icon, size: int) -> None:
        super().__init__(theme)
        self._icon = icon
        self._size = size

    def set_icon(self, icon: Icon) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self.theme.px(self._size), self.theme.px(self._size))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon."""
        painter = smooth(self)
        draw_icon(painter, self.theme, self._icon, 0, self.height() / 2, self._size, self.theme.tokens.line2)
        painter.end()
