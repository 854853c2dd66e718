"""What the book of the letter log needs beside the register: who writes it, what proves it, why numbers are missing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counter_app.config import Paths
    from counter_app.domain.letter_book import BookEntry, BookHead
    from counter_app.services.acts.numbering import Numbering
    from counter_app.services.acts.proving import Proving
    from counter_app.services.ports.letter_book import LetterBookWriter


class DeferredLetterBooks:
    """A writer of books that loads its libraries when the first book is wanted."""

    def __init__(self, paths: Paths) -> None:
        self._paths = paths

    @cached_property
    def _books(self) -> LetterBookWriter:
        from counter_app.paper.letter_book import PaperLetterBookWriter

        return PaperLetterBookWriter(self._paths.fonts)

    def pdf(self, head: BookHead, lines: Iterator[BookEntry]) -> bytes:
        """As the real writer does."""
        return self._books.pdf(head, lines)

    def xlsx(self, head: BookHead, lines: Iterator[BookEntry]) -> bytes:
        """As the real writer does."""
        return self._books.xlsx(head, lines)


class PrintedHeads:
    """The head of the log as paper bears it, kept as printed at the moment it is asked for."""

    def __init__(self, proving: Proving) -> None:
        self._proving = proving

    def printed(self) -> str:
        """The code of the head the log has now, empty for a log without entries; raises LogTampered, CannotWrite."""
        from counter_app.domain.chain import Proof, code_of
        from counter_app.domain.errors.chain import EmptyLog

        try:
            return code_of(self._proving.record(Proof.PRINTED).head)
        except EmptyLog:
            return ""


class ExplainedGaps:
    """Why numbers of a year are missing, as far as somebody said."""

    def __init__(self, numbering: Numbering) -> None:
        self._numbering = numbering

    def why(self, year: int) -> Mapping[int, str]:
        """The reasons of a year by number."""
        missing = self._numbering.year(year).missing
        return {one.number: one.reason.why for one in missing if one.reason is not None}
