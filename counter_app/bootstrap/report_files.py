"""What the page of reports needs beside the figures: files of a report, and the names that go with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from counter_app.domain.instants import local
from counter_app.domain.report import Figure

if TYPE_CHECKING:
    from counter_app.domain.report import Report, ReportedRow
    from counter_app.services.ports.reports import ReportTold, ReportWriter
    from counter_app.ui.pages.reports.acts import Written

    from .parts import App


class ReportFiles:
    """Writes reports on the program's own paper; what it names is read when it is asked for."""

    def __init__(self, app: App) -> None:
        self._app = app

    def write(self, report: Report, written: Written) -> bytes:
        """A report as a file; raises a PaperError."""
        match written.value:
            case "xlsx":
                return self._writer.xlsx(report, self._rows(report))
            case "pdf":
                return self._writer.pdf(report, self._told(report))
            case _:
                return self._writer.docx(report, self._told(report))

    def kinds(self) -> Mapping[int, str]:
        """The names of the commune's own letter kinds, by their numbers."""
        return {int(one.kind): one.kind.name for one in self._app.settling.settings().own}

    def procedures(self) -> Mapping[str, str]:
        """The names of the procedures by their codes; one of several branches stands for its code."""
        return {str(one.code): one.name for one in self._app.registry.procedures()}

    def officer(self) -> str:
        """Who works here."""
        return self._app.settling.settings().office.officer

    @cached_property
    def _writer(self) -> ReportWriter:
        from .means import reports_of

        return reports_of(self._app.config.paths)

    def _told(self, report: Report) -> ReportTold:
        """Whose report it is, of which day, and who signs it."""
        from counter_app.services.ports.reports import ReportTold

        settings, made = self._app.settling.settings(), local(report.asked).date()
        office = settings.office
        return ReportTold(
            office,
            office.place or office.commune,
            made,
            office.signing_on(made),
            office.model_name,
            self.kinds(),
        )

    def _rows(self, report: Report) -> Iterator[tuple[Figure, Iterator[ReportedRow]]]:
        """Every figure that counts things with its rows: by its parts where it has any, so that no row comes twice."""
        figures = report.figures
        parted = {measure for measure, part in figures.values if part}
        for (measure, part), value in figures.values.items():
            if measure.counts and value and bool(part) == (measure in parted):
                yield Figure(measure, part, value), self._app.reports.all_rows(report.period, measure, part)
