"""Whom an event is about, when it happened, and when two papers speak of one event."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.event import (
    Parent,
    Spouse,
    coarser_keys,
    event_date,
    names_on,
    person_keys,
    same_birth,
)
from tests.domain.making import birth, child, day, death, marriage


def test_every_event_names_the_people_its_letter_will_carry() -> None:
    assert names_on(birth(child("An"), child("Anh"))) == ("An", "Anh")
    assert names_on(marriage()) == ("Hà Văn Nam", "Lò Thị Hoa")
    assert names_on(death()) == ("Nông Thị Viện",)


def test_a_birth_of_several_children_happened_with_the_first() -> None:
    assert event_date(birth(child("An", "2026-11-03"), child("Anh", "2026-11-02"))) == day("2026-11-02")
    assert event_date(marriage(registered=None)) is None
    assert event_date(death("2026-11")) == day("2026-11")


def test_the_same_child_has_the_same_key_in_two_dossiers_and_a_twin_another() -> None:
    first, again = birth(child("Lường Lò Bảo An")), birth(child("LƯỜNG LÒ BẢO AN"))
    twin = birth(child("Lường Lò Bảo Anh"))
    assert person_keys(first) == person_keys(again)
    assert not person_keys(first) & person_keys(twin)


def test_another_child_of_the_same_name_has_another_key() -> None:
    assert not person_keys(birth(child(born="2026-11-02"))) & person_keys(birth(child(born="2026-10-02")))


def test_a_couple_has_one_key_whoever_stands_first() -> None:
    one = marriage()
    turned = marriage(husband=one.wife, wife=one.husband)
    assert person_keys(one) == person_keys(turned)


def test_another_couple_of_the_same_names_but_other_years_has_another_key() -> None:
    assert not person_keys(marriage()) & person_keys(marriage(husband=Spouse("Hà Văn Nam", day("1970"))))


def test_a_couple_is_known_again_by_its_years_of_birth_alone() -> None:
    years = marriage(husband=Spouse("Hà Văn Nam", day("1998")), wife=Spouse("Lò Thị Hoa", day("2000")))
    assert person_keys(years) == person_keys(marriage())


def test_the_dead_are_looked_for_by_the_year_alone_too() -> None:
    infant = death("2026-11-10", name="Lường Lò Bảo An", birth=day("2026"))
    assert not person_keys(infant) & person_keys(birth())
    assert person_keys(infant) <= coarser_keys(birth())
    assert coarser_keys(marriage()) == person_keys(marriage())


@pytest.mark.parametrize(
    ("other", "same"),
    [
        (birth(child("Lường Lò Bảo Anh", "2026-11-03")), True),
        (birth(child("Lường Lò Bảo Anh", "2026-11-04")), False),
        (birth(child("Lường Lò Bảo Anh"), mother=Parent("Lò Thị Mây")), False),
        (birth(child("Lường Lò Bảo Anh"), father=None), True),
        (birth(child("Lường Lò Bảo Anh"), father=None, mother=None), False),
        (birth(child("Lường Lò Bảo Anh", "2026-11")), False),
        (death(), False),
    ],
)
def test_twins_are_one_birth_when_days_and_parents_agree(other: object, same: bool) -> None:
    assert same_birth(birth(), other) is same  # type: ignore[arg-type]


def test_twins_born_either_side_of_new_year_are_one_birth() -> None:
    assert same_birth(birth(child("An", "2026-12-31")), birth(child("Anh", "2027-01-01")))
    assert event_date(birth(child("An", "2026-12-31"))) == day(date(2026, 12, 31).isoformat())
