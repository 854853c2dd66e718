"""The page of reports brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date

from counter_app.domain.errors.keeping import CannotWrite, DatabaseUnreachable
from counter_app.domain.report import Measure, PeriodKind
from counter_app.sentences.errors import explain
from counter_app.services.acts.following import Following
from counter_app.ui.pages.reports.acts import ReportActs
from counter_app.ui.pages.reports.page import ReportsPage
from counter_app.ui.pages.reports.states import ReportsState
from counter_app.ui.pages.reports.tables import tables
from counter_app.ui.pages.reports.values import Drill, Tab
from counter_app.ui.values import BannerKind, BannerValue

ON_EMPTY_REGISTER = (ReportsState.EMPTY,)
_MONTH = "danvan/month:2026-11"
_QUARTER = "danvan/quarter:2026-4"
_PATH = r"C:\Users\HongNgoc\Documents\Bao-cao-danvan-month-2026-11.docx"


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: ReportsPage
    acts: ReportActs
    settle: Callable[[], None]
    following: Following

    def show(self, period: str = _MONTH, tab: Tab = Tab.LETTERS) -> None:
        """Bring a period to the front, and one of its groups."""
        self.page.open(period)
        self.settle()
        self.page.figures.take_tab(tab)

    def drill(self, measure: Measure, tab: Tab) -> None:
        """Go down to the rows of a figure."""
        self.page.drill(_behind(self.page, tab, measure))
        self.settle()

    def hand_in(self, period: str) -> None:
        """Record a period as handed in."""
        self.acts.reports.handed_in(
            self.acts.reports.period(period), "Nguyễn Thị Hồng Ngọc", "qua trục liên thông"
        )


def _behind(page: ReportsPage, tab: Tab, measure: Measure, *, full: bool = True) -> Drill:
    """What stands behind the first figure of a measure that is not nought, or that is."""
    if page.report is None:
        raise LookupError(measure)
    drills = (
        cell.drill
        for table in tables(page.report, tab, {})
        for row in table.rows
        for cell in row
        if cell.drill
    )
    return next(
        one for one in drills if one.figures[0].measure is measure and bool(one.figures[0].value) is full
    )


def states() -> Mapping[ReportsState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        ReportsState.LOADING: lambda stage: stage.page.show_loading(),
        ReportsState.COUNTING: _counting,
        ReportsState.WRITING: _writing,
        ReportsState.FILLED: _filled,
        ReportsState.ESTIMATED: _estimated,
        ReportsState.ALL_GREEN: _all_green,
        ReportsState.MISSING: _missing,
        ReportsState.EMPTY: lambda stage: stage.show(),
        ReportsState.DOSSIERS: lambda stage: stage.show(_MONTH, Tab.DOSSIERS),
        ReportsState.CEREMONIES: lambda stage: stage.show(_QUARTER, Tab.CEREMONIES),
        ReportsState.PEOPLE: lambda stage: stage.show(_QUARTER, Tab.PEOPLE),
        ReportsState.OWN_RANGE: _own_range,
        ReportsState.WRONG_RANGE: _wrong_range,
        ReportsState.ROWS: _rows,
        ReportsState.NO_ROWS: _no_rows,
        ReportsState.MISSING_ROWS: _missing_rows,
        ReportsState.EXPORTED: _exported,
        ReportsState.REFUSED: _refused,
        ReportsState.HANDED_IN: _handed_in,
        ReportsState.CHANGED: _changed,
        ReportsState.ERROR: lambda stage: stage.page.show_error(
            explain(DatabaseUnreachable(reason="timeout"))
        ),
    }


def _counting(stage: Stage) -> None:
    stage.show()
    stage.page.show_counting("Năm 2026", 140, 320)


def _writing(stage: Stage) -> None:
    stage.show()
    stage.page.show_writing(31200, 80450)


def _filled(stage: Stage) -> None:
    stage.show("week:2026-46")


def _estimated(stage: Stage) -> None:
    stage.show(_QUARTER)


def _all_green(stage: Stage) -> None:
    stage.show("2026-11-10..2026-11-13")


def _missing(stage: Stage) -> None:
    stage.show("week:2026-47")


def _own_range(stage: Stage) -> None:
    stage.page.take(PeriodKind.RANGE)
    stage.settle()


def _wrong_range(stage: Stage) -> None:
    _own_range(stage)
    stage.page.range.take(date(2026, 11, 23), date(2026, 11, 2))
    stage.page.range.want()


def _rows(stage: Stage) -> None:
    stage.show(_QUARTER, Tab.DOSSIERS)
    stage.drill(Measure.DOSSIERS_SETTLED, Tab.DOSSIERS)


def _no_rows(stage: Stage) -> None:
    stage.show()
    stage.page.drill(_behind(stage.page, Tab.LETTERS, Measure.LETTERS_REISSUED, full=False))
    stage.settle()


def _missing_rows(stage: Stage) -> None:
    _missing(stage)
    stage.page.figures.tiles[3].click()
    stage.settle()


def _exported(stage: Stage) -> None:
    stage.show()
    if stage.page.report is not None:
        stage.page.exports.say_written(stage.page.report.period, _PATH)


def _refused(stage: Stage) -> None:
    stage.show()
    said = explain(CannotWrite(path=_PATH, reason="tệp đang mở trong Word"))
    stage.page.banners.show_banner(BannerValue(BannerKind.ERROR, said, key="file", closable=True))


def _handed_in(stage: Stage) -> None:
    stage.hand_in(_MONTH)
    stage.show()


def _changed(stage: Stage) -> None:
    """Handed in, and then two dossiers were finished after all."""
    stage.hand_in(_QUARTER)
    open_ = stage.acts.reports.rows(stage.acts.reports.period(_QUARTER), Measure.DOSSIERS_UNDER_WAY)
    stage.following.ready_all([row.key for row in open_.rows[:2]])
    stage.show(_QUARTER)
