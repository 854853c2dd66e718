"""What is typed into the settings before it is saved, and the words around it."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from counter_app.domain.errors.calendar import InvalidOpeningHours
from counter_app.domain.errors.entry import InvalidValue
from counter_app.domain.letter import LetterKind
from counter_app.domain.office import NumberSource, Office, Settings, Signatory, SignatureForm
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.sentences.letters import signature_lines
from counter_app.ui.pages.settings.draft import Draft
from counter_app.ui.pages.settings.hours_form import tidy_clock
from counter_app.ui.pages.settings.sections import Section, missing, section_of
from counter_app.ui.pages.settings.words import (
    expanded,
    fault_words,
    folded_numbers,
    printer_choices,
    stock_words,
)

STORM = SpecialDay(date(2026, 12, 4), SpecialKind.OFF, "nghỉ phòng chống bão")


def test_typing_what_is_in_force_leaves_nothing_to_save() -> None:
    draft = Draft(Settings())
    draft.put("office.commune", "Lâm Hòa")
    assert draft.changes == 1
    draft.put("office.commune", "")
    assert draft.changes == 0
    assert draft.sections == frozenset()


def test_what_another_counter_saved_does_not_wipe_what_is_typed_here() -> None:
    draft = Draft(Settings())
    draft.put("office.commune", "Lâm Hòa")
    other = replace(Settings(), office=Office(phone="0000 000 000"))
    draft.rebase(other, ())
    assert draft.text("office.commune") == "Lâm Hòa"
    assert draft.text("office.phone") == "0000 000 000"
    assert dict(draft.changed) == {"office.commune": "Lâm Hòa"}


def test_only_what_can_be_read_goes_into_the_sample() -> None:
    draft = Draft(Settings())
    draft.put("office.commune", "Lâm Hòa")
    draft.put("hours", "11:30-07:30")
    assert draft.settings().office.commune == "Lâm Hòa"
    assert draft.settings().hours == Settings().hours
    assert isinstance(draft.faults()["hours"], InvalidOpeningHours)


@pytest.mark.parametrize("pattern", ["TXL-UBND", "{n", "{x}/TXL", "{n.real}", "{n:999999999}", "{n}{n}"])
def test_a_pattern_without_exactly_one_number_is_a_fault(pattern: str) -> None:
    draft = Draft(Settings())
    draft.put("kinds.6.number_pattern", pattern)
    assert set(draft.faults()) == {"kinds.6.number_pattern"}


@pytest.mark.parametrize("pattern", ["{n}/TXL-UBND", "{n:02}/TXL-UBND", "{n:04}"])
def test_a_pattern_with_one_number_can_be_saved(pattern: str) -> None:
    draft = Draft(Settings())
    draft.put("kinds.6.number_pattern", pattern)
    assert draft.faults() == {}


def test_an_own_series_needs_a_pattern() -> None:
    draft = Draft(Settings())
    draft.put("kinds.7.number_source", NumberSource.OWN_SERIES.value)
    assert set(draft.faults()) == {"kinds.7.number_pattern"}
    draft.put("kinds.7.number_pattern", "{n:02}/TCM-UBND")
    assert draft.faults() == {}
    assert draft.settings().kind(LetterKind.BIRTH).number_source is NumberSource.OWN_SERIES


@pytest.mark.parametrize("number", ["-1", "mười", "6.5"])
def test_a_limit_is_a_whole_number_from_nought(number: str) -> None:
    draft = Draft(Settings())
    draft.put("guards.birth_ask_days", number)
    error = draft.faults()["guards.birth_ask_days"]
    assert "từ 0 trở lên" in fault_words("guards.birth_ask_days", error)


def test_a_day_entered_twice_stands_once_and_counts_as_a_change() -> None:
    draft = Draft(Settings(), (STORM,))
    assert draft.changes == 0
    later = replace(STORM, kind=SpecialKind.MORNING_OFF)
    draft.add_day(later)
    assert draft.days == (later,)
    assert draft.days_changed
    assert draft.sections == {Section.DAYS}
    draft.discard()
    assert draft.days == (STORM,)


def test_a_day_of_another_counter_and_one_typed_here_stand_beside_each_other() -> None:
    draft = Draft(Settings(), (STORM,))
    typed = replace(STORM, day=date(2026, 12, 9))
    draft.add_day(typed)
    draft.remove_day(STORM.day)
    elsewhere = replace(STORM, day=date(2026, 12, 30))
    draft.rebase(Settings(), (STORM, elsewhere))
    assert draft.days == (typed, elsewhere)
    assert (draft.day_changes.written, draft.day_changes.dropped) == ((typed,), (STORM.day,))
    assert draft.changes == 2


def test_every_setting_has_its_section() -> None:
    homes = {section_of(name) for name in Draft(Settings()).names}
    assert homes == set(Section) - {Section.DAYS}
    assert section_of("office.signatory.name") is Section.SIGNATORY
    assert section_of("printer") is Section.PRINTERS


def test_a_run_of_reserved_numbers_is_written_out_and_folded_again() -> None:
    assert expanded("41-43, 50") == "41, 42, 43, 50"
    assert folded_numbers("41, 42, 43, 50") == "41-43, 50"
    assert folded_numbers("41, 42") == "41, 42"
    assert expanded("43-41") == "43-41"
    assert expanded("1-999999") == "1-999999"


@pytest.mark.parametrize(
    ("typed", "clock"),
    [
        ("7h30", "07:30"),
        ("7:30", "07:30"),
        ("730", "07:30"),
        ("13 giờ 30", "13:30"),
        ("7", "07:00"),
        ("25:00", "25:00"),
    ],
)
def test_a_time_is_read_the_way_people_write_it(typed: str, clock: str) -> None:
    assert tidy_clock(typed) == clock


def test_what_is_missing_is_told_until_it_is_there() -> None:
    bare = [words for _section, words, open_ in missing(Office()) if open_]
    assert len(bare) == 4
    full = Office(
        commune="Lâm Hòa",
        place="Lâm Hòa",
        officer="Lê Thu Hà",
        phone="0",
        signatory=Signatory("Đinh Trọng Khải"),
    )
    assert not any(open_ for _section, _words, open_ in missing(full))


def test_the_lines_above_a_signature_follow_its_form() -> None:
    assert signature_lines(Signatory(form=SignatureForm.FOR_COMMITTEE)) == ("TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH")
    assert signature_lines(Signatory(form=SignatureForm.DEPUTY)) == ("KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH")


def test_stock_nobody_counts_is_not_called_empty() -> None:
    assert "0" not in stock_words(None)
    assert "0 tờ" in stock_words(0)


def test_a_machine_without_printers_still_offers_the_default() -> None:
    assert [choice.key for choice in printer_choices(())] == [""]


def test_a_fault_nobody_worded_is_still_explained() -> None:
    assert fault_words("office.unit", InvalidValue(field="office.unit", value="?"))
