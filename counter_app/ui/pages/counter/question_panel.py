"""The question that stands in the card's place until it is answered or left with Esc; never a message box."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.sentences import reasons as ready_made
from counter_app.ui.announce import announce
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.card import Card
from counter_app.ui.components.fields import Field, LineField, MomentField
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.rows_of_choice import ChoiceList
from counter_app.ui.components.words import Words
from counter_app.ui.pages.counter.questions import Answer, Question, fault_of
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _


class QuestionPanel(Card):
    """Title, words, ways to answer, reasons, text, two buttons. `answered` gives the answer, `left` is Esc."""

    answered = Signal(object)
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._question: Question | None = None
        self._title = Words(theme, "", Role.LETTER, weight=600, wrap=True)
        self._words = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self._options = QVBoxLayout()
        self.choices: ChoiceList | None = None
        self._reasons = FlowLayout()
        self._chips: list[ActionButton] = []
        self.text = LineField(theme)
        self.moment = MomentField(theme)
        self._text_field = Field(theme, "", self.text)
        self._moment_field = Field(theme, "", self.moment)
        self._moment_field.setMaximumWidth(theme.px(260))
        self.confirm_button = ActionButton(theme, "", Rank.FILLED, key="Enter")
        self.leave_button = ActionButton(theme, _("Quay lại"), Rank.SIDE, key="Esc")
        self._build()

    def _build(self) -> None:
        self.body.addWidget(self._title)
        self.body.addWidget(self._words)
        self.body.addSpacing(4)
        self.body.addLayout(self._options)
        self.body.addLayout(self._reasons)
        self.body.addWidget(self._text_field)
        self.body.addWidget(self._moment_field)
        self.body.addStretch(1)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.confirm_button)
        row.addWidget(self.leave_button)
        row.addStretch(1)
        self.body.addLayout(row)
        self.confirm_button.clicked.connect(self.confirm)
        self.leave_button.clicked.connect(self.left)
        self.text.textEdited.connect(lambda _words: self._text_field.set_error(""))
        self.moment.textEdited.connect(self._moment_typed)

    @property
    def question(self) -> Question | None:
        """The question that stands here."""
        return self._question

    @property
    def reasons(self) -> tuple[ActionButton, ...]:
        """The ready-made reasons, as shown."""
        return tuple(self._chips)

    @property
    def fault(self) -> str:
        """The sentence that says what is missing in the answer."""
        return self._text_field.error or self._moment_field.error

    def ask(self, question: Question) -> None:
        """Show a question and take the focus."""
        self._question = question
        self._title.set_words(question.title)
        self._words.set_words(question.words)
        self._fill_options(question)
        self._fill_reasons(question.reasons)
        self.text.setText(question.text)
        self.text.setPlaceholderText(question.text_hint)
        for field, shown in ((self._text_field, not question.moment), (self._moment_field, question.moment)):
            field.label.set_words(question.text_label)
            field.editor.setAccessibleName(question.text_label)
            field.set_error("")
            field.setVisible(shown and bool(question.text_label))
        self.confirm_button.set_words(question.confirm)
        self.setAccessibleName(f"{question.title} {question.words}")
        announce(self, self.accessibleName())

    def take_focus(self) -> None:
        """Put the keyboard where the answer begins."""
        if self.choices is not None and self.choices.lines:
            lines = self.choices.lines
            target: QWidget = next((line for line in lines if line.isChecked()), lines[0])
        else:
            target = self.moment if self._moment_field.isVisible() else self.text
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def confirm(self) -> None:
        """Answer, or say what is still missing."""
        question = self._question
        if question is None:
            return
        answer = Answer(
            question.asked, self.taken(), ready_made.kept(self.text.text()), self._moment_answered()
        )
        fault = fault_of(question, answer)
        if fault:
            field = self._moment_field if question.moment else self._text_field
            field.set_error(fault)
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            announce(self, fault, urgent=True)
            return
        self.answered.emit(answer)

    def taken(self) -> str:
        """The key of the way taken."""
        if self.choices is not None:
            return self.choices.key()
        return self._question.taken if self._question is not None else ""

    def take(self, key: str) -> None:
        """Take a way to answer."""
        if self.choices is not None:
            self.choices.take(key)
            self._clear_faults()

    def _fill_options(self, question: Question) -> None:
        if self.choices is not None:
            self._options.removeWidget(self.choices)
            self.choices.hide()
            self.choices.deleteLater()
            self.choices = None
        if question.options:
            offered = [Choice(one.key, one.words, tip=one.note) for one in question.options]
            self.choices = ChoiceList(self.theme, offered, question.title, self)
            self.choices.take(question.taken)
            self.choices.chosen.connect(lambda _key: self._clear_faults())
            self._options.addWidget(self.choices)

    def _fill_reasons(self, reasons: Sequence[str]) -> None:
        for chip in self._chips:
            chip.hide()
            chip.deleteLater()
        for _place in range(self._reasons.count()):
            self._reasons.takeAt(0)
        self._chips = []
        for reason in reasons:
            chip = ActionButton(self.theme, reason, Rank.SMALL)
            chip.clicked.connect(lambda _on=False, words=reason: self._reason_taken(words))
            self._reasons.addWidget(chip)
            self._chips.append(chip)

    def _clear_faults(self) -> None:
        self._text_field.set_error("")
        self._moment_field.set_error("")

    def _reason_taken(self, words: str) -> None:
        self.text.setText(words)
        self._text_field.set_error("")
        self.confirm_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _moment_typed(self, words: str) -> None:
        """Typing an instant means that it is the one to be taken."""
        self._clear_faults()
        wanting = self._wanting()
        if words and wanting:
            self.take(wanting[0])

    def _moment_answered(self) -> datetime | None:
        return self.moment.moment() if self.taken() in self._wanting() else None

    def _wanting(self) -> list[str]:
        return [one.key for one in self._question.options if one.wants] if self._question is not None else []
