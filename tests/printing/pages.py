"""Pages to print: bundled faces, Vietnamese capitals, a frame close to the edge, hairlines."""

from __future__ import annotations

import io
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

FACE = Path(__file__).parents[2] / "resources" / "fonts" / "LiberationSerif-Regular.ttf"


def card(
    width_mm: float, height_mm: float, words: str = "ỦY BAN NHÂN DÂN XÃ LÂM HÒA", pages: int = 1
) -> bytes:
    """A page of the given size with a frame 8 mm inside it, a hairline and two lines of words."""
    pdfmetrics.registerFont(TTFont("Liberation Serif", str(FACE)))
    file = io.BytesIO()
    canvas = Canvas(
        file, pagesize=(width_mm * mm, height_mm * mm), initialFontName="Liberation Serif", invariant=1
    )
    for number in range(pages):
        canvas.setFont("Liberation Serif", 14)
        canvas.setLineWidth(0.45 * mm)
        canvas.rect(8 * mm, 8 * mm, (width_mm - 16) * mm, (height_mm - 16) * mm)
        canvas.setLineWidth(0.16 * mm)
        canvas.line(20 * mm, 20 * mm, (width_mm - 40) * mm, 20 * mm)
        canvas.drawString(20 * mm, (height_mm - 30) * mm, words)
        canvas.drawString(30 * mm, 40 * mm, f"Lường Lò Bảo An, Ẫ Ổ Ể, trang {number + 1}")
        canvas.showPage()
    canvas.save()
    return file.getvalue()
