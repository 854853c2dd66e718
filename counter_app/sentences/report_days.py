"""The days of the periodic reports, told by an example: what a setting means is seen on the period being worked on."""

from __future__ import annotations

from datetime import date, timedelta

from counter_app.domain.report import Period, PeriodKind
from counter_app.domain.report_periods import near_periods, period_of
from counter_app.domain.report_rules import ReportRules
from counter_app.sentences.reports import period_name
from counter_app.wording import _, full_date, short_date

_ONE_DAY = timedelta(days=1)


def example(kind: PeriodKind, today: date, rules: ReportRules) -> str:
    """`Kỳ tháng 11/2026: từ 14/10 đến hết 13/11, nộp trước 14/11`: the period of a kind a day lies in.

    A month that is merged into a longer report gives way to the one before it. Raises PeriodFarAway.
    """
    near = near_periods(kind, today, rules)
    period = near[-2]
    words = _("{period}: từ {first} đến hết {last}").format(period=period_name(period), **_ends(period))
    if period.due is None:
        return words
    return _("{words}, nộp trước {day}").format(words=words, day=_day(period.due + _ONE_DAY, period))


def merged(month: int, into: PeriodKind, today: date, rules: ReportRules) -> str:
    """`Tháng 9 không có báo cáo riêng, đã có báo cáo quý III/2026`; empty for no month. Raises PeriodFarAway."""
    if not month:
        return ""
    longer = period_of(into, today.year, (month - 1) // 3 + 1, rules)
    name = period_name(longer)
    return _("Tháng {month} không có báo cáo riêng, đã có báo cáo {longer}").format(
        month=month, longer=name[:1].lower() + name[1:]
    )


def _ends(period: Period) -> dict[str, str]:
    last = period.end - _ONE_DAY
    return {"first": _day(period.first, period), "last": _day(last, period)}


def _day(day: date, period: Period) -> str:
    """A day with its year where the period does not lie in one."""
    one_year = period.first.year == (period.end - _ONE_DAY).year == period.year
    return short_date(day) if one_year and day.year == period.year else full_date(day)
