"""The way of the letter log to paper: fulfils the port LetterBookWriter."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from counter_app.domain.letter_book import BookEntry, BookHead
from counter_app.paper.faces import Faces

from .book import book
from .table import table


class PaperLetterBookWriter:
    """Draws the book with the fonts of a folder and writes the table."""

    def __init__(self, fonts: Path) -> None:
        self._fonts = fonts

    def pdf(self, head: BookHead, lines: Iterator[BookEntry]) -> bytes:
        """The book; raises MissingFont, or LineUnprintable for a letter that its face does not have."""
        return book(head, lines, Faces.of_folder(self._fonts))

    def xlsx(self, head: BookHead, lines: Iterator[BookEntry]) -> bytes:
        """The table."""
        return table(head, lines)
