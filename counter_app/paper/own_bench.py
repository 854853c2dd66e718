"""The bench for templates of the commune's own kinds: a placeholder that is not common is its kind's own."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from counter_app.domain.errors.paper import BrokenDocument, MissingTemplate
from counter_app.domain.layout import LetterFamily
from counter_app.domain.letter import Wording
from counter_app.domain.names import fold
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.template import Fault, Finding, TemplateReport, TemplateSlot, Trial
from counter_app.services.ports.own_kinds import KindReading

from .bench import PaperBench
from .catalogue import names, required
from .faults import page_of, sides
from .own_kinds import PROPOSALS, RECIPIENTS, is_field_name, misspelt, own_template_name
from .tags import TagReading, read_tags
from .word import document_text, read_parts

_SAME_MM = 1.0
_ASKED = re.compile(r"\{%[^%]*\bif\b([^%]*)%\}")


class OwnKindBench:
    """Reads and tries templates of kinds that the program does not know; fulfils the port KindBench."""

    def __init__(self, templates: Path, bench: PaperBench) -> None:
        self._folder = templates
        self._bench = bench

    def read(self, content: bytes, kind: OwnKind, accepted: frozenset[str]) -> KindReading:
        """The kind's own fields and what is wrong with the placeholders, as the port says."""
        common = names(kind)
        try:
            parts = dict(read_parts(content))
            every = read_tags(parts, frozenset()).order
            own = tuple(
                name
                for name in every
                if name not in common
                and is_field_name(name)
                and (name in accepted or not misspelt(name, common))
            )
            tags = read_tags(parts, common | frozenset(own), kind)
            paper = _paper(page_of(content))
        except BrokenDocument as broken:
            unreadable = Finding(Fault.UNREADABLE, what=broken.reason)
            return KindReading((), None, LetterFamily.CARD, (unreadable,))
        findings = [_with_way_out(one, common) for one in tags.findings]
        findings += _absent(tags, kind)
        if paper is None:
            findings.append(Finding(Fault.PAPER, what=sides(page_of(content)), near="A4, A5"))
        formal = "organ_1" in tags.used
        family = LetterFamily.ADMINISTRATIVE if formal else LetterFamily.CARD
        return KindReading(own, paper, family, tuple(findings), _optional(parts, own))

    def check(
        self, content: bytes, kind: OwnKind, reading: KindReading, trials: Sequence[tuple[Trial, Wording]]
    ) -> TemplateReport:
        """Everything wrong with a template, tried with these letters."""
        slot = TemplateSlot(own_template_name(kind), kind, reading.paper or PaperSize.A4, reading.family)
        return self._bench.tried(content, slot, reading.findings, trials)

    def name_of(self, kind: OwnKind) -> str:
        """The name under which uses of its template are kept."""
        return own_template_name(kind)

    def proposals(self) -> tuple[str, ...]:
        """The shipped templates to begin with."""
        return PROPOSALS

    def proposal(self, name: str) -> bytes:
        """One of them; raises MissingTemplate."""
        path = self._folder / Path(name).name
        if name not in PROPOSALS:
            raise MissingTemplate(path=str(path))
        try:
            return path.read_bytes()
        except OSError as error:
            raise MissingTemplate(path=str(path)) from error


def _optional(parts: Mapping[str, bytes], own: tuple[str, ...]) -> frozenset[str]:
    """The fields of which the template asks whether they have text."""
    asked = " ".join(_ASKED.findall(document_text(parts)))
    return frozenset(name for name in own if re.search(rf"\b{name}\b", asked))


def _paper(page: tuple[float, float]) -> PaperSize | None:
    """The paper a page is printed on, whichever way round it lies."""
    short, long = sorted(page)
    known = {PaperSize.A4: (210.0, 297.0), PaperSize.A5: (148.0, 210.0)}
    return next(
        (
            paper
            for paper, (width, height) in known.items()
            if abs(short - width) <= _SAME_MM and abs(long - height) <= _SAME_MM
        ),
        None,
    )


def _absent(tags: TagReading, kind: OwnKind) -> list[Finding]:
    meant = {one.near for one in tags.findings}
    absent = sorted(required(kind) - tags.used - meant)
    if not set(RECIPIENTS) & (tags.used | meant):
        absent = [RECIPIENTS[0], *absent]
    return [Finding(Fault.MISSING, what=name) for name in absent]


def _with_way_out(one: Finding, common: frozenset[str]) -> Finding:
    """A field named with marks or in several words is told how to be written: `{{ món quà }}` as `{{ mon_qua }}`."""
    if one.fault not in (Fault.UNKNOWN, Fault.ACCENTED) or one.near in common:
        return one
    plain = fold(one.what).replace(" ", "_")
    return replace(one, near=misspelt(plain, common) or (plain if is_field_name(plain) else ""))
