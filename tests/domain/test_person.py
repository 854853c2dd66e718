"""Dates known in part, and names that can be printed."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.errors.entry import Expected, InvalidValue
from counter_app.domain.person import PartialDate, person_key, readable, required_name

_DAYS = st.dates(date(1800, 1, 1), date(2200, 12, 31))


@given(_DAYS)
def test_a_full_date_is_read_as_it_is_written(day: date) -> None:
    assert PartialDate.parse(day.isoformat()) == PartialDate.of(day)
    assert PartialDate.of(day).exact == day
    assert str(PartialDate.of(day)) == day.isoformat()


@given(_DAYS, st.sampled_from([4, 7, 10]))
def test_a_partial_date_holds_every_day_it_can_have_been(day: date, known: int) -> None:
    part = PartialDate.parse(day.isoformat()[:known])
    assert part.earliest <= day <= part.latest
    assert str(part) == day.isoformat()[:known]
    assert (part.exact is None) == (known < 10)


def test_a_leap_day_is_a_day_only_in_a_leap_year() -> None:
    assert PartialDate.parse("2024-02-29").exact == date(2024, 2, 29)
    assert PartialDate.parse("2024-02").latest == date(2024, 2, 29)
    with pytest.raises(InvalidValue) as refused:
        PartialDate.parse("2026-02-29", "event.children[0].birth_date")
    assert refused.value.field == "event.children[0].birth_date"
    assert refused.value.expected is Expected.DATE


@pytest.mark.parametrize(
    "text",
    [
        "",
        "26",
        "2026-13",
        "2026-00",
        "2026-1-2",
        "2026-11-31",
        "02/11/2026",
        "1799",
        "2201",
        "٢٠٢٦",
        "2026-11-",
    ],
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue):
        PartialDate.parse(text)


@pytest.mark.parametrize("name", ["An", "Y", "H'Bơ", "A & B", "<Trần> C", "1", "Nguyễn " * 15])
def test_people_may_be_called_almost_anything(name: str) -> None:
    assert required_name(name, "applicant.name") == name.strip()


@pytest.mark.parametrize("name", ["", "   ", "\u200b", "&", "'", "...", "🙂"])
def test_a_name_without_a_letter_is_refused(name: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        required_name(name, "applicant.name")
    assert refused.value.expected is Expected.NAME


@pytest.mark.parametrize("text", ["Mai\x00", "Mai\x1b[0m", "Mai\ud800", "Mai\ue000", "Mai\uffff"])
def test_what_no_paper_can_show_is_refused(text: str) -> None:
    with pytest.raises(InvalidValue) as refused:
        readable(text, "applicant.address")
    assert refused.value.expected is Expected.READABLE


def test_one_person_has_one_key_however_the_name_is_typed() -> None:
    born = PartialDate(2026, 11, 2)
    assert person_key("LÒ THỊ MAI", born) == person_key("Lò  Thị Mai", born)
    assert person_key("Lò Thị Mai", born) != person_key("Lò Thị Mai", PartialDate(2026, 11, 3))
    assert person_key("Lò Thị Mai", born) != person_key("Lò Thị Mai", None)
