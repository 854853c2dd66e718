"""The composition root: the only room that knows every room, and where the one clock is made."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .parts import App, open_app, picture_of, press_file
    from .time import FixedClock, ShiftedClock, SystemClock, clock_from

_TIMES = frozenset({"FixedClock", "ShiftedClock", "SystemClock", "clock_from"})


def __getattr__(name: str) -> object:
    """A part by its name; the parts load every service, which the window does only after it is on the screen."""
    if name not in __all__:
        raise AttributeError(name)
    return getattr(import_module(".time" if name in _TIMES else ".parts", __name__), name)


__all__ = [
    "App",
    "FixedClock",
    "ShiftedClock",
    "SystemClock",
    "clock_from",
    "open_app",
    "picture_of",
    "press_file",
]
