"""What the page of surveys reads in one go."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from counter_app.domain.instants import DayRange
from counter_app.domain.survey import AnswerSheet, Questionnaire, Tally
from counter_app.domain.survey_rules import SurveyForm, SurveyRules
from counter_app.ui.pages.surveys.acts import SurveyActs


class Period(StrEnum):
    """The stretches of time that are asked for most."""

    MONTH = "month"
    LAST_MONTH = "last_month"
    QUARTER = "quarter"
    YEAR = "year"


def days_of(period: Period, today: date) -> DayRange:
    """The days of a stretch, whole months of the calendar, as of a day."""
    month = today.replace(day=1)
    match period:
        case Period.MONTH:
            return DayRange(month, _next(month))
        case Period.LAST_MONTH:
            return DayRange((month - timedelta(days=1)).replace(day=1), month)
        case Period.QUARTER:
            first = date(today.year, 3 * ((today.month - 1) // 3) + 1, 1)
            return DayRange(first, _next(_next(_next(first))))
        case Period.YEAR:
            return DayRange(date(today.year, 1, 1), date(today.year + 1, 1, 1))


def _next(month: date) -> date:
    return (month + timedelta(days=31)).replace(day=1)


@dataclass(frozen=True, slots=True)
class Overview:
    """The questionnaires handed out now, their use, the numbers of one form in a stretch, what was entered last."""

    questionnaires: tuple[Questionnaire, ...]
    rules: SurveyRules
    tallies: tuple[Tally, ...]
    period: DayRange
    recent: tuple[AnswerSheet, ...]
    next_number: int
    today: date

    def questionnaire(self, form: SurveyForm) -> Questionnaire:
        """The one of a form."""
        return next(one for one in self.questionnaires if one.form is form)


def overview(acts: SurveyActs, form: SurveyForm, period: Period) -> Overview:
    """Read everything the page shows of a form."""
    surveys, today = acts.surveys, acts.today()
    days = days_of(period, today)
    return Overview(
        surveys.questionnaires(),
        surveys.rules(),
        surveys.tallies(days.first, days.end, form),
        days,
        surveys.recent(),
        surveys.next_number(),
        today,
    )
