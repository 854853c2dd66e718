"""What is asked about templates and what comes back: all in force, and one looked at with its check."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path

from counter_app.domain.errors.entry import UnreadableFile
from counter_app.domain.letter import LetterKind
from counter_app.domain.template import Fault, TemplateInForce, TemplateKind, TemplateReport, TemplateSlot
from counter_app.ui.desktop import read_file
from counter_app.ui.pages.templates.acts import TemplateActs


class Source(StrEnum):
    """Where the template in front comes from."""

    IN_FORCE = "in_force"
    VERSION = "version"
    FILE = "file"
    WORD = "word"


@dataclass(frozen=True, slots=True)
class Overview:
    """Every template in force; `printed` is the slot each kind of letter is printed in now."""

    templates: tuple[TemplateInForce, ...]
    printed: Mapping[TemplateKind, TemplateSlot]

    def state(self, name: str) -> TemplateInForce | None:
        """The state of a slot by its name."""
        return next((one for one in self.templates if one.slot.name == name), None)

    def is_printed(self, slot: TemplateSlot) -> bool:
        """Whether the office prints its letters in this slot."""
        return self.printed.get(slot.kind) == slot


@dataclass(frozen=True, slots=True)
class Looked:
    """A template looked at, with its check; `content` is what was checked, and nothing else is put to use.

    `version` is the hash a kept version is asked for by, empty for the shipped one. `better` is the slot a file looks
    made for when that is another letter's than it was checked for, `news` says that unfinished work lies in the
    workshop, `path` is where somebody's own file lies.
    """

    state: TemplateInForce
    source: Source
    report: TemplateReport
    content: bytes = field(repr=False)
    name: str = ""
    version: str = ""
    better: TemplateSlot | None = None
    news: bool = False
    path: str = ""

    @property
    def slot(self) -> TemplateSlot:
        """The slot it was checked for."""
        return self.state.slot

    @property
    def is_trial(self) -> bool:
        """Whether it is not in force."""
        return self.source is not Source.IN_FORCE

    @property
    def is_unreadable(self) -> bool:
        """Whether it is no Word file at all."""
        return any(one.fault is Fault.UNREADABLE for one in self.report.findings)


def overview(acts: TemplateActs) -> Overview:
    """Every template in force, and which of them the office prints."""
    settings = acts.settling.settings()
    states = acts.templates.overview()
    printed: dict[TemplateKind, TemplateSlot] = {}
    for kind in LetterKind:
        layout = settings.kind(kind).layout(kind)
        for one in states:
            if (one.slot.kind, one.slot.family, one.slot.paper) == (kind, layout.family, layout.paper):
                printed[kind] = one.slot
    return Overview(states, printed)


def in_force(acts: TemplateActs, state: TemplateInForce) -> Looked:
    """The template in force, checked as it stands today; raises UnknownTemplate, MissingTemplate."""
    content = acts.templates.content(state.slot)
    report = acts.templates.check(content, state.slot)
    return Looked(state, Source.IN_FORCE, report, content, news=_has_news(acts, state.slot))


def _has_news(acts: TemplateActs, slot: TemplateSlot) -> bool:
    """Whether unfinished work lies in the workshop; what Word bars for the moment counts as such."""
    try:
        edited = acts.templates.edited(slot)
    except UnreadableFile:
        return True
    return edited is not None and edited.news


def version(acts: TemplateActs, state: TemplateInForce, sha256: str) -> Looked:
    """A version that was in use before, or the shipped one for an empty hash; raises UnknownTemplate."""
    content = acts.templates.content(state.slot, sha256)
    name = next((use.source for use in state.history if use.sha256 == sha256), "")
    report = acts.templates.check(content, state.slot)
    return Looked(state, Source.VERSION, report, content, name, sha256)


def from_file(acts: TemplateActs, state: TemplateInForce, path: str) -> Looked:
    """A file somebody made, checked for a slot; raises UnreadableFile."""
    content = read_file(path)
    name = Path(path).name
    report = acts.templates.check(content, state.slot)
    looked = Looked(state, Source.FILE, report, content, name, path=path)
    if looked.is_unreadable:
        return looked
    guessed = acts.templates.guess(content, name)
    return replace(looked, better=guessed if guessed.kind is not state.slot.kind else None)


def from_word(acts: TemplateActs, state: TemplateInForce) -> Looked:
    """What lies in the workshop, checked; raises UnreadableFile while another program bars it."""
    path = acts.templates.place(state.slot)
    content = read_file(path)
    return Looked(
        state, Source.WORD, acts.templates.check(content, state.slot), content, Path(path).name, news=True
    )
