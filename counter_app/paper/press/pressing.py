"""The one act of the press: a .docx in, a PDF out, or a known error that names what stands in the way."""

from __future__ import annotations

from dataclasses import dataclass, field

from counter_app.domain.errors import CannotDraw

from .drawing import drawn
from .fonts import FontShelf
from .markup import POINTS_PER_MM
from .package import Package
from .pages import laid_out, overflow
from .refusal import problems_of
from .sections import document_of
from .vector import vector_of

_DOT = b'<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"><path d="M0 0L1 1"/></svg>'


@dataclass(frozen=True, slots=True)
class Pressed:
    """A drawn document: `text` holds each page's lines, `overflow_mm` how much did not fit on the first page."""

    pdf: bytes = field(repr=False)
    pages: int
    overflow_mm: float
    text: tuple[str, ...]


def warm(fonts: FontShelf) -> None:
    """Load fonts and libraries ahead, so that the first document is drawn as quickly as the next."""
    fonts.warm()
    vector_of(_DOT)


def press(docx: bytes, fonts: FontShelf, title: str = "") -> Pressed:
    """Draw a .docx: the same bytes and title give the same PDF.

    Raises BrokenDocument, CannotDraw, MissingFont or MissingGlyph; never gives an approximate page.
    """
    package = Package.opened(docx)
    problems = problems_of(package)
    if problems:
        raise CannotDraw(problems=problems)
    pages = laid_out(document_of(package), fonts)
    return Pressed(
        pdf=drawn(pages, title),
        pages=len(pages),
        overflow_mm=round(overflow(pages) / POINTS_PER_MM, 1),
        text=tuple("\n".join(page.lines) for page in pages),
    )
