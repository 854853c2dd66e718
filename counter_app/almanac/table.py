"""Reading the shipped CSV tables line by line, so that a fault names its file, line and column."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import NoReturn, TypeVar

from counter_app.domain.errors.tables import BrokenTable, TableProblem, UnreadableTable

Choice = TypeVar("Choice", bound=StrEnum)
_FORMULA = tuple("=+-@")


def guarded(text: str) -> str:
    """The text for a cell of a file that a spreadsheet may open: what it would take for a formula is quoted."""
    return f"'{text}" if text.startswith(_FORMULA) else text


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table; its readers raise BrokenTable with the column that cannot be read."""

    table: str
    number: int
    cells: dict[str, str]

    def text(self, column: str) -> str:
        """The cell without spaces around it; may be empty."""
        text = self.cells[column].strip()
        return text[1:] if text.startswith("'") and text[1:].startswith(_FORMULA) else text

    def required(self, column: str) -> str:
        """The cell, which may not be empty."""
        return self.text(column) or self.broken(column, TableProblem.MISSING_VALUE)

    def day(self, column: str) -> date | None:
        """The cell as a day (`2026-11-24`), None when empty."""
        if not self.text(column):
            return None
        try:
            return date.fromisoformat(self.text(column))
        except ValueError:
            self.broken(column, TableProblem.BAD_DATE)

    def written_day(self, column: str) -> date | None:
        """The cell as a day, as tables write it or as people do (`24/11/2026`), None when empty."""
        parts = self.text(column).split("/")
        if len(parts) != 3:
            return self.day(column)
        try:
            day, month, year = (int(part) for part in parts)
            return date(year, month, day)
        except ValueError:
            self.broken(column, TableProblem.BAD_DATE)

    def number_in(self, column: str) -> int | None:
        """The cell as a whole number, None when empty."""
        text = self.text(column)
        if not text:
            return None
        if not (text.isascii() and text.isdigit()):
            self.broken(column, TableProblem.BAD_NUMBER)
        return int(text)

    def flag(self, column: str) -> bool:
        """The cell as `yes` or `no`; empty is no."""
        text = self.text(column)
        if text not in ("yes", "no", ""):
            self.broken(column, TableProblem.BAD_VALUE)
        return text == "yes"

    def choice(self, column: str, kind: type[Choice]) -> Choice | None:
        """The cell as one of the values of `kind`, None when empty."""
        if not self.text(column):
            return None
        try:
            return kind(self.text(column))
        except ValueError:
            self.broken(column, TableProblem.BAD_VALUE)

    def broken(self, column: str, problem: TableProblem) -> NoReturn:
        """Raise BrokenTable about a cell of this line."""
        value = self.cells.get(column, "")
        raise BrokenTable(
            table=self.table, line=self.number, column=column, problem=problem, value=value
        ) from None


def read_table(path: Path, columns: Sequence[str], *, by_hand: bool = False) -> Iterator[Line]:
    """The lines of a UTF-8 CSV file whose head holds at least `columns`; empty lines are passed over.

    In a table kept `by_hand` semicolons may stand between the cells where the head has no comma.

    Raises UnreadableTable when the file cannot be read as text, BrokenTable when the head or a line is malformed.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableTable(table=path.name) from error
    first = text.partition("\n")[0]
    between = ";" if by_hand and ";" in first and "," not in first else ","
    rows = csv.reader(io.StringIO(text, newline=""), strict=True, delimiter=between)
    head: list[str] | None = None
    while True:
        try:
            row = next(rows, None)
        except csv.Error as error:
            raise _malformed(path, rows.line_num, str(error)) from error
        if row is None:
            break
        if head is None:
            head = _head(path, row, columns)
        elif any(cell.strip() for cell in row) if by_hand else any(row):
            if len(row) != len(head):
                raise _malformed(path, rows.line_num, ",".join(row))
            yield Line(path.name, rows.line_num, dict(zip(head, row, strict=True)))
    if head is None:
        _head(path, [], columns)


def _head(path: Path, row: list[str], columns: Sequence[str]) -> list[str]:
    for column in columns:
        if column not in row:
            raise BrokenTable(table=path.name, line=1, column=column, problem=TableProblem.MISSING_COLUMN)
    return row


def _malformed(path: Path, line: int, value: str) -> BrokenTable:
    return BrokenTable(
        table=path.name, line=line, column="", problem=TableProblem.BAD_VALUE, value=value[:80]
    )
