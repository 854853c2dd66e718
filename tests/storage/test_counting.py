"""Numbers, signed stock, contributions and what the office has set."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from counter_app.domain.contribution import Contribution, ContributionId, Recipient, RecipientType
from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.errors.letters import StockEmpty
from counter_app.domain.letter import LetterKind
from counter_app.domain.office import Office, Settings
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.storage.register import SqlRegister

from .conftest import NOW
from .values import any_of

HOLIDAY = SpecialDay(date(2026, 11, 24), SpecialKind.OFF, "Ngày Văn hóa Việt Nam")


def test_each_series_counts_from_one_in_every_year(register: SqlRegister) -> None:
    with register.writing() as unit:
        taken = [
            unit.numbers.take(*series) for series in [("a", 2026), ("a", 2026), ("b", 2026), ("a", 2027)]
        ]
    with register.writing() as unit:
        assert unit.numbers.take("a", 2026) == 3
    assert taken == [1, 2, 1, 1]


def test_a_number_of_a_unit_that_failed_is_given_to_the_next(register: SqlRegister) -> None:
    with pytest.raises(UnknownCase), register.writing() as unit:  # noqa: PT012 - the unit is what fails
        assert unit.numbers.take("a", 2026) == 1
        unit.dossiers.get("nobody")
    with register.writing() as unit:
        assert unit.numbers.take("a", 2026) == 1


def test_signed_stock_is_counted_once_someone_counted_it(register: SqlRegister) -> None:
    birth, marriage = LetterKind.BIRTH, LetterKind.MARRIAGE
    with register.writing() as unit:
        assert (unit.stock.left(birth), unit.stock.change(birth, -1), unit.stock.left(birth)) == (
            None,
            0,
            None,
        )
        assert (unit.stock.change(birth, 2), unit.stock.change(birth, -1), unit.stock.change(birth, -1)) == (
            2,
            1,
            0,
        )
        with pytest.raises(StockEmpty) as empty:
            unit.stock.change(birth, -1)
        assert (unit.stock.left(birth), unit.stock.left(marriage)) == (0, None)
    assert empty.value.kind == LetterKind.BIRTH


def contribution(id_: str, day: int, **fields: object) -> Contribution:
    """A contribution received on a day of November."""
    one = Contribution(
        ContributionId(id_),
        Recipient(RecipientType.HOUSEHOLD, "Hộ ông Bảy"),
        "đường thôn 3",
        date(2026, 11, day),
        "miệng",
    )
    return replace(one, **fields)  # type: ignore[arg-type]


def test_contributions_wait_to_be_thanked_oldest_first(register: SqlRegister) -> None:
    with register.writing() as unit:
        first, second = unit.contributions.next_id(2026), unit.contributions.next_id(2026)
        assert (first, second, unit.contributions.next_id(2027)) == (
            "GN-2026-0001",
            "GN-2026-0002",
            "GN-2027-0001",
        )
        for one in (
            contribution("c", 3),
            contribution(second, 2),
            contribution(first, 2),
            contribution("t", 1, thanked=True),
        ):
            unit.contributions.add(one)
        assert [one.id for one in unit.contributions.waiting(9)] == [first, second, "c"]
        unit.contributions.replace(contribution(first, 2, thanked=True))
        assert [one.id for one in unit.contributions.waiting(1)] == [second]
        assert unit.contributions.get(first).thanked
        for missing in ("nobody", "\0"):
            with pytest.raises(UnknownCase):
                unit.contributions.get(missing)
        with pytest.raises(UnknownCase):
            unit.contributions.replace(contribution("nobody", 1))


def test_settings_are_the_defaults_until_they_are_set(register: SqlRegister) -> None:
    with register.reading() as unit:
        assert unit.desk.settings() == Settings()
    chosen = Settings(office=Office(commune="Lâm Hòa"), dark=True)
    for settings_ in (chosen, replace(chosen, text_size=120)):
        with register.writing() as unit:
            unit.desk.save_settings(settings_)
        with register.reading() as unit:
            assert unit.desk.settings() == settings_


@settings(max_examples=20, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(chosen=any_of(Settings))
def test_any_settings_come_back_as_they_were(register: SqlRegister, chosen: Settings) -> None:
    with register.writing() as unit:
        unit.desk.save_settings(chosen)
        assert unit.desk.settings() == chosen


def test_edited_days_stand_in_place_of_those_before(register: SqlRegister) -> None:
    later = replace(HOLIDAY, day=date(2026, 12, 1), announced=False)
    with register.writing() as unit:
        unit.desk.save_special_days([later, HOLIDAY, replace(HOLIDAY, reason="cũ"), HOLIDAY])
        assert unit.desk.special_days() == (HOLIDAY, later)
        unit.desk.save_special_days([])
        assert unit.desk.special_days() == ()


def test_a_day_is_closed_once_and_the_days_before_it_with_it(register: SqlRegister) -> None:
    day = date(2026, 11, 23)
    with register.writing() as unit:
        assert not unit.desk.is_closed(day)
        unit.desk.close_day(day, NOW)
        unit.desk.close_day(day, NOW + timedelta(hours=1))
        assert unit.desk.is_closed(day)
        assert unit.desk.is_closed(day - timedelta(days=1))
        assert not unit.desk.is_closed(day + timedelta(days=1))
