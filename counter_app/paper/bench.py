"""The bench on which a template is looked over before it is put to use: nothing is drawn for anybody here."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from lxml import etree

from counter_app.domain.errors.paper import (
    BrokenDocument,
    BrokenTemplate,
    CannotDraw,
    DoesNotFit,
    MissingFont,
    MissingGlyph,
    MissingTemplate,
    PaperError,
    Problem,
    TextLost,
)
from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import LetterKind, Wording
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.template import Fault, Finding, TemplateReport, TemplateSlot, Trial

from .catalogue import names, required, template_name, template_names
from .forms import FORMS_SHIPPED, form_template_name
from .press.package import Package
from .press.refusal import problems_of
from .tags import TagReading, read_tags
from .word import compiled_template, read_parts
from .wordml import PARSER, W
from .writer import PaperWriter

_STYLE = re.compile(rb'<w:pStyle w:val="([^"]*)"')
_TWIPS_PER_MM = 1440 / 25.4
#: Word rounds the sides of a sheet to its own units.
_SAME_MM = 1.0


class PaperBench:
    """Knows the shipped templates and checks others against them; fulfils the port TemplateBench."""

    def __init__(self, templates: Path, writer: PaperWriter) -> None:
        self._folder = templates
        self._writer = writer

    def slots(self) -> tuple[TemplateSlot, ...]:
        """Every slot there is: of the letters in their order, then of the one-stop forms."""
        letters = tuple(
            TemplateSlot(name, kind, paper, family)
            for name, kind, paper in template_names()
            for family in LetterFamily
            if family is not LetterFamily.CUSTOMARY and template_name(kind, paper, family) == name
        )
        forms = (TemplateSlot(form_template_name(kind), kind, PaperSize.A4) for kind in FORMS_SHIPPED)
        return (*letters, *forms)

    def shipped(self, slot: TemplateSlot) -> bytes:
        """The template shipped for a slot; raises MissingTemplate."""
        path = self._folder / slot.name
        try:
            return path.read_bytes()
        except OSError as error:
            raise MissingTemplate(path=str(path)) from error

    def guess(self, content: bytes, name: str = "") -> TemplateSlot:
        """The slot a template was most likely made for: by its file name, else by its placeholders and its page.

        Raises BrokenDocument when it is no .docx.
        """
        slots = self.slots()
        named = next((slot for slot in slots if slot.name == name), None)
        if named is not None:
            return named
        parts = dict(read_parts(content))
        used, page, styles = read_tags(parts, frozenset()).used, page_of(content), _styles(parts)

        def likeness(slot: TemplateSlot) -> tuple[int, int, int]:
            shipped = self.shipped(slot)
            known = names(slot.kind)
            apart = sum(abs(a - b) for a, b in zip(page, page_of(shipped), strict=True))
            words = len(used & required(slot.kind)) + len(used & known) - 2 * len(used - known)
            return words, -round(apart), -len(styles ^ _styles(dict(read_parts(shipped))))

        return max(slots, key=likeness)

    def check(
        self, content: bytes, slot: TemplateSlot, trials: Sequence[tuple[Trial, Wording]]
    ) -> TemplateReport:
        """Everything wrong with a template for a slot; the first trial gives the picture of the page."""
        sha256 = hashlib.sha256(content).hexdigest()
        try:
            # Words that hurt or boast are a matter of letters; a form says what the Ministry has it say.
            letter = slot.kind if isinstance(slot.kind, LetterKind) else None
            tags = read_tags(dict(read_parts(content)), names(slot.kind), letter)
            findings = [*tags.findings, *_absent(tags, slot), *self._page_findings(content, slot)]
            findings += _constructs(content)
        except BrokenDocument as broken:
            unreadable = Finding(Fault.UNREADABLE, what=broken.reason)
            return TemplateReport(slot, sha256, (unreadable,))
        tried, picture = self._try_out(content, tags, trials, told=bool(findings))
        tried = [one for one in tried if one.fault is not Fault.LOST or one.what in tags.used]
        return TemplateReport(slot, sha256, _each_once([*findings, *tried]), picture)

    def tried(
        self,
        content: bytes,
        slot: TemplateSlot,
        told: Sequence[Finding],
        trials: Sequence[tuple[Trial, Wording]],
    ) -> TemplateReport:
        """A template whose placeholders were read before: what its look adds to what was `told`, and its page."""
        sha256 = hashlib.sha256(content).hexdigest()
        if any(one.fault is Fault.UNREADABLE for one in told):
            return TemplateReport(slot, sha256, tuple(told))
        tags = read_tags(dict(read_parts(content)), frozenset())
        findings = [*told, *_constructs(content)]
        tried, picture = self._try_out(content, tags, trials, told=bool(findings))
        tried = [one for one in tried if one.fault is not Fault.LOST or one.what in tags.used]
        return TemplateReport(slot, sha256, _each_once([*findings, *tried]), picture)

    def _try_out(
        self, content: bytes, tags: TagReading, trials: Sequence[tuple[Trial, Wording]], *, told: bool
    ) -> tuple[list[Finding], bytes]:
        """Each trial drawn from the template: what went wrong, and the page of the first however it comes out.

        A placeholder nobody knows is told already; on the page it stands as it was typed.
        """
        findings: list[Finding] = []
        picture = b""
        for trial, wording in trials:
            strangers = tags.used - {name for name, _words in wording.fields}
            asked = replace(
                wording,
                fields=(*wording.fields, *((name, f"{{{{ {name} }}}}") for name in sorted(strangers))),
            )
            try:
                known = frozenset(name for name, _words in asked.fields)
                template = compiled_template(wording.template, content, known, frozenset())
                picture = picture or self._writer.picture(asked, template)
                drawn = self._writer.drawn(asked, template)
                if wording is trials[0][1]:
                    # As it will be printed: set closer where the page would run over.
                    picture = drawn.pdf
            except CannotDraw as refused:
                findings += [] if told else [_of_problem(problem) for problem in refused.problems]
            except BrokenTemplate as broken:
                findings += [] if told else [_of_error(broken, trial)]
            except PaperError as error:
                findings.append(_of_error(error, trial))
        return findings, picture

    def _page_findings(self, content: bytes, slot: TemplateSlot) -> list[Finding]:
        page, shipped = page_of(content), page_of(self.shipped(slot))
        if all(abs(a - b) <= _SAME_MM for a, b in zip(page, shipped, strict=True)):
            return []
        return [Finding(Fault.PAPER, what=sides(page), near=sides(shipped))]


def _absent(tags: TagReading, slot: TemplateSlot) -> list[Finding]:
    """The required placeholders that are not there; one that is only misspelt is told already."""
    meant = {one.near for one in tags.findings}
    return [Finding(Fault.MISSING, what=name) for name in sorted(required(slot.kind) - tags.used - meant)]


def _constructs(content: bytes) -> list[Finding]:
    return [_of_problem(one) for one in problems_of(Package.opened(content))]


def _of_problem(problem: Problem) -> Finding:
    return Finding(Fault.CONSTRUCT, what=problem.construct, paragraph=problem.paragraph, text=problem.text)


def _of_error(error: PaperError, trial: Trial) -> Finding:
    match error:
        case DoesNotFit(overflow_mm=mm):
            return Finding(Fault.OVERFLOW, trial=trial, mm=mm)
        case TextLost(field=name):
            return Finding(Fault.LOST, what=name, trial=trial)
        case MissingFont(font=font):
            return Finding(Fault.FONT, what=font)
        case MissingGlyph(character=character, font=font, paragraph=paragraph):
            return Finding(Fault.GLYPH, what=character, near=font, paragraph=paragraph)
        case BrokenTemplate(reason=reason, paragraph=paragraph):
            return Finding(Fault.CODE, what=reason, paragraph=paragraph, trial=trial)
        case BrokenDocument(reason=reason):
            return Finding(Fault.UNREADABLE, what=reason)
        case _:
            return Finding(Fault.CODE, what=str(error), trial=trial)


def _each_once(findings: list[Finding]) -> tuple[Finding, ...]:
    """The findings without those that say the same of another trial."""
    seen: dict[tuple[object, ...], Finding] = {}
    for one in findings:
        apart = one.trial if one.fault is Fault.OVERFLOW else None
        seen.setdefault((one.fault, one.what, one.near, one.paragraph, one.place, apart), one)
    return tuple(seen.values())


def page_of(content: bytes) -> tuple[float, float]:
    """Width and height of the first section's page in millimetres; raises BrokenDocument."""
    try:
        root = etree.fromstring(dict(read_parts(content))["word/document.xml"], PARSER)
    except etree.XMLSyntaxError as error:
        raise BrokenDocument(reason=f"word/document.xml: {error.msg}") from error
    size = next(root.iter(f"{W}pgSz"), None)
    if size is None:
        return (0.0, 0.0)
    wide, high = (float(size.get(f"{W}{side}", "0")) / _TWIPS_PER_MM for side in ("w", "h"))
    return (wide, high)


def _styles(parts: Mapping[str, bytes]) -> frozenset[bytes]:
    """The styles that paragraphs of the body name: what a family is known by when its words are changed."""
    return frozenset(_STYLE.findall(parts["word/document.xml"]))


def sides(page: tuple[float, float]) -> str:
    """`210 × 297 mm`."""
    return f"{page[0]:.0f} × {page[1]:.0f} mm"
