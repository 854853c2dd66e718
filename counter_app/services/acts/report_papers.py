"""A report as a file: Word, PDF or a workbook with the rows behind its figures."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from counter_app.domain.errors.reports import ReportStopped
from counter_app.domain.instants import local
from counter_app.domain.report import Figure, Report, ReportedRow
from counter_app.services.ports.register import Register
from counter_app.services.ports.reports import ReportRows, ReportTold, ReportWriter

Progress = Callable[[int, int], None]
"""Called with how many rows are written, and of how many."""
_A_STEP = 100
"""Rows between two looks at who waits: often enough to stop at once, too seldom to be felt."""


class ReportPapers:
    """Writes reports on the office's paper."""

    def __init__(self, register: Register, writer: ReportWriter, reports: ReportRows) -> None:
        self._register = register
        self._writer = writer
        self._reports = reports

    def docx(self, report: Report) -> bytes:
        """A Word document for the officer to edit; raises a PaperError."""
        return self._writer.docx(report, self.told(report))

    def pdf(self, report: Report) -> bytes:
        """The same as PDF; raises a PaperError."""
        return self._writer.pdf(report, self.told(report))

    def xlsx(
        self,
        report: Report,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bytes:
        """A workbook of the figures and the rows behind each; raises ReportStopped when `cancelled` says so."""
        total = sum(figure.value for figure in _listed(report) if isinstance(figure.value, int))
        done = 0

        def told(rows: Iterator[ReportedRow]) -> Iterator[ReportedRow]:
            nonlocal done
            for number, row in enumerate(rows):
                if number % _A_STEP == 0:
                    _go_on(done, total, progress, cancelled)
                yield row
                done += row.weight
            _go_on(done, total, progress, cancelled)

        rows = ((figure, told(found)) for figure, found in self.rows(report))
        return self._writer.xlsx(report, rows, self.told(report).kinds)

    def told(self, report: Report) -> ReportTold:
        """Whose report it is, of which day, who signs it, and what the office calls its own letters."""
        made = local(report.asked).date()
        with self._register.reading() as unit:
            settings = unit.desk.settings()
        office = settings.office
        kinds = {int(one.kind): one.kind.name for one in settings.own}
        place = office.place or office.commune
        return ReportTold(office, place, made, office.signing_on(made), office.model, kinds)

    def rows(self, report: Report) -> Iterator[tuple[Figure, Iterator[ReportedRow]]]:
        """Every figure that counts things with its rows: by its parts where it has any, so that no row comes twice."""
        for one in _listed(report):
            yield one, self._reports.all_rows(report.period, one.measure, one.part)


def _listed(report: Report) -> Iterator[Figure]:
    """The figures whose rows stand in the workbook."""
    values = report.figures.values
    parted = {measure for measure, part in values if part}
    for (measure, part), value in values.items():
        if measure.counts and value and bool(part) == (measure in parted):
            yield Figure(measure, part, value)


def _go_on(done: int, total: int, progress: Progress | None, cancelled: Callable[[], bool] | None) -> None:
    """Tell how far it has come; raises ReportStopped when nobody wants it any more."""
    if cancelled is not None and cancelled():
        raise ReportStopped
    if progress is not None:
        progress(done, total)
