"""The bench on which a template is looked over before it is put to use: nothing is drawn for anybody here."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from counter_app.domain.errors.paper import (
    BrokenDocument,
    BrokenTemplate,
    CannotDraw,
    MissingTemplate,
    PaperError,
)
from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import LetterKind, Wording
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.template import Fault, Finding, TemplateReport, TemplateSlot, Trial
from counter_app.domain.working_paper import WorkingPaper

from .catalogue import names, required, template_name, template_names
from .faults import constructs, each_once, of_error, of_problem, page_findings, page_of
from .forms import FORMS_SHIPPED, form_template_name
from .tags import TagReading, read_tags
from .word import compiled_template, read_parts
from .working_bench import WorkingBench, working_names, working_slots
from .writer import PaperWriter

_STYLE = re.compile(rb'<w:pStyle w:val="([^"]*)"')


class PaperBench:
    """Knows the shipped templates and checks others against them; fulfils the port TemplateBench."""

    def __init__(self, templates: Path, writer: PaperWriter) -> None:
        self._folder = templates
        self._fonts = writer.fonts
        self._writer = writer

    def slots(self) -> tuple[TemplateSlot, ...]:
        """Every slot there is: of the letters in their order, of the one-stop forms, of the working papers."""
        letters = tuple(
            TemplateSlot(name, kind, paper, family)
            for name, kind, paper in template_names()
            for family in LetterFamily
            if family is not LetterFamily.CUSTOMARY and template_name(kind, paper, family) == name
        )
        forms = (TemplateSlot(form_template_name(kind), kind, PaperSize.A4) for kind in FORMS_SHIPPED)
        return (*letters, *forms, *working_slots())

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
            known, needed = _names(slot)
            apart = sum(abs(a - b) for a, b in zip(page, page_of(shipped), strict=True))
            words = len(used & needed) + len(used & known) - 2 * len(used - known)
            return words, -round(apart), -len(styles ^ _styles(dict(read_parts(shipped))))

        return max(slots, key=likeness)

    def check(
        self, content: bytes, slot: TemplateSlot, trials: Sequence[tuple[Trial, Wording]]
    ) -> TemplateReport:
        """Everything wrong with a template for a slot; the first trial gives the picture of the page."""
        if isinstance(slot.kind, WorkingPaper):
            return WorkingBench(self._folder, self._fonts).check(content, slot, slot.kind)
        sha256 = hashlib.sha256(content).hexdigest()
        try:
            # Words that hurt or boast are a matter of letters; a form says what the Ministry has it say.
            letter = slot.kind if isinstance(slot.kind, LetterKind) else None
            tags = read_tags(dict(read_parts(content)), _names(slot)[0], letter)
            findings = [*tags.findings, *_absent(tags, slot), *page_findings(content, self.shipped(slot))]
            findings += constructs(content)
        except BrokenDocument as broken:
            unreadable = Finding(Fault.UNREADABLE, what=broken.reason)
            return TemplateReport(slot, sha256, (unreadable,))
        tried, picture = self._try_out(content, tags, trials, told=bool(findings))
        tried = [one for one in tried if one.fault is not Fault.LOST or one.what in tags.used]
        return TemplateReport(slot, sha256, each_once([*findings, *tried]), picture)

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
        findings = [*told, *constructs(content)]
        tried, picture = self._try_out(content, tags, trials, told=bool(findings))
        tried = [one for one in tried if one.fault is not Fault.LOST or one.what in tags.used]
        return TemplateReport(slot, sha256, each_once([*findings, *tried]), picture)

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
                findings += [] if told else [of_problem(problem) for problem in refused.problems]
            except BrokenTemplate as broken:
                findings += [] if told else [of_error(broken, trial)]
            except PaperError as error:
                findings.append(of_error(error, trial))
        return findings, picture


def _absent(tags: TagReading, slot: TemplateSlot) -> list[Finding]:
    """The required placeholders that are not there; one that is only misspelt is told already."""
    meant = {one.near for one in tags.findings}
    return [Finding(Fault.MISSING, what=name) for name in sorted(_names(slot)[1] - tags.used - meant)]


def _names(slot: TemplateSlot) -> tuple[frozenset[str], frozenset[str]]:
    """The placeholders a template of the slot may use, and those it must."""
    if isinstance(slot.kind, WorkingPaper):
        return working_names(slot.kind)
    return names(slot.kind), required(slot.kind)


def _styles(parts: Mapping[str, bytes]) -> frozenset[bytes]:
    """The styles that paragraphs of the body name: what a family is known by when its words are changed."""
    return frozenset(_STYLE.findall(parts["word/document.xml"]))
