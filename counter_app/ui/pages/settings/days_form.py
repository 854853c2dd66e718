"""The office's year: twelve months, the small form of a day, what a proposal changes and what a change moves."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from counter_app.domain.lunar import LunarDate
from counter_app.domain.moved_dates import MovedDate
from counter_app.domain.office_year import Difference, YearDay, days_of_year, unready_years
from counter_app.domain.workdays import SpecialDay, WorkingCalendar, YearStanding
from counter_app.sentences import calendars as say
from counter_app.ui.components.banner import BannerArea
from counter_app.ui.components.buttons import ActionButton, Rank
from counter_app.ui.components.chips import ChipRow
from counter_app.ui.components.words import CutWords, SectionTitle
from counter_app.ui.icons import Icon
from counter_app.ui.pages.settings.day_cells import Legend
from counter_app.ui.pages.settings.day_panel import DayPanel
from counter_app.ui.pages.settings.day_rows import DifferenceRows, MovedRows
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.form import Form
from counter_app.ui.pages.settings.sections import Section, section_name
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.pages.settings.year_grid import YearGrid
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Ink, Role
from counter_app.ui.values import Action, BannerKind, BannerValue, Choice
from counter_app.wording import _, n_

ANNOUNCE, PROPOSE, GO, MOVED = "announce", "propose", "go", "moved"
# In drawn pixels of the form: below this the day's form stands under the year.
BESIDE_FROM = 760
PANEL = 256


class DaysForm(Form):
    """The year and its days; what is typed goes to the draft.

    `added` gives an entry, `removed` a date, `accepted` several entries; `proposal_wanted`, `announced` and
    `year_shown` give a year, `moved_shown` asks for nothing but the list.
    """

    added = Signal(object)
    removed = Signal(object)
    accepted = Signal(object)
    proposal_wanted = Signal(int)
    announce_wanted = Signal(int)
    year_shown = Signal(int)
    import_wanted = Signal()
    export_wanted = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, Section.DAYS, headed=False)
        self._shipped: tuple[SpecialDay, ...] = ()
        self._own: tuple[SpecialDay, ...] = ()
        self._today: date | None = None
        self._days: dict[date, YearDay] = {}
        self._lunar: Mapping[date, LunarDate] = {}
        self._moved: tuple[MovedDate, ...] = ()
        self.years = ChipRow(theme, (), _("Năm"))
        self.propose = ActionButton(theme, _("Đề xuất theo luật"), Rank.SMALL, icon=Icon.CALENDAR_CHECK)
        self.read = ActionButton(theme, _("Nhập tệp"), Rank.SMALL, icon=Icon.SHEET)
        self.write = ActionButton(theme, _("Xuất tệp"), Rank.SMALL, icon=Icon.DOWNLOAD)
        self.standing = CutWords(theme, "", Role.SMALL, Ink.TEXT2)
        self.notes = BannerArea(theme)
        self.grid = YearGrid(theme)
        self.legend = Legend(theme)
        self.panel = DayPanel(theme)
        self.rows = DifferenceRows(theme)
        self.moved = MovedRows(theme)
        self._year_view = QWidget()
        self._front: QWidget = self._year_view
        self._build()
        self._listen()

    @property
    def year(self) -> int:
        """The year shown, 0 before there is one."""
        return int(self.years.key() or 0)

    @property
    def shows_rows(self) -> SettingsState | None:
        """Which of its lists stands in front of the year, if one does."""
        if self._front is self.moved:
            return SettingsState.DAYS_MOVED
        return SettingsState.DAYS_PROPOSED if self._front is self.rows else None

    @property
    def shows_expected(self) -> bool:
        """Whether the year in front is only expected, or not on record."""
        return self.calendar.year_standing(self.year) is not YearStanding.ANNOUNCED

    @property
    def calendar(self) -> WorkingCalendar:
        """The calendar as it is typed."""
        return WorkingCalendar(self._shipped).with_days(self._own)

    # What is shown -------------------------------------------------------------------------------------------

    def show_days(self, shipped: Sequence[SpecialDay], today: date) -> None:
        """Show another shipped calendar; the year of today stands in front first."""
        self._shipped, self._today = tuple(shipped), today
        self._show()

    def show_draft(self, draft: Draft) -> None:
        """Show the office's own days as they are typed."""
        self._own = draft.days
        self._show()

    def show_lunar(self, lunar: Mapping[date, LunarDate]) -> None:
        """Show the lunar days of the year in front."""
        self._lunar = lunar
        self.grid.show_lunar(lunar)
        self._show_day()

    def show_differences(self, title: str, rows: Sequence[Difference]) -> None:
        """Show what a proposal or a file would change, or say that it changes nothing."""
        if not rows:
            self.say(BannerValue(BannerKind.FINE, title, say.nothing_differs(), key="asked", closable=True))
            return
        self.rows.show_rows(title, rows)
        self._bring(self.rows)

    def show_moved(self, found: Sequence[MovedDate] | None) -> None:
        """Say how many open dossiers the typed days would move; None while nothing was changed."""
        self._moved = tuple(found or ())
        self.notes.clear(MOVED)
        if self._today is not None:
            self._show_notes(self.calendar, self._today)
        if found is not None:
            action = Action(MOVED, _("Xem danh sách")) if found else None
            self.notes.show_banner(
                BannerValue(BannerKind.NOTE, "", say.moved_count(len(found)), action, key=MOVED)
            )
        if self._front is self.moved:
            self.show_year()
        elif self.shows_rows is not None:
            self.notes.hide()

    def say(self, value: BannerValue) -> None:
        """Say something above the year."""
        self.notes.show_banner(value)

    def show_year(self, year: int = 0) -> None:
        """Bring the twelve months to the front, of another year where one is named."""
        self._bring(self._year_view)
        if year:
            self.years.take(str(year))
            self._show()
        self.grid.setFocus()

    def step_back(self) -> bool:
        """Go from a list, or from the form of a day, back to the year; False where the keys are there already."""
        if self._front is self._year_view and not self.panel.has_keys:
            return False
        self.show_year()
        return True

    def focus_on(self, name: str = "") -> None:
        """Put the keyboard into the year."""
        self.grid.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The day's form stands beside the year, or under it where there is no room."""
        super().resizeEvent(event)
        beside = self.width() >= self.theme.px(BESIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._across.setDirection(way)
        self._head_row.setDirection(way)
        self.grid.set_roomy(not beside)
        self.panel.setMaximumWidth(self.theme.px(PANEL if beside else 560))
        self.panel.setMinimumWidth(self.theme.px(PANEL if beside else 0))

    # Building ------------------------------------------------------------------------------------------------

    def _build(self) -> None:
        theme = self.theme
        self.column.setSpacing(theme.px(8))
        named, acts = QHBoxLayout(), QHBoxLayout()
        named.setSpacing(theme.px(14))
        acts.setSpacing(theme.px(12))
        named.addWidget(SectionTitle(theme, section_name(Section.DAYS)))
        named.addWidget(self.years)
        named.addWidget(self.standing, 1)
        for button in (self.propose, self.read, self.write):
            acts.addWidget(button)
        acts.addStretch(1)
        self._head_row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._head_row.setSpacing(theme.px(10))
        self._head_row.addLayout(named, 1)
        self._head_row.addLayout(acts)
        year = QWidget()
        column = QVBoxLayout(year)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(self.grid, 1)
        column.addWidget(self.legend)
        self._across = QHBoxLayout(self._year_view)
        self._across.setContentsMargins(0, 0, 0, 0)
        self._across.setSpacing(theme.px(18))
        self._across.addWidget(year, 1)
        self._across.addWidget(self.panel)
        self.column.addLayout(self._head_row)
        self.column.addWidget(self.notes)
        for view in (self._year_view, self.rows, self.moved):
            self.column.addWidget(view, 1)
            view.setVisible(view is self._front)

    def _listen(self) -> None:
        self.years.chosen.connect(lambda _key: self.show_year(self.year))
        self.grid.stood.connect(lambda _day: self._show_day())
        self.grid.opened.connect(lambda _day: self.panel.focus_on())
        self.panel.entered.connect(self._enter)
        self.panel.dropped.connect(self._drop)
        self.propose.clicked.connect(lambda: self.proposal_wanted.emit(self.year))
        self.read.clicked.connect(self.import_wanted)
        self.write.clicked.connect(self.export_wanted)
        self.notes.acted.connect(self._acted)
        self.rows.accepted.connect(self._accept)
        self.rows.left.connect(self.show_year)
        self.moved.left.connect(self.show_year)
        delete = QShortcut(QKeySequence(QKeySequence.StandardKey.Delete), self.grid)
        delete.setContext(Qt.ShortcutContext.WidgetShortcut)
        delete.activated.connect(self.panel.take_back)

    # What is done --------------------------------------------------------------------------------------------

    def _enter(self, entry: SpecialDay) -> None:
        self.added.emit(entry)
        self.grid.setFocus()

    def _drop(self, day: date) -> None:
        self.removed.emit(day)
        self.grid.setFocus()

    def _accept(self, entries: tuple[SpecialDay, ...]) -> None:
        self.accepted.emit(entries)
        self.show_year(entries[0].day.year)

    def _bring(self, view: QWidget) -> None:
        """Bring the year or a list to the front; what is said of the year waits behind a list."""
        self._front = view
        for one in (self._year_view, self.rows, self.moved):
            one.setVisible(one is view)
        self.notes.setVisible(view is self._year_view and bool(self.notes.banners))
        if isinstance(view, DifferenceRows | MovedRows):
            view.table.view.setFocus()

    def _acted(self, key: str, name: str) -> None:
        if name == MOVED:
            self.moved.show_moved(self._moved)
            self._bring(self.moved)
        elif name == PROPOSE:
            self.proposal_wanted.emit(self.year)
        elif name == ANNOUNCE:
            self.announce_wanted.emit(self.year)
        elif name.startswith(GO):
            self.show_year(int(name.removeprefix(GO)))

    def _show(self) -> None:
        if self._today is None:
            return
        self._show_years(self._today)
        days = days_of_year(self.year, self._shipped, self._own)
        self._days = {one.day: one for one in days}
        if self._lunar and self.year not in {day.year for day in self._lunar}:
            self._lunar = {}
        self.grid.show_lunar(self._lunar)
        self.grid.show_days(days, self._today)
        if not self._lunar:
            self.year_shown.emit(self.year)
        calendar = self.calendar
        worked = sum(calendar.is_working(day) for day in self._days)
        self.standing.set_words(say.year_known(calendar.year_standing(self.year), worked))
        self._show_notes(calendar, self._today)
        self._show_day()

    def _show_years(self, today: date) -> None:
        """The years there is something to say of, and one more to be proposed."""
        named = {one.day.year for one in (*self._shipped, *self._own)} | {today.year}
        fresh = not self.years.key()
        years = range(min(named), max(named) + 2)
        self.years.set_choices([Choice(str(year), str(year)) for year in years])
        if fresh:
            self.years.take(str(today.year))

    def _show_day(self) -> None:
        day = self.grid.day
        one = self._days.get(day) if day is not None else None
        if one is not None:
            shipped = next((entry for entry in self._shipped if entry.day == one.day), None)
            self.panel.show_day(one, shipped, self._lunar.get(one.day))

    def _show_notes(self, calendar: WorkingCalendar, today: date) -> None:
        """Say what is not known of the year shown, and of those that promises reach into."""
        for key in ("year", GO):
            self.notes.clear(key)
        standing = calendar.year_standing(self.year)
        if standing is YearStanding.UNANNOUNCED:
            n = sum(not one.announced for one in self._days.values())
            rest = n_("{n} ngày mới là dự kiến.", "{n} ngày mới là dự kiến.", n).format(n=n)
            action = Action(ANNOUNCE, _("Ghi số văn bản"), Icon.PEN)
            self._note(_("Lịch năm {year} chưa công bố.").format(year=self.year), rest, action)
        elif standing is YearStanding.MISSING:
            action = Action(PROPOSE, _("Xem đề xuất"), Icon.CALENDAR_CHECK)
            rest = _("Ngày hẹn mới chỉ trừ Thứ Bảy và Chủ Nhật.")
            self._note(_("Chưa có lịch nghỉ năm {year}.").format(year=self.year), rest, action)
        other = next((one for one in unready_years(calendar, today) if one.year != self.year), None)
        if other is not None and standing is YearStanding.ANNOUNCED and not self._moved:
            words = say.standing_words(other.year, other.standing)
            go = Action(f"{GO}{other.year}", _("Mở năm {year}").format(year=other.year))
            self.notes.show_banner(
                BannerValue(
                    BannerKind.WARNING,
                    f"{words}.",
                    _("Hẹn trả sang năm ấy có thể thay đổi."),
                    go,
                    key=GO,
                )
            )

    def _note(self, lead: str, rest: str, action: Action) -> None:
        self.notes.show_banner(BannerValue(BannerKind.WARNING, lead, rest, action, key="year"))
