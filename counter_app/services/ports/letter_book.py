"""The letter log as a book: its sheets in the order of their numbers, who writes it, and what proves it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from datetime import datetime

    from counter_app.domain.letter_book import BookEntry, BookHead


class LetterBookShelf(Protocol):
    """Sheets by their numbers, a few hundred at a time, so that a long book is never held whole."""

    def lines(self, first: datetime, end: datetime) -> Iterator[BookEntry]:
        """The sheets numbered from an instant to before another in the order of their numbers, gaps among them.

        The numbers missing before the first sheet belong to it; those behind the last one to the next book.
        """
        ...


class LetterBookWriter(Protocol):
    """Writes the book; raises LineUnprintable, MissingGlyph or MissingFont."""

    def pdf(self, head: BookHead, lines: Iterator[BookEntry]) -> bytes:
        """The book to print and sign, A4 lying."""
        ...

    def xlsx(self, head: BookHead, lines: Iterator[BookEntry]) -> bytes:
        """The same as a table."""
        ...


class ChainHead(Protocol):
    """What a book on paper proves of the log: the code of its last entry."""

    def printed(self) -> str:
        """Keep the head the log has now as printed and give its code; empty for a log without entries."""
        ...


class GapReasons(Protocol):
    """Why numbers of the letter log stand on no sheet."""

    def why(self, year: int) -> Mapping[int, str]:
        """The reasons of a year by number, as far as somebody gave one."""
        ...
