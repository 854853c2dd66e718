"""SVG pictures as PDF operators: every shape, its fill and its stroke."""

from __future__ import annotations

import pypdfium2 as pdfium
import pytest
from PIL import Image

from counter_app.paper.press import FontShelf, press, warm
from counter_app.paper.press.vector import unknown_parts, vector_of

from .making import docx, para
from .specimens import PICTURES, inline

RED, GREEN, WHITE = (255, 0, 0), (0, 128, 0), (255, 255, 255)
SHAPES = {
    "a filled rectangle": ('<rect x="1" y="1" width="8" height="8" fill="#FF0000"/>', RED),
    "a rounded one": ('<rect x="1" y="1" width="8" height="8" rx="2" fill="#FF0000"/>', RED),
    "a circle": ('<circle cx="5" cy="5" r="4" fill="#FF0000"/>', RED),
    "an ellipse": ('<ellipse cx="5" cy="5" rx="4" ry="3" fill="#FF0000"/>', RED),
    "a polygon": ('<polygon points="1,1 9,1 9,9 1,9" fill="#FF0000"/>', RED),
    "an open path, filled": ('<path d="M1 1L9 1L9 9L1 9" fill="#FF0000" stroke="#008000"/>', RED),
    "a hole by the even-odd rule": (
        '<path d="M0 0H10V10H0Z M2 2H8V8H2Z" fill="#FF0000" fill-rule="evenodd"/>', WHITE,
    ),
    "no hole by the other rule": ('<path d="M0 0H10V10H0Z M2 2H8V8H2Z" fill="#FF0000"/>', RED),
    "a thick line": ('<line x1="0" y1="5" x2="10" y2="5" stroke="#008000" stroke-width="4"/>', GREEN),
    "a bent line": ('<polyline points="0,5 5,5 10,5" fill="none" stroke="#008000" stroke-width="4"/>', GREEN),
    "a moved and turned group": (
        '<g transform="translate(5 5) rotate(45)"><rect x="-2" y="-2" width="4" height="4" fill="#FF0000"/></g>', RED,
    ),
    "an outline only": ('<circle cx="5" cy="5" r="4" fill="none" stroke="#008000"/>', WHITE),
}  # fmt: skip


def svg(inner: str) -> bytes:
    """A square of ten units."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10" width="9" height="9">{inner}</svg>'.encode()


@pytest.mark.parametrize("name", SHAPES)
def test_the_middle_of_a_shape_has_its_colour(name: str, shelf: FontShelf) -> None:
    inner, colour = SHAPES[name]
    body = para(inline(1270000, 1270000, "rIdPng", "rIdShape"))
    pdf = press(docx(body, files={**PICTURES, "rIdShape#s.svg": svg(inner)}), shelf).pdf
    sheet: Image.Image = pdfium.PdfDocument(pdf)[0].render(scale=1).to_pil().convert("RGB")
    assert sheet.getpixel((85 + 50, 57 + 50)) == colour


@pytest.mark.parametrize(
    ("inner", "named"),
    [
        ("<text>a</text>", "text"),
        ('<path d="M0 0" opacity="0.5"/>', "path opacity"),
        ('<path d="M0 0" style="fill:red"/>', "path style"),
        ('<rect width="50%" height="1"/>', "rect width=50%"),
        ('<path d="M0 0" fill="url(#g)"/>', "path fill=url(#g)"),
        ("<linearGradient/>", "linearGradient"),
    ],
)
def test_what_would_be_left_out_of_a_vector_picture_is_named(inner: str, named: str) -> None:
    assert unknown_parts(svg(inner)) == (named,)
    assert unknown_parts(svg(f"<defs>{inner}</defs><title>t</title>")) == ()


def test_warming_draws_nothing_and_leaves_the_first_picture_ready(shelf: FontShelf) -> None:
    warm(shelf)
    assert vector_of(svg('<path d="M0 0L10 10" stroke="#000"/>')).content
