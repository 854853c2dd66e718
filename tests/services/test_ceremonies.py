"""Ceremonies: planned, conferred family by family behind the gates of the law, and what keeps a family out."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.ceremony import BOTH, COUNTER, Consent, Mode, Role
from counter_app.domain.ceremony_order import CeremonyChange, CeremonyOrder
from counter_app.domain.ceremony_party import CeremonyStanding, PartyStanding
from counter_app.domain.dossier import Channel, ExtensionBasis, State
from counter_app.domain.errors.ceremonies import (
    BothMustAsk,
    CeremonyCancelled,
    CeremonyOnHoliday,
    CeremonyPassed,
    CeremonyUnderWay,
    CeremonyUnusual,
    ConferredBefore,
    ConferredElsewhere,
    Gate,
    GatesShut,
    HandedOverBefore,
    InOtherCeremony,
    NotForCeremony,
    NotReadyToConfer,
    OtherCeremonyKind,
    PartyNotThere,
    PartyTwice,
    SigningWouldWait,
    UnknownCeremony,
)
from counter_app.domain.errors.keeping import ChangedMeanwhile
from counter_app.domain.lateness import receipt_promise
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.logbook import LogKind, Stage
from counter_app.domain.standing import Waiting
from tests.services.ceremonies import CODES, COUPLES, come_and_signed, marriage, planned, three_couples
from tests.services.desk import Desk, birth, death, instant, paper


def test_three_couples_are_planned_and_every_certificate_is_conferred_with_its_letter(desk: Desk) -> None:
    room = desk.app.ceremonies
    view = planned(desk, *three_couples(desk))
    assert view.ceremony.id == "LT-2026-0001"
    assert [one.party.names for one in view.parties] == [couple[1:] for couple in COUPLES]
    assert view.standing is CeremonyStanding.PLANNED
    desk.at("2026-11-25T08:35")
    for code in CODES:
        come_and_signed(desk, view.ceremony.id, code)
        done = room.conferring.confer(view.ceremony.id, code)
        assert done.done
        assert done.receipt is not None
        assert [(one.kind, one.stage) for one in done.receipt.sheets] == [
            (LetterKind.MARRIAGE, Stage.HANDED_OVER)
        ]
    after = room.reading.look(view.ceremony.id)
    assert after.standing is CeremonyStanding.DONE
    assert {one.dossier.channel for one in after.parties} == {Channel.CEREMONY}
    assert all(one.party.originals == BOTH for one in after.parties)
    assert len(desk.printer.basket) == 3
    assert [one["what"] for one in desk.log(LogKind.CEREMONY)].count("conferred") == 3


def test_the_day_of_signing_and_the_day_of_conferral_are_two_facts(desk: Desk) -> None:
    room, (code, *_rest) = desk.app.ceremonies, three_couples(desk)
    id_ = planned(desk, code).ceremony.id
    room.conferring.sign(id_, code, BOTH, day=date(2026, 11, 20))
    desk.at("2026-11-25T08:40")
    room.conferring.present(id_, code, BOTH)
    party = room.conferring.confer(id_, code).view.party(code).party
    assert party.signed_on == date(2026, 11, 20)
    assert party.conferred == instant("2026-11-25T08:40")
    told = desk.log(LogKind.CEREMONY)[-1]
    assert (told["what"], told["signed_on"]) == ("conferred", "2026-11-20")


def test_nothing_is_conferred_before_both_came_and_both_signed_both_papers(desk: Desk) -> None:
    room, (code, *_rest) = desk.app.ceremonies, three_couples(desk)
    id_ = planned(desk, code).ceremony.id
    desk.at("2026-11-25T08:40")
    with pytest.raises(GatesShut) as shut:
        room.conferring.confer(id_, code)
    assert set(shut.value.gates) == {
        Gate.HUSBAND_ABSENT,
        Gate.WIFE_ABSENT,
        Gate.HUSBAND_BOOK,
        Gate.WIFE_BOOK,
        Gate.HUSBAND_CERTIFICATE,
        Gate.WIFE_CERTIFICATE,
    }
    room.conferring.present(id_, code, BOTH)
    room.conferring.sign(id_, code, BOTH, certificate=False)
    room.conferring.sign(id_, code, (Role.HUSBAND,), book=False)
    with pytest.raises(GatesShut) as shut:
        room.conferring.confer(id_, code)
    assert shut.value.gates == (Gate.WIFE_CERTIFICATE,)
    assert desk.printer.basket == []
    assert desk.dossier(code).state is State.READY
    room.conferring.sign(id_, code, (Role.WIFE,), book=False)
    assert room.conferring.confer(id_, code).done


def test_an_absent_couple_stays_undone_and_goes_to_another_ceremony_or_to_the_counter(desk: Desk) -> None:
    room, codes = desk.app.ceremonies, three_couples(desk)
    first = planned(desk, *codes).ceremony.id
    desk.at("2026-11-25T08:40")
    come_and_signed(desk, first, codes[0])
    room.conferring.confer(first, codes[0])
    view = room.conferring.finish(first)
    assert [one.standing for one in view.parties] == [
        PartyStanding.CONFERRED,
        PartyStanding.ABSENT,
        PartyStanding.ABSENT,
    ]
    assert desk.dossier(codes[1]).state is State.READY
    second = planned(desk, at="2026-11-25T14:00").ceremony.id
    left = room.planning.move(first, codes[1], second)
    assert [one.standing for one in left.parties][1] is PartyStanding.MOVED
    assert [one.party.code for one in room.reading.look(second).waiting] == [codes[1]]
    room.planning.move(first, codes[2], COUNTER)
    assert desk.hand_over(codes[2]).done
    come_and_signed(desk, second, codes[1])
    assert room.conferring.confer(second, codes[1]).done


def test_signatures_go_along_to_the_other_ceremony(desk: Desk) -> None:
    room, (code, *_rest) = desk.app.ceremonies, three_couples(desk)
    first = planned(desk, code).ceremony.id
    room.conferring.sign(first, code, BOTH)
    second = planned(desk, at="2026-11-27T15:00").ceremony.id
    room.planning.move(first, code, second)
    party = room.reading.look(second).party(code).party
    assert party.both_signed
    assert party.present == ()


def test_the_same_people_are_never_at_two_ceremonies(desk: Desk) -> None:
    room, codes = desk.app.ceremonies, three_couples(desk)
    first = planned(desk, codes[0]).ceremony.id
    with pytest.raises(InOtherCeremony) as known:
        planned(desk, codes[0], at="2026-11-25T14:00")
    assert known.value.ceremony == first
    again = desk.take_in(marriage("H99.41.07-261120-0199", *COUPLES[0][1:]))
    with pytest.raises(InOtherCeremony):
        planned(desk, again, at="2026-11-25T14:00")
    desk.at("2026-11-25T08:40")
    come_and_signed(desk, first, codes[0])
    room.conferring.confer(first, codes[0])
    for code in (codes[0], again):
        with pytest.raises(ConferredElsewhere) as conferred:
            planned(desk, code, at="2026-11-25T14:00")
        assert conferred.value.ceremony == first
    with pytest.raises(PartyTwice):
        room.planning.add(first, codes[0])
    with pytest.raises(ConferredBefore):
        room.conferring.confer(first, codes[0])


def test_what_was_handed_over_at_the_counter_is_not_conferred(desk: Desk) -> None:
    room, (code, *_rest) = desk.app.ceremonies, three_couples(desk)
    id_ = planned(desk, code).ceremony.id
    desk.hand_over(code)
    assert room.reading.look(id_).parties[0].standing is PartyStanding.HANDED_OVER
    with pytest.raises(HandedOverBefore):
        room.conferring.confer(id_, code)
    with pytest.raises(HandedOverBefore):
        planned(desk, code, at="2026-11-25T14:00")


def test_an_undo_at_the_counter_undoes_it_at_the_ceremony(desk: Desk) -> None:
    room, (code, *_rest) = desk.app.ceremonies, three_couples(desk)
    id_ = planned(desk, code).ceremony.id
    desk.at("2026-11-25T08:40")
    come_and_signed(desk, id_, code)
    room.conferring.confer(id_, code)
    desk.app.undoing.undo(code, "nhầm đôi")
    assert room.reading.look(id_).parties[0].standing is PartyStanding.WAITING
    assert room.conferring.confer(id_, code).done
    assert len(desk.app.ceremonies.reading.of_case(code)) == 1


def test_deaths_and_papers_are_never_for_a_ceremony_and_kinds_do_not_mix(desk: Desk) -> None:
    couple, child = desk.take_in(marriage()), desk.take_in(birth())
    dead, sheet = desk.take_in(death()), desk.take_in(paper())
    for code in (dead, sheet):
        with pytest.raises(NotForCeremony):
            planned(desk, code)
    with pytest.raises(OtherCeremonyKind):
        planned(desk, couple, child)
    offered = {one.row.code for one in desk.app.ceremonies.planning.candidates()}
    assert offered == {couple, child}
    with pytest.raises(PartyNotThere):
        desk.app.ceremonies.planning.remove(planned(desk, couple).ceremony.id, child)


def test_a_ceremony_must_not_make_the_signing_wait_unless_both_ask(desk: Desk) -> None:
    code = desk.take_in(marriage(appointment="2026-11-23T16:00"))
    with pytest.raises(SigningWouldWait):
        planned(desk, code)
    with pytest.raises(BothMustAsk):
        planned(desk, code, asked=(Role.WIFE,))
    view = planned(desk, code, asked=BOTH)
    assert view.parties[0].party.wait is not None
    assert isinstance(desk.app.counter.look(code).standing, Waiting)


def test_both_may_ask_that_signing_wait_and_then_nothing_is_late(desk: Desk) -> None:
    raw = marriage(appointment="2026-11-23T16:00")
    del raw["ready"]
    code = desk.take_in(raw)
    with pytest.raises(NotReadyToConfer):
        planned(desk, code)
    id_ = planned(desk, code, asked=BOTH).ceremony.id
    dossier = desk.dossier(code)
    assert dossier.promise == instant("2026-11-25T17:30")
    assert [one.basis for one in dossier.extensions] == [ExtensionBasis.REQUEST]
    assert receipt_promise(dossier) == dossier.promise
    assert "đề nghị" in str(desk.log(LogKind.EXTENDED)[0]["reason"])
    desk.at("2026-11-25T09:00")
    assert desk.app.owing.today().overdue == ()
    come_and_signed(desk, id_, code)
    done = desk.app.ceremonies.conferring.confer(id_, code)
    assert done.receipt is not None
    assert [one.kind for one in done.receipt.sheets] == [LetterKind.MARRIAGE], "no apology"
    measured = desk.app.covering.against(code)
    assert (measured.receipt, measured.accepted, measured.legal) == (None, None, None)
    assert desk.app.covering.coverage(date(2026, 11, 1), date(2026, 12, 1)).late == ()


def test_a_couple_that_asked_to_sign_there_and_did_not_come_makes_nothing_late(desk: Desk) -> None:
    raw = marriage(appointment="2026-11-23T16:00")
    del raw["ready"]
    code = desk.take_in(raw)
    id_ = planned(desk, code, asked=BOTH).ceremony.id
    desk.at("2026-11-25T09:30")
    desk.app.ceremonies.conferring.finish(id_)
    desk.at("2026-11-27T09:00")
    assert isinstance(desk.app.counter.look(code).standing, Waiting)
    assert desk.app.covering.coverage(date(2026, 11, 1), date(2026, 12, 1)).late == ()


def test_days_off_are_refused_and_unusual_hours_want_a_reason(desk: Desk) -> None:
    code = desk.take_in(marriage(appointment="2026-12-31T16:00"))
    with pytest.raises(CeremonyOnHoliday) as holiday:
        planned(desk, code, at="2026-11-24T08:30")
    assert holiday.value.name
    for unusual in ("2026-11-28T08:00", "2026-11-25T11:20", "2026-11-25T18:00"):
        with pytest.raises(CeremonyUnusual):
            planned(desk, code, at=unusual)
    with pytest.raises(CeremonyPassed):
        planned(desk, code, at="2026-11-20T08:30")
    view = planned(desk, code, at="2026-11-28T08:00", why="công nhân chỉ nghỉ sáng thứ Bảy")
    assert view.ceremony.why
    assert desk.app.ceremonies.reading.week(date(2026, 11, 28)).ceremonies == (view.ceremony,)


def test_a_refused_ceremony_leaves_no_trace(desk: Desk) -> None:
    code = desk.take_in(marriage())
    with pytest.raises(CeremonyUnusual):
        planned(desk, code, at="2026-11-28T08:00")
    assert desk.log(LogKind.CEREMONY) == []
    assert planned(desk, code).ceremony.id == "LT-2026-0001"


def test_what_overlaps_is_told_and_not_forbidden(desk: Desk) -> None:
    codes = three_couples(desk)
    first = planned(desk, codes[0])
    second = planned(desk, codes[1], at="2026-11-25T08:45")
    assert [one.id for one in second.overlaps] == [first.ceremony.id]
    desk.app.ceremonies.planning.cancel(first.ceremony.id, "Chủ tịch họp tỉnh")
    assert desk.app.ceremonies.reading.look(second.ceremony.id).overlaps == ()
    with pytest.raises(CeremonyCancelled):
        desk.app.ceremonies.planning.add(first.ceremony.id, codes[2])
    assert planned(desk, codes[0], at="2026-11-25T14:00").parties, "its couple is free again"


def test_a_ceremony_is_put_off_until_something_was_conferred(desk: Desk) -> None:
    room, (code, other, _third) = desk.app.ceremonies, three_couples(desk)
    id_ = planned(desk, code, other).ceremony.id
    moved = room.planning.change(id_, CeremonyChange(starts=instant("2026-11-25T14:00"), place="Nhà văn hóa"))
    assert (moved.ceremony.place, moved.ceremony.starts) == ("Nhà văn hóa", instant("2026-11-25T14:00"))
    desk.at("2026-11-25T14:05")
    come_and_signed(desk, id_, code)
    room.conferring.confer(id_, code)
    with pytest.raises(CeremonyUnderWay):
        room.planning.change(id_, CeremonyChange(starts=instant("2026-11-25T15:00")))
    with pytest.raises(CeremonyUnderWay):
        room.planning.cancel(id_, "hoãn")
    with pytest.raises(CeremonyUnderWay):
        room.planning.remove(id_, code)


def test_a_birth_is_conferred_at_the_desk_at_once(desk: Desk) -> None:
    room, code = desk.app.ceremonies, desk.take_in(birth())
    view = room.planning.plan(CeremonyOrder((code,), Mode.AT_ONCE))
    assert view.ceremony.minutes == 15
    with pytest.raises(GatesShut):
        room.conferring.confer(view.ceremony.id, code)
    room.conferring.present(view.ceremony.id, code, (Role.FAMILY,))
    done = room.conferring.confer(view.ceremony.id, code)
    assert done.done
    assert desk.dossier(code).collector == "Lò Thị Mai"
    assert done.view.standing is CeremonyStanding.DONE


def test_the_weekly_slot_lies_on_the_next_working_friday(desk: Desk) -> None:
    code = desk.take_in(marriage(appointment="2026-12-31T16:00"))
    view = desk.app.ceremonies.planning.plan(CeremonyOrder((code,), Mode.WEEKLY))
    assert view.ceremony.starts == instant("2026-11-27T15:00")


def test_a_foreign_marriage_counts_down_from_the_chairman_s_signature(desk: Desk) -> None:
    room = desk.app.ceremonies
    raw = marriage(foreign=True)
    code, home = desk.take_in(raw), desk.take_in(marriage(*COUPLES[1]))
    id_ = planned(desk, code, home).ceremony.id
    shut_first = room.reading.look(id_)
    assert Gate.CHAIRMAN_DAY in shut_first.party(code).shut
    assert Gate.CHAIRMAN_DAY not in shut_first.party(home).shut
    room.conferring.chairman_signed(id_, code, date(2026, 11, 20))
    view = room.reading.look(id_)
    limit = view.party(code).limit
    assert limit is not None
    assert limit.last == date(2026, 11, 26), "24 November is off, then three working days"
    assert view.party(home).limit is None
    longer = room.conferring.chairman_signed(id_, code, date(2026, 11, 20), longer=True).party(code).limit
    assert longer is not None
    assert longer.last == date(2027, 1, 19)
    desk.at("2027-01-20T08:00")
    come_and_signed(desk, id_, code)
    with pytest.raises(GatesShut) as shut:
        room.conferring.confer(id_, code)
    assert shut.value.gates == (Gate.LAPSED,)


def test_nobody_agreed_to_anything_until_asked(desk: Desk) -> None:
    room, (code, *_rest) = desk.app.ceremonies, three_couples(desk)
    view = planned(desk, code)
    assert view.parties[0].party.consents == ()
    agreed = room.conferring.consent(view.ceremony.id, code, (Consent.SCREEN, Consent.PHOTO))
    assert agreed.parties[0].party.consents == (Consent.PHOTO, Consent.SCREEN)
    assert room.conferring.consent(view.ceremony.id, code, ()).parties[0].party.consents == ()


def test_a_letter_signed_on_the_spot_waits_for_its_signature_then_is_conferred(desk: Desk) -> None:
    settings = desk.app.settling.settings()
    kind = replace(settings.kind(LetterKind.MARRIAGE), signing=SigningMode.ON_THE_SPOT)
    desk.app.settling.save(settings.with_kind(LetterKind.MARRIAGE, kind))
    room, (code, *_rest) = desk.app.ceremonies, three_couples(desk)
    id_ = planned(desk, code).ceremony.id
    come_and_signed(desk, id_, code)
    first = room.conferring.confer(id_, code)
    assert not first.done
    assert first.view.parties[0].standing is PartyStanding.WAITING
    assert room.conferring.confer(id_, code).done
    assert len(desk.printer.basket) == 1


def test_two_counters_that_change_one_ceremony_do_not_overwrite_each_other(desk: Desk) -> None:
    view = planned(desk, *three_couples(desk))
    desk.app.ceremonies.conferring.note(view.ceremony.id, CODES[0], say="Mỷ đọc như Mỉ")
    with desk.app.register.writing() as unit, pytest.raises(ChangedMeanwhile):
        unit.ceremonies.replace(view.ceremony)
    with pytest.raises(UnknownCeremony):
        desk.app.ceremonies.reading.look("LT-2026-9999")
