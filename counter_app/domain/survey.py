"""Questionnaires, sheets of answers, and the three numbers told of them; forms and versions are never merged."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import IntEnum, StrEnum
from fractions import Fraction

from .errors.surveys import AnswersMismatch, NoAnswer, NoQuestion, QuestionTooLong, TooManyQuestions
from .event import DeathEvent, Event
from .instants import DayRange
from .letter import LetterKind
from .names import clean
from .procedure import EventKind
from .survey_rules import SurveyForm, SurveyUse

#: As many as one sheet of paper and a patient reader take.
MOST_QUESTIONS = 10
LONGEST_QUESTION = 160


class Level(IntEnum):
    """One answer; the numbers are the keys that enter it. *Không áp dụng* is no level and in no mean."""

    NOT_APPLICABLE = 0
    VERY_DISSATISFIED = 1
    DISSATISFIED = 2
    NEITHER = 3
    SATISFIED = 4
    VERY_SATISFIED = 5

    @property
    def points(self) -> int | None:
        """0, 25, 50, 75 or 100; None for *không áp dụng*."""
        return None if self is Level.NOT_APPLICABLE else (self - 1) * 25

    @property
    def is_satisfied(self) -> bool:
        """Whether it counts as *hài lòng* or *rất hài lòng*."""
        return self >= Level.SATISFIED


#: The five levels from worst to best, as they stand on paper and screen.
LEVELS = tuple(level for level in Level if level is not Level.NOT_APPLICABLE)


class SurveySource(StrEnum):
    """How a sheet of answers came in."""

    PAPER = "paper"
    KIOSK = "kiosk"


@dataclass(frozen=True, slots=True)
class Questionnaire:
    """One version of a form, versions counting from 1; an answer keeps the version it was given to."""

    form: SurveyForm
    version: int
    title: str
    intro: str
    questions: tuple[str, ...]

    def says_the_same(self, other: Questionnaire) -> bool:
        """Whether a reader could tell the two apart."""
        return (self.title, self.intro, self.questions) == (other.title, other.intro, other.questions)


def checked_questionnaire(
    form: SurveyForm, version: int, title: str, intro: str, questions: Iterable[str]
) -> Questionnaire:
    """A questionnaire as it was written, blank questions left out.

    Raises NoQuestion, TooManyQuestions or QuestionTooLong.
    """
    kept = tuple(text for text in map(clean, questions) if text)
    if not kept:
        raise NoQuestion(form=form)
    if len(kept) > MOST_QUESTIONS:
        raise TooManyQuestions(form=form, count=len(kept), most=MOST_QUESTIONS)
    for place, text in enumerate(kept, start=1):
        if len(text) > LONGEST_QUESTION:
            raise QuestionTooLong(place=place, length=len(text), most=LONGEST_QUESTION)
    return Questionnaire(form, version, clean(title), clean(intro), kept)


@dataclass(frozen=True, slots=True)
class AnswerSheet:
    """What one person answered; None where the box was left empty.

    Only the day is kept, never the hour, so that no sheet can be told from the handover it followed. `dossier` is
    set only where the citizen agreed. A sheet that was taken back stays, with its number, and is in no count.
    """

    year: int
    number: int
    form: SurveyForm
    version: int
    use: SurveyUse
    day: date
    source: SurveySource
    levels: tuple[Level | None, ...]
    dossier: str = ""
    taken_back: bool = False


def checked_levels(questionnaire: Questionnaire, levels: Sequence[Level | None]) -> tuple[Level | None, ...]:
    """The answers of one sheet; raises AnswersMismatch when they are not one to a question, NoAnswer when all are
    empty."""
    if len(levels) != len(questionnaire.questions):
        raise AnswersMismatch(given=len(levels), asked=len(questionnaire.questions))
    if all(level is None for level in levels):
        raise NoAnswer(form=questionnaire.form)
    return tuple(levels)


def may_be_offered(events: Iterable[Event | EventKind | None], letters: Iterable[LetterKind] = ()) -> bool:
    """Whether anybody may be asked how content they are: never a family that came about a death."""
    mourning = any(one is EventKind.DEATH or isinstance(one, DeathEvent) for one in events)
    return not mourning and LetterKind.CONDOLENCE not in letters


@dataclass(frozen=True, slots=True)
class Share:
    """The numbers of some answers: how many at each of the five levels, *không áp dụng*, and boxes left empty."""

    levels: tuple[int, int, int, int, int]
    not_applicable: int
    empty: int

    @property
    def n(self) -> int:
        """The answers that count: at one of the five levels."""
        return sum(self.levels)

    @property
    def satisfied(self) -> Fraction | None:
        """Percent of *hài lòng* and *rất hài lòng* among the answers that count, 0 to 100; None without any."""
        return Fraction(100 * (self.levels[3] + self.levels[4]), self.n) if self.n else None

    @property
    def mean(self) -> Fraction | None:
        """The mean of 0, 25, 50, 75 and 100 points over the answers that count; None without any."""
        return (
            Fraction(sum(25 * at * many for at, many in enumerate(self.levels)), self.n) if self.n else None
        )


def share_of(answers: Iterable[Level | None]) -> Share:
    """The numbers of these answers."""
    counted = dict.fromkeys(Level, 0)
    empty = 0
    for answer in answers:
        if answer is None:
            empty += 1
        else:
            counted[answer] += 1
    one, two, three, four, five = (counted[level] for level in LEVELS)
    return Share((one, two, three, four, five), counted[Level.NOT_APPLICABLE], empty)


@dataclass(frozen=True, slots=True)
class Tally:
    """What one version of one form, handed out for one use, was answered in a period."""

    questionnaire: Questionnaire
    use: SurveyUse
    period: DayRange
    sheets: int
    whole: Share
    by_question: tuple[Share, ...]


def tally(
    questionnaire: Questionnaire, use: SurveyUse, period: DayRange, sheets: Iterable[AnswerSheet]
) -> Tally:
    """The numbers of the sheets of this form, version, use and period; all others are passed over."""
    counted = [
        sheet.levels
        for sheet in sheets
        if (sheet.form, sheet.version, sheet.use) == (questionnaire.form, questionnaire.version, use)
        and sheet.day in period
        and not sheet.taken_back
    ]
    by_question = tuple(
        share_of(levels[place] for levels in counted) for place in range(len(questionnaire.questions))
    )
    whole = share_of(level for levels in counted for level in levels)
    return Tally(questionnaire, use, period, len(counted), whole, by_question)


def tenths(number: Fraction) -> Fraction:
    """A share or a mean to one digit after the mark, a half upwards: 87.25 becomes 87.3."""
    return Fraction((number * 20 + 1) // 2, 10)
