"""The sheet of a survey: its words, its boxes, one page on A4 and A5, the same in the reference renderer."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.almanac.questionnaires import ShippedSurveys
from counter_app.domain.errors.paper import DoesNotFit, MissingGlyph
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.survey import LONGEST_QUESTION, MOST_QUESTIONS, Questionnaire
from counter_app.domain.survey_rules import SurveyForm
from counter_app.paper.survey_places import BOX, QUESTIONS
from counter_app.paper.survey_sheet import PaperSurveySheets
from tests.paper.golden import FOLDER, ROOT, TEMPLATES, survey_text
from tests.paper.press.comparing import compared
from tests.paper.samples import OFFICE
from tests.servers.office import ReferenceOffice

SHIPPED = {one.form: one for one in ShippedSurveys(ROOT / "data" / "questionnaires.csv").questionnaires()}
PAPERS = (PaperSize.A4, PaperSize.A5)


@pytest.fixture(scope="module")
def sheets() -> PaperSurveySheets:
    """The writer on the shipped templates."""
    return PaperSurveySheets(TEMPLATES, ROOT / "resources" / "fonts")


@pytest.mark.parametrize("form", list(SurveyForm))
def test_the_shipped_questionnaires_read_as_agreed(form: SurveyForm) -> None:
    agreed = (FOLDER / f"survey_{form.value}.txt").read_text(encoding="utf-8")
    assert survey_text(SHIPPED[form]) == agreed


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("form", list(SurveyForm))
def test_a_sheet_has_a_box_to_every_answer_of_every_question(
    sheets: PaperSurveySheets, form: SurveyForm, paper: PaperSize
) -> None:
    drawn = sheets.draw(SHIPPED[form], OFFICE, paper, with_dossier=True)
    text = "\n".join(drawn.text)
    assert drawn.pages == 1
    assert text.count(BOX) == 6 * len(SHIPPED[form].questions) + 1
    assert "đồng ý ghi mã hồ sơ" in text
    assert "!" not in text


def test_without_a_dossier_nobody_is_asked_for_one(sheets: PaperSurveySheets) -> None:
    drawn = sheets.draw(SHIPPED[SurveyForm.FORM_4], OFFICE, PaperSize.A5)
    assert "mã hồ sơ" not in "\n".join(drawn.text)


def test_the_template_has_a_row_to_as_many_questions_as_there_may_be(sheets: PaperSurveySheets) -> None:
    assert QUESTIONS == MOST_QUESTIONS
    most = longest(60)
    for paper in PAPERS:
        drawn = sheets.draw(most, OFFICE, paper, with_dossier=True)
        assert drawn.pages == 1
        assert "".join(drawn.text).count("Ủẫ") >= MOST_QUESTIONS


def longest(letters: int) -> Questionnaire:
    """As many questions as there may be, each of so many letters."""
    question = ("Ủẫ ợ đúng hẹn rõ ràng " * 12)[:letters].strip()
    return replace(SHIPPED[SurveyForm.FORM_2], questions=(question,) * MOST_QUESTIONS)


def test_what_has_no_room_is_refused_rather_than_cut(sheets: PaperSurveySheets) -> None:
    with pytest.raises(DoesNotFit):
        sheets.draw(longest(LONGEST_QUESTION), OFFICE, PaperSize.A5, with_dossier=True)


def test_a_letter_no_face_has_is_named(sheets: PaperSurveySheets) -> None:
    strange = replace(SHIPPED[SurveyForm.FORM_2], questions=("Hài lòng 😀",))
    with pytest.raises(MissingGlyph):
        sheets.draw(strange, OFFICE, PaperSize.A4)


@pytest.mark.parametrize("paper", PAPERS)
def test_the_reference_renderer_shows_the_same_sheet(
    sheets: PaperSurveySheets, paper: PaperSize, libreoffice: ReferenceOffice, tmp_path: Path
) -> None:
    one = SHIPPED[SurveyForm.FORM_3]
    theirs = libreoffice.pdf(sheets.docx(one, OFFICE, paper, with_dossier=True))
    found = compared(sheets.draw(one, OFFICE, paper, with_dossier=True).pdf, theirs)
    assert found.pages == (1, 1)
    assert found.alike, found
    assert found.mean <= 0.1, found
