"""The sheet over the whole page with its words beside it: the second look of a condolence, and F3."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Divider, Scroller
from counter_app.ui.components.sheet import FilledWords, SheetView
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import Action, FilledWord
from counter_app.wording import _

_SIDE = {Breakpoint.WIDE: 400, Breakpoint.NORMAL: 310, Breakpoint.COMPACT: 288}


@dataclass(frozen=True, slots=True)
class LookValue:
    """What the large view shows; `main` is the act of Enter here, None where there is none to do."""

    title: str
    words: str
    pdf: bytes
    filled: tuple[FilledWord, ...]
    main: Action | None = None


class SecondLook(QWidget):
    """The sheet as large as the page allows; `acted` is the main button, `left` the way back (Esc)."""

    acted = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.view = SheetView(theme)
        self.view.set_rounded(True)
        self._title = Words(theme, "", Role.PAGE)
        self._words = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self.filled = FilledWords(theme, large=True)
        self.main_button = ActionButton(theme, "", Rank.MAIN, key="Enter")
        self.main_button.clicked.connect(self.acted)
        self.leave_button = ActionButton(theme, _("Quay lại"), Rank.SIDE, icon=Icon.ARROW_LEFT, key="Esc")
        self.leave_button.clicked.connect(self.left)
        self._side = QWidget()
        self._across = QHBoxLayout(self)
        self._build()
        theme.changed.connect(self._space)
        self._space()

    def _build(self) -> None:
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._words)
        column.addSpacing(4)
        column.addWidget(Divider(self._theme))
        column.addSpacing(4)
        scroller = Scroller(self._theme)
        scroller.body.addWidget(self.filled)
        scroller.body.addStretch(1)
        column.addWidget(scroller, 1)
        for button in (self.main_button, self.leave_button):
            column.addSpacing(4)
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        self._across.addWidget(self.view, 1)
        self._across.addWidget(self._side)

    def show_value(self, value: LookValue) -> None:
        """Show a sheet, its words and what Enter would do."""
        self._title.set_words(value.title)
        self._words.set_words(value.words)
        self.view.show_pdf(value.pdf)
        self.filled.show_words(value.filled)
        self.view.setAccessibleName(f"{value.title}. {self.filled.spoken}")
        self.main_button.setVisible(value.main is not None)
        if value.main is not None:
            self.main_button.set_words(value.main.words)
            self.main_button.set_icon(value.main.icon)

    def take_focus(self) -> None:
        """Put the keyboard on the act."""
        button = self.main_button if self.main_button.isVisible() else self.leave_button
        button.setFocus(Qt.FocusReason.TabFocusReason)

    def _space(self) -> None:
        margin = self._theme.metrics.page_margin
        self._across.setContentsMargins(margin, margin - 6, margin, margin - 6)
        self._across.setSpacing(self._theme.metrics.page_margin)
        self._side.setFixedWidth(self._theme.px(_SIDE[self._theme.breakpoint]))
        self._side.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
