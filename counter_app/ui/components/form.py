"""A part of a form: fields in a grid, each under the path it has in the file that is made of them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from counter_app.ui.components.chips import SegmentedChoice
from counter_app.ui.components.dates import parse_iso
from counter_app.ui.components.fields import (
    CheckField,
    ComboField,
    DateField,
    Field,
    LineField,
    MomentField,
    TextField,
)
from counter_app.ui.components.pick import PickField
from counter_app.ui.components.words import Words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Role

Typed = dict[str, str | bool]
_COLUMNS = 6


class Form(QWidget):
    """Fields by path, six columns wide; `changed` gives the path of what was typed or chosen."""

    changed = Signal(str)

    def __init__(self, theme: Theme, title: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._editors: dict[str, QWidget] = {}
        self._fields: dict[str, Field] = {}
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(8)
        if title:
            self.column.addWidget(Words(theme, title, Role.PANEL, weight=600))
        self.grid = QGridLayout()
        # The gaps are columns of their own: Qt leaves out a spacing across which no row has a border, and the fields
        # on one side of the form would be wider than those on the other.
        self.grid.setHorizontalSpacing(0)
        self.grid.setVerticalSpacing(8)
        for column in range(_COLUMNS):
            self.grid.setColumnStretch(2 * column, 1)
        for gap in range(1, 2 * _COLUMNS - 1, 2):
            self.grid.setColumnMinimumWidth(gap, 14)
        self.column.addLayout(self.grid)

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the fields that are in use, in order."""
        return tuple(path for path, editor in self._editors.items() if not self._off(editor))

    @property
    def stops(self) -> tuple[QWidget, ...]:
        """The widgets that Tab should go through, in order."""
        return tuple(one for one in self._editors.values() if one.focusPolicy() & Qt.FocusPolicy.TabFocus)

    def editor(self, path: str) -> QWidget:
        """The widget typed into."""
        return self._editors[path]

    def field(self, path: str) -> Field | None:
        """The field with its label, None for a tick or a row of choices, which carry their own words."""
        return self._fields.get(path)

    def add(
        self,
        path: str,
        label: str,
        editor: QWidget,
        place: tuple[int, int, int],
        *,
        hint: str = "",
        required: bool = False,
    ) -> None:
        """Put a field into a row, from a column, over so many of the six columns."""
        made = Field(self.theme, label, editor, hint=hint, required=required)
        self._fields[path] = made
        self.lay(made, place)
        self._register(path, editor)

    def add_bare(
        self, path: str, editor: QWidget, place: tuple[int, int, int], *, beside: bool = False
    ) -> None:
        """Put a tick or a row of choices into the grid, `beside` fields on a height with what is typed there."""
        self.lay(_on_a_height(self.theme, editor) if beside else editor, place)
        self._register(path, editor)

    def put(self, path: str, place: tuple[int, int, int]) -> None:
        """Put a field into another row and other columns."""
        field = self._fields[path]
        self.grid.removeWidget(field)
        self.lay(field, place)

    def lay(self, widget: QWidget, place: tuple[int, int, int]) -> None:
        """Lay a widget into a row, from a column, over so many of the six columns."""
        row, column, over = place
        self.grid.addWidget(widget, row, 2 * column, 1, 2 * over - 1)

    def share(self, column: int, part: int) -> None:
        """Give a column so many parts of the width; all have one at first."""
        self.grid.setColumnStretch(2 * column, part)

    def adopt(self, path: str, editor: QWidget) -> None:
        """Take in an editor that was laid out elsewhere."""
        self._register(path, editor)

    def values(self) -> Typed:
        """What stands in every field in use, by path: dates as ISO where they can be read, else as typed."""
        return {path: value_of(self._editors[path]) for path in self.paths}

    def fill(self, values: Mapping[str, str | bool]) -> None:
        """Put values into the fields they name; a path nobody has here is passed over."""
        for path, value in values.items():
            editor = self._editors.get(path)
            if editor is not None:
                put_into(editor, value)

    def show_fault(self, path: str, sentence: str) -> bool:
        """Say under a field what is wrong and go there; False when the field is not on this form."""
        field, editor = self._fields.get(path), self._editors.get(path)
        if editor is None:
            return False
        if field is not None:
            field.set_error(sentence)
        editor.setFocus()
        return True

    def clear_faults(self) -> None:
        """Say nothing is wrong."""
        for field in self._fields.values():
            field.set_error("")

    def _register(self, path: str, editor: QWidget) -> None:
        self._editors[path] = editor

        def told(*_ignored: object) -> None:
            self._told(path)

        if isinstance(editor, PickField):
            editor.chosen.connect(told)
        elif isinstance(editor, LineField):
            editor.textEdited.connect(told)
        elif isinstance(editor, TextField):
            editor.textChanged.connect(told)
        elif isinstance(editor, CheckField):
            editor.toggled.connect(told)
        elif isinstance(editor, ComboField | SegmentedChoice):
            editor.chosen.connect(told)

    def _told(self, path: str) -> None:
        field = self._fields.get(path)
        if field is not None and field.error:
            field.set_error("")
        self.changed.emit(path)

    def _off(self, editor: QWidget) -> bool:
        """Whether a field was taken off the form for now."""
        widget: QWidget | None = editor
        while widget is not None and widget is not self:
            # A widget nobody has shown yet counts as hidden too; what matters is whether it was taken off on purpose.
            if widget.isHidden() and widget.testAttribute(Qt.WidgetAttribute.WA_WState_ExplicitShowHide):
                return True
            widget = widget.parentWidget()
        return False


def _on_a_height(theme: Theme, editor: QWidget) -> QWidget:
    """The editor under the height of a label, as the fields beside it."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(4)
    column.addWidget(Words(theme, " ", Role.SMALL, weight=500))
    column.addSpacing(2)
    column.addWidget(editor)
    column.addStretch(1)
    return holder


def value_of(editor: QWidget) -> str | bool:
    """What stands in an editor."""
    match editor:
        case PickField():
            return editor.key()
        case DateField():
            parts = editor.parts()
            return parts.iso if parts is not None else editor.text().strip()
        case MomentField():
            moment = editor.moment()
            return moment.isoformat(timespec="minutes") if moment is not None else editor.text().strip()
        case LineField():
            return editor.text().strip()
        case TextField():
            return " ".join(editor.toPlainText().split())
        case CheckField():
            return editor.isChecked()
        case ComboField() | SegmentedChoice():
            return editor.key()
        case _:
            raise TypeError(f"no field of a form: {type(editor).__name__}")


def put_into(editor: QWidget, value: str | bool) -> None:
    """Show a value in an editor; dates come as ISO."""
    match editor:
        case CheckField():
            editor.setChecked(value is True)
        case PickField() | ComboField() | SegmentedChoice():
            editor.take(str(value))
        case DateField():
            parts = parse_iso(str(value))
            if parts is not None:
                editor.set_parts(parts)
            else:
                editor.setText(str(value))
        case LineField():
            editor.setText(str(value))
            editor.setCursorPosition(0)
        case TextField():
            editor.setPlainText(str(value))
        case _:
            raise TypeError(f"no field of a form: {type(editor).__name__}")
