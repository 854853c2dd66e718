"""What is wrong with a questionnaire or with a sheet of answers."""

from __future__ import annotations

from .tree import CounterError


class SurveyError(CounterError):
    """A questionnaire or a sheet of answers cannot be taken as it stands."""


class NoQuestion(SurveyError):
    """A questionnaire without a single question."""

    form: str


class TooManyQuestions(SurveyError):
    """More questions than one sheet of paper holds."""

    form: str
    count: int
    most: int


class QuestionTooLong(SurveyError):
    """A question that nobody would read to its end; `place` counts from 1."""

    place: int
    length: int
    most: int


class NoAnswer(SurveyError):
    """A sheet on which not one question was answered."""

    form: str


class AnswersMismatch(SurveyError):
    """There are not as many answers as the questionnaire has questions."""

    given: int
    asked: int


class UnknownLevel(SurveyError):
    """An answer is none of the six keys; `place` counts from 1."""

    place: int
    value: str


class UnknownQuestionnaire(SurveyError):
    """There is no such version of the form."""

    form: str
    version: int


class QuestionnaireMoved(SurveyError):
    """Somebody else put a newer version to use while this sheet was being entered."""

    form: str
    version: int


class SurveyWhileMourning(SurveyError):
    """A family that came about a death is never asked how content it is."""

    code: str


class NoSuchSheet(SurveyError):
    """There is no sheet of answers of this number that could still be taken back."""

    year: int
    number: int
