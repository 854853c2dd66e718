"""What the screen that faces the public may show, and how the office has set it up."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class ScreenMode(StrEnum):
    """The one thing the second screen does at a time."""

    OFF = "off"
    CLOCK = "clock"
    WELCOME = "welcome"
    CELEBRATION = "celebration"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class ScreenRules:
    """Which monitor faces the public, after how many minutes it goes black, and how long a survey waits for a touch.

    `monitor` is the name the system gives it; empty takes the first one the window is not on. 0 minutes: never black.
    """

    monitor: str = ""
    black_after: int = 10
    survey_seconds: int = 60
