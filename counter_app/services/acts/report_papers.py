"""A report as a file: Word, PDF or a workbook with the rows behind its figures."""

from __future__ import annotations

from collections.abc import Iterator

from counter_app.domain.instants import local
from counter_app.domain.report import Figure, Report, ReportedRow
from counter_app.services.ports.register import Register
from counter_app.services.ports.reports import ReportRows, ReportTold, ReportWriter


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

    def xlsx(self, report: Report) -> bytes:
        """A workbook of the figures and the rows behind each."""
        return self._writer.xlsx(report, self.rows(report), self.told(report).kinds)

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
        figures = report.figures
        parted = {measure for measure, part in figures.values if part}
        for (measure, part), value in figures.values.items():
            if measure.counts and value and bool(part) == (measure in parted):
                yield Figure(measure, part, value), self._reports.all_rows(report.period, measure, part)
