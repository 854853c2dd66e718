"""Every state the page of visits can be pictured in."""

from __future__ import annotations

from enum import StrEnum


class VisitsState(StrEnum):
    """What an officer would say the page shows; a state without a picture fails the gallery."""

    LOADING = "loading"
    EMPTY = "empty"
    REPORTED = "reported"
    PLANNED = "planned"
    OFFERED = "offered"
    DONE = "done"
    DECLINED = "declined"
    TELLING = "telling"
    TELLING_FAULT = "telling_fault"
    PLANNING = "planning"
    RECORDING = "recording"
    ASKED_TWICE = "asked_twice"
    SENT = "sent"
    ERROR = "error"
