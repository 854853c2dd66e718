"""A printer that is away, stopped or unwilling: the letter waits under its number, and goes out once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from counter_app.domain.dossier import State
from counter_app.domain.errors.letters import StockEmpty
from counter_app.domain.errors.printing import (
    NoPrinter,
    PrinterPaused,
    PrinterRefused,
    PrinterRejects,
    PrintingError,
)
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind, Stage
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import Habits, Hindrance, JobReport, JobState, PaperPrinters, Sides
from tests.services.desk import Desk, birth, open_desk
from tests.services.test_handover import set_kind

NAMES = ("Vi Gia Bảo", "Hà Minh Anh", "Lò Văn Pâng", "Cà Thị Nhung", "Điêu Chính Vui")


def births(desk: Desk, count: int) -> list[str]:
    """Ready births of different families."""
    codes = []
    for number, name in enumerate(NAMES[:count]):
        child = {"name": name, "sex": "male", "birth_date": f"2026-10-{10 + number}"}
        event = {"kind": "birth", "children": [child], "mother": {"name": f"Mẹ {name}"}}
        codes.append(desk.take_in(birth(f"H99.41.07-261120-01{number:02}", name, event=event)))
    return codes


def away(desk: Desk) -> None:
    desk.printer.names = ()


def paused(desk: Desk) -> None:
    desk.printer.paused.add("Office")


def rejecting(desk: Desk) -> None:
    desk.printer.rejecting.add("Office")


def unwilling(desk: Desk) -> None:
    desk.printer.refusing = True


def back(desk: Desk) -> None:
    desk.printer.names, desk.printer.refusing = ("Office", "Kho"), False
    desk.printer.paused.clear()
    desk.printer.rejecting.clear()


Way = Callable[[Desk], None]
WAYS: dict[Way, tuple[type[PrintingError], Hindrance]] = {
    away: (NoPrinter, Hindrance.NO_PRINTER),
    paused: (PrinterPaused, Hindrance.PAUSED),
    rejecting: (PrinterRejects, Hindrance.REJECTING),
    unwilling: (PrinterRefused, Hindrance.REFUSED),
}


@pytest.mark.parametrize("way", list(WAYS), ids=lambda way: way.__name__)
def test_a_letter_no_printer_takes_waits_under_its_number_and_goes_out_once(desk: Desk, way: Way) -> None:
    error, hindrance = WAYS[way]
    (code,) = births(desk, 1)
    way(desk)
    with pytest.raises(error) as said:
        desk.hand_over(code)
    assert said.value.waiting == (1,)
    (one,) = desk.app.printing.waiting()
    assert (one.sheet.number, one.hindrance) == (1, hindrance)
    assert desk.dossier(code).state is State.READY
    assert desk.printer.basket == []
    assert [told["hindrance"] for told in desk.log(LogKind.PRINT_WAITS)] == [hindrance.value]

    back(desk)
    done = desk.app.printing.now()
    assert [sheet.number for sheet in done.sent] == [1]
    assert done.left == ()
    assert desk.app.printing.waiting() == ()
    assert desk.hand_over(code).done
    assert len(desk.printer.basket) == 1
    assert [sheet.number for sheet in desk.sheets(code)] == [1]
    assert [len(desk.log(kind)) for kind in (LogKind.INTENDED, LogKind.SPOOLED, LogKind.HANDED_OVER)] == [
        1,
        1,
        1,
    ]


def test_enter_at_the_counter_prints_what_waited_and_hands_over(desk: Desk) -> None:
    (code,) = births(desk, 1)
    paused(desk)
    with pytest.raises(PrinterPaused):
        desk.hand_over(code)
    with pytest.raises(PrinterPaused):
        desk.hand_over(code)
    assert len(desk.log(LogKind.PRINT_WAITS)) == 1, "the same reason is told once"
    back(desk)
    assert desk.hand_over(code).done
    assert desk.app.printing.waiting() == ()


def test_what_waits_is_printed_in_order_and_on_another_printer_when_one_is_chosen(desk: Desk) -> None:
    codes = births(desk, 3)
    away(desk)
    for code in codes:
        with pytest.raises(NoPrinter):
            desk.hand_over(code)
    back(desk)
    desk.printer.paused.add("Office")
    stuck = desk.app.printing.now()
    assert [error.waiting for _one, error in stuck.left if isinstance(error, PrintingError)] == [
        (1,),
        (2,),
        (3,),
    ]
    assert {one.hindrance for one in desk.app.printing.waiting()} == {Hindrance.PAUSED}
    steps: list[tuple[int, int]] = []
    done = desk.app.printing.now(printer="Kho", progress=lambda at, of: steps.append((at, of)))
    assert [sheet.number for sheet in done.sent] == [1, 2, 3]
    assert desk.printer.queued == ["Kho"] * 3
    assert steps == [(0, 3), (1, 3), (2, 3), (3, 3)]


def test_a_printer_named_by_mistake_prints_nothing_and_takes_no_number(desk: Desk) -> None:
    (code,) = births(desk, 1)
    with pytest.raises(NoPrinter):
        desk.hand_over(code, printer="Khoo")
    with pytest.raises(NoPrinter):
        desk.app.printing.now(printer="Khoo")
    assert desk.sheets(code) == ()
    assert desk.app.printing.waiting() == ()


def test_what_waits_still_waits_after_a_restart(tmp_path: Path, database_url: str) -> None:
    desk = open_desk(tmp_path, database_url)
    codes = births(desk, 2)
    paused(desk)
    for code in codes:
        with pytest.raises(PrinterPaused):
            desk.hand_over(code)
    desk.app.close()
    again = open_desk(tmp_path, database_url)
    try:
        again.app.start()
        assert [one.sheet.number for one in again.app.printing.waiting()] == [1, 2]
        assert [sheet.number for sheet in again.app.printing.now().sent] == [1, 2]
        assert len(again.printer.basket) == 2
    finally:
        again.app.close()


@pytest.mark.parametrize("way", [away, paused, rejecting], ids=lambda way: way.__name__)
def test_a_look_tells_when_the_printer_that_was_waited_for_is_back(desk: Desk, way: Way) -> None:
    way(desk)
    with pytest.raises(PrintingError):
        desk.hand_over(births(desk, 1)[0])
    assert desk.app.printing.look().back == ""
    back(desk)
    look = desk.app.printing.look()
    assert look.back == "Office"
    assert look.ready == {one.key for one in look.waiting}


def test_a_refused_job_does_not_make_its_printer_seem_back(desk: Desk) -> None:
    unwilling(desk)
    with pytest.raises(PrinterRefused):
        desk.hand_over(births(desk, 1)[0])
    look = desk.app.printing.look()
    assert (look.back, len(look.waiting)) == ("", 1)


class TestReprintsAndCopies:
    """They wait as first prints do, and are counted when they are printed."""

    def test_a_reprint_waits_and_is_counted_once_when_it_comes_out(self, desk: Desk) -> None:
        (code,) = births(desk, 1)
        (sheet,) = desk.hand_over(code).sheets
        paused(desk)
        for _press in range(2):
            with pytest.raises(PrinterPaused):
                desk.app.undoing.print_again(sheet.id)
        assert desk.sheets(code)[0].prints == 1
        assert len(desk.app.printing.waiting()) == 1, "pressing twice asks for one reprint"
        back(desk)
        (printed,) = desk.app.printing.now().sent
        assert printed.prints == 2
        assert desk.printer.basket[0] == desk.printer.basket[1]

    def test_a_marked_copy_that_waits_is_printed_and_not_made_anew(self, desk: Desk) -> None:
        (code,) = births(desk, 1)
        (sheet,) = desk.hand_over(code).sheets
        away(desk)
        for _press in range(2):
            with pytest.raises(NoPrinter):
                desk.app.undoing.issue_copy(sheet.id)
        assert desk.sheets(code)[0].copies == 1
        back(desk)
        assert desk.app.undoing.issue_copy(sheet.id).copies == 1
        assert b'"copy", "1"' in desk.printer.basket[1]
        assert desk.app.undoing.issue_copy(sheet.id).copies == 2
        assert b'"copy", "2"' in desk.printer.basket[2]
        assert len(desk.log(LogKind.REISSUED)) == 2

    def test_a_reprint_that_is_given_up_leaves_the_sheet_as_it_was(self, desk: Desk) -> None:
        (code,) = births(desk, 1)
        (sheet,) = desk.hand_over(code).sheets
        paused(desk)
        with pytest.raises(PrinterPaused):
            desk.app.undoing.print_again(sheet.id)
        (one,) = desk.app.printing.waiting()
        desk.app.printing.drop(one.key, "giấy đã ra")
        assert desk.app.printing.waiting() == ()
        assert desk.sheets(code)[0].stage is Stage.HANDED_OVER
        assert desk.log(LogKind.PRINT_DROPPED)[0]["why"] == "giấy đã ra"
        assert desk.app.printing.drop(one.key, "") is None


def test_a_first_print_that_is_given_up_spends_the_number_with_its_reason(desk: Desk) -> None:
    (code,) = births(desk, 1)
    away(desk)
    with pytest.raises(NoPrinter):
        desk.hand_over(code)
    (one,) = desk.app.printing.waiting()
    dropped = desk.app.printing.drop(one.key, "gia đình không nhận thư")
    assert dropped is not None
    assert dropped.stage is Stage.WITHDRAWN
    assert desk.app.printing.waiting() == ()
    back(desk)
    assert [sheet.number for sheet in desk.hand_over(code).sheets] == [2]


def test_handing_over_without_the_letter_takes_it_out_of_the_line(desk: Desk) -> None:
    (code,) = births(desk, 1)
    paused(desk)
    with pytest.raises(PrinterPaused):
        desk.hand_over(code)
    assert desk.hand_over(code, letters=(), why="máy in hỏng, gia đình xin về").done
    assert desk.app.printing.waiting() == ()
    assert desk.printer.basket == []


def test_without_enough_signed_stock_the_letter_waits_for_it(desk: Desk) -> None:
    set_kind(desk, LetterKind.BIRTH, printing=Habits(sheets=2))
    desk.app.settling.change_stock(LetterKind.BIRTH, 1)
    (code,) = births(desk, 1)
    with pytest.raises(StockEmpty):
        desk.hand_over(code)
    assert [one.hindrance for one in desk.app.printing.waiting()] == [Hindrance.NO_STOCK]
    desk.app.settling.change_stock(LetterKind.BIRTH, 3)
    assert desk.hand_over(code).done
    assert dict(desk.app.settling.stock())[LetterKind.BIRTH] == 2


class TestWhereAndHow:
    """Tray, sides and sheets are remembered by kind, the printer by paper."""

    def test_what_is_remembered_goes_with_the_job(self, desk: Desk) -> None:
        set_kind(desk, LetterKind.BIRTH, printing=Habits("manual", Sides.LONG_EDGE, 2))
        (code,) = births(desk, 1)
        desk.hand_over(code)
        (making,) = desk.printer.makings
        assert (making.tray, making.sides, making.copies) == ("manual", Sides.LONG_EDGE, 2)
        (sheet,) = desk.sheets(code)
        desk.app.undoing.print_again(sheet.id)
        assert desk.printer.makings[1].copies == 1, "one sheet did not come out: one is printed again"

    def test_each_paper_has_its_printer_and_a_kind_may_have_its_own(self, desk: Desk) -> None:
        desk.printer.names = ("Office", "A5", "Riêng")
        settings = replace(desk.app.settling.settings(), printers=PaperPrinters(a5="A5"))
        desk.app.settling.save(settings)
        codes = births(desk, 2)
        desk.hand_over(codes[0])
        set_kind(desk, LetterKind.BIRTH, printer="Riêng")
        desk.hand_over(codes[1])
        assert desk.printer.queued == ["A5", "Riêng"]

    def test_an_a5_letter_goes_to_the_a4_printer_where_only_a4_lies_in_the_tray(self, desk: Desk) -> None:
        desk.printer.names = ("Office", "A5", "A4")
        printers = PaperPrinters(a4="A4", a5="A5", a5_on_a4=True)
        desk.app.settling.save(replace(desk.app.settling.settings(), printers=printers))
        desk.hand_over(births(desk, 1)[0])
        assert desk.printer.queued == ["A4"]
        assert (desk.printer.makings[0].onto, desk.printer.makings[0].cut_marks) == (PaperSize.A4, True)

    def test_a_chosen_printer_that_is_gone_is_waited_for_and_never_replaced_unasked(self, desk: Desk) -> None:
        set_kind(desk, LetterKind.BIRTH, printer="Riêng")
        with pytest.raises(NoPrinter) as said:
            desk.hand_over(births(desk, 1)[0])
        assert said.value.name == "Riêng"
        assert [one.queue for one in desk.app.printing.waiting()] == ["Riêng"]


class TestWhatBecameOfIt:
    """A job's state is asked after until it has ended, and its end is an event."""

    def test_a_job_is_followed_to_its_end(self, desk: Desk) -> None:
        (code,) = births(desk, 1)
        (sheet,) = desk.hand_over(code).sheets
        (title,) = desk.printer.titles
        printing = desk.app.printing
        assert printing.follow() == ()
        desk.printer.states[title] = JobReport(JobState.STOPPED, "hết giấy")
        assert [(job.state, job.words) for job in printing.follow()] == [(JobState.STOPPED, "hết giấy")]
        assert printing.jobs_of([sheet.id])[sheet.id].state is JobState.STOPPED
        assert desk.log(LogKind.PRINT_ENDED) == []
        desk.printer.states[title] = JobReport(JobState.COMPLETED)
        assert [job.state for job in printing.follow()] == [JobState.COMPLETED]
        assert [told["state"] for told in desk.log(LogKind.PRINT_ENDED)] == ["completed"]
        desk.printer.states[title] = JobReport(JobState.ABORTED)
        assert printing.follow() == (), "an end is final"

    def test_another_machine_does_not_ask_its_own_printers_about_it(self, desk: Desk) -> None:
        desk.hand_over(births(desk, 1)[0])
        desk.printer.states[desk.printer.titles[0]] = JobReport(JobState.COMPLETED)
        desk.printer.station = "QUAY-2"
        assert desk.app.printing.follow() == ()

    def test_a_job_nobody_ends_is_asked_after_for_two_days(self, desk: Desk) -> None:
        desk.hand_over(births(desk, 1)[0])
        desk.at("2026-11-26T10:20")
        assert [job.state for job in desk.app.printing.follow()] == [JobState.UNKNOWN]
