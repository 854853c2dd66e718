"""Surveys on both databases: versions kept apart, anonymous sheets, numbers never taken twice."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.errors.entry import InvalidValue, PeriodBackwards
from counter_app.domain.errors.surveys import (
    NoAnswer,
    NoSuchSheet,
    QuestionnaireMoved,
    SurveyWhileMourning,
    UnknownQuestionnaire,
)
from counter_app.domain.logbook import LogKind
from counter_app.domain.survey import Level, SurveySource
from counter_app.domain.survey_rules import SurveyForm, SurveyUse
from counter_app.services.acts.surveys import SurveyEntry
from tests.services.desk import Desk, birth, death, thanks

GOOD = Level.SATISFIED
THREE = SurveyForm.FORM_3
NOVEMBER = (date(2026, 11, 1), date(2026, 12, 1))


def entry(desk: Desk, *levels: Level | None, **other: object) -> SurveyEntry:
    count = len(desk.app.surveys.questionnaire(THREE).questions)
    return SurveyEntry(THREE, (*levels, *([GOOD] * (count - len(levels)))), **other)  # type: ignore[arg-type]


def test_what_is_entered_is_told_as_three_numbers(desk: Desk) -> None:
    surveys = desk.app.surveys
    surveys.enter(entry(desk, Level.VERY_SATISFIED, Level.NOT_APPLICABLE, None))
    surveys.enter(entry(desk, Level.VERY_DISSATISFIED))
    (told,) = surveys.tallies(*NOVEMBER)
    assert (told.sheets, told.whole.not_applicable, told.whole.empty) == (2, 1, 1)
    assert [share.n for share in told.by_question[:3]] == [2, 1, 1]
    assert told.by_question[0].mean == 50
    assert told.use is SurveyUse.AFTER_RESULT
    assert surveys.tallies(date(2026, 12, 1), date(2027, 1, 1)) == ()


def test_an_edited_questionnaire_is_a_new_version_and_answers_keep_theirs(desk: Desk) -> None:
    surveys = desk.app.surveys
    before = surveys.questionnaire(THREE)
    surveys.enter(entry(desk))
    changed = surveys.edit(THREE, before.title, before.intro, ["Một câu thôi"])
    assert (before.version, changed.version) == (1, 2)
    assert surveys.edit(THREE, changed.title, changed.intro, changed.questions) == changed
    surveys.enter(SurveyEntry(THREE, (GOOD,)))
    old, new = surveys.tallies(*NOVEMBER)
    assert (old.questionnaire, new.questionnaire) == (before, changed)
    assert (old.sheets, new.sheets) == (1, 1)
    assert surveys.versions(THREE) == (changed, before)
    assert desk.log(LogKind.SURVEY_CHANGED) == [{"form": "3", "version": 2}]


def test_paper_of_an_older_version_can_still_be_entered_but_not_touched(desk: Desk) -> None:
    surveys = desk.app.surveys
    old = entry(desk, version=1)
    touched = entry(desk, version=1, source=SurveySource.KIOSK)
    surveys.edit(THREE, "Phiếu", "", ["Một câu thôi"])
    assert surveys.enter(old).version == 1
    with pytest.raises(QuestionnaireMoved):
        surveys.enter(touched)
    with pytest.raises(UnknownQuestionnaire):
        surveys.enter(entry(desk, version=7))


def test_one_form_handed_out_for_two_uses_is_told_twice(desk: Desk) -> None:
    surveys = desk.app.surveys
    desk.app.settling.change({"surveys.before": "3"})
    surveys.enter(entry(desk, use=SurveyUse.BEFORE))
    assert surveys.enter(entry(desk)).use is SurveyUse.AFTER_RESULT
    assert [told.use for told in surveys.tallies(*NOVEMBER)] == [SurveyUse.AFTER_RESULT, SurveyUse.BEFORE]


def test_a_sheet_with_no_answer_takes_no_number(desk: Desk) -> None:
    empty = SurveyEntry(THREE, (None,) * len(desk.app.surveys.questionnaire(THREE).questions))
    with pytest.raises(NoAnswer):
        desk.app.surveys.enter(empty)
    assert desk.app.surveys.next_number() == 1
    assert desk.app.surveys.tallies(*NOVEMBER) == ()


def test_a_sheet_taken_back_leaves_its_number_spent(desk: Desk) -> None:
    surveys = desk.app.surveys
    first = surveys.enter(entry(desk))
    surveys.take_back(first.year, first.number)
    assert surveys.enter(entry(desk)).number == 2
    assert surveys.tallies(*NOVEMBER)[0].sheets == 1
    with pytest.raises(NoSuchSheet):
        surveys.take_back(first.year, first.number)
    assert [one.taken_back for one in surveys.recent()] == [False, True]
    assert len(desk.log(LogKind.SURVEY_TAKEN_BACK)) == 1


def test_a_dossier_stays_with_the_answers_only_where_the_citizen_agrees(desk: Desk) -> None:
    code = desk.take_in(birth())
    assert desk.app.surveys.enter(entry(desk, dossier=code)).dossier == ""
    assert desk.app.surveys.enter(entry(desk, dossier=code, agreed=True)).dossier == code
    with pytest.raises(UnknownCase):
        desk.app.surveys.enter(entry(desk, dossier="H00", agreed=True))


def test_a_bereaved_family_is_never_asked(desk: Desk) -> None:
    code = desk.take_in(death())
    with pytest.raises(SurveyWhileMourning):
        desk.app.surveys.check_offer(code)
    with pytest.raises(SurveyWhileMourning):
        desk.app.surveys.enter(entry(desk, dossier=code))
    desk.app.surveys.check_offer(desk.take_in(birth()))
    desk.app.surveys.check_offer(desk.app.intake.contribute(thanks()).id)


def test_what_is_touched_on_a_screen_leaves_neither_hour_nor_trace_in_the_log(desk: Desk) -> None:
    desk.app.surveys.enter(entry(desk, source=SurveySource.KIOSK))
    assert desk.log(LogKind.SURVEY_ENTERED) == []
    assert desk.app.surveys.recent() == ()
    assert desk.app.surveys.tallies(*NOVEMBER)[0].sheets == 1


def test_nobody_answers_tomorrow_and_no_period_ends_before_it_begins(desk: Desk) -> None:
    with pytest.raises(InvalidValue):
        desk.app.surveys.enter(entry(desk, day=date(2026, 11, 24)))
    assert desk.app.surveys.enter(entry(desk, day=date(2026, 11, 2))).day == date(2026, 11, 2)
    with pytest.raises(PeriodBackwards):
        desk.app.surveys.tallies(date(2026, 12, 1), date(2026, 12, 1))
