"""The Qt binding and the imports of the program: it reads no source of what is loaded after it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOADED = """
import linecache
import sys
import {}
screens = [name for name in sys.modules if name.startswith("counter_app.ui.components")]
print(len(screens), [name for name in screens if sys.modules[name].__file__ in linecache.cache])
"""


def read_by(module: str) -> tuple[int, str]:
    """How many components of the screens are loaded with a module, and whose sources were read for it."""
    finished = subprocess.run(
        [sys.executable, "-c", LOADED.format(module)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=60,
        check=True,
    )
    count, _, sources = finished.stdout.strip().partition(" ")
    return int(count), sources


def test_loading_a_screen_reads_the_source_of_none() -> None:
    count, sources = read_by("counter_app.ui.frame")
    assert count > 1
    assert sources == "[]"


def test_a_window_is_furnished_without_reading_a_source() -> None:
    count, sources = read_by("counter_app.bootstrap.start, counter_app.bootstrap.window")
    assert count > 5
    assert sources == "[]"


def test_a_misspelt_call_of_qt_is_still_explained() -> None:
    told = subprocess.run(
        [
            sys.executable,
            "-c",
            "import counter_app.ui.frame; from PySide6.QtCore import QSize; QSize('wide', 1)",
        ],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
        timeout=60,
        check=False,
    )
    assert "PySide6.QtCore.QSize" in told.stderr
    assert "Supported signatures" in told.stderr
