"""The states of the morning board; each has its picture in the gallery."""

from __future__ import annotations

from enum import StrEnum


class TodayState(StrEnum):
    """What the board shows."""

    LOADING = "loading"
    FILLED = "filled"
    TICKED = "ticked"
    MARKED = "marked"
    REFUSED = "refused"
    SIGNED = "signed"
    ASKED_CLOSE = "asked_close"
    CLOSED = "closed"
    EMPTY = "empty"
    ERROR = "error"
