"""The desk of the service tests, on both databases."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.services.desk import Desk, open_desk


@pytest.fixture
def desk(tmp_path: Path, database_url: str) -> Iterator[Desk]:
    opened = open_desk(tmp_path, database_url)
    yield opened
    opened.app.close()
