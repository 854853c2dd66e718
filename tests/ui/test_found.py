"""Where a search without accents hit a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from counter_app.domain.names import fold
from counter_app.ui.found import hit_in


@pytest.mark.parametrize(
    ("name", "typed", "hit"),
    [
        ("Lò Thị Thương", "lo thi", "Lò Thị"),
        ("Lò Thị Thương", "thi thu", "Thị Thư"),
        ("Vàng Lo Thị", "lo thi", "Lo Thị"),
        ("Đặng Văn Ấm", "dang", "Đặng"),
        ("H'Bơ Niê", "hbo", "H'Bơ"),
        ("Nguyễn Văn Lò", "lò", "Lò"),
        ("Lò Văn Thị", "thi lo", "Thị"),
    ],
)
def test_the_stretch_that_was_typed_is_marked(name: str, typed: str, hit: str) -> None:
    found = hit_in(name, typed)
    assert found is not None
    assert name[found[0] : found[1]] == hit


@pytest.mark.parametrize(
    ("name", "typed"), [("Lò Thị Mai", "xuân"), ("Lò Thị Mai", ""), ("", "lo"), ("Mai", "ai")]
)
def test_what_was_not_hit_is_not_marked(name: str, typed: str) -> None:
    assert hit_in(name, typed) is None


@given(st.text(alphabet="aăâđeêoôơuưyáàảãạ ' LTHn", max_size=30), st.text(alphabet="adeouylthn ", max_size=8))
def test_a_hit_lies_inside_the_name_and_folds_to_what_was_typed(name: str, typed: str) -> None:
    found = hit_in(name, typed)
    if found is not None:
        start, end = found
        assert 0 <= start < end <= len(name)
        assert any(fold(name[start:end]).startswith(word) for word in fold(typed).split())
