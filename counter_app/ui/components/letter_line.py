"""The line that says which letter is given and why."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.ui.components.base import Painted, barred_plate, draw_icon, smooth
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.words import CutWords, Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import LetterLineValue, LetterState, plain


class LetterLine(Painted):
    """Accent bar, icon, letter, form and paper, the reason; `acted` names the button pressed."""

    acted = Signal(str)

    def __init__(
        self, theme: Theme, value: LetterLineValue | None = None, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, parent)
        self._value = LetterLineValue(LetterState.NONE, "", "", "")
        self._title = Words(theme, "", Role.LETTER, weight=600)
        self._note = CutWords(theme, "", Role.SMALL, Ink.TEXT2)
        self._why = Words(theme, "", Role.BODY, wrap=True)
        self._button = ActionButton(theme, "", Rank.PLAIN)
        self._button.clicked.connect(self._press)
        self._build()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        if value is not None:
            self.show_value(value)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(self._title)
        # The note stands on the base line of the larger title beside it.
        self._beside = QVBoxLayout()
        self._beside.addStretch(1)
        self._beside.addWidget(self._note)
        head.addLayout(self._beside, 1)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addLayout(head)
        words.addWidget(self._why)
        words.addStretch(1)
        self._row = QHBoxLayout(self)
        self._row.addLayout(words, 1)
        self._row.addWidget(self._button, 0, Qt.AlignmentFlag.AlignVCenter)
        self.restyle()

    @property
    def value(self) -> LetterLineValue:
        """What the line says."""
        return self._value

    def show_value(self, value: LetterLineValue) -> None:
        """Say another letter and reason."""
        self._value = value
        self._title.set_words(value.title)
        self._note.set_words(value.note)
        self._why.set_words(value.why)
        self._button.setVisible(value.action is not None)
        if value.action is not None:
            self._button.set_words(value.action.words)
            self._button.set_icon(value.action.icon)
            self._button.set_key(value.action.key)
        self.setAccessibleName(
            ". ".join(plain(part).rstrip(".") for part in (value.title, value.note, value.why) if part)
        )
        self.restyle()
        self.update()

    def restyle(self) -> None:
        """Take the sizes and the ink of the state."""
        px = self.theme.px
        self._row.setContentsMargins(px(54), px(8), px(12), px(10))
        self._row.setSpacing(px(16))
        self._beside.setContentsMargins(0, 0, 0, px(3))
        inks = {LetterState.NONE: Ink.DONE, LetterState.BLOCKED: Ink.LATE, LetterState.LETTER: Ink.PRIMARY}
        self._title.set_ink(inks[self._value.state])

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the card."""
        return QSize(self.theme.px(240), super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the tint, the bar and the icon."""
        painter = smooth(self)
        t = self.theme.tokens
        tints = {
            LetterState.LETTER: (t.primary_t, t.primary, Icon.MAIL),
            LetterState.NONE: (t.done.tint, t.done.fg, Icon.MAIL_OFF),
            LetterState.BLOCKED: (t.late.tint, t.late.fg, Icon.CIRCLE_X),
        }
        tint, bar, icon = tints[self._value.state]
        rect = QRectF(self.rect())
        barred_plate(painter, rect, 5, tint, bar, t.line if t.high_contrast else None)
        middle = self._title.geometry().center().y() + 1
        draw_icon(painter, self.theme, self._value.icon or icon, self.theme.px(18), middle, 22, bar)
        painter.end()

    def _press(self) -> None:
        if self._value.action is not None:
            self.acted.emit(self._value.action.name)
