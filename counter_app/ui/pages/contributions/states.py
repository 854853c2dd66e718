"""Every state the page of contributions can be seen in."""

from __future__ import annotations

from enum import StrEnum


class ContributionsState(StrEnum):
    """What an officer would say the page shows; a state without a picture fails the gallery."""

    LOADING = "loading"
    FILLED = "filled"
    SEARCHED = "searched"
    VEILED = "veiled"
    OPENED = "opened"
    THANKED = "thanked"
    ADDING = "adding"
    FAULT = "fault"
    CHANGING = "changing"
    HANDLING = "handling"
    ASKED_LETTER = "asked_letter"
    ASKED_LEAVING = "asked_leaving"
    KEPT = "kept"
    DETAIL_OVER = "detail_over"
    NOTHING_FOUND = "nothing_found"
    EMPTY = "empty"
    ERROR = "error"
