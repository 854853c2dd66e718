"""Which questionnaire the commune hands out when: the sources contradict one another, so it is a setting."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class SurveyForm(StrEnum):
    """The three questionnaires of the model "Chính quyền thân thiện", by the number of their form (Mẫu)."""

    FORM_2 = "2"
    FORM_3 = "3"
    FORM_4 = "4"


class SurveyUse(StrEnum):
    """What people are asked for: before the model begins, right after a result, or apart from any dossier."""

    BEFORE = "before"
    AFTER_RESULT = "after_result"
    INDEPENDENT = "independent"


@dataclass(frozen=True, slots=True)
class SurveyRules:
    """The form of each use; one form may serve two uses, as Mẫu 2 does in the body of one commune's plan."""

    before: SurveyForm = SurveyForm.FORM_2
    after_result: SurveyForm = SurveyForm.FORM_3
    independent: SurveyForm = SurveyForm.FORM_4

    def form_of(self, use: SurveyUse) -> SurveyForm:
        """The form handed out for a use."""
        return {
            SurveyUse.BEFORE: self.before,
            SurveyUse.AFTER_RESULT: self.after_result,
            SurveyUse.INDEPENDENT: self.independent,
        }[use]

    def uses_of(self, form: SurveyForm) -> tuple[SurveyUse, ...]:
        """The uses that a form serves, none for one that is laid aside."""
        return tuple(use for use in SurveyUse if self.form_of(use) is form)
