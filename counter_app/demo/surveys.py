"""Twenty believable sheets of answers over the demo's fortnight: most content, some not, several *không áp dụng*."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from counter_app.domain.survey import Level
from counter_app.domain.survey_rules import SurveyForm
from counter_app.services.acts.surveys import SurveyEntry, Surveys

#: One sheet to a word, one sign to a question: 1 to 5, 0 for "không áp dụng", - for a box left empty.
SHEETS = (
    "5545055", "4443044", "5554045", "4432043", "5545544", "3322032", "4544045", "5555055", "4443-44", "5434044",
    "4545344", "2231023", "5544055", "4554044", "4444044", "5545055", "3443242", "5554045", "44440-4", "5445055",
)  # fmt: skip


def entries(first: date, last: date) -> Iterator[SurveyEntry]:
    """The sheets in the order they were handed in, spread over the days from `first` to `last`."""
    days = (last - first).days
    for place, signs in enumerate(SHEETS):
        levels = tuple(None if sign == "-" else Level(int(sign)) for sign in signs)
        day = first + timedelta(days=place * days // (len(SHEETS) - 1))
        # Nobody hands in a sheet on a Sunday.
        yield SurveyEntry(SurveyForm.FORM_3, levels, day=day - timedelta(days=day.weekday() == 6))


def answer(surveys: Surveys, first: date, last: date) -> None:
    """Enter them all."""
    for entry in entries(first, last):
        surveys.enter(entry)
