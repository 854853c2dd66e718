"""The quiet strip of the morning board: what else the day holds, each in a small button of its own words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.theme import Theme
from counter_app.ui.values import Action


@dataclass(frozen=True, slots=True)
class QuietValue:
    """One thing of the day that asks for no haste: the button that leads to it, and all of it in a sentence."""

    action: Action
    told: str


class QuietStrip(QWidget):
    """The small buttons beside each other, on a second line where the first is full; `acted` names the button."""

    acted = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._row = FlowLayout(self)
        self._buttons: list[ActionButton] = []
        self._shown: tuple[QuietValue, ...] = ()
        self.hide()

    @property
    def buttons(self) -> tuple[ActionButton, ...]:
        """The buttons as shown."""
        return tuple(self._buttons)

    @property
    def value(self) -> tuple[QuietValue, ...]:
        """What the strip tells."""
        return self._shown

    def show_values(self, values: Sequence[QuietValue]) -> None:
        """Tell these; without any the strip takes no room."""
        self._shown = tuple(values)
        for old in self._buttons:
            self._row.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._buttons = []
        for one in values:
            button = ActionButton.of(self._theme, one.action, Rank.SMALL)
            button.setToolTip(one.told)
            button.setAccessibleDescription(one.told)
            button.clicked.connect(lambda _on=False, name=one.action.name: self.acted.emit(name))
            self._row.addWidget(button)
            self._buttons.append(button)
        self.setVisible(bool(self._buttons))
