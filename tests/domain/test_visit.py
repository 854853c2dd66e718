"""The rules of a visit by themselves: when a funeral is over, who may be one person, what is proposed and doubted."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter_app.demo.visits import OLD
from counter_app.domain.errors.visits import NotForThisFaith, UnfitVisitWords, UnknownMembership
from counter_app.domain.lunar import LunarDate
from counter_app.domain.mourning import called, passing
from counter_app.domain.person import PartialDate
from counter_app.domain.visit import Funeral, Visit, VisitPlan
from counter_app.domain.visit_match import Likeness, likeness, one_person, with_told
from counter_app.domain.visit_plan import (
    VisitDoubt,
    doubts,
    fit_words,
    proposed_hour,
    proposed_members,
    registration,
)
from counter_app.domain.visit_rules import VisitRules, read_invitations, rules_by_name, rules_with
from tests.domain.making import moment

GONE = OLD.deceased


@pytest.mark.parametrize(
    ("funeral", "now", "over"),
    [
        (Funeral(), "2026-12-30 08:00", False),
        (Funeral(procession=moment("2026-11-24 07:30")), "2026-11-24 07:29", False),
        (Funeral(procession=moment("2026-11-24 07:30")), "2026-11-24 07:30", True),
        (Funeral(buried=date(2026, 11, 24)), "2026-11-23 23:59", False),
        (Funeral(buried=date(2026, 11, 24)), "2026-11-24 00:00", True),
    ],
)
def test_a_funeral_is_over_when_the_procession_left_or_the_family_said_so(
    funeral: Funeral, now: str, over: bool
) -> None:
    assert funeral.over(moment(now)) is over


@pytest.mark.parametrize(
    ("other", "how"),
    [
        ({}, Likeness.SAME),
        ({"name": "NÔNG THỊ VIỆN"}, Likeness.SAME),
        ({"name": "Nông Thị Viên"}, Likeness.ALIKE),
        ({"death_date": PartialDate(2026, 11)}, Likeness.ALIKE),
        ({"birth": None}, Likeness.SAME),
        ({"birth": PartialDate(1938, 5, 2)}, Likeness.SAME),
        ({"death_date": PartialDate(2026, 11, 21)}, Likeness.DATES_DIFFER),
        ({"birth": PartialDate(1939)}, Likeness.DATES_DIFFER),
        ({"name": "Nông Thị Viện Hoa"}, Likeness.OTHER),
    ],
)
def test_two_records_are_compared_by_name_and_by_what_is_known_of_the_dates(
    other: dict[str, object], how: Likeness
) -> None:
    second = replace(GONE, **other)  # type: ignore[arg-type]
    assert likeness(GONE, second) is likeness(second, GONE) is how
    assert one_person(GONE, second) is (how in (Likeness.SAME, Likeness.ALIKE))


def test_what_only_the_family_told_is_added_and_nothing_of_the_dossier_is_changed() -> None:
    dossier = replace(GONE, honorific="", religion="", age=0, name="Nông Thị Viện", address="nơi khác")
    told = replace(
        GONE, honorific="cụ bà", name="NÔNG THỊ VIỆN", lunar=LunarDate(15, 10, leap=False, year_name="")
    )
    both = with_told(dossier, told, buried=True)
    assert (both.name, both.address, both.honorific, both.age) == ("Nông Thị Viện", "nơi khác", "cụ bà", 89)
    assert both.buried
    assert with_told(replace(dossier, honorific="bà"), told, buried=False).honorific == "bà"


@pytest.mark.parametrize("name", ["CCB", "ccb", "Hội CCB", "hội cựu chiến binh", "Cựu Chiến Binh"])
def test_a_membership_is_known_by_any_of_its_names(name: str) -> None:
    members = proposed_members(replace(GONE, memberships=(name,)), VisitRules())
    assert members[-1].body == "Chủ tịch Hội Cựu chiến binh"


def test_nobody_is_asked_along_twice_and_an_unknown_membership_is_asked_for() -> None:
    twice = proposed_members(replace(GONE, memberships=("NCT", "Hội Người cao tuổi")), VisitRules())
    assert [one.body for one in twice].count("Chủ tịch Hội Người cao tuổi") == 1
    with pytest.raises(UnknownMembership):
        proposed_members(replace(GONE, memberships=("Hội Làm vườn",)), VisitRules())


def test_the_rules_are_written_and_read_back_by_name() -> None:
    rules = VisitRules(head="bà Cầm Thị Nhung", money="quỹ")
    read = VisitRules(invitations=())
    for name, text in rules_by_name(rules).items():
        read = rules_with(read, name, text)
    assert read == rules
    assert read_invitations("") == ()


def test_a_careful_colleague_asks_about_the_hour_and_the_offering() -> None:
    def asked(at: str, visit: Visit = OLD) -> tuple[VisitDoubt, ...]:
        return doubts(visit, VisitPlan(moment(at), "Đinh Trọng Khải"))

    assert asked("2026-11-23 14:00") == ()
    assert asked("2026-11-23 09:30") == (VisitDoubt.OUTSIDE_HOURS,)
    assert asked("2026-11-24 07:30") == (VisitDoubt.AFTER_PROCESSION,)
    assert asked("2026-11-23 14:00", replace(OLD, funeral=Funeral())) == (VisitDoubt.HOURS_UNKNOWN,)


def test_the_hour_proposed_is_the_first_calling_hour_that_is_still_to_come() -> None:
    assert proposed_hour(OLD.funeral, moment("2026-11-23 08:00")) == moment("2026-11-23 10:00")
    assert proposed_hour(OLD.funeral, moment("2026-11-23 11:00")) == moment("2026-11-23 11:00")


@pytest.mark.parametrize(
    ("now", "left"), [("2026-11-23 08:00", 14), ("2026-12-07 23:00", 0), ("2026-12-08 00:00", -1)]
)
def test_the_days_to_register_are_counted_from_the_day_after_the_death(now: str, left: int) -> None:
    found = registration(OLD, 15, moment(now))
    assert (found.by, found.days_left) == (date(2026, 12, 7), left)


def test_no_limit_is_reckoned_from_a_day_nobody_knows() -> None:
    unknown = replace(OLD, deceased=replace(GONE, death_date=PartialDate(2026, 11)))
    assert registration(unknown, 15, moment("2026-11-23 08:00")).by is None


def test_words_for_a_house_in_mourning_are_checked_by_its_faith() -> None:
    line = ("Kính viếng hương hồn cụ Nông Thị Viện.",)
    fit_words(GONE, "plan.lines", line)
    with pytest.raises(NotForThisFaith):
        fit_words(replace(GONE, religion="Tin Lành"), "plan.lines", line)
    with pytest.raises(UnfitVisitWords):
        fit_words(GONE, "plan.lines", ("Cụ mất do bệnh hiểm nghèo.",))


def test_one_speaks_of_the_old_of_monks_and_of_christians_each_in_their_way() -> None:
    assert (called(GONE), passing(GONE)) == ("cụ Nông Thị Viện", "từ trần")
    assert passing(replace(GONE, religion="Công giáo")) == "qua đời"
    assert passing(replace(GONE, honorific="Hòa thượng")) == "viên tịch"
