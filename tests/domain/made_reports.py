"""Reports made by hand: a rich month, an empty commune, one in which everything is late, one with days to come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from fractions import Fraction

from counter_app.domain.instants import HANOI
from counter_app.domain.report import (
    Figure,
    Figures,
    Measure,
    Period,
    PeriodKind,
    Report,
    ReportedKind,
    ReportedRow,
)

ASKED = datetime(2026, 11, 23, 16, 20, tzinfo=HANOI)
_HANDED = {
    "7": (33, 36, 31, 38, 35, 41),
    "8": (14, 11, 12, 16, 19, 22),
    "9": (10, 9, 12, 8, 11, 13),
    "5": (6, 8, 7, 9, 12, 11),
    "6": (12, 9, 11, 7, 11, 9),
}
_LATE = (12, 9, 11, 7, 11, 9)


def month(year: int, part: int) -> Period:
    """The dân vận month of that number: from the 14th of the month before to before the 14th of its own."""
    before = date(year - 1, 12, 14) if part == 1 else date(year, part - 1, 14)
    return Period(PeriodKind.DANVAN_MONTH, year, part, before, date(year, part, 14), date(year, part, 13))


def _with(period: Period, *groups: dict[tuple[Measure, str], int | Fraction | None]) -> Figures:
    values: dict[tuple[Measure, str], int | Fraction | None] = {}
    for group in groups:
        values |= group
    return Figures(period, values)


def _whole(
    measure: Measure, parts: dict[str, int], whole: int | None = None
) -> dict[tuple[Measure, str], int | Fraction | None]:
    """A measure with its parts; what of `whole` no part names is what nobody told."""
    found: dict[tuple[Measure, str], int | Fraction | None] = {
        (measure, ""): sum(parts.values()) if whole is None else whole
    }
    return found | {(measure, part): value for part, value in parts.items()}


def _earlier(place: int) -> Figures:
    handed = {kind: values[place] for kind, values in _HANDED.items()}
    return _with(
        month(2026, 6 + place),
        _whole(Measure.LETTERS_HANDED_OVER, handed),
        {(Measure.APOLOGIES_DUE, ""): _LATE[place], (Measure.APOLOGIES_GIVEN, ""): _LATE[place]},
    )


def rich_figures(period: Period) -> Figures:
    """The month of which the screen of reports is drawn."""
    m = Measure
    return _with(
        period,
        _whole(m.LETTERS_MADE, {"7": 58, "8": 24, "9": 19, "5": 12, "6": 9}),
        _whole(m.LETTERS_PRINTED, {"7": 41, "8": 22, "9": 13, "5": 11, "6": 9}),
        _whole(m.LETTERS_SIGNED, {"7": 41, "8": 22, "9": 13, "5": 11, "6": 9}),
        _whole(m.LETTERS_HANDED_OVER, {kind: values[-1] for kind, values in _HANDED.items()}),
        {
            (m.LETTERS_BY_CHANNEL, part): value
            for part, value in {
                "7/counter": 22, "7/ceremony": 12, "7/home": 6, "7/-": 1, "8/ceremony": 19, "8/counter": 3,
                "9/home": 4, "9/counter": 9, "5/home": 8, "5/counter": 3, "6/counter": 7, "6/post": 2,
            }.items()
        },
        _whole(m.LETTERS_NOT_SENT, {"7": 17, "8": 2, "9": 6, "5": 1, "6": 0}),
        {
            (m.LETTERS_NOT_SENT_WHY, part): value
            for part, value in {
                "7/re_registration": 14, "7/long_after": 3, "8/re_registration": 2,
                "9/long_after": 5, "9/family_declined": 1, "5/anonymous": 1,
            }.items()
        },
        _whole(m.LETTERS_WITHDRAWN, {"7": 1}),
        _whole(m.LETTERS_REISSUED, {"7": 1}),
        {(m.LETTERS_MINUTES, ""): Fraction(17, 2), (m.LETTERS_MINUTES, "7"): 6, (m.LETTERS_MINUTES, "6"): 12},
        _whole(m.LETTERS_BY_HAMLET, {"thôn Đông": 60, "thôn Nguyễn Thị Minh Khai": 30}, whole=96),
        {(m.SLIPS_SENT, ""): 11},
        _whole(m.DOSSIERS_RECEIVED, {"Hộ tịch": 402, "Chứng thực": 431, "Bảo trợ xã hội": 213}),
        _whole(m.DOSSIERS_SETTLED, {"Hộ tịch": 330, "Chứng thực": 420, "Bảo trợ xã hội": 62}),
        _whole(m.DOSSIERS_EARLY, {"Hộ tịch": 200, "Chứng thực": 300, "Bảo trợ xã hội": 10}),
        _whole(m.DOSSIERS_ON_TIME, {"Hộ tịch": 126, "Chứng thực": 120, "Bảo trợ xã hội": 47}),
        _whole(m.DOSSIERS_LATE, {"Hộ tịch": 4, "Bảo trợ xã hội": 5}),
        _whole(m.DOSSIERS_UNDER_WAY, {"Hộ tịch": 72, "Chứng thực": 11, "Bảo trợ xã hội": 151}),
        _whole(m.DOSSIERS_BY_OUTCOME, {"result": 803, "refused": 4, "withdrawn": 3, "stopped": 2}),
        {
            (m.APOLOGIES_DUE, ""): 9,
            (m.APOLOGIES_GIVEN, ""): 9,
            (m.APOLOGIES_IN_TIME, ""): 7,
            (m.REAPPOINTMENTS, ""): 11,
        },
        _whole(m.CEREMONIES, {"weekly": 5, "group": 2}),
        {(m.CEREMONY_COUPLES, ""): 19, (m.CEREMONY_CHILDREN, ""): 12},
        _whole(m.CEREMONIES_PRESIDED, {"Đinh Trọng Khải": 5, "Lò Thị Phượng": 2}),
        _whole(m.VISITS, {"Đinh Trọng Khải": 3, "Lò Thị Phượng": 1}),
        _whole(m.CONTRIBUTIONS, {"Ý kiến xây dựng Đảng, chính quyền": 10, "Đóng góp xây dựng cộng đồng": 4}),
        {(m.CONTRIBUTIONS_HANDLED, ""): 12, (m.CONTRIBUTIONS_THANKED, ""): 11},
        _whole(m.SURVEY_SHEETS, {"3/1/after_result": 1040, "4/2/independent": 6}),
        {
            (m.SURVEY_MEAN, "3/1/after_result"): Fraction(917, 10),
            (m.SURVEY_SATISFIED, "3/1/after_result"): Fraction(989, 1000),
            (m.SURVEY_MEAN, "4/2/independent"): 75,
            (m.SURVEY_SATISFIED, "4/2/independent"): Fraction(2, 3),
        },
        _whole(m.CHILDREN_BY_SEX, {"male": 22, "female": 19}),
        _whole(m.DECEASED_BY_AGE, {"0-5": 1, "6-15": 0, "16+": 12}),
    )  # fmt: skip


def rich() -> Report:
    """The month with everything in it, the five months before it and the same month a year before."""
    period = month(2026, 11)
    figures = rich_figures(period)
    before = dict(figures.values)
    m = Measure
    before |= {
        (m.LETTERS_HANDED_OVER, ""): 88, (m.LETTERS_HANDED_OVER, "7"): 35, (m.LETTERS_HANDED_OVER, "8"): 23,
        (m.LETTERS_HANDED_OVER, "9"): 13, (m.DOSSIERS_SETTLED, ""): 1804, (m.DOSSIERS_LATE, ""): 12,
        (m.SURVEY_MEAN, "3/1/after_result"): 90,
    }  # fmt: skip
    run = (*(_earlier(place) for place in range(5)), figures)
    return Report(figures, ASKED, year_before=Figures(month(2025, 11), before), run=run)


def empty() -> Report:
    """A commune in which nothing happened, in its first month."""
    return Report(Figures(month(2026, 11), {}), ASKED)


def all_late() -> Report:
    """Every dossier late, and two without an apology."""
    m = Measure
    figures = _with(
        month(2026, 11),
        _whole(m.DOSSIERS_RECEIVED, {"Hộ tịch": 8}),
        _whole(m.DOSSIERS_SETTLED, {"Hộ tịch": 6}),
        _whole(m.DOSSIERS_LATE, {"Hộ tịch": 6}),
        _whole(m.DOSSIERS_UNDER_WAY, {"Hộ tịch": 2}),
        {(m.APOLOGIES_DUE, ""): 8, (m.APOLOGIES_GIVEN, ""): 6, (m.APOLOGIES_IN_TIME, ""): 0},
        _whole(m.LETTERS_MADE, {"6": 6}),
        _whole(m.LETTERS_HANDED_OVER, {"6": 6}),
    )
    return Report(figures, ASKED, run=(figures,))


def estimated() -> Report:
    """The fourth quarter asked for before it is over."""
    period = Period(
        PeriodKind.DANVAN_QUARTER, 2026, 4, date(2026, 10, 1), date(2027, 1, 1), date(2026, 12, 18)
    )
    figures = Figures(period, rich_figures(period).values)
    asked = datetime(2026, 12, 18, 9, 0, tzinfo=HANOI)
    return Report(figures, asked, estimated_from=date(2026, 12, 19), run=(figures,))


def of_kind(kind: PeriodKind) -> Report:
    """The rich figures over a period of any kind."""
    part = {PeriodKind.DANVAN_MONTH: 11, PeriodKind.DANVAN_QUARTER: 4, PeriodKind.WEEK: 47}.get(kind, 1)
    first = date(2026, 11, 16)
    period = Period(kind, 2026, part, first, first + timedelta(days=7))
    return replace(rich(), figures=rich_figures(period), year_before=None, run=())


def own_kinds() -> Report:
    """A month with a kind of letter the commune made, long waits, and a name that looks like a formula."""
    m = Measure
    figures = _with(
        month(2026, 11),
        _whole(m.LETTERS_MADE, {"7": 2, "201": 1300}),
        _whole(m.LETTERS_HANDED_OVER, {"7": 2, "201": 1296}),
        {(m.LETTERS_BY_CHANNEL, "7/counter"): 2, (m.LETTERS_BY_CHANNEL, "201/home"): 1296},
        {(m.LETTERS_MINUTES, ""): 4320, (m.LETTERS_MINUTES, "7"): Fraction(17, 2)},
        _whole(m.CONTRIBUTIONS, {"=1+1": 1, "-": 2}),
        {(m.CONTRIBUTIONS_HANDLED, ""): 0, (m.CONTRIBUTIONS_THANKED, ""): 0},
    )
    return Report(figures, ASKED, run=(Figures(month(2026, 10), {}), figures))


def rows_of(report: Report) -> list[tuple[Figure, list[ReportedRow]]]:
    """Rows that add up to every counted figure of a report, parts where a measure has any."""
    found = []
    for (measure, part), value in report.figures.values.items():
        if not measure.counts or not isinstance(value, int) or (not part and report.figures.parts(measure)):
            continue
        rows = [
            ReportedRow(
                ReportedKind.SHEET,
                f"{measure.value}-{part}-{number}",
                ASKED + timedelta(minutes=number),
                "=HYPERLINK(0)" if number == 0 else f"Giàng A Sính {number}",
                note="+84 912" if number == 1 else "",
            )
            for number in range(value)
        ]
        found.append((Figure(measure, part, value), rows))
    return found
