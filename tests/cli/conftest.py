"""A terminal for every test of the command line."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminal import Terminal


@pytest.fixture
def terminal(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Terminal:
    home = tmp_path / "home"
    home.mkdir()
    # Jobs of these tests go to a folder: what real queues do is tested where printers are.
    (home / "config.toml").write_text('printers = "printed"\n', encoding="utf-8")
    return Terminal(home, capsys)
