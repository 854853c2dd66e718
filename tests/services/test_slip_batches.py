"""Many slips in one run: drawn first, those that cannot be drawn named, the rest in order, and taken up again."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.calendar import InvalidLimit
from counter_app.domain.errors.dossiers import NoSlip, SecondReappointment, SlipDoubtful, UnknownCase
from counter_app.domain.errors.paper import MissingGlyph
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import Stage
from counter_app.domain.office import FormNaming, Office
from counter_app.domain.signing_list import SigningList, SigningRow
from counter_app.domain.slip import SlipOrder, SlipReason
from counter_app.paper.signing_list import PaperSigningLists
from tests.paper.test_writer import page_text
from tests.services.desk import Desk, instant, paper

CODES = tuple(f"H99.41.07-261113-001{n}" for n in range(4))
AWAY = SlipReason.OFFICER_AWAY
FONTS = Path(__file__).parents[2] / "resources" / "fonts"


@pytest.fixture
def busy(desk: Desk) -> Desk:
    """Four dossiers promised for Wednesday 18 November, each ten minutes after the one before; it is the day before."""
    for place, code in enumerate(CODES):
        desk.at(f"2026-11-13T09:{place}0")
        desk.take_in(
            paper(code, received=f"2026-11-13T09:{place}0", applicant={"name": f"Giàng A Sính {code[-1]}"})
        )
    desk.at("2026-11-17T15:00")
    return desk


def test_what_runs_out_by_the_next_working_day_is_due_in_the_order_it_runs_out(busy: Desk) -> None:
    assert tuple(str(one.dossier.code) for one in busy.app.slip_batches.due()) == CODES
    assert not any(one.late for one in busy.app.slip_batches.due())
    busy.app.following.ready(CODES[0])
    busy.app.following.pause(CODES[1])
    assert [str(one.dossier.code) for one in busy.app.slip_batches.due()] == list(CODES[2:])
    busy.at("2026-11-16T15:00")
    assert busy.app.slip_batches.due() == (), "two working days ahead nobody is put off yet"
    busy.at("2026-11-19T08:00")
    assert all(one.late for one in busy.app.slip_batches.due())


def test_a_batch_numbers_and_prints_in_order_and_one_that_fails_stops_no_other(busy: Desk) -> None:
    busy.writer.unwritable = "Sính 1"
    done = busy.app.slip_batches.issue((*CODES, "H99.41.07-261113-9999"), AWAY, days=3)
    assert [one.document_number for one in done.sent] == ["01/PXL", "02/PXL", "03/PXL"]
    assert [one.codes[0] for one in done.sent] == [CODES[0], CODES[2], CODES[3]]
    assert [(code, type(why)) for code, why in done.failed] == [
        (CODES[1], MissingGlyph),
        ("H99.41.07-261113-9999", UnknownCase),
    ]
    assert len(busy.printer.basket) == 3
    assert busy.dossier(CODES[0]).promise == instant("2026-11-20T15:00")
    assert busy.dossier(CODES[1]).extensions == ()


def test_each_slip_is_drawn_once_with_the_number_it_gets(busy: Desk) -> None:
    del busy.writer.drawn[:]
    done = busy.app.slip_batches.issue(CODES, AWAY, days=3)
    assert len(busy.writer.drawn) == len(done.sent) == 4
    assert all(one.stage is Stage.PRINTED for one in done.sent)


def test_a_number_taken_meanwhile_has_the_slip_drawn_again_with_its_own(busy: Desk) -> None:
    ahead = busy.app.apologies.ahead(SlipOrder(CODES[0], AWAY, instant("2026-11-20T10:00")), 0)
    busy.app.apologies.issue(SlipOrder(CODES[1], AWAY, instant("2026-11-20T10:00")))
    receipt = busy.app.apologies.issue(SlipOrder(CODES[0], AWAY, instant("2026-11-20T10:00")), ahead=ahead)
    assert receipt.sheet.document_number == "02/PXL"
    assert receipt.sheet.wording is not None
    assert ("number", "02/PXL") in receipt.sheet.wording.fields
    assert b"02/PXL" in busy.app.review.pdf(receipt.sheet.id)


def test_a_batch_stopped_in_the_middle_goes_on_where_it_stopped(busy: Desk) -> None:
    def stop_after_two() -> bool:
        return len(busy.printer.basket) >= 2

    first = busy.app.slip_batches.issue(CODES, AWAY, days=3, cancelled=stop_after_two)
    assert len(first.sent) == 2
    again = busy.app.slip_batches.issue(CODES, AWAY, days=3)
    assert (len(again.before), len(again.sent), again.failed) == (2, 2, ())
    assert len(busy.printer.basket) == 4
    assert [one.document_number for one in again.slips] == ["01/PXL", "02/PXL", "03/PXL", "04/PXL"]


def test_slips_that_no_printer_takes_wait_and_the_next_batch_prints_them(busy: Desk) -> None:
    busy.printer.refusing = True
    first = busy.app.slip_batches.issue(CODES[:2], AWAY, days=3)
    assert [sheet.document_number for sheet, _why in first.waiting] == ["01/PXL", "02/PXL"]
    busy.printer.refusing = False
    due = busy.app.slip_batches.due()
    assert [one.sheet.document_number for one in due if one.sheet is not None] == ["01/PXL", "02/PXL"]
    assert [str(one.dossier.code) for one in due] == list(CODES)
    again = busy.app.slip_batches.issue(CODES[:2], AWAY, days=3)
    assert [sheet.document_number for sheet in again.sent] == ["01/PXL", "02/PXL"]
    assert all(len(busy.dossier(code).extensions) == 1 for code in CODES[:2])


def test_a_batch_asks_about_a_hollow_reason_and_refuses_a_second_re_appointment(busy: Desk) -> None:
    asked = busy.app.slip_batches.issue(CODES[:1], SlipReason.MANY_DOSSIERS, days=3)
    assert [type(why) for _code, why in asked.failed] == [SlipDoubtful]
    busy.app.slip_batches.issue(CODES[:1], AWAY, days=3)
    busy.app.apologies.sign(CODES[0])
    busy.app.apologies.sent(CODES[0], Channel.COUNTER)
    busy.at("2026-11-19T15:00")
    assert CODES[0] not in {str(one.dossier.code) for one in busy.app.slip_batches.due()}
    again = busy.app.slip_batches.issue(CODES[:1], AWAY, days=3)
    assert [type(why) for _code, why in again.failed] == [SecondReappointment]
    with pytest.raises(InvalidLimit):
        busy.app.slip_batches.issue(CODES, AWAY, days=0)


def test_one_list_goes_to_be_signed(busy: Desk) -> None:
    with pytest.raises(NoSlip):
        busy.app.slip_batches.signing_list(CODES)
    busy.app.slip_batches.issue(CODES, AWAY, days=3)
    codes = [code for one in busy.app.slip_batches.unsent() for code in one.codes]
    drawn = busy.app.slip_batches.signing_list(codes)
    pages, size, text = page_text(drawn.pdf)
    assert (pages, size) == (drawn.pages, (297.0, 210.0))
    for words in ("DANH SÁCH TRÌNH KÝ", "04/PXL", "Giàng A Sính 3", "15:00"):
        assert words in text
    assert drawn.pdf == busy.app.slip_batches.signing_list(codes).pdf, "the same slips, the same bytes"


def test_a_long_list_goes_over_several_sheets_and_a_letter_no_font_has_is_named() -> None:
    at = instant("2026-11-17T15:00")
    row = SigningRow("01/PXL", "Công Tằng Tôn Nữ " * 5, CODES[0], "Cấp bản sao", at, at, "lý do " * 30)
    naming = FormNaming(FormKind.SLIP, "PHIẾU XIN LỖI", at.date())
    lists = PaperSigningLists(FONTS)
    drawn = lists.signing_list(SigningList(naming, at, (row,) * 60), Office())
    assert drawn.pages > 4
    strange = SigningRow("01/PXL", "漢", CODES[0], "", at, at, "")
    with pytest.raises(MissingGlyph):
        lists.signing_list(SigningList(naming, at, (strange,)), Office())
