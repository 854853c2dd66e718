"""Paper speaks Vietnamese, whatever language the screen is in."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from counter_app import wording
from counter_app.paper.context import words_of
from tests.architecture.tree import ROOT
from tests.paper.samples import BOY, GIRL, OFFICE, SAMPLES, birth, ymd


@pytest.fixture
def english() -> Iterator[None]:
    wording.use_language("en", ROOT / "resources" / "locale")
    yield
    wording.use_language(wording.SOURCE_LANGUAGE, ROOT / "resources" / "locale")


TWO_DAYS = birth(GIRL, replace(BOY, birth_date=ymd("2026-11-03")), mother="Lò Thị Mai")
"""Two children on one letter, born on either side of midnight: the letter names both days."""

LETTERS = {**SAMPLES, "two_days": (TWO_DAYS, OFFICE)}
VIETNAMESE = {name: words_of(letter, office).fields for name, (letter, office) in LETTERS.items()}


@pytest.mark.parametrize("name", sorted(LETTERS))
@pytest.mark.usefixtures("english")
def test_a_letter_written_on_an_english_screen_says_the_same_words(name: str) -> None:
    assert words_of(*LETTERS[name]).fields == VIETNAMESE[name]


@pytest.mark.usefixtures("english")
def test_the_screen_names_what_was_filled_in_in_english() -> None:
    labels = {label for label, _words in words_of(TWO_DAYS, OFFICE).shown}
    assert {"To", "Children", "Born"} < labels
