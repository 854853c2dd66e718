"""When two spellings are one number, and how a number is written by its pattern."""

from __future__ import annotations

import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.document_number import (
    NumberRules,
    as_typed,
    drafted,
    in_series,
    is_pattern,
    running,
    same,
    written,
)
from counter_app.domain.log_numbers import GapReason, MissingNumber, missing_runs, year_numbers
from tests.domain.making import moment

SERIES = NumberRules(series="Công văn chung")


@pytest.mark.parametrize(
    "spelt",
    [
        "1/TXL-UBND",
        "001/TXL-UBND",
        "01/txl-ubnd",
        "01 / TXL - UBND",
        "01/TXL–UBND",
        "０１/TXL‑UBND",
        "01\u200b/TXL-UBND",
        "\u00a001/TXL-UBND ",
    ],
)
def test_zeros_case_spaces_and_dashes_do_not_tell_numbers_apart(spelt: str) -> None:
    assert same(spelt) == same("01/TXL-UBND")


def test_a_sign_in_decomposed_letters_is_the_same_number() -> None:
    assert same(unicodedata.normalize("NFD", "07/QĐ-UBND xã")) == same("7/qđ-ubnd XÃ")


@pytest.mark.parametrize("other", ["11/TXL-UBND", "01/TXL", "01/TCO-UBND", "10/TXL-UBND", "01a/TXL-UBND"])
def test_other_digits_and_other_signs_are_other_numbers(other: str) -> None:
    assert same(other) != same("01/TXL-UBND")


@given(st.text(alphabet="aAbđĐÂ01 /-–\u0301\u0323\u200b\u00a0ỦẪ²"))
def test_any_text_has_one_common_spelling_that_is_its_own(text: str) -> None:
    assert same(same(text)) == same(text)


@given(
    st.integers(1, 999_999), st.sampled_from(["{n}/TXL", "{n:02}/{year}/TCO-UBND", "TB-{n:03}", "{year}-{n}"])
)
def test_the_running_number_is_read_back_from_what_the_pattern_writes(n: int, pattern: str) -> None:
    assert running(written(pattern, n, 2026), pattern, 2026) == n


@pytest.mark.parametrize(
    ("pattern", "good"),
    [
        ("{n:02}/TXL-UBND", True),
        ("{n}", True),
        ("{n:03}/{year}/TXL", True),
        ("{year}-{n}", True),
        ("TXL-UBND", False),
        ("{n}{n}", False),
        ("{year}/{n}/{year}", False),
        ("{m}/TXL", False),
        ("{n!r}", False),
        ("{n:9999999999}", False),
    ],
)
def test_a_pattern_has_one_place_for_the_number_and_at_most_one_for_the_year(
    pattern: str, good: bool
) -> None:
    assert is_pattern(pattern) is good


def test_what_stands_before_the_number_is_given_are_dots() -> None:
    assert drafted("{n:02}/TXL-UBND") == "……/TXL-UBND"
    assert drafted("{n:02}/{year}/TXL", 2026) == "……/2026/TXL"
    assert drafted("") == "……"


def test_a_bare_number_is_written_by_the_pattern_and_anything_else_stays() -> None:
    assert as_typed(" 5 ", "{n:02}/TXL-UBND", 2026) == "05/TXL-UBND"
    assert as_typed("5a/TXL", "{n:02}/TXL-UBND", 2026) == "5a/TXL"
    assert as_typed("5", "", 2026) == "5"


def test_kinds_that_share_a_series_count_by_the_running_number_whatever_the_sign() -> None:
    one = in_series(SERIES, "05/TXL-UBND", "{n:02}/TXL-UBND", 2026)
    assert one == in_series(SERIES, "5/TCO-UBND", "{n:02}/TCO-UBND", 2026)
    assert one != in_series(SERIES, "06/TCO-UBND", "{n:02}/TCO-UBND", 2026)
    assert in_series(NumberRules(), "05/TXL-UBND", "{n:02}/TXL-UBND", 2026) == ""


def test_a_number_with_a_letter_behind_it_is_one_of_its_own_in_the_series() -> None:
    one, other = (in_series(SERIES, text, "{n:02}/TXL", 2026) for text in ("5/TXL", "5a/TXL"))
    assert one != other


@given(st.sets(st.integers(1, 60)), st.integers(0, 70))
def test_every_number_of_a_year_is_given_void_or_missing(numbers: set[int], last: int) -> None:
    standing = {one for one in numbers if one <= last}
    found = year_numbers(2026, last, missing_runs(numbers, last))
    assert {one.number for one in found.missing} | standing == set(range(1, last + 1))
    assert found.given == len(standing)


def test_a_missing_number_keeps_its_reason_and_the_others_stay_unexplained() -> None:
    reason = GapReason(2, "mất điện", "officer", moment("2026-11-23 10:00"))
    found = year_numbers(2026, 4, [(2, 3)], reasons=[reason])
    assert found.missing == (MissingNumber(2, reason), MissingNumber(3))
    assert [one.number for one in found.unexplained] == [3]


def test_a_decision_is_a_day_and_a_number() -> None:
    assert NumberRules(decision="12/QĐ-UBND", decided=date(2026, 1, 5)).decided == date(2026, 1, 5)
