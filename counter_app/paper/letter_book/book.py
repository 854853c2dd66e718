"""The printed book: sheets of A4 lying on their side, the headings and the chain's code on every one."""

from __future__ import annotations

import io
from collections.abc import Iterable

from reportlab.pdfgen.canvas import Canvas

from counter_app.domain.errors.paper import LineUnprintable, MissingGlyph
from counter_app.domain.instants import local
from counter_app.domain.letter_book import BookEntry, BookGap, BookHead
from counter_app.paper.context.frame import committee_in_capitals
from counter_app.paper.context.phrases import day_in_words, place
from counter_app.paper.faces import Faces
from counter_app.paper.ruled import HEIGHT, LEFT, MM, RULE, WIDTH, Ruled
from counter_app.wording import clock_time, full_date, nfc

from .columns import COLUMNS, TITLE, Totals, chain_words, gap_words, period

_FOOT = 15 * MM
_TOTAL_PAGES = "tong_so_trang"
#: The closing: the sums, the code, two signatures with room to sign in.
_SIGNING = 44 * MM
_SUM_LINE = 14


def book(head: BookHead, entries: Iterable[BookEntry], faces: Faces) -> bytes:
    """The book as PDF, the same bytes for the same entries; raises LineUnprintable, or MissingGlyph in the head."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1, lang="vi-VN")
    canvas.setTitle(f"{TITLE.capitalize()} – {period(head)}")
    canvas.setAuthor(committee_in_capitals(head.office))
    canvas.setLineWidth(RULE)

    def heads(sheet: Ruled) -> None:
        _foot(sheet, head)
        sheet.heading(2, [column.heading for column in COLUMNS])

    rooms = [column.room for column in COLUMNS]
    sheet = Ruled(canvas, faces, rooms, [column.middle for column in COLUMNS], heads, _FOOT, least=8 * MM)
    _opening(sheet, head)
    heads(sheet)
    totals = Totals()
    for entry in entries:
        totals.count(entry)
        _entry(sheet, entry)
    _closing(sheet, head, totals)
    _pages(sheet)
    canvas.save()
    return out.getvalue()


def _entry(sheet: Ruled, entry: BookEntry) -> None:
    if isinstance(entry, BookGap):
        sheet.banner(gap_words(entry))
        return
    try:
        sheet.row(
            [column.cell(entry) for column in COLUMNS],
            [column.struck for column in COLUMNS] if entry.is_void else (),
        )
    except MissingGlyph as error:
        raise LineUnprintable(code=f"{entry.number}/{entry.year}", character=error.character) from error


def _opening(sheet: Ruled, head: BookHead) -> None:
    """Office and country above, the name of the book and its days below (Decree 30/2020/NĐ-CP, Annex I)."""
    faces, top = sheet.faces, sheet.y
    left, right = LEFT + sheet.wide * 0.2, LEFT + sheet.wide * 0.72
    below = sheet.middle(left, top - 11, committee_in_capitals(head.office), faces.bold, 12)
    sheet.rule(left, top - 16, below * 0.4)
    sheet.middle(right, top - 11, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", faces.bold, 12)
    motto = sheet.middle(right, top - 26, "Độc lập - Tự do - Hạnh phúc", faces.bold, 13)
    sheet.rule(right, top - 30, motto)
    dated = f"{place(head.office)}, {day_in_words(local(head.made).date())}"
    sheet.middle(right, top - 46, dated, faces.italic, 13)
    sheet.middle(WIDTH / 2, top - 72, TITLE, faces.bold, 14)
    sheet.middle(WIDTH / 2, top - 88, period(head), faces.italic, 13)
    sheet.y = top - 100


def _foot(sheet: Ruled, head: BookHead) -> None:
    """The chain's code and when the book was made on the left, the number of the page on the right."""
    faces, canvas, y = sheet.faces, sheet.canvas, 7 * MM
    made = local(head.made)
    canvas.setFont(faces.plain, 9)
    said = f"{chain_words(head)} · lập lúc {clock_time(made)} ngày {full_date(made.date())}"
    canvas.drawString(LEFT, y, nfc(said))
    canvas.drawRightString(LEFT + sheet.wide - 5 * MM, y, f"Trang {sheet.page}/")
    canvas.saveState()
    canvas.translate(LEFT + sheet.wide - 5 * MM, y)
    canvas.doForm(_TOTAL_PAGES)
    canvas.restoreState()


def _pages(sheet: Ruled) -> None:
    """How many pages there are: known only behind the last one, and drawn on all of them."""
    canvas = sheet.canvas
    # A sheet is finished before the form is drawn: both would share one stream.
    canvas.showPage()
    canvas.beginForm(_TOTAL_PAGES, 0, -4, 12 * MM, 12)
    canvas.setFont(sheet.faces.plain, 9)
    canvas.drawString(0, 0, str(sheet.page))
    canvas.endForm()


def _closing(sheet: Ruled, head: BookHead, totals: Totals) -> None:
    """The sums by kind, the code once more in large, and who signs the book."""
    said = totals.told()
    sheet.heads = lambda made: _foot(made, head)
    for place_, words in enumerate(said):
        rest = _SIGNING if place_ == len(said) - 1 else 0.0
        if sheet.y - _SUM_LINE - rest < sheet.foot:
            sheet.next_sheet()
        sheet.y -= _SUM_LINE
        sheet.canvas.setFont(sheet.faces.plain if place_ else sheet.faces.bold, 11)
        sheet.canvas.drawString(LEFT, sheet.y, nfc(words))
    faces, y = sheet.faces, sheet.y - 20
    sheet.canvas.setFont(faces.bold, 11)
    sheet.canvas.drawString(LEFT, y, nfc(chain_words(head)))
    left, right = LEFT + sheet.wide * 0.2, LEFT + sheet.wide * 0.8
    y -= 22
    sheet.middle(left, y, "NGƯỜI LẬP SỔ", faces.bold, 12)
    sheet.middle(right, y, "CHÁNH VĂN PHÒNG", faces.bold, 12)
    for middle in (left, right):
        sheet.middle(middle, y - 13, "(ký, ghi rõ họ tên)", faces.italic, 11)
    if head.office.officer:
        sheet.middle(left, y - 24 * MM, nfc(head.office.officer), faces.bold, 12)
