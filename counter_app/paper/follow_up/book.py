"""The printed book: sheets of A4 lying on their side, the headings on every one, each row whole where it fits."""

from __future__ import annotations

import io
from collections.abc import Iterable

from reportlab.pdfgen.canvas import Canvas

from counter_app.domain.errors.paper import LineUnprintable, MissingGlyph
from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
from counter_app.paper.context.frame import committee_in_capitals
from counter_app.paper.context.phrases import capitals, day_in_words, place
from counter_app.paper.faces import Faces
from counter_app.paper.ruled import BOTTOM, HEIGHT, LEADING, LEFT, MM, PAD, RULE, SIZE, WIDTH, Ruled
from counter_app.wording import nfc

from .columns import COLUMNS, FIRST_GIVEN, GIVEN_AND_TAKEN, organ, period, printed


def book(head: FollowUpHead, lines: Iterable[FollowUpLine], faces: Faces) -> bytes:
    """The book as PDF, the same bytes for the same lines; raises LineUnprintable, or MissingGlyph in the head."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(WIDTH, HEIGHT), invariant=1, pageCompression=1, lang="vi-VN")
    canvas.setTitle(f"{head.naming.title} – {organ(head)}")
    canvas.setAuthor(organ(head))
    canvas.setLineWidth(RULE)
    rooms = [column.room for column in COLUMNS]
    sheet = Ruled(canvas, faces, rooms, [column.middle for column in COLUMNS], _numbered)
    _opening(sheet, head)
    _headings(sheet)
    drawn = 0
    for line in lines:
        drawn += 1
        try:
            sheet.row([printed(column.cell(line, head)) for column in COLUMNS])
        except MissingGlyph as error:
            raise LineUnprintable(code=line.code, character=error.character) from error
    _closing(sheet, head, drawn)
    canvas.save()
    return out.getvalue()


def _opening(sheet: Ruled, head: FollowUpHead) -> None:
    """Office and country above, the name of the book and its days below (Decree 30/2020/NĐ-CP, Annex I)."""
    faces, wide = sheet.faces, sheet.wide
    left, right = LEFT + wide * 0.2, LEFT + wide * 0.72
    top = sheet.y
    sheet.middle(left, top - 11, committee_in_capitals(head.office), faces.plain, 12)
    below = sheet.middle(left, top - 26, capitals(head.office.one_stop), faces.bold, 12)
    sheet.rule(left, top - 30, below * 0.4)
    sheet.middle(right, top - 11, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", faces.bold, 12)
    motto = sheet.middle(right, top - 26, "Độc lập - Tự do - Hạnh phúc", faces.bold, 13)
    sheet.rule(right, top - 30, motto)
    if head.number:
        sheet.middle(left, top - 46, f"Số: {head.number}", faces.plain, 13)
    sheet.middle(right, top - 46, f"{place(head.office)}, {day_in_words(head.made)}", faces.italic, 13)
    sheet.middle(WIDTH / 2, top - 72, head.naming.title, faces.bold, 14)
    sheet.middle(WIDTH / 2, top - 88, period(head), faces.italic, 13)
    sheet.y = top - 100


def _headings(sheet: Ruled) -> None:
    """The two rows of headings, drawn anew on every sheet."""
    faces, x = sheet.faces, LEFT
    low = 3 * LEADING + 2 * PAD
    high = LEADING + 2 * PAD
    top = sheet.y
    spanned = sum(column.room for column in COLUMNS[FIRST_GIVEN:]) * MM
    for number, column in enumerate(COLUMNS):
        wide = column.room * MM
        under = number >= FIRST_GIVEN
        tall = low if under else low + high
        upper = top - high if under else top
        if number == FIRST_GIVEN:
            sheet.box(x, top, spanned, high)
            sheet.block(x, top, spanned, high, [GIVEN_AND_TAKEN])
        sheet.box(x, upper, wide, tall)
        words = faces.lines(column.heading, faces.bold, SIZE, wide - 2 * PAD)
        sheet.block(x, upper, wide, tall, words)
        x += wide
    sheet.y = top - low - high


def _numbered(sheet: Ruled) -> None:
    """The number of the sheet above and the headings (Decree 30/2020/NĐ-CP, Annex I: none on the first)."""
    _number(sheet)
    _headings(sheet)


def _number(sheet: Ruled) -> None:
    sheet.middle(WIDTH / 2, HEIGHT - 10 * MM, str(sheet.page), sheet.faces.plain, 13)


def _closing(sheet: Ruled, head: FollowUpHead, drawn: int) -> None:
    """How many dossiers there are, and who made the book."""
    if sheet.y - 36 * MM < BOTTOM:
        sheet.heads = _number
        sheet.next_sheet()
    faces = sheet.faces
    total = (
        f"Tổng cộng: {drawn:,} hồ sơ.".replace(",", ".")
        if drawn
        else "Không có hồ sơ nào được tiếp nhận trong thời gian này."
    )
    sheet.canvas.setFont(faces.italic, 12)
    sheet.canvas.drawString(LEFT, sheet.y - 16, nfc(total))
    middle = LEFT + sheet.wide * 0.84
    sheet.middle(middle, sheet.y - 24, "NGƯỜI LẬP SỔ", faces.bold, 12)
    if head.office.officer:
        sheet.middle(middle, sheet.y - 24 - 24 * MM, nfc(head.office.officer), faces.bold, 13)
