"""`pdfsig` of Poppler: a program that is not ours says whether a PDF is signed."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path


def missing() -> str:
    """What is missing on this machine, for people; empty when all is there."""
    return "" if shutil.which("pdfsig") else "pdfsig (package poppler-utils)"


def verdict(path: Path) -> str:
    """What it says of the signatures of a PDF, certificates left aside: they are the test's own."""
    ran = subprocess.run(
        ["pdfsig", "-nocert", str(path)], capture_output=True, text=True, check=False, timeout=60
    )
    return ran.stdout + ran.stderr
