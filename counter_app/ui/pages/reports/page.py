"""The page of reports at work: it counts a period, goes down to the rows of a figure, writes files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.errors.reports import RangeBackwards, ReportStopped
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.report import Period, PeriodKind, Report, ReportedKind, ReportedRow
from counter_app.sentences.errors import explain
from counter_app.sentences.reports import period_name
from counter_app.ui.background import Background
from counter_app.ui.desktop import Desktop
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.reports import handing, present, view
from counter_app.ui.pages.reports.acts import ReportActs, Written
from counter_app.ui.pages.reports.exporting import KEY as FILE
from counter_app.ui.pages.reports.exporting import ExportDesk
from counter_app.ui.pages.reports.reading import Find, Read, latest, read
from counter_app.ui.pages.reports.standing import figures_state
from counter_app.ui.pages.reports.states import ReportsState
from counter_app.ui.pages.reports.values import Asked, Drill
from counter_app.ui.pages.reports.view import ReportsView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.wording import _

if TYPE_CHECKING:
    from counter_app.domain.report_reminders import HandedIn
    from counter_app.services.ports.lists import Page as RowPage

A_PAGE = 100
"""How many rows are read at once."""
PATIENCE_MS = 400
"""How long a count may take before the page says how far it has come."""
_PAGES = {
    ReportedKind.SHEET: "letters",
    ReportedKind.DOSSIER: "dossiers",
    ReportedKind.CEREMONY: "ceremonies",
    ReportedKind.VISIT: "visits",
    ReportedKind.CONTRIBUTION: "contributions",
    ReportedKind.SURVEY: "surveys",
}
_WRITTEN = {view.WORD: Written.WORD, view.EXCEL: Written.EXCEL, view.PDF: Written.PDF}


class ReportsPage(ReportsView):
    """The reports of the commune; `open_requested` names the page a row leads to and what it should open there.

    `handed_in` follows a report that was recorded as handed in; `progressed` gives a count's ticket, its steps done
    and of how many, from the thread that counts.
    """

    open_requested = Signal(str, str)
    handed_in = Signal()
    progressed = Signal(int, int, int)

    def __init__(
        self,
        theme: Theme,
        acts: ReportActs,
        background: Background,
        ask: Ask,
        desktop: Desktop,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self.ask = ask
        self._read: Read | None = None
        self._find: Find = lambda: latest(acts.reports, PeriodKind.DANVAN_MONTH, acts.now())
        self._ticket = 0
        self._busy = False
        self._progress = (0, 0)
        self._more: str | None = None
        self._came_from: QWidget | None = None
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self._errands.crashed.connect(lambda _error: self.stop() if self._busy else None)
        self.exports = ExportDesk(theme, acts, self._errands, desktop, self.window)
        self.exports.said.connect(self.banners.show_banner)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(self._show_progress)
        self._listen()
        self.show_loading()

    @property
    def report(self) -> Report | None:
        """The report shown, None while nothing was counted."""
        return self._read.report if self._read is not None else None

    @property
    def state(self) -> ReportsState:
        """What the page shows."""
        if self.shows is self.counting:
            return ReportsState.WRITING if self.is_writing else ReportsState.COUNTING
        if self.has_failed:
            return ReportsState.ERROR
        if self._read is None or self.shows not in (self.figures, self.rows):
            return ReportsState.LOADING
        if self.shows is self.rows:
            return self._rows_state()
        told = {one.value.key: one.value for one in self.banners.banners}
        if FILE in told:
            refused = told[FILE].kind is BannerKind.ERROR
            return ReportsState.REFUSED if refused else ReportsState.EXPORTED
        if self._read.sent is not None:
            return ReportsState.CHANGED if self._read.differs else ReportsState.HANDED_IN
        return figures_state(self._read.report, self.figures.tab, wrong=bool(self.range.fault.words))

    def _rows_state(self) -> ReportsState:
        if self.rows.is_empty:
            return ReportsState.NO_ROWS
        late = present.tiles(self._read.report)[3].drill.title if self._read is not None else ""
        return ReportsState.MISSING_ROWS if self.rows.drill.title == late else ReportsState.ROWS

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Count anew; rows that are open stay open."""
        self.refresh()

    def deactivated(self) -> None:
        """Leave the question; a count under way comes to its end unseen."""
        self.ask.leave()

    def escape(self) -> bool:
        """Stop a long count or a long file, or go back from the rows to the figures."""
        if self.is_writing:
            self.exports.stop()
        elif self.is_counting:
            self.stop()
        elif self.shows is self.rows:
            self.leave_rows()
        else:
            return False
        return True

    def open(self, what: str) -> None:
        """Bring a period to the front by the name the command line calls it."""
        self._go(lambda: self._acts.reports.period(what))

    # What the chief does -------------------------------------------------------------------------------------

    def take(self, kind: PeriodKind) -> None:
        """Bring the period of a kind to the front that is being worked on."""
        self._go(lambda: latest(self._acts.reports, kind, self._acts.now()))

    def step(self, by: int) -> None:
        """Go to the period before or after."""
        report = self.report
        if report is not None:
            reports, period = self._acts.reports, report.period
            self._go(lambda: reports.after(period) if by > 0 else reports.before(period))

    def take_days(self, first: date, last: date) -> None:
        """Count days of one's own choice, both ends among them; days the other way round are told, not turned."""
        if last < first:
            self.range.show_fault(explain(RangeBackwards(first=first, last=last)))
            self.period_words.hide()
            return
        self._go(lambda: self._acts.reports.period(f"{first}..{last}"))

    def refresh(self) -> None:
        """Count the period in front anew."""
        self._count(self._find, quietly=self._read is not None)

    def stop(self) -> None:
        """Stop counting; the report shown before comes back, if there was one."""
        self._ticket += 1
        self._errands.forget("report")
        self._end_count()
        if self._read is not None:
            self._show()
        else:
            self.show_error(_("Chưa đếm xong nên chưa có con số nào để xem."), _("Đã dừng đếm"))

    def drill(self, behind: Drill, asked: Asked | None = None) -> None:
        """Go down to the rows of a figure."""
        if self.shows is not self.rows:
            self._came_from = self.focusWidget()
        self.rows.show_drill(behind, asked or behind.figures[0])
        self.show_rows()
        self._more = None
        self._read_rows()

    def leave_rows(self) -> None:
        """Back to the figures, and to the very one that was opened."""
        self._errands.forget("rows")
        self.show_figures()
        origin, self._came_from = self._came_from, None
        if origin is not None and self.figures.isAncestorOf(origin) and origin.isVisible():
            origin.setFocus()
        else:
            self.figures.take_focus()

    def export(self, written: Written) -> None:
        """Write the report in front as a file."""
        if self.report is not None and self.word_button.isEnabled():
            self.exports.export(self.report, written)

    def ask_to_hand_in(self) -> None:
        """Ask who handed the report in, then record it."""
        if self._read is None:
            return
        report = self._read.report
        question = handing.question(report.period, self._read.officer)
        self.ask.ask(
            question,
            lambda answer: self._errands.run(
                lambda: self._acts.reports.handed_in(report.period, *handing.told(answer)), self._handed_in
            ),
        )

    # Counting ------------------------------------------------------------------------------------------------

    def _go(self, find: Find) -> None:
        self.banners.clear()
        self._count(find)

    def _count(self, find: Find, *, quietly: bool = False) -> None:
        """Count a period; the one in front is counted anew behind its figures, `quietly`."""
        self._ticket += 1
        ticket, self._busy, self._progress = self._ticket, True, (0, 0)
        if not quietly:
            self._patience.start()

        def work() -> Read:
            return read(
                self._acts,
                find,
                lambda done, of: self.progressed.emit(ticket, done, of),
                lambda: ticket != self._ticket,
            )

        self._errands.run(work, lambda made: self._counted(find, made), self._uncounted, latest="report")

    def _counted(self, find: Find, made: Read) -> None:
        before, self._read = self._read, made
        period = made.report.period
        self._find = lambda: period
        self._end_count()
        stays = before is not None and before.report.period == period and self.shows is self.rows
        self._show(stays=stays)

    def _show(self, *, stays: bool = False) -> None:
        if self._read is None:
            return
        report = self._read.report
        words = present.period_words(report, self._read.sent, changed=len(self._read.differs))
        self.show_period(report.period.kind, period_name(report.period), words)
        self._show_range(report.period)
        self.hand_in_button.set_words(_("Ghi nộp lại") if self._read.sent is not None else _("Ghi đã nộp"))
        self.hand_in_button.setVisible(report.period.due is not None)
        self.figures.show_report(report, self._read.own)
        self.rows.procedures = self._read.procedures
        self._show_changed()
        if stays:
            return
        self.show_figures()
        if self.isVisible():
            self.figures.take_focus()

    def _show_range(self, period: Period) -> None:
        if period.kind is PeriodKind.RANGE:
            self.range.take(period.first, date.fromordinal(period.end.toordinal() - 1))

    def _show_changed(self) -> None:
        self.banners.clear(present.EMPTY)
        if self.report is not None and present.is_empty(self.report):
            self.banners.show_banner(present.nothing_counted())
        self.banners.clear(handing.CHANGED)
        if self._read is not None and self._read.sent is not None and self._read.differs:
            self.banners.show_banner(handing.changed(self._read.sent, self._read.differs))

    def _uncounted(self, error: CounterError) -> None:
        self._end_count()
        if isinstance(error, ReportStopped):
            return
        if self._read is None:
            self.show_error(explain(error))
        else:
            self._show(stays=self.shows is self.rows)
            self._failed(error)

    def _end_count(self) -> None:
        self._busy = False
        self._patience.stop()

    def _on_progress(self, ticket: int, done: int, of: int) -> None:
        if ticket == self._ticket and self._busy:
            self._progress = (done, of)
            if self.is_counting:
                self._show_progress()

    def _show_progress(self) -> None:
        if self._busy and self.shows is not self.rows:
            name = period_name(self._read.report.period) if self._read is not None else _("Kỳ báo cáo")
            self.show_counting(name, *self._progress)

    # Rows ----------------------------------------------------------------------------------------------------

    def _read_rows(self) -> None:
        report, asked = self.report, self.rows.asked
        if report is None or asked is None:
            return
        after, reports = self._more, self._acts.reports

        def came(page: RowPage[ReportedRow]) -> None:
            self._more = page.next
            self.rows.add_rows(tuple(page.rows), more=page.next is not None)

        self._errands.run(
            lambda: reports.rows(report.period, asked.measure, asked.part, after, A_PAGE), came, latest="rows"
        )

    def _open_row(self, row: ReportedRow) -> None:
        what = {ReportedKind.SURVEY: "", ReportedKind.SHEET: f"sheet:{row.key}"}.get(row.kind, row.key)
        self.open_requested.emit(_PAGES[row.kind], what)

    # The rest ------------------------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.kinds.chosen.connect(self._take_chip)
        self.years.chosen.connect(lambda key: self.take(PeriodKind(key)))
        self.earlier.clicked.connect(lambda: self.step(-1))
        self.later.clicked.connect(lambda: self.step(1))
        self.range.wanted.connect(self.take_days)
        self.figures.drilled.connect(self.drill)
        self.figures.plots_wanted.connect(self._export_plots)
        self.rows.left.connect(self.leave_rows)
        self.rows.asked_for.connect(lambda asked: self.drill(self.rows.drill, asked))
        self.rows.wanted_more.connect(self._read_rows)
        self.rows.opened.connect(self._open_row)
        self.acted.connect(self._act)
        self.exports.lasting.connect(self._file_lasts)
        self.exports.came_to.connect(
            lambda done, of: self.show_writing(done, of) if self.is_writing else None
        )
        self.exports.ended.connect(self._file_ended)
        self.banners.acted.connect(lambda _key, name: self.exports.act(name))
        self.progressed.connect(self._on_progress)
        bind(self, Key.REFRESH, self.refresh)
        bind(self, Key.EXPORT, lambda: self.export(Written.WORD))

    def _act(self, name: str) -> None:
        match name:
            case view.AGAIN:
                self.refresh()
            case view.STOP:
                self.escape()
            case view.HAND_IN:
                self.ask_to_hand_in()
            case _ if name in _WRITTEN:
                self.export(_WRITTEN[name])

    def _take_chip(self, key: str) -> None:
        self.take(PeriodKind.DANVAN_YEAR if key == present.YEAR else PeriodKind(key))

    def _export_plots(self) -> None:
        if self._read is not None:
            self.exports.export_plots(self._read.report, self._read.own)

    def _file_lasts(self, done: int, of: int) -> None:
        if self.shows is self.figures:
            self.show_writing(done, of)

    def _file_ended(self) -> None:
        self.banners.clear(FILE)
        if self.is_writing:
            self.show_figures()
            self.excel_button.setFocus()

    def _handed_in(self, sent: HandedIn) -> None:
        self.banners.show_banner(handing.recorded(sent))
        self.refresh()
        self.handed_in.emit()

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))
