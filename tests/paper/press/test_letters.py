"""Every shipped letter line by line as the reference renderer sets it: two hundred, spread over all variants."""

from __future__ import annotations

from itertools import combinations

import pytest

from counter_app.domain.letter import LetterKind
from counter_app.paper.press import FontShelf
from counter_app.paper.writer import PaperWriter
from tests.servers.office import ReferenceOffice

from .measuring import ROOT, measured
from .spread import FACTORS, LETTERS, pairwise

MOST_ON_AVERAGE = 0.1
MOST_ANYWHERE = 0.6
SPREAD = tuple(pairwise())


@pytest.mark.slow
@pytest.mark.parametrize("kind", LetterKind)
def test_letters_of_all_variants_break_where_the_reference_breaks_them(
    kind: LetterKind, libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    writer = PaperWriter(ROOT / "letter_templates", ROOT / "resources" / "fonts")
    cases = [case for case in SPREAD if LETTERS[case.sample][0].kind is kind]
    found = measured(cases, f"form_{kind.value}", writer, libreoffice, shelf)
    print("\n" + found.report)
    assert not [one.told for one in found.letters if one.faulty], found.report
    assert found.mean <= MOST_ON_AVERAGE, found.report
    assert found.worst <= MOST_ANYWHERE, found.report


def test_two_hundred_letters_bring_every_two_choices_of_every_kind_together() -> None:
    assert len(SPREAD) == 200
    assert {case.sample for case in SPREAD} == set(LETTERS)
    for kind in LetterKind:
        rows = [case.choice for case in SPREAD if LETTERS[case.sample][0].kind is kind]
        for (i, first), (j, second) in combinations(enumerate(FACTORS), 2):
            assert {(row[i], row[j]) for row in rows} == {(a, b) for a in first for b in second}
