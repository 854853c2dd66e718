"""The composition root: the only room that knows every room, and where the one clock is made."""

from .parts import App, open_app, press_file
from .time import FixedClock, ShiftedClock, SystemClock, clock_from

__all__ = ["App", "FixedClock", "ShiftedClock", "SystemClock", "clock_from", "open_app", "press_file"]
