"""Lists drawn without Word, on as many landscape sheets of A4 as they need, with the heading of the table on each."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

from reportlab.lib.colors import black, lightgrey
from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph, SimpleDocTemplate, Table, TableStyle

from counter_app.domain.errors.paper import MissingGlyph
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.names import clean
from counter_app.wording import nfc

from .faces import Faces

FACES = Faces()


def words(text: str, style: ParagraphStyle) -> Paragraph:
    """A paragraph of plain words, whatever signs they hold."""
    return Paragraph(escape(nfc(text)), style)


def table(rows: list[list[Any]], millimetres: Sequence[float]) -> Table:
    """A ruled table, its first row grey and again on every sheet."""
    style = TableStyle(
        [
            ("GRID", (0, 0), (-1, -1), 0.5, black),
            ("BACKGROUND", (0, 0), (-1, 0), lightgrey),
            ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
            ("TOPPADDING", (0, 0), (-1, -1), 2.5),
            ("BOTTOMPADDING", (0, 0), (-1, -1), 3.5),
        ]
    )
    # Room to sign in: a signature is written, not squeezed.
    return Table(
        rows,
        colWidths=[width * mm for width in millimetres],
        style=style,
        repeatRows=1,
        minRowHeights=[0, *([13 * mm] * (len(rows) - 1))],
    )


def drawn_list(fonts: Path, title: str, story: Callable[[], list[Any]], said: Iterable[str]) -> DrawnLetter:
    """The sheets of a list, numbered.

    `said` is all that people wrote; `story` makes the paragraphs, once the faces they are measured in are there.
    Raises MissingFont, or MissingGlyph for a letter the font does not have.
    """
    face: Any = pdfmetrics.getFont(Faces.of_folder(fonts).plain).face
    for place, text in enumerate(said, 1):
        for char in clean(nfc(text)):
            if ord(char) not in face.charToGlyph:
                raise MissingGlyph(character=char, font="Liberation Serif", paragraph=place)
    target, pages = io.BytesIO(), list[int]()
    document = SimpleDocTemplate(
        target,
        pagesize=landscape(A4),
        leftMargin=20 * mm,
        rightMargin=15 * mm,
        topMargin=15 * mm,
        bottomMargin=15 * mm,
        title=title,
        lang="vi-VN",
        invariant=1,
    )

    def numbered(canvas: Canvas, _document: SimpleDocTemplate) -> None:
        pages.append(canvas.getPageNumber())
        canvas.setFont(FACES.plain, 10)
        canvas.drawCentredString(landscape(A4)[0] / 2, 8 * mm, f"Trang {canvas.getPageNumber()}")

    document.build(story(), onFirstPage=numbered, onLaterPages=numbered)
    pdf = target.getvalue()
    return DrawnLetter(pdf, len(pages), "", hashlib.sha256(pdf).hexdigest())
