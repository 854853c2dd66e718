"""Who draws the sheets of a survey, loaded when the first is wanted."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from counter_app.config import Paths

if TYPE_CHECKING:
    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.office import Office
    from counter_app.domain.paper_size import PaperSize
    from counter_app.domain.survey import Questionnaire
    from counter_app.services.ports.paper import TemplateSource
    from counter_app.services.ports.surveys import SurveySheetWriter


class DeferredSurveySheets:
    """A writer of survey sheets that loads Word and PDF libraries with its first sheet."""

    def __init__(self, paths: Paths, templates: TemplateSource) -> None:
        self._paths = paths
        self._templates = templates

    @cached_property
    def _sheets(self) -> SurveySheetWriter:
        from counter_app.paper.survey_sheet import PaperSurveySheets

        return PaperSurveySheets(self._paths.templates, self._paths.fonts, self._templates)

    def draw(
        self, questionnaire: Questionnaire, office: Office, paper: PaperSize, *, with_dossier: bool = False
    ) -> DrawnLetter:
        """As the real writer does."""
        return self._sheets.draw(questionnaire, office, paper, with_dossier=with_dossier)

    def docx(
        self, questionnaire: Questionnaire, office: Office, paper: PaperSize, *, with_dossier: bool = False
    ) -> bytes:
        """As the real writer does."""
        return self._sheets.docx(questionnaire, office, paper, with_dossier=with_dossier)
