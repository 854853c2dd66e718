"""The template a working paper is drawn from: the office's own where one is in force, else the one shipped."""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path

from counter_app.services.ports.paper import TemplateSource

from .word import WordTemplate, compiled_template, load


def template_of(
    folder: Path, name: str, known: frozenset[str], required: frozenset[str], source: TemplateSource | None
) -> WordTemplate:
    """The template in force; raises MissingTemplate, UnknownTemplate, and what `compiled_template` raises."""
    sha256 = source.in_force(name) if source is not None else ""
    if source is None or not sha256:
        return load(folder / name, known, required)
    return compiled_template(name, source.content(sha256), known, required)


@dataclass(frozen=True, slots=True)
class TriedTemplate:
    """A template that is only tried out, in force for nobody else; fulfils the port TemplateSource."""

    name: str
    bytes_: bytes = field(repr=False)

    def in_force(self, slot: str) -> str:
        """A mark for the one slot it is tried in."""
        return "tried" if slot == self.name else ""

    def content(self, _sha256: str) -> bytes:
        """The template itself."""
        return self.bytes_
