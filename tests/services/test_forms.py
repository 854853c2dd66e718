"""Forms of the one-stop counter: numbered once, printed once, taking effect in the same step."""

from __future__ import annotations

from dataclasses import replace

import pytest

from counter_app.domain.control import Desk as Place
from counter_app.domain.dossier import Channel, State
from counter_app.domain.errors.dossiers import (
    DossierClosed,
    FormGivenBefore,
    FormHasNoEffect,
    SupplementAskedBefore,
    UnknownCase,
    WrongState,
)
from counter_app.domain.errors.entry import WindowPassed
from counter_app.domain.errors.paper import MissingGlyph
from counter_app.domain.errors.printing import NoPrinter, PrinterRefused
from counter_app.domain.form_details import ReceiptDetails, SupplementDetails
from counter_app.domain.form_order import FormOrder
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import LogKind, Stage
from tests.services.desk import Desk, instant, paper

CODE = "H99.41.07-261113-0012"
RECEIPT = FormOrder(CODE, FormKind.RECEIPT, papers=("Tờ khai",))
SUPPLEMENT = FormOrder(CODE, FormKind.SUPPLEMENT, papers=("Giấy chứng sinh",), reason="hồ sơ còn thiếu")
REFUSAL = FormOrder(CODE, FormKind.REFUSAL, reason="không thuộc thẩm quyền")
STOP = FormOrder(CODE, FormKind.STOP, reason="hết thời hạn bổ sung")
CONTROL = FormOrder(CODE, FormKind.CONTROL)


@pytest.fixture
def counter(desk: Desk) -> Desk:
    """A desk with one dossier that waits for its result."""
    desk.take_in(paper(appointment="2026-11-30T16:30"))
    return desk


def test_a_draft_takes_no_number_and_leaves_no_trace(counter: Desk) -> None:
    before = counter.app.review.entries()
    draft = counter.app.forms.draft(RECEIPT)
    assert draft.wording.kind is FormKind.RECEIPT
    assert draft.doubt is None
    assert counter.app.review.entries() == before
    assert counter.sheets(CODE) == ()


@pytest.mark.parametrize(
    ("order", "number"),
    [(RECEIPT, ""), (SUPPLEMENT, "01/PBS"), (REFUSAL, "01/PTC"), (CONTROL, "01/PKS")],
)
def test_a_form_signed_at_the_counter_is_given_as_it_is_printed(
    counter: Desk, order: FormOrder, number: str
) -> None:
    receipt = counter.app.forms.issue(order)
    assert (receipt.sheet.document_number, receipt.sheet.stage) == (number, Stage.HANDED_OVER)
    assert receipt.sheet.channel is Channel.COUNTER
    assert len(counter.printer.basket) == 1
    assert counter.app.printing.waiting() == ()
    assert counter.sheets(CODE)[0].kind is order.kind


def test_a_form_has_no_effect_on_the_dossier_unless_the_officer_says_so(counter: Desk) -> None:
    for order in (SUPPLEMENT, REFUSAL, STOP):
        counter.app.forms.issue(order)
    assert counter.dossier(CODE).state is State.IN_PROGRESS
    assert counter.dossier(CODE).pauses == ()


def test_a_request_for_supplement_may_pause_the_clock_in_the_same_step(counter: Desk) -> None:
    receipt = counter.app.forms.issue(replace(SUPPLEMENT, takes_effect=True))
    assert receipt.dossier.paused_since == counter.clock.instant
    assert counter.dossier(CODE).state is State.SUPPLEMENT_ASKED
    assert counter.log(LogKind.PAUSED)[0]["reason"] == "hồ sơ còn thiếu"


def test_the_window_of_a_procedure_stands_on_the_form_and_on_the_pause(desk: Desk) -> None:
    desk.take_in(paper(procedure="2.000986", received="2026-11-23T09:00"))
    desk.app.forms.issue(replace(SUPPLEMENT, takes_effect=True))
    # Seven working days after Monday the 23rd; Tuesday the 24th is a holiday.
    until = instant("2026-12-03T17:30")
    assert desk.dossier(CODE).supplement_until == until
    asked = [form.details for form in desk.writer.asked]
    assert {one.until for one in asked if isinstance(one, SupplementDetails)} == {until}


def test_a_window_the_officer_names_overrules_that_of_the_procedure(counter: Desk) -> None:
    until = instant("2026-11-27T11:00")
    counter.app.forms.issue(replace(SUPPLEMENT, until=until, takes_effect=True))
    assert counter.dossier(CODE).supplement_until == until


def test_a_window_that_is_over_before_it_begins_is_refused_before_a_number_is_taken(counter: Desk) -> None:
    with pytest.raises(WindowPassed):
        counter.app.forms.issue(replace(SUPPLEMENT, until=counter.clock.instant))
    with pytest.raises(WindowPassed):
        counter.app.forms.draft(replace(SUPPLEMENT, until=instant("2026-11-20T11:00")))
    assert counter.sheets(CODE) == ()


@pytest.mark.parametrize(
    ("order", "state", "kind"),
    [(REFUSAL, State.NOT_ACCEPTED, LogKind.REFUSED), (STOP, State.STOPPED, LogKind.STOPPED)],
)
def test_a_refusal_or_a_notice_may_close_the_dossier_in_the_same_step(
    counter: Desk, order: FormOrder, state: State, kind: LogKind
) -> None:
    counter.app.forms.issue(replace(order, takes_effect=True))
    assert counter.dossier(CODE).state is state
    assert counter.dossier(CODE).closed == counter.clock.instant
    assert [one["codes"] for one in counter.log(kind)] == [[CODE]]


def test_what_cannot_take_effect_costs_no_number_and_leaves_the_dossier(counter: Desk) -> None:
    counter.app.following.pause(CODE)
    with pytest.raises(WrongState):
        counter.app.forms.issue(replace(SUPPLEMENT, takes_effect=True))
    assert counter.sheets(CODE) == ()
    counter.app.following.refuse(CODE)
    with pytest.raises(DossierClosed):
        counter.app.forms.issue(replace(STOP, takes_effect=True))
    assert counter.app.forms.issue(SUPPLEMENT).sheet.document_number == "01/PBS"


def test_a_receipt_takes_no_effect(counter: Desk) -> None:
    with pytest.raises(FormHasNoEffect):
        counter.app.forms.issue(replace(RECEIPT, takes_effect=True))
    assert counter.sheets(CODE) == ()


def test_a_second_form_of_a_kind_must_be_wanted_twice(counter: Desk) -> None:
    counter.app.forms.issue(RECEIPT)
    with pytest.raises(FormGivenBefore) as caught:
        counter.app.forms.issue(RECEIPT)
    assert caught.value.number == 1
    assert len(counter.sheets(CODE)) == 1
    assert counter.app.forms.issue(replace(RECEIPT, again=True)).sheet.number == 2


def test_asking_for_a_supplement_twice_is_doubted_by_the_law(counter: Desk) -> None:
    counter.app.forms.issue(SUPPLEMENT)
    assert isinstance(counter.app.forms.draft(SUPPLEMENT).doubt, SupplementAskedBefore)
    with pytest.raises(SupplementAskedBefore):
        counter.app.forms.issue(SUPPLEMENT)


def test_a_form_no_printer_took_waits_and_is_taken_up_under_its_number(counter: Desk) -> None:
    counter.printer.refusing = True
    first = counter.app.forms.issue(replace(SUPPLEMENT, takes_effect=True))
    assert isinstance(first.waiting, PrinterRefused)
    assert [one.sheet.id for one in counter.app.printing.waiting()] == [first.sheet.id]
    counter.printer.refusing = False
    again = counter.app.forms.issue(replace(SUPPLEMENT, takes_effect=True))
    assert (again.sheet.id, again.taken_up, again.waiting) == (first.sheet.id, True, None)
    assert again.sheet.stage is Stage.HANDED_OVER
    assert len(counter.dossier(CODE).pauses) == 1


def test_a_notice_waits_for_the_heads_signature(counter: Desk) -> None:
    printed = counter.app.forms.issue(STOP).sheet
    assert printed.stage is Stage.PRINTED
    given = counter.app.forms.issue(STOP)
    assert (given.sheet.id, given.sheet.stage) == (printed.id, Stage.HANDED_OVER)
    assert len(counter.printer.basket) == 1


def test_a_form_that_cannot_be_drawn_costs_no_number(counter: Desk) -> None:
    counter.writer.broken = MissingGlyph(character="漢", font="", paragraph=1)
    with pytest.raises(MissingGlyph):
        counter.app.forms.issue(replace(REFUSAL, takes_effect=True))
    counter.writer.broken = None
    assert counter.dossier(CODE).is_open
    assert counter.app.forms.issue(REFUSAL).sheet.document_number == "01/PTC"


def test_a_printer_that_does_not_exist_is_told_before_anything_happens(counter: Desk) -> None:
    with pytest.raises(NoPrinter):
        counter.app.forms.issue(replace(REFUSAL, takes_effect=True), "Không có")
    assert counter.dossier(CODE).is_open
    assert counter.sheets(CODE) == ()


def test_an_unknown_dossier_has_no_form(counter: Desk) -> None:
    with pytest.raises(UnknownCase):
        counter.app.forms.issue(replace(RECEIPT, code="H-0"))


def test_handing_the_result_over_and_undoing_it_leave_the_forms_alone(counter: Desk) -> None:
    counter.app.forms.issue(RECEIPT)
    counter.app.following.ready(CODE)
    counter.hand_over(CODE, collector="Giàng A Sính")
    counter.app.undoing.undo(CODE, "trao nhầm")
    assert [sheet.stage for sheet in counter.sheets(CODE)] == [Stage.HANDED_OVER]


def test_the_words_are_asked_for_with_what_was_typed_and_what_is_on_record(counter: Desk) -> None:
    counter.app.forms.issue(replace(RECEIPT, papers=(" Tờ  khai ", "")))
    asked = counter.writer.asked[-1].details
    assert asked == ReceiptDetails(("Tờ khai",), 1, None)
    counter.app.forms.draft(CONTROL)
    control = counter.writer.asked[-1].details
    assert [row.giver for row in control.handings] == [Place.COUNTER, Place.OFFICE]  # type: ignore[union-attr]
