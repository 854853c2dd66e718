"""The days that differ from their weekday: the shipped calendar and, over it, the office's own."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout

from counter_app.domain.names import clean
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.sentences.calendars import kind_name
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.fields import ComboField, DateField, Field, LineField
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.words import day_kind_choices, day_source
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Tone
from counter_app.ui.values import Action, Cell, Choice, RowKind, RowValue
from counter_app.wording import _, full_date, weekday

REMOVE = "remove"


def columns() -> tuple[Column, ...]:
    """The columns of the table."""
    return (
        Column("day", _("Ngày"), 168),
        Column("kind", _("Là ngày"), 132),
        Column("reason", _("Lý do"), 130, stretch=1),
        Column("source", _("Căn cứ"), 130, stretch=1),
        Column("act", "", 44),
    )


class _YearTable(RowTable):
    """The days of a year: it takes what room is left, and in a low window the form scrolls before it is covered."""

    def sizeHint(self) -> QSize:
        """A head and three rows."""
        return QSize(super().sizeHint().width(), self.theme.px(170))

    def minimumSizeHint(self) -> QSize:
        """The same height."""
        return QSize(super().minimumSizeHint().width(), self.theme.px(170))


class DaysForm(Form):
    """A year's special days and a line to enter one; `added` gives a SpecialDay, `removed` its date."""

    added = Signal(object)
    removed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.DAYS)
        self._shipped: tuple[SpecialDay, ...] = ()
        self._own: tuple[SpecialDay, ...] = ()
        self._today: date | None = None
        self.years = ChipRow(theme, (), _("Năm"))
        self.years.chosen.connect(lambda _key: self._show())
        self.column.addWidget(self.years)
        self.table = _YearTable(theme, columns(), "recents_row")
        self.table.view.setAccessibleName(_("Các ngày đặc biệt"))
        self.table.view.acted.connect(lambda key, _name: self._remove(key))
        self.column.addWidget(self.table, 1)
        self.day = DateField(theme, whole_only=True)
        self.kind = ComboField(theme, day_kind_choices())
        self.reason = LineField(theme, _("ví dụ: nghỉ do bão số 9"))
        self.source = LineField(theme, _("ví dụ: Công văn 12/UBND"))
        self.day_field = Field(theme, _("Ngày"), self.day)
        self.reason_field = Field(theme, _("Lý do"), self.reason)
        self.add_button = ActionButton(theme, _("Thêm ngày"), Rank.PLAIN, icon=Icon.PLUS)
        self.add_button.clicked.connect(self._add)
        self.remove_button = ActionButton(
            theme, _("Bỏ ngày đang chọn"), Rank.PLAIN, icon=Icon.TRASH, key="Del"
        )
        self.remove_button.clicked.connect(lambda: self._remove(self.table.view.current_key()))
        self.table.view.chosen.connect(self._chosen)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.activated.connect(lambda: self._remove(self.table.view.current_key()))
        for editor in (self.day, self.reason, self.source):
            editor.returnPressed.connect(self._add)
        kind_field, source_field = (
            Field(theme, _("Là ngày"), self.kind),
            Field(theme, _("Căn cứ, nếu có"), self.source),
        )
        self.row(self.day_field, kind_field, self.reason_field, source_field, stretches=(2, 2, 3, 3))
        across = QHBoxLayout()
        across.setSpacing(theme.px(12))
        across.addWidget(self.add_button)
        across.addWidget(self.remove_button)
        across.addStretch(1)
        self.column.addLayout(across)

    def show_days(self, shipped: Sequence[SpecialDay], today: date) -> None:
        """Show another shipped calendar; the year of today stands in front first."""
        self._shipped, self._today = tuple(shipped), today
        self._show_years()
        self._show()

    def show_draft(self, draft: Draft) -> None:
        """Show the office's own days as they are typed."""
        self._own = draft.days
        if self._today is not None:
            self._show_years()
            self._show()

    def focus_on(self, name: str = "") -> None:
        """Put the keyboard where a day is entered."""
        self.day.setFocus()

    def _show_years(self) -> None:
        years = sorted({one.day.year for one in (*self._shipped, *self._own)})
        fresh = not self.years.key()
        self.years.set_choices([Choice(str(year), str(year)) for year in years])
        if fresh and self._today is not None:
            self.years.take(str(self._today.year))

    def _show(self) -> None:
        year = self.years.key()
        own = {one.day: one for one in self._own}
        merged = {one.day: one for one in self._shipped} | own
        shown = [merged[day] for day in sorted(merged) if str(day.year) == year]
        key = self.table.view.current_key()
        self.table.model.show_rows([_row(one, own=one.day in own) for one in shown])
        if self.table.model.find(key) >= 0:
            self.table.view.take(key)
        self._chosen(self.table.view.current_key())

    def _chosen(self, key: str) -> None:
        self.remove_button.setEnabled(any(one.day.isoformat() == key for one in self._own))

    def _remove(self, key: str) -> None:
        if any(one.day.isoformat() == key for one in self._own):
            self.removed.emit(date.fromisoformat(key))

    def _add(self) -> None:
        parts = self.day.parts()
        day = parts.whole if parts is not None else None
        reason = clean(self.reason.text())
        self.day_field.set_error("" if day else _("Ghi đủ ngày, tháng, năm, ví dụ 31/12/2026."))
        self.reason_field.set_error(
            "" if reason else _("Ghi một lý do ngắn; câu giải thích hẹn trả dùng đến.")
        )
        if day is None or not reason:
            (self.day if day is None else self.reason).setFocus()
            return
        self.added.emit(SpecialDay(day, SpecialKind(self.kind.key()), reason, clean(self.source.text())))
        self.years.take(str(day.year))
        for editor in (self.day, self.reason, self.source):
            editor.clear()
        self._show()
        self.table.view.take(day.isoformat())
        self.day.setFocus()


def _row(day: SpecialDay, *, own: bool) -> RowValue:
    when = f"{weekday(day.day)} {full_date(day.day)}"
    kind, source = kind_name(day.kind), day_source(day, own)
    tone = Tone.SOON if not day.announced and not own else None
    cells = (
        Cell(when, strong=own),
        Cell(kind),
        Cell(day.reason),
        Cell(source, muted=tone is None, tone=tone),
        Cell("", icon=Icon.CLOSE, action=Action(REMOVE, _("Bỏ"))) if own else Cell(""),
    )
    return RowValue(day.day.isoformat(), cells, f"{when}, {kind}, {day.reason}, {source}", RowKind.ROW)
