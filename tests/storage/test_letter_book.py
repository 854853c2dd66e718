"""The letter log by its numbers: each once, gaps found, other months left out."""

from __future__ import annotations

from datetime import UTC, timedelta

from counter_app.domain.letter_book import BookGap, BookLine
from counter_app.storage.register import SqlRegister

from .conftest import NOW
from .test_sheets import keep, sheet

FIRST, END = NOW, NOW + timedelta(days=30)


def told(register: SqlRegister) -> list[int | tuple[int, int]]:
    """The numbers of the lines, and gaps as pairs."""
    with register.reading() as unit:
        return [
            one.number if isinstance(one, BookLine) else (one.first, one.last)
            for one in unit.letter_book.lines(FIRST, END)
        ]


def test_numbers_stand_in_order_and_what_is_missing_is_named(register: SqlRegister) -> None:
    keep(register, *(sheet(number, f"H26.26-261123-{number:04}") for number in (7, 2, 3, 6, 11)))
    assert told(register) == [(1, 1), 2, 3, (4, 5), 6, 7, (8, 10), 11]


def test_a_number_of_another_month_is_neither_a_line_nor_a_gap(register: SqlRegister) -> None:
    early = sheet(3, "H26.26-261123-0003", intended=FIRST - timedelta(days=1))
    keep(
        register,
        sheet(1, intended=FIRST - timedelta(days=2)),
        sheet(2),
        early,
        sheet(4),
        sheet(9, intended=END),
    )
    assert told(register) == [2, 4]


def test_every_sheet_of_a_long_month_stands_in_it_once(register: SqlRegister) -> None:
    keep(register, *(sheet(number, f"H26.26-261123-{number:04}") for number in range(1, 901)))
    assert told(register) == list(range(1, 901))


def test_an_empty_month_has_no_line(register: SqlRegister) -> None:
    assert told(register) == []


def test_a_gap_knows_no_reason_of_its_own(register: SqlRegister) -> None:
    keep(register, sheet(2))
    with register.reading() as unit:
        assert next(iter(unit.letter_book.lines(FIRST.astimezone(UTC), END))) == BookGap(1, 1)
