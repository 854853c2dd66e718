"""Periods and what stands behind a figure, in the words of a report."""

from __future__ import annotations

from datetime import timedelta
from typing import assert_never

from counter_app.domain.report import Period, PeriodKind, Report, ReportedKind, ReportedRow
from counter_app.domain.report_reminders import HandedIn, Reminder
from counter_app.wording import _, full_date

_QUARTERS = ("", "I", "II", "III", "IV")


def days_line(period: Period) -> str:
    """The days a period covers, both ends told: “từ ngày 14/10/2026 đến hết ngày 13/11/2026”."""
    return _("từ ngày {first} đến hết ngày {last}").format(
        first=full_date(period.first), last=full_date(period.end - timedelta(days=1))
    )


def counted_once(period: Period) -> str:
    """How the day between two periods counts; empty where periods follow the calendar itself."""
    if period.first.day == 1 or period.kind in (PeriodKind.RANGE, PeriodKind.WEEK):
        return ""
    return _(
        "Ngày {day} chỉ tính một lần: kỳ trước tính đến hết ngày {before}, kỳ này tính từ ngày {day}."
    ).format(day=full_date(period.first), before=full_date(period.first - timedelta(days=1)))


def period_name(period: Period) -> str:
    """`Kỳ tháng 11/2026`, `Quý IV/2026`, `Tuần 47/2026`: a period as people call it."""
    match period.kind:
        case PeriodKind.DANVAN_MONTH:
            return _("Kỳ tháng {month}/{year}").format(month=period.part, year=period.year)
        case PeriodKind.DANVAN_QUARTER:
            return _("Quý {quarter}/{year}").format(quarter=_QUARTERS[period.part], year=period.year)
        case PeriodKind.DANVAN_YEAR | PeriodKind.DANCHU_YEAR | PeriodKind.MODEL_YEAR:
            return _("Năm {year}").format(year=period.year)
        case PeriodKind.DANCHU_HALF:
            return _("6 tháng đầu năm {year}").format(year=period.year)
        case PeriodKind.WEEK:
            return _("Tuần {week}/{year}").format(week=period.part, year=period.year)
        case PeriodKind.RANGE:
            return _("Tự chọn ngày")
        case _:
            assert_never(period.kind)


def period_title(period: Period) -> str:
    """What a report of this period is called, without its subject's own words."""
    match period.kind:
        case PeriodKind.DANVAN_MONTH:
            return _("Báo cáo công tác dân vận tháng {month} năm {year}").format(
                month=period.part, year=period.year
            )
        case PeriodKind.DANVAN_QUARTER:
            return _("Báo cáo công tác dân vận quý {quarter} năm {year}").format(
                quarter=_QUARTERS[period.part], year=period.year
            )
        case PeriodKind.DANVAN_YEAR:
            return _("Báo cáo công tác dân vận năm {year}").format(year=period.year)
        case PeriodKind.DANCHU_HALF:
            return _("Báo cáo thực hiện dân chủ ở cơ sở 6 tháng đầu năm {year}").format(year=period.year)
        case PeriodKind.DANCHU_YEAR:
            return _("Báo cáo thực hiện dân chủ ở cơ sở năm {year}").format(year=period.year)
        case PeriodKind.MODEL_YEAR:
            return _("Báo cáo kết quả thực hiện mô hình năm {year}").format(year=period.year)
        case PeriodKind.WEEK:
            return _("Số liệu giao ban tuần {week} năm {year}").format(week=period.part, year=period.year)
        case PeriodKind.RANGE:
            return _("Báo cáo chuyên đề {days}").format(days=days_line(period))
        case _:
            assert_never(period.kind)


def row_name(row: ReportedRow) -> str:
    """Whom a row is about, as lists may tell: nobody who asked not to be named, and no sheet of answers."""
    if row.name:
        return row.name
    match row.kind:
        case ReportedKind.CONTRIBUTION:
            return _("Người góp ý giấu tên")
        case ReportedKind.SURVEY:
            return _("Phiếu khảo sát")
        case ReportedKind.SHEET | ReportedKind.DOSSIER | ReportedKind.CEREMONY | ReportedKind.VISIT:
            return _("Không ghi tên")
        case _:
            assert_never(row.kind)


def reminder_words(one: Reminder) -> str:
    """What the officer is reminded of: which report, until when, how long that is."""
    title, due = period_title(one.period), full_date(one.due)
    if one.days_left < 0:
        return _("{title}: hạn nộp {due} đã qua {days} ngày làm việc").format(
            title=title, due=due, days=-one.days_left
        )
    if one.days_left == 0:
        return _("{title}: nộp chậm nhất hôm nay, {due}").format(title=title, due=due)
    return _("{title}: nộp chậm nhất {due}, còn {days} ngày làm việc").format(
        title=title, due=due, days=one.days_left
    )


def handed_in_words(one: HandedIn) -> str:
    """That a report was handed in, and that its figures are kept."""
    return _("Đã nộp ngày {day}, người nộp: {by}. Số liệu chốt lúc nộp được giữ nguyên.").format(
        day=full_date(one.at.date()), by=one.by
    )


def estimate_line(report: Report) -> str:
    """From which day on the figures are an estimate; empty where every day is over."""
    if report.estimated_from is None:
        return ""
    return _("Số liệu từ ngày {day} là ước, vì những ngày ấy chưa qua hết.").format(
        day=full_date(report.estimated_from)
    )


def rows_total(count: int) -> str:
    """What the rows behind a figure add up to."""
    return _("Cộng: {count}").format(count=count)


def now_other(name: str, then: str, now: str) -> str:
    """That a figure is no longer what it was when its report was handed in."""
    return _("{name}: lúc nộp {then}, nay khác: {now}").format(name=name, then=then, now=now)
