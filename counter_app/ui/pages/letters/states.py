"""Every state the letter log can be seen in."""

from __future__ import annotations

from enum import StrEnum


class LettersState(StrEnum):
    """What an officer would say the page shows; a state without a picture fails the gallery."""

    LOADING = "loading"
    FILLED = "filled"
    SEARCHED = "searched"
    UNSIGNED = "unsigned"
    STARTED = "started"
    WITHDRAWN = "withdrawn"
    LARGE = "large"
    ASKED_WITHDRAW = "asked_withdraw"
    WAITING = "waiting"
    PRINTER_BACK = "printer_back"
    ASKED_PRINTER = "asked_printer"
    NOTHING_WAITS = "nothing_waits"
    EMPTY = "empty"
    NOTHING_FITS = "nothing_fits"
    SEEN = "seen"
    SENT_BACK = "sent_back"
    ANSWERED = "answered"
    UNSEEN_ONLY = "unseen_only"
    TO_REDO = "to_redo"
    NOTHING_UNSEEN = "nothing_unseen"
    CHOSEN_MONTH = "chosen_month"
    BY_WEEK = "by_week"
    SAVED_VIEW = "saved_view"
    DIFFERS = "differs"
    COPIES = "copies"
    LINGERING = "lingering"
    ASKED_BACK = "asked_back"
    ASKED_ANSWER = "asked_answer"
    ASKED_VIEW = "asked_view"
    TAMPERED = "tampered"
    ERROR = "error"
