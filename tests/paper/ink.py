"""What stands on a drawn page, in millimetres from its upper left corner: letters, lines and pictures."""

from __future__ import annotations

import ctypes
from dataclasses import dataclass

import pypdfium2 as pdfium
import pypdfium2.raw as raw

MM = 25.4 / 72


@dataclass(frozen=True, slots=True)
class Letter:
    """A letter, its origin and its size in points."""

    text: str
    x: float
    y: float
    size: float
    right: float


@dataclass(frozen=True, slots=True)
class Box:
    """The bounds of a path or a picture."""

    left: float
    top: float
    right: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Ink:
    """A page."""

    width: float
    height: float
    letters: tuple[Letter, ...]
    paths: tuple[Box, ...]
    pictures: tuple[Box, ...]

    @property
    def text(self) -> str:
        """All letters, without spaces."""
        return "".join(letter.text for letter in self.letters)

    def line(self, words: str) -> tuple[Letter, ...]:
        """The letters of the first place where these words stand."""
        wanted = "".join(words.split())
        place = self.text.index(wanted)
        starts = [0]
        for letter in self.letters:
            starts.append(starts[-1] + len(letter.text))
        return self.letters[starts.index(place) : starts.index(place + len(wanted))]


def ink_of(pdf: bytes) -> Ink:
    """Everything on the first page that leaves a trace on paper."""
    document = pdfium.PdfDocument(pdf)
    page = document[0]
    width, height = page.get_size()
    boxes: dict[int, list[Box]] = {raw.FPDF_PAGEOBJ_PATH: [], raw.FPDF_PAGEOBJ_IMAGE: []}
    for index in range(raw.FPDFPage_CountObjects(page)):
        _gather(raw.FPDFPage_GetObject(page, index), (1, 0, 0, 1, 0, 0), height, boxes)
    text = page.get_textpage()
    letters = tuple(one for one in (_letter(text, i, height) for i in range(text.count_chars())) if one)
    text.close()
    document.close()
    paths, pictures = (tuple(boxes[kind]) for kind in (raw.FPDF_PAGEOBJ_PATH, raw.FPDF_PAGEOBJ_IMAGE))
    return Ink(width * MM, height * MM, letters, paths, pictures)


_Matrix = tuple[float, float, float, float, float, float]


def _gather(one: raw.FPDF_PAGEOBJECT, outer: _Matrix, height: float, boxes: dict[int, list[Box]]) -> None:
    """The bounds of an object, or of everything inside it when it is a form, on the page."""
    kind = raw.FPDFPageObj_GetType(one)
    if kind == raw.FPDF_PAGEOBJ_FORM:
        own = raw.FS_MATRIX()
        raw.FPDFPageObj_GetMatrix(one, own)
        inner = _joined((own.a, own.b, own.c, own.d, own.e, own.f), outer)
        for index in range(raw.FPDFFormObj_CountObjects(one)):
            _gather(raw.FPDFFormObj_GetObject(one, index), inner, height, boxes)
    elif kind in boxes:
        left, bottom, right, top = (ctypes.c_float() for _side in range(4))
        raw.FPDFPageObj_GetBounds(one, left, bottom, right, top)
        a, b, c, d, e, f = outer
        xs = [a * x + c * y + e for x in (left.value, right.value) for y in (bottom.value, top.value)]
        ys = [b * x + d * y + f for x in (left.value, right.value) for y in (bottom.value, top.value)]
        boxes[kind].append(Box(min(xs) * MM, (height - max(ys)) * MM, max(xs) * MM, (height - min(ys)) * MM))


def _joined(m: _Matrix, n: _Matrix) -> _Matrix:
    """First one transformation, then the other."""
    return (
        m[0] * n[0] + m[1] * n[2],
        m[0] * n[1] + m[1] * n[3],
        m[2] * n[0] + m[3] * n[2],
        m[2] * n[1] + m[3] * n[3],
        m[4] * n[0] + m[5] * n[2] + n[4],
        m[4] * n[1] + m[5] * n[3] + n[5],
    )


def _letter(text: pdfium.PdfTextPage, index: int, height: float) -> Letter | None:
    char = chr(raw.FPDFText_GetUnicode(text, index))
    if char.isspace() or char in "\x00\u00a0\ufffe":
        return None
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text, index, x, y)
    _left, _bottom, right, _top = text.get_charbox(index, loose=False)
    size = raw.FPDFText_GetFontSize(text, index)
    return Letter(char, x.value * MM, (height - y.value) * MM, size, right * MM)
