"""The page of reports on the demo's fortnight: every number leads to its rows, and what is due is recorded."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counter_app.domain.report import Measure, PeriodKind, Report, ReportedKind
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.pages.reports import present
from counter_app.ui.pages.reports.acts import ReportActs, Written
from counter_app.ui.pages.reports.page import ReportsPage
from counter_app.ui.pages.reports.states import ReportsState
from counter_app.ui.pages.reports.tables import tables
from counter_app.ui.pages.reports.values import Tab
from counter_app.ui.theme import Theme
from tests.domain import made_reports
from tests.ui.demo_register import Opened
from tests.ui.desks import FakeDesktop
from tests.ui.settling import Settle, settler

QUARTER, MONTH = "danvan/quarter:2026-4", "danvan/month:2026-11"
OWN: Mapping[int, str] = {}


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    """Wait until everything in the background has come home."""
    return settler(background, qapp)


@pytest.fixture
def desk() -> FakeDesktop:
    """The desktop beside the window."""
    return FakeDesktop()


class NamePapers:
    """Writes nothing but what was asked for; fulfils Papers."""

    def docx(self, report: Report) -> bytes:
        """The name of the period."""
        return f"docx: {report.period.name}".encode()

    def pdf(self, report: Report) -> bytes:
        """The name of the period."""
        return f"pdf: {report.period.name}".encode()

    def xlsx(
        self,
        report: Report,
        progress: Callable[[int, int], None] | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> bytes:
        """The name of the period."""
        return f"xlsx: {report.period.name}".encode()


def acts_of(opened: Opened) -> ReportActs:
    """What the page asks; a file of a report is the name of its period here."""
    app = opened.app
    return ReportActs(
        app.reports, NamePapers(), app.settling.settings, app.registry.procedures, opened.clock.now
    )


@pytest.fixture
def page(
    filled: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
    desk: FakeDesktop,
) -> Iterator[ReportsPage]:
    """The page in front, the quarter counted."""
    window = QWidget()
    made = ReportsPage(theme, acts_of(filled), background, Ask(theme, window), desk, unhandled.append)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(made)
    theme.set_client_width(1366)
    window.resize(1282, 669)
    window.show()
    window.activateWindow()
    made.activated()
    settle()
    made.open(QUARTER)
    settle()
    yield made
    made.deactivated()
    settle()
    window.close()
    assert unhandled == []


def said(page: ReportsPage) -> str:
    return " ".join(one.accessibleName() for one in page.banners.banners)


def state_of(page: ReportsPage) -> ReportsState:
    """The state now: asked anew, for it changes between two lines."""
    return page.state


def kind_of(page: ReportsPage) -> PeriodKind | None:
    """The kind of period in front."""
    return page.report.period.kind if page.report is not None else None


def tile(page: ReportsPage, key: str) -> str:
    """What a tile says to a screen reader."""
    return next(one.accessibleName() for one in page.figures.tiles if one.value.key == key)


# Words of a report made by hand -----------------------------------------------------------------------------


def test_the_five_figures_say_what_the_drawn_month_says() -> None:
    spoken = [one.figure.spoken for one in present.tiles(made_reports.rich())]
    assert spoken == [
        "Thư đã trao: 96 (cùng kỳ: 88). nhiều hơn kỳ trước 8",
        "Hồ sơ đã giải quyết: 812 (cùng kỳ: 1.804). 803 trước và đúng hẹn (98,9 %)",
        "Trả trễ hẹn: 9 (cùng kỳ: 12). 1,1 % số đã xong; hẹn lại 11 lần",
        "Trễ có thư xin lỗi: 100 % (cùng kỳ: 100 %). 9 trên 9; còn thiếu 0",
        "Lễ trao, thăm viếng: 11 (cùng kỳ: 11). 7 lễ: 19 đôi, 12 cháu; viếng 4",
    ]


def test_only_the_coverage_is_coloured_and_red_as_soon_as_one_apology_is_missing() -> None:
    for made in (made_reports.rich(), made_reports.all_late(), made_reports.empty()):
        tones = [one.figure.tone for one in present.tiles(made)]
        assert tones[:3] + tones[4:] == [None] * 4
        late = "late" if present.missing(made) else "ok"
        assert str(tones[3]) == late


@pytest.mark.parametrize(
    ("part", "of", "words"),
    [(0, 0, "0 %"), (0, 9, "0,0 %"), (1999, 2000, "99,9 %"), (1, 5000, "0,1 %"), (7, 7, "100 %")],
)
def test_a_share_is_never_called_whole_or_nothing_when_it_is_not(part: int, of: int, words: str) -> None:
    assert present.percent(part, of) == words


def test_the_window_says_its_days_in_words_and_that_the_14th_counts_once() -> None:
    words = present.period_words(made_reports.rich(), None, changed=0)
    assert words == "dân vận · từ 14/10 đến hết 13/11/2026, ngày 14 chỉ tính một lần · hạn nộp trước 14/11"


def test_every_number_of_every_table_leads_to_figures_that_count() -> None:
    report = made_reports.rich()
    for tab in Tab:
        for table in tables(report, tab, OWN):
            assert all(len(row) == len(table.heads) for row in table.rows)
            drills = [cell.drill for row in table.rows for cell in row if cell.drill is not None]
            assert drills
            for drill in drills:
                assert all(one.measure.counts for one in drill.figures)


def test_the_channels_and_the_reasons_of_a_kind_add_up_to_its_number() -> None:
    (table,) = tables(made_reports.rich(), Tab.LETTERS, OWN)
    for row in table.rows[:-1]:
        drills = {cell.drill for cell in row if cell.drill is not None and len(cell.drill.figures) > 1}
        for drill in drills:
            whole = next(one for one in drill.figures if one.words == "Tất cả")
            assert whole.value == sum(one.value for one in drill.figures if one is not whole)


# The page ----------------------------------------------------------------------------------------------------


def test_the_page_opens_on_the_month_being_worked_on(page: ReportsPage, settle: Settle) -> None:
    page.take(PeriodKind.DANVAN_MONTH)
    settle()
    # The month of December is merged into the report of the year: November is the one at hand.
    assert page.period_name.words == "Kỳ tháng 11/2026"
    assert "từ 14/10 đến hết 13/11/2026" in page.period_words.words


def test_a_quarter_that_lasts_is_called_an_estimate(page: ReportsPage) -> None:
    assert page.kinds.key() == PeriodKind.DANVAN_QUARTER
    assert page.period_words.words.endswith("ước từ 23/11")
    assert "còn thiếu 3" in tile(page, "coverage")


def test_the_arrows_go_to_the_neighbours(page: ReportsPage, settle: Settle) -> None:
    page.earlier.click()
    settle()
    assert page.period_name.words == "Quý III/2026"
    page.later.click()
    settle()
    assert page.period_name.words == "Quý IV/2026"


def test_a_year_is_reported_twice_and_either_is_a_choice_away(page: ReportsPage, settle: Settle) -> None:
    page.kinds.chosen.emit(present.YEAR)
    settle()
    assert page.years.isVisible()
    assert kind_of(page) is PeriodKind.DANVAN_YEAR
    page.years.step(1)
    settle()
    assert kind_of(page) is PeriodKind.DANCHU_YEAR
    assert page.period_words.words.startswith("dân chủ cơ sở · từ 14/11/")


@pytest.mark.parametrize("tab", list(Tab))
def test_every_number_shown_has_rows_that_add_up_to_it(page: ReportsPage, filled: Opened, tab: Tab) -> None:
    report = page.report
    assert report is not None
    for table in tables(report, tab, OWN):
        for drill in (cell.drill for row in table.rows for cell in row if cell.drill is not None):
            for asked in drill.figures:
                rows = filled.app.reports.all_rows(report.period, asked.measure, asked.part)
                assert sum(row.weight for row in rows) == asked.value, (drill.title, asked)


def test_the_red_figure_leads_to_the_dossiers_without_an_apology(page: ReportsPage, settle: Settle) -> None:
    coverage = page.figures.tiles[3]
    coverage.setFocus()
    QTest.keyClick(coverage, Qt.Key.Key_Space)
    settle()
    assert state_of(page) is ReportsState.MISSING_ROWS
    assert page.rows.number.words == "3"
    assert len(page.rows.rows) == 3
    assert {row.kind for row in page.rows.rows} == {ReportedKind.DOSSIER}
    assert page.rows.sum.words == "3 dòng, đúng bằng con số trên."


def test_a_row_opens_its_page_and_esc_goes_back_to_the_very_number(page: ReportsPage, settle: Settle) -> None:
    opened: list[tuple[str, str]] = []
    page.open_requested.connect(lambda where, what: opened.append((where, what)))
    coverage = page.figures.tiles[3]
    coverage.setFocus()
    coverage.click()
    settle()
    QTest.keyClick(page.rows.table.view, Qt.Key.Key_Return)
    assert opened == [("dossiers", page.rows.rows[0].key)]
    assert page.escape()
    assert page.shows is page.figures
    assert page.focusWidget() is coverage
    assert not page.escape()


def test_arrows_and_enter_reach_every_number_of_a_table(page: ReportsPage, settle: Settle) -> None:
    grid = page.figures.tables[0].grid
    grid.setFocus()
    at = grid.currentIndex()
    assert (at.row(), at.column()) == (0, 1)
    for _step in range(3):
        QTest.keyClick(grid, Qt.Key.Key_Right)
    QTest.keyClick(grid, Qt.Key.Key_Return)
    settle()
    assert state_of(page) is ReportsState.ROWS
    assert page.rows.title.words == "Thư chúc mừng khai sinh: đã trao"
    assert page.rows.number.words == "14"
    assert "14 dòng, đúng bằng con số trên" in page.rows.sum.words
    assert [one.choice.words for one in page.rows.choices.options] == ["Tất cả", "tại quầy"]


def test_a_cell_is_spoken_with_its_row_and_its_column(page: ReportsPage) -> None:
    model = page.figures.tables[0].grid.figures
    assert model.spoken(model.index(0, 4)) == "Thư chúc mừng khai sinh, đã trao: 14"


def test_a_plot_is_spoken_with_every_bar_and_leads_to_the_same_rows(
    page: ReportsPage, settle: Settle
) -> None:
    birth = page.figures.letters.panels[0]
    assert birth.accessibleName() == "Thư chúc mừng khai sinh: 14. 4: 14"
    birth.click()
    settle()
    assert page.rows.number.words == "14"


def test_a_number_of_nothing_says_so_instead_of_an_empty_list(page: ReportsPage, settle: Settle) -> None:
    page.figures.tiles[4].click()
    settle()
    assert state_of(page) is ReportsState.NO_ROWS
    assert "Con số này là 0" in page.rows.nothing.accessibleName()


def test_long_lists_are_read_page_by_page(page: ReportsPage, settle: Settle) -> None:
    page.take_days(date(2026, 1, 1), date(2026, 12, 31))
    settle()
    asked = page.figures.tiles[1].drill
    page.drill(asked)
    settle()
    assert page.rows.sum.words == "80 dòng, đúng bằng con số trên."


def test_days_the_other_way_round_get_one_sentence_and_stay_as_typed(
    page: ReportsPage, settle: Settle
) -> None:
    page.take(PeriodKind.RANGE)
    settle()
    page.range.take(date(2026, 11, 23), date(2026, 11, 2))
    page.range.want()
    settle()
    assert state_of(page) is ReportsState.WRONG_RANGE
    assert "23/11/2026" in page.range.fault.words
    assert page.range.first_day.text() == "23/11/2026"
    page.range.take(date(2026, 11, 2), date(2026, 11, 6))
    page.range.want()
    settle()
    assert page.report is not None
    assert (page.report.period.first, page.report.period.end) == (date(2026, 11, 2), date(2026, 11, 7))


def test_a_report_is_written_where_the_desktop_says_and_opened_from_its_banner(
    page: ReportsPage, desk: FakeDesktop, settle: Settle, tmp_path: Path
) -> None:
    desk.answer = str(tmp_path / "quy.docx")
    page.word_button.click()
    settle()
    assert (tmp_path / "quy.docx").read_text(encoding="utf-8") == f"docx: {QUARTER}"
    assert desk.asked == ["Bao-cao-danvan-quarter-2026-4.docx"]
    assert state_of(page) is ReportsState.EXPORTED
    (banner,) = page.banners.banners
    banner.button.click()
    assert desk.opened == [desk.answer]


def test_a_file_that_cannot_be_written_is_told_and_the_figures_stay(
    page: ReportsPage, desk: FakeDesktop, settle: Settle, tmp_path: Path
) -> None:
    desk.answer = str(tmp_path / "no such folder" / "quy.pdf")
    page.export(Written.PDF)
    settle()
    assert state_of(page) is ReportsState.REFUSED
    assert page.shows is page.figures
    desk.answer = str(tmp_path / "quy.pdf")
    page.export(Written.PDF)
    settle()
    assert state_of(page) is ReportsState.EXPORTED


def test_the_plots_are_saved_as_lines_with_every_value_in_them(
    page: ReportsPage, desk: FakeDesktop, settle: Settle, tmp_path: Path
) -> None:
    desk.answer = str(tmp_path / "bieu-do.svg")
    page.figures.save_plots.click()
    settle()
    drawn = (tmp_path / "bieu-do.svg").read_text(encoding="utf-8")
    assert drawn.lstrip().startswith("<?xml")
    assert "Khai sinh: 14" in drawn
    assert "<image" not in drawn


def test_handing_in_is_recorded_and_a_later_change_is_told(
    page: ReportsPage, filled: Opened, settle: Settle
) -> None:
    moved: list[bool] = []
    page.handed_in.connect(lambda: moved.append(True))
    page.ask_to_hand_in()
    overlay = page.ask.overlay
    assert overlay is not None
    assert overlay.lines["by"].text() == "Lê Thu Hà"
    overlay.act.click()
    settle()
    assert moved == [True]
    assert "Đã ghi nộp báo cáo quý IV/2026." in said(page)
    assert state_of(page) is ReportsState.HANDED_IN
    assert "đã nộp 23/11, số liệu chốt" in page.period_words.words
    open_ = filled.app.reports.rows(filled.app.reports.period(QUARTER), Measure.DOSSIERS_UNDER_WAY).rows
    filled.app.following.ready_all([open_[0].key])
    page.refresh()
    settle()
    assert state_of(page) is ReportsState.CHANGED
    assert "khác so với lúc nộp 23/11/2026" in said(page)


def test_handing_in_without_a_name_is_refused_with_a_sentence(page: ReportsPage, settle: Settle) -> None:
    page.ask_to_hand_in()
    overlay = page.ask.overlay
    assert overlay is not None
    overlay.lines["by"].setText("  ")
    overlay.act.click()
    settle()
    assert said(page)
    assert state_of(page) is not ReportsState.HANDED_IN


def test_a_long_count_shows_how_far_it_is_and_can_be_stopped(page: ReportsPage, settle: Settle) -> None:
    page.show_counting("Quý IV/2026", 12, 40)
    assert state_of(page) is ReportsState.COUNTING
    assert page.counting.bar.accessibleName() == "12 trên 40"
    QTest.keyClick(page.counting.stop, Qt.Key.Key_Return)
    settle()
    # What was counted before is still there.
    assert page.shows is page.figures
    assert page.word_button.isEnabled()


def test_a_commune_without_a_dossier_is_told_so(
    empty: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
    desk: FakeDesktop,
) -> None:
    window = QWidget()
    made = ReportsPage(theme, acts_of(empty), background, Ask(theme, window), desk, unhandled.append)
    made.setParent(window)
    made.activated()
    settle()
    assert state_of(made) is ReportsState.EMPTY
    assert "chưa có hồ sơ, thư hay việc nào" in said(made)
    assert "không có hồ sơ nào trễ hẹn" in tile(made, "coverage")
    made.deactivated()
    assert unhandled == []
    window.close()
