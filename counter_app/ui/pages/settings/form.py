"""A section's form: every field knows the dotted name of its setting, nothing is read or saved here."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.fields import CheckField, ComboField, Field, LineField
from counter_app.ui.components.rows_of_choice import ChoiceList
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.sections import Section, section_meaning, section_name
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice

YES, NO = "yes", "no"
Editor = LineField | ComboField | ChoiceList | SegmentedChoice | CheckField


class Form(QWidget):
    """The fields of one section; `typed` gives a setting's name and its text whenever the officer changed it."""

    typed = Signal(str, str)

    def __init__(
        self, theme: Theme, section: Section, *, headed: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.theme = theme
        self.section = section
        self.editors: dict[str, Editor] = {}
        self.fields: dict[str, Field] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(14))
        if headed:
            self._head()

    def _head(self) -> None:
        theme, section = self.theme, self.section
        head = QVBoxLayout()
        head.setSpacing(theme.px(2))
        head.addWidget(SectionTitle(theme, section_name(section)))
        head.addWidget(Words(theme, section_meaning(section), Role.SMALL, Ink.TEXT2, wrap=True))
        self.column.addLayout(head)

    # Building ------------------------------------------------------------------------------------------------

    def line(self, name: str, label: str, *, hint: str = "", width: int = 0, sample: str = "") -> Field:
        """A line of text."""
        editor = LineField(self.theme, sample)
        editor.setMaxLength(400)
        if width:
            editor.setFixedWidth(self.theme.px(width))
        editor.textEdited.connect(lambda text: self.typed.emit(name, text))
        return self._keep(name, editor, label, hint)

    def combo(self, name: str, label: str, choices: Sequence[Choice], *, hint: str = "") -> Field:
        """One of several, closed."""
        editor = ComboField(self.theme, choices)
        editor.chosen.connect(lambda key: self.typed.emit(name, key))
        return self._keep(name, editor, label, hint)

    def lines_of_choice(self, name: str, label: str, choices: Sequence[Choice]) -> Field:
        """One of a few, each with its meaning."""
        editor = ChoiceList(self.theme, choices, label)
        editor.chosen.connect(lambda key: self.typed.emit(name, key))
        return self._keep(name, editor, label, "")

    def segments(self, name: str, label: str, choices: Sequence[Choice]) -> Field:
        """One of two or three, side by side."""
        editor = SegmentedChoice(self.theme, choices, label)
        editor.chosen.connect(lambda key: self.typed.emit(name, key))
        return self._keep(name, editor, label, "")

    def tick(self, name: str, words: str) -> CheckField:
        """A tick box."""
        editor = CheckField(self.theme, words)
        editor.clicked.connect(lambda on: self.typed.emit(name, YES if on else NO))
        self.editors[name] = editor
        return editor

    def row(self, *parts: QWidget, stretches: Sequence[int] = ()) -> QHBoxLayout:
        """Fields beside each other."""
        across = QHBoxLayout()
        across.setSpacing(self.theme.px(16))
        for number, part in enumerate(parts):
            across.addWidget(part, stretches[number] if number < len(stretches) else 1)
        self.column.addLayout(across)
        return across

    # Showing -------------------------------------------------------------------------------------------------

    def show_draft(self, draft: Draft) -> None:
        """Show what is typed or in force; a field that says so already keeps its cursor."""
        for name, editor in self.editors.items():
            show_text(editor, draft.text(name))

    def show_faults(self, faults: Mapping[str, str]) -> None:
        """Say under each field what is wrong, or that nothing is."""
        for name, field in self.fields.items():
            words = faults.get(name, "")
            if field.error != words:
                field.set_error(words)

    def part(self, name: str) -> QWidget | None:
        """What of the form a setting is entered in, its label and its fault with it."""
        return self.fields.get(name)

    def focus_on(self, name: str = "") -> None:
        """Put the keyboard into a field, the first one when none is named."""
        editor = self.editors.get(name) or next(iter(self.editors.values()), None)
        if editor is not None:
            editor.setFocus()

    def _keep(self, name: str, editor: Editor, label: str, hint: str) -> Field:
        self.editors[name] = editor
        self.fields[name] = Field(self.theme, label, editor, hint=hint)
        return self.fields[name]


def show_text(editor: Editor, text: str) -> None:
    """Put a setting's text into its editor without telling anyone."""
    match editor:
        case LineField():
            if editor.text() != text:
                editor.setText(text)
        case CheckField():
            editor.setChecked(text == YES)
        case _:
            editor.take(text)
