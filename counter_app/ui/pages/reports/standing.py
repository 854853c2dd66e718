"""What a chief would say the figures of a report show."""

from __future__ import annotations

from counter_app.domain.report import PeriodKind, Report
from counter_app.ui.pages.reports import present
from counter_app.ui.pages.reports.states import ReportsState
from counter_app.ui.pages.reports.values import Tab


def figures_state(report: Report, tab: Tab, *, wrong: bool) -> ReportsState:
    """The state of the figures with a group of them in front; `wrong` when days of one's own choice are none."""
    if report.period.kind is PeriodKind.RANGE:
        return ReportsState.WRONG_RANGE if wrong else ReportsState.OWN_RANGE
    if present.is_empty(report):
        return ReportsState.EMPTY
    groups = {
        Tab.DOSSIERS: ReportsState.DOSSIERS,
        Tab.CEREMONIES: ReportsState.CEREMONIES,
        Tab.PEOPLE: ReportsState.PEOPLE,
    }
    if tab in groups:
        return groups[tab]
    if present.missing(report):
        return ReportsState.MISSING
    if report.estimated_from is not None:
        return ReportsState.ESTIMATED
    return ReportsState.ALL_GREEN if present.owed(report) else ReportsState.FILLED
