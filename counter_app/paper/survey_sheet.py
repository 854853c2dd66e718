"""The sheet of a survey, drawn from its Word template by the same press as every letter."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from pathlib import Path

from counter_app.domain.errors.paper import DoesNotFit
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.office import Office
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.survey import Questionnaire
from counter_app.services.ports.paper import TemplateSource
from counter_app.wording import nfc

from .context.phrases import capitals, commune
from .fit import MOST_SHRINKING, fitted
from .measure import FontRuler
from .office_source import template_of
from .press import FontShelf, Pressed, press
from .survey_places import QUESTIONS
from .word import WordTemplate, check, fill, pack

_ORGAN = "ỦY\u00a0BAN NHÂN\u00a0DÂN"
_PLACES = tuple(f"question_{place}" for place in range(1, QUESTIONS + 1))
SURVEY_KNOWN = frozenset({"organ", "mark", "title", "intro", "agree", *_PLACES})
#: A sheet that loses a question would be answered wrongly without anybody noticing.
SURVEY_REQUIRED = frozenset({"title", *_PLACES})


def survey_template_name(paper: PaperSize) -> str:
    """The file of the sheet on a paper."""
    return f"phieu_khao_sat_{paper.value.lower()}.docx"


def survey_words(questionnaire: Questionnaire, office: Office, *, with_dossier: bool) -> dict[str, str]:
    """The text of every placeholder; `with_dossier` prints the box by which a citizen lets his code be kept."""
    asked = dict(zip(_PLACES, questionnaire.questions, strict=False))
    return {
        "organ": f"{_ORGAN} {capitals(commune(office))}",
        "mark": f"Mẫu {questionnaire.form.value}, bản {questionnaire.version}",
        "title": questionnaire.title.upper(),
        "intro": questionnaire.intro,
        "agree": "Tôi đồng ý ghi mã hồ sơ kèm phiếu này: ……………………………" if with_dossier else "",
        **{place: asked.get(place, "") for place in _PLACES},
    }


class PaperSurveySheets:
    """Draws survey sheets from the templates of a folder; fulfils the port SurveySheetWriter."""

    def __init__(self, templates: Path, fonts: Path, source: TemplateSource | None = None) -> None:
        self._folder = templates
        self._source = source
        self._ruler = FontRuler(fonts)
        self._shelf = FontShelf.from_folder(fonts)

    def draw(
        self, questionnaire: Questionnaire, office: Office, paper: PaperSize, *, with_dossier: bool = False
    ) -> DrawnLetter:
        """The sheet as PDF, always one page; raises a PaperError and never an approximate page."""
        template = self._template(paper)
        _parts, pressed = self._made(template, questionnaire, office, paper, with_dossier=with_dossier)
        sha256 = hashlib.sha256(pressed.pdf).hexdigest()
        return DrawnLetter(pressed.pdf, pressed.pages, template.version, sha256, pressed.text)

    def docx(
        self, questionnaire: Questionnaire, office: Office, paper: PaperSize, *, with_dossier: bool = False
    ) -> bytes:
        """The same sheet as a Word document; raises a PaperError."""
        template = self._template(paper)
        parts, _pressed = self._made(template, questionnaire, office, paper, with_dossier=with_dossier)
        return pack(parts, tuple(name for name, _data in template.parts))

    def _template(self, paper: PaperSize) -> WordTemplate:
        name = survey_template_name(paper)
        return template_of(self._folder, name, SURVEY_KNOWN, SURVEY_REQUIRED, self._source)

    def _made(
        self,
        template: WordTemplate,
        questionnaire: Questionnaire,
        office: Office,
        paper: PaperSize,
        *,
        with_dossier: bool,
    ) -> tuple[Mapping[str, bytes], Pressed]:
        """The parts of the sheet in the largest type at which it is one page."""
        told = survey_words(questionnaire, office, with_dossier=with_dossier)
        words = {name: nfc(text) for name, text in told.items()}
        filled = fill(template, words)
        order = tuple(name for name, _data in template.parts)
        overflow = 0.0
        for shrinking in range(MOST_SHRINKING + 1):
            parts = fitted(filled, self._ruler, shrinking)
            check(parts, words, SURVEY_KNOWN)
            pressed = press(
                pack(parts, order), self._shelf, title=questionnaire.title, one_page=True, only_when_one=True
            )
            if pressed.pages == 1:
                return parts, pressed
            overflow = pressed.overflow_mm
        raise DoesNotFit(overflow_mm=overflow, paper=paper)
