"""An overlay whose middle scrolls where the window is low, so that its words and buttons stay in sight."""

from __future__ import annotations

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.ui.components.card import Scroller
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.words import Words
from counter_app.ui.overlay import Overlay
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role

RING = 5
"""How far the focus ring reaches out of a field, in pixels."""


class TallOverlay(Overlay):
    """A title, words, a column that scrolls, and a row of buttons, all beginning on one line."""

    def __init__(
        self, theme: Theme, window: QWidget, title: str, words: str = "", *, width: int = 560
    ) -> None:
        super().__init__(theme, window, width=width)
        self.said_title = Words(theme, title, Role.LETTER, weight=600, wrap=True)
        self.said_words = Words(theme, words, Role.BODY, Ink.TEXT2, wrap=True)
        for said in (self.said_title, self.said_words):
            said.setContentsMargins(RING, 0, RING, 0)
            self.card.body.addWidget(said)
        self.said_words.setVisible(bool(words))
        self.middle = Scroller(theme)
        # Room for the focus ring, which a scrolling column would cut.
        self.middle.body.setContentsMargins(RING, 4, RING, 4)
        self.middle.body.setSpacing(8)
        self.card.body.addWidget(self.middle)
        holder = QWidget()
        self.buttons = FlowLayout(holder, gap=12)
        self.buttons.setContentsMargins(RING, 8, RING, 0)
        self.card.body.addWidget(holder)
        theme.changed.connect(self._pull_out)
        self._pull_out()

    def open(self, first: QWidget) -> None:
        """Show the overlay, its middle scrolling where the window is low."""
        super().open(first)
        self.fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the card, and what it reaches in sight."""
        moved = super().focusNextPrevChild(forward)
        self.keep_in_sight()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take what room the window has."""
        super().resizeEvent(event)
        if self.isVisible():
            self.fit()

    def fit(self) -> None:
        """Give the middle the height it wants, as far as the window has it."""
        margins = self.card.body.contentsMargins()
        width = self.card.width() - margins.left() - margins.right()
        said = [words for words in (self.said_title, self.said_words) if not words.isHidden()]
        gaps = self.card.body.spacing() * (len(said) + 1)
        around = margins.top() + margins.bottom() + gaps + self.buttons.heightForWidth(width)
        around += sum(words.heightForWidth(width) for words in said)
        column = self.middle.body
        wanted = column.heightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()
        high = max(60, min(wanted, self.height() - 24 - around)) if column.count() else 0
        self.middle.setFixedHeight(high)
        self.card.setFixedHeight(around + high)
        self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Scroll to what has the focus."""
        focus = QApplication.focusWidget()
        if focus is not None and self.middle.isAncestorOf(focus):
            self.middle.ensureWidgetVisible(focus, 0, 8)

    def _pull_out(self) -> None:
        """Let the room for the ring reach into the card's padding, so that everything begins on one line."""
        around, side = self.card.body.contentsMargins(), self.theme.metrics.card_padding - RING
        self.card.body.setContentsMargins(side, around.top(), side, around.bottom())
