"""The settings of the ceremonies as lines of text: they are written, read back, and refused by name."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, time

import pytest

from counter_app.domain.ceremony_rules import AgendaStep, CeremonyRules, CheckKind, ForeignRule, Slot
from counter_app.domain.ceremony_settings import ceremony_texts, with_ceremony_setting
from counter_app.domain.errors.entry import InvalidValue, SettingUnknown


def test_every_setting_of_the_ceremonies_is_written_and_read_back_by_name() -> None:
    rules = CeremonyRules()
    for name, text in ceremony_texts(rules).items():
        assert with_ceremony_setting(rules, name, text) == rules


def test_an_agenda_keeps_minutes_those_for_each_family_and_the_offices_words() -> None:
    text = "opening 5 | sign 2+6 | confer 0+4 | wishes 3 Lời chúc của Chủ tịch"
    rules = with_ceremony_setting(CeremonyRules(), "ceremonies.agenda.group_marriage", text)
    sign, wishes = rules.group_marriage[1], rules.group_marriage[3]
    assert (sign.step, sign.minutes, sign.each) == (AgendaStep.SIGN, 2, 6)
    assert wishes.words == "Lời chúc của Chủ tịch"
    assert ceremony_texts(rules)["ceremonies.agenda.group_marriage"] == text
    assert rules.desk_marriage == CeremonyRules().desk_marriage


def test_the_term_of_a_foreign_element_certificate_changes_on_a_day() -> None:
    text = "2027-01-01; 5; 90; Nghị định mới | 2016-01-01; 3; 60; Nghị định 123/2015/NĐ-CP, Điều 32"
    rules = with_ceremony_setting(CeremonyRules(), "ceremonies.foreign", text)
    assert rules.foreign_rule(date(2026, 12, 31)) == ForeignRule(
        date(2016, 1, 1), date(2027, 1, 1), 3, 60, "Nghị định 123/2015/NĐ-CP, Điều 32"
    )
    assert rules.foreign_rule(date(2027, 1, 1)) == ForeignRule(date(2027, 1, 1), None, 5, 90, "Nghị định mới")
    assert with_ceremony_setting(rules, "ceremonies.foreign", "").foreign == ()


def test_the_weekly_hour_the_places_and_the_checklist_are_the_offices() -> None:
    rules = CeremonyRules()
    for name, text in (
        ("ceremonies.weekly", "mon 08:30"),
        ("ceremonies.hall", "Nhà văn hóa xã"),
        ("ceremonies.checklist", "certificates | Nước uống | Nước uống"),
        ("ceremonies.at_once_minutes", "20"),
    ):
        rules = with_ceremony_setting(rules, name, text)
    assert rules.weekly == Slot(0, time(8, 30))
    assert rules.hall == "Nhà văn hóa xã"
    assert rules.at_once_minutes == 20
    assert [(one.kind, one.words) for one in rules.checklist] == [
        (CheckKind.CERTIFICATES, ""),
        (CheckKind.OWN, "Nước uống"),
    ]
    assert replace(rules, weekly=CeremonyRules().weekly) != CeremonyRules()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("ceremonies.at_once_minutes", "4"),
        ("ceremonies.at_once_minutes", "mười"),
        ("ceremonies.weekly", "fri"),
        ("ceremonies.weekly", "thứ sáu 15:00"),
        ("ceremonies.wait_reason", "  "),
        ("ceremonies.hall", ""),
        ("ceremonies.agenda.desk_birth", ""),
        ("ceremonies.agenda.desk_birth", "read"),
        ("ceremonies.agenda.desk_birth", "dance 5"),
        ("ceremonies.agenda.desk_birth", "read 0"),
        ("ceremonies.agenda.desk_birth", "read 999"),
        ("ceremonies.agenda.desk_birth", "read 3 | read 4"),
        ("ceremonies.foreign", "2016-01-01; 3"),
        ("ceremonies.foreign", "2016-13-01; 3; 60"),
        ("ceremonies.foreign", "2016-01-01; 0; 60"),
        ("ceremonies.foreign", "2016-01-01; 3; 60 | 2016-01-01; 5; 60"),
    ],
)
def test_what_cannot_be_meant_is_refused_and_names_its_setting(name: str, text: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        with_ceremony_setting(CeremonyRules(), name, text)
    assert refused.value.field == name


def test_no_other_name_is_a_setting_of_the_ceremonies() -> None:
    with pytest.raises(SettingUnknown):
        with_ceremony_setting(CeremonyRules(), "ceremonies.agenda.moon", "read 3")
