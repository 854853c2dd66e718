"""The papers of a visit, drawn from Word templates by the same press as the letters; each is one sheet of A4."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from counter_app.domain.errors.paper import CannotDraw, DoesNotFit
from counter_app.domain.errors.visits import DelegationTooLong, UnfitVisitWords
from counter_app.domain.forbidden import forbidden_in
from counter_app.domain.letter import DrawnLetter, LetterKind
from counter_app.domain.office import Office
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.paper import TemplateSource
from counter_app.services.ports.visits import VisitSheet, VisitWords

from .context.visit import book_fields, sheet_fields, words_of_visit
from .fit import MOST_SHRINKING, fitted
from .measure import FontRuler
from .office_source import template_of
from .press import FontShelf, Pressed, press
from .press.naming import TOO_HIGH
from .visit_papers import BOOK, SHEET, VISIT_PLACEHOLDERS, VISIT_TITLES
from .word import check, document_text, fill, pack

#: Fewer members than this always fit: then something else on the sheet is too long.
_A_CROWD = 15


class PaperVisits:
    """Words and draws the papers of visits from a folder of templates; fulfils the port VisitWriter."""

    def __init__(
        self, templates: Path, fonts: Path, clock: Clock, source: TemplateSource | None = None
    ) -> None:
        self._folder = templates
        self._source = source
        self._ruler = FontRuler(fonts)
        self._shelf = FontShelf.from_folder(fonts)
        self._clock = clock

    def words(self, sheet: VisitSheet, office: Office) -> VisitWords:
        """The words for band and book, those of the plan where the officer wrote them."""
        return words_of_visit(sheet, office)

    def draw(self, sheet: VisitSheet, office: Office) -> tuple[DrawnLetter, ...]:
        """The sheet to go by and the sheet of words; raises UnfitVisitWords, DelegationTooLong, a PaperError."""
        with _crowd_named(sheet):
            return tuple(self._drawn(name, fields) for name, fields in self._pages(sheet, office))

    def docx(self, sheet: VisitSheet, office: Office) -> tuple[bytes, ...]:
        """The same two sheets as Word documents; raises as `draw` does."""
        with _crowd_named(sheet):
            return tuple(self._made(name, fields)[0] for name, fields in self._pages(sheet, office))

    def _pages(self, sheet: VisitSheet, office: Office) -> tuple[tuple[str, dict[str, str]], ...]:
        return (
            (SHEET, sheet_fields(sheet, office, self._clock.now())),
            (BOOK, book_fields(sheet, office)),
        )

    def _drawn(self, name: str, fields: Mapping[str, str]) -> DrawnLetter:
        _docx, pressed, version = self._made(name, fields)
        sha256 = hashlib.sha256(pressed.pdf).hexdigest()
        return DrawnLetter(pressed.pdf, 1, version, sha256, pressed.text)

    def _made(self, name: str, fields: Mapping[str, str]) -> tuple[bytes, Pressed, str]:
        """A sheet in the largest type at which it is one page, no word of it lost or unfit for a house in mourning."""
        placeholders = VISIT_PLACEHOLDERS[name]
        required = frozenset(one.name for one in placeholders if one.required)
        known = frozenset(one.name for one in placeholders)
        template = template_of(self._folder, name, known, required, self._source)
        parts = fill(template, fields)
        check(parts, fields, template.used)
        if found := forbidden_in(document_text(parts), LetterKind.CONDOLENCE):
            words = tuple(one.word for one in found)
            raise UnfitVisitWords(field="plan", words=words, why=found[0].taboo.value)
        order, overflow = tuple(part for part, _data in template.parts), 0.0
        for shrinking in range(MOST_SHRINKING + 1):
            made = pack(fitted(parts, self._ruler, shrinking), order)
            pressed = press(made, self._shelf, title=VISIT_TITLES[name], one_page=True, only_when_one=True)
            if pressed.pages == 1:
                return made, pressed, template.version
            overflow = pressed.overflow_mm
        raise DoesNotFit(overflow_mm=overflow)


@contextmanager
def _crowd_named(sheet: VisitSheet) -> Iterator[None]:
    """A sheet that so many members do not fit on is refused for their number, not for its millimetres."""
    try:
        yield
    except (DoesNotFit, CannotDraw) as overflow:
        members = len(sheet.visit.plan.members) if sheet.visit.plan is not None else 0
        # A table row higher than the page is what the press says of so many lines.
        told = (
            {one.construct for one in overflow.problems} if isinstance(overflow, CannotDraw) else {TOO_HIGH}
        )
        if members < _A_CROWD or told != {TOO_HIGH}:
            raise
        raise DelegationTooLong(members=members) from overflow
