"""What was checked before a letter: warnings first, then notes, then the one line that all is clear; and checklists."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.components.base import Painted, draw_icon, line_height, smooth
from counter_app.ui.components.fields import CheckField
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import CheckItem, GuardKind, GuardValue, plain

_ORDER = {GuardKind.HOLD: 0, GuardKind.WARNING: 1, GuardKind.NOTE: 2, GuardKind.CLEAR: 3}
_ICONS = {
    GuardKind.HOLD: Icon.CIRCLE_X,
    GuardKind.WARNING: Icon.WARNING,
    GuardKind.NOTE: Icon.INFO,
    GuardKind.CLEAR: Icon.SHIELD,
}
_INKS = {
    GuardKind.HOLD: Ink.LATE,
    GuardKind.WARNING: Ink.SOON,
    GuardKind.NOTE: Ink.PRIMARY,
    GuardKind.CLEAR: Ink.OK,
}


class GuardLine(Painted):
    """Icon and sentence."""

    def __init__(self, theme: Theme, value: GuardValue, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.value = value
        self._words = Words(theme, wrap=True)
        self._row = QHBoxLayout(self)
        self._row.addWidget(self._words)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.restyle()
        self.show_value(value)

    def show_value(self, value: GuardValue) -> None:
        """Say something else."""
        self.value = value
        calm = value.kind is GuardKind.CLEAR
        self._words.set_role(Role.SMALL if calm else Role.BODY, Ink.TEXT2 if calm else Ink.TEXT)
        self._words.set_words(value.words)
        self.setAccessibleName(plain(value.words))
        self.update()

    def restyle(self) -> None:
        """Leave room for the icon."""
        self._row.setContentsMargins(self.theme.px(28), 0, 0, 0)

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the card."""
        return QSize(self.theme.px(200), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the icon beside the first line."""
        painter = smooth(self)
        kind = self.value.kind
        colour = self.theme.tokens.ink(_INKS[kind])
        middle = self._words.y() + line_height(self._words.font()) / 2
        draw_icon(painter, self.theme, self.value.icon or _ICONS[kind], 0, middle, 18, colour)
        painter.end()


class GuardList(QWidget):
    """The guard lines of a card, most serious first."""

    def __init__(
        self, theme: Theme, values: Sequence[GuardValue] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self._lines: list[GuardLine] = []
        self.show_values(values)

    @property
    def lines(self) -> tuple[GuardLine, ...]:
        """The lines as shown."""
        return tuple(self._lines)

    def show_values(self, values: Sequence[GuardValue]) -> None:
        """Show other sentences."""
        for spare in self._lines[len(values) :]:
            self._column.removeWidget(spare)
            spare.hide()
            spare.deleteLater()
        del self._lines[len(values) :]
        ranked = sorted(values, key=lambda one: _ORDER[one.kind])
        for line, value in zip(self._lines, ranked, strict=False):
            line.show_value(value)
        for value in ranked[len(self._lines) :]:
            line = GuardLine(self._theme, value)
            self._lines.append(line)
            self._column.addWidget(line)
        self.setVisible(bool(self._lines))


class Checklist(QWidget):
    """Things to have done; open ones are bold. `ticked` says which item was ticked or cleared."""

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme, items: Sequence[CheckItem] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(2)
        self._boxes: list[QCheckBox] = []
        self.show_items(items)

    @property
    def boxes(self) -> tuple[QCheckBox, ...]:
        """The boxes as shown."""
        return tuple(self._boxes)

    def show_items(self, items: Sequence[CheckItem]) -> None:
        """Show other things."""
        for box in self._boxes:
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self._boxes = [self._box(item) for item in items]
        for box in self._boxes:
            self._column.addWidget(box, 0, Qt.AlignmentFlag.AlignLeft)

    def _box(self, item: CheckItem) -> QCheckBox:
        words = item.words if not item.note else f"{item.words} · {item.note}"
        box = CheckField(self._theme, words, strong_when_open=True)
        box.setChecked(item.done)
        key = item.key or item.words
        box.toggled.connect(lambda on: self.ticked.emit(key, on))
        return box
