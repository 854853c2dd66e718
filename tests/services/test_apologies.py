"""Apology slips: issued once, with a new promise in the same breath; refused by name; told, signed, sent."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.dossier import Cause, Channel, ExtensionBasis
from counter_app.domain.errors.dossiers import (
    DossierClosed,
    NoSlip,
    NothingPromised,
    PromisePassed,
    SecondReappointment,
    SlipBeforeReceipt,
    SlipDoubt,
    SlipDoubtful,
    SlipMakesPromise,
    SlipWhilePaused,
    UnknownCase,
    WrongState,
)
from counter_app.domain.errors.entry import MissingField, PromiseNotLater
from counter_app.domain.errors.letters import NotSigned
from counter_app.domain.errors.paper import MissingGlyph
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import LogKind, Stage
from counter_app.domain.office import FormNaming, Signatory, SignatureForm
from counter_app.domain.person import Applicant, Sex
from counter_app.domain.slip import ByText, SlipOrder, SlipReason
from counter_app.sentences.errors import explain
from counter_app.sentences.slips import email_text, sms_text
from tests.services.desk import Desk, birth, instant, paper

CODE = "H99.41.07-261113-0012"
DAY_BEFORE = "2026-11-17T15:00"
CHECK = SlipReason.RESIDENCE_CHECK


def order(**more: object) -> SlipOrder:
    told: dict[str, object] = {"code": CODE, "reason": CHECK, "appointment": instant("2026-11-20T10:00")}
    return SlipOrder(**(told | more))  # type: ignore[arg-type]


@pytest.fixture
def late(desk: Desk) -> Desk:
    """A dossier promised for 09:40 on Wednesday 18 November, on the day before."""
    desk.at("2026-11-13T09:40")
    desk.take_in(paper())
    desk.at(DAY_BEFORE)
    return desk


def test_a_slip_and_its_new_promise_come_in_the_same_breath(late: Desk) -> None:
    receipt = late.app.apologies.issue(order(words="đã hỏi xã Mường Phăng"), channel=Channel.POST)
    dossier = late.dossier(CODE)
    (extension,) = dossier.extensions
    assert (receipt.sheet.document_number, receipt.sheet.kind) == ("01/PXL", FormKind.SLIP)
    assert extension.slip == "01/PXL"
    assert extension.basis is ExtensionBasis.DECISION
    assert dossier.promise == instant("2026-11-20T10:00")
    assert dossier.appointment == instant("2026-11-18T09:40"), "the first promise stays on record"
    assert dossier.cause is Cause.VERIFICATION
    assert extension.reason == "phải chờ kết quả xác minh của nơi cư trú trước đây; đã hỏi xã Mường Phăng"
    assert not receipt.after_due
    assert len(late.printer.basket) == 1
    (told,) = late.log(LogKind.EXTENDED)
    assert (told["slip"], told["slip_reason"]) == ("01/PXL", "residence_check")


def test_without_a_new_date_the_procedure_s_extension_is_proposed(late: Desk) -> None:
    proposal = late.app.apologies.propose(CODE)
    # Three working days until 18 November, then twenty calendar days for verification: 8 December, at closing.
    assert proposal.proposed == proposal.legal == instant("2026-12-08T17:30")
    assert late.app.apologies.issue(order(appointment=None)).dossier.promise == instant("2026-12-08T17:30")


def test_a_same_day_slip_goes_out_before_the_due_instant(desk: Desk) -> None:
    desk.at("2026-11-20T08:50")
    code = desk.take_in({name: value for name, value in birth().items() if name != "ready"})
    desk.at("2026-11-20T16:00")
    receipt = desk.app.apologies.issue(SlipOrder(code, SlipReason.SYSTEM_DOWN))
    assert not receipt.after_due
    assert receipt.dossier.promise == instant("2026-11-23T17:30"), "the next working day's closing"


def test_a_slip_after_the_promise_is_issued_and_told_apart(late: Desk) -> None:
    late.at("2026-11-18T09:41")
    assert late.app.apologies.issue(order()).after_due


def test_the_second_re_appointment_is_the_chairman_s(late: Desk) -> None:
    late.app.apologies.issue(order())
    late.at("2026-11-19T15:00")
    again = order(appointment=instant("2026-11-24T10:00"), sure=True)
    with pytest.raises(SecondReappointment) as refused:
        late.app.apologies.issue(again)
    assert (refused.value.slip, refused.value.promise) == ("01/PXL", instant("2026-11-20T10:00"))
    with pytest.raises(MissingField):
        late.app.apologies.issue(order(appointment=instant("2026-11-25T10:00"), decision="15/QĐ-UBND"))
    decided = order(
        appointment=instant("2026-11-25T10:00"),
        decision="15/QĐ-UBND",
        decision_why="xã Mường Phăng chưa trả lời",
    )
    receipt = late.app.apologies.issue(decided)
    assert [one.slip for one in receipt.dossier.extensions] == ["01/PXL", "02/PXL"]
    told = late.log(LogKind.EXTENDED)[-1]
    assert (told["decision"], told["why"]) == ("15/QĐ-UBND", "xã Mường Phăng chưa trả lời")
    assert receipt.sheet.why == "xã Mường Phăng chưa trả lời"


def test_what_is_doubtful_is_asked_once_and_tells_every_doubt(late: Desk) -> None:
    doubtful = order(appointment=instant("2026-11-21T10:00"), reason=SlipReason.MANY_DOSSIERS)
    with pytest.raises(SlipDoubtful) as asked:
        late.app.apologies.issue(doubtful)
    assert asked.value.doubts == (SlipDoubt.HOLLOW_REASON, SlipDoubt.DAY_OFF)
    assert late.app.apologies.draft(doubtful).doubts == asked.value.doubts
    assert late.sheets(CODE) == ()
    sure = order(appointment=instant("2026-11-21T10:00"), reason=SlipReason.MANY_DOSSIERS, sure=True)
    assert late.app.apologies.issue(sure).sheet.number == 1


@pytest.mark.parametrize(
    ("appointment", "doubt"),
    [
        ("2026-11-24T10:00", SlipDoubt.DAY_OFF),
        ("2026-11-20T12:30", SlipDoubt.OUTSIDE_HOURS),
        ("2026-12-09T08:00", SlipDoubt.BEYOND_LIMIT),
    ],
)
def test_a_new_date_that_nobody_works_on_or_the_law_forbids_is_doubtful(
    late: Desk, appointment: str, doubt: SlipDoubt
) -> None:
    assert late.app.apologies.draft(order(appointment=instant(appointment))).doubts == (doubt,)


def test_closing_time_itself_is_within_hours(late: Desk) -> None:
    assert late.app.apologies.draft(order(appointment=instant("2026-11-20T17:30"))).doubts == ()


def _ready(desk: Desk) -> None:
    desk.app.following.ready(CODE)


def _paused(desk: Desk) -> None:
    desk.app.following.pause(CODE)


def _withdrawn(desk: Desk) -> None:
    desk.app.following.withdraw(CODE)


def _nothing(_desk: Desk) -> None:
    """Nothing happens to the dossier."""


@pytest.mark.parametrize(
    ("before", "more", "error"),
    [
        (_ready, {}, WrongState),
        (_paused, {}, SlipWhilePaused),
        (_withdrawn, {}, DossierClosed),
        (_nothing, {"appointment": instant("2026-11-17T14:59")}, PromisePassed),
        (_nothing, {"appointment": instant("2026-11-18T09:40")}, PromiseNotLater),
        (_nothing, {"reason": SlipReason.OTHER}, MissingField),
        (_nothing, {"code": "H99.41.07-261113-9999"}, UnknownCase),
    ],
)
def test_a_slip_that_makes_no_sense_is_refused_by_name_and_takes_no_number(
    late: Desk, before: Callable[[Desk], None], more: dict[str, object], error: type[CounterError]
) -> None:
    before(late)
    with pytest.raises(error) as refused:
        late.app.apologies.issue(order(**more))
    assert explain(refused.value).endswith(".")
    assert late.sheets(CODE) == ()
    assert late.dossier(CODE).extensions == ()


def test_a_slip_before_its_dossier_was_received_says_which_clock_to_look_at(late: Desk) -> None:
    late.at("2026-11-12T09:40")
    with pytest.raises(SlipBeforeReceipt) as refused:
        late.app.apologies.issue(order(appointment=instant("2026-11-20T09:40")))
    said = explain(refused.value)
    assert "ghi nhận lúc" in said
    assert "ngày giờ của máy" in said
    assert late.sheets(CODE) == ()


def test_a_dossier_without_a_promise_cannot_be_put_off(desk: Desk) -> None:
    desk.at("2026-11-13T09:40")
    desk.take_in({**paper(), "procedure": "2.000930"})
    with pytest.raises(NothingPromised):
        desk.app.apologies.issue(order())


def test_a_slip_that_cannot_be_drawn_takes_no_number_and_moves_no_promise(late: Desk) -> None:
    late.writer.broken = MissingGlyph(character="漢", font="", paragraph=1)
    with pytest.raises(MissingGlyph):
        late.app.apologies.issue(order())
    assert late.sheets(CODE) == ()
    late.writer.broken = None
    assert late.app.apologies.issue(order()).sheet.document_number == "01/PXL"


def test_a_slip_no_printer_takes_waits_under_its_number_and_is_taken_up_again(late: Desk) -> None:
    late.printer.refusing = True
    receipt = late.app.apologies.issue(order())
    assert receipt.waiting is not None
    assert late.dossier(CODE).promise == instant("2026-11-20T10:00")
    late.printer.refusing = False
    again = late.app.apologies.issue(order(appointment=None))
    assert (again.sheet.number, again.waiting, again.sheet.stage) == (1, None, Stage.PRINTED)
    assert len(late.dossier(CODE).extensions) == 1


def test_printed_signed_sent_each_with_its_hour(late: Desk) -> None:
    late.app.apologies.issue(order())
    with pytest.raises(NotSigned):
        late.app.apologies.sent(CODE, Channel.COUNTER)
    late.at("2026-11-17T15:20")
    assert late.app.apologies.sign(CODE).stage is Stage.SIGNED
    late.at("2026-11-17T15:40")
    sheet = late.app.apologies.sent(CODE, ByText.SMS)
    assert (sheet.stage, sheet.channel) == (Stage.HANDED_OVER, ByText.SMS)
    assert late.sheets(CODE)[0].handed_over == instant("2026-11-17T15:40")
    (told,) = late.log(LogKind.HANDED_OVER)
    assert (told["channel"], told["letter"]) == ("sms", 104)
    with pytest.raises(NoSlip):
        late.app.apologies.sent(CODE, Channel.COUNTER)


def test_a_slip_outlives_the_handover_of_its_result_and_its_undoing(late: Desk) -> None:
    late.app.apologies.issue(order())
    late.app.apologies.sign(CODE)
    late.app.apologies.sent(CODE, Channel.COUNTER)
    late.at("2026-11-18T09:00")
    late.app.following.ready(CODE)
    late.hand_over(CODE)
    late.app.undoing.undo(CODE, "nhầm hồ sơ")
    (slip,) = late.sheets(CODE)
    assert slip.stage is Stage.HANDED_OVER


def test_a_slip_taken_back_gives_the_old_promise_back_and_keeps_its_number(late: Desk) -> None:
    slip = late.app.apologies.issue(order()).sheet
    with pytest.raises(SlipMakesPromise):
        late.app.undoing.withdraw(slip.id, "in hỏng")
    late.app.apologies.take_back(CODE, "nhầm hồ sơ")
    assert late.dossier(CODE).promise == instant("2026-11-18T09:40")
    assert late.sheets(CODE)[0].stage is Stage.WITHDRAWN
    assert late.app.apologies.issue(order()).sheet.document_number == "02/PXL"


def test_a_text_to_copy_tells_the_slip_and_is_never_sent(late: Desk) -> None:
    with pytest.raises(NoSlip):
        late.app.apologies.told(CODE)
    late.app.apologies.issue(order())
    told, office = late.app.apologies.told(CODE), late.app.settling.settings().office
    assert told.applicant == Applicant("Giàng A Sính", sex=Sex.MALE)
    sms = sms_text(told, office)
    assert "01/PXL" in sms
    assert "09:40 ngày 18/11/2026" in sms
    assert "10:00 ngày 20/11/2026" in sms
    subject, body = email_text(told, office)
    assert CODE in subject
    assert "Kính gửi ông Giàng A Sính" in body


def test_the_name_and_the_signatory_of_a_slip_change_on_their_day(late: Desk) -> None:
    naming = FormNaming(
        FormKind.SLIP,
        "Văn bản xin lỗi",
        date(2026, 11, 17),
        Signatory("Cầm Thị Nhung", SignatureForm.DEPUTY),
    )
    settings = late.app.settling.settings()
    late.app.settling.save(replace(settings, namings=(*settings.namings, naming)))
    wording = late.app.apologies.draft(order()).wording
    assert dict(wording.fields)["title"] == "Văn bản xin lỗi"
