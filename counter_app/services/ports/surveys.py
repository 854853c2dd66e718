"""Questionnaires and sheets of answers, as the services ask for them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import datetime

    from counter_app.domain.instants import DayRange
    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.office import Office
    from counter_app.domain.paper_size import PaperSize
    from counter_app.domain.survey import AnswerSheet, Questionnaire
    from counter_app.domain.survey_rules import SurveyForm, SurveyUse


class SurveyShelf(Protocol):
    """Every version of every questionnaire that was put to use, and the sheets of answers given to them."""

    def questionnaire(self, form: SurveyForm, version: int = 0) -> Questionnaire | None:
        """A version, the newest for 0; None where it was never kept."""
        ...

    def versions(self, form: SurveyForm) -> tuple[tuple[Questionnaire, datetime], ...]:
        """The versions kept, newest first, each with the instant it was put to use."""
        ...

    def keep(self, questionnaire: Questionnaire, since: datetime) -> None:
        """Keep a new version for good."""
        ...

    def add(self, sheet: AnswerSheet) -> None:
        """Keep a sheet of answers."""
        ...

    def take_back(self, year: int, number: int) -> AnswerSheet | None:
        """Leave a sheet out of every count from now on; None where there is none that counts."""
        ...

    def groups(self, period: DayRange) -> tuple[tuple[SurveyForm, int, SurveyUse], ...]:
        """The forms, versions and uses answered in a period, in that order."""
        ...

    def sheets(
        self, form: SurveyForm, version: int, use: SurveyUse, period: DayRange
    ) -> Iterator[AnswerSheet]:
        """The sheets of one version, use and period that count, one after another."""
        ...

    def recent(self, limit: int) -> Sequence[AnswerSheet]:
        """The sheets entered last, newest first, those taken back among them."""
        ...


class ShippedQuestionnaires(Protocol):
    """The questionnaires that come with the program."""

    def questionnaires(self) -> tuple[Questionnaire, ...]:
        """One to each form, as version 1; raises BrokenTable or UnreadableTable."""
        ...


class SurveySheetWriter(Protocol):
    """Draws the sheet on which people answer with a pen."""

    def draw(
        self, questionnaire: Questionnaire, office: Office, paper: PaperSize, *, with_dossier: bool = False
    ) -> DrawnLetter:
        """The sheet as PDF; `with_dossier` has a box by which a citizen lets the code of his dossier be kept.

        Raises a PaperError and never draws an approximate page.
        """
        ...

    def docx(
        self, questionnaire: Questionnaire, office: Office, paper: PaperSize, *, with_dossier: bool = False
    ) -> bytes:
        """The same sheet as a Word document; raises a PaperError."""
        ...
