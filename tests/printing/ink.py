"""Where the ink of a page lies: pages are compared as a reader sees them, not as bytes."""

from __future__ import annotations

import pypdfium2
from PIL import Image, ImageChops, ImageFilter

DPI = 150

DARK, GREY = 96, 208
"""What is dark on one page must be at least grey on the other, so that no tip of a stroke falls between two levels."""


def page_picture(pdf: bytes, page: int = 0, dpi: int = DPI) -> Image.Image:
    """One page in greys, at `dpi`."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        picture: Image.Image = document[page].render(scale=dpi / 72, grayscale=True).to_pil().copy()
        return picture
    finally:
        document.close()


def ink_box_mm(pdf: bytes, page: int = 0, dpi: int = DPI) -> tuple[float, float, float, float]:
    """Left, top, right and bottom of all ink on a page, in millimetres from the paper's upper left corner."""
    box = page_picture(pdf, page, dpi).point(lambda grey: 255 if grey < 128 else 0).getbbox()
    assert box is not None, "the page is empty"
    left, top, right, bottom = (edge * 25.4 / dpi for edge in box)
    return left, top, right, bottom


def stray_ink(given: bytes, came_out: bytes, within_mm: float, page: int = 0, dpi: int = DPI) -> float:
    """The share of ink, counted both ways, that has no ink of the other page within `within_mm`."""
    one, other = (page_picture(pdf, page, dpi) for pdf in (given, came_out))
    assert abs(one.width - other.width) <= 4, (one.size, other.size)
    assert abs(one.height - other.height) <= 4, (one.size, other.size)
    reach = 2 * round(within_mm / 25.4 * dpi) + 1
    size = (max(one.width, other.width), max(one.height, other.height))
    dark = [_ink(picture, size, DARK) for picture in (one, other)]
    near = [_ink(picture, size, GREY).filter(ImageFilter.MaxFilter(reach)) for picture in (one, other)]
    stray = [ImageChops.subtract(dark[a], near[b]).histogram()[255] for a, b in ((0, 1), (1, 0))]
    inked = [picture.histogram()[255] for picture in dark]
    assert min(inked) > 0, "a page is empty"
    return max(s / i for s, i in zip(stray, inked, strict=True))


def _ink(picture: Image.Image, size: tuple[int, int], darker_than: int) -> Image.Image:
    sheet = Image.new("L", size, 255)
    sheet.paste(picture, (0, 0))
    return sheet.point(lambda grey: 255 if grey < darker_than else 0)
