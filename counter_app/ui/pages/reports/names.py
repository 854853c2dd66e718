"""What the page of reports calls periods and the parts of figures."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import date, timedelta
from typing import assert_never

from counter_app.domain.ceremony import Mode
from counter_app.domain.letter import LetterKind, sheet_kind
from counter_app.domain.person import Sex
from counter_app.domain.report import NOT_TOLD, Measure, Period, PeriodKind
from counter_app.domain.survey_rules import SurveyForm, SurveyUse
from counter_app.sentences.ceremonies import mode_name
from counter_app.sentences.dossiers import sex_name
from counter_app.sentences.letters import letter_name
from counter_app.sentences.surveys import use_name, version_words
from counter_app.wording import _, full_date, short_date

Own = Mapping[int, str]
"""What the commune's own letter kinds are called, by their numbers."""


def period_subject(period: Period) -> str:
    """What a report over such a period is about: `dân vận`, `dân chủ cơ sở`, or nothing."""
    match period.kind:
        case PeriodKind.DANVAN_MONTH | PeriodKind.DANVAN_QUARTER | PeriodKind.DANVAN_YEAR:
            return _("dân vận")
        case PeriodKind.DANCHU_HALF | PeriodKind.DANCHU_YEAR:
            return _("dân chủ cơ sở")
        case PeriodKind.MODEL_YEAR:
            return _("mô hình")
        case PeriodKind.WEEK:
            return _("giao ban")
        case PeriodKind.RANGE:
            return ""
        case _:
            assert_never(period.kind)


def window_words(period: Period) -> str:
    """`từ 14/10 đến hết 13/11/2026, ngày 14 chỉ tính một lần`: the days that are counted."""
    last = period.end - timedelta(days=1)
    first = short_date(period.first) if period.first.year == last.year else full_date(period.first)
    words = _("từ {first} đến hết {last}").format(first=first, last=full_date(last))
    if not _meets_its_neighbour(period):
        return words
    once = _("ngày {day} chỉ tính một lần").format(day=period.first.day)
    return f"{words}, {once}"


def _meets_its_neighbour(period: Period) -> bool:
    """Whether the period is told from a day of the month to the same day, which two periods would then claim."""
    return period.kind is PeriodKind.DANVAN_MONTH and period.first.day == period.end.day != 1


def due_words(due: date) -> str:
    """`hạn nộp trước 14/11`: plans name the day before which a report is awaited."""
    return _("hạn nộp trước {day}").format(day=short_date(due + timedelta(days=1)))


def kind_name(part: str, own: Own) -> str:
    """A letter kind by its number: `Thư chúc mừng khai sinh`; one of the commune's own by its name."""
    if not (part.isascii() and part.isdigit()):
        return part
    return letter_name(sheet_kind(int(part), own.get(int(part), "")))


def short_kind_name(part: str, own: Own) -> str:
    """A letter kind in a word or two, as it stands above its bars."""
    short = {
        LetterKind.BIRTH: _("Khai sinh"),
        LetterKind.MARRIAGE: _("Kết hôn"),
        LetterKind.CONDOLENCE: _("Chia buồn"),
        LetterKind.THANKS: _("Cảm ơn"),
        LetterKind.APOLOGY: _("Xin lỗi"),
    }
    return next((words for kind, words in short.items() if str(int(kind)) == part), "") or kind_name(
        part, own
    )


def survey_name(part: str) -> str:
    """A version of a questionnaire and what it is used for, from `form/version/use`."""
    pieces = part.split("/")
    if len(pieces) != 3 or not pieces[1].isdigit():
        return part
    with suppress(ValueError):
        form, use = SurveyForm(pieces[0]), SurveyUse(pieces[2])
        return f"{version_words(form, int(pieces[1]))}, {lowered(use_name(use))}"
    return part


def outcome_name(outcome: str) -> str:
    """How a dossier ended."""
    words = {
        "result": _("Có kết quả"),
        "refused": _("Từ chối"),
        "withdrawn": _("Người dân rút"),
        "stopped": _("Dừng giải quyết"),
    }
    return words.get(outcome, outcome)


def part_name(measure: Measure, part: str) -> str:
    """What a part of a measure is called in a table."""
    match measure:
        case Measure.DOSSIERS_BY_OUTCOME:
            return outcome_name(part)
        case Measure.CEREMONIES:
            return mode_name(Mode(part)) if part in set(Mode) else part
        case Measure.CHILDREN_BY_SEX if part in set(Sex):
            return raised(sex_name(Sex(part)))
        case Measure.DECEASED_BY_AGE:
            return _age(part)
        case Measure.LETTERS_BY_HAMLET if part == NOT_TOLD:
            return _("Không ghi thôn, bản")
        case Measure.CEREMONIES_PRESIDED if part == NOT_TOLD:
            return _("Không ghi người chủ trì")
        case Measure.VISITS if part == NOT_TOLD:
            return _("Không ghi trưởng đoàn")
        case _:
            return _("Không ghi") if part in ("", NOT_TOLD) else part


def _age(part: str) -> str:
    words = {
        "0-5": _("Dưới 6 tuổi"),
        "6-15": _("Từ 6 đến dưới 16 tuổi"),
        "16+": _("Từ 16 tuổi"),
        NOT_TOLD: _("Không rõ tuổi"),
    }
    return words.get(part, part)


def raised(words: str) -> str:
    """The words with their first letter large, as a row begins."""
    return words[:1].upper() + words[1:]


def lowered(words: str) -> str:
    """The words with their first letter small, as they stand inside a sentence."""
    return words[:1].lower() + words[1:]
