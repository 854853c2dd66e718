"""What the week and the month of ceremonies share: days with their blocks, one of which may be chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from counter_app.domain.ceremony_week import Block, Days
from counter_app.ui.components.base import Painted
from counter_app.ui.pages.ceremonies.block_paint import spoken
from counter_app.ui.theme import Theme


class DayGrid(Painted):
    """A painted calendar; `chosen` gives the key of a block."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._days: Days | None = None
        self._key = ""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("ring_radius", 8)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)

    @property
    def key(self) -> str:
        """The block that is chosen, or an empty string."""
        return self._key

    @property
    def blocks(self) -> tuple[Block, ...]:
        """Every block of the days shown, in order."""
        if self._days is None:
            return ()
        return tuple(block for day in self._days.days for block in day.blocks)

    def take(self, key: str) -> None:
        """Draw a block as chosen, without telling anyone."""
        self._key = key
        block = next((one for one in self.blocks if one.key == key), None)
        self.setAccessibleDescription(spoken(block) if block is not None else "")
        self.update()

    def sizeHint(self) -> QSize:
        """Wide enough for seven days."""
        return QSize(self.theme.px(760), self.theme.px(560))

    def minimumSizeHint(self) -> QSize:
        """A narrow calendar cuts its words."""
        return QSize(self.theme.px(420), self.theme.px(240))
