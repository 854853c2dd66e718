"""The page of surveys brought into each of its states, for pictures: real services on a throw-away register."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.domain.survey import Level
from counter_app.domain.survey_rules import SurveyForm
from counter_app.sentences.errors import explain
from counter_app.services.acts.surveys import SurveyEntry
from counter_app.ui.pages.surveys.acts import SurveyActs
from counter_app.ui.pages.surveys.page import SurveysPage
from counter_app.ui.pages.surveys.states import SurveysState
from counter_app.ui.pages.surveys.view import Mode

_GIVEN = (Level.VERY_SATISFIED, Level.SATISFIED, Level.NEITHER, Level.NOT_APPLICABLE)


@dataclass(frozen=True, slots=True)
class Stage:
    """What a state is played on; `settle` waits until everything in the background has come home."""

    page: SurveysPage
    acts: SurveyActs
    settle: Callable[[], None]

    def read(self, mode: Mode = Mode.RESULTS) -> None:
        """Bring the page to the front and turn to what is to be done."""
        self.page.activated()
        self.settle()
        self.page.turn_to(mode)
        self.settle()

    def enter(self) -> None:
        """Fill the sheet at hand in and keep it."""
        count = len(self.page.entry.levels)
        self.page.entry.grid.fill(tuple(_GIVEN[place % len(_GIVEN)] for place in range(count)))
        self.page.keep_sheet()
        self.settle()


def states() -> Mapping[SurveysState, Callable[[Stage], None]]:
    """How each state is reached."""
    return {
        SurveysState.LOADING: lambda stage: stage.page.show_loading(),
        SurveysState.RESULTS: lambda stage: stage.read(),
        SurveysState.SEVERAL: _several,
        SurveysState.NOTHING: _nothing,
        SurveysState.ENTERING: _entering,
        SurveysState.ENTERED: _entered,
        SurveysState.TAKEN_BACK: _taken_back,
        SurveysState.REFUSED: _refused,
        SurveysState.EDITING: lambda stage: stage.read(Mode.EDIT),
        SurveysState.EDITED: _edited,
        SurveysState.FAULTY: _faulty,
        SurveysState.ERROR: lambda stage: stage.page.show_error(
            explain(DatabaseUnreachable(reason="timeout"))
        ),
    }


def _several(stage: Stage) -> None:
    """The form was rewritten and answered again within the month."""
    before = stage.acts.surveys.questionnaire(SurveyForm.FORM_3)
    changed = (*before.questions[:4], "Ông/Bà phải đi lại bao nhiêu lần để xong việc ở xã Suối Lành")
    stage.acts.surveys.edit(SurveyForm.FORM_3, before.title, before.intro, changed)
    for level in (Level.SATISFIED, Level.VERY_SATISFIED, Level.NEITHER):
        stage.acts.surveys.enter(SurveyEntry(SurveyForm.FORM_3, (level,) * 4 + (Level.NOT_APPLICABLE,)))
    stage.read()


def _nothing(stage: Stage) -> None:
    stage.read()
    stage.page.take_form(SurveyForm.FORM_4)
    stage.settle()


def _entering(stage: Stage) -> None:
    stage.read(Mode.ENTRY)
    count = len(stage.page.entry.levels)
    stage.page.entry.grid.fill((*_GIVEN, *((None,) * (count - len(_GIVEN)))))


def _entered(stage: Stage) -> None:
    stage.read(Mode.ENTRY)
    stage.enter()


def _taken_back(stage: Stage) -> None:
    _entered(stage)
    stage.page.undo()
    stage.settle()


def _refused(stage: Stage) -> None:
    stage.read(Mode.ENTRY)
    stage.page.keep_sheet()
    stage.settle()


def _edited(stage: Stage) -> None:
    stage.read(Mode.EDIT)
    stage.page.edit.questions[0].setText("Công chức chào hỏi và mời ngồi khi Ông/Bà đến quầy")
    stage.page.keep_edit()
    stage.settle()


def _faulty(stage: Stage) -> None:
    stage.read(Mode.EDIT)
    for field in stage.page.edit.questions:
        field.setText("")
    stage.page.keep_edit()
    stage.settle()
