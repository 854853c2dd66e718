"""Thousands of random documents: drawn as the reference draws them, or refused by name."""

from __future__ import annotations

import pytest

from counter_app.paper.press import FontShelf
from tests.paper.press.measuring import ROOT
from tests.paper.press.trying import Tally, tried
from tests.servers.office import ReferenceOffice

pytestmark = [pytest.mark.soak, pytest.mark.servers]
DOCUMENTS, BATCHES, SEEDS, EACH = 2_000, 10, 52, 5


@pytest.fixture(scope="module")
def shelf() -> FontShelf:
    """The shelf of the shipped fonts."""
    return FontShelf.from_folder(ROOT / "resources" / "fonts")


@pytest.fixture(scope="module")
def so_far() -> Tally:
    """What came of all batches up to now: shares are those of the whole run."""
    return Tally()


@pytest.mark.parametrize("batch", range(BATCHES))
def test_thousands_of_documents_are_drawn_alike_or_refused_by_name(
    batch: int, so_far: Tally, libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    start, before = 1_000 + batch * SEEDS, so_far.made
    tally = tried(range(start, start + SEEDS), EACH, libreoffice, shelf, "many", so_far)
    print("\n" + tally.report)
    assert not tally.faults, tally.report
    assert tally.made - before >= DOCUMENTS // BATCHES
    assert tally.drawn >= 0.9 * tally.made, tally.report
    assert tally.same_line >= 0.999 * tally.words, tally.report
    assert len(tally.moved) <= 0.02 * tally.drawn, tally.report
