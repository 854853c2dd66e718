"""The three numbers of a survey, what counts in them and what never does."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.errors.surveys import (
    AnswersMismatch,
    NoAnswer,
    NoQuestion,
    QuestionTooLong,
    TooManyQuestions,
)
from counter_app.domain.instants import DayRange
from counter_app.domain.letter import LetterKind
from counter_app.domain.procedure import EventKind
from counter_app.domain.survey import (
    LONGEST_QUESTION,
    MOST_QUESTIONS,
    AnswerSheet,
    Level,
    Questionnaire,
    SurveySource,
    checked_levels,
    checked_questionnaire,
    may_be_offered,
    share_of,
    tally,
    tenths,
)
from counter_app.domain.survey_rules import SurveyForm, SurveyRules, SurveyUse

DAY = date(2026, 11, 23)
MONTH = DayRange(date(2026, 11, 1), date(2026, 12, 1))
ASKED = Questionnaire(SurveyForm.FORM_3, 1, "Phiếu", "", ("Thái độ", "Đúng hẹn"))
LEVELS = st.one_of(st.none(), st.sampled_from(Level))


def sheet(*levels: Level | None, **other: object) -> AnswerSheet:
    one = AnswerSheet(
        2026, 1, SurveyForm.FORM_3, 1, SurveyUse.AFTER_RESULT, DAY, SurveySource.PAPER, tuple(levels)
    )
    return replace(one, **other)  # type: ignore[arg-type]


def test_the_five_levels_are_worth_0_to_100_and_not_applicable_nothing() -> None:
    assert [level.points for level in Level] == [None, 0, 25, 50, 75, 100]


def test_not_applicable_and_empty_boxes_are_in_no_mean() -> None:
    share = share_of([Level.VERY_SATISFIED, Level.NEITHER, Level.NOT_APPLICABLE, None])
    assert (share.n, share.not_applicable, share.empty) == (2, 1, 1)
    assert share.mean == 75
    assert share.satisfied == 50


def test_without_an_answer_that_counts_there_is_no_number_rather_than_zero() -> None:
    share = share_of([Level.NOT_APPLICABLE, None])
    assert (share.n, share.mean, share.satisfied) == (0, None, None)


@given(st.lists(LEVELS))
def test_every_answer_is_counted_once_and_the_numbers_stay_in_their_scale(levels: list[Level | None]) -> None:
    share = share_of(levels)
    assert share.n + share.not_applicable + share.empty == len(levels)
    if share.n:
        assert share.mean is not None
        assert 0 <= share.mean <= 100
        assert share.satisfied is not None
        assert 0 <= share.satisfied <= 100
        points = [level.points for level in levels if level is not None and level.points is not None]
        assert share.mean == Fraction(sum(points), len(points))


@given(st.lists(LEVELS, min_size=1), st.integers(0, 5))
def test_more_answers_of_not_applicable_change_no_mean(levels: list[Level | None], more: int) -> None:
    again = share_of([*levels, *([Level.NOT_APPLICABLE] * more)])
    assert (again.mean, again.satisfied) == (share_of(levels).mean, share_of(levels).satisfied)


def test_other_forms_versions_uses_days_and_sheets_taken_back_are_never_merged_in() -> None:
    good = sheet(Level.VERY_SATISFIED, Level.SATISFIED)
    others = (
        replace(good, form=SurveyForm.FORM_2),
        replace(good, version=2),
        replace(good, use=SurveyUse.BEFORE),
        replace(good, day=date(2026, 12, 1)),
        replace(good, taken_back=True),
    )
    told = tally(ASKED, SurveyUse.AFTER_RESULT, MONTH, [good, *others])
    assert (told.sheets, told.whole.n) == (1, 2)
    assert [share.mean for share in told.by_question] == [100, 75]


def test_a_half_is_rounded_upwards() -> None:
    assert tenths(Fraction(8725, 100)) == Fraction(873, 10)
    assert tenths(Fraction(200, 3)) == Fraction(667, 10)
    assert tenths(Fraction(100)) == 100


def test_a_sheet_needs_one_answer_and_as_many_boxes_as_questions() -> None:
    with pytest.raises(NoAnswer):
        checked_levels(ASKED, (None, None))
    with pytest.raises(AnswersMismatch):
        checked_levels(ASKED, (Level.SATISFIED,))
    assert checked_levels(ASKED, (None, Level.NOT_APPLICABLE)) == (None, Level.NOT_APPLICABLE)


def test_a_questionnaire_has_some_short_questions() -> None:
    with pytest.raises(NoQuestion):
        checked_questionnaire(SurveyForm.FORM_2, 1, "Phiếu", "", ["  ", ""])
    with pytest.raises(TooManyQuestions):
        checked_questionnaire(SurveyForm.FORM_2, 1, "Phiếu", "", ["Câu"] * (MOST_QUESTIONS + 1))
    with pytest.raises(QuestionTooLong):
        checked_questionnaire(SurveyForm.FORM_2, 1, "Phiếu", "", ["ẫ" * (LONGEST_QUESTION + 1)])


def test_a_family_in_mourning_is_never_asked() -> None:
    assert not may_be_offered([None, EventKind.DEATH])
    assert not may_be_offered([], [LetterKind.CONDOLENCE])
    assert may_be_offered([None, EventKind.BIRTH], [LetterKind.BIRTH, LetterKind.APOLOGY])


def test_one_form_may_serve_two_uses() -> None:
    rules = SurveyRules(after_result=SurveyForm.FORM_2)
    assert rules.uses_of(SurveyForm.FORM_2) == (SurveyUse.BEFORE, SurveyUse.AFTER_RESULT)
    assert rules.uses_of(SurveyForm.FORM_3) == ()
