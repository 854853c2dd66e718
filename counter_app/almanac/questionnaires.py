"""The questionnaires that come with the program, from data/questionnaires.csv."""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from counter_app.domain.errors.tables import TableProblem
from counter_app.domain.survey import Questionnaire, checked_questionnaire
from counter_app.domain.survey_rules import SurveyForm

from .table import read_table

COLUMNS = ("form", "part", "text")


class _Part(StrEnum):
    """What a line of the table holds of its questionnaire."""

    TITLE = "title"
    INTRO = "intro"
    QUESTION = "question"


class ShippedSurveys:
    """Reads the table when it is asked; fulfils the port ShippedQuestionnaires."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def questionnaires(self) -> tuple[Questionnaire, ...]:
        """One to each form, as version 1; raises BrokenTable or UnreadableTable, or a SurveyError for a form that
        has no question."""
        texts: dict[tuple[SurveyForm, _Part], list[str]] = {}
        for line in read_table(self._path, COLUMNS):
            form = line.choice("form", SurveyForm) or line.broken("form", TableProblem.MISSING_VALUE)
            part = line.choice("part", _Part) or line.broken("part", TableProblem.MISSING_VALUE)
            texts.setdefault((form, part), []).append(line.required("text"))
        return tuple(
            checked_questionnaire(
                form,
                1,
                " ".join(texts.get((form, _Part.TITLE), ())),
                " ".join(texts.get((form, _Part.INTRO), ())),
                texts.get((form, _Part.QUESTION), ()),
            )
            for form in SurveyForm
        )
