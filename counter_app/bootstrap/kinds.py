"""The bench for templates of the commune's own kinds, made when one is first looked over."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property

from counter_app.config import Paths
from counter_app.domain.letter import Wording
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.template import TemplateReport, Trial
from counter_app.services.ports.own_kinds import KindBench, KindReading
from counter_app.services.ports.paper import LetterWriter

from .means import penman


def kind_bench_of(paths: Paths, writer: LetterWriter) -> KindBench:
    """The bench on which such templates are checked."""
    from counter_app.paper.bench import PaperBench
    from counter_app.paper.own_bench import OwnKindBench

    return OwnKindBench(paths.templates, PaperBench(paths.templates, penman(paths, writer)))


class DeferredKindBench:
    """A bench that loads Word and PDF libraries when a template is first looked over."""

    def __init__(self, make: Callable[[], KindBench]) -> None:
        self._make = make

    @cached_property
    def _bench(self) -> KindBench:
        return self._make()

    def read(self, content: bytes, kind: OwnKind, accepted: frozenset[str]) -> KindReading:
        """As the real bench does."""
        return self._bench.read(content, kind, accepted)

    def check(
        self, content: bytes, kind: OwnKind, reading: KindReading, trials: Sequence[tuple[Trial, Wording]]
    ) -> TemplateReport:
        """As the real bench does."""
        return self._bench.check(content, kind, reading, trials)

    def name_of(self, kind: OwnKind) -> str:
        """As the real bench does."""
        return self._bench.name_of(kind)

    def proposals(self) -> tuple[str, ...]:
        """As the real bench does."""
        return self._bench.proposals()

    def proposal(self, name: str) -> bytes:
        """As the real bench does."""
        return self._bench.proposal(name)
