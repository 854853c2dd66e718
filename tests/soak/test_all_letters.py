"""Every sample letter on every sheet under every signature against the reference renderer."""

from __future__ import annotations

import pytest

from counter_app.paper.press import FontShelf
from counter_app.paper.writer import PaperWriter
from tests.paper.press.measuring import ROOT, measured
from tests.paper.press.spread import full
from tests.servers.office import ReferenceOffice

pytestmark = [pytest.mark.soak, pytest.mark.servers]


@pytest.fixture(scope="module")
def shelf() -> FontShelf:
    """The shelf of the shipped fonts."""
    return FontShelf.from_folder(ROOT / "resources" / "fonts")


def test_every_letter_on_every_sheet_is_set_as_the_reference_sets_it(
    libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    writer = PaperWriter(ROOT / "letter_templates", ROOT / "resources" / "fonts")
    found = measured(full(), "all", writer, libreoffice, shelf)
    print("\n" + found.report)
    assert not [one.told for one in found.letters if one.faulty], found.report
    assert found.mean <= 0.1, found.report
    assert found.worst <= 0.6, found.report
