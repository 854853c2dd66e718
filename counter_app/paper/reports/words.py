"""The finished words of a report on paper: its head, its parts, its tables, its foot."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING, assert_never

from counter_app.domain.instants import local
from counter_app.domain.names import clean
from counter_app.domain.report import Period, PeriodKind, Report
from counter_app.domain.report_plot import plots, run_of
from counter_app.paper.context.phrases import (
    DOTS,
    LONG_DOTS,
    NBSP,
    bound,
    capitals,
    commune,
    day_in_words,
    name_of,
)
from counter_app.sentences.letters import signature_lines
from counter_app.wording import full_date, nfc, paper_month_number, paper_time

from . import sections
from .numbers import count
from .sections import Told
from .tables import dossier_rows, letter_rows

if TYPE_CHECKING:
    from counter_app.services.ports.reports import ReportTold

_ROMAN = ("", "I", "II", "III", "IV")
#: A line for the officer to write on, of a report and of the smaller type of a week's sheet.
_WRITE, _WRITE_SMALL = "…" * 34, "…" * 41
ON = "có"


def told_of(report: Report, told: ReportTold) -> Told:
    """The report with what the office calls its letters."""
    return Told(report, {str(number): name for number, name in told.kinds.items()})


def report_words(report: Report, about: ReportTold) -> dict[str, str]:
    """The text of every placeholder of the report, in Unicode NFC."""
    told = told_of(report, about)
    office, drawn = about.office, plots(report)
    *above, title = signature_lines(about.signatory)
    weekly = report.period.kind is PeriodKind.WEEK
    lines = _one_paragraph if weekly else _lines
    # A plot of one period would say what its table says.
    several = len(run_of(report)) > 1
    fields = {
        "organ_1": f"ỦY{NBSP}BAN NHÂN{NBSP}DÂN",
        "organ_2": capitals(commune(office)),
        "number_line": "" if weekly else "Số: ……/BC-UBND",
        "place_date": f"{name_of(about.place) or DOTS}, {day_in_words(about.made)}",
        "title": report_title(report.period),
        "subject": subject(report.period, about.model_name),
        "recipient": recipient(report.period, clean(office.province)),
        "window": window(report.period),
        "estimate": estimate(report),
        "mark": " (số ước)" if report.estimated_from is not None else "",
        "letters": lines(sections.letters(told)),
        "letter_rows": letter_rows(told),
        "plot": ON if several and not drawn.empty else "",
        "scale": run_words(report) + _star(report),
        "dossiers": lines(sections.dossiers(told)),
        "dossier_rows": dossier_rows(told),
        "apologies": lines(sections.apologies(told)),
        "late_plot": ON if several and any(bar.value for bar in drawn.lateness.bars) else "",
        "ceremonies": lines(sections.ceremonies(told)),
        "contributions": lines(sections.contributions(told)),
        "survey": lines(sections.survey(told)),
        "shortcomings": lines(sections.shortcomings(told)),
        "to_write": _WRITE_SMALL if weekly else _WRITE,
        "sign_1": "\n".join(above).replace(" ", NBSP),
        "sign_2": title.replace(" ", NBSP),
        "signatory": name_of(about.signatory.name) or LONG_DOTS,
        "officer": name_of(office.officer) or LONG_DOTS,
        "nation": ON,
        "seal": "",
        "copies": ON,
    }
    return {name: nfc(text) for name, text in fields.items()}


def report_title(period: Period) -> str:
    """`BÁO CÁO`; the figures of a week are a sheet for the meeting."""
    return "SỐ LIỆU GIAO BAN" if period.kind is PeriodKind.WEEK else "BÁO CÁO"


def subject(period: Period, model: str) -> str:
    """What it reports on, and for which period."""
    named = f"“{clean(model) or DOTS}”"
    match period.kind:
        case PeriodKind.DANVAN_MONTH | PeriodKind.DANVAN_QUARTER | PeriodKind.DANVAN_YEAR:
            words = f"Kết quả công tác dân vận và thực hiện mô hình\n{named}"
        case PeriodKind.DANCHU_HALF | PeriodKind.DANCHU_YEAR:
            words = f"Kết quả thực hiện dân chủ ở cơ sở và mô hình\n{named}"
        case PeriodKind.MODEL_YEAR | PeriodKind.WEEK:
            words = f"Kết quả thực hiện mô hình {named}"
        case PeriodKind.RANGE:
            words = f"Chuyên đề: Kết quả thực hiện mô hình\n{named}"
        case _:
            assert_never(period.kind)
    return bound(f"{words}\n{period_words(period)}")


def period_words(period: Period) -> str:
    """`tháng 11 năm 2026`, `quý IV năm 2026`, `6 tháng đầu năm 2026`, `năm 2026`, `tuần 47 năm 2026`."""
    match period.kind:
        case PeriodKind.DANVAN_MONTH:
            return f"tháng {paper_month_number(period.part)} năm {period.year}"
        case PeriodKind.DANVAN_QUARTER:
            return f"quý {_ROMAN[period.part]} năm {period.year}"
        case PeriodKind.DANCHU_HALF:
            return f"6 tháng đầu năm {period.year}"
        case PeriodKind.DANVAN_YEAR | PeriodKind.DANCHU_YEAR | PeriodKind.MODEL_YEAR:
            return f"năm {period.year}"
        case PeriodKind.WEEK:
            return f"tuần {period.part} năm {period.year}"
        case PeriodKind.RANGE:
            return f"từ ngày {full_date(period.first)} đến hết ngày {full_date(last_day(period))}"
        case _:
            assert_never(period.kind)


def window(period: Period) -> str:
    """`Số liệu từ 14/10/2026 đến hết 13/11/2026; ngày 14 chỉ tính một lần.`"""
    words = f"Số liệu từ ngày {full_date(period.first)} đến hết ngày {full_date(last_day(period))}"
    meeting = period.kind not in (PeriodKind.WEEK, PeriodKind.RANGE) and period.first.day > 1
    once = f"; ngày {period.first.day} chỉ tính một lần" if meeting else ""
    return bound(f"{words}{once}.")


def estimate(report: Report) -> str:
    """The note to an estimate: until when it was counted, and which days were still to come; else empty."""
    if report.estimated_from is None:
        return ""
    asked, last = local(report.asked), last_day(report.period)
    days = (report.period.end - report.estimated_from).days
    to_come = (
        f"ngày {full_date(last)}"
        if days == 1
        else f"{count(days)} ngày, từ ngày {full_date(report.estimated_from)} đến hết ngày {full_date(last)},"
    )
    return bound(
        f"Số ước: số liệu đếm đến {paper_time(asked)} ngày {full_date(asked.date())}; còn {to_come} chưa qua. "
        "Khi hết kỳ cần lập lại để chốt."
    )


def recipient(period: Period, province: str) -> str:
    """Whom it goes to, where a plan says so; else dots to write on (a week's sheet goes to nobody)."""
    match period.kind:
        case PeriodKind.MODEL_YEAR:
            return bound(f"Ủy ban nhân dân {province or DOTS} (qua Sở Nội vụ)")
        case PeriodKind.WEEK:
            return ""
        case _:
            return LONG_DOTS


def run_words(report: Report) -> str:
    """`tháng 6 đến tháng 11 năm 2026`; the words of one period where there is no other."""
    run = run_of(report)
    first, last = run[0].period, run[-1].period
    if len(run) == 1:
        return bound(period_words(last))
    begun = period_words(first)
    if first.year == last.year:
        begun = begun.removesuffix(f" năm {first.year}")
    return bound(f"{begun} đến {period_words(last)}")


def last_day(period: Period) -> date:
    """The last day that counts."""
    return period.end - timedelta(days=1)


def _star(report: Report) -> str:
    return "; * số ước" if report.estimated_from is not None else ""


def _one_paragraph(lines: list[str]) -> str:
    """The sentences in one paragraph: the sheet of a week is one page."""
    return bound(" ".join(lines))


def _lines(lines: list[str]) -> str:
    return "\n".join(bound(line) for line in lines)
