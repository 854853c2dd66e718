"""What every table for a spreadsheet shares: text that stays text, instants that are instants, sheets ready to print.

Everything is written row by row into workbooks that are only ever written, so that a long table is never held whole.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet._write_only import WriteOnlyWorksheet

from counter_app.paper.context.phrases import unbound
from counter_app.wording import nfc

Value = str | int | float | date | datetime
_FAMILY = "Times New Roman"
_HOUR_AND_DAY, _DAY, _TEXT = "hh:mm dd/mm/yyyy", "dd/mm/yyyy", "@"
#: Signs a spreadsheet takes for the beginning of a formula when somebody edits the cell or reads it as CSV.
_LIKE_FORMULA = ("=", "+", "-", "@", "\t", "\r")
#: What XML, and so a spreadsheet, cannot hold.
_CONTROL = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 65534, 65535), "�")
_THIN = Side(style="thin", color="808080")
_LINES = Border(left=_THIN, right=_THIN, top=_THIN, bottom=_THIN)
_A4 = 9


def set_up(sheet: WriteOnlyWorksheet, signs: Sequence[float], heading: int, frozen: str = "A") -> None:
    """Widths in signs, the headings in row `heading` kept in sight and on every page, A4 lying, pages numbered.

    Columns left of `frozen` stay in sight too.
    """
    for number, wide in enumerate(signs, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = wide
    sheet.freeze_panes = f"{frozen}{heading + 1}"
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = _A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.print_title_rows = f"{heading}:{heading}"
    sheet.oddFooter.center.text = "Trang &P/&N"


def filtered(sheet: WriteOnlyWorksheet, columns: int, heading: int, rows: int) -> None:
    """Let the headings filter the rows below them."""
    sheet.auto_filter.ref = f"A{heading}:{get_column_letter(columns)}{heading + rows}"


def said(
    sheet: WriteOnlyWorksheet, words: str, *, size: int, bold: bool = False, italic: bool = False
) -> WriteOnlyCell:
    """Words outside the table."""
    cell = _text(sheet, words)
    cell.font = Font(name=_FAMILY, size=size, bold=bold, italic=italic)
    return cell


def heading(sheet: WriteOnlyWorksheet, words: str) -> WriteOnlyCell:
    """The heading of a column."""
    cell = _text(sheet, unbound(words))
    cell.font = Font(name=_FAMILY, size=11, bold=True)
    cell.alignment = Alignment(horizontal="center", vertical="center", wrap_text=True)
    cell.fill = PatternFill("solid", fgColor="E8ECEA")
    cell.border = _LINES
    return cell


@dataclass(slots=True)
class Pens:
    """The cells of a row, one of each look for each column, written anew for every line: looks are dear to make.

    A cell is to be appended before the next one of its place is asked for.
    """

    sheet: WriteOnlyWorksheet
    bold: bool = False
    made: dict[tuple[int, str], WriteOnlyCell] = field(default_factory=dict)

    def cell(self, place: int, value: Value, *, middle: bool = False) -> WriteOnlyCell:
        """A value in a column: text as text whatever it begins with, an instant by the wall clock of the office."""
        if not isinstance(value, str):
            cell = self._of(place, _look(value), middle)
            # A spreadsheet knows no time zones: the wall clock of the office stands there.
            cell.value = value.replace(tzinfo=None) if isinstance(value, datetime) else value
            return cell
        # An empty text is no cell that every spreadsheet reads: nothing stands there at all.
        look = "formula-like" if value.startswith(_LIKE_FORMULA) else "text" if value else "empty"
        cell = self._of(place, look, middle)
        if value:
            _write(cell, value)
        return cell

    def formula(self, place: int, words: str) -> WriteOnlyCell:
        """A formula of our own, never of anybody's words."""
        cell = self._of(place, "number", middle=False)
        cell.value = words
        cell.data_type = "f"
        return cell

    def _of(self, place: int, look: str, middle: bool) -> WriteOnlyCell:
        cell = self.made.get((place, look))
        if cell is None:
            cell = self.made[(place, look)] = WriteOnlyCell(self.sheet)
            cell.font = Font(name=_FAMILY, size=11, bold=self.bold)
            cell.alignment = Alignment(
                horizontal="center" if middle else None, vertical="top", wrap_text=True
            )
            cell.border = _LINES
            if look != "number":
                cell.number_format = {"instant": _HOUR_AND_DAY, "day": _DAY}.get(look, _TEXT)
            cell.quotePrefix = look == "formula-like"
        return cell


def _look(value: float | date | datetime) -> str:
    if isinstance(value, datetime):
        return "instant"
    return "day" if isinstance(value, date) else "number"


def _text(sheet: WriteOnlyWorksheet, words: str) -> WriteOnlyCell:
    cell = WriteOnlyCell(sheet)
    _write(cell, words)
    cell.number_format = _TEXT
    return cell


def _write(cell: WriteOnlyCell, words: str) -> None:
    """Words that stay words, whatever they begin with."""
    cell.value = nfc(words).translate(_CONTROL)
    cell.data_type = "s"
