"""What the book of the letter log needs beside the register: who writes it, what proves it, why numbers are missing."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from counter_app.config import Paths
    from counter_app.domain.letter_book import BookEntry, BookHead
    from counter_app.services.ports.letter_book import LetterBookWriter
    from counter_app.services.ports.register import Register

_DIGITS, _GROUP = 20, 4


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


class LogHeads:
    """The last entry of the log as a code of its number and the beginning of its hash."""

    def __init__(self, register: Register) -> None:
        self._register = register

    def printed(self) -> str:
        """The code the log has now; empty for a log without entries."""
        with self._register.reading() as unit:
            head = unit.log.head()
        if head is None:
            return ""
        digits = head.hash[:_DIGITS].upper()
        groups = (digits[place : place + _GROUP] for place in range(0, _DIGITS, _GROUP))
        return "-".join((str(head.seq), *groups))


class NoReasons:
    """Nobody has said why a number is missing."""

    def why(self, year: int) -> Mapping[int, str]:
        """No reason for any number of the year."""
        return {}
