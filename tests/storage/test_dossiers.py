"""Dossiers come back whole, change one at a time, and are known by the people they are about."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from counter_app.domain.dossier import Dossier, DossierCode, State, closed_as, marked_ready
from counter_app.domain.errors.dossiers import DuplicateDossier, UnknownCase
from counter_app.domain.errors.keeping import ChangedMeanwhile
from counter_app.domain.event import (
    BirthEvent,
    Child,
    DeathEvent,
    Deceased,
    MarriageEvent,
    Spouse,
    person_keys,
)
from counter_app.domain.person import Applicant, PartialDate, Sex
from counter_app.domain.procedure import Limit, LimitUnit, ProcedureCode
from counter_app.services.ports.lists import Bucket, DossierFilter, Moments
from counter_app.services.ports.register import Register
from counter_app.storage.register import SqlRegister

from .conftest import NOW
from .values import any_of

BORN = PartialDate(2026, 11, 2)
DIED = PartialDate(2026, 11, 20)


def dossier(code: str = "H26.26-261123-0001", name: str = "Trần Thị Hà", **fields: object) -> Dossier:
    """A plain dossier, due in two days."""
    one = Dossier(
        code=DossierCode(code),
        procedure=ProcedureCode("1.001193"),
        branch="",
        applicant=Applicant(name),
        received=NOW,
        appointment=NOW + timedelta(days=2),
        limit=Limit(1, LimitUnit.WORKING_DAY),
    )
    return replace(one, **fields)  # type: ignore[arg-type]


def child(name: str, born: PartialDate = BORN) -> BirthEvent:
    """A birth of one child."""
    return BirthEvent((Child(name, Sex.UNKNOWN, born),))


def death(name: str, born: PartialDate | None = BORN) -> DeathEvent:
    """A death."""
    return DeathEvent(Deceased(name, Sex.UNKNOWN, born, DIED))


def test_the_register_is_what_the_services_expect(register: SqlRegister) -> None:
    port: Register = register
    with port.reading() as unit:
        assert unit.dossiers.find("", 10) == ()


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(one=any_of(Dossier))
def test_a_dossier_comes_back_as_it_was_kept(register: SqlRegister, one: Dossier) -> None:
    try:
        with register.writing() as unit:
            unit.dossiers.add(one)
            kept = unit.dossiers.get(one.code)
            question = DossierFilter(Bucket.ALL, Moments(NOW, NOW, NOW, NOW))
            (row,) = unit.dossiers.page(question, None, 10).rows
            assert kept == one
            assert (row.state, row.promise, row.ready, row.received) == (
                one.state,
                one.promise,
                one.ready,
                one.received,
            )
            assert (row.handed_over, row.paused_since) == (one.handed_over, one.paused_since)
            raise InterruptedError  # Each example starts from an empty register.
    except InterruptedError:
        pass


def test_a_code_is_kept_once(register: SqlRegister) -> None:
    with register.writing() as unit:
        unit.dossiers.add(dossier())
        with pytest.raises(DuplicateDossier) as refused:
            unit.dossiers.add(dossier(name="Lê Văn B"))
        assert refused.value.code == "H26.26-261123-0001"
    with register.reading() as unit:
        assert unit.dossiers.get("H26.26-261123-0001").applicant.name == "Trần Thị Hà"


@pytest.mark.parametrize("code", ["H26.26-261123-0002", "", "x\0y", "\ud800", "' OR 1=1 --"])
def test_a_code_nobody_has_is_unknown(register: SqlRegister, code: str) -> None:
    with register.writing() as unit:
        unit.dossiers.add(dossier())
        with pytest.raises(UnknownCase) as unknown:
            unit.dossiers.get(code)
        with pytest.raises(UnknownCase):
            unit.dossiers.replace(dossier(code))
    assert unknown.value.code == code


def test_several_dossiers_come_in_the_order_they_were_asked_for(register: SqlRegister) -> None:
    codes = [f"H26.26-261123-{number:04d}" for number in (1, 2, 3)]
    with register.writing() as unit:
        for code in codes:
            unit.dossiers.add(dossier(code))
        unit.dossiers.replace(marked_ready(unit.dossiers.get(codes[2]), NOW))
    with register.reading() as unit:
        found = unit.dossiers.several([codes[2], "x\0y", codes[0], codes[2], "\ud800"])
        assert list(found.values()) == [unit.dossiers.get(codes[2]), unit.dossiers.get(codes[0])]
        assert unit.dossiers.several(()) == {}


def test_several_dossiers_are_read_at_once_and_unknown_codes_left_out(register: SqlRegister) -> None:
    codes = [f"H26.26-261123-{number:04d}" for number in range(1203)]
    with register.writing() as unit:
        unit.dossiers.add_many(dossier(code) for code in codes)
    with register.reading() as unit:
        found = unit.dossiers.several([*codes, "H26.26-261123-9999"])
        assert sorted(found) == codes
        assert found[codes[7]] == unit.dossiers.get(codes[7])


def test_a_change_of_what_someone_else_changed_meanwhile_is_refused(register: SqlRegister) -> None:
    with register.writing() as unit:
        unit.dossiers.add(dossier())
    with register.reading() as unit:
        mine = theirs = unit.dossiers.get("H26.26-261123-0001")
    with register.writing() as unit:
        unit.dossiers.replace(marked_ready(theirs, NOW))
    with pytest.raises(ChangedMeanwhile), register.writing() as unit:
        unit.dossiers.replace(closed_as(mine, State.WITHDRAWN, NOW))
    with register.reading() as unit:
        stored = unit.dossiers.get("H26.26-261123-0001")
    assert (stored.state, stored.version) == (State.READY, 1)


def test_a_changed_dossier_is_found_by_its_new_names_only(register: SqlRegister) -> None:
    with register.writing() as unit:
        unit.dossiers.add(dossier(event=child("Nguyễn Gia An")))
        unit.dossiers.replace(
            dossier(name="Phạm Thị Hà", event=child("Nguyễn Gia Bình")),
        )
    with register.reading() as unit:
        assert [
            len(unit.dossiers.find(text, 5)) for text in ("tran", "gia an", "pham thi ha", "gia binh")
        ] == [0, 0, 1, 1]


def test_a_death_of_the_same_child_in_another_dossier_is_known(register: SqlRegister) -> None:
    birth = child("Nguyễn Gia An")
    with register.writing() as unit:
        unit.dossiers.add(dossier("birth", event=birth))
        unit.dossiers.add(dossier("death", event=death("NGUYỄN GIA AN")))
        unit.dossiers.add(dossier("other day", event=death("Nguyễn Gia An", PartialDate(2026, 11, 3))))
        unit.dossiers.add(dossier("other name", event=death("Nguyễn Gia Ân Hậu")))
        unit.dossiers.add(dossier("a birth again", event=birth))
    with register.reading() as unit:
        known = unit.dossiers.known_deaths(person_keys(birth), "birth")
        assert [(one.code, one.name, one.death_date) for one in known] == [("death", "NGUYỄN GIA AN", DIED)]
        assert unit.dossiers.known_deaths(person_keys(birth), "death") == ()
        assert unit.dossiers.known_deaths(frozenset(), "birth") == ()


def test_one_twin_who_died_does_not_make_the_other_known_as_dead(register: SqlRegister) -> None:
    twins = BirthEvent((Child("Lê Gia An", Sex.MALE, BORN), Child("Lê Gia Bảo", Sex.MALE, BORN)))
    with register.writing() as unit:
        unit.dossiers.add(dossier("twins", event=twins))
        unit.dossiers.add(dossier("death", event=death("Lê Gia Bảo")))
    with register.reading() as unit:
        assert [one.name for one in unit.dossiers.known_deaths(person_keys(twins), "twins")] == ["Lê Gia Bảo"]
        assert unit.dossiers.known_deaths(person_keys(child("Lê Gia An")), "twins") == ()


def test_a_changed_event_changes_whose_dossier_it_is(register: SqlRegister) -> None:
    with register.writing() as unit:
        unit.dossiers.add(dossier("death", event=death("Lê Gia An")))
        unit.dossiers.replace(
            dossier("death", event=MarriageEvent(Spouse("Lê Gia An"), Spouse("Trần Thị Hà")))
        )
    with register.reading() as unit:
        assert unit.dossiers.known_deaths(person_keys(child("Lê Gia An")), "birth") == ()
