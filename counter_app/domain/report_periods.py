"""The periods of the plans: which days each covers, when it is due, what it is called, and its neighbours."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import assert_never

from .errors.reports import PeriodFarAway, PeriodMerged, RangeBackwards, UnknownPeriod
from .instants import local
from .report import Period, PeriodKind
from .report_rules import ReportRules

FIRST_YEAR, LAST_YEAR = 2000, 2200
EXAMPLES = (
    "danvan/month:2026-11",
    "danvan/quarter:2026-4",
    "danvan/year:2026",
    "danchu/half:2026",
    "danchu/year:2026",
    "mohinh/year:2026",
    "week:2026-47",
    "2026-01-01..2026-03-31",
)
PRESETS = tuple(kind for kind in PeriodKind if kind is not PeriodKind.RANGE)
"""The kinds that have a rhythm of their own."""

_PARTED = {PeriodKind.DANVAN_MONTH, PeriodKind.DANVAN_QUARTER, PeriodKind.WEEK}
_NAME = re.compile(r"(?P<kind>[a-z]+(?:/[a-z]+)?):(?P<year>\d{4})(?:-(?P<part>\d{1,2}))?")
_ONE_DAY = timedelta(days=1)


def parse_period(name: str, rules: ReportRules) -> Period:
    """The period of a name of the command line; both ends of a range are included.

    Raises UnknownPeriod, PeriodMerged, RangeBackwards, PeriodFarAway.
    """
    text = name.strip()
    first, dots, last = text.partition("..")
    if dots:
        try:
            return range_of(date.fromisoformat(first.strip()), date.fromisoformat(last.strip()))
        except ValueError as wrong:
            raise UnknownPeriod(name=name, known=EXAMPLES) from wrong
    found = _NAME.fullmatch(text)
    kinds = {kind.value: kind for kind in PRESETS}
    if found is None or found["kind"] not in kinds:
        raise UnknownPeriod(name=name, known=EXAMPLES)
    kind = kinds[found["kind"]]
    if (kind in _PARTED) is (found["part"] is None):
        raise UnknownPeriod(name=name, known=EXAMPLES)
    part = int(found["part"] or 0)
    if kind is PeriodKind.DANVAN_MONTH and (instead := _instead(int(found["year"]), part, rules)) is not None:
        raise PeriodMerged(name=text, instead=instead.name)
    return period_of(kind, int(found["year"]), part, rules)


def range_of(first: date, last: date) -> Period:
    """Days of one's own choice, the last one included; raises RangeBackwards, PeriodFarAway."""
    if last < first:
        raise RangeBackwards(first=first, last=last)
    for day in (first, last):
        _near(day.year)
    return Period(PeriodKind.RANGE, first.year, 0, first, last + _ONE_DAY)


def period_of(kind: PeriodKind, year: int, part: int, rules: ReportRules) -> Period:
    """The period of a kind; `part` is its month, quarter or ISO week, else anything.

    The months of the mass mobilisation report run from the 14th to the 13th, one after another without gap or
    overlap, those among them whose report is merged into a longer one. Raises UnknownPeriod for a part that no year
    has, PeriodFarAway.
    """
    _near(year)
    match kind:
        case PeriodKind.DANVAN_MONTH:
            _among(kind, year, part, 12)
            end = date(year, part, rules.month_day)
            begin = _month_before(year, part)
            return _due_before(kind, year, part, date(*begin, rules.month_day), end, end)
        case PeriodKind.DANVAN_QUARTER:
            _among(kind, year, part, 4)
            last = 3 * part
            end = date(year + (last == 12), last % 12 + 1, 1)
            due = date(year, last, rules.quarter_day)
            return _due_before(kind, year, part, date(year, last - 2, 1), end, due)
        case PeriodKind.DANVAN_YEAR | PeriodKind.DANCHU_YEAR:
            end = _year_end(year, rules)
            return _due_before(kind, year, 0, _year_end(year - 1, rules), end, end)
        case PeriodKind.DANCHU_HALF:
            end = date(year, rules.half_month, rules.half_day)
            return _due_before(kind, year, 0, _year_end(year - 1, rules), end, end)
        case PeriodKind.MODEL_YEAR:
            first, end = (
                date(one, rules.model_first_month, rules.model_first_day) for one in (year, year + 1)
            )
            return _due_before(kind, year, 0, first, end, date(year, rules.model_month, rules.model_day))
        case PeriodKind.WEEK:
            _among(kind, year, part, date(year, 12, 28).isocalendar().week)
            first = date.fromisocalendar(year, part, 1)
            return Period(kind, year, part, first, first + timedelta(days=7))
        case PeriodKind.RANGE:
            raise UnknownPeriod(name=kind.value, known=EXAMPLES)
        case _:
            assert_never(kind)


def current_period(kind: PeriodKind, today: date, rules: ReportRules) -> Period:
    """The period of a kind that a day lies in; for a month merged into a longer report, that report's own.

    The range is the calendar month up to the day. Raises PeriodFarAway.
    """
    if kind is PeriodKind.RANGE:
        return range_of(today.replace(day=1), today)
    found = _around(kind, today, rules)
    if kind is PeriodKind.DANVAN_MONTH:
        return _instead(found.year, found.part, rules) or found
    return found


def near_periods(kind: PeriodKind, today: date, rules: ReportRules) -> tuple[Period, ...]:
    """The period a day lies in, the one before and the one after, of one kind; a merged month is none of its own.

    Raises PeriodFarAway.
    """
    middle = _around(kind, today, rules)
    near = (neighbour(middle, rules, -1), middle, neighbour(middle, rules, 1))
    merged = kind is PeriodKind.DANVAN_MONTH and _instead(middle.year, middle.part, rules) is not None
    return (near[0], near[2]) if merged else near


def _around(kind: PeriodKind, today: date, rules: ReportRules) -> Period:
    """The period a day lies in, a merged month as it would be by itself."""
    iso = today.isocalendar()
    year, part = today.year, 0
    match kind:
        case PeriodKind.DANVAN_MONTH:
            part = today.month
            if today.day >= rules.month_day:
                year, part = (year + 1, 1) if part == 12 else (year, part + 1)
        case PeriodKind.DANVAN_QUARTER:
            part = (today.month - 1) // 3 + 1
        case PeriodKind.DANVAN_YEAR | PeriodKind.DANCHU_YEAR | PeriodKind.DANCHU_HALF:
            year += today >= _year_end(year, rules)
        case PeriodKind.MODEL_YEAR:
            year -= today < date(year, rules.model_first_month, rules.model_first_day)
        case PeriodKind.WEEK:
            year, part = iso.year, iso.week
        case PeriodKind.RANGE:
            raise UnknownPeriod(name=kind.value, known=EXAMPLES)
        case _:
            assert_never(kind)
    return period_of(kind, year, part, rules)


def year_before(period: Period, rules: ReportRules) -> Period:
    """The same period of the year before; the 53rd week is compared with the last one of its year."""
    year = period.year - 1
    if period.kind is PeriodKind.RANGE:
        return range_of(_a_year_earlier(period.first), _a_year_earlier(period.end - _ONE_DAY))
    part = period.part
    if period.kind is PeriodKind.WEEK:
        part = min(part, date(year, 12, 28).isocalendar().week)
    return period_of(period.kind, year, part, rules)


def neighbour(period: Period, rules: ReportRules, steps: int) -> Period:
    """The period of the same kind before (-1) or after (1) it, months merged into longer reports passed over.

    A range moves by its own length. Raises PeriodFarAway.
    """
    match period.kind:
        case PeriodKind.RANGE:
            shift = (period.end - period.first) * steps
            return range_of(period.first + shift, period.end + shift - _ONE_DAY)
        case PeriodKind.DANVAN_MONTH:
            place = 12 * period.year + period.part - 1 + steps
            while _instead(place // 12, place % 12 + 1, rules) is not None:
                place += steps
            return period_of(period.kind, place // 12, place % 12 + 1, rules)
        case PeriodKind.DANVAN_QUARTER:
            place = 4 * period.year + period.part - 1 + steps
            return period_of(period.kind, place // 4, place % 4 + 1, rules)
        case PeriodKind.WEEK:
            iso = (period.first + timedelta(days=7 * steps)).isocalendar()
            return period_of(period.kind, iso.year, iso.week, rules)
        case _:
            return period_of(period.kind, period.year + steps, 0, rules)


def run_up_to(period: Period, rules: ReportRules, most: int = 6) -> tuple[Period, ...]:
    """Up to so many periods of the same kind, oldest first, this one last."""
    found = [period]
    while len(found) < most and found[0].first.year > FIRST_YEAR + 1:
        found.insert(0, neighbour(found[0], rules, -1))
    return tuple(found)


def estimated_from(period: Period, now: datetime) -> date | None:
    """The first day of it that is not over at `now`: from there on its figures are an estimate; None where all are."""
    today = local(now).date()
    return max(period.first, today) if today < period.end else None


def _instead(year: int, month: int, rules: ReportRules) -> Period | None:
    """The report that takes the place of a month's own, None where the month has one."""
    if month == rules.quarter_merged:
        return period_of(PeriodKind.DANVAN_QUARTER, year, (month - 1) // 3 + 1, rules)
    if month == rules.year_merged:
        return period_of(PeriodKind.DANVAN_YEAR, year, 0, rules)
    return None


def _due_before(kind: PeriodKind, year: int, part: int, first: date, end: date, due: date) -> Period:
    return replace(Period(kind, year, part, first, end), due=due - _ONE_DAY)


def _year_end(year: int, rules: ReportRules) -> date:
    return date(year, rules.year_month, rules.year_day)


def _month_before(year: int, month: int) -> tuple[int, int]:
    return (year - 1, 12) if month == 1 else (year, month - 1)


def _a_year_earlier(day: date) -> date:
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _near(year: int) -> None:
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise PeriodFarAway(year=year, first=FIRST_YEAR, last=LAST_YEAR)


def _among(kind: PeriodKind, year: int, part: int, most: int) -> None:
    if not 1 <= part <= most:
        raise UnknownPeriod(name=f"{kind}:{year}-{part}", known=EXAMPLES)
