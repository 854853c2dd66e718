"""The chief's review and the days of the reports on the settings page."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtTest import QTest

from counter_app.domain.report import PeriodKind
from counter_app.domain.report_rules import ReportRules
from counter_app.services.crafts.setting_names import by_name
from counter_app.ui.background import Background
from counter_app.ui.components.fields import ComboField, LineField
from counter_app.ui.pages.settings.page import SettingsPage
from counter_app.ui.pages.settings.sections import Section
from counter_app.ui.pages.settings.states import SettingsState
from counter_app.ui.theme import Theme
from tests.ui.demo_register import Opened
from tests.ui.settings_section import opened_section, saved

Saved = Callable[[], None]


@pytest.fixture
def page(
    empty: Opened, theme: Theme, background: Background, unhandled: list[Exception]
) -> Iterator[SettingsPage]:
    """The section of the letter log and the reports, of an office that has its name."""
    with opened_section(empty, theme, background, unhandled, Section.RECORDS) as made:
        yield made


@pytest.fixture
def save(page: SettingsPage, background: Background) -> Saved:
    """Save, and wait for what comes of it."""
    return lambda: saved(page, background)


def shown(page: SettingsPage) -> SettingsState:
    """What the page shows now."""
    return page.state


def retype(page: SettingsPage, name: str, text: str) -> LineField:
    """Type over what stands in a line."""
    editor = page.records.editors[name]
    assert isinstance(editor, LineField)
    editor.setFocus()
    editor.selectAll()
    QTest.keyClicks(editor, text)
    return editor


def told(page: SettingsPage, kind: PeriodKind) -> str:
    """What stands beside the days of a report."""
    return next(one.words.words for one in page.records.examples if kind in one.kinds)


def test_every_day_of_the_reports_and_the_review_has_its_field(page: SettingsPage, empty: Opened) -> None:
    assert shown(page) is SettingsState.RECORDS
    names = set(by_name(empty.app.settling.settings()))
    wanted = {one for one in names if one.startswith(("reports.", "review."))} - {"review.views"}
    assert set(page.records.fields) == wanted


def test_the_chief_his_title_and_his_days_are_saved(page: SettingsPage, empty: Opened, save: Saved) -> None:
    retype(page, "review.chief", "Tran Quoc Bao")
    retype(page, "review.chief_title", "Pho Chanh Van phong")
    retype(page, "review.days", "5")
    save()
    assert shown(page) is SettingsState.SAVED
    review = empty.app.settling.settings().review
    assert (review.chief, review.chief_title, review.days) == ("Tran Quoc Bao", "Pho Chanh Van phong", 5)


def test_the_period_beside_the_days_follows_what_is_typed(page: SettingsPage, empty: Opened) -> None:
    assert told(page, PeriodKind.DANVAN_MONTH) == (
        "Kỳ tháng 11/2026: từ 14/10 đến hết 13/11, nộp trước 14/11."
    )
    retype(page, "reports.month_day", "10")
    assert told(page, PeriodKind.DANVAN_MONTH) == (
        "Kỳ tháng 11/2026: từ 10/10 đến hết 09/11, nộp trước 10/11."
    )
    assert empty.app.settling.settings().reports == ReportRules()


def test_a_month_that_is_no_longer_merged_is_no_longer_told(
    page: SettingsPage, empty: Opened, save: Saved
) -> None:
    assert "Tháng 9 không có báo cáo riêng, đã có báo cáo quý III/2026." in told(
        page, PeriodKind.DANVAN_QUARTER
    )
    assert "Tháng 12 không có báo cáo riêng, đã có báo cáo năm 2026." in told(page, PeriodKind.DANVAN_YEAR)
    merged = page.records.editors["reports.quarter_merged"]
    assert isinstance(merged, ComboField)
    merged.take("0")
    merged.chosen.emit(merged.key())
    assert told(page, PeriodKind.DANVAN_QUARTER) == ("Quý IV/2026: từ 01/10 đến hết 31/12, nộp trước 19/12.")
    save()
    assert empty.app.settling.settings().reports.quarter_merged == 0


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("reports.month_day", "29", "Ghi số từ 1 đến 28."),
        ("reports.quarter_day", "0", "Ghi số từ 1 đến 28."),
        ("reports.year_day", "ba", "Ghi số từ 1 đến 28."),
        ("reports.remind_days", "61", "Ghi số nguyên từ 0 đến 60."),
        ("review.days", "999999999", "Ghi số nguyên từ 0 đến 60."),
    ],
)
def test_a_day_that_cannot_be_is_told_under_its_field_and_nothing_is_saved(
    page: SettingsPage, empty: Opened, save: Saved, name: str, typed: str, said: str
) -> None:
    before = empty.app.settling.settings()
    editor = retype(page, name, typed)
    page.show_section(Section.OFFICE)
    save()
    assert shown(page) is SettingsState.FAULTY
    assert page.section is Section.RECORDS
    assert page.records.fields[name].error == said
    assert editor.text() == typed
    assert all(one.words.words == "" for one in page.records.examples if name in one.names)
    assert empty.app.settling.settings() == before
