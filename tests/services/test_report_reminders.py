"""Reports are spoken of before they are due, in office hours, until they are handed in."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from counter_app.domain.errors.entry import MissingField
from counter_app.domain.errors.reports import ReportTooEarly
from counter_app.domain.logbook import LogKind
from counter_app.domain.report import Measure, PeriodKind
from tests.services.desk import Desk, birth, instant


def due(desk: Desk, now: str) -> list[tuple[str, int]]:
    """What is spoken of at an instant."""
    return [(one.period.name, one.days_left) for one in desk.app.reports.reminders(instant(now))]


def test_a_report_is_spoken_of_some_working_days_ahead_and_after_its_day(desk: Desk) -> None:
    # Friday 13 November is the last day of October's successor and of both yearly reports.
    names = ["danvan/month:2026-11", "danchu/year:2026", "danvan/year:2026"]
    assert due(desk, "2026-11-09T10:00") == []
    assert due(desk, "2026-11-10T10:00") == [(name, 3) for name in names]
    assert due(desk, "2026-11-13T15:00") == [(name, 0) for name in names]
    assert due(desk, "2026-11-16T09:00") == [(name, -1) for name in names]
    assert due(desk, "2026-11-19T09:00") == []


def test_of_reports_due_on_one_day_the_shorter_period_comes_first(desk: Desk) -> None:
    with desk.app.register.writing() as unit:
        settings = unit.desk.settings()
        days = replace(settings.reports, month_day=14, half_month=6, half_day=14, quarter_day=14)
        unit.desk.save_settings(replace(settings, reports=replace(days, quarter_merged=9, year_merged=12)))
    assert [name for name, _left in due(desk, "2026-06-12T10:00")] == [
        "danvan/month:2026-06",
        "danvan/quarter:2026-2",
        "danchu/half:2026",
    ]


def test_nobody_is_reminded_outside_office_hours(desk: Desk) -> None:
    assert due(desk, "2026-11-13T20:00") == []
    assert due(desk, "2026-11-15T10:00") == [], "a Sunday"


def test_a_report_handed_in_is_spoken_of_no_more_and_stands_in_the_log(desk: Desk) -> None:
    desk.at("2026-11-13T10:00")
    desk.take_in(birth())
    reports = desk.app.reports
    period = reports.period("danvan/month:2026-11")
    sent = reports.handed_in(period, "Lò Văn Pó", "nộp Ban Dân vận")
    assert "danvan/month:2026-11" not in dict(due(desk, "2026-11-13T15:00"))
    assert reports.sent(period) == sent
    assert reports.sent(reports.before(period)) is None
    assert [one["report"] for one in desk.log(LogKind.REPORT_SENT)] == ["danvan/month:2026-11"]


def test_the_figures_stay_as_they_were_handed_in_and_what_changed_is_told(desk: Desk) -> None:
    reports, period = desk.app.reports, desk.app.reports.period("mohinh/year:2026")
    first = reports.handed_in(period, "Lò Văn Pó")
    assert reports.differences(first, reports.report(period).figures) == ()
    desk.take_in(birth())
    changed = {
        (one.now.measure, one.now.part): (one.then.value, one.now.value)
        for one in reports.differences(first, reports.report(period).figures)
    }
    assert changed[Measure.DOSSIERS_RECEIVED, ""] == (0, 1)
    assert changed[Measure.DOSSIERS_RECEIVED, "Hộ tịch"] == (0, 1)
    again = reports.handed_in(period, "Lò Văn Pó", "nộp lại")
    assert reports.sent(period) == again
    assert again.words == "nộp lại"


def test_a_report_is_handed_in_by_somebody_and_not_before_its_first_day(desk: Desk) -> None:
    reports = desk.app.reports
    with pytest.raises(MissingField):
        reports.handed_in(reports.period("mohinh/year:2026"), "  ")
    with pytest.raises(ReportTooEarly):
        reports.handed_in(reports.period("mohinh/year:2027"), "Lò Văn Pó")


def test_the_office_s_own_days_move_periods_and_reminders(desk: Desk) -> None:
    with desk.app.register.writing() as unit:
        settings = unit.desk.settings()
        unit.desk.save_settings(
            replace(settings, reports=replace(settings.reports, month_day=20, remind_days=1))
        )
    period = desk.app.reports.current(PeriodKind.DANVAN_MONTH, instant("2026-11-18T10:00"))
    assert (period.first, period.due) == (date(2026, 10, 20), date(2026, 11, 19))
    assert due(desk, "2026-11-18T10:00") == [("danvan/month:2026-11", 1)]


def test_the_name_of_the_model_is_one_setting_that_every_paper_asks(desk: Desk) -> None:
    other = "Chính quyền thân thiện, Nhân dân phát huy quyền làm chủ"
    report = desk.app.reports.report(desk.app.reports.period("week:2026-47"))
    usual = desk.app.report_papers.told(report).model_name
    with desk.app.register.writing() as unit:
        settings = unit.desk.settings()
        unit.desk.save_settings(replace(settings, office=replace(settings.office, model_name=other)))
    assert desk.app.report_papers.told(report).model_name == other != usual
    assert replace(settings.office, model_name="  ").model == usual, "a name left empty is the usual one"
    written = [
        path.name
        for path in (Path(__file__).parents[2] / "counter_app").rglob("*.py")
        if "vì Nhân dân phục vụ" in path.read_text("utf-8")
    ]
    assert written == ["office.py"], "nobody else writes the name"
