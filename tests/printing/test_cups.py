"""Jobs given to a real CUPS scheduler, and the paper that comes out of its virtual queue."""

from __future__ import annotations

import pytest

from counter_app.domain.errors.printing import NoPrinter, PrinterRefused
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.printing import JobReport, JobState, Making, Sides
from counter_app.printing.cups import CupsPrinter, plain_environment, read_queues
from tests.printing.ink import ink_box_mm, stray_ink
from tests.printing.pages import card
from tests.servers.cups import CupsQueue

PAGES = {
    "an A5 card on its side": (210, 148, PaperSize.A5),
    "an A5 page upright": (148, 210, PaperSize.A5),
    "an A4 letter": (210, 297, PaperSize.A4),
    "an A4 card on its side": (297, 210, PaperSize.A4),
}


@pytest.mark.slow
@pytest.mark.parametrize("page", PAGES)
def test_what_cups_received_has_its_ink_where_the_stored_pdf_has_it(cups_queue: CupsQueue, page: str) -> None:
    width, height, paper = PAGES[page]
    given = card(width, height)
    job = CupsPrinter(cups_queue.server).submit(
        given, queue=cups_queue.name, title="Thư số 1046", paper=paper
    )
    came_out = cups_queue.printed(job)
    # The driver's page list counts in whole points, half a millimetre at most on the long side.
    assert stray_ink(given, came_out, within_mm=0.6) == 0.0
    assert ink_box_mm(came_out) == pytest.approx(ink_box_mm(given), abs=0.5)


@pytest.mark.slow
def test_the_comparison_sees_a_moved_frame_and_a_missing_circumflex() -> None:
    moved = card(214, 148)
    assert ink_box_mm(moved) != pytest.approx(ink_box_mm(card(210, 148)), abs=0.5)
    assert stray_ink(card(210, 148), card(210, 148, words="ỦY BAN NHAN DÂN XÃ LÂM HÒA"), within_mm=0.35) > 0.0


def test_the_queues_of_a_scheduler_are_listed_with_their_default(cups_queue: CupsQueue) -> None:
    cups_queue.rest()
    (found,) = CupsPrinter(cups_queue.server).queues()
    assert (found.name, found.is_default, found.accepts) == (cups_queue.name, True, True)
    # The job of another test may still be on its way.
    assert found.state.startswith(("is idle", "now printing"))


def test_an_unknown_queue_is_no_printer(cups_queue: CupsQueue) -> None:
    with pytest.raises(NoPrinter) as refused:
        CupsPrinter(cups_queue.server).submit(card(210, 148), queue="Nowhere", title="t", paper=PaperSize.A5)
    assert refused.value.name == "Nowhere"


def test_without_a_queue_name_the_default_queue_takes_the_job(cups_queue: CupsQueue) -> None:
    job = CupsPrinter(cups_queue.server).submit(card(210, 148), queue="", title="t", paper=PaperSize.A5)
    assert job.startswith(f"{cups_queue.name}-")


def test_a_queue_that_rejects_jobs_is_a_refusal_with_the_spoolers_words(cups_queue: CupsQueue) -> None:
    printer = CupsPrinter(cups_queue.server)
    cups_queue.ask("cupsreject", cups_queue.name)
    try:
        assert [queue.accepts for queue in printer.queues()] == [False]
        with pytest.raises(PrinterRefused) as refused:
            printer.submit(card(210, 148), queue=cups_queue.name, title="t", paper=PaperSize.A5)
    finally:
        cups_queue.ask("cupsaccept", cups_queue.name)
    assert "not accepting" in refused.value.reason


def test_a_paused_queue_takes_no_jobs_of_ours_and_says_that_it_is_paused(cups_queue: CupsQueue) -> None:
    with cups_queue.paused():
        (found,) = CupsPrinter(cups_queue.server).queues()
        assert (found.accepts, found.paused) == (False, True)
    (found,) = CupsPrinter(cups_queue.server).queues()
    assert (found.accepts, found.paused) == (True, False)


def test_a_job_is_followed_from_a_stopped_printer_to_its_end(cups_queue: CupsQueue) -> None:
    printer = CupsPrinter(cups_queue.server)
    with cups_queue.paused():
        job = printer.submit(card(210, 148), queue=cups_queue.name, title="t", paper=PaperSize.A5)
        stopped = printer.report(job)
        assert stopped is not None
        assert stopped.state is JobState.STOPPED
    cups_queue.printed(job)
    ended = printer.report(job)
    assert ended is not None
    assert ended.state is JobState.COMPLETED


def test_a_held_and_a_cancelled_job_are_told_apart(cups_queue: CupsQueue) -> None:
    printer = CupsPrinter(cups_queue.server)
    cups_queue.hold(on=True)
    try:
        job = printer.submit(card(210, 148), queue=cups_queue.name, title="t", paper=PaperSize.A5)
    finally:
        cups_queue.hold(on=False)
    held = printer.report(job)
    cups_queue.ask("cancel", job)
    gone = printer.report(job)
    assert held is not None
    assert gone is not None
    assert (held.state, gone.state) == (JobState.HELD, JobState.CANCELLED)


def test_a_job_is_found_again_by_its_title_after_a_power_cut(cups_queue: CupsQueue) -> None:
    printer = CupsPrinter(cups_queue.server)
    given = "so-thu-12-0a1b2c3d-7"
    job = printer.submit(card(210, 148), queue=cups_queue.name, title=given, paper=PaperSize.A5)
    assert printer.find(cups_queue.name, given) == job
    assert printer.find(cups_queue.name, "so-thu-12-0a1b2c3d-8") == ""


def test_a_job_nobody_knows_any_more_is_unknown_and_a_silent_scheduler_says_nothing(
    cups_queue: CupsQueue,
) -> None:
    assert CupsPrinter(cups_queue.server).report(f"{cups_queue.name}-99999") == JobReport(JobState.UNKNOWN)
    assert CupsPrinter("127.0.0.1:9").report("OFFICE-1") is None


def test_a_queue_tells_its_papers_and_sides(cups_queue: CupsQueue) -> None:
    offers = CupsPrinter(cups_queue.server).offers(cups_queue.name)
    assert set(offers.papers) >= {PaperSize.A4, PaperSize.A5}
    assert offers.sides == (Sides.ONE,)


@pytest.mark.slow
def test_an_a5_letter_on_a4_paper_keeps_its_size_and_lies_on_the_upper_half(cups_queue: CupsQueue) -> None:
    given = card(210, 148)
    making = Making(onto=PaperSize.A4)
    job = CupsPrinter(cups_queue.server).submit(
        given, queue=cups_queue.name, title="t", paper=PaperSize.A5, making=making
    )
    came_out = cups_queue.printed(job)
    assert cups_queue.media(job) == "595 x 842"
    assert ink_box_mm(came_out) == pytest.approx(ink_box_mm(given), abs=0.6)


def test_a_scheduler_that_is_not_there_has_no_queues_and_refuses_jobs() -> None:
    nobody = CupsPrinter("127.0.0.1:9")
    assert nobody.queues() == ()
    with pytest.raises((NoPrinter, PrinterRefused)):
        nobody.submit(card(210, 148), queue="OFFICE", title="t", paper=PaperSize.A5)


def test_a_listing_is_read_line_by_line() -> None:
    listing = (
        "system default destination: HP_M404\n"
        "printer HP_M404 is idle.  enabled since Mon Nov 23 08:00:00 2026\n"
        "printer Old disabled since Mon Nov 23 08:00:00 2026 -\n"
        "\tPaused\n"
        "HP_M404 accepting requests since Mon Nov 23 08:00:00 2026\n"
        "Old accepting requests since Mon Nov 23 08:00:00 2026\n"
    )
    good, old = read_queues(listing)
    assert (good.name, good.is_default, good.accepts, good.state) == (
        "HP_M404",
        True,
        True,
        "is idle, enabled",
    )
    assert (old.name, old.is_default, old.accepts) == ("Old", False, False)
    assert old.state == "disabled (Paused)"


def test_a_frozen_program_keeps_its_libraries_from_the_systems_programs() -> None:
    ours = {"LD_LIBRARY_PATH": "/app/_internal", "LANG": "vi_VN.UTF-8"}
    assert "LD_LIBRARY_PATH" not in plain_environment(ours, frozen=True)
    theirs = plain_environment({**ours, "LD_LIBRARY_PATH_ORIG": "/usr/lib/x"}, frozen=True)
    assert theirs["LD_LIBRARY_PATH"] == "/usr/lib/x"
    assert plain_environment(ours, frozen=False)["LD_LIBRARY_PATH"] == "/app/_internal"
    assert theirs["LC_ALL"] == "C.UTF-8"
