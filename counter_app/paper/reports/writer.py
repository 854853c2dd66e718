"""The way of a periodic report to paper: fulfils the port ReportWriter."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from counter_app.domain.report import Figure, Report, ReportedRow

from .document import filled, pressed
from .words import report_title, subject

if TYPE_CHECKING:
    from counter_app.services.ports.reports import ReportTold


class PaperReportWriter:
    """Fills the templates of a folder and draws them with the fonts of another."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._templates = templates
        self._fonts = fonts

    def docx(self, report: Report, told: ReportTold) -> bytes:
        """A Word document worded as a commune's report, for the officer to edit; raises a PaperError."""
        return filled(report, told, self._templates, self._fonts)

    def pdf(self, report: Report, told: ReportTold) -> bytes:
        """The same document as PDF; raises a PaperError."""
        return pressed(self.docx(report, told), _name(report, told), self._fonts).pdf

    def xlsx(
        self,
        report: Report,
        rows: Iterable[tuple[Figure, Iterable[ReportedRow]]],
        kinds: Mapping[int, str] | None = None,
    ) -> bytes:
        """A workbook of the figures and of the rows behind each; `kinds` names the commune's own letters."""
        from .workbook import workbook  # noqa: PLC0415 - the library of spreadsheets is loaded when one is asked for

        return workbook(report, rows, {str(number): name for number, name in (kinds or {}).items()})


def _name(report: Report, told: ReportTold) -> str:
    """What the file calls itself."""
    return f"{report_title(report.period).capitalize()} – {subject(report.period, told.model_name)}"
