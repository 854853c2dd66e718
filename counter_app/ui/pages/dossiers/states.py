"""The states of the register page; each has its picture in the gallery."""

from __future__ import annotations

from enum import StrEnum


class DossiersState(StrEnum):
    """What the register page shows."""

    LOADING = "loading"
    FILLED = "filled"
    LATE = "late"
    PAUSED = "paused"
    SEARCHED = "searched"
    PICKED = "picked"
    MARKED = "marked"
    DETAIL_OVER = "detail_over"
    STEPS = "steps"
    EVERY_DAY = "every_day"
    ASKED_EXTENSION = "asked_extension"
    ASKED_OTHER = "asked_other"
    ASKED_FORM = "asked_form"
    ASKED_BOOK = "asked_book"
    ASKED_ROUNDS = "asked_rounds"
    ASKED_SUPPLEMENT = "asked_supplement"
    FORM_PRINTED = "form_printed"
    NOTHING_FOUND = "nothing_found"
    NONE_IN_FILTER = "none_in_filter"
    EMPTY = "empty"
    ERROR = "error"
