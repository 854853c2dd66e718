"""A letter writer with the real words on a plain page: for screens, where how the page is set does not matter."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass, field, replace
from pathlib import Path

from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen.canvas import Canvas

from counter_app.domain.errors.paper import PaperError
from counter_app.domain.form import Form
from counter_app.domain.letter import DrawnLetter, Letter, Wording
from counter_app.domain.office import KindSettings, Office
from counter_app.domain.paper_size import PaperSize
from counter_app.paper.context import with_number, with_reissue, words_of
from counter_app.paper.context.forms import words_of_form

FONT = Path(__file__).parents[1] / "resources" / "fonts" / "EBGaramond-Medium.ttf"


@dataclass
class SketchWriter:
    """Words as the paper room words them, drawn line by line as a real PDF; `broken` is raised instead when set."""

    broken: PaperError | None = None
    drawn: list[Wording] = field(default_factory=list)

    def word(self, letter: Letter, office: Office, paper: PaperSize) -> Wording:
        words = words_of(letter, office)
        return Wording(
            letter.kind, paper, f"{int(letter.kind)}.docx", words.addressee, words.fields, words.shown
        )

    def form(self, form: Form, office: Office) -> Wording:
        words = words_of_form(form, office)
        name = f"{int(form.kind)}.docx"
        return Wording(form.kind, PaperSize.A4, name, words.addressee, words.fields, words.shown)

    def numbered(self, wording: Wording, document_number: str) -> Wording:
        fields, shown = with_number(wording.fields, wording.shown, document_number)
        return replace(wording, fields=fields, shown=shown)

    def reissued(self, wording: Wording, copy: int) -> Wording:
        return replace(wording, fields=with_reissue(wording.fields, copy))

    def laid(self, wording: Wording, rules: KindSettings) -> Wording:
        return wording

    def docx(self, wording: Wording, template: str = "") -> bytes:
        return repr(wording.fields).encode()

    def draw(self, wording: Wording, template: str = "") -> DrawnLetter:
        if self.broken is not None:
            raise self.broken
        self.drawn.append(wording)
        pdf = _page(wording)
        lines = tuple(words for _name, words in wording.fields)
        return DrawnLetter(pdf, 1, "sketch", hashlib.sha256(pdf).hexdigest(), lines)


def _page(wording: Wording) -> bytes:
    if "Sketch" not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(TTFont("Sketch", str(FONT)))
    short, long = (side * mm for side in wording.paper.millimetres)
    size = (long, short) if wording.paper is PaperSize.A5 else (short, long)
    target = io.BytesIO()
    canvas = Canvas(target, pagesize=size, invariant=1)
    canvas.rect(8 * mm, 8 * mm, size[0] - 16 * mm, size[1] - 16 * mm)
    canvas.setFont("Sketch", 12)
    lines = [words for _name, words in wording.fields if words]
    for number, words in enumerate(lines):
        canvas.drawCentredString(size[0] / 2, size[1] - (24 + 7 * number) * mm, words[:90])
    canvas.save()
    return target.getvalue()
