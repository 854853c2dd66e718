"""The states of the morning board; each has its picture in the gallery."""

from __future__ import annotations

from enum import StrEnum


class TodayState(StrEnum):
    """What the board shows."""

    LOADING = "loading"
    FILLED = "filled"
    SUPPLEMENT_OVERDUE = "supplement_overdue"
    SENT_BACK = "sent_back"
    TICKED = "ticked"
    MARKED = "marked"
    REFUSED = "refused"
    SIGNED = "signed"
    BATCH_PLANNED = "batch_planned"
    BATCH_PRINTING = "batch_printing"
    BATCH_PRINTED = "batch_printed"
    BATCH_NOTHING = "batch_nothing"
    ASKED_CLOSE = "asked_close"
    CLOSED = "closed"
    EMPTY = "empty"
    ERROR = "error"
