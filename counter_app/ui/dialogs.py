"""Questions laid over the window: close the day, choose a letter and say why, when was the result ready."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.sentences import reasons
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Scroller
from counter_app.ui.components.fields import ComboField, Field, LineField, MomentField
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.rows_of_choice import ChoiceList
from counter_app.ui.components.words import Words
from counter_app.ui.overlay import Overlay
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

_RING = 5
"""How far the focus ring reaches out of a field, in pixels."""


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the act it leads to; `act` names the deed (“Khóa sổ ngày 23/11”), never “OK”.

    `choices` are offered as a list; `why` asks for a reason, which must not be empty when `why_needed`;
    `suggested` are reasons ready to take, as shown; `moment` asks for an instant.
    """

    title: str
    words: str
    act: str
    stay: str = ""
    choices: tuple[Choice, ...] = ()
    chosen: str = ""
    why: str = ""
    why_needed: bool = True
    suggested: tuple[str, ...] = ()
    moment: str = ""
    moment_value: datetime | None = None


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: the choice's key, the reason as it is kept, the instant; each empty when it was not asked."""

    choice: str = ""
    why: str = ""
    moment: datetime | None = field(default=None)


class AskOverlay(Overlay):
    """One question; the safe button has the focus, Esc and the veil are the safe way too."""

    def __init__(
        self, theme: Theme, window: QWidget, question: Question, done: Callable[[Answer], None]
    ) -> None:
        super().__init__(theme, window, width=560)
        self.question = question
        self._done = done
        self.setAccessibleName(f"{question.title}. {question.words}")
        self.stay = ActionButton(theme, question.stay or _("Quay lại"), Rank.SIDE, key="Esc")
        self.stay.clicked.connect(self.leave)
        self.act = ActionButton(theme, question.act, Rank.FILLED)
        self.act.clicked.connect(self._answer)
        self._said = [Words(theme, question.title, Role.LETTER, weight=600, wrap=True)]
        if question.words:
            self._said.append(Words(theme, question.words, Role.BODY, Ink.TEXT2, wrap=True))
        for words in self._said:
            words.setContentsMargins(_RING, 0, _RING, 0)
            self.card.body.addWidget(words)
        self.choices: ChoiceList | None = None
        self.why: LineField | None = None
        self.moment: MomentField | None = None
        self._fields: list[Field] = []
        self._asked = Scroller(theme)
        # Room for the focus ring, which a scrolling column would cut.
        self._asked.body.setContentsMargins(_RING, 4, _RING, 4)
        self._asked.body.setSpacing(8)
        self.card.body.addWidget(self._asked)
        self._ask_choice()
        self._ask_moment()
        self._ask_why()
        holder = QWidget()
        self._buttons = FlowLayout(holder, gap=12)
        self._buttons.setContentsMargins(_RING, 8, _RING, 0)
        self._buttons.addWidget(self.act)
        self._buttons.addWidget(self.stay)
        self.card.body.addWidget(holder)
        theme.changed.connect(self._pull_out)
        self._pull_out()

    def _pull_out(self) -> None:
        """Let the room for the ring reach into the card's padding, so that everything begins on one line."""
        around, side = self.card.body.contentsMargins(), self.theme.metrics.card_padding - _RING
        self.card.body.setContentsMargins(side, around.top(), side, around.bottom())

    def first(self) -> QWidget:
        """Where the focus belongs: the first thing to fill in, else the safe button."""
        asked: Sequence[QWidget | None] = (self.choices, self.moment, self.why)
        return next((one for one in asked if one is not None), self.stay)

    def open(self, first: QWidget) -> None:
        """Show the question, its fields scrolling where the window is low; its buttons stay in sight."""
        super().open(first)
        self._fit()

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Keep Tab inside the card, and what it reaches in sight."""
        moved = super().focusNextPrevChild(forward)
        self._keep_in_sight()
        return moved

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take what room the window has."""
        super().resizeEvent(event)
        if self.isVisible():
            self._fit()

    def _fit(self) -> None:
        margins = self.card.body.contentsMargins()
        width = self.card.width() - margins.left() - margins.right()
        gaps = self.card.body.spacing() * (self.card.body.count() - 1)
        around = margins.top() + margins.bottom() + gaps + self._buttons.heightForWidth(width)
        around += sum(words.heightForWidth(width) for words in self._said)
        column = self._asked.body
        wanted = column.heightForWidth(width) if column.hasHeightForWidth() else column.sizeHint().height()
        high = max(60, min(wanted, self.height() - 24 - around)) if column.count() else 0
        self._asked.setFixedHeight(high)
        self.card.setFixedHeight(around + high)
        self._keep_in_sight()

    def _keep_in_sight(self) -> None:
        focus = QApplication.focusWidget()
        if focus is not None and self._asked.isAncestorOf(focus):
            self._asked.ensureWidgetVisible(focus, 0, 8)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on to the next one, and only from the last to the deed's button."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            if not event.isAutoRepeat():
                self.focusNextPrevChild(True)
            event.accept()
            return
        super().keyPressEvent(event)

    def _ask_choice(self) -> None:
        if self.question.choices:
            self.choices = ChoiceList(self.theme, self.question.choices, self.question.title)
            self.choices.take(self.question.chosen or self.question.choices[0].key)
            self.choices.chosen.connect(lambda _key: self._keep_in_sight())
            self._asked.body.addWidget(self.choices)

    def _ask_moment(self) -> None:
        if self.question.moment:
            self.moment = MomentField(self.theme)
            self.moment.set_moment(self.question.moment_value)
            self._add(Field(self.theme, self.question.moment, self.moment))

    def _ask_why(self) -> None:
        if not self.question.why:
            return
        self.why = LineField(self.theme)
        self.why.setMaxLength(500)
        self._add(Field(self.theme, self.question.why, self.why))
        if self.question.suggested:
            ready = ComboField(
                self.theme,
                (
                    Choice("", _("Lấy một lý do có sẵn…")),
                    *(Choice(words, words) for words in self.question.suggested),
                ),
            )
            ready.setAccessibleName(_("Lý do có sẵn"))
            ready.chosen.connect(self._take_reason)
            self._asked.body.addWidget(ready)

    def _add(self, made: Field) -> None:
        self._fields.append(made)
        self._asked.body.addWidget(made)

    def _take_reason(self, words: str) -> None:
        if words and self.why is not None:
            self.why.setText(words)
            self.why.setFocus(Qt.FocusReason.OtherFocusReason)

    def _answer(self) -> None:
        for made in self._fields:
            fault = self._fault(made.editor)
            made.set_error(fault)
            if fault:
                made.editor.setFocus(Qt.FocusReason.OtherFocusReason)
                self._fit()
                return
        answer = Answer(
            self.choices.key() if self.choices is not None else "",
            reasons.kept(self.why.text()) if self.why is not None else "",
            self.moment.moment() if self.moment is not None else None,
        )
        self.dismiss()
        self._done(answer)

    def _fault(self, editor: QWidget) -> str:
        if isinstance(editor, MomentField) and editor.moment() is None:
            return _("Ghi giờ và ngày, ví dụ 10:20 23/11/2026.")
        if editor is self.why and self.question.why_needed and not self.why.text().strip():
            return _("Cần ghi một lý do, vài chữ là đủ.")
        return ""


class Ask:
    """The one dialog service: lays a question over the window, calls back, never waits."""

    def __init__(self, theme: Theme, window: QWidget) -> None:
        self._theme = theme
        self._window = window
        self._open: AskOverlay | None = None

    def leave(self) -> None:
        """Leave the question on the screen, if there is one: a dossier was scanned, or the page is left."""
        if self._open is not None:
            self._open.leave()

    @property
    def overlay(self) -> AskOverlay | None:
        """The question on the screen, or None."""
        return self._open

    def ask(
        self, question: Question, done: Callable[[Answer], None], left: Callable[[], None] | None = None
    ) -> AskOverlay:
        """Ask; `done` gets the answer, `left` is called when the officer goes back. A question already open is left."""
        self.leave()

        def closed(answer: Answer) -> None:
            self._open = None
            done(answer)

        def went_back() -> None:
            self._open = None
            if left is not None:
                left()

        overlay = AskOverlay(self._theme, self._window, question, closed)
        overlay.left.connect(went_back)
        self._open = overlay
        overlay.open(overlay.first())
        return overlay
