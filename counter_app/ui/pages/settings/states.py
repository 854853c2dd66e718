"""Every state the settings can be seen in."""

from __future__ import annotations

from enum import StrEnum


class SettingsState(StrEnum):
    """What an officer would say the page shows; a state without a picture fails the gallery."""

    LOADING = "loading"
    FIRST_RUN = "first_run"
    OFFICE = "office"
    SIGNATORY = "signatory"
    LETTERS = "letters"
    NUMBERS = "numbers"
    HOURS = "hours"
    DAYS = "days"
    DAYS_EXPECTED = "days_expected"
    DAYS_PROPOSED = "days_proposed"
    DAYS_MOVED = "days_moved"
    GUARDS = "guards"
    CEREMONIES = "ceremonies"
    VISITS = "visits"
    RECORDS = "records"
    PRINTERS = "printers"
    PUBLIC = "public"
    SCREEN = "screen"
    CHANGED = "changed"
    FAULTY = "faulty"
    SAVED = "saved"
    ERROR = "error"
