"""One of many by typing a few letters: accents aside, in any order, the list lies under the field."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from counter_app.domain.names import fold
from counter_app.ui.components.fields import LineField
from counter_app.ui.theme import Theme
from counter_app.ui.values import Choice

SHOWN = 8
_KEY = int(Qt.ItemDataRole.UserRole)


class PickField(LineField):
    """A field that only takes one of its choices; `chosen` gives the key, or an empty string while none fits.

    Down and Up move in the list, Enter or Tab take the line at hand, Esc closes it.
    """

    chosen = Signal(str)

    def __init__(self, theme: Theme, hint: str = "", parent: QWidget | None = None) -> None:
        super().__init__(theme, hint, parent)
        self._choices: tuple[Choice, ...] = ()
        self._folded: tuple[str, ...] = ()
        self._key = ""
        self._list = QListWidget()
        self._list.setObjectName("choices")
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setParent(self)
        self._list.hide()
        self._list.itemClicked.connect(self._take_item)
        self.textEdited.connect(self._edited)
        self.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether the list lies under the field."""
        return not self._list.isHidden()

    @property
    def offered(self) -> tuple[str, ...]:
        """The keys in the list."""
        return tuple(str(self._list.item(row).data(_KEY)) for row in range(self._list.count()))

    def set_choices(self, choices: Sequence[Choice]) -> None:
        """Offer other choices; the one taken stays taken if it is still offered."""
        self._choices = tuple(choices)
        self._folded = tuple(fold(f"{one.words} {one.tip} {one.key}") for one in choices)
        if not any(one.key == self._key for one in choices):
            self._key = ""

    def key(self) -> str:
        """The key of the choice taken, or an empty string."""
        return self._key

    def take(self, key: str) -> None:
        """Take a choice, or none with an empty key, without telling anyone."""
        found = next((one for one in self._choices if one.key == key), None)
        self._key = found.key if found is not None else ""
        self.setText(found.words if found is not None else "")
        self.setCursorPosition(0)
        self._list.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Move and take in the list; it closes when the field is left."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        if event.type() == QEvent.Type.FocusOut:
            self._settle()
        return False

    def _pressed(self, event: QKeyEvent) -> bool:
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up:
                if not self.is_open:
                    self._offer(self._matching("" if self._key else self.text()))
                else:
                    step = 1 if event.key() == Qt.Key.Key_Down else -1
                    row = max(0, min(self._list.count() - 1, self._list.currentRow() + step))
                    self._list.setCurrentRow(row)
                return True
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.is_open:
                self._take_item(self._list.currentItem())
                return True
            case Qt.Key.Key_Tab if self.is_open:
                self._take_item(self._list.currentItem())
            case Qt.Key.Key_Escape if self.is_open:
                self._list.hide()
                return True
        return False

    def _edited(self, text: str) -> None:
        if self._key:
            self._key = ""
            self.chosen.emit("")
        self._offer(self._matching(text))

    def _matching(self, text: str) -> list[Choice]:
        words = fold(text).split()
        pairs = zip(self._choices, self._folded, strict=True)
        return [one for one, folded in pairs if all(word in folded for word in words)]

    def _offer(self, choices: Sequence[Choice]) -> None:
        self._list.clear()
        for one in choices:
            item = QListWidgetItem(f"{one.words}   {one.tip}" if one.tip else one.words)
            item.setData(_KEY, one.key)
            item.setToolTip(item.text())
            self._list.addItem(item)
        self._list.setCurrentRow(0)
        if not choices:
            self._list.hide()
            return
        window = self.window()
        self._list.setParent(window)
        self._list.setFont(self.font())
        high = self._list.sizeHintForRow(0) * min(SHOWN, len(choices)) + self.theme.px(12)
        corner = self.mapTo(window, QPoint(0, self.height() + 2))
        room = window.height() - corner.y() - 8
        self._list.setGeometry(corner.x(), corner.y(), max(self.width(), self.theme.px(420)), min(high, room))
        self._list.show()
        self._list.raise_()

    def _take_item(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.take(str(item.data(_KEY)))
            self.chosen.emit(self._key)

    def _settle(self) -> None:
        """What was typed but fits one choice only is that choice."""
        if self.is_open and not self._key and self._list.count() == 1:
            self._take_item(self._list.item(0))
        self._list.hide()
