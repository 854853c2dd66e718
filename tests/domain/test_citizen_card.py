"""The square code of a citizen's card: what is read, what is passed over, and what is flagged."""

from __future__ import annotations

import unicodedata

import pytest

from counter_app.domain.citizen_card import is_mangled, looks_like_card, read_card
from counter_app.domain.person import PartialDate, Sex

CARD = "012199004567||Lường Thị Ước|02111999|Nữ|Bản Nà Lốm, xã Suối Lành, tỉnh Sơn Bình|01012022"


def test_a_card_of_seven_fields_gives_who_stands_at_the_counter() -> None:
    card = read_card(CARD)
    assert card is not None
    assert (card.number, card.name) == ("012199004567", "Lường Thị Ước")
    assert (card.birth_date, card.sex) == (PartialDate(1999, 11, 2), Sex.FEMALE)
    assert card.address == "Bản Nà Lốm, xã Suối Lành, tỉnh Sơn Bình"
    assert (card.old_number, card.mangled) == ("", False)


@pytest.mark.parametrize("more", ["|||", "||||", "|cha|mẹ|x|y"])
def test_what_newer_cards_hold_beyond_is_passed_over(more: str) -> None:
    assert read_card(CARD + more) == read_card(CARD)


def test_an_old_number_is_kept_and_an_empty_one_is_no_fault() -> None:
    with_old = read_card(CARD.replace("||", "|121345678|"))
    assert with_old is not None
    assert with_old.old_number == "121345678"


def test_letters_sent_in_pieces_are_put_together() -> None:
    assert read_card(unicodedata.normalize("NFD", CARD)) == read_card(CARD)


@pytest.mark.parametrize("born", ["02/11/1999", "02-11-1999", "02.11.1999"])
def test_a_scanner_that_puts_signs_into_the_date_is_understood(born: str) -> None:
    card = read_card(CARD.replace("02111999", born))
    assert card is not None
    assert card.birth_date == PartialDate(1999, 11, 2)


@pytest.mark.parametrize("born", ["1938", "00001938"])
def test_a_birth_known_by_the_year_alone_stays_a_year(born: str) -> None:
    card = read_card(CARD.replace("02111999", born))
    assert card is not None
    assert card.birth_date == PartialDate(1938)


@pytest.mark.parametrize("born", ["31021999", "", "abc", "02119999"])
def test_a_day_that_never_was_is_left_open(born: str) -> None:
    card = read_card(CARD.replace("02111999", born))
    assert card is not None
    assert card.birth_date is None


@pytest.mark.parametrize("page", ["cp1252", "latin-1", "cp1258", "cp437", "cp850"])
def test_letters_read_in_another_code_page_are_flagged(page: str) -> None:
    card = read_card(CARD.encode().decode(page, errors="replace"))
    assert card is not None
    assert card.mangled
    assert card.number == "012199004567"


@pytest.mark.parametrize(
    "name",
    [
        "Âu Dương Ân",
        "LÃ THỊ Ẩn",
        "H'Bơ Niê",
        "Đào Thị Ảnh",
        "Ẫm Ổn",
        "Lò Văn Á",
        "Trần Thị Ý Nhi",
        "Ksor H’Liă",
        "PHẠM VŨ",
        "số 12/3",
    ],
)
def test_a_rightly_written_name_is_never_flagged(name: str) -> None:
    assert not is_mangled(name)


@pytest.mark.parametrize(
    "text", ["H99.41.07-261120-0031", "", "a|b|c", "12345||A|B|C|D|E", "https://example.vn/?a=1|2"]
)
def test_another_code_is_no_card(text: str) -> None:
    assert not looks_like_card(text)
    assert read_card(text) is None
