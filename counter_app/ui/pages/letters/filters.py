"""What the log is filtered by: days or a month, what is to be done, kinds, words, saved views; and its grouping."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from counter_app.domain.letter import sheet_kind
from counter_app.domain.review_rules import SavedView
from counter_app.ui.components.badge import StandingBadge
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.fields import ComboField, LineField
from counter_app.ui.components.flow import FlowLayout
from counter_app.ui.components.words import Words
from counter_app.ui.icons import Icon
from counter_app.ui.pages.letters import review_words as words
from counter_app.ui.pages.letters.names import WAITING
from counter_app.ui.pages.letters.present import ANY_KIND
from counter_app.ui.pages.letters.reading import (
    Found,
    Group,
    Period,
    Pick,
    Wanted,
    month_before,
    next_month,
)
from counter_app.ui.pages.letters.waiting_words import chip
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Ink, Role
from counter_app.ui.values import Choice
from counter_app.wording import _

_MONTH = "-"


class MonthStep(QWidget):
    """A month with the one before and the one after; `moved` says that another is wanted."""

    moved = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._first: date | None = None
        self.before = ActionButton(theme, _("Tháng trước"), Rank.SMALL)
        self.after = ActionButton(theme, _("Tháng sau"), Rank.SMALL)
        self.label = Words(theme, "", Role.BODY, Ink.TEXT, weight=600)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.before)
        row.addWidget(self.label)
        row.addWidget(self.after)
        self.before.clicked.connect(lambda: self._step(month_before))
        self.after.clicked.connect(lambda: self._step(next_month))

    @property
    def first(self) -> date | None:
        """The first day of the month, None before one was named."""
        return self._first

    def show_month(self, first: date) -> None:
        """Name a month without telling anyone."""
        self._first = first.replace(day=1)
        self.label.set_words(words.month_words(self._first))

    def _step(self, to: object) -> None:
        if self._first is not None and callable(to):
            self.show_month(to(self._first))
            self.moved.emit()


class Filters(QWidget):
    """All filters in two lines; `asked` says that they changed, `view_chosen` names a saved view."""

    asked = Signal()
    view_chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.today: date | None = None
        self.period = ComboField(theme, words.periods())
        self.period.setAccessibleName(_("Những ngày nào"))
        self.month = MonthStep(theme)
        self.kinds = ChipRow(theme, words.chips(None, "", ANY_KIND, None), _("Loại thư"))
        self.search = LineField(theme, _("Tìm tên, mã, số thư"))
        self.search.setAccessibleName(_("Tìm trong sổ thư"))
        self.search.setClearButtonEnabled(False)
        self.views = ComboField(theme)
        self.views.setAccessibleName(_("Góc nhìn đã lưu"))
        self.save_view = ActionButton(theme, _("Lưu lọc"), Rank.SMALL, icon=Icon.SAVE)
        self.save_view.setToolTip(_("Giữ những gì đang lọc làm một góc nhìn, gọi lại bằng tên."))
        self.drop_view = ActionButton(theme, _("Bỏ góc nhìn"), Rank.SMALL, icon=Icon.TRASH)
        self.group = ComboField(theme, words.groups())
        self.group.setAccessibleName(_("Gộp theo"))
        self.too_old = StandingBadge(theme, height=28)
        self.too_old.hide()
        self._lay_out()
        self.show_views(())
        self.kinds.chosen.connect(lambda _key: self._changed())
        self.period.chosen.connect(lambda _key: self._changed())
        self.group.chosen.connect(lambda _key: self._changed())
        self.month.moved.connect(self._changed)
        self.period.take(Period.WEEK.value)
        self.search.textChanged.connect(lambda _text: self._changed())
        self.views.chosen.connect(self._take)
        self._show_month()
        theme.changed.connect(self._restyle)
        self._restyle()

    @property
    def wanted(self) -> Wanted:
        """What the filters ask for."""
        key = self.kinds.key()
        kind = sheet_kind(int(key)) if key.isdigit() else None
        pick = Pick(key) if key in {one.value for one in Pick} else None
        period = Period(self.period.key() or Period.WEEK.value)
        month = self.month.first if period is Period.CHOSEN else None
        group = Group(self.group.key() or Group.DAY.value)
        return Wanted(period, kind, self.search.text(), key == WAITING, pick, month, group)

    @property
    def view_name(self) -> str:
        """The saved view that was taken, empty where none was or the filters are others now."""
        return self.views.key()

    def show_found(self, found: Found) -> None:
        """Show how many there are of each."""
        wanted = self.wanted
        n = len(found.waiting)
        line = chip(n) if n or wanted.waiting else None
        self.kinds.set_choices(words.chips(found, self.kinds.key(), ANY_KIND, line))
        self.period.setEnabled(not wanted.waiting)

    def show_views(self, views: Sequence[SavedView], taken: str = "") -> None:
        """Offer the saved views."""
        now = taken or self.views.key()
        self.views.set_choices(
            (Choice("", _("Góc nhìn đã lưu")), *(Choice(one.name, one.name) for one in views))
        )
        self.views.take(now)
        self.views.setVisible(bool(views))
        self._show_buttons()

    def as_view(self, name: str) -> SavedView:
        """The filters as they stand, under a name."""
        wanted = self.wanted
        period = wanted.period.value
        if wanted.month is not None:
            period = f"{wanted.month.year}{_MONTH}{wanted.month.month:02}"
        kind = self.kinds.key()
        kept = "" if kind in (ANY_KIND, WAITING) else kind
        return SavedView(name, period, kept, wanted.text.strip(), wanted.group.value)

    def take_view(self, view: SavedView) -> None:
        """Filter as a saved view says; a part of it that is no longer known leaves the filter as it is."""
        period = view.period
        if _MONTH in period:
            year, _minus, month = period.partition(_MONTH)
            if year.isdigit() and month.isdigit() and 1 <= int(month) <= 12 and 1900 < int(year) < 2200:
                self.month.show_month(date(int(year), int(month), 1))
            period = Period.CHOSEN.value
        self.period.take(period)
        kind = view.kind or ANY_KIND
        if kind in {one.value for one in Pick}:
            # A chip that stands there only while there is something to do must be there to be taken.
            self.kinds.set_choices(words.chips(None, kind, ANY_KIND, None))
        self.kinds.take(kind)
        self.group.take(view.group or Group.DAY.value)
        blocked = self.search.blockSignals(True)
        self.search.setText(view.text)
        self.search.blockSignals(blocked)
        self._show_month()
        self._show_buttons()
        self.asked.emit()

    def _take(self, name: str) -> None:
        if name:
            self.view_chosen.emit(name)
        self._show_buttons()

    def _changed(self) -> None:
        self.views.take("")
        self._show_month()
        self._show_buttons()
        self.asked.emit()

    def _show_month(self) -> None:
        chosen = self.period.key() == Period.CHOSEN.value
        if chosen and self.month.first is None and self.today is not None:
            self.month.show_month(month_before(self.today))
        self.month.setVisible(chosen)

    def _show_buttons(self) -> None:
        taken = bool(self.view_name)
        self.drop_view.setVisible(taken)
        self.save_view.setVisible(not taken)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        lines = FlowLayout(gap=8, line_gap=8)
        for widget in (
            self.period,
            self.month,
            self.search,
            self.views,
            self.save_view,
            self.drop_view,
            self.group,
            self.too_old,
        ):
            lines.addWidget(widget)
        column.addWidget(self.kinds)
        column.addLayout(lines)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def _restyle(self) -> None:
        chip_height = self.theme.px(self.theme.metrics.chip)
        for field in (self.period, self.views, self.group):
            field.setFixedHeight(chip_height)
        self.search.setFixedWidth(self.theme.px(300 if self.theme.breakpoint is Breakpoint.WIDE else 180))
