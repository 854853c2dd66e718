"""Names stay as on the certificate; keys to find and sort them are made beside them."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.names import clean, fold, same_name, sort_key

_SYLLABLES = st.text(alphabet="aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạấậẫếệốộớợứựýỵĐẠƯ'’& ", max_size=40)
_ANYTHING = st.text(max_size=40)
_ORDER = [
    "An",
    "Anh",
    "Ánh",
    "Ăn",
    "Ân",
    "Ấn",
    "Dung",
    "Dũng",
    "Dương",
    "Đạt",
    "Đức",
    "Em",
    "Êm",
    "Na",
    "Nam",
    "Nga",
]


@given(_ANYTHING)
def test_a_clean_name_is_nfc_and_cleaning_again_changes_nothing(text: str) -> None:
    name = clean(text)
    assert unicodedata.is_normalized("NFC", name)
    assert clean(name) == name


@given(_SYLLABLES)
def test_composed_and_decomposed_spellings_are_one_name_with_one_key(text: str) -> None:
    composed, decomposed = unicodedata.normalize("NFC", text), unicodedata.normalize("NFD", text)
    assert clean(composed) == clean(decomposed)
    assert fold(composed) == fold(decomposed)
    assert sort_key(composed) == sort_key(decomposed)
    assert same_name(composed, decomposed)


@given(_ANYTHING)
def test_a_search_key_has_neither_marks_nor_capitals_and_folds_to_itself(text: str) -> None:
    key = fold(text)
    assert fold(key) == key
    assert not any(unicodedata.combining(char) for char in unicodedata.normalize("NFD", key))


@given(_ANYTHING)
def test_a_sort_key_is_made_of_digits_so_that_every_collation_agrees(text: str) -> None:
    key = sort_key(text)
    assert not key or (key.isascii() and key.isdigit())


@pytest.mark.parametrize(
    ("typed", "name"),
    [
        ("e\u0301\u0302", "ế"),
        ("é\u0302", "ế"),
        ("u\u0323\u031b", "ự"),
        ("Lò\u00a0Thị \t Mai ", "Lò Thị Mai"),
        ("Lò\u200b Thị\ufeff Mai\u202c", "Lò Thị Mai"),
        ("Ðỗ Thị Ɖào", "Đỗ Thị Đào"),
        ("ðỗ", "đỗ"),
        ("H'Bơ Niê", "H'Bơ Niê"),
        ("H’Bơ", "H’Bơ"),
        ("A  &  B", "A & B"),
        ("ksor h'bơ", "ksor h'bơ"),
    ],
)
def test_cleaning_repairs_what_no_eye_sees_and_nothing_else(typed: str, name: str) -> None:
    assert clean(typed) == unicodedata.normalize("NFC", name)


@pytest.mark.parametrize("other", ["hoà", "Hoà"])
def test_tone_placement_is_kept_in_the_name_and_folded_in_the_key(other: str) -> None:
    assert clean("hòa") != clean(other)
    assert not same_name("hòa", other)
    assert fold("hòa") == fold(other) == "hoa"


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Đặng Đình Đức", "dang dinh duc"),
        ("ÐẶNG", "dang"),
        ("đ", "d"),
        ("H'Bơ", "hbo"),
        ("H’Bơ", "hbo"),
        ("A & B", "a b"),
        ("Nguyễn  Thị-Thuỷ", "nguyen thi thuy"),
        ("🙂", ""),
    ],
)
def test_six_unaccented_letters_find_a_name(name: str, key: str) -> None:
    assert fold(name) == key


def test_names_stand_in_vietnamese_letter_order() -> None:
    arrived = _ORDER[::-1]
    assert sorted(arrived, key=sort_key) == _ORDER


def test_tones_stand_in_the_order_of_the_schools() -> None:
    tones = ["ma", "mà", "mả", "mã", "má", "mạ"]
    arrived = tones[::-1]
    assert sorted(arrived, key=sort_key) == tones


def test_given_name_counts_before_middle_name_before_family_name() -> None:
    names = ["Trần Văn An", "Bùi Thị Anh", "Lê Văn Anh", "Trần Văn Anh", "An Văn Ánh", "Ánh", "Lê Bình"]
    expected = ["Trần Văn An", "Bùi Thị Anh", "Lê Văn Anh", "Trần Văn Anh", "Ánh", "An Văn Ánh", "Lê Bình"]
    assert sorted(names, key=sort_key) == expected


@given(st.lists(_SYLLABLES, max_size=6))
def test_sorting_does_not_depend_on_the_order_of_arrival(names: list[str]) -> None:
    assert [sort_key(name) for name in sorted(names, key=sort_key)] == sorted(map(sort_key, names))


def test_foreign_letters_come_after_z_and_are_not_lost() -> None:
    assert sort_key("Zoe") < sort_key("Юрий")
    assert sort_key("Юрий") != ""
    assert sort_key("Müller") != sort_key("Mller")


@pytest.mark.parametrize(("left", "right"), [("LÒ THỊ MAI", "Lò Thị Mai"), ("Lò  Thị Mai", "Lò Thị Mai")])
def test_capitals_and_spaces_do_not_make_another_name(left: str, right: str) -> None:
    assert same_name(left, right)


def test_one_mark_makes_another_name() -> None:
    assert not same_name("Trần Văn Tâm", "Trần Văn Tấm")
    assert not same_name("Điểu", "Diểu")
