"""The one act of the press: a .docx in, a PDF out, or a known error that names what stands in the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from counter_app.domain.errors.paper import CannotDraw

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
    """A drawn document: `text` holds each page's lines, `overflow_mm` how much did not fit on the first page, `tight`
    the words that fit or miss their line by less than 0.05 mm and may stand elsewhere in another program."""

    pdf: bytes = field(repr=False)
    pages: int
    overflow_mm: float
    text: tuple[str, ...]
    tight: tuple[str, ...] = ()


def warm(fonts: FontShelf) -> None:
    """Load fonts and libraries ahead, so that the first document is drawn as quickly as the next."""
    fonts.warm()
    vector_of(_DOT)


def press(
    docx: bytes | Mapping[str, bytes],
    fonts: FontShelf,
    title: str = "",
    *,
    one_page: bool = False,
    only_when_one: bool = False,
) -> Pressed:
    """Draw a .docx, packed or as its parts by name: the same bytes and title give the same PDF.

    With `one_page`, for a letter that is fitted to its sheet, what comes apart between two pages or inside an overlong
    word is drawn as the press would have it; with `only_when_one` a longer document is measured, not drawn.

    Raises BrokenDocument, CannotDraw, MissingFont or MissingGlyph; never gives an approximate page.
    """
    package = Package.opened(docx) if isinstance(docx, bytes) else Package.of(docx)
    problems = problems_of(package)
    if problems:
        raise CannotDraw(problems=problems)
    laid = laid_out(document_of(package), fonts)
    pages = laid.pages
    if laid.apart and not one_page:
        raise CannotDraw(problems=laid.apart)
    return Pressed(
        pdf=drawn(pages, title) if len(pages) == 1 or not only_when_one else b"",
        pages=len(pages),
        overflow_mm=round(overflow(pages) / POINTS_PER_MM, 1),
        text=tuple("\n".join(page.lines) for page in pages),
        tight=laid.tight,
    )
