"""Results given at an arranged hour: kept, listed, carried along, and moving no promise."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.dossiers import DossierClosed, UnknownCase
from counter_app.domain.errors.slots import NoSlot, SlotOutOfHours
from counter_app.domain.logbook import LogKind
from counter_app.domain.slot import Slot
from tests.services.desk import Desk, birth, instant, open_desk, paper

HOME = {"address": "bản Huổi Mí", "phone": "0912 345 678"}


def home(code: str, when: str, **more: str) -> Slot:
    return Slot(code, instant(when), Channel.HOME, **{**HOME, **more})


def test_slots_are_listed_in_the_order_of_their_hours_until_the_result_is_given(desk: Desk) -> None:
    first, second = desk.take_in(paper()), desk.take_in(birth())
    desk.app.slots.arrange(home(first, "2026-11-25T16:00"))
    desk.app.slots.arrange(Slot(second, instant("2026-11-25T08:00")))
    assert [line.slot.code for line in desk.app.slots.list()] == [second, first]
    assert [line.is_ready for line in desk.app.slots.list()] == [True, False]
    assert [line.slot.code for line in desk.app.slots.list(date(2026, 11, 26))] == []
    desk.hand_over(second)
    assert [line.slot.code for line in desk.app.slots.list()] == [first]


def test_another_slot_takes_the_place_of_the_one_before_and_a_cancelled_one_is_gone(desk: Desk) -> None:
    code = desk.take_in(paper())
    desk.app.slots.arrange(Slot(code, instant("2026-11-25T08:00")))
    desk.app.slots.arrange(Slot(code, instant("2026-11-26T08:00")))
    (line,) = desk.app.slots.list()
    assert line.slot.at == instant("2026-11-26T08:00")
    desk.app.slots.cancel(code, "công dân đến nhận sớm")
    assert desk.app.slots.of(code) is None
    with pytest.raises(NoSlot):
        desk.app.slots.cancel(code)
    assert [len(desk.log(kind)) for kind in (LogKind.SLOT_SET, LogKind.SLOT_CANCELLED)] == [2, 1]


def test_out_of_hours_is_only_where_the_office_has_said_so(desk: Desk) -> None:
    code = desk.take_in(paper())
    saturday = Slot(code, instant("2026-12-05T08:00"))
    with pytest.raises(SlotOutOfHours):
        desk.app.slots.arrange(saturday)
    assert desk.app.slots.list() == ()
    desk.app.settling.change({"returns.out_of_hours": "sat 07:30-11:30"})
    desk.app.slots.arrange(saturday)
    assert [line.out_of_hours for line in desk.app.slots.list()] == [True]


def test_a_closed_or_unknown_dossier_gets_no_slot(desk: Desk) -> None:
    code = desk.take_in(birth())
    desk.hand_over(code)
    with pytest.raises(DossierClosed):
        desk.app.slots.arrange(Slot(code, instant("2026-11-25T08:00")))
    with pytest.raises(UnknownCase):
        desk.app.slots.arrange(Slot("H99.41.07-261120-9999", instant("2026-11-25T08:00")))


def test_a_round_carries_the_applicants_own_address_and_no_personal_number(desk: Desk) -> None:
    applicant = {
        "name": "Giàng A Sính",
        "sex": "male",
        "personal_number": "011099001234",
        "address": "bản Huổi Mí",
        "phone": "0912345678",
    }
    code = desk.take_in(paper(applicant=applicant))
    desk.app.slots.arrange(Slot(code, instant("2026-11-25T16:00"), Channel.HOME, who="ông Pó"))
    other = desk.take_in(birth())
    desk.app.slots.arrange(Slot(other, instant("2026-11-25T08:00")))
    (stop,) = desk.app.slots.route(date(2026, 11, 25)).stops
    assert (stop.code, stop.name, stop.address, stop.who) == (code, "Giàng A Sính", "bản Huổi Mí", "ông Pó")
    assert "011099001234" not in repr(stop)
    sheet = desk.app.slots.route_sheet(date(2026, 11, 25))
    assert sheet.pages == 1


@settings(max_examples=8, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(hours=st.integers(1, 24 * 40))
def test_a_slot_moves_no_promise_and_excuses_no_delay(
    tmp_path_factory: pytest.TempPathFactory, hours: int
) -> None:
    desk = open_desk(tmp_path_factory.mktemp("slots"))
    try:
        code = desk.take_in(paper())
        before = desk.app.registry.story(code)
        try:
            desk.app.slots.arrange(_at(code, desk, hours))
        except SlotOutOfHours:
            return
        after = desk.app.registry.story(code)
        assert (after.dossier, after.standing, after.dates) == (before.dossier, before.standing, before.dates)
    finally:
        desk.app.close()


def _at(code: str, desk: Desk, hours: int) -> Slot:
    return Slot(code, desk.app.clock.now() + timedelta(hours=hours))
