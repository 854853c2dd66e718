"""What stands behind a figure: its rows page by page, and whether they add up to the number above them."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.instants import local
from counter_app.domain.report import ReportedKind, ReportedRow
from counter_app.sentences.reports import row_name
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.states import EmptyState
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.reports.figures_view import RING
from counter_app.ui.pages.reports.names import raised
from counter_app.ui.pages.reports.values import Asked, Drill
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Cell, Choice, EmptyValue, RowValue
from counter_app.wording import _, clock_time, count, full_date, n_, short_weekday


def columns() -> tuple[Column, ...]:
    """The columns of the rows behind a figure."""
    return (
        Column("when", _("Tính vào lúc"), 168),
        Column("name", _("Việc"), 260, stretch=1),
        Column("where", _("Mở ở trang"), 150, drop_when_compact=True),
    )


def page_name(kind: ReportedKind) -> str:
    """The page a row leads to, as the rail calls it."""
    return {
        ReportedKind.SHEET: _("Sổ thư"),
        ReportedKind.DOSSIER: _("Hồ sơ"),
        ReportedKind.CEREMONY: _("Lễ trao"),
        ReportedKind.VISIT: _("Thăm viếng"),
        ReportedKind.CONTRIBUTION: _("Đóng góp"),
        ReportedKind.SURVEY: _("Khảo sát"),
    }[kind]


def row_value(place: int, row: ReportedRow, procedures: Mapping[str, str]) -> RowValue:
    """One row: when it was counted, what it is, and how often it counts where that is not once.

    `procedures` are the names of the procedures by their codes.
    """
    at = local(row.at)
    day = f"{short_weekday(at.date())} {full_date(at.date())}"
    when = day if row.kind is ReportedKind.SURVEY else f"{clock_time(at)} {day}"
    name = raised(row_name(row))
    note = note_words(row, procedures)
    if row.weight != 1:
        note = " · ".join(part for part in (note, _("tính {n} lần").format(n=row.weight)) if part)
    cells = (
        Cell(when, muted=True),
        Cell(name, second=note, strong=True),
        Cell(page_name(row.kind), muted=True),
    )
    return RowValue(str(place), cells, ", ".join(part for part in (name, note, when) if part))


def note_words(row: ReportedRow, procedures: Mapping[str, str]) -> str:
    """What tells a row from its neighbours: the number of a sheet, the code and procedure of a dossier."""
    match row.kind:
        case ReportedKind.SHEET:
            return _("số sổ thư {number}").format(number=row.note) if row.note else ""
        case ReportedKind.DOSSIER:
            named = procedures.get(row.note, "")
            return " · ".join(part for part in (named, row.key) if part)
        case ReportedKind.SURVEY:
            return _("phiếu số {number}").format(number=row.key)
        case _:
            return row.note


def sum_words(asked: Asked, rows: int, weight: int, *, more: bool) -> str:
    """`9 dòng, đúng bằng con số trên.`: whether the rows add up to the figure."""
    lines = n_("{n} dòng", "{n} dòng", rows).format(n=count(rows))
    if more:
        return _("{lines} đầu trong {all}; kéo xuống để xem tiếp.").format(
            lines=lines, all=count(asked.value)
        )
    if weight != asked.value:
        return _("{lines}, cộng lại là {sum}: sổ vừa có thay đổi, bấm F5 để đếm lại.").format(
            lines=lines, sum=count(weight)
        )
    if rows != weight:
        return _("{lines}, cộng lại là {sum}, đúng bằng con số trên.").format(lines=lines, sum=count(weight))
    return _("{lines}, đúng bằng con số trên.").format(lines=lines)


class RowsView(QWidget):
    """The rows of one figure; `left` goes back, `asked_for` gives another figure of the same drill.

    `opened` gives a row, `wanted_more` asks for the next page.
    """

    left = Signal()
    asked_for = Signal(object)
    opened = Signal(object)
    wanted_more = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drill = Drill("", ())
        self.asked: Asked | None = None
        self.procedures: Mapping[str, str] = {}
        self._rows: list[ReportedRow] = []
        self.back = ActionButton(theme, _("Về các con số"), Rank.PLAIN, icon=Icon.ARROW_LEFT, key="Esc")
        self.title = SectionTitle(theme, "")
        self.title.setWordWrap(True)
        self.number = Words(theme, "", Role.NUMBER)
        self.choices = ChipRow(theme, (), _("Con số nào"))
        self.table = RowTable(theme, columns(), "log_row")
        self.table.view.setAccessibleName(_("Các dòng của con số"))
        self.sum = Words(theme, "", Role.SMALL, Ink.TEXT2, wrap=True)
        self.sum.setContentsMargins(14, 8, 14, 8)
        self.table.foot.addWidget(self.sum)
        self.nothing = EmptyState(theme, EmptyValue(Icon.CHECK_CIRCLE, "", ""))
        self.table.foot.addWidget(self.nothing)
        self._build()

    @property
    def rows(self) -> tuple[ReportedRow, ...]:
        """All rows read so far."""
        return tuple(self._rows)

    @property
    def is_empty(self) -> bool:
        """Whether it says that nothing stands behind the figure."""
        return not self.nothing.isHidden()

    def show_drill(self, drill: Drill, asked: Asked) -> None:
        """Show a figure before its rows are read."""
        self.drill, self.asked, self._rows = drill, asked, []
        self.title.set_words(drill.title)
        self.number.set_words(count(asked.value))
        self.choices.set_choices(tuple(Choice(one.key, one.words, one.value) for one in drill.figures))
        self.choices.take(asked.key)
        self.choices.setVisible(len(drill.figures) > 1)
        self.table.model.show_rows(())
        self._show_nothing(on=False)
        self.sum.set_words(_("Đang đọc các dòng…"))

    def add_rows(self, rows: tuple[ReportedRow, ...], *, more: bool) -> None:
        """Add the next page of rows and say whether they add up."""
        asked = self.asked
        if asked is None:
            return
        first = not self._rows
        values = [row_value(len(self._rows) + place, row, self.procedures) for place, row in enumerate(rows)]
        self._rows += rows
        if first:
            self.table.show_rows(values, more=more)
        else:
            self.table.model.append(values, more=more)
        weight = sum(row.weight for row in self._rows)
        self.sum.set_words(sum_words(asked, len(self._rows), weight, more=more))
        good = not more and weight == asked.value
        self.sum.set_ink(Ink.OK if good else Ink.TEXT2 if more else Ink.LATE)
        self._show_nothing(on=not self._rows and not more and not asked.value)
        if first:
            self.take_focus()

    def take_focus(self) -> None:
        """The keyboard stands in the rows, or on the way back where there are none."""
        stop = self.table.view if self._rows else self.back
        stop.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_nothing(self, *, on: bool) -> None:
        self.table.view.setVisible(not on)
        self.table.head.setVisible(not on)
        self.sum.setVisible(not on)
        self.nothing.setVisible(on)
        if on:
            self.nothing.show_value(
                EmptyValue(
                    Icon.CHECK_CIRCLE,
                    _("Con số này là 0"),
                    _("Trong kỳ không có việc nào như thế nên không có dòng nào ở đây."),
                )
            )

    def _build(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(self.back)
        head.addWidget(self.title, 1)
        head.addWidget(self.number)
        column = QVBoxLayout(self)
        column.setContentsMargins(RING, 0, RING, 2)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self.choices)
        column.addWidget(self.table, 1)
        self.back.clicked.connect(self.left)
        self.choices.chosen.connect(self._choose)
        self.table.view.opened.connect(self._open)
        self.table.model.wanted_more.connect(self.wanted_more)

    def _choose(self, key: str) -> None:
        for one in self.drill.figures:
            if one.key == key:
                self.asked_for.emit(one)

    def _open(self, key: str) -> None:
        self.opened.emit(self._rows[int(key)])
