"""Every sample letter on every sheet under every signature against the reference renderer."""

from __future__ import annotations

import pytest

from counter_app.domain.errors.paper import DoesNotFit
from counter_app.domain.letter import LetterKind
from counter_app.paper.press import FontShelf
from counter_app.paper.writer import PaperWriter
from counter_app.sentences.errors import explain
from tests.paper.press.measuring import ROOT, measured
from tests.paper.press.spread import LETTERS, SHEETS, full
from tests.servers.office import ReferenceOffice

#: Three names of ninety letters under every line a letter can carry and two or three lines of signature: too much for
#: a card of A5 in any type that can be read. By how many millimetres.
TOO_MUCH = {
    "7_hard-card-A5-1000000": 4.5,
    "7_hard-card-A5-2000000": 4.5,
    "7_hard-card-A5-3000000": 12.2,
    "7_hard-card-A5-4000000": 4.5,
}
pytestmark = [pytest.mark.soak, pytest.mark.servers]


@pytest.fixture(scope="module")
def shelf() -> FontShelf:
    """The shelf of the shipped fonts."""
    return FontShelf.from_folder(ROOT / "resources" / "fonts")


@pytest.mark.parametrize("sheet", range(len(SHEETS)))
@pytest.mark.parametrize("kind", LetterKind)
def test_every_letter_on_every_sheet_is_set_as_the_reference_sets_it(
    kind: LetterKind, sheet: int, libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    writer = PaperWriter(ROOT / "letter_templates", ROOT / "resources" / "fonts")
    cases = [c for c in full() if c.sheet == SHEETS[sheet] and LETTERS[c.sample][0].kind is kind]
    for case in cases:
        if case.name in TOO_MUCH:
            with pytest.raises(DoesNotFit) as refused:
                case.docx(writer)
            assert refused.value.overflow_mm == pytest.approx(TOO_MUCH[case.name], abs=0.3)
            assert "khổ A4" in explain(refused.value)
    cases = [case for case in cases if case.name not in TOO_MUCH]
    found = measured(cases, f"all_form_{kind.value}_sheet_{sheet}", writer, libreoffice, shelf)
    print("\n" + found.report)
    assert not [one.told for one in found.letters if one.faulty], found.report
    assert found.mean <= 0.1, found.report
    assert found.worst <= 0.6, found.report
