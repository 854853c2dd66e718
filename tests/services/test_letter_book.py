"""The book of the letter log: every number of a month once, with who did what, and nobody named who would not be."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

import pypdfium2
import pytest

from counter_app.bootstrap.letter_book import DeferredLetterBooks
from counter_app.domain.errors.entry import PeriodBackwards
from counter_app.domain.errors.printing import NoPrinter
from counter_app.domain.letter import LetterKind
from counter_app.domain.letter_book import BookGap, BookLine
from counter_app.services.acts.letter_book import LetterBook
from counter_app.services.crafts.issuing import BOOK
from tests.services.desk import Desk, birth, death, thanks

FIRST, END = date(2026, 11, 1), date(2026, 12, 1)


@dataclass
class Vouching:
    """Tells a code, counts how often it was asked, and knows why some numbers are missing."""

    reasons: Mapping[int, str] = field(default_factory=dict)
    asked: int = 0

    def printed(self) -> str:
        self.asked += 1
        return "7-ABCD-09"

    def why(self, year: int) -> Mapping[int, str]:
        return self.reasons


def book_of(desk: Desk, vouching: Vouching) -> LetterBook:
    """The act on the desk's register."""
    app = desk.app
    writer = DeferredLetterBooks(app.config.paths)
    return LetterBook(app.register, desk.clock, writer, vouching, vouching, desk.printer)


def test_a_line_tells_when_and_by_whom_its_letter_was_printed_signed_and_given(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    (line,) = desk.app.letter_book.lines(FIRST, END)
    assert isinstance(line, BookLine)
    assert (line.number, line.kind, line.codes) == (1, LetterKind.BIRTH, (code,))
    (sheet,) = desk.sheets(code)
    for deed, at in (
        (line.printed, sheet.spooled),
        (line.signed, sheet.signed),
        (line.handed_over, sheet.handed_over),
    ):
        assert deed is not None
        assert deed.at == at
        assert deed.by == next(entry.actor for entry, _details in desk.app.review.entries())


def test_a_void_number_keeps_its_line_and_its_reason(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    desk.app.undoing.undo(code, "trao nhầm người")
    desk.hand_over(code)
    first, second = desk.app.letter_book.lines(FIRST, END)
    assert isinstance(first, BookLine)
    assert isinstance(second, BookLine)
    assert (first.is_void, first.why, second.is_void) == (True, "trao nhầm người", False)


def test_a_sheet_belongs_to_the_month_its_number_was_taken_in(desk: Desk) -> None:
    desk.hand_over(desk.take_in(birth()))
    desk.at("2026-12-02T09:00")
    desk.hand_over(desk.take_in(death()))
    assert [one.number for one in lines(desk, FIRST, END)] == [1]
    assert [one.number for one in lines(desk, END, date(2027, 1, 1))] == [2]


def lines(desk: Desk, first: date, end: date) -> list[BookLine]:
    return [one for one in desk.app.letter_book.lines(first, end) if isinstance(one, BookLine)]


def test_who_asked_not_to_be_named_stands_in_no_book(desk: Desk) -> None:
    given = desk.app.intake.contribute({**thanks(), "anonymous": True})
    desk.hand_over(given.id, letters=(LetterKind.THANKS,))
    (line,) = lines(desk, FIRST, END)
    assert (line.addressee, line.unnamed) == ("", True)


def test_who_asks_it_after_the_letter_went_stands_in_no_book_either(desk: Desk) -> None:
    given = desk.app.intake.contribute(thanks())
    desk.hand_over(given.id)
    assert given.recipient.name in lines(desk, FIRST, END)[0].addressee
    desk.app.contributions.change(given.id, {**thanks(), "anonymous": True})
    (line,) = lines(desk, FIRST, END)
    assert (line.addressee, line.unnamed) == ("", True)
    assert given.recipient.name not in text_of(desk.app.letter_book.pdf(FIRST, END))


def text_of(pdf: bytes) -> str:
    with pypdfium2.PdfDocument(pdf) as document:
        return " ".join(page.get_textpage().get_text_bounded() for page in document)


def test_a_gap_is_parted_by_its_reasons(desk: Desk) -> None:
    with desk.app.register.writing() as unit:
        spent = [unit.numbers.take(BOOK, 2026) for _time in range(3)]
    desk.hand_over(desk.take_in(birth()))
    found = book_of(desk, Vouching({1: "phôi rách", 2: "phôi rách"})).lines(FIRST, END)
    assert spent == [1, 2, 3]
    assert found[:-1] == (BookGap(1, 2, "phôi rách"), BookGap(3, 3))


def test_a_book_that_leaves_the_register_carries_the_head_kept_as_printed(desk: Desk) -> None:
    desk.hand_over(desk.take_in(birth()))
    vouching = Vouching()
    act = book_of(desk, vouching)
    act.lines(FIRST, END)
    assert vouching.asked == 0
    assert act.pdf(FIRST, END).startswith(b"%PDF")
    assert act.xlsx(FIRST, END).startswith(b"PK")
    assert vouching.asked == 2


def test_the_book_goes_to_the_usual_printer_or_the_one_named(desk: Desk) -> None:
    made, name = desk.app.letter_book.print(FIRST, END)
    assert made.startswith(b"%PDF")
    assert name == desk.printer.queues()[0].name
    with pytest.raises(NoPrinter):
        desk.app.letter_book.print(FIRST, END, "Kho")


def test_days_must_run_forwards(desk: Desk) -> None:
    with pytest.raises(PeriodBackwards):
        desk.app.letter_book.pdf(END, FIRST)
