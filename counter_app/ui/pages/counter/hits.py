"""The rows to choose from when several dossiers fit what was typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.ui.components.card import Card, Scroller
from counter_app.ui.components.panel import RowButton
from counter_app.ui.components.words import Words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import PanelRow


class Hits(Card):
    """A title, a hint and rows; `opened` gives the key of the row that Enter or a click opens."""

    opened = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._title = Words(theme, "", Role.PANEL, weight=600)
        self._hint = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self._rows: list[RowButton] = []
        area = Scroller(theme)
        self._column = area.body
        self._column.setContentsMargins(8, 0, 8, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self.body.addWidget(self._title)
        self.body.addWidget(self._hint)
        # The focus ring of a row stands outside its words, and the edge of the scrolled area would cut it.
        holder = QVBoxLayout()
        holder.setContentsMargins(-8, 0, 0, 0)
        holder.addWidget(area)
        self.body.addLayout(holder, 1)

    @property
    def rows(self) -> tuple[RowButton, ...]:
        """The rows as shown."""
        return tuple(self._rows)

    def show_rows(self, title: str, hint: str, rows: Sequence[PanelRow]) -> None:
        """Show other rows."""
        self._title.set_words(title)
        self._hint.set_words(hint)
        self._hint.setVisible(bool(hint))
        self.setAccessibleName(title)
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        self._rows = []
        for number, value in enumerate(rows):
            row = RowButton(self.theme, value, last=number + 1 == len(rows))
            row.clicked.connect(lambda _on=False, key=value.key: self.opened.emit(key))
            self._column.insertWidget(number, row)
            self._rows.append(row)

    def take_focus(self) -> None:
        """Put the keyboard on the first row."""
        if self._rows:
            self._rows[0].setFocus(Qt.FocusReason.TabFocusReason)
