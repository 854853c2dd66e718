"""Templates of letters: where each stands, which version is in force, and what a check found wrong with one."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from .layout import LetterFamily
from .letter import SheetKind
from .paper_size import PaperSize
from .working_paper import WorkingPaper

#: Whatever is drawn from a template that the office may replace.
TemplateKind = SheetKind | WorkingPaper


@dataclass(frozen=True, slots=True)
class TemplateSlot:
    """The place of one template: a kind of letter in one family on one paper, a one-stop form, a working paper.

    `name` is the file name the program knows it by.
    """

    name: str
    kind: TemplateKind
    paper: PaperSize
    family: LetterFamily = LetterFamily.CUSTOMARY


class Fault(StrEnum):
    """What can be wrong with a template."""

    UNREADABLE = "unreadable"
    OPEN_TAG = "open_tag"
    SYNTAX = "syntax"
    CODE = "code"
    ACCENTED = "accented"
    UNKNOWN = "unknown"
    MISSING = "missing"
    FORBIDDEN = "forbidden"
    CONSTRUCT = "construct"
    FONT = "font"
    GLYPH = "glyph"
    PAPER = "paper"
    OVERFLOW = "overflow"
    LOST = "lost"
    WORDS = "words"


class Trial(StrEnum):
    """The letters a template is tried with: an ordinary one, and the hardest that a commune may meet."""

    ORDINARY = "ordinary"
    LONG_NAMES = "long_names"
    MANY_CHILDREN = "many_children"
    LONG_PROCEDURE = "long_procedure"
    LONG_WORDS = "long_words"


class Place(StrEnum):
    """Which part of the document a paragraph stands in."""

    BODY = "body"
    HEAD = "head"
    FOOT = "foot"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing wrong with a template.

    `what` is the culprit (a placeholder, a font, a forbidden word, a code of the press), `near` the nearest right one
    or why; `paragraph` counts from 1 within its place, 0 is the whole document, `text` how it begins. `mm` is how far
    the text of the trial runs over the page.
    """

    fault: Fault
    what: str = ""
    near: str = ""
    paragraph: int = 0
    place: Place = Place.BODY
    text: str = ""
    trial: Trial | None = None
    mm: float = 0.0


@dataclass(frozen=True, slots=True)
class TemplateReport:
    """What a check of a template came to; `pdf` is the page of the ordinary trial, empty when none can be drawn."""

    slot: TemplateSlot
    sha256: str
    findings: tuple[Finding, ...]
    pdf: bytes = field(default=b"", repr=False)

    @property
    def is_clean(self) -> bool:
        """Whether the template may be put to use."""
        return not self.findings


@dataclass(frozen=True, slots=True)
class TemplateUse:
    """A template put to use in a slot, from `at` on; an empty `sha256` is the one shipped with the program.

    `before` is the use that going back leads to, by its number; 0 is the shipped template before any other.
    """

    number: int
    slot: str
    sha256: str
    at: datetime
    actor: str
    source: str = ""
    before: int = 0


@dataclass(frozen=True, slots=True)
class TemplateInForce:
    """A slot with the template its next letter is drawn from: its hash, and how it came into force.

    `use` is None where the office never changed anything; `history` holds every use, newest first.
    """

    slot: TemplateSlot
    sha256: str
    use: TemplateUse | None = None
    history: tuple[TemplateUse, ...] = ()

    @property
    def is_shipped(self) -> bool:
        """Whether it is the program's own template."""
        return self.use is None or not self.use.sha256

    @property
    def can_go_back(self) -> bool:
        """Whether another template was in force before this one."""
        return self.use is not None and bool(self.use.sha256 or self.use.before)
