"""The bench on which a template of the commune's own kind is looked over, as the services ask for it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

from counter_app.domain.layout import LetterFamily
from counter_app.domain.paper_size import PaperSize

if TYPE_CHECKING:
    from collections.abc import Sequence

    from counter_app.domain.letter import Wording
    from counter_app.domain.own_kind import OwnKind
    from counter_app.domain.template import Finding, TemplateReport, Trial


@dataclass(frozen=True, slots=True)
class KindReading:
    """What a template tells of the kind it was made for.

    `fields` are the placeholders of the kind's own, in the order they are read; `paper` is None where the page is
    none the office prints on. `findings` are those no trial is needed for, `optional` the fields that may stay empty.
    """

    fields: tuple[str, ...]
    paper: PaperSize | None
    family: LetterFamily
    findings: tuple[Finding, ...] = field(default=())
    optional: frozenset[str] = frozenset()


class KindBench(Protocol):
    """What can be asked of templates of the commune's own kinds without using them."""

    def read(self, content: bytes, kind: OwnKind, accepted: frozenset[str]) -> KindReading:
        """The kind's own fields and what is wrong with the placeholders.

        A name much like a common one is taken for a misspelling unless it is among the `accepted`. A file that is no
        .docx has one finding and no fields.
        """
        ...

    def check(
        self, content: bytes, kind: OwnKind, reading: KindReading, trials: Sequence[tuple[Trial, Wording]]
    ) -> TemplateReport:
        """Everything wrong with a template; the first trial gives the picture of the page."""
        ...

    def name_of(self, kind: OwnKind) -> str:
        """The name under which uses of its template are kept; it never changes."""
        ...

    def proposals(self) -> tuple[str, ...]:
        """The names of the templates shipped to begin with: blank ones first, then worded examples."""
        ...

    def proposal(self, name: str) -> bytes:
        """One of them; raises MissingTemplate."""
        ...
