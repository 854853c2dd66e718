"""What the page of reports reads in one go, away from the screen."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from counter_app.domain.instants import local
from counter_app.domain.report import Period, PeriodKind, Report
from counter_app.domain.report_reminders import Differs, HandedIn
from counter_app.services.acts.reports import Reports
from counter_app.ui.pages.reports.acts import ReportActs

Find = Callable[[], Period]


@dataclass(frozen=True, slots=True)
class Read:
    """A report, the names that go with it, how it was handed in last, and what has changed since."""

    report: Report
    own: Mapping[int, str] = field(default_factory=dict)
    procedures: Mapping[str, str] = field(default_factory=dict)
    officer: str = ""
    sent: HandedIn | None = None
    differs: tuple[Differs, ...] = ()


def read(
    acts: ReportActs,
    find: Find,
    progress: Callable[[int, int], None],
    cancelled: Callable[[], bool],
) -> Read:
    """Count a period; raises ReportStopped and what finding the period raises."""
    reports = acts.reports
    report = reports.report(find(), progress, cancelled)
    sent = reports.sent(report.period)
    differs = reports.differences(sent, report.figures) if sent is not None else ()
    return Read(report, acts.kinds(), acts.procedure_names(), acts.officer(), sent, differs)


def latest(reports: Reports, kind: PeriodKind, now: datetime) -> Period:
    """The period of a kind that is being worked on; a month merged into a longer report gives way to the one before."""
    found = reports.current(kind, now)
    if found.kind is kind:
        return found
    day = local(now).date()
    return reports.before(replace(found, kind=kind, year=day.year + day.month // 12, part=day.month % 12 + 1))
