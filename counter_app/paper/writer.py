"""The one way to paper: words a letter, fits it to its sheet, draws it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path

from counter_app.domain.errors import BrokenDocument, DoesNotFit
from counter_app.domain.letter import DrawnLetter, Letter, LetterKind, Wording
from counter_app.domain.office import Office
from counter_app.domain.paper_size import PaperSize

from .catalogue import NEVER_LOST, TITLES, names, required, template_name
from .context import with_number, with_reissue, words_of
from .fit import MOST_SHRINKING, fitted
from .measure import FontRuler
from .press import FontShelf, Pressed, press, warm
from .word import WordTemplate, check, fill, load, pack


class PaperWriter:
    """Words letters and draws them from the templates of a folder; fulfils the port LetterWriter.

    A template is read again as soon as its file changes, so an edit shows on the next sheet.
    """

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._folder = templates
        self._ruler = FontRuler(fonts)
        self._shelf = FontShelf.from_folder(fonts)
        self._loaded: dict[tuple[str, LetterKind], tuple[tuple[int, int], WordTemplate]] = {}

    def word(self, letter: Letter, office: Office, paper: PaperSize) -> Wording:
        """The finished words of a letter; raises LetterNotPossible or WordsMissing."""
        words = words_of(letter, office)
        return Wording(
            kind=letter.kind,
            paper=paper,
            template=template_name(letter.kind, paper),
            addressee=words.addressee,
            fields=words.fields,
            shown=words.shown,
        )

    def numbered(self, wording: Wording, document_number: str) -> Wording:
        """The same words with the records-office number in place; an empty number takes the line away."""
        fields, shown = with_number(wording.fields, wording.shown, document_number)
        return replace(wording, fields=fields, shown=shown)

    def reissued(self, wording: Wording, copy: int) -> Wording:
        """The same words with the small footer "In lại lần n"; `copy` counts from 1."""
        return replace(wording, fields=with_reissue(wording.fields, copy))

    def docx(self, wording: Wording) -> bytes:
        """The sheet as a Word document, lines fitted; raises a PaperError."""
        return self._made(wording)[0]

    def draw(self, wording: Wording) -> DrawnLetter:
        """The sheet as PDF, always one page; raises a PaperError and never an approximate page."""
        _docx, pressed, template = self._made(wording)
        return DrawnLetter(
            pdf=pressed.pdf,
            pages=pressed.pages,
            template_version=template.version,
            sha256=hashlib.sha256(pressed.pdf).hexdigest(),
            text=pressed.text,
        )

    def warm(self) -> None:
        """Read all templates and fonts ahead, so that the first letter is as quick as the next."""
        warm(self._shelf)
        for kind in LetterKind:
            for paper in PaperSize:
                self._template(template_name(kind, paper), kind)

    def _made(self, wording: Wording) -> tuple[bytes, Pressed, WordTemplate]:
        """The sheet in the largest type at which it is one page."""
        template = self._template(wording.template, wording.kind)
        fields = dict(wording.fields)
        parts = fill(template, fields)
        order = tuple(name for name, _data in template.parts)
        title = f"{TITLES[wording.kind]} – {wording.addressee}"

        def pressed_at(shrinking: int) -> tuple[bytes, Pressed]:
            made = fitted(parts, self._ruler, shrinking)
            check(made, fields, wanted(wording.kind, fields, template.used))
            docx = pack(made, order)
            return docx, press(docx, self._shelf, title=title)

        docx, pressed = pressed_at(0)
        if pressed.pages > 1:
            docx, pressed = _least_shrunk(pressed_at)
        return docx, pressed, template

    def _template(self, name: str, kind: LetterKind) -> WordTemplate:
        path = self._folder / Path(name).name
        key = (path.name, kind)
        try:
            status = path.stat()
            stamp = (status.st_mtime_ns, status.st_size)
        except OSError:
            stamp = (0, 0)
        known = self._loaded.get(key)
        if known is None or known[0] != stamp:
            known = (stamp, load(path, names(kind), required(kind)))
            self._loaded[key] = known
        return known[1]


def _least_shrunk(pressed_at: Callable[[int], tuple[bytes, Pressed]]) -> tuple[bytes, Pressed]:
    """The sheet at the first step of shrinking that makes it one page; raises DoesNotFit when the last does not."""
    low, high = 0, 1
    best = pressed_at(high)
    while best[1].pages > 1:
        if high == MOST_SHRINKING:
            raise DoesNotFit(overflow_mm=best[1].overflow_mm)
        low, high = high, min(high * 2, MOST_SHRINKING)
        best = pressed_at(high)
    while high - low > 1:
        middle = (low + high) // 2
        tried = pressed_at(middle)
        if tried[1].pages > 1:
            low = middle
        else:
            high, best = middle, tried
    return best


def wanted(kind: LetterKind, fields: Mapping[str, str], used: frozenset[str]) -> frozenset[str]:
    """The fields whose text must be found on the sheet: required ones, those of the template, numbers and copies."""
    if not names(kind) <= set(fields):
        raise BrokenDocument(reason=", ".join(sorted(names(kind) - set(fields))))
    return required(kind) | used | frozenset(NEVER_LOST)
