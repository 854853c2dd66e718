"""Every state the page of reports can be pictured in."""

from __future__ import annotations

from enum import StrEnum


class ReportsState(StrEnum):
    """What the chief would say the page shows; a state without a picture fails the gallery."""

    LOADING = "loading"
    COUNTING = "counting"
    WRITING = "writing"
    FILLED = "filled"
    ESTIMATED = "estimated"
    ALL_GREEN = "all_green"
    MISSING = "missing"
    EMPTY = "empty"
    DOSSIERS = "dossiers"
    CEREMONIES = "ceremonies"
    PEOPLE = "people"
    OWN_RANGE = "own_range"
    WRONG_RANGE = "wrong_range"
    ROWS = "rows"
    NO_ROWS = "no_rows"
    MISSING_ROWS = "missing_rows"
    EXPORTED = "exported"
    REFUSED = "refused"
    HANDED_IN = "handed_in"
    CHANGED = "changed"
    ERROR = "error"
