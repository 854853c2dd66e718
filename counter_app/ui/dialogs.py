"""Questions laid over the window: close the day, choose a letter and say why, when was the result ready."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from counter_app.domain.form_details import papers_of
from counter_app.sentences import reasons
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.fields import ComboField, Field, LineField, MomentField
from counter_app.ui.components.rows_of_choice import ChoiceList
from counter_app.ui.components.text_area import TextArea
from counter_app.ui.tall_overlay import TallOverlay
from counter_app.ui.theme import Theme
from counter_app.ui.values import Choice
from counter_app.wording import _


@dataclass(frozen=True, slots=True)
class AskedLine:
    """A line of words asked for beside the rest: its key in the answer, what stands in it at first, how to fill it.

    `most` is given for a whole number from 1 to it; words alone may be left empty.
    """

    key: str
    label: str
    value: str = ""
    hint: str = ""
    most: int = 0


@dataclass(frozen=True, slots=True)
class Question:
    """A question with the act it leads to; `act` names the deed (“Khóa sổ ngày 23/11”), never “OK”.

    `choices` are offered as a list; `why` asks for a reason, which must not be empty when `why_needed`;
    `suggested` are reasons ready to take, as shown; `moment` asks for an instant; `several` asks for a list of things,
    at least one, with semicolons between them; `lines` for words that may be left empty.
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
    several: str = ""
    lines: tuple[AskedLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What was answered: the choice's key, the reason as it is kept, the instant, the list as it was typed, the words
    of each line by its key; each empty when it was not asked."""

    choice: str = ""
    why: str = ""
    moment: datetime | None = field(default=None)
    several: str = ""
    lines: Mapping[str, str] = field(default_factory=dict)


class AskOverlay(TallOverlay):
    """One question; the safe button has the focus, Esc and the veil are the safe way too."""

    def __init__(
        self, theme: Theme, window: QWidget, question: Question, done: Callable[[Answer], None]
    ) -> None:
        super().__init__(theme, window, question.title, question.words)
        self.question = question
        self._done = done
        self.setAccessibleName(f"{question.title}. {question.words}")
        self.stay = ActionButton(theme, question.stay or _("Quay lại"), Rank.SIDE, key="Esc")
        self.stay.clicked.connect(self.leave)
        self.act = ActionButton(theme, question.act, Rank.FILLED)
        self.act.clicked.connect(self._answer)
        self.choices: ChoiceList | None = None
        self.why: LineField | None = None
        self.moment: MomentField | None = None
        self.several: TextArea | None = None
        self.lines: dict[str, LineField] = {}
        self._fields: list[Field] = []
        self._ask_choice()
        self._ask_moment()
        self._ask_several()
        self._ask_lines()
        self._ask_why()
        self.buttons.addWidget(self.act)
        self.buttons.addWidget(self.stay)

    def first(self) -> QWidget:
        """Where the focus belongs: the first thing to fill in, else the safe button."""
        lines = self.lines.values()
        asked: Sequence[QWidget | None] = (self.choices, self.moment, self.several, *lines, self.why)
        return next((one for one in asked if one is not None), self.stay)

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
            self.choices.chosen.connect(lambda _key: self.keep_in_sight())
            self.middle.body.addWidget(self.choices)

    def _ask_moment(self) -> None:
        if self.question.moment:
            self.moment = MomentField(self.theme)
            self.moment.set_moment(self.question.moment_value)
            self._add(Field(self.theme, self.question.moment, self.moment))

    def _ask_several(self) -> None:
        if self.question.several:
            self.several = TextArea(self.theme)
            self.several.setPlaceholderText(_("mỗi thứ một mục, cách nhau bằng dấu chấm phẩy"))
            self.several.entered.connect(lambda: self.focusNextPrevChild(True))
            self._add(Field(self.theme, self.question.several, self.several))

    def _ask_lines(self) -> None:
        for line in self.question.lines:
            editor = LineField(self.theme)
            editor.setMaxLength(500)
            editor.setText(line.value)
            self.lines[line.key] = editor
            self._add(Field(self.theme, line.label, editor, hint=line.hint))

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
            self.middle.body.addWidget(ready)

    def _add(self, made: Field) -> None:
        self._fields.append(made)
        self.middle.body.addWidget(made)

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
                self.fit()
                return
        answer = Answer(
            self.choices.key() if self.choices is not None else "",
            reasons.kept(self.why.text()) if self.why is not None else "",
            self.moment.moment() if self.moment is not None else None,
            self.several.toPlainText() if self.several is not None else "",
            {key: editor.text().strip() for key, editor in self.lines.items()},
        )
        self.dismiss()
        self._done(answer)

    def _fault(self, editor: QWidget) -> str:
        if isinstance(editor, MomentField) and editor.moment() is None:
            return _("Ghi giờ và ngày, ví dụ 10:20 23/11/2026.")
        for line in self.question.lines:
            if line.most and editor is self.lines[line.key] and not _counts(editor, line.most):
                return _("Ghi một số từ 1 đến {most}.").format(most=line.most)
        if editor is self.several and not papers_of(self.several.toPlainText()):
            return _("Ghi ít nhất một thứ, cách nhau bằng dấu chấm phẩy.")
        if editor is self.why and self.question.why_needed and not self.why.text().strip():
            return _("Cần ghi một lý do, vài chữ là đủ.")
        return ""


def _counts(editor: LineField, most: int) -> bool:
    """Whether a whole number from 1 to `most` stands there."""
    text = editor.text().strip()
    return text.isascii() and text.isdigit() and len(text) <= len(str(most)) and 1 <= int(text) <= most


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
