"""The book as a table for a spreadsheet: numbers, days and instants as such, everything else as text."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from counter_app.domain.letter_book import BookEntry, BookGap, BookHead, BookLine
from counter_app.paper.context.frame import committee_in_capitals
from counter_app.paper.context.phrases import unbound
from counter_app.paper.spreadsheet import Pens, Value, filtered, heading, said, set_up

from .columns import COLUMNS, PEOPLE, TITLE, Column, Totals, chain_words, gap_words, period

SHEET = "Sổ theo dõi thư"
_ALL = (*COLUMNS, *PEOPLE)
#: Rows above the headings: whose book, its name, its days, the chain's code, an empty one.
_ABOVE = 5
_NOTE = next(place for place, column in enumerate(COLUMNS) if column.heading == "Ghi chú")


def table(head: BookHead, entries: Iterable[BookEntry]) -> bytes:
    """The table as .xlsx: one row to a number, headings that stay in sight and filter, printed on A4 lying."""
    book = Workbook(write_only=True)
    book.properties.title = f"{SHEET} – {unbound(period(head))}"
    sheet = book.create_sheet(SHEET)
    set_up(sheet, [column.signs for column in _ALL], _ABOVE + 1, "B")
    for row in _above(sheet, head):
        sheet.append(row)
    sheet.append([heading(sheet, column.heading) for column in _ALL])
    pens, totals, rows = Pens(sheet), Totals(), 0
    for entry in entries:
        totals.count(entry)
        rows += 1
        values = _gap(entry) if isinstance(entry, BookGap) else [_value(column, entry) for column in _ALL]
        sheet.append(
            [
                pens.cell(place, value, middle=_ALL[place].middle and not isinstance(value, str))
                for place, value in enumerate(values)
            ]
        )
    filtered(sheet, len(_ALL), _ABOVE + 1, rows)
    sheet.append([])
    for words in totals.told():
        sheet.append([said(sheet, unbound(words), size=11)])
    sheet.append([said(sheet, chain_words(head), size=11, bold=True)])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _above(sheet: WriteOnlyWorksheet, head: BookHead) -> Iterator[list[WriteOnlyCell]]:
    yield [said(sheet, unbound(committee_in_capitals(head.office)), size=12, bold=True)]
    yield [said(sheet, TITLE, size=14, bold=True)]
    yield [said(sheet, unbound(period(head)), size=12, italic=True)]
    yield [said(sheet, chain_words(head), size=12)]
    yield []


def _gap(gap: BookGap) -> list[Value]:
    """A gap: its first number, so that it sorts where it belongs, and what is known of it in the notes."""
    values: list[Value] = [""] * len(_ALL)
    values[0], values[_NOTE] = gap.first, gap_words(gap)
    return values


def _value(column: Column, line: BookLine) -> Value:
    return unbound(column.cell(line)) if column.value is None else column.value(line)
