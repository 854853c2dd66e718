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
    FOLDER = "folder"
    NUMBERS = "numbers"
    GAPS = "gaps"
    TAMPERED = "tampered"
    CHAIN = "chain"
    CHAIN_RUNNING = "chain_running"
    CHAIN_MISTYPED = "chain_mistyped"
    ERROR = "error"
