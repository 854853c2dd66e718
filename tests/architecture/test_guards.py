"""The guards that fail a test for what it leaves behind bite; what a machine lacks is named, and fails CI."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.architecture.tree import ROOT

LEFTOVERS = {
    "a thread": """
        import threading
        def test_it():
            threading.Thread(target=threading.Event().wait, args=(30,), daemon=True).start()
    """,
    "a warning": """
        import warnings
        def test_it():
            warnings.warn("old", DeprecationWarning)
    """,
    "a file nobody closed": """
        def test_it():
            open(__file__)
    """,
    "a message from Qt": """
        from PySide6.QtCore import qWarning
        def test_it():
            qWarning(b"QPainter::begin: no device")
    """,
    "a ticking timer": """
        from PySide6.QtCore import QTimer
        def test_it(qapp):
            QTimer(qapp).start(1000)
    """,
}
INNOCENT = """
    import threading
    from PySide6.QtCore import QTimer
    def test_it(qapp):
        thread = threading.Thread(target=int)
        thread.start()
        timer = QTimer(qapp)
        timer.start(1000)
        timer.stop()
"""
NEEDS_CUPS = """
    def test_with_a_printer(cups_queue):
        assert cups_queue.name
    def test_without():
        assert True
"""


def run(folder: Path, source: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run pytest with the root conftest on one small file."""
    lines = source.splitlines()
    (folder / "test_small.py").write_text("\n".join(line[4:] for line in lines) + "\n")
    options = ["-c", str(ROOT / "pyproject.toml"), "--rootdir", str(ROOT), "-p", "tests.conftest", "-q"]
    return subprocess.run(
        [sys.executable, "-m", "pytest", *options, str(folder / "test_small.py")],
        cwd=ROOT,
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1", "CI": "", **environment},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )


@pytest.mark.slow
@pytest.mark.parametrize("leftover", LEFTOVERS)
def test_a_test_that_leaves_something_behind_fails(tmp_path: Path, leftover: str) -> None:
    ran = run(tmp_path, "\n".join(line[4:] for line in LEFTOVERS[leftover].splitlines()))
    assert ran.returncode == 1, ran.stdout + ran.stderr


@pytest.mark.slow
def test_a_test_that_tidies_up_passes(tmp_path: Path) -> None:
    ran = run(tmp_path, INNOCENT)
    assert ran.returncode == 0, ran.stdout + ran.stderr


@pytest.mark.slow
@pytest.mark.parametrize(("ci", "code"), [("", 0), ("true", 1)])
def test_what_a_machine_lacks_is_named_and_fails_under_ci(tmp_path: Path, ci: str, code: int) -> None:
    # With nothing but Python on the search path this machine has no CUPS.
    ran = run(tmp_path, NEEDS_CUPS, PATH=str(Path(sys.executable).parent), CI=ci)
    assert "not run: every test that needs CUPS" in ran.stdout
    assert "1 passed, 1 deselected" in ran.stdout
    assert ran.returncode == code
