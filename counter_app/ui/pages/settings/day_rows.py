"""Days and dossiers as rows: what a proposal or a file would change, and whose reckoned date a change moves."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.moved_dates import MovedDate
from counter_app.domain.office_year import Difference
from counter_app.domain.workdays import SpecialDay
from counter_app.sentences import calendars as say
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.row_paint import Column
from counter_app.ui.components.rows import RowTable
from counter_app.ui.components.words import SectionTitle, Words
from counter_app.ui.icons import Icon
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role, Tone
from counter_app.ui.values import Cell, RowKind, RowValue
from counter_app.wording import _, n_

MOST_ROWS = 500


class _Rows(QWidget):
    """A title, a sentence, a table and the way back."""

    left = Signal()

    def __init__(self, theme: Theme, columns: Sequence[Column], height: str) -> None:
        super().__init__()
        self.title = SectionTitle(theme, "")
        self.words = Words(theme, "", Role.BODY, Ink.TEXT2, wrap=True)
        self.table = RowTable(theme, columns, height)
        self.back = ActionButton(theme, _("Trở lại lịch năm"), Rank.PLAIN, icon=Icon.ARROW_LEFT)
        self.back.clicked.connect(self.left)
        self.foot = QHBoxLayout()
        self.foot.setSpacing(theme.px(12))
        self.foot.addWidget(self.back)
        self.foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(10))
        column.addWidget(self.title)
        column.addWidget(self.words)
        column.addWidget(self.table, 1)
        column.addLayout(self.foot)


class DifferenceRows(_Rows):
    """What a proposal or a file would change, each row to be taken or left; `accepted` gives the entries taken."""

    accepted = Signal(object)

    def __init__(self, theme: Theme) -> None:
        columns = (
            Column("take", "", 40),
            Column("day", _("Ngày"), 168),
            Column("kept", _("Đang là"), 150, stretch=1),
            Column("given", _("Đề xuất"), 150, stretch=1),
            Column("source", _("Căn cứ"), 120, stretch=1, drop_when_compact=True),
        )
        super().__init__(theme, columns, "import_row")
        self._rows: tuple[Difference, ...] = ()
        self._taken: set[str] = set()
        self.table.view.setAccessibleName(_("Các ngày khác với lịch đang dùng"))
        self.accept = ActionButton(theme, "", Rank.PLAIN, icon=Icon.CHECK)
        self.accept.clicked.connect(self._accept)
        self.foot.insertWidget(0, self.accept)
        self.table.view.ticked.connect(self._tick)
        self.table.view.opened.connect(self._tick)

    @property
    def taken(self) -> Collection[str]:
        """The dates of the rows to be taken."""
        return frozenset(self._taken)

    def show_rows(self, title: str, rows: Sequence[Difference]) -> None:
        """Show what would change; all rows are to be taken but those on which the calendar says something else."""
        self._rows = tuple(rows)
        self._taken = {one.day.isoformat() for one in rows if not one.clashes}
        self.title.set_words(title)
        clashing = sum(one.clashes for one in rows)
        asked = _("Bỏ dấu ở dòng nào không nhận; chưa gì được ghi cho tới khi bấm Lưu.")
        if clashing:
            told = n_(
                "{n} ngày hai bên ghi khác nhau và chưa được chọn: xem kỹ rồi mới nhận.",
                "{n} ngày hai bên ghi khác nhau và chưa được chọn: xem kỹ rồi mới nhận.",
                clashing,
            )
            asked = f"{told.format(n=clashing)} {asked}"
        self.words.set_words(asked)
        self._show()
        self.table.view.take_first()

    def _show(self) -> None:
        self.table.model.show_rows(
            [_difference(one, one.day.isoformat() in self._taken) for one in self._rows]
        )
        n = len(self._taken)
        self.accept.set_words(n_("Nhận {n} ngày đã chọn", "Nhận {n} ngày đã chọn", n).format(n=n))
        self.accept.setEnabled(bool(n))

    def _tick(self, key: str) -> None:
        self._taken ^= {key}
        self._show()
        self.table.view.take(key)

    def _accept(self) -> None:
        self.accepted.emit(tuple(one.entry for one in self._rows if one.day.isoformat() in self._taken))


class MovedRows(_Rows):
    """Whose reckoned date the change would move: name and code, what was promised, and the date before and after."""

    def __init__(self, theme: Theme) -> None:
        columns = (
            Column("name", _("Người nộp"), 200, stretch=1),
            Column("promise", _("Đã hẹn, giữ nguyên"), 158),
            Column("before", _("Ngày tính đang là"), 158, drop_when_compact=True),
            Column("after", _("Tính lại là"), 158),
        )
        super().__init__(theme, columns, "register_row")
        self.table.view.setAccessibleName(_("Hồ sơ có ngày tính lại khác"))

    def show_moved(self, found: Sequence[MovedDate]) -> None:
        """Show the dossiers, the earliest due first; of very many the first."""
        self.title.set_words(say.moved_count(len(found)))
        told = _(
            "Giấy hẹn đã đưa người dân thì không đổi. Hồ sơ nào cần hẹn lại, mở hồ sơ ấy mà hẹn lại, kèm phiếu xin lỗi."
        )
        more = len(found) - MOST_ROWS
        if more > 0:
            rest = n_("Còn {n} hồ sơ nữa không hiện ở đây.", "Còn {n} hồ sơ nữa không hiện ở đây.", more)
            told = f"{told} {rest.format(n=more)}"
        self.words.set_words(told)
        self.table.model.show_rows([_moved(one) for one in found[:MOST_ROWS]])
        self.table.view.take_first()


def _difference(one: Difference, taken: bool) -> RowValue:
    kept, given = say.entry_words(one.kept, one.day), say.entry_words(one.given, one.day, sure=False)
    source = _source(one.given)
    mark = _("chọn") if taken else _("không chọn")
    cells = (
        Cell("", check=taken),
        Cell(_day(one.day), strong=True),
        Cell(kept, muted=True, wrap=True),
        Cell(given, tone=Tone.SOON if one.clashes else None, wrap=True),
        Cell(source, muted=True, wrap=True),
    )
    spoken = ", ".join(part for part in (say.difference(one), source, mark) if part)
    return RowValue(one.day.isoformat(), cells, spoken, RowKind.ROW)


def _moved(one: MovedDate) -> RowValue:
    promise = say.moment_words(one.promise) if one.promise is not None else _("chưa hẹn")
    cells = (
        Cell(one.applicant, second=one.code, strong=True),
        Cell(promise),
        Cell(say.moment_words(one.before), muted=True),
        Cell(say.moment_words(one.after), strong=True),
    )
    return RowValue(one.code, cells, say.moved(one), RowKind.ROW)


def _source(entry: SpecialDay | None) -> str:
    if entry is None:
        return ""
    return entry.source or ("" if entry.announced else _("chưa công bố"))


def _day(day: date) -> str:
    return say.day_title(day)
