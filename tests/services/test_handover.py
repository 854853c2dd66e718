"""The handover: which letter comes out, what the log keeps, and what stops it before a number is taken."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from counter_app.domain.dossier import Cause, Channel, State
from counter_app.domain.errors.dossiers import DossierClosed, ReadyInstantNeeded, UnknownCase
from counter_app.domain.errors.letters import (
    DecisionNeeded,
    DocumentNumberNeeded,
    DocumentNumberTaken,
    NamesDiffer,
    NotSigned,
    StockEmpty,
    WhyNeeded,
)
from counter_app.domain.errors.paper import MissingTemplate
from counter_app.domain.errors.printing import NoPrinter, PrinterRefused
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import LogKind, Stage
from counter_app.domain.office import NumberSource
from tests.services.desk import Desk, birth, death, instant, paper, thanks


def set_kind(desk: Desk, kind: LetterKind, **changes: object) -> None:
    settings = desk.app.settling.settings()
    changed = replace(settings.kind(kind), **changes)  # type: ignore[arg-type]
    desk.app.settling.save(settings.with_kind(kind, changed))


def test_a_birth_certificate_is_handed_over_with_its_letter_in_one_act(desk: Desk) -> None:
    code = desk.take_in(birth())
    receipt = desk.hand_over(code)

    assert receipt.done
    assert [(sheet.kind, sheet.number, sheet.stage) for sheet in receipt.sheets] == [
        (7, 1, Stage.HANDED_OVER)
    ]
    assert desk.dossier(code).state is State.HANDED_OVER
    assert desk.printer.basket == [desk.app.review.pdf(receipt.sheets[0].id)], (
        "the printer got the stored bytes"
    )


def test_the_print_queue_never_shows_a_name(desk: Desk) -> None:
    desk.hand_over(desk.take_in(birth()))
    (title,) = desk.printer.titles
    assert re.fullmatch(r"so-thu-1-[0-9a-f]{8}-1", title)


def test_every_step_of_a_sheet_is_an_event_of_its_own(desk: Desk) -> None:
    desk.hand_over(desk.take_in(birth()))
    steps = [LogKind.INTENDED, LogKind.DRAWN, LogKind.SPOOLED, LogKind.SIGNED, LogKind.HANDED_OVER]
    assert [len(desk.log(kind)) for kind in steps] == [1, 1, 1, 1, 1]


def test_a_result_ready_on_time_but_fetched_late_brings_no_apology(desk: Desk) -> None:
    code = desk.take_in(paper(ready="2026-11-17T15:00"))
    receipt = desk.hand_over(code)
    assert receipt.done
    assert receipt.sheets == ()


def test_a_late_result_brings_an_apology_that_is_signed_before_it_is_handed_over(desk: Desk) -> None:
    code = desk.take_in(paper(ready="2026-11-20T15:00", cause="office"))

    first = desk.hand_over(code)
    assert not first.done
    assert [sheet.kind for sheet in first.unsigned] == [LetterKind.APOLOGY]
    assert desk.dossier(code).state is State.READY, "nothing is handed over unsigned"

    second = desk.hand_over(code)
    assert second.done
    assert [sheet.number for sheet in second.sheets] == [first.unsigned[0].number]
    assert len(desk.printer.basket) == 1, "the second Enter prints nothing"


def test_a_late_birth_brings_both_letters(desk: Desk) -> None:
    code = desk.take_in(birth(ready="2026-11-23T09:00", cause="office"))
    receipt = desk.hand_over(code)
    assert {sheet.kind for sheet in receipt.sheets} == {LetterKind.BIRTH, LetterKind.APOLOGY}


def test_a_late_dossier_never_marked_ready_asks_when_the_result_was_ready(desk: Desk) -> None:
    code = desk.take_in(paper())
    with pytest.raises(ReadyInstantNeeded):
        desk.hand_over(code)
    receipt = desk.hand_over(code, ready=instant("2026-11-17T15:00"))
    assert receipt.done
    assert receipt.sheets == (), "it was ready in time after all"
    assert desk.dossier(code).ready == instant("2026-11-17T15:00")


def test_a_verified_dossier_asks_whether_to_apologise(desk: Desk) -> None:
    code = desk.take_in(paper(ready="2026-11-20T15:00", cause="verification"))
    with pytest.raises(DecisionNeeded):
        desk.hand_over(code)
    assert desk.hand_over(code, letters=()).done


def test_a_re_registration_brings_no_letter_and_the_reason_is_logged(desk: Desk) -> None:
    code = desk.take_in(birth(procedure="1.004884"))
    receipt = desk.hand_over(code)
    assert receipt.done
    assert receipt.sheets == ()
    assert desk.log(LogKind.NO_LETTER)[0]["held"] == [{"letter": 7, "guards": "re_registration"}]


def test_a_name_that_is_not_the_certificates_stops_the_handover_until_somebody_decides(desk: Desk) -> None:
    code = desk.take_in(birth(certificate={"names": ["Lường Lò Bảo Ân"], "registered": "2026-11-20"}))
    with pytest.raises(NamesDiffer) as caught:
        desk.hand_over(code)
    assert (caught.value.on_letter, caught.value.on_certificate) == ("Lường Lò Bảo An", "Lường Lò Bảo Ân")
    assert desk.dossier(code).state is State.READY
    with pytest.raises(WhyNeeded):
        desk.hand_over(code, letters=())
    assert desk.hand_over(code, letters=(), why="Giấy khai sinh đúng, sửa hồ sơ sau").sheets == ()


def test_leaving_out_a_proposed_letter_needs_a_reason_which_is_logged(desk: Desk) -> None:
    code = desk.take_in(birth())
    with pytest.raises(WhyNeeded):
        desk.hand_over(code, letters=())
    assert desk.hand_over(code, letters=(), why="gia đình không nhận thư").done
    assert desk.log(LogKind.NO_LETTER)[0]["why"] == "gia đình không nhận thư"


def test_giving_a_held_letter_needs_a_reason(desk: Desk) -> None:
    code = desk.take_in(birth(procedure="1.004884"))
    with pytest.raises(WhyNeeded):
        desk.hand_over(code, letters=(LetterKind.BIRTH,))
    assert desk.hand_over(code, letters=(LetterKind.BIRTH,), why="Chủ tịch đồng ý").sheets


def test_a_contribution_is_thanked_once_and_then_asks(desk: Desk) -> None:
    thanked = desk.app.intake.contribute(thanks())
    receipt = desk.hand_over(thanked.id)
    assert [sheet.kind for sheet in receipt.sheets] == [LetterKind.THANKS]
    assert receipt.sheets[0].document_number == "01/TCO-UBND"
    with pytest.raises(DecisionNeeded):
        desk.hand_over(thanked.id)


def test_twins_in_two_dossiers_share_one_letter(desk: Desk) -> None:
    first = desk.take_in(birth("H99.41.07-261120-0031", "Y Bin"))
    second = desk.take_in(birth("H99.41.07-261120-0032", "H'Bơ"))
    receipt = desk.hand_over(first, second)
    assert [sheet.codes for sheet in receipt.sheets] == [(first, second)]
    assert desk.dossier(first).state is desk.dossier(second).state is State.HANDED_OVER


def test_two_families_fetched_by_one_person_get_a_letter_each(desk: Desk) -> None:
    other = birth("H99.41.07-261120-0032", "Vi Gia Bảo")
    other["event"] = {
        "kind": "birth",
        "children": [{"name": "Vi Gia Bảo", "sex": "male", "birth_date": "2026-10-20"}],
        "mother": {"name": "Hà Thị Quế"},
    }
    receipt = desk.hand_over(desk.take_in(birth()), desk.take_in(other))
    assert [len(sheet.codes) for sheet in receipt.sheets] == [1, 1]


def test_a_linked_dossier_of_the_same_child_gets_no_second_letter(desk: Desk) -> None:
    desk.hand_over(desk.take_in(birth()))
    linked = desk.take_in(birth("H99.41.07-261120-0077", procedure="2.000986", ready="2026-11-23T09:00"))
    receipt = desk.hand_over(linked)
    assert receipt.done
    assert receipt.sheets == ()


def test_a_death_in_the_register_stops_the_congratulation_to_that_child(desk: Desk) -> None:
    code = desk.take_in(birth())
    file = death()
    file["event"] = {
        "kind": "death",
        "deceased": {
            "name": "Lường Lò Bảo An", "sex": "female", "birth_date": "2026-11-02", "death_date": "2026-11-19"
        },
        "relation": "mẹ",
    }  # fmt: skip
    desk.take_in(file)
    receipt = desk.hand_over(code)
    assert receipt.sheets == ()
    assert desk.log(LogKind.NO_LETTER)[0]["held"] == [{"letter": 7, "guards": "child_died"}]


def test_a_closed_dossier_is_not_handed_over_again(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    with pytest.raises(DossierClosed):
        desk.hand_over(code)


def test_an_unknown_code_stops_everything(desk: Desk) -> None:
    code = desk.take_in(birth())
    with pytest.raises(UnknownCase):
        desk.hand_over(code, "H99.41.07-261120-9999")
    assert desk.sheets(code) == ()


class TestNoNumberIsTaken:
    """What can be known beforehand is found out before a number is spent."""

    def untouched(self, desk: Desk, code: str) -> bool:
        return desk.sheets(code) == () and desk.dossier(code).state is State.READY

    def test_when_the_named_printer_does_not_exist(self, desk: Desk) -> None:
        code = desk.take_in(birth())
        with pytest.raises(NoPrinter) as caught:
            desk.hand_over(code, printer="Kho")
        assert caught.value.name == "Kho"
        assert self.untouched(desk, code)

    def test_when_the_template_is_missing(self, desk: Desk) -> None:
        code = desk.take_in(birth())
        desk.writer.broken = MissingTemplate(path="m7.docx")
        with pytest.raises(MissingTemplate):
            desk.hand_over(code)
        assert self.untouched(desk, code)

    def test_when_the_records_office_number_is_not_typed(self, desk: Desk) -> None:
        set_kind(desk, LetterKind.BIRTH, number_source=NumberSource.TYPED)
        code = desk.take_in(birth())
        with pytest.raises(DocumentNumberNeeded):
            desk.hand_over(code)
        assert self.untouched(desk, code)
        assert desk.hand_over(code, typed=((LetterKind.BIRTH, "07/UBND"),)).sheets[0].number == 1

    def test_when_the_typed_number_stands_on_another_letter(self, desk: Desk) -> None:
        set_kind(desk, LetterKind.BIRTH, number_source=NumberSource.TYPED)
        desk.hand_over(desk.take_in(birth()), typed=((LetterKind.BIRTH, "07/UBND"),))
        other = desk.take_in(birth("H99.41.07-261120-0088", "Vi Gia Bảo", event=_other_birth()))
        with pytest.raises(DocumentNumberTaken):
            desk.hand_over(other, typed=((LetterKind.BIRTH, "07/UBND"),))
        assert self.untouched(desk, other)


def _other_birth() -> dict[str, object]:
    child = {"name": "Vi Gia Bảo", "sex": "male", "birth_date": "2026-10-20"}
    return {"kind": "birth", "children": [child], "mother": {"name": "Hà Thị Quế"}}


def test_a_refused_print_job_is_sent_again_under_the_same_number(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.printer.refusing = True
    with pytest.raises(PrinterRefused):
        desk.hand_over(code)
    assert desk.dossier(code).state is State.READY

    desk.printer.refusing = False
    receipt = desk.hand_over(code)
    assert receipt.done
    assert [sheet.number for sheet in desk.sheets(code)] == [1]


def test_reserved_numbers_are_used_in_order_and_run_out(desk: Desk) -> None:
    set_kind(
        desk,
        LetterKind.BIRTH,
        number_source=NumberSource.RESERVED,
        number_pattern="{n:02}/TCM",
        reserved=(7,),
    )
    assert desk.hand_over(desk.take_in(birth())).sheets[0].document_number == "07/TCM"
    other = desk.take_in(birth("H99.41.07-261120-0088", "Vi Gia Bảo", event=_other_birth()))
    with pytest.raises(DocumentNumberNeeded):
        desk.hand_over(other)


class TestSigning:
    """No letter is handed over unsigned."""

    def test_signed_stock_is_counted_and_runs_out(self, desk: Desk) -> None:
        desk.app.settling.change_stock(LetterKind.BIRTH, 1)
        desk.hand_over(desk.take_in(birth()))
        assert dict(desk.app.settling.stock())[LetterKind.BIRTH] == 0
        other = desk.take_in(birth("H99.41.07-261120-0088", "Vi Gia Bảo", event=_other_birth()))
        with pytest.raises(StockEmpty):
            desk.hand_over(other)
        desk.app.settling.change_stock(LetterKind.BIRTH, 10)
        assert desk.hand_over(other).done
        assert len(desk.sheets(other)) == 1

    def test_a_letter_prepared_ahead_is_only_recorded_at_the_counter(self, desk: Desk) -> None:
        set_kind(desk, LetterKind.BIRTH, signing=SigningMode.AHEAD)
        code = desk.take_in(birth())
        sheet = desk.app.signing.prepare(code)
        assert len(desk.printer.basket) == 1
        with pytest.raises(NotSigned):
            desk.hand_over(code)
        desk.app.signing.sign([sheet.id])
        receipt = desk.hand_over(code)
        assert receipt.done
        assert [one.number for one in receipt.sheets] == [sheet.number]
        assert len(desk.printer.basket) == 1, "Enter only records the handover"

    def test_a_prepared_letter_left_out_is_withdrawn_with_the_reason(self, desk: Desk) -> None:
        set_kind(desk, LetterKind.BIRTH, signing=SigningMode.AHEAD)
        code = desk.take_in(birth())
        desk.app.signing.sign([desk.app.signing.prepare(code).id])
        desk.hand_over(code, letters=(), why="gia đình không nhận")
        sheet = desk.sheets(code)[0]
        assert (sheet.stage, sheet.withdrawn_why) == (Stage.WITHDRAWN, "gia đình không nhận")


def test_the_channel_and_the_collector_are_kept(desk: Desk) -> None:
    code = desk.take_in(birth())
    receipt = desk.hand_over(code, collector="  Lường  Văn Thiệp ", channel=Channel.HOME)
    dossier = desk.dossier(code)
    assert (dossier.collector, dossier.channel) == ("Lường Văn Thiệp", Channel.HOME)
    assert (receipt.sheets[0].collector, receipt.sheets[0].channel) == ("Lường Văn Thiệp", Channel.HOME)


def test_the_cause_can_be_recorded_before_the_apology(desk: Desk) -> None:
    code = desk.take_in(paper(ready="2026-11-20T15:00"))
    desk.app.following.explain_lateness(code, Cause.CITIZEN, "người dân bổ sung muộn")
    assert desk.hand_over(code).sheets == ()
