"""The one way to paper: words a letter, fits it to its sheet, draws it."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Mapping
from copy import copy
from dataclasses import replace
from pathlib import Path

from counter_app.domain.errors.paper import BrokenDocument, DoesNotFit, UnknownTemplate
from counter_app.domain.form import Form
from counter_app.domain.layout import Carries, Preprinted
from counter_app.domain.letter import DrawnLetter, Letter, LetterKind, SheetKind, SigningMode, Wording
from counter_app.domain.office import KindSettings, Office
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.paper_size import PaperSize
from counter_app.services.ports.paper import TemplateSource
from counter_app.wording import _

from .catalogue import BIRTH_TITLE, NEVER_LOST, names, required, template_name, title_of
from .codes import with_codes
from .context import with_number, with_reissue, words_of
from .context.forms import words_of_form
from .dress import customary_switches, switches
from .fit import MOST_SHRINKING, fitted
from .measure import FontRuler
from .press import FontShelf, Pressed, press, warm
from .stock import fixed_only, marked, told_apart, variable_only
from .word import WordTemplate, check, compiled_template, fill, load, pack


class PaperWriter:
    """Words letters and draws them from the templates of a folder; fulfils the port LetterWriter.

    Every sheet is drawn from the template that is in force at that moment: the office's own of `source`, else the one
    in the folder, which is read again as soon as its file changes.
    """

    def __init__(self, templates: Path, fonts: Path, source: TemplateSource | None = None) -> None:
        self.fonts = fonts
        self._folder = templates
        self._source = source
        self._ruler = FontRuler(fonts)
        self._shelf = FontShelf.from_folder(fonts)
        self._loaded: dict[tuple[str, SheetKind], tuple[tuple[int, int], WordTemplate]] = {}
        self._kept: dict[tuple[str, SheetKind], WordTemplate] = {}
        self._of_kinds: dict[tuple[str, frozenset[str]], WordTemplate] = {}

    def on(self, source: TemplateSource) -> PaperWriter:
        """The same writer, its fonts and templates loaded already, asking another register."""
        other = copy(self)
        other._source = source
        return other

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
            listed=words.listed,
        )

    def form(self, form: Form, office: Office) -> Wording:
        """The finished words of a one-stop form; raises LetterNotPossible or WordsMissing."""
        words = words_of_form(form, office)
        return Wording(
            kind=form.kind,
            paper=PaperSize.A4,
            template=template_name(form.kind, PaperSize.A4),
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

    def laid(self, wording: Wording, rules: KindSettings) -> Wording:
        """The same words on the sheet that these settings lay out: its family, its switches, its stock.

        A letter named otherwise than its stock is drawn whole, and the rows for proof-reading ask for blank paper.
        """
        layout, shown = rules.layout(wording.kind), wording.shown
        named = (
            wording.kind is LetterKind.BIRTH and dict(wording.fields).get("title", BIRTH_TITLE) != BIRTH_TITLE
        )
        if layout.stock is not None and named:
            layout = replace(layout, stock=None)
            shown = (*shown, (_("Giấy in"), _blank_paper(rules.signing)))
        name = template_name(wording.kind, layout.paper, layout.family)
        fields = tuple({**dict(wording.fields), **switches(layout)}.items())
        return replace(
            wording, paper=layout.paper, template=name, fields=fields, shown=shown, stock=layout.stock
        )

    def docx(self, wording: Wording, template: str = "") -> bytes:
        """The sheet as a Word document, lines fitted; `template` as in `draw`. Raises a PaperError."""
        chosen = self._of_version(wording, template) or self._in_force(wording)
        parts, _pressed = self._made(wording, chosen)
        return pack(parts, tuple(name for name, _data in chosen.parts))

    def draw(self, wording: Wording, template: str = "") -> DrawnLetter:
        """The sheet as PDF, always one page; raises a PaperError and never an approximate page.

        `template` is the SHA-256 of the template to draw from; where it is no longer to be had, or empty, the one in
        force is taken.
        """
        return self.drawn(wording, self._of_version(wording, template) or self._in_force(wording))

    def drawn(self, wording: Wording, template: WordTemplate) -> DrawnLetter:
        """The sheet drawn from a template; raises a PaperError."""
        _docx, pressed = self._made(wording, template)
        return DrawnLetter(
            pdf=pressed.pdf,
            pages=pressed.pages,
            template_version=template.version,
            sha256=hashlib.sha256(pressed.pdf).hexdigest(),
            text=pressed.text,
            template=template.content,
        )

    def without_its_words(self, wording: Wording) -> DrawnLetter:
        """The sheet with the letter's own words left out: what a printing house sets as stock; raises a PaperError."""
        template = self._in_force(wording)
        _docx, pressed = self._made(wording, template, fixed=True)
        return DrawnLetter(
            pressed.pdf,
            pressed.pages,
            template.version,
            hashlib.sha256(pressed.pdf).hexdigest(),
            pressed.text,
        )

    def picture(self, wording: Wording, template: WordTemplate) -> bytes:
        """How a sheet would come out of a template, whatever it lost or however many pages it became; raises a
        PaperError where nothing can be drawn at all."""
        parts = fitted(_filled(template, dict(wording.fields)), self._ruler, 0)
        return press(parts, self._shelf, title=title_of(wording.kind), one_page=True).pdf

    def warm(self) -> None:
        """Read all templates and fonts ahead, so that the first letter is as quick as the next."""
        warm(self._shelf)
        for kind in LetterKind:
            for paper in PaperSize:
                self._template(template_name(kind, paper), kind)

    def _made(
        self, wording: Wording, template: WordTemplate, *, fixed: bool = False
    ) -> tuple[Mapping[str, bytes], Pressed]:
        """The parts of the sheet in the largest type at which it is one page; with `fixed` only what stock would
        carry of it."""
        # A letter worded by an older program lacks the switches: it is drawn as it was then.
        fields = {**customary_switches(wording.kind), **dict(wording.fields)}
        stock = wording.stock or (Preprinted(Carries.FIXED) if fixed else None)
        parts = (
            _filled(template, fields)
            if stock is None
            else told_apart(fill(template, marked(fields, stock.carries)))
        )
        title = f"{title_of(wording.kind)} – {wording.addressee_listed}"

        def pressed_at(shrinking: int) -> tuple[Mapping[str, bytes], Pressed]:
            made = fitted(parts, self._ruler, shrinking)
            check(made, fields, wanted(wording.kind, fields, template.used))
            if fixed:
                made = fixed_only(made, self._ruler)
            elif stock is not None:
                made = variable_only(made, stock, self._ruler)
            return made, press(made, self._shelf, title=title, one_page=True, only_when_one=True)

        made, pressed = pressed_at(0)
        if pressed.pages > 1:
            made, pressed = _least_shrunk(pressed_at, wording.paper)
        return made, pressed

    def _in_force(self, wording: Wording) -> WordTemplate:
        own = self._source.in_force(wording.template) if self._source is not None else ""
        if own and isinstance(wording.kind, OwnKind):
            return self._of_own_kind(own, wording)
        return self._own(own, wording.kind) if own else self._template(wording.template, wording.kind)

    def _of_version(self, wording: Wording, sha256: str) -> WordTemplate | None:
        if not sha256:
            return None
        if not isinstance(wording.kind, OwnKind):
            shipped = self._template(wording.template, wording.kind)
            if shipped.version == sha256:
                return shipped
        try:
            content = self._content(sha256)
        except UnknownTemplate:
            return None
        # The placeholders of its own day, whatever a template must have today.
        known = names(wording.kind) | {name for name, _words in wording.fields}
        return compiled_template(_called(sha256), content, known, frozenset())

    def _own(self, sha256: str, kind: SheetKind) -> WordTemplate:
        """A template of the office: its bytes never change, so it is compiled once."""
        known = self._kept.get((sha256, kind))
        if known is None:
            content = self._content(sha256)
            known = compiled_template(_called(sha256), content, names(kind), required(kind))
            self._kept[(sha256, kind)] = known
        return known

    def _of_own_kind(self, sha256: str, wording: Wording) -> WordTemplate:
        """A template of a kind of the commune's own: it knows the fields its letter was worded with."""
        fields = frozenset(name for name, _words in wording.fields)
        key = (sha256, fields)
        known = self._of_kinds.get(key)
        if known is None:
            known = compiled_template(
                _called(sha256), self._content(sha256), fields | names(wording.kind), required(wording.kind)
            )
            self._of_kinds[key] = known
        return known

    def _content(self, sha256: str) -> bytes:
        if self._source is None:
            raise UnknownTemplate(name=sha256)
        return self._source.content(sha256)

    def _template(self, name: str, kind: SheetKind) -> WordTemplate:
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


def _filled(template: WordTemplate, fields: Mapping[str, str]) -> dict[str, bytes]:
    """The parts of the filled document, the pictures of its dossier's code in their places."""
    return with_codes(fill(template, fields), fields.get("code", ""))


def _blank_paper(signing: SigningMode) -> str:
    """Which paper to take for a letter that cannot go on its stock; where stock is signed, nobody signed this one."""
    if signing is SigningMode.STOCK:
        return _("giấy trắng, cần chữ ký, vì phôi in sẵn ghi tên thư khác")
    return _("giấy trắng, vì phôi in sẵn ghi tên thư khác")


def _called(sha256: str) -> str:
    """What errors call a template of the office."""
    return f"{sha256[:8]}.docx"


def _least_shrunk(
    pressed_at: Callable[[int], tuple[Mapping[str, bytes], Pressed]], paper: PaperSize
) -> tuple[Mapping[str, bytes], Pressed]:
    """The sheet at the first step of shrinking that makes it one page; raises DoesNotFit when the last does not."""
    low, high = 0, 1
    best = pressed_at(high)
    while best[1].pages > 1:
        if high == MOST_SHRINKING:
            raise DoesNotFit(overflow_mm=best[1].overflow_mm, paper=paper)
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


def wanted(kind: SheetKind, fields: Mapping[str, str], used: frozenset[str]) -> frozenset[str]:
    """The fields whose text must be found on the sheet: required ones, those of the template, numbers and copies."""
    # A letter worded by an older program lacks what came later; its own template never asked for it.
    if not used <= set(fields):
        raise BrokenDocument(reason=", ".join(sorted(used - set(fields))))
    return required(kind) | used | frozenset(NEVER_LOST)
