"""Who signs while the usual signatory is away: a list of people with their first and last day."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.names import clean, fold
from counter_app.domain.office import Signatory, SignatureForm, StandIn
from counter_app.sentences.letters import signature_lines
from counter_app.services.crafts.setting_names import STAND_INS, read_stand_ins, stand_in_text
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.fields import ComboField, DateField, Field, LineField
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.words import form_choices
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Action, Cell, Choice, RowKind, RowValue
from counter_app.wording import _, full_date

REMOVE = "remove"
_ROWS = 3


def columns() -> tuple[Column, ...]:
    """The columns of the list."""
    return (
        Column("name", _("Người ký thay"), 200, stretch=1),
        Column("since", _("Từ ngày"), 104),
        Column("last", _("Đến hết ngày"), 112),
        Column("act", "", 44),
    )


class StandInsPart(QWidget):
    """The stand-ins and a line to enter one; `typed` gives the setting's name and its text."""

    typed = Signal(str, str)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._all: tuple[StandIn, ...] = ()
        self.table = RowTable(theme, columns(), "log_row")
        self.table.view.setAccessibleName(_("Người ký thay"))
        self.table.view.acted.connect(lambda key, _name: self._remove(key))
        self.table.view.chosen.connect(self._chosen)
        self.name, self.title = LineField(theme), LineField(theme, _("ví dụ: Chánh Văn phòng"))
        choices = [Choice(one.key, one.words) for one in form_choices()]
        self.form = ComboField(theme, choices)
        self.form.take(SignatureForm.DEPUTY.value)
        self.since, self.last = DateField(theme, whole_only=True), DateField(theme, whole_only=True)
        self.name_field = Field(theme, _("Họ và tên"), self.name)
        self.title_field = Field(theme, _("Chức vụ"), self.title)
        self.since_field = Field(theme, _("Từ ngày"), self.since)
        self.last_field = Field(theme, _("Đến hết ngày"), self.last)
        self.add_button = ActionButton(theme, _("Thêm người ký thay"), Rank.PLAIN, icon=Icon.PLUS)
        self.remove_button = ActionButton(
            theme, _("Bỏ dòng đang chọn"), Rank.PLAIN, icon=Icon.TRASH, key="Del"
        )
        self._listen()
        self._build()

    def focus(self) -> None:
        """Put the keyboard where a stand-in is entered."""
        self.name.setFocus()

    def show_draft(self, draft: Draft) -> None:
        """Show the stand-ins as they are typed."""
        self._all = draft.settings().office.stand_ins
        key = self.table.view.current_key()
        self.table.model.show_rows([_row(one) for one in self._all])
        self.table.setVisible(bool(self._all))
        self.table.setFixedHeight(self._height(len(self._all)))
        self.remove_button.setVisible(bool(self._all))
        if self.table.model.find(key) >= 0:
            self.table.view.take(key)
        self._chosen(self.table.view.current_key())

    def _height(self, count: int) -> int:
        row: int = self._theme.metrics.log_row
        # Head, rows, and the card's border above and below them.
        return self.table.head.sizeHint().height() + self._theme.px(row) * min(max(count, 1), _ROWS) + 2

    def _listen(self) -> None:
        self.add_button.clicked.connect(self._add)
        self.remove_button.clicked.connect(lambda: self._remove(self.table.view.current_key()))
        self.form.chosen.connect(lambda _key: self._show_title())
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.table)
        delete.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        delete.activated.connect(lambda: self._remove(self.table.view.current_key()))
        for editor in (self.name, self.title, self.since, self.last):
            editor.returnPressed.connect(self._add)

    def _build(self) -> None:
        theme = self._theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        # As far from the part above as one section from the next, and the title close to what it is about.
        column.addSpacing(theme.px(10))
        head = QVBoxLayout()
        head.setSpacing(theme.px(2))
        head.addWidget(SectionTitle(theme, _("Khi người ký đi vắng")))
        told = _("Thư ghi ngày nào thì người ký thay của ngày ấy ký. Phôi đã ký sẵn thì giữ chữ ký cũ.")
        head.addWidget(Words(theme, told, Role.SMALL, Ink.TEXT2, wrap=True))
        column.addLayout(head)
        column.addWidget(self.table)
        form_field = Field(theme, _("Thể thức"), self.form)
        for parts in ((self.name_field, form_field, self.title_field), (self.since_field, self.last_field)):
            across = QHBoxLayout()
            across.setSpacing(theme.px(16))
            for part in parts:
                across.addWidget(part, 1)
            column.addLayout(across)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.px(12))
        buttons.addWidget(self.add_button)
        buttons.addWidget(self.remove_button)
        buttons.addStretch(1)
        column.addLayout(buttons)
        self._show_title()

    def _show_title(self) -> None:
        self.title_field.setVisible(self.form.key() == SignatureForm.BY_ORDER.value)

    def _chosen(self, key: str) -> None:
        self.remove_button.setEnabled(any(stand_in_text(one) == key for one in self._all))

    def _remove(self, key: str) -> None:
        self._tell(tuple(one for one in self._all if stand_in_text(one) != key))

    def _add(self) -> None:
        since, last = self.since.parts(), self.last.parts()
        first_day = since.whole if since is not None else None
        last_day = last.whole if last is not None else None
        name = clean(self.name.text()).replace(";", " ").replace("|", " ").strip()
        ordered = first_day is None or last_day is None or first_day <= last_day
        date = _("Ghi đủ ngày, tháng, năm, ví dụ 31/12/2026.")
        self.name_field.set_error("" if fold(name) else _("Ghi họ tên người ký thay."))
        self.since_field.set_error("" if first_day else date)
        back = "" if ordered else _("Ngày cuối không thể trước ngày đầu.")
        self.last_field.set_error(back if last_day else date)
        if not fold(name) or first_day is None or last_day is None or not ordered:
            editor = self.name if not fold(name) else self.since if first_day is None else self.last
            editor.setFocus()
            return
        form = SignatureForm(self.form.key())
        title = clean(self.title.text()).replace(";", ",").replace("|", " ")
        who = Signatory(name, form, title if form is SignatureForm.BY_ORDER else "")
        self._tell((*self._all, StandIn(who, first_day, last_day + timedelta(days=1))))
        for editor in (self.name, self.title, self.since, self.last):
            editor.clear()
        self.name.setFocus()

    def _tell(self, stand_ins: tuple[StandIn, ...]) -> None:
        # Read back at once, so that what is shown stands in the order in which it will be kept.
        ordered = read_stand_ins(" | ".join(map(stand_in_text, stand_ins)))
        self.typed.emit(STAND_INS, " | ".join(map(stand_in_text, ordered)))


def _row(one: StandIn) -> RowValue:
    who = one.signatory
    lines = " / ".join(signature_lines(who))
    since, last = full_date(one.since), full_date(one.until - timedelta(days=1))
    cells = (
        Cell(who.name, second=lines, strong=True),
        Cell(since),
        Cell(last),
        Cell("", icon=Icon.CLOSE, action=Action(REMOVE, _("Bỏ"))),
    )
    spoken = _("{name}, {lines}, từ {since} đến hết {last}")
    told = spoken.format(name=who.name, lines=lines, since=since, last=last)
    return RowValue(stand_in_text(one), cells, told, RowKind.ROW)
