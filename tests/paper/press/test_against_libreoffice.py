"""The press held against the reference renderer: the same words on the same lines, glyph beside glyph."""

from __future__ import annotations

import pytest

from counter_app.paper.press import FontShelf, press
from tests.servers.office import ReferenceOffice

from .comparing import compared
from .specimens import SPECIMENS

pytestmark = [pytest.mark.servers, pytest.mark.slow]
MOST_ON_AVERAGE = 0.2
MOST_ANYWHERE = 0.6


@pytest.mark.parametrize("name", SPECIMENS)
def test_a_specimen_of_each_construct_is_set_as_the_reference_sets_it(
    name: str, libreoffice: ReferenceOffice, shelf: FontShelf
) -> None:
    found = compared(press(SPECIMENS[name], shelf).pdf, libreoffice.pdf(SPECIMENS[name]))
    assert found.alike, found
    assert found.mean <= MOST_ON_AVERAGE, found
    assert found.worst <= MOST_ANYWHERE, found
