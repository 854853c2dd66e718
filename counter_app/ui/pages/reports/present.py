"""A report as the words and values the page shows: pure translation, no widget and no service."""

from __future__ import annotations

from fractions import Fraction
from typing import TYPE_CHECKING, assert_never

from counter_app.domain.instants import local
from counter_app.domain.report import Figures, Measure, Period, PeriodKind, Report
from counter_app.domain.report_plot import tick_name
from counter_app.ui.icons import Icon
from counter_app.ui.pages.reports import names
from counter_app.ui.pages.reports.values import Asked, Drill, Tab, TileValue
from counter_app.ui.tokens import Tone
from counter_app.ui.values import BannerKind, BannerValue, Choice, FigureValue
from counter_app.wording import _, count, decimal, n_, short_date

if TYPE_CHECKING:
    from counter_app.domain.report_reminders import HandedIn

YEAR = "year"
"""The key of the chip that stands for both reports over a year."""
EMPTY = "empty"


def kinds() -> tuple[Choice, ...]:
    """The periods to choose from; both reports over a year stand behind one chip."""
    return (
        Choice(PeriodKind.DANVAN_MONTH, _("Tháng"), tip=_("Báo cáo dân vận hằng tháng")),
        Choice(PeriodKind.DANVAN_QUARTER, _("Quý"), tip=_("Báo cáo dân vận hằng quý")),
        Choice(PeriodKind.DANCHU_HALF, _("6 tháng"), tip=_("Báo cáo dân chủ cơ sở 6 tháng đầu năm")),
        Choice(YEAR, _("Năm"), tip=_("Báo cáo dân vận và báo cáo dân chủ cơ sở năm")),
        Choice(PeriodKind.MODEL_YEAR, _("Mô hình"), tip=_("Báo cáo năm về mô hình của xã")),
        Choice(PeriodKind.WEEK, _("Tuần giao ban"), tip=_("Số liệu cho buổi giao ban hằng tuần")),
        Choice(PeriodKind.RANGE, _("Tự chọn"), tip=_("Từ ngày nào đến hết ngày nào cũng được")),
    )


def year_kinds() -> tuple[Choice, ...]:
    """The two reports over a year."""
    return (
        Choice(PeriodKind.DANVAN_YEAR, _("Dân vận")),
        Choice(PeriodKind.DANCHU_YEAR, _("Dân chủ cơ sở")),
    )


def chip_of(kind: PeriodKind) -> str:
    """The chip behind which a kind of period stands."""
    return YEAR if kind in (PeriodKind.DANVAN_YEAR, PeriodKind.DANCHU_YEAR) else kind


def tabs() -> tuple[Choice, ...]:
    """The groups of figures below the plots."""
    return (
        Choice(Tab.LETTERS, _("Thư theo loại")),
        Choice(Tab.DOSSIERS, _("Hồ sơ")),
        Choice(Tab.CEREMONIES, _("Lễ trao, thăm viếng")),
        Choice(Tab.CONTRIBUTIONS, _("Đóng góp")),
        Choice(Tab.SURVEYS, _("Khảo sát")),
        Choice(Tab.PEOPLE, _("Thôn bản, giới tính, tuổi")),
    )


def is_empty(report: Report) -> bool:
    """Whether nothing at all was counted in the period."""
    return not any(value for value in report.figures.values.values())


# The five figures -------------------------------------------------------------------------------------------


def tiles(report: Report) -> tuple[TileValue, ...]:
    """The five figures of a report."""
    return (_letters(report), _settled(report), _late(report), coverage(report), _meetings(report))


def _letters(report: Report) -> TileValue:
    now, title = report.figures.count(Measure.LETTERS_HANDED_OVER), _("Thư đã trao")
    words = _since_before(report)
    figure = FigureValue(
        "letters", title, now, words, _year_before(report, Measure.LETTERS_HANDED_OVER), number=count(now)
    )
    return TileValue(figure, whole(report.figures, Measure.LETTERS_HANDED_OVER, title))


def _since_before(report: Report) -> str:
    if len(report.run) < 2:
        return _("chưa có kỳ trước để so")
    change = report.figures.count(Measure.LETTERS_HANDED_OVER) - report.run[-2].count(
        Measure.LETTERS_HANDED_OVER
    )
    if not change:
        return _("bằng kỳ trước")
    if change > 0:
        return _("nhiều hơn kỳ trước {n}").format(n=count(change))
    return _("ít hơn kỳ trước {n}").format(n=count(-change))


def _settled(report: Report) -> TileValue:
    figures, title = report.figures, _("Hồ sơ đã giải quyết")
    now = figures.count(Measure.DOSSIERS_SETTLED)
    good = figures.count(Measure.DOSSIERS_EARLY) + figures.count(Measure.DOSSIERS_ON_TIME)
    words = _("{n} trước và đúng hẹn ({share})").format(n=count(good), share=percent(good, now))
    figure = FigureValue(
        "settled",
        title,
        now,
        words if now else _("chưa có hồ sơ nào xong"),
        _year_before(report, Measure.DOSSIERS_SETTLED),
        number=count(now),
    )
    return TileValue(figure, whole(figures, Measure.DOSSIERS_SETTLED, title))


def _late(report: Report) -> TileValue:
    figures, title = report.figures, _("Trả trễ hẹn")
    now, moved = figures.count(Measure.DOSSIERS_LATE), figures.count(Measure.REAPPOINTMENTS)
    share = percent(now, figures.count(Measure.DOSSIERS_SETTLED))
    again = n_("hẹn lại {n} lần", "hẹn lại {n} lần", moved).format(n=count(moved))
    figure = FigureValue(
        "late",
        title,
        now,
        _("{share} số đã xong; {again}").format(share=share, again=again),
        _year_before(report, Measure.DOSSIERS_LATE),
        number=count(now),
    )
    return TileValue(figure, whole(figures, Measure.DOSSIERS_LATE, title))


def coverage(report: Report) -> TileValue:
    """How many late dossiers have an apology; what is missing must be nought."""
    figures = report.figures
    due, given = figures.count(Measure.APOLOGIES_DUE), figures.count(Measure.APOLOGIES_GIVEN)
    title, missing = _("Trễ có thư xin lỗi"), due - given
    words = _("{given} trên {due}; còn thiếu {missing}").format(
        given=count(given), due=count(due), missing=count(missing)
    )
    then = _covered_before(before(report))
    if missing > 0:
        number, tone, icon = percent(given, due), Tone.LATE, Icon.WARNING
    else:
        number = percent(given, due) if due else "0"
        words = words if due else _("không có hồ sơ nào trễ hẹn")
        tone, icon = Tone.OK, Icon.SHIELD
    figure = FigureValue("coverage", title, given, words, then, tone, icon, number)
    asked = (
        Asked(Measure.APOLOGIES_MISSING, "", _("Còn thiếu"), missing),
        Asked(Measure.APOLOGIES_DUE, "", _("Phải xin lỗi"), due),
        Asked(Measure.APOLOGIES_GIVEN, "", _("Đã xin lỗi"), given),
    )
    # What is missing comes first, where anything is.
    ordered = asked if missing > 0 else (*asked[1:], asked[0])
    return TileValue(figure, Drill(_("Hồ sơ trễ hẹn và thư xin lỗi"), ordered))


def _covered_before(known: Figures | None) -> str:
    if known is None:
        return _same_period(None)
    due = known.count(Measure.APOLOGIES_DUE)
    words = percent(known.count(Measure.APOLOGIES_GIVEN), due) if due else _("0 trễ")
    return _("cùng kỳ: {words}").format(words=words)


def _meetings(report: Report) -> TileValue:
    figures, title = report.figures, _("Lễ trao, thăm viếng")
    held, calls = figures.count(Measure.CEREMONIES), figures.count(Measure.VISITS)
    words = _("{held} lễ: {couples} đôi, {children} cháu; viếng {calls}").format(
        held=count(held),
        couples=count(figures.count(Measure.CEREMONY_COUPLES)),
        children=count(figures.count(Measure.CEREMONY_CHILDREN)),
        calls=count(calls),
    )
    known = before(report)
    then = known.count(Measure.CEREMONIES) + known.count(Measure.VISITS) if known is not None else None
    figure = FigureValue(
        "meetings",
        title,
        held + calls,
        words,
        _same_period(then),
        number=count(held + calls),
    )
    asked = (
        Asked(Measure.CEREMONIES, "", _("Lễ trao"), held),
        Asked(Measure.VISITS, "", _("Thăm viếng"), calls),
    )
    return TileValue(figure, Drill(title, asked))


# Pieces -----------------------------------------------------------------------------------------------------


def whole(figures: Figures, measure: Measure, title: str) -> Drill:
    """What stands behind a figure as a whole."""
    return Drill(title, (Asked(measure, "", _("Tất cả"), figures.count(measure)),))


def percent(part: int, of: int) -> str:
    """`98,9 %`; only the whole is ever called 100, only nothing 0."""
    if not of or part == of:
        return "100 %" if of else "0 %"
    tenths = round(Fraction(1000 * part, of))
    return f"{decimal((max(1, min(999, tenths)) if part else 0) / 10)} %"


def _year_before(report: Report, measure: Measure) -> str:
    known = before(report)
    return _same_period(known.count(measure) if known is not None else None)


def _same_period(value: int | None) -> str:
    """`cùng kỳ: 88`, the same period a year before, or that nothing is known of it."""
    return _("cùng kỳ: {words}").format(words=_("chưa có") if value is None else count(value))


def estimate_words(report: Report) -> str:
    """`ước từ 19/9`: from which day on the figures are an estimate; nothing where every day is over."""
    if report.estimated_from is None:
        return ""
    return _("ước từ {day}").format(day=short_date(report.estimated_from))


def value_words(value: int | Fraction | None) -> str:
    """A figure as a table writes it: whole numbers plain, others with one digit, a dash where there is nothing."""
    if value is None:
        return "–"
    return count(value) if isinstance(value, int) else decimal(float(value))


def run_words(report: Report) -> str:
    """Over which periods the plots reach: `tháng 6 đến 11/2026`, `quý 3/2025 đến 4/2026`."""
    run = report.run or (report.figures,)
    first, last = run[0].period, run[-1].period
    noun = _noun(last.kind)
    if len(run) == 1:
        return f"{noun} {_ending(last)}"
    begin = tick_name(first) if first.year == last.year else _ending(first)
    return _("{noun} {first} đến {last}").format(noun=noun, first=begin, last=_ending(last))


def _noun(kind: PeriodKind) -> str:
    """What a bar stands for."""
    match kind:
        case PeriodKind.DANVAN_MONTH:
            return _("tháng")
        case PeriodKind.DANVAN_QUARTER:
            return _("quý")
        case PeriodKind.WEEK:
            return _("tuần")
        case PeriodKind.RANGE:
            return _("kỳ bắt đầu")
        case PeriodKind.DANCHU_HALF:
            return _("6 tháng đầu năm")
        case PeriodKind.DANVAN_YEAR | PeriodKind.DANCHU_YEAR | PeriodKind.MODEL_YEAR:
            return _("năm")
        case _:
            assert_never(kind)


def _ending(period: Period) -> str:
    """A period in digits with its year, where its digits are not the year itself."""
    name = tick_name(period)
    return name if name == str(period.year) else f"{name}/{period.year}"


def before(report: Report) -> Figures | None:
    """The same period a year before; None where the register held nothing then, so that nothing is compared."""
    then = report.year_before
    return then if then is not None and any(then.values.values()) else None


def inside(name: str) -> str:
    """A name as it stands inside a sentence."""
    return names.lowered(name)


def plot_titles(report: Report) -> tuple[str, str]:
    """What stands above the two plots, and that the last period is an estimate where it is one."""
    run = run_words(report)
    estimated = f" · {_('ước')}" if report.estimated_from is not None else ""
    letters = _("Thư đã trao theo loại, {periods} (cùng một thang đo)").format(periods=run)
    late = _("Trễ hẹn và lời xin lỗi, {periods}").format(periods=run)
    return f"{letters}{estimated}", f"{late}{estimated}"


def missing(report: Report) -> int:
    """How many late dossiers have no apology; it must be nought."""
    return owed(report) - report.figures.count(Measure.APOLOGIES_GIVEN)


def owed(report: Report) -> int:
    """How many late dossiers are owed an apology."""
    return report.figures.count(Measure.APOLOGIES_DUE)


def period_words(report: Report, sent: HandedIn | None, *, changed: int) -> str:
    """`từ 14/10 đến hết 13/11/2026, ngày 14 chỉ tính một lần · đã nộp 13/11, số liệu chốt`."""
    period = report.period
    subject = names.period_subject(period)
    parts = [subject] if subject else []
    if period.kind is not PeriodKind.RANGE:
        # Days of one's own choice stand in their fields already.
        parts.append(names.window_words(period))
    if sent is not None:
        day = short_date(local(sent.at).date())
        kept = _("sổ đã thay đổi từ đó") if changed else _("số liệu chốt")
        parts.append(_("đã nộp {day}, {kept}").format(day=day, kept=kept))
    elif period.due is not None:
        parts.append(names.due_words(period.due))
    estimate = estimate_words(report)
    return " · ".join((*parts, estimate) if estimate else parts)


def nothing_counted() -> BannerValue:
    """A period in which nothing was recorded."""
    return BannerValue(
        BannerKind.NOTE,
        _("Kỳ này chưa có hồ sơ, thư hay việc nào được ghi trong sổ."),
        _("Chọn kỳ khác, hoặc quay lại khi đã có việc."),
        key=EMPTY,
    )
