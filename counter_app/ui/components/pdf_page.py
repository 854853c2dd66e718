"""Pages of a PDF as images, by pdfium: the same bytes that are printed."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtGui import QImage

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument

_POINTS_PER_MM = 72 / 25.4


@dataclass(frozen=True, slots=True)
class PageSize:
    """Width and height of a PDF page in millimetres."""

    width: float
    height: float


def page_size(pdf: bytes, page: int = 0) -> PageSize:
    """The size of a page of the PDF."""
    with _opened(pdf) as document:
        # Asked of the document, not of the page, which would be read through for it.
        width, height = document.get_page_size(page)
    return PageSize(width / _POINTS_PER_MM, height / _POINTS_PER_MM)


def page_count(pdf: bytes) -> int:
    """How many pages the PDF has."""
    with _opened(pdf) as document:
        return len(document)


def rasterise(pdf: bytes, width: int, ratio: float = 1.0, page: int = 0) -> QImage:
    """A page of the PDF as an image of `width` logical pixels at a device pixel ratio."""
    with _opened(pdf) as document:
        sheet = document[page]
        scale = max(1.0, round(width * ratio)) / sheet.get_width()
        bitmap = sheet.render(scale=scale, rev_byteorder=True, prefer_bgrx=True)
        stride, high, wide = bitmap.stride, bitmap.height, bitmap.width
        image = QImage(bytes(bitmap.buffer), wide, high, stride, QImage.Format.Format_RGBX8888).copy()
    image.setDevicePixelRatio(ratio)
    return image


def _opened(pdf: bytes) -> PdfDocument:
    # The scan box must not wait for the engine, which only the first sheet needs.
    import pypdfium2  # noqa: PLC0415

    return pypdfium2.PdfDocument(pdf)
