"""What SQLAlchemy asks for at once and never uses is loaded when it is used, and is then the real thing."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from counter_app.storage.postponed import postponed

ROOT = Path(__file__).parents[2]
BOTH = """
import sys
from counter_app.storage import register
print(sorted({"asyncio", "email", "importlib.metadata", "ssl"} & set(sys.modules)))
from sqlalchemy.util import concurrency
async def never(): pass
waiting = never()
print(concurrency.iscoroutine(waiting), concurrency.iscoroutine(never))
waiting.close()
import asyncio
import importlib.metadata
print(concurrency.is_exit_exception(asyncio.CancelledError()), concurrency.is_exit_exception(ValueError()))
print(importlib.metadata.version("sqlalchemy") == __import__("sqlalchemy").__version__)
"""
ANOTHER = "colorsys"


def test_the_register_is_loaded_without_the_asynchronous_half_and_finds_it_when_it_is_wanted() -> None:
    finished = subprocess.run(
        [sys.executable, "-c", BOTH], cwd=ROOT, stdout=subprocess.PIPE, text=True, timeout=60, check=True
    )
    assert finished.stdout.splitlines() == ["[]", "True False", "True False", "True"]


def test_whoever_imports_the_module_meanwhile_gets_all_that_is_in_it() -> None:
    sys.modules.pop(ANOTHER, None)
    with postponed({ANOTHER: ()}):
        import colorsys

        assert ANOTHER in sys.modules
        assert not hasattr(colorsys, "__wrapped__")
        assert colorsys.rgb_to_hsv(0, 0, 0) == (0.0, 0.0, 0)
    assert sys.modules[ANOTHER].__file__ is not None


def test_a_stand_in_that_nobody_used_leaves_no_trace() -> None:
    sys.modules.pop(ANOTHER, None)
    with postponed({ANOTHER: ()}):
        assert sys.modules[ANOTHER].__dict__.get("__file__") is None
    assert ANOTHER not in sys.modules


def test_a_module_that_is_there_already_stays_itself() -> None:
    with postponed({"subprocess": ()}):
        assert sys.modules["subprocess"] is subprocess
