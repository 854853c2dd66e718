"""Visits to bereaved families: told before any dossier is there, planned, made, joined only when somebody says so."""

from __future__ import annotations

from copy import deepcopy
from datetime import date
from typing import Any

import pytest

from counter_app.domain.choice import Stand
from counter_app.domain.errors.entry import Expected, InvalidValue
from counter_app.domain.errors.keeping import ChangedMeanwhile
from counter_app.domain.errors.visits import (
    DatesDiffer,
    DeathAhead,
    DossierVisitedBefore,
    NobodyWent,
    NotADeath,
    NotForThisFaith,
    NotTheSamePerson,
    UnfitVisitWords,
    UnknownMembership,
    UnknownVisit,
    VisitAhead,
    VisitBeforeDeath,
    VisitDeclined,
    VisitOver,
    VisitPassed,
    VisitTwice,
)
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind
from counter_app.domain.visit import Delegate, Outcome, Tribute, VisitStage
from counter_app.domain.visit_match import Likeness
from counter_app.domain.visit_plan import PlanOrder, VisitDoubt
from counter_app.sentences.errors import explain
from counter_app.services.crafts.dossier_file import VISIT_KEYS, dump_visit
from tests.services.desk import Desk, birth, death, instant
from tests.services.schema import Schema

SCHEMA = Schema("visit.schema.json")
TOLD: dict[str, Any] = {
    "deceased": {
        "name": "Nông Thị Viện",
        "sex": "female",
        "birth_year": 1938,
        "death_date": "2026-11-22",
        "address": "bản Huổi Mí",
        "religion": "Phật giáo",
        "memberships": ["NCT", "Hội Phụ nữ"],
    },
    "reported_by": "Ông Lò Văn Pâng, trưởng bản Huổi Mí",
    "reported": "2026-11-23T07:10",
    "contact": "anh Nông Văn Pảo, con trai",
    "phone": "0912 000 111",
    "funeral": {
        "place": "nhà riêng, bản Huổi Mí",
        "coffin": "2026-11-23T09:00",
        "since": "2026-11-23T10:00",
        "until": "2026-11-24T06:00",
        "procession": "2026-11-24T07:30",
    },
}


def told(**more: Any) -> dict[str, Any]:
    """The visit as the head of the hamlet told it, with other facts of the deceased."""
    file = deepcopy(TOLD)
    file["deceased"] |= more
    return file


def test_a_death_is_recorded_before_any_dossier_is_there(desk: Desk) -> None:
    visit = desk.app.visits.report(TOLD)
    assert visit.id == "TV-2026-0001"
    assert visit.stage is VisitStage.REPORTED
    view = desk.app.visits.show(visit.id)
    assert view.lunar is not None
    assert (view.lunar.day, view.lunar.month) == (14, 10)
    assert (view.registration.by, view.registration.days_left) == (date(2026, 12, 7), 14)
    assert [one["codes"] for one in desk.log(LogKind.VISIT_REPORTED)] == [[visit.id]]


def test_the_delegation_is_proposed_from_the_memberships_and_may_be_changed(desk: Desk) -> None:
    visit = desk.app.visits.report(TOLD)
    proposal = desk.app.visits.show(visit.id).proposal
    assert proposal is not None
    assert [one.body for one in proposal.members] == [
        "Ủy ban Mặt trận Tổ quốc",
        "Trưởng thôn nơi gia đình ở",
        "Chủ tịch Hội Người cao tuổi",
        "Chủ tịch Hội Liên hiệp Phụ nữ",
    ]
    assert proposal.at == instant("2026-11-23T10:20")
    own = (Delegate("Hội Cựu chiến binh", "ông Hà Văn Thoại"),)
    planned = desk.app.visits.plan(visit.id, PlanOrder(at=instant("2026-11-23T14:00"), members=own))
    assert planned.stage is VisitStage.PLANNED
    assert planned.plan is not None
    assert planned.plan.members == own


def test_the_table_of_memberships_is_a_setting(desk: Desk) -> None:
    table = "Hội Làm vườn, HLV = Chủ tịch Hội Làm vườn | NCT = Chi hội trưởng Người cao tuổi"
    desk.app.settling.change(
        {"visits.invitations": table, "visits.always": "", "visits.head": "bà Cầm Thị Nhung"}
    )
    visit = desk.app.visits.report(told(memberships=["hlv", "nct"]))
    proposal = desk.app.visits.show(visit.id).proposal
    assert proposal is not None
    assert [one.body for one in proposal.members] == [
        "Chủ tịch Hội Làm vườn",
        "Chi hội trưởng Người cao tuổi",
    ]
    assert proposal.head == "bà Cầm Thị Nhung"


@pytest.mark.parametrize("table", ["Hội A", "A = ", " = B", "A = B | A = C"])
def test_a_table_of_memberships_that_cannot_be_read_is_refused(desk: Desk, table: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        desk.app.settling.change({"visits.invitations": table})
    assert refused.value.expected is Expected.INVITATIONS


def test_every_wrong_thing_told_is_refused_and_nothing_is_kept(desk: Desk) -> None:
    wrong: list[tuple[dict[str, Any], type[Exception]]] = [
        (told(name="  "), InvalidValue),
        ({**told(death_date="2026-11-24"), "funeral": {}}, DeathAhead),
        (told(memberships=["Hội Làm vườn"]), UnknownMembership),
        ({**TOLD, "funeral": {"since": "2026-11-23T10:00", "until": "2026-11-23T09:00"}}, InvalidValue),
        ({**TOLD, "funeral": {"procession": "2026-11-21T10:00"}}, InvalidValue),
        ({**TOLD, "plan": {"at": "2026-11-23T08:00"}}, VisitPassed),
        ({**TOLD, "plan": {"at": "2026-11-21T08:00"}}, VisitBeforeDeath),
        ({**TOLD, "contact": "con trai, báo mẹ mất do tai nạn"}, UnfitVisitWords),
        ({**TOLD, "cause": "bệnh"}, InvalidValue),
    ]
    for file, error in wrong:
        with pytest.raises(error):
            desk.app.visits.report(file)
    assert desk.app.visits.board().open == ()
    assert desk.app.visits.report(TOLD).id == "TV-2026-0001"


def test_one_person_has_one_visit_unless_two_people_share_the_name(desk: Desk) -> None:
    first = desk.app.visits.report(TOLD)
    with pytest.raises(VisitTwice) as twice:
        desk.app.visits.report(told(name="NÔNG THỊ VIÊN"))
    assert first.id in explain(twice.value)
    assert desk.app.visits.report(told(birth_year=1990)).id == "TV-2026-0002"
    assert desk.app.visits.report(TOLD, sure=True).id == "TV-2026-0003"


def test_a_plan_cannot_lie_behind_us_but_may_be_put_right_on_its_way(desk: Desk) -> None:
    visit = desk.app.visits.report(TOLD)
    with pytest.raises(VisitPassed):
        desk.app.visits.plan(visit.id, PlanOrder(at=instant("2026-11-23T09:00")))
    desk.app.visits.plan(visit.id, PlanOrder(at=instant("2026-11-23T14:00")))
    desk.at("2026-11-23T14:30")
    late = desk.app.visits.plan(visit.id, PlanOrder(car="xe của bà Cầm Thị Nhung"))
    assert late.plan is not None
    assert late.plan.car == "xe của bà Cầm Thị Nhung"


def test_doubts_about_a_plan_are_told_and_forbid_nothing(desk: Desk) -> None:
    visit = desk.app.visits.report(told(religion="Tin Lành"))
    order = PlanOrder(at=instant("2026-11-24T08:00"), tribute=Tribute.INCENSE, head="")
    desk.app.visits.plan(visit.id, order)
    assert desk.app.visits.show(visit.id).doubts == (
        VisitDoubt.AFTER_PROCESSION,
        VisitDoubt.INCENSE,
        VisitDoubt.NO_HEAD,
    )


def test_words_for_the_book_fit_a_house_in_mourning_and_its_faith(desk: Desk) -> None:
    visit = desk.app.visits.report(told(religion="Công giáo"))
    with pytest.raises(NotForThisFaith):
        desk.app.visits.plan(visit.id, PlanOrder(lines=("Kính viếng hương hồn bà Nông Thị Viện.",)))
    with pytest.raises(UnfitVisitWords):
        desk.app.visits.plan(visit.id, PlanOrder(lines=("Chúc mừng gia đình.",)))
    assert desk.app.visits.show(visit.id).visit.plan is None


def test_an_outcome_is_kept_with_who_went_and_what_the_family_asked(desk: Desk) -> None:
    visit = desk.app.visits.report(TOLD)
    with pytest.raises(NobodyWent):
        desk.app.visits.record(visit.id, Outcome(instant("2026-11-23T10:00"), ()))
    with pytest.raises(VisitAhead):
        desk.app.visits.record(visit.id, Outcome(instant("2026-11-23T11:00"), ("ông Giàng A Sính",)))
    with pytest.raises(VisitBeforeDeath):
        desk.app.visits.record(visit.id, Outcome(instant("2026-11-21T11:00"), ("ông Giàng A Sính",)))
    with pytest.raises(UnfitVisitWords):
        desk.app.visits.record(
            visit.id, Outcome(instant("2026-11-23T10:00"), ("ông Sính",), "bà mất do bệnh, xin giúp thủ tục")
        )
    done = desk.app.visits.record(
        visit.id, Outcome(instant("2026-11-23T10:00"), ("ông Giàng A Sính",), "nhờ hướng dẫn mai táng phí")
    )
    assert done.stage is VisitStage.DONE
    with pytest.raises(VisitOver):
        desk.app.visits.plan(visit.id, PlanOrder(at=instant("2026-11-24T08:00")))
    with pytest.raises(VisitOver):
        desk.app.visits.decline(visit.id)
    board = desk.app.visits.board()
    assert board.open == ()
    assert [one.visit.id for one in board.closed] == [visit.id]


def test_a_family_that_wants_no_visit_gets_none_and_no_letter(desk: Desk) -> None:
    visit = desk.app.visits.report(told(death_date="2026-11-16"))
    desk.app.visits.decline(visit.id, "gia đình xin được yên tĩnh")
    with pytest.raises(VisitDeclined):
        desk.app.visits.plan(visit.id, PlanOrder(at=instant("2026-11-23T14:00")))
    with pytest.raises(VisitDeclined):
        desk.app.visit_papers.print_out(visit.id)
    code = desk.take_in(death())
    before = desk.app.counter.look(code).choice.about(LetterKind.CONDOLENCE)
    assert before is not None
    assert before.stand is Stand.ASKED
    desk.app.joining.join(visit.id, code)
    held = desk.app.counter.look(code).choice.about(LetterKind.CONDOLENCE)
    assert held is not None
    assert held.stand is Stand.HELD
    desk.app.visits.wish_again(visit.id)
    again = desk.app.counter.look(code).choice.about(LetterKind.CONDOLENCE)
    assert again is not None
    assert again.stand is Stand.PROPOSED


def test_a_dossier_is_offered_by_name_and_dates_and_never_joined_by_itself(desk: Desk) -> None:
    visit = desk.app.visits.report(told(death_date="2026-11-16"))
    other = desk.app.visits.report(told(name="Lò Văn Pâng"))
    code = desk.take_in(death())
    assert desk.app.visits.show(visit.id).visit.dossier == ""
    (offer,) = desk.app.joining.offers(visit.id)
    assert (offer.code, offer.likeness) == (code, Likeness.SAME)
    assert desk.app.joining.every_offer() == (offer,)
    with pytest.raises(NotTheSamePerson):
        desk.app.joining.join(other.id, code)
    assert desk.app.joining.join(visit.id, code).dossier == code
    assert desk.app.joining.every_offer() == ()
    twin = desk.app.visits.report(told(death_date="2026-11-16"), sure=True)
    with pytest.raises(DossierVisitedBefore):
        desk.app.joining.join(twin.id, code)
    assert desk.app.joining.part(visit.id).dossier == ""


def test_other_dates_are_asked_about_and_no_death_is_refused(desk: Desk) -> None:
    visit, code = desk.app.visits.report(TOLD), desk.take_in(death())
    with pytest.raises(DatesDiffer):
        desk.app.joining.join(visit.id, code)
    assert desk.app.joining.join(visit.id, code, sure=True).dossier == code
    with pytest.raises(NotADeath):
        desk.app.joining.join(visit.id, desk.take_in(birth()))
    with pytest.raises(UnknownVisit):
        desk.app.joining.join("TV-2026-0099", code)


def test_the_letter_knows_from_the_visit_whether_the_funeral_is_over(desk: Desk) -> None:
    desk.at("2026-11-16T10:00")
    file = told(death_date="2026-11-16", honorific="cụ bà")
    file["funeral"] = {"procession": "2026-11-18T07:30"}
    file["reported"] = "2026-11-16T08:00"
    visit = desk.app.visits.report(file)
    desk.at("2026-11-17T10:00")
    code = desk.take_in(death(received="2026-11-17T08:00", ready="2026-11-17T09:00"))
    desk.app.joining.join(visit.id, code)
    desk.app.counter.draft(code)
    before = desk.writer.worded[-1].death
    assert before is not None
    assert (before.deceased.buried, before.deceased.honorific) == (False, "cụ bà")
    desk.at("2026-11-19T10:00")
    desk.app.counter.draft(code)
    after = desk.writer.worded[-1].death
    assert after is not None
    assert after.deceased.buried


def test_two_counters_do_not_write_over_each_other(desk: Desk) -> None:
    visit = desk.app.visits.report(TOLD)
    with desk.app.register.writing() as unit:
        unit.visits.replace(visit)
    with pytest.raises(ChangedMeanwhile), desk.app.register.writing() as unit:
        unit.visits.replace(visit)


def test_the_file_is_what_the_schema_says_and_comes_back_whole(desk: Desk) -> None:
    assert SCHEMA.accepts(TOLD)
    visit = desk.app.visits.report(TOLD)
    desk.app.visits.plan(visit.id, PlanOrder(at=instant("2026-11-23T14:00"), lines=("Kính viếng.",)))
    kept = desk.app.visits.show(visit.id).visit
    shown = dump_visit(kept)
    assert SCHEMA.accepts(shown)
    assert set(VISIT_KEYS) <= set(SCHEMA.root["properties"])
    read = desk.app.visits.read(shown)
    assert (read.deceased, read.funeral, read.plan) == (kept.deceased, kept.funeral, kept.plan)
    assert not SCHEMA.accepts({**TOLD, "cause": "bệnh"})


def test_what_is_due_is_what_was_told_and_what_was_planned_until_today(desk: Desk) -> None:
    today, later = desk.app.visits.report(TOLD), desk.app.visits.report(told(name="Lò Văn Pâng"))
    desk.app.visits.plan(today.id, PlanOrder(at=instant("2026-11-23T14:00")))
    desk.app.visits.plan(later.id, PlanOrder(at=instant("2026-11-24T06:00")))
    assert [one.id for one in desk.app.visits.due()] == [today.id]
