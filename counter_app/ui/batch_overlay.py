"""Printing many sheets, laid over the window: the list beforehand, the bar, and what came of it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from counter_app.ui.announce import announce
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.progress import ProgressBar
from counter_app.ui.components.words import Words
from counter_app.ui.tall_overlay import RING, TallOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Action


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands beside it in grey, and its lines, in which **bold** is understood."""

    head: str
    beside: str = ""
    lines: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BatchValue:
    """What lies over the window: words, sections, the deeds offered, the safe way back, and how far it has come."""

    title: str
    words: str = ""
    sections: tuple[Section, ...] = ()
    deeds: tuple[Action, ...] = ()
    stay: str = ""
    progress: tuple[int, int] | None = None


class BatchOverlay(TallOverlay):
    """Shows one value after another; `acted` names the deed that was chosen. While a run goes on Esc stops it."""

    acted = Signal(str)

    def __init__(self, theme: Theme, window: QWidget, value: BatchValue) -> None:
        super().__init__(theme, window, value.title, value.words, width=640)
        self.value = value
        self.bar = ProgressBar(theme)
        self._bar_row = QWidget()
        across = QVBoxLayout(self._bar_row)
        across.setContentsMargins(RING, 4, RING, 0)
        across.addWidget(self.bar)
        self.card.body.insertWidget(2, self._bar_row)
        self.stay = ActionButton(theme, "", Rank.SIDE, key="Esc")
        self.stay.clicked.connect(self.leave)
        self.deeds: tuple[ActionButton, ...] = ()
        self.show_value(value)

    def show_value(self, value: BatchValue) -> None:
        """Show something else; what only moves the bar leaves everything else alone."""
        before, self.value = self.value, value
        self.said_title.set_words(value.title)
        self.said_words.set_words(value.words)
        self.said_words.setVisible(bool(value.words))
        self._bar_row.setVisible(value.progress is not None)
        if value.progress is not None:
            self.bar.show_progress(*value.progress)
        self.setAccessibleName(f"{value.title}. {value.words}")
        if not self.deeds or before.deeds != value.deeds or before.stay != value.stay:
            self._offer(value)
        if before.sections != value.sections or not self.middle.body.count():
            self._lay(value.sections)
        if self.isVisible():
            self.fit()
            if before.title != value.title:
                announce(self, value.title)

    def leave(self) -> None:
        """Go back; while a run goes on, stop it instead: the first deed is the only way out."""
        if self.value.progress is None:
            super().leave()
        elif self.deeds:
            self.deeds[0].click()

    def first(self) -> QWidget:
        """Where the focus belongs: the safe way back, or stopping the run."""
        return self.stay if self.value.progress is None or not self.deeds else self.deeds[0]

    def fit(self) -> None:
        """Leave room for the bar as well."""
        super().fit()
        if not self._bar_row.isHidden():
            more = self._bar_row.sizeHint().height() + self.card.body.spacing()
            self.card.setFixedHeight(self.card.height() + more)

    def _offer(self, value: BatchValue) -> None:
        while self.buttons.count():
            self.buttons.takeAt(0)
        for button in self.deeds:
            button.hide()
            button.deleteLater()
        made = []
        for place, deed in enumerate(value.deeds):
            button = ActionButton.of(self.theme, deed, Rank.SIDE if place or value.progress else Rank.FILLED)
            button.clicked.connect(lambda _on=False, name=deed.name: self.acted.emit(name))
            self.buttons.addWidget(button)
            button.show()
            made.append(button)
        self.deeds = tuple(made)
        self.stay.set_words(value.stay)
        self.buttons.addWidget(self.stay)
        self.stay.setVisible(value.progress is None)
        self.buttons.invalidate()
        if self.isVisible():
            self.first().setFocus(Qt.FocusReason.PopupFocusReason)

    def _lay(self, sections: tuple[Section, ...]) -> None:
        column = self.middle.body
        while column.count():
            item = column.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for section in sections:
            made = self._section(section)
            column.addWidget(made)
            # Shown at once, or the column would be measured without it.
            made.show()

    def _section(self, section: Section) -> QWidget:
        made = QWidget()
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, self.theme.px(6))
        column.setSpacing(2)
        column.addWidget(Words(self.theme, section.head, Role.STRONG, weight=600, wrap=True))
        if section.beside:
            column.addWidget(Words(self.theme, section.beside, Role.SMALL, Ink.TEXT2, wrap=True))
        for line in section.lines:
            column.addWidget(Words(self.theme, line, Role.BODY, wrap=True))
        return made
