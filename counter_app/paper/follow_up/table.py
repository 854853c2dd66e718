"""The table for a spreadsheet: written row by row, text as text, instants as instants."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
from counter_app.paper.spreadsheet import Pens, filtered, heading, said, set_up

from .columns import COLUMNS, organ, period

SHEET = "Sổ theo dõi hồ sơ"
#: Rows above the headings: whose book, its name, its days, an empty one.
_ABOVE = 4


def table(head: FollowUpHead, lines: Iterable[FollowUpLine]) -> bytes:
    """The table as .xlsx: one row to a dossier, headings that stay in sight and filter, printed on A4 lying."""
    workbook = Workbook(write_only=True)
    workbook.properties.title = f"{SHEET} – {organ(head)}"
    sheet = workbook.create_sheet(SHEET)
    set_up(sheet, [column.signs for column in COLUMNS], _ABOVE + 1, "C")
    for row in _above(sheet, head):
        sheet.append(row)
    sheet.append([heading(sheet, column.heading) for column in COLUMNS])
    pens, count = Pens(sheet), 0
    for line in lines:
        count += 1
        sheet.append(
            [
                pens.cell(place, column.cell(line, head), middle=column.middle)
                for place, column in enumerate(COLUMNS)
            ]
        )
    filtered(sheet, len(COLUMNS), _ABOVE + 1, count)
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _above(sheet: WriteOnlyWorksheet, head: FollowUpHead) -> Iterator[list[WriteOnlyCell]]:
    yield [said(sheet, organ(head).upper(), size=12, bold=True)]
    yield [said(sheet, head.naming.title, size=14, bold=True)]
    yield [said(sheet, period(head), size=12, italic=True)]
    yield []
