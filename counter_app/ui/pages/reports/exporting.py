"""A report as a file: asked where, written in the background, and opened from the banner that says where it is."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.errors.reports import ReportStopped
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.report import Period, Report
from counter_app.domain.report_plot import plots
from counter_app.sentences.errors import explain
from counter_app.sentences.reports import period_name
from counter_app.ui.desktop import Desktop, write_file
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.pages.reports import names, present, vector
from counter_app.ui.pages.reports.acts import ReportActs, Written
from counter_app.ui.theme import Theme
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _

OPEN_FILE = "open file:"
KEY, STOPPED = "file", "stopped"
PLOTS = "svg"
PATIENCE_MS = 400
"""How long a file may take before the page says how far it has come."""


def file_name(period: Period, ending: str) -> str:
    """`Bao-cao-danvan-month-2026-11.docx`: plain letters, in the order of time."""
    plain = period.name.replace("/", "-").replace(":", "-").replace("..", "-den-")
    return f"Bao-cao-{plain}.{ending}"


class ExportDesk(QObject):
    """Asks, writes, and tells by `said` where the file is; one file at a time.

    `lasting` follows a file that takes long, `came_to` each step of it, `ended` its end, whatever came of it;
    `progressed` gives the same steps from the thread that writes.
    """

    said = Signal(object)
    lasting = Signal(int, int)
    came_to = Signal(int, int)
    ended = Signal()
    progressed = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        acts: ReportActs,
        errands: Errands,
        desktop: Desktop,
        over: Callable[[], QWidget],
    ) -> None:
        super().__init__(errands)
        self._theme, self._acts, self._errands = theme, acts, errands
        self._desktop, self._over = desktop, over
        self.is_writing = self._stopped = False
        self._progress = (0, 0)
        self.progressed.connect(self._on_progress)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(PATIENCE_MS)
        self._patience.timeout.connect(lambda: self.lasting.emit(*self._progress))

    def export(self, report: Report, written: Written) -> None:
        """Ask where a report is to be kept, then write it there; a workbook tells how far it has come."""
        tell = self.progressed.emit

        def write() -> bytes:
            return self._acts.write(report, written, tell, lambda: self._stopped)

        self._ask(report, written.value, write, patient=written is Written.EXCEL)

    def stop(self) -> None:
        """Write no further; what was begun leaves no file."""
        self._stopped = True

    def export_plots(self, report: Report, own: names.Own) -> None:
        """Ask where the plots are to be kept, then write them there as lines, not as dots."""
        drawn = vector.svg(self._theme, plots(report), present.plot_titles(report), own)
        self._ask(report, PLOTS, lambda: drawn)

    def act(self, name: str) -> bool:
        """Open the file a banner speaks of; False when it is another's button."""
        path = name.removeprefix(OPEN_FILE)
        if path == name:
            return False
        if not self._desktop.open(path):
            lead = _("Máy này chưa có chương trình mở loại tệp ấy.")
            self.said.emit(BannerValue(BannerKind.WARNING, lead, path, key=KEY, closable=True))
        return True

    def _ask(self, report: Report, ending: str, write: Callable[[], bytes], *, patient: bool = False) -> None:
        if self.is_writing:
            return

        def chosen(path: str) -> None:
            self.is_writing, self._stopped, self._progress = True, False, (0, 0)
            if patient:
                self._patience.start()
            self.said.emit(BannerValue(BannerKind.NOTE, _("Đang ghi tệp…"), path, key=KEY))
            self._errands.run(
                lambda: write_file(path, write()),
                lambda _none: self._written(report.period, path),
                self._broken,
            )

        title = _("Lưu biểu đồ") if ending == PLOTS else _("Lưu báo cáo")
        self._desktop.ask_where(self._over(), title, file_name(report.period, ending), chosen)

    def _written(self, period: Period, path: str) -> None:
        self._end()
        self.say_written(period, path)

    def say_written(self, period: Period, path: str) -> None:
        """Tell where a file is, and offer to open it."""
        lead = _("Đã ghi tệp báo cáo {period}.").format(period=present.inside(period_name(period)))
        action = Action(f"{OPEN_FILE}{path}", _("Mở"))
        self.said.emit(BannerValue(BannerKind.FINE, lead, path, action, Icon.DOWNLOAD, KEY, closable=True))

    def _broken(self, error: CounterError) -> None:
        self._end()
        if isinstance(error, ReportStopped):
            lead = _("Đã dừng ghi, chưa có tệp nào được tạo.")
            self.said.emit(BannerValue(BannerKind.NOTE, lead, key=STOPPED, closable=True))
            return
        self.said.emit(BannerValue(BannerKind.ERROR, explain(error), key=KEY, closable=True))

    def _end(self) -> None:
        self.is_writing = False
        self._patience.stop()
        self.ended.emit()

    def _on_progress(self, done: int, of: int) -> None:
        if self.is_writing:
            self._progress = (done, of)
            self.came_to.emit(done, of)
