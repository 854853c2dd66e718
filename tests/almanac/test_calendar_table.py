"""The shipped calendar, and what happens when its table is broken."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from counter_app.almanac.calendar import load_calendar, load_days
from counter_app.domain.errors.tables import BrokenTable, TableProblem, UnreadableTable
from counter_app.domain.workdays import SpecialDay, SpecialKind

DATA = Path(__file__).parents[2] / "data" / "calendar.csv"
HEAD = "day,kind,reason,source,announced\n"


def table(folder: Path, text: str) -> Path:
    """A calendar table with these lines."""
    path = folder / "calendar.csv"
    path.write_text(text, encoding="utf-8")
    return path


def test_the_shipped_days_are_ordered_and_2027_is_marked_not_announced() -> None:
    days = load_days(DATA)
    assert [one.day for one in days] == sorted(one.day for one in days)
    assert {one.day.year for one in days if one.announced} == {2025, 2026}
    assert {one.day.year for one in days if not one.announced} == {2027}
    assert all(one.source and one.reason for one in days)


def test_the_office_calendar_puts_its_own_days_over_the_shipped_ones() -> None:
    storm = SpecialDay(date(2026, 11, 23), SpecialKind.OFF, "do bão")
    calendar = load_calendar(DATA, edited=[storm], without=[date(2026, 11, 24)])
    assert not calendar.is_working(date(2026, 11, 23))
    assert calendar.is_working(date(2026, 11, 24))


@pytest.mark.parametrize(
    ("line", "column", "problem"),
    [
        ("24/11/2026,off,Lễ,,yes", "day", TableProblem.BAD_DATE),
        ("2026-02-30,off,Lễ,,yes", "day", TableProblem.BAD_DATE),
        (",off,Lễ,,yes", "day", TableProblem.MISSING_VALUE),
        ("2026-11-24,holiday,Lễ,,yes", "kind", TableProblem.BAD_VALUE),
        ("2026-11-24,,Lễ,,yes", "kind", TableProblem.MISSING_VALUE),
        ("2026-11-24,off,,,yes", "reason", TableProblem.MISSING_VALUE),
        ("2026-11-24,off,Lễ,,có", "announced", TableProblem.BAD_VALUE),
        ("2026-01-01,off,Lễ,,yes", "day", TableProblem.DUPLICATE),
        ("2026-11-24,off,Lễ", "", TableProblem.BAD_VALUE),
        ('2026-11-24,off,"Lễ', "", TableProblem.BAD_VALUE),
    ],
)
def test_a_broken_line_is_named(tmp_path: Path, line: str, column: str, problem: TableProblem) -> None:
    path = table(tmp_path, f"{HEAD}2026-01-01,off,Tết,,yes\n\n{line}\n")
    with pytest.raises(BrokenTable) as broken:
        load_days(path)
    assert (broken.value.table, broken.value.line) == ("calendar.csv", 4)
    assert (broken.value.column, broken.value.problem) == (column, problem)


@pytest.mark.parametrize("text", ["", "day,kind,reason,source\n", "2026-01-01,off,Tết,,yes\n"])
def test_a_table_without_its_head_is_named(tmp_path: Path, text: str) -> None:
    with pytest.raises(BrokenTable) as broken:
        load_days(table(tmp_path, text))
    assert (broken.value.line, broken.value.problem) == (1, TableProblem.MISSING_COLUMN)


def test_a_missing_or_legacy_encoded_table_is_one_known_error(tmp_path: Path) -> None:
    with pytest.raises(UnreadableTable):
        load_days(tmp_path / "calendar.csv")
    legacy = tmp_path / "legacy.csv"
    legacy.write_bytes(HEAD.encode() + "2026-01-01,off,Lễ,,yes".encode("utf-16"))
    with pytest.raises(UnreadableTable):
        load_days(legacy)


def test_a_table_saved_by_a_spreadsheet_with_a_byte_order_mark_is_read(tmp_path: Path) -> None:
    path = tmp_path / "calendar.csv"
    path.write_bytes(b"\xef\xbb\xbf" + f"{HEAD}2026-01-01,off,Tết,,yes\r\n".replace("\n", "\r\n").encode())
    assert [one.day for one in load_days(path)] == [date(2026, 1, 1)]
