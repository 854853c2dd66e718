"""A terminal of the test's own, at which a program can ask and be answered."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence


def missing() -> str:
    """What is missing on this machine, for people; empty when all is there."""
    return "" if hasattr(os, "openpty") else "a pseudo-terminal (Linux)"


def answered(words: Sequence[str], question: str, answer: str) -> tuple[int, str]:
    """Run the program at a terminal, type an answer to its question; its exit status and all that was shown."""
    ours, theirs = os.openpty()
    running = subprocess.Popen(
        [sys.executable, "-m", "counter_app", *words],
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        start_new_session=True,
    )
    os.close(theirs)
    shown = b""
    while question.encode() not in shown and (more := _more(ours)):
        shown += more
    os.write(ours, f"{answer}\n".encode())
    while more := _more(ours):
        shown += more
    os.close(ours)
    return running.wait(60), shown.decode()


def _more(terminal: int) -> bytes:
    try:
        return os.read(terminal, 1000)
    except OSError:  # so Linux says that nobody is at the other side any more
        return b""
