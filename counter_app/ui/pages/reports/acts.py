"""The services the page of reports asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol, assert_never

from counter_app.domain.office import Settings
from counter_app.domain.procedure import Procedure
from counter_app.domain.report import Report
from counter_app.services.acts.reports import Reports

Progress = Callable[[int, int], None]


class Written(StrEnum):
    """What a report is written as, by the end of its file's name."""

    WORD = "docx"
    EXCEL = "xlsx"
    PDF = "pdf"


class Papers(Protocol):
    """Whoever writes a report on the office's paper; each raises a PaperError."""

    def docx(self, report: Report) -> bytes:
        """A Word document for the officer to edit."""
        ...

    def pdf(self, report: Report) -> bytes:
        """The same as PDF."""
        ...

    def xlsx(
        self,
        report: Report,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bytes:
        """A workbook of the figures and the rows behind each; raises ReportStopped."""
        ...


@dataclass(frozen=True, slots=True)
class ReportActs:
    """Every act of the page; `settings` and `procedures` tell the names that go with figures, `now` is the clock."""

    reports: Reports
    papers: Papers
    settings: Callable[[], Settings]
    procedures: Callable[[], Iterable[Procedure]]
    now: Callable[[], datetime]

    def write(
        self, report: Report, written: Written, progress: Progress, cancelled: Callable[[], bool]
    ) -> bytes:
        """A report as a file; raises a PaperError. A workbook alone is long enough to be told of and stopped."""
        match written:
            case Written.WORD:
                return self.papers.docx(report)
            case Written.EXCEL:
                return self.papers.xlsx(report, progress, cancelled)
            case Written.PDF:
                return self.papers.pdf(report)
            case _:
                assert_never(written)

    def kinds(self) -> Mapping[int, str]:
        """The names of the commune's own letter kinds, by their numbers."""
        return {int(one.kind): one.kind.name for one in self.settings().own}

    def procedure_names(self) -> Mapping[str, str]:
        """The names of the procedures by their codes."""
        return {str(one.code): one.name for one in self.procedures()}

    def officer(self) -> str:
        """Who works here."""
        return self.settings().office.officer
