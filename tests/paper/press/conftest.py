"""What the tests of the press share: the shipped fonts."""

from __future__ import annotations

from pathlib import Path

import pytest

from counter_app.paper.press import FontShelf


@pytest.fixture(scope="session")
def shelf() -> FontShelf:
    """The shelf of the shipped fonts."""
    return FontShelf.from_folder(Path(__file__).parents[3] / "resources" / "fonts")
