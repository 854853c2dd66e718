"""A list that is a setting: a row of fields for each entry, one more on demand, and the text it is kept as."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.components.buttons import ActionButton, IconButton, Rank
from counter_app.ui.components.fields import ComboField, LineField
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

Cells = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ColumnOf:
    """One field of each row: its name, its width in drawn pixels (0 takes what is left), choices or a line."""

    name: str
    width: int = 0
    choices: tuple[Choice, ...] = ()
    sample: str = ""
    tidy: Callable[[str], str] = str.strip


@dataclass(frozen=True, slots=True)
class ListText:
    """How a list is read from its setting, and written back from what is typed, finished or not."""

    read: Callable[[str], Sequence[Cells]]
    write: Callable[[Sequence[Cells]], str]


class RowsPart(QWidget):
    """The rows of a list; `typed` gives the whole list as text whenever one of its fields was changed."""

    typed = Signal(str)

    def __init__(
        self,
        theme: Theme,
        columns: Sequence[ColumnOf],
        kept: ListText,
        add: str,
        *,
        headed: bool = True,
        most: int = 12,
    ) -> None:
        super().__init__()
        self._theme = theme
        self._columns = tuple(columns)
        self._kept = kept
        self._most = most
        self.rows: list[EntryRow] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(6))
        self._head = _head(theme, self._columns)
        self._headed = headed
        column.addWidget(self._head)
        self._body = QVBoxLayout()
        self._body.setSpacing(theme.px(6))
        column.addLayout(self._body)
        self.add_button = ActionButton(theme, add, Rank.SMALL, icon=Icon.PLUS)
        self.add_button.clicked.connect(self._add_empty)
        adding = QHBoxLayout()
        adding.addWidget(self.add_button)
        adding.addStretch(1)
        column.addLayout(adding)
        self._settle()

    def text(self) -> str:
        """The list as its setting writes it."""
        return self._kept.write([row.cells() for row in self.rows])

    def show_text(self, text: str) -> None:
        """Show a list; rows that say so already keep their cursor."""
        if self.rows and self.text() == text:
            return
        for row in self.rows:
            self._drop(row)
        self.rows = []
        for cells in self._kept.read(text):
            self._add(cells)
        self._settle()

    def set_faulty(self, faulty: bool) -> None:
        """Draw the borders of all lines in the colour of a fault, or no longer."""
        for row in self.rows:
            row.set_faulty(faulty)

    def focus(self) -> None:
        """Put the keyboard into the first field, or onto the button that makes one."""
        if self.rows:
            self.rows[0].editors[0].setFocus()
        else:
            self.add_button.setFocus()

    def _add_empty(self) -> None:
        self._add(tuple("" for _one in self._columns))
        self._settle()
        self.rows[-1].editors[0].setFocus()

    def _add(self, cells: Cells) -> None:
        row = EntryRow(self._theme, self._columns, cells)
        row.changed.connect(self._tell)
        row.removed.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._body.addWidget(row)
        row.show()

    def _remove(self, row: EntryRow) -> None:
        self.rows.remove(row)
        self._drop(row)
        self._settle()
        self.add_button.setFocus()
        self._tell()

    def _drop(self, row: EntryRow) -> None:
        self._body.removeWidget(row)
        row.hide()
        row.deleteLater()

    def _settle(self) -> None:
        self._head.setVisible(self._headed and bool(self.rows))
        self.add_button.setEnabled(len(self.rows) < self._most)

    def _tell(self) -> None:
        self.typed.emit(self.text())


class EntryRow(QWidget):
    """One entry: its fields side by side, and a cross that takes it away."""

    changed = Signal()
    removed = Signal()

    def __init__(self, theme: Theme, columns: Sequence[ColumnOf], cells: Cells) -> None:
        super().__init__()
        self._columns = tuple(columns)
        across = _across(self, theme)
        self.editors: list[LineField | ComboField] = []
        for column, text in zip(columns, cells, strict=True):
            editor = self._editor(theme, column, text)
            editor.setAccessibleName(column.name)
            if column.width:
                editor.setFixedWidth(theme.px(column.width))
            across.addWidget(editor, 0 if column.width else 1)
            self.editors.append(editor)
        self.remove = IconButton(theme, Icon.CLOSE, _("Bỏ dòng này"))
        self.remove.clicked.connect(self.removed)
        across.addWidget(self.remove)
        if all(column.width for column in columns):
            across.addStretch(1)

    def cells(self) -> Cells:
        """What is typed, none of it holding the sign that parts one entry from the next."""
        return tuple(
            editor.key() if isinstance(editor, ComboField) else column.tidy(editor.text().replace("|", "/"))
            for editor, column in zip(self.editors, self._columns, strict=True)
        )

    def set_faulty(self, faulty: bool) -> None:
        """Draw the borders of the lines in the colour of a fault, or no longer."""
        for editor in self.editors:
            if isinstance(editor, LineField):
                editor.set_faulty(faulty)

    def _editor(self, theme: Theme, column: ColumnOf, text: str) -> LineField | ComboField:
        if column.choices:
            combo = ComboField(theme, column.choices)
            if text:
                combo.take(text)
            combo.chosen.connect(lambda _key: self.changed.emit())
            return combo
        line = LineField(theme, column.sample)
        line.setMaxLength(200)
        line.setText(text)
        line.textEdited.connect(lambda _text: self.changed.emit())
        line.editingFinished.connect(lambda: self._tidy(line, column))
        return line

    def _tidy(self, line: LineField, column: ColumnOf) -> None:
        tidied = column.tidy(line.text())
        if tidied != line.text():
            line.setText(tidied)
            self.changed.emit()


def _head(theme: Theme, columns: Sequence[ColumnOf]) -> QWidget:
    """The names of the columns over their fields."""
    head = QWidget()
    across = _across(head, theme)
    for column in columns:
        words = Words(theme, column.name, Role.SMALL, Ink.TEXT2, wrap=bool(column.width))
        if column.width:
            words.setFixedWidth(theme.px(column.width))
        across.addWidget(words, 0 if column.width else 1)
    # As wide as the cross at the end of each row.
    across.addSpacing(theme.px(36))
    if all(column.width for column in columns):
        across.addStretch(1)
    return head


def _across(owner: QWidget, theme: Theme) -> QHBoxLayout:
    across = QHBoxLayout(owner)
    across.setContentsMargins(0, 0, 0, 0)
    across.setSpacing(theme.px(10))
    return across
