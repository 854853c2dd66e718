"""The bench for templates of working papers: each is read, measured and drawn with the cases it will meet."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import assert_never

from counter_app.domain.ceremony_paper import CeremonyPaper
from counter_app.domain.errors.paper import BrokenDocument, CannotDraw, PaperError
from counter_app.domain.errors.visits import UnfitVisitWords
from counter_app.domain.letter import DrawnLetter, LetterKind
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.procedure import EventKind
from counter_app.domain.template import Fault, Finding, TemplateReport, TemplateSlot, Trial
from counter_app.domain.working_paper import PaperGroup, WorkingPaper

from . import working_samples as samples
from .ceremonies import PaperCeremonies
from .ceremony_papers import CEREMONY_PLACEHOLDERS, ceremony_file
from .commitment_names import COMMITMENT_FILE, COMMITMENT_PLACEHOLDERS
from .commitment_sheet import PaperCommitments
from .faults import constructs, each_once, of_error, of_problem, page_findings
from .office_source import TriedTemplate
from .placeholder import Placeholder
from .survey_sheet import SURVEY_KNOWN, SURVEY_REQUIRED, PaperSurveySheets, survey_template_name
from .tags import read_tags
from .visit_papers import BOOK, SHEET, VISIT_PLACEHOLDERS
from .visits import PaperVisits
from .word import read_parts

_CEREMONIES: Mapping[WorkingPaper, tuple[CeremonyPaper, EventKind]] = {
    WorkingPaper.RUN_SHEET: (CeremonyPaper.RUN_SHEET, EventKind.MARRIAGE),
    WorkingPaper.SCRIPT: (CeremonyPaper.SCRIPT, EventKind.MARRIAGE),
    WorkingPaper.PLACE_CARDS: (CeremonyPaper.PLACE_CARDS, EventKind.MARRIAGE),
    WorkingPaper.MARRIAGE_INVITATION: (CeremonyPaper.INVITATION, EventKind.MARRIAGE),
    WorkingPaper.BIRTH_INVITATION: (CeremonyPaper.INVITATION, EventKind.BIRTH),
}


@dataclass(frozen=True, slots=True)
class _SampleClock:
    """The hour at which the samples are drawn."""

    def now(self) -> datetime:
        """Always the same."""
        return samples.NOW


def working_slots() -> tuple[TemplateSlot, ...]:
    """The slot of every working paper: those of ceremonies, of visits, the surveys' on both papers, Mẫu 1."""
    slots = [
        TemplateSlot(
            ceremony_file(paper, about),
            kind,
            PaperSize.A5 if paper is CeremonyPaper.INVITATION else PaperSize.A4,
        )
        for kind, (paper, about) in _CEREMONIES.items()
    ]
    slots += [
        TemplateSlot(SHEET, WorkingPaper.VISIT_SHEET, PaperSize.A4),
        TemplateSlot(BOOK, WorkingPaper.VISIT_BOOK, PaperSize.A4),
    ]
    slots += [TemplateSlot(survey_template_name(size), WorkingPaper.SURVEY, size) for size in PaperSize]
    return (*slots, TemplateSlot(COMMITMENT_FILE, WorkingPaper.COMMITMENT, PaperSize.A4))


def working_names(kind: WorkingPaper) -> tuple[frozenset[str], frozenset[str]]:
    """The placeholders a template of this paper may use, and those it must."""
    match kind:
        case WorkingPaper.VISIT_SHEET:
            return _names(VISIT_PLACEHOLDERS[SHEET])
        case WorkingPaper.VISIT_BOOK:
            return _names(VISIT_PLACEHOLDERS[BOOK])
        case WorkingPaper.SURVEY:
            return SURVEY_KNOWN, SURVEY_REQUIRED
        case WorkingPaper.COMMITMENT:
            return _names(COMMITMENT_PLACEHOLDERS)
        case _:
            return _names(CEREMONY_PLACEHOLDERS[_CEREMONIES[kind][0]])


def _names(placeholders: Iterable[Placeholder]) -> tuple[frozenset[str], frozenset[str]]:
    told = tuple(placeholders)
    return frozenset(one.name for one in told), frozenset(one.name for one in told if one.required)


class WorkingBench:
    """Checks templates of working papers with the very writers that will draw them."""

    def __init__(self, templates: Path, fonts: Path) -> None:
        self._templates = templates
        self._fonts = fonts

    def check(self, content: bytes, slot: TemplateSlot, kind: WorkingPaper) -> TemplateReport:
        """Everything wrong with a template, tried with an ordinary case and a hard one."""
        sha256 = hashlib.sha256(content).hexdigest()
        known, required = working_names(kind)
        # What a family in mourning must not read, no paper of a visit may say.
        quiet = LetterKind.CONDOLENCE if kind.group is PaperGroup.VISIT else None
        try:
            tags = read_tags(dict(read_parts(content)), known, quiet)
            shipped = (self._templates / slot.name).read_bytes()
            findings = [*tags.findings, *page_findings(content, shipped), *constructs(content)]
        except BrokenDocument as broken:
            return TemplateReport(slot, sha256, (Finding(Fault.UNREADABLE, what=broken.reason),))
        meant = {one.near for one in tags.findings}
        findings += [Finding(Fault.MISSING, what=name) for name in sorted(required - tags.used - meant)]
        told, picture = bool(findings), b""
        for trial in (Trial.ORDINARY, Trial.LONG_WORDS):
            try:
                drawn = self._drawn(content, slot, kind, hard=trial is not Trial.ORDINARY)
                picture = picture or drawn.pdf
            except CannotDraw as refused:
                findings += [] if told else [of_problem(problem) for problem in refused.problems]
            except UnfitVisitWords as unfit:
                findings += [] if told else [Finding(Fault.FORBIDDEN, what=unfit.words[0], near=unfit.why)]
            except PaperError as error:
                findings += [] if told else [of_error(error, trial)]
        return TemplateReport(slot, sha256, each_once(findings), picture)

    def _drawn(self, content: bytes, slot: TemplateSlot, kind: WorkingPaper, *, hard: bool) -> DrawnLetter:
        folder, fonts, tried = self._templates, self._fonts, TriedTemplate(slot.name, content)
        match kind.group:
            case PaperGroup.CEREMONY:
                paper, about = _CEREMONIES[kind]
                one = samples.ceremony(about, hard=hard)
                return PaperCeremonies(folder, fonts, tried).draw(paper, one, samples.OFFICE, samples.DAY)
            case PaperGroup.VISIT:
                writer = PaperVisits(folder, fonts, _SampleClock(), tried)
                sheet, book = writer.draw(samples.visit(hard=hard), samples.OFFICE)
                return sheet if kind is WorkingPaper.VISIT_SHEET else book
            case PaperGroup.SURVEY:
                asked = samples.questionnaire(hard=hard)
                survey = PaperSurveySheets(folder, fonts, tried)
                return survey.draw(asked, samples.OFFICE, slot.paper, with_dossier=True)
            case PaperGroup.COMMITMENT:
                officer, promised = samples.commitment(hard=hard)
                commitments = PaperCommitments(folder, fonts, tried)
                return commitments.commitment(officer, promised, samples.OFFICE, samples.DAY)
            case _:
                assert_never(kind.group)
