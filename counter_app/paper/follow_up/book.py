"""The printed book: sheets of A4 lying on their side, the headings on every one, each row whole where it fits."""

from __future__ import annotations

import io
from collections.abc import Iterable
from dataclasses import dataclass

from reportlab.pdfgen.canvas import Canvas

from counter_app.domain.errors.paper import LineUnprintable, MissingGlyph
from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
from counter_app.paper.context.frame import committee_in_capitals
from counter_app.paper.context.phrases import capitals, day_in_words, place
from counter_app.wording import nfc

from .columns import COLUMNS, FIRST_GIVEN, GIVEN_AND_TAKEN, organ, period, printed
from .faces import Faces

_MM = 72 / 25.4
_WIDTH, _HEIGHT = 297 * _MM, 210 * _MM
_LEFT, _TOP, _BOTTOM = 11 * _MM, 16 * _MM, 12 * _MM
_SIZE, _HEADING_SIZE, _LEADING = 9.5, 9.5, 11.6
_PAD = 1.1 * _MM
#: Room to sign in, even where a row says little.
_LEAST_ROW = 10 * _MM
_RULE = 0.5
_WIDE = sum(column.room for column in COLUMNS) * _MM


@dataclass(slots=True)
class _Sheet:
    """The sheet being drawn: its canvas, faces, and how far down the last row reaches, in points from its foot."""

    canvas: Canvas
    faces: Faces
    page: int = 1
    y: float = _HEIGHT - _TOP


def book(head: FollowUpHead, lines: Iterable[FollowUpLine], faces: Faces) -> bytes:
    """The book as PDF, the same bytes for the same lines; raises LineUnprintable, or MissingGlyph in the head."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(_WIDTH, _HEIGHT), invariant=1, pageCompression=1, lang="vi-VN")
    canvas.setTitle(f"{head.naming.title} – {organ(head)}")
    canvas.setAuthor(organ(head))
    canvas.setLineWidth(_RULE)
    sheet = _Sheet(canvas, faces)
    _opening(sheet, head)
    _headings(sheet)
    drawn = 0
    for line in lines:
        drawn += 1
        try:
            _row(sheet, [printed(column.cell(line, head)) for column in COLUMNS])
        except MissingGlyph as error:
            raise LineUnprintable(code=line.code, character=error.character) from error
    _closing(sheet, head, drawn)
    canvas.save()
    return out.getvalue()


def _opening(sheet: _Sheet, head: FollowUpHead) -> None:
    """Office and country above, the name of the book and its days below (Decree 30/2020/NĐ-CP, Annex I)."""
    faces, wide = sheet.faces, sum(column.room for column in COLUMNS) * _MM
    left, right = _LEFT + wide * 0.2, _LEFT + wide * 0.72
    top = sheet.y
    _middle(sheet, left, top - 11, committee_in_capitals(head.office), faces.plain, 12)
    below = _middle(sheet, left, top - 26, capitals(head.office.one_stop), faces.bold, 12)
    _rule(sheet, left, top - 30, below * 0.4)
    _middle(sheet, right, top - 11, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", faces.bold, 12)
    motto = _middle(sheet, right, top - 26, "Độc lập - Tự do - Hạnh phúc", faces.bold, 13)
    _rule(sheet, right, top - 30, motto)
    if head.number:
        _middle(sheet, left, top - 46, f"Số: {head.number}", faces.plain, 13)
    _middle(sheet, right, top - 46, f"{place(head.office)}, {day_in_words(head.made)}", faces.italic, 13)
    _middle(sheet, _WIDTH / 2, top - 72, head.naming.title, faces.bold, 14)
    _middle(sheet, _WIDTH / 2, top - 88, period(head), faces.italic, 13)
    sheet.y = top - 100


def _middle(sheet: _Sheet, x: float, y: float, words: str, face: str, size: float) -> float:
    """Words around a middle; gives their width."""
    said = nfc(words)
    wide = sheet.faces.width(said, face, size)
    sheet.canvas.setFont(face, size)
    sheet.canvas.drawString(x - wide / 2, y, said)
    return wide


def _rule(sheet: _Sheet, x: float, y: float, length: float) -> None:
    sheet.canvas.line(x - length / 2, y, x + length / 2, y)


def _headings(sheet: _Sheet) -> None:
    """The two rows of headings, drawn anew on every sheet."""
    faces, x = sheet.faces, _LEFT
    low = 3 * _LEADING + 2 * _PAD
    high = _LEADING + 2 * _PAD
    top = sheet.y
    spanned = sum(column.room for column in COLUMNS[FIRST_GIVEN:]) * _MM
    for number, column in enumerate(COLUMNS):
        wide = column.room * _MM
        under = number >= FIRST_GIVEN
        tall = low if under else low + high
        upper = top - high if under else top
        if number == FIRST_GIVEN:
            _box(sheet, x, top, spanned, high)
            _block(sheet, x, top, spanned, high, [GIVEN_AND_TAKEN])
        _box(sheet, x, upper, wide, tall)
        words = faces.lines(column.heading, faces.bold, _HEADING_SIZE, wide - 2 * _PAD)
        _block(sheet, x, upper, wide, tall, words)
        x += wide
    sheet.y = top - low - high


def _box(sheet: _Sheet, x: float, top: float, wide: float, tall: float) -> None:
    sheet.canvas.rect(x, top - tall, wide, tall, stroke=1, fill=0)


def _block(sheet: _Sheet, x: float, top: float, wide: float, tall: float, words: list[str]) -> None:
    """A heading in the middle of its box."""
    y = top - (tall - len(words) * _LEADING) / 2 - _SIZE
    for line in words:
        _middle(sheet, x + wide / 2, y, line, sheet.faces.bold, _HEADING_SIZE)
        y -= _LEADING


def _row(sheet: _Sheet, cells: list[str]) -> None:
    """One row; on the next sheet where it does not fit, and in pieces only where no sheet would hold it."""
    faces = sheet.faces
    columns = [
        faces.lines(words, faces.plain, _SIZE, column.room * _MM - 2 * _PAD) if words else []
        for words, column in zip(cells, COLUMNS, strict=True)
    ]
    tall = max(_LEAST_ROW, max(len(words) for words in columns) * _LEADING + 2 * _PAD)
    if tall > sheet.y - _BOTTOM:
        _next_sheet(sheet)
    while any(columns):
        fitting = int((sheet.y - _BOTTOM - 2 * _PAD) / _LEADING)
        _draw_row(sheet, [words[:fitting] for words in columns])
        columns = [words[fitting:] for words in columns]
        if any(columns):
            _next_sheet(sheet)


def _draw_row(sheet: _Sheet, columns: list[list[str]]) -> None:
    tall = max(_LEAST_ROW, max(len(words) for words in columns) * _LEADING + 2 * _PAD)
    bottom, x = sheet.y - tall, _LEFT
    edges = [(_LEFT, bottom, _LEFT + _WIDE, bottom), (x, sheet.y, x, bottom)]
    text = sheet.canvas.beginText()
    text.setFont(sheet.faces.plain, _SIZE)
    for column, words in zip(COLUMNS, columns, strict=True):
        wide = column.room * _MM
        y = sheet.y - _PAD - _SIZE
        for line in words:
            inset = (wide - sheet.faces.width(line, sheet.faces.plain, _SIZE)) / 2 if column.middle else _PAD
            text.setTextOrigin(x + inset, y)
            text.textOut(line)
            y -= _LEADING
        x += wide
        edges.append((x, sheet.y, x, bottom))
    # One text and one path to a row: a year of them is thousands of rows.
    sheet.canvas.drawText(text)
    sheet.canvas.lines(edges)
    sheet.y -= tall


def _next_sheet(sheet: _Sheet) -> None:
    """A new sheet with its number above and the headings (Decree 30/2020/NĐ-CP, Annex I: none on the first)."""
    sheet.canvas.showPage()
    sheet.canvas.setLineWidth(_RULE)
    sheet.page += 1
    _middle(sheet, _WIDTH / 2, _HEIGHT - 10 * _MM, str(sheet.page), sheet.faces.plain, 13)
    sheet.y = _HEIGHT - _TOP
    _headings(sheet)


def _closing(sheet: _Sheet, head: FollowUpHead, drawn: int) -> None:
    """How many dossiers there are, and who made the book."""
    if sheet.y - 36 * _MM < _BOTTOM:
        sheet.canvas.showPage()
        sheet.canvas.setLineWidth(_RULE)
        sheet.page += 1
        _middle(sheet, _WIDTH / 2, _HEIGHT - 10 * _MM, str(sheet.page), sheet.faces.plain, 13)
        sheet.y = _HEIGHT - _TOP
    faces = sheet.faces
    total = (
        f"Tổng cộng: {drawn:,} hồ sơ.".replace(",", ".")
        if drawn
        else "Không có hồ sơ nào được tiếp nhận trong thời gian này."
    )
    sheet.canvas.setFont(faces.italic, 12)
    sheet.canvas.drawString(_LEFT, sheet.y - 16, nfc(total))
    middle = _LEFT + sum(column.room for column in COLUMNS) * _MM * 0.84
    _middle(sheet, middle, sheet.y - 24, "NGƯỜI LẬP SỔ", faces.bold, 12)
    if head.office.officer:
        _middle(sheet, middle, sheet.y - 24 - 24 * _MM, nfc(head.office.officer), faces.bold, 13)
