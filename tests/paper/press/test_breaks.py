"""Where lines may end: each case was tried on the reference renderer."""

from __future__ import annotations

import pytest

from counter_app.paper.press.breaks import break_places
from counter_app.paper.press.numbering import written


@pytest.mark.parametrize(
    ("words", "pieces"),
    [
        ("tư pháp - hộ tịch", ["tư ", "pháp ", "- ", "hộ ", "tịch"]),
        ("1046/TXL-UBND", ["1046/TXL-", "UBND"]),
        ("H99.41.07-261113-0012", ["H99.41.07-", "261113-", "0012"]),
        ("05/11/2026", ["05/11/2026"]),
        ("xã\u00a0Lâm\u00a0Hòa", ["xã\u00a0Lâm\u00a0Hòa"]),
        ("Kính gửi :", ["Kính ", "gửi :"]),
        ("thật ( là )", ["thật ", "( là )"]),
        ("một–hai—ba", ["một–", "hai—", "ba"]),
        ("xong!rồi?à", ["xong!", "rồi?", "à"]),
        ("“hoa”", ["“hoa”"]),
        ("H'Bơ", ["H'Bơ"]),
        ("a--b", ["a--", "b"]),
        ("a\u2011b", ["a\u2011b"]),
        ("và/hoặc", ["và/hoặc"]),
        ("50% năm", ["50% ", "năm"]),
    ],
)
def test_a_line_may_end_only_here(words: str, pieces: list[str]) -> None:
    found: list[str] = []
    for character, opens in zip(words, break_places(words), strict=True):
        if opens or not found:
            found.append("")
        found[-1] += character
    assert found == pieces


@pytest.mark.parametrize(
    ("count", "kind", "shown"),
    [
        (4, "decimal", "4"), (4, "decimalZero", "04"), (14, "lowerRoman", "xiv"), (1999, "upperRoman", "MCMXCIX"),
        (26, "lowerLetter", "z"), (27, "upperLetter", "AA"), (3, "bullet", ""),
    ],
)  # fmt: skip
def test_a_list_counts_in_its_own_figures(count: int, kind: str, shown: str) -> None:
    assert written(count, kind) == shown
