"""The words of a survey: its forms, levels, uses, and the three numbers with what they are counted from."""

from __future__ import annotations

from datetime import timedelta
from fractions import Fraction
from typing import assert_never

from counter_app.domain.instants import DayRange
from counter_app.domain.survey import AnswerSheet, Level, Share, SurveySource, tenths
from counter_app.domain.survey_rules import SurveyForm, SurveyUse
from counter_app.wording import _, decimal, full_date, n_


def form_name(form: SurveyForm) -> str:
    """`Mẫu 3`."""
    return _("Mẫu {number}").format(number=form.value)


def level_name(level: Level) -> str:
    """`rất hài lòng`, as screen and command line say it."""
    match level:
        case Level.NOT_APPLICABLE:
            return _("không áp dụng")
        case Level.VERY_DISSATISFIED:
            return _("rất không hài lòng")
        case Level.DISSATISFIED:
            return _("không hài lòng")
        case Level.NEITHER:
            return _("bình thường")
        case Level.SATISFIED:
            return _("hài lòng")
        case Level.VERY_SATISFIED:
            return _("rất hài lòng")
        case _:
            assert_never(level)


def answer_name(level: Level | None) -> str:
    """A level, or that the box was left empty."""
    return _("để trống") if level is None else level_name(level)


def use_name(use: SurveyUse) -> str:
    """What people are asked for."""
    match use:
        case SurveyUse.BEFORE:
            return _("Khảo sát ban đầu")
        case SurveyUse.AFTER_RESULT:
            return _("Ngay sau khi trả kết quả")
        case SurveyUse.INDEPENDENT:
            return _("Khảo sát độc lập")
        case _:
            assert_never(use)


def source_name(source: SurveySource) -> str:
    """How a sheet came in."""
    match source:
        case SurveySource.PAPER:
            return _("phiếu giấy")
        case SurveySource.KIOSK:
            return _("màn hình chạm")
        case _:
            assert_never(source)


def version_words(form: SurveyForm, version: int) -> str:
    """`Mẫu 3, bản 2`."""
    return _("{form}, bản {version}").format(form=form_name(form), version=version)


def period_words(period: DayRange) -> str:
    """`từ 01/11/2026 đến hết 30/11/2026`."""
    last = period.end - timedelta(days=1)
    if last == period.first:
        return _("ngày {day}").format(day=full_date(last))
    return _("từ {first} đến hết {last}").format(first=full_date(period.first), last=full_date(last))


def satisfied_label() -> str:
    """The name of the first number."""
    return _("Hài lòng và rất hài lòng")


def mean_label() -> str:
    """The name of the second number."""
    return _("Điểm trung bình, thang 0–100")


def share_words(share: Share) -> tuple[str, str]:
    """`87,5 %` and `81,3`: the first two numbers; a dash where nothing counts."""
    satisfied = _("{number} %").format(number=number_words(share.satisfied)) if share.n else "–"
    return satisfied, number_words(share.mean)


def number_words(number: Fraction | None) -> str:
    """`81,3`, a half upwards; a dash where nothing counts."""
    return "–" if number is None else decimal(float(tenths(number)))


def base_words(share: Share, sheets: int | None = None) -> str:
    """`20 phiếu, n = 131 câu trả lời, 9 không áp dụng`: what the numbers beside it are counted from."""
    parts = [n_("{n} phiếu", "{n} phiếu", sheets).format(n=sheets)] if sheets is not None else []
    parts.append(n_("n = {n} câu trả lời", "n = {n} câu trả lời", share.n).format(n=share.n))
    parts.append(_("{n} không áp dụng").format(n=share.not_applicable))
    if share.empty:
        parts.append(_("{n} để trống").format(n=share.empty))
    return ", ".join(parts)


def question_base(share: Share) -> str:
    """`n = 19, 1 không áp dụng`: the same beside one question."""
    parts = [f"n = {share.n}", _("{n} không áp dụng").format(n=share.not_applicable)]
    if share.empty:
        parts.append(_("{n} để trống").format(n=share.empty))
    return ", ".join(parts)


def sheet_entered(sheet: AnswerSheet) -> str:
    """A sheet was kept under its number."""
    return _("Đã ghi phiếu số {number} vào {version}.").format(
        number=sheet.number, version=version_words(sheet.form, sheet.version)
    )


def sheet_taken_back(sheet: AnswerSheet) -> str:
    """A sheet is in no count any more."""
    return _("Đã bỏ phiếu số {number} khỏi mọi con số; số phiếu ấy không dùng lại.").format(
        number=sheet.number
    )


def nothing_answered(period: DayRange) -> str:
    """Nobody answered in a period."""
    return _("Chưa có phiếu khảo sát nào {period}.").format(period=period_words(period))
