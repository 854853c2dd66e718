"""The table for a spreadsheet: written row by row, text as text, instants as instants."""

from __future__ import annotations

import io
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime

from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
from counter_app.paper.context.phrases import unbound
from counter_app.wording import nfc

from .columns import COLUMNS, Cell, Column, organ, period

SHEET = "Sổ theo dõi hồ sơ"
_FAMILY = "Times New Roman"
_HOUR_AND_DAY = "hh:mm dd/mm/yyyy"
_TEXT = "@"
#: Rows above the headings: whose book, its name, its days, an empty one.
_ABOVE = 4
#: Signs a spreadsheet takes for the beginning of a formula when somebody edits the cell or reads it as CSV.
_LIKE_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: What XML, and so a spreadsheet, cannot hold.
_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")
_THIN = Side(style="thin", color="808080")
_LINES = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)


def table(head: FollowUpHead, lines: Iterable[FollowUpLine]) -> bytes:
    """The table as .xlsx: one row to a dossier, headings that stay in sight and filter, printed on A4 lying."""
    workbook = Workbook(write_only=True)
    workbook.properties.title = f"{SHEET} – {organ(head)}"
    sheet = workbook.create_sheet(SHEET)
    _set_up(sheet)
    for row in _above(sheet, head):
        sheet.append(row)
    sheet.append([_heading(sheet, column.heading) for column in COLUMNS])
    pens, count = _Pens(sheet), 0
    for line in lines:
        count += 1
        sheet.append(pens.row(line, head))
    last = get_column_letter(len(COLUMNS))
    sheet.auto_filter.ref = f"A{_ABOVE + 1}:{last}{_ABOVE + 1 + count}"
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def _set_up(sheet: WriteOnlyWorksheet) -> None:
    for number, column in enumerate(COLUMNS, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = column.signs
    sheet.freeze_panes = f"C{_ABOVE + 2}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = 9
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{_ABOVE + 1}:{_ABOVE + 1}"
    sheet.oddFooter.center.text = "Trang &P/&N"


def _above(sheet: WriteOnlyWorksheet, head: FollowUpHead) -> Iterator[list[WriteOnlyCell]]:
    yield [_said(sheet, organ(head).upper(), size=12, bold=True)]
    yield [_said(sheet, head.naming.title, size=14, bold=True)]
    yield [_said(sheet, period(head), size=12, italic=True)]
    yield []


def _said(
    sheet: WriteOnlyWorksheet, words: str, *, size: int, bold: bool = False, italic: bool = False
) -> WriteOnlyCell:
    cell = _text(sheet, words)
    cell.font = Font(name=_FAMILY, size=size, bold=bold, italic=italic)
    return cell


def _heading(sheet: WriteOnlyWorksheet, words: str) -> WriteOnlyCell:
    cell = _text(sheet, unbound(words))
    cell.font = Font(name=_FAMILY, size=11, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.fill = PatternFill("solid", fgColor="E8ECEA")
    cell.border = _LINES
    return cell


@dataclass(slots=True)
class _Pens:
    """The cells of a row, one of each look for each column, written anew for every line: looks are dear to make."""

    sheet: WriteOnlyWorksheet
    made: dict[tuple[int, str], WriteOnlyCell] = field(default_factory=dict)

    def row(self, line: FollowUpLine, head: FollowUpHead) -> list[WriteOnlyCell]:
        """The cells of a line, to be appended before the next line is asked for."""
        return [self._cell(place, column, column.cell(line, head)) for place, column in enumerate(COLUMNS)]

    def _cell(self, place: int, column: Column, value: Cell) -> WriteOnlyCell:
        if not isinstance(value, str):
            cell = self._of(place, column, "instant" if isinstance(value, datetime) else "number")
            # A spreadsheet knows no time zones: the wall clock of the office stands there.
            cell.value = value.replace(tzinfo=None) if isinstance(value, datetime) else value
            return cell
        # An empty text is no cell that every spreadsheet reads: nothing stands there at all.
        look = "formula-like" if value.startswith(_LIKE_FORMULA) else "text" if value else "empty"
        cell = self._of(place, column, look)
        if value:
            _write(cell, value)
        return cell

    def _of(self, place: int, column: Column, look: str) -> WriteOnlyCell:
        cell = self.made.get((place, look))
        if cell is None:
            cell = self.made[(place, look)] = WriteOnlyCell(self.sheet)
            cell.font = Font(name=_FAMILY, size=11)
            horizontal = "center" if column.middle else None
            cell.alignment = Alignment(horizontal=horizontal, vertical="top", wrap_text=True)
            cell.border = _LINES
            if look != "number":
                cell.number_format = _HOUR_AND_DAY if look == "instant" else _TEXT
            cell.quotePrefix = look == "formula-like"
        return cell


def _text(sheet: WriteOnlyWorksheet, words: str) -> WriteOnlyCell:
    """A cell of words above the lines."""
    cell = WriteOnlyCell(sheet)
    _write(cell, words)
    cell.number_format = _TEXT
    return cell


def _write(cell: WriteOnlyCell, words: str) -> None:
    """Words that stay words, whatever they begin with."""
    cell.value = nfc(words).translate(_CONTROL)
    cell.data_type = "s"
