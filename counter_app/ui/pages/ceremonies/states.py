"""What the page of ceremonies can show."""

from __future__ import annotations

from enum import StrEnum


class CeremoniesState(StrEnum):
    """One look of the page; each has its picture in the gallery."""

    LOADING = "loading"
    EMPTY = "empty"
    WEEK = "week"
    CHOSEN = "chosen"
    BIRTH = "birth"
    DONE = "done"
    FAMILY = "family"
    FAMILY_SIGNED = "family_signed"
    REFUSED = "refused"
    MONTH = "month"
    PLANNING = "planning"
    PLANNING_REFUSED = "planning_refused"
    CHANGING = "changing"
    SCRIPT = "script"
    ERROR = "error"
