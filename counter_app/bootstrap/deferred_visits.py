"""A writer of the papers of visits that loads the paper library with its first page."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from counter_app.domain.letter import DrawnLetter
    from counter_app.domain.office import Office
    from counter_app.services.ports.visits import VisitSheet, VisitWords, VisitWriter


class DeferredVisits:
    """A writer of visits' papers that loads Word and PDF libraries when the first is wanted."""

    def __init__(self, make: Callable[[], VisitWriter]) -> None:
        self._make = make

    @cached_property
    def _writer(self) -> VisitWriter:
        return self._make()

    def words(self, sheet: VisitSheet, office: Office) -> VisitWords:
        """As the real writer does."""
        return self._writer.words(sheet, office)

    def draw(self, sheet: VisitSheet, office: Office) -> tuple[DrawnLetter, ...]:
        """As the real writer does."""
        return self._writer.draw(sheet, office)

    def docx(self, sheet: VisitSheet, office: Office) -> tuple[bytes, ...]:
        """As the real writer does."""
        return self._writer.docx(sheet, office)
