"""The letter log of a month as a book (PDF) and as a table (xlsx): the same columns, the same words."""

from .writer import PaperLetterBookWriter

__all__ = ["PaperLetterBookWriter"]
