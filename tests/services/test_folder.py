"""The folder for the head: printed in one go, ticked off, sent back, and the quiet letters apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from counter_app.domain.errors.folders import BackNeedsReason, NothingToSign, NotInFolder, NotPrintedYet
from counter_app.domain.errors.letters import NotSigned
from counter_app.domain.errors.printing import PrinterPaused, PrinterRefused
from counter_app.domain.folder import FolderList
from counter_app.domain.letter import DrawnLetter, FormKind, LetterKind, SigningMode
from counter_app.domain.logbook import LogKind, Sheet
from counter_app.domain.office import Office
from counter_app.domain.printing import Habits, JobState, Sides
from counter_app.domain.slip import SlipOrder, SlipReason
from counter_app.services.acts.folder import SigningFolder
from tests.services.desk import Desk, birth, death, paper

COVER = b"%LIST "


class Pile:
    """Draws the list as its numbers and binds by laying bytes end to end."""

    def folder_list(self, one: FolderList, office: Office) -> DrawnLetter:
        numbers = " ".join(str(sheet.number) for sheet in one.sheets)
        return DrawnLetter(COVER + numbers.encode(), 1, "", "")

    def bound(self, pdfs: Sequence[bytes]) -> bytes:
        return b"".join(pdfs)


@pytest.fixture
def folder(desk: Desk) -> SigningFolder:
    for kind in (LetterKind.BIRTH, LetterKind.CONDOLENCE):
        put(desk, kind, signing=SigningMode.AHEAD)
    app, pile = desk.app, Pile()
    return SigningFolder(app.register, app.clock, app._issuing, app._sending, pile, pile, "officer")


def put(desk: Desk, kind: LetterKind, **wishes: object) -> None:
    old = desk.app.settling.settings()
    desk.app.settling.save(old.with_kind(kind, replace(old.kind(kind), **wishes)))  # type: ignore[arg-type]


def prepared(desk: Desk, *codes: str) -> list[Sheet]:
    return [desk.app.signing.prepare(code) for code in codes]


def unprinted_slip(desk: Desk) -> Sheet:
    """A slip that has its number and its page and went to no printer."""
    code = desk.take_in(paper())
    order = SlipOrder(code, SlipReason.SYSTEM_DOWN, words="", sure=True)
    return desk.app.apologies.issue(order, prints=False).sheet


def test_letters_slips_and_quiet_letters_lie_in_the_folder_in_their_places(
    desk: Desk, folder: SigningFolder
) -> None:
    (letter, condolence) = prepared(desk, desk.take_in(birth()), desk.take_in(death()))
    slip = unprinted_slip(desk)
    found = folder.folder()
    assert [one.id for one in found.plain] == [letter.id, slip.id]
    assert [one.id for one in found.quiet] == [condolence.id]
    assert found.plain[1].kind is FormKind.SLIP


def test_signed_stock_is_no_matter_for_the_head(desk: Desk, folder: SigningFolder) -> None:
    put(desk, LetterKind.BIRTH, signing=SigningMode.STOCK)
    prepared(desk, desk.take_in(birth()))
    assert folder.folder().waiting == ()
    with pytest.raises(NothingToSign):
        folder.print()


def test_the_list_and_what_is_on_no_paper_yet_are_one_job(desk: Desk, folder: SigningFolder) -> None:
    (letter,) = prepared(desk, desk.take_in(birth()))
    slip = unprinted_slip(desk)
    before = len(desk.printer.basket)
    done = folder.print()
    assert (done.jobs, [one.number for one in done.printed]) == (1, [slip.number])
    assert [one.number for one in done.before] == [letter.number]
    (job,) = desk.printer.basket[before:]
    assert job.startswith(COVER + f"{letter.number} {slip.number}".encode())
    assert job.count(b"%PDF") == 1
    kept = desk.app.review.sheet(slip.id)
    assert (kept.prints, kept.spooled) == (1, desk.clock.now())
    assert len(desk.log(LogKind.SPOOLED)) == 2


def test_asked_for_again_the_sheets_lie_in_the_order_of_the_list(desk: Desk, folder: SigningFolder) -> None:
    settings = desk.app.settling.settings()
    desk.app.settling.save(replace(settings, printers=replace(settings.printers, a5_on_a4=True)))
    (letter,) = prepared(desk, desk.take_in(birth()))
    slip = unprinted_slip(desk)
    done = folder.print(again=True)
    assert (done.jobs, done.before) == (1, ())
    _head, *pages = desk.printer.basket[-1].split(b"%PDF")
    assert all(code.encode() in page for code, page in zip((*letter.codes, *slip.codes), pages, strict=True))
    assert desk.app.review.sheet(letter.id).prints == 2
    assert [one["number"] for one in desk.log(LogKind.REPRINTED)] == [letter.number]


def test_another_paper_is_another_job_and_two_sided_sheets_go_alone(
    desk: Desk, folder: SigningFolder
) -> None:
    prepared(desk, desk.take_in(birth()))
    unprinted_slip(desk)
    assert folder.print(again=True).jobs == 2
    put(desk, LetterKind.BIRTH, printing=Habits(sides=Sides.LONG_EDGE, sheets=2))
    desk.printer.basket.clear()
    assert folder.print(again=True).jobs == 2
    assert [job.count(COVER) for job in desk.printer.basket] == [0, 1]


def test_a_printer_that_does_not_take_jobs_takes_nothing_of_the_folder(
    desk: Desk, folder: SigningFolder
) -> None:
    slip = unprinted_slip(desk)
    desk.printer.paused = {"Office"}
    with pytest.raises(PrinterPaused):
        folder.print()
    assert desk.printer.basket == []
    with desk.app.register.reading() as unit:
        assert unit.jobs.of_sheet(slip.id) == ()


def test_a_refused_folder_waits_sheet_by_sheet_and_none_passes_for_another(
    desk: Desk, folder: SigningFolder
) -> None:
    first, second = unprinted_slip(desk), _second_slip(desk)
    desk.printer.refusing = True
    with pytest.raises(PrinterRefused):
        folder.print()
    assert {one.sheet.id for one in desk.app.printing.waiting()} == {first.id, second.id}
    desk.printer.refusing = False
    done = desk.app.printing.now()
    assert len(done.sent) == 2
    assert len(desk.printer.basket) == 2
    assert len(set(desk.printer.titles)) == 2


def _second_slip(desk: Desk) -> Sheet:
    code = desk.take_in(paper("H99.41.07-261113-0099"))
    return desk.app.apologies.issue(SlipOrder(code, SlipReason.SYSTEM_DOWN, sure=True), prints=False).sheet


def test_after_a_power_cut_the_queue_is_asked_and_nothing_is_printed_twice(
    desk: Desk, folder: SigningFolder
) -> None:
    first, second = unprinted_slip(desk), _second_slip(desk)
    folder.print()
    # As the cut leaves it: the queue has the job, the register does not know it yet.
    with desk.app.register.writing() as unit:
        for one in (first, second):
            (job,) = unit.jobs.of_sheet(one.id)
            unit.jobs.replace(replace(job, state=JobState.SENDING, job=""))
            unit.sheets.replace(one)
    desk.app.printing.now()
    assert len(desk.printer.basket) == 1
    assert [desk.app.review.sheet(one.id).prints for one in (first, second)] == [1, 1]


def test_after_a_cut_before_the_job_each_sheet_goes_alone(desk: Desk, folder: SigningFolder) -> None:
    first, second = unprinted_slip(desk), _second_slip(desk)
    folder.print()
    with desk.app.register.writing() as unit:
        for one in (first, second):
            (job,) = unit.jobs.of_sheet(one.id)
            unit.jobs.replace(replace(job, state=JobState.SENDING, job=""))
            unit.sheets.replace(one)
    desk.printer.basket.clear()
    desk.printer.titles.clear()
    desk.printer.queued.clear()
    assert len(desk.app.printing.now().sent) == 2
    assert len(desk.printer.basket) == 2


def test_what_is_ticked_off_may_be_given_and_leaves_the_folder(desk: Desk, folder: SigningFolder) -> None:
    code = desk.take_in(birth())
    (letter,) = prepared(desk, code)
    with pytest.raises(NotSigned):
        desk.hand_over(code)
    (signed,) = folder.sign([letter.id])
    assert signed.signed == desk.clock.now()
    assert folder.folder().waiting == ()
    assert desk.hand_over(code).done
    with pytest.raises(NotInFolder):
        folder.sign([letter.id])


def test_a_sheet_on_no_paper_cannot_have_been_signed(desk: Desk, folder: SigningFolder) -> None:
    slip = unprinted_slip(desk)
    with pytest.raises(NotPrintedYet):
        folder.sign([slip.id])


def test_what_the_head_did_not_sign_goes_back_with_its_reason_and_may_come_again(
    desk: Desk, folder: SigningFolder
) -> None:
    (letter,) = prepared(desk, desk.take_in(birth()))
    with pytest.raises(BackNeedsReason):
        folder.send_back([letter.id], " ")
    folder.send_back([letter.id], "ghi thiếu tên đệm")
    found = folder.folder()
    assert (found.waiting, [one.sent_back_why for one in found.back]) == ((), ["ghi thiếu tên đệm"])
    assert [one["why"] for one in desk.log(LogKind.LEFT_UNSIGNED)] == ["ghi thiếu tên đệm"]
    folder.present_again([letter.id])
    (signed,) = folder.sign([one.id for one in folder.folder().waiting])
    assert (signed.sent_back, signed.sent_back_why) == (None, "")


def test_a_letter_that_came_back_and_is_withdrawn_is_gone_from_the_folder(
    desk: Desk, folder: SigningFolder
) -> None:
    (letter,) = prepared(desk, desk.take_in(birth()))
    folder.send_back([letter.id], "ghi sai")
    desk.app.undoing.withdraw(letter.id, "ghi sai, soạn lại")
    assert folder.folder().back == ()
