"""Days of one's own choice: from which day to the end of which, both counted, with one sentence when they cannot be."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.dates import DateParts
from counter_app.ui.components.fields import DateField
from counter_app.ui.components.words import Words
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


class RangeBar(QWidget):
    """Two dates and a button; `wanted` gives the first and the last day, in whatever order they were typed."""

    wanted = Signal(object, object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.first_day, self.last_day = (DateField(theme, whole_only=True) for _number in range(2))
        self.first_day.setAccessibleName(_("Từ ngày"))
        self.last_day.setAccessibleName(_("Đến hết ngày"))
        self.show_button = ActionButton(theme, _("Xem"), Rank.SMALL)
        self.fault = Words(theme, "", Role.SMALL, Ink.LATE, wrap=True)
        self.fault.hide()
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Words(theme, _("Từ ngày"), Role.BODY, Ink.TEXT2))
        row.addWidget(self.first_day)
        row.addWidget(Words(theme, _("đến hết ngày"), Role.BODY, Ink.TEXT2))
        row.addWidget(self.last_day)
        row.addWidget(self.show_button)
        row.addStretch(1)
        for field in (self.first_day, self.last_day):
            field.setFixedWidth(theme.px(128))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.fault)
        self.show_button.clicked.connect(self.want)

    def take(self, first: date, last: date) -> None:
        """Put two days into the fields."""
        for field, day in ((self.first_day, first), (self.last_day, last)):
            field.set_parts(DateParts(day.year, day.month, day.day))
        self.show_fault("")

    def show_fault(self, sentence: str) -> None:
        """Say what is wrong with the days; what was typed stays."""
        self.fault.set_words(sentence)
        self.fault.setVisible(bool(sentence))
        self.last_day.set_faulty(bool(sentence))

    def want(self) -> None:
        """Ask for the days as typed, once both are days."""
        days = [parts.whole if (parts := field.parts()) is not None else None for field in self._fields]
        missing = next((field for field, day in zip(self._fields, days, strict=True) if day is None), None)
        if missing is None:
            self.show_fault("")
            self.wanted.emit(*days)
            return
        self.show_fault(_("Ghi đủ ngày, tháng, năm, ví dụ 23/11/2026."))
        missing.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in a field goes on: to the second day, then to the figures."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or event.isAutoRepeat():
            super().keyPressEvent(event)
        elif self.first_day.hasFocus():
            self.last_day.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.want()

    @property
    def _fields(self) -> tuple[DateField, DateField]:
        return self.first_day, self.last_day
