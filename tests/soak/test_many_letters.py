"""A thousand letters through the services: memory and open files stay as they were, the log holds."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.soak

ROOT = Path(__file__).parents[2]
LETTERS = 1_000
GROWTH = 1.2


def test_a_thousand_letters_leave_neither_memory_nor_open_files_behind(tmp_path: Path) -> None:
    finished = subprocess.run(
        [sys.executable, "-W", "error", "-m", "tests.soak.many_letters", str(tmp_path), str(LETTERS)],
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        stdout=subprocess.PIPE,
        text=True,
        timeout=900,
        check=True,
    )
    told = json.loads(finished.stdout)
    print("\n", told)
    # What is loaded once, such as the fonts of a second kind of letter, is loaded within the first fifty.
    assert told["last"]["memory"] <= GROWTH * told["early"]["memory"]
    assert told["last"]["files"] <= told["early"]["files"]
    assert told["last"]["threads"] <= told["early"]["threads"]
    assert told["numbers"] == LETTERS
    assert told["highest"] == LETTERS
    assert told["entries"] >= 5 * LETTERS
