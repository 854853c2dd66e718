"""Recipients as officers paste them, one to a line: understood, or said not to be; never corrected."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.contribution import Recipient, RecipientType
from counter_app.domain.recipients import recipient_of, understood

PERSON, HOUSEHOLD = RecipientType.PERSON, RecipientType.HOUSEHOLD
ORGANISATION, BUSINESS = RecipientType.ORGANISATION, RecipientType.BUSINESS


@pytest.mark.parametrize(
    ("line", "kind", "name", "address"),
    [
        ("Ông Nguyễn Văn An; thôn Đông", PERSON, "Ông Nguyễn Văn An", "thôn Đông"),
        ("1. Bà Lò Thị Mai\tbản Nà Ngần", PERSON, "Bà Lò Thị Mai", "bản Nà Ngần"),
        ("(12) cụ Ksor H’Bơ | buôn Ea Kmát", PERSON, "cụ Ksor H’Bơ", "buôn Ea Kmát"),
        ("- K' Brêu – thôn 3", PERSON, "K' Brêu", "thôn 3"),
        ("H'Sinh", PERSON, "H'Sinh", ""),
        ("Hộ bà Lò Thị Mai - thôn Nà Ngần", HOUSEHOLD, "Hộ bà Lò Thị Mai", "thôn Nà Ngần"),
        ("Gia đình anh Sùng A Páo; bản Mí", HOUSEHOLD, "Gia đình anh Sùng A Páo", "bản Mí"),
        ("Công ty TNHH Chè Lâm Hòa, thôn Trung", BUSINESS, "Công ty TNHH Chè Lâm Hòa", "thôn Trung"),
        ("HTX Nông nghiệp Tiến Đạt", BUSINESS, "HTX Nông nghiệp Tiến Đạt", ""),
        ("Trường Mầm non Hoa Ban; trung tâm xã", ORGANISATION, "Trường Mầm non Hoa Ban", "trung tâm xã"),
        ("Đoàn Thanh niên xã", ORGANISATION, "Đoàn Thanh niên xã", ""),
        ("Đoàn Văn Hậu; thôn Đông", PERSON, "Đoàn Văn Hậu", "thôn Đông"),
        ("Hồ Thị Kỷ; ấp 2; cạnh trạm y tế", PERSON, "Hồ Thị Kỷ", "ấp 2, cạnh trạm y tế"),
    ],
)
def test_a_line_names_somebody(line: str, kind: RecipientType, name: str, address: str) -> None:
    assert recipient_of(line) == Recipient(kind, name, address)


@pytest.mark.parametrize(
    "line", ["; thôn Đông", "12.", "0912 345 678; thôn Đông", "---", "Ông " + "Aa " * 90, "; ; ;"]
)
def test_a_line_that_names_nobody_says_so(line: str) -> None:
    assert recipient_of(line) is None


def test_lines_are_counted_as_they_stand_and_empty_ones_passed_over() -> None:
    found = understood("\nÔng An\n\n   \n; 123\n")
    assert [(one.line, one.text, one.recipient is not None) for one in found] == [
        (2, "Ông An", True),
        (5, "; 123", False),
    ]


@given(st.text(st.sampled_from("aăâeêioôơuưyđbcghklmnpqrstvx ̛̣́̀̉̃̂̆'ĐHN"), min_size=1, max_size=40))
def test_a_name_stays_as_typed_but_for_the_way_its_marks_are_stored(name: str) -> None:
    found = recipient_of(f"{name}; thôn Đông")
    if found is not None:
        assert found.name == unicodedata.normalize("NFC", found.name)
        assert found.name.replace(" ", "").casefold().count("đ") == name.casefold().count("đ")
        assert found.address == "thôn Đông"


@given(st.text(max_size=300))
def test_nothing_that_is_pasted_breaks_the_reading(text: str) -> None:
    for one in understood(text):
        assert one.line >= 1
        assert one.text
