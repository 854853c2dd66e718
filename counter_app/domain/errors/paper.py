"""Documents that cannot be drawn, and templates that may not be used."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.domain.paper_size import PaperSize

from .tree import CounterError


class PaperError(CounterError):
    """A sheet cannot be made."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing in a document that cannot be drawn: what, in which paragraph (from 1), on which page if known."""

    construct: str
    paragraph: int
    text: str = ""
    page: int | None = None


class CannotDraw(PaperError):
    """The document holds constructs that the press does not draw; nothing approximate is printed."""

    problems: tuple[Problem, ...]


class MissingGlyph(PaperError):
    """A font lacks a letter of the text."""

    character: str
    font: str
    paragraph: int


class LineUnprintable(PaperError):
    """A dossier in the register's book has a letter that the book's face lacks."""

    code: str
    character: str


class MissingFont(PaperError):
    """A document asks for a font that is neither shipped nor installed."""

    font: str


class BrokenDocument(PaperError):
    """The file is not a readable .docx."""

    reason: str


class MissingTemplate(PaperError):
    """The template file of a letter kind is not where it should be."""

    path: str


class BrokenTemplate(PaperError):
    """A template has an unknown placeholder or a fault in its template language."""

    path: str
    paragraph: int
    reason: str


class UnknownTemplate(PaperError):
    """No template was kept under this hash, or none has this name."""

    name: str


class TemplateHasFaults(PaperError):
    """The template did not pass its check with nothing found, so it is not put to use; `faults` counts the findings."""

    name: str
    faults: int


class NoEarlierTemplate(PaperError):
    """No other template was in force before the present one."""

    name: str


class TextLost(PaperError):
    """A value given to the template is not found in the finished document."""

    field: str
    value: str


class DoesNotFit(PaperError):
    """The text runs over the page by so many millimetres, in its smallest type; `paper` is the letter's sheet."""

    overflow_mm: float
    paper: PaperSize | None = None
