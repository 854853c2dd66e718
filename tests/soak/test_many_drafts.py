"""Thousands of random documents: drawn as the reference draws them, or refused by name."""

from __future__ import annotations

import pytest

from counter_app.paper.press import FontShelf
from tests.paper.press.measuring import ROOT
from tests.paper.press.trying import tried
from tests.servers.office import ReferenceOffice

pytestmark = [pytest.mark.soak, pytest.mark.servers]
DOCUMENTS = 2_000


@pytest.fixture(scope="module")
def shelf() -> FontShelf:
    """The shelf of the shipped fonts."""
    return FontShelf.from_folder(ROOT / "resources" / "fonts")


def test_two_thousand_documents_are_drawn_alike_or_refused_by_name(
    libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    tally = tried(range(1_000, 1_500), 5, libreoffice, shelf)
    print("\n" + tally.report)
    assert not tally.faults, tally.report
    assert tally.made >= DOCUMENTS
    assert tally.drawn >= 0.9 * tally.made, tally.report
    assert tally.same_line >= 0.999 * tally.words, tally.report
    assert len(tally.moved) <= 0.02 * tally.drawn, tally.report
