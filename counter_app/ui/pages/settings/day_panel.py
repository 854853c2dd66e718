"""The small form of one day: what it is, what it is to be, why, by which document, with which remark."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.errors.tree import CounterError
from counter_app.domain.lunar import LunarDate
from counter_app.domain.names import clean
from counter_app.domain.office_year import Mark, YearDay, checked_days
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.sentences.calendars import day_brief, day_title, lunar_words
from counter_app.sentences.errors import explain
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.fields import CheckField, ComboField, Field, LineField
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.words import day_kind_choices
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.wording import _


class DayPanel(QWidget):
    """The day in hand; `entered` gives the entry typed, `dropped` the date whose own entry is taken back."""

    entered = Signal(object)
    dropped = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._one: YearDay | None = None
        self._shipped: SpecialDay | None = None
        self.title = SectionTitle(theme, "")
        self.lunar = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self.now = Words(theme, "", Role.BODY, wrap=True)
        self.kind = ComboField(theme, day_kind_choices())
        self.reason = LineField(theme, _("ví dụ: phòng chống bão số 9"))
        self.document = LineField(theme, _("ví dụ: Công văn 12/UBND"))
        self.remark = LineField(theme)
        self.announced = CheckField(theme, _("Đã công bố"))
        self.kind_field = Field(theme, _("Đổi thành"), self.kind)
        self.reason_field = Field(theme, _("Lý do"), self.reason)
        self.write = ActionButton(theme, _("Ghi ngày này"), Rank.PLAIN, icon=Icon.CHECK)
        self.drop = ActionButton(theme, _("Bỏ"), Rank.PLAIN, key="Del")
        self.drop.setToolTip(_("Bỏ phần cơ quan ghi về ngày này"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(5))
        fields = (
            *(self.title, self.lunar, self.now, self.kind_field, self.reason_field),
            Field(theme, _("Số văn bản"), self.document),
            Field(theme, _("Ghi chú"), self.remark),
            self.announced,
        )
        for field in fields:
            column.addWidget(field)
        acts = QHBoxLayout()
        acts.setSpacing(theme.px(12))
        acts.addWidget(self.write, 1)
        acts.addWidget(self.drop)
        column.addLayout(acts)
        column.addStretch(1)
        self.write.clicked.connect(self._enter)
        self.drop.clicked.connect(self.take_back)
        for editor in (self.reason, self.document, self.remark):
            editor.returnPressed.connect(self._enter)

    def show_day(self, one: YearDay, shipped: SpecialDay | None, lunar: LunarDate | None) -> None:
        """Show a day with its entry, or empty fields; a day shown already keeps what is being typed."""
        fresh = self._one is None or (self._one.day, self._one.entry) != (one.day, one.entry)
        self._one, self._shipped = one, shipped
        self.title.set_words(day_title(one.day))
        self.lunar.set_words(lunar_words(lunar) if lunar is not None else "")
        self.now.set_words(day_brief(one))
        self.drop.setVisible(one.own)
        if fresh:
            self._fill(one)

    @property
    def has_keys(self) -> bool:
        """Whether the keyboard is in one of its fields."""
        return any(one.hasFocus() for one in self.findChildren(QWidget))

    def focus_on(self) -> None:
        """Put the keyboard into the first field."""
        self.kind.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_back(self) -> None:
        """Take the office's own entry of the day back, if there is one."""
        if self._one is not None and self._one.own:
            self.dropped.emit(self._one.day)

    def _fill(self, one: YearDay) -> None:
        entry = one.entry
        first = SpecialKind.MAKE_UP if one.mark is Mark.WEEKEND else SpecialKind.OFF
        self.kind.take((entry.kind if entry is not None else first).value)
        self.reason.setText(entry.reason if entry is not None else "")
        # What a day was computed from is no document: the field waits for the number.
        self.document.setText(entry.source if entry is not None and entry.announced else "")
        self.remark.setText(entry.remark if entry is not None else "")
        for editor in (self.reason, self.document, self.remark):
            editor.setToolTip(editor.text())
        self.announced.setChecked(entry is None or entry.announced)
        self.kind_field.set_error("")
        self.reason_field.set_error("")

    def _enter(self) -> None:
        if self._one is None:
            return
        day, kind, reason = self._one.day, SpecialKind(self.kind.key()), clean(self.reason.text())
        entry = SpecialDay(
            day,
            kind,
            reason,
            clean(self.document.text()),
            self.announced.isChecked(),
            clean(self.remark.text()),
        )
        self.kind_field.set_error(self._fault(entry))
        lacking = not reason and kind is not SpecialKind.ORDINARY
        self.reason_field.set_error(
            _("Ghi một lý do ngắn; câu giải thích hẹn trả dùng đến.") if lacking else ""
        )
        if self.kind_field.error or lacking:
            (self.kind if self.kind_field.error else self.reason).setFocus()
        elif kind is SpecialKind.ORDINARY and self._shipped is None:
            self.dropped.emit(day)
        else:
            self.entered.emit(entry)

    def _fault(self, entry: SpecialDay) -> str:
        ordinary_already = entry.kind is SpecialKind.ORDINARY and self._shipped is None
        if ordinary_already and self._one is not None and not self._one.own:
            return _("Ngày này vốn là ngày thường, không cần ghi gì.")
        try:
            checked_days([entry])
        except CounterError as error:
            return explain(error)
        return ""
