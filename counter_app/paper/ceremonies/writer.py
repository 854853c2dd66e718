"""Draws the papers of a ceremony by the press of the letters, from Word templates of their own."""

from __future__ import annotations

import hashlib
from datetime import date
from pathlib import Path

from counter_app.domain.ceremony import Ceremony
from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.office import Office
from counter_app.paper.ceremony_papers import (
    CEREMONY_TITLES,
    ceremony_file,
    ceremony_names,
    ceremony_required,
)
from counter_app.paper.fit import fitted
from counter_app.paper.measure import FontRuler
from counter_app.paper.office_source import template_of
from counter_app.paper.press import FontShelf, press
from counter_app.paper.word import fill, pack
from counter_app.services.ports.paper import TemplateSource

from .script import script
from .sheets import sheet_words


class PaperCeremonies:
    """Draws what a ceremony needs on paper; fulfils the port CeremonyPapers."""

    def __init__(self, templates: Path, fonts: Path, source: TemplateSource | None = None) -> None:
        self._folder = templates
        self._source = source
        self._ruler = FontRuler(fonts)
        self._shelf = FontShelf.from_folder(fonts)

    def draw(self, paper: CeremonyPaper, ceremony: Ceremony, office: Office, day: date) -> DrawnLetter:
        """One paper as PDF, of as many pages as it needs; raises a PaperError."""
        version, docx = self._filled(paper, ceremony, office, day)
        pressed = press(docx, self._shelf, title=CEREMONY_TITLES[paper])
        sha256 = hashlib.sha256(pressed.pdf).hexdigest()
        return DrawnLetter(pressed.pdf, pressed.pages, version, sha256, pressed.text)

    def docx(self, paper: CeremonyPaper, ceremony: Ceremony, office: Office, day: date) -> bytes:
        """The same as a Word document; raises a PaperError."""
        return self._filled(paper, ceremony, office, day)[1]

    def script(self, ceremony: Ceremony, office: Office) -> tuple[str, ...]:
        """What the one who leads through it says, paragraph by paragraph."""
        return script(ceremony, office)

    def _filled(
        self, paper: CeremonyPaper, ceremony: Ceremony, office: Office, day: date
    ) -> tuple[str, bytes]:
        """The version of the template and the filled document, its large names made to fit their lines."""
        name = ceremony_file(paper, ceremony.about)
        known, required = ceremony_names(paper), ceremony_required(paper)
        template = template_of(self._folder, name, known, required, self._source)
        parts = fill(template, sheet_words(paper, ceremony, office, day))
        order = tuple(name for name, _data in template.parts)
        return template.version, pack(fitted(parts, self._ruler, 0), order)
