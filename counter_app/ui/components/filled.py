"""The words that stand on the letter, beside it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from counter_app.ui.components.words import Words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import FilledWord


class FilledWords(QWidget):
    """The words that stand on the letter, again in a reading size."""

    def __init__(self, theme: Theme, *, large: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._large = large
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(16)
        self._grid.setColumnStretch(1, 1)
        self._words: tuple[FilledWord, ...] = ()
        self._role = Role.PANEL if large else Role.BODY
        self._rows: list[tuple[Words, Words]] = []

    @property
    def spoken(self) -> str:
        """All words in one sentence."""
        return "; ".join(f"{one.label}: {one.words}" for one in self._words)

    def show_words(self, words: Sequence[FilledWord], *, tight: bool = False) -> None:
        """Show other words; `tight` sets the lines closer, where all of them would not fit else."""
        self._words = tuple(words)
        self._make_rows(len(self._words))
        for (label, value), one in zip(self._rows, self._words, strict=False):
            label.set_words(one.label)
            value.set_role(self._role, Ink.TEXT, 600 if one.strong or self._large else 400)
            value.set_words(one.words)
        # Showing rows can resize the page, which asks for its words anew: what is shown is told by the newer ones.
        for row, parts in enumerate(self._rows):
            for part in parts:
                # A new child counts as hidden until the next event, and hidden words have no height to be measured.
                part.setVisible(row < len(self._words))
            if self._large:
                self._grid.setRowMinimumHeight(
                    3 * row + 2, self._theme.px(7) if row < len(self._words) else 0
                )
        self._grid.setVerticalSpacing(self._theme.px(1 if self._large else 2 if tight else 5))
        self._grid.setColumnMinimumWidth(0, self._theme.px(76))
        self.setAccessibleName(self.spoken)

    def _make_rows(self, count: int) -> None:
        """Have as many rows as are wanted; those too many are kept for the next sheet."""
        for row in range(len(self._rows), count):
            label = Words(self._theme, "", Role.SMALL, Ink.TEXT2)
            value = Words(self._theme, "", self._role, wrap=True)
            top = Qt.AlignmentFlag.AlignTop
            if self._large:
                self._grid.addWidget(label, 3 * row, 0, 1, 2, top)
                self._grid.addWidget(value, 3 * row + 1, 0, 1, 2, top)
            else:
                self._grid.addWidget(label, row, 0, top)
                self._grid.addWidget(value, row, 1, top)
            self._rows.append((label, value))
