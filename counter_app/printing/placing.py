"""A page laid on a larger sheet at its own size, so that an A5 letter can be printed where only A4 lies in the tray."""

from __future__ import annotations

import ctypes
import io

import pypdfium2
from pypdfium2 import raw

from counter_app.domain.paper_size import PaperSize

POINTS = 72 / 25.4
MARK_MM = 5.0
"""How far a cut mark reaches in from the edge of the sheet; the letters keep their ink further inside."""
_GREY, _WIDTH_PT = 120, 0.4


def placed(pdf: bytes, onto: PaperSize, *, cut_marks: bool = False) -> bytes:
    """Every page in the upper left corner of a sheet of `onto`, at its own size, its text still text.

    The sheet lies so that one cut frees the page: A5 on its side takes the upper half of an upright A4, A5 upright
    the left half of an A4 on its side. A page that is as large as the sheet, or larger, stays as it is.
    """
    source = pypdfium2.PdfDocument(pdf)
    made = pypdfium2.PdfDocument.new()
    try:
        for number in range(len(source)):
            width, height = source.get_page_size(number)
            sheet = _sheet(width, height, onto)
            if sheet is None:
                made.import_pages(source, [number])
            else:
                _place(source, number, made, (width, height), sheet, cut_marks)
        file = io.BytesIO()
        made.save(file)
        return file.getvalue()
    finally:
        made.close()
        source.close()


def _sheet(width: float, height: float, onto: PaperSize) -> tuple[float, float] | None:
    """Width and height of the sheet in points; None when there is nothing to place."""
    short, long = (millimetres * POINTS for millimetres in onto.millimetres)
    slack = 2.0
    if width > height:
        fits = width <= short + slack and height < long - slack
        return (short, long) if fits else None
    fits = height <= short + slack and width < long - slack
    return (long, short) if fits else None


def _place(
    source: pypdfium2.PdfDocument,
    number: int,
    made: pypdfium2.PdfDocument,
    page: tuple[float, float],
    sheet: tuple[float, float],
    cut_marks: bool,
) -> None:
    form = source.page_as_xobject(number, made)
    laid = made.new_page(*sheet)
    shown = form.as_pageobject()
    shown.set_matrix(pypdfium2.PdfMatrix().translate(0, sheet[1] - page[1]))
    laid.insert_obj(shown)
    if cut_marks:
        _mark(laid, page, sheet)
    laid.gen_content()
    form.close()


def _mark(laid: pypdfium2.PdfPage, page: tuple[float, float], sheet: tuple[float, float]) -> None:
    """A short line at both ends of the cut, just beyond the page."""
    reach = MARK_MM * POINTS
    if page[0] > page[1]:
        cut = sheet[1] - page[1]
        ends = [((0.0, cut), (reach, cut)), ((sheet[0] - reach, cut), (sheet[0], cut))]
    else:
        cut = page[0]
        ends = [((cut, 0.0), (cut, reach)), ((cut, sheet[1] - reach), (cut, sheet[1]))]
    for begin, end in ends:
        line = raw.FPDFPageObj_CreateNewPath(ctypes.c_float(begin[0]), ctypes.c_float(begin[1]))
        raw.FPDFPath_LineTo(line, ctypes.c_float(end[0]), ctypes.c_float(end[1]))
        raw.FPDFPageObj_SetStrokeColor(line, _GREY, _GREY, _GREY, 255)
        raw.FPDFPageObj_SetStrokeWidth(line, ctypes.c_float(_WIDTH_PT))
        raw.FPDFPath_SetDrawMode(line, raw.FPDF_FILLMODE_NONE, True)
        raw.FPDFPage_InsertObject(laid, line)
