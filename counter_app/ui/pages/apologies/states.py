"""Every state the page of apologies can be pictured in."""

from __future__ import annotations

from enum import StrEnum


class ApologiesState(StrEnum):
    """What an officer would say the page shows; a state without a picture fails the gallery."""

    LOADING = "loading"
    FILLED = "filled"
    COVERED = "covered"
    PICKED = "picked"
    EMPTY = "empty"
    COMPOSING = "composing"
    DRAFTED = "drafted"
    DOUBTFUL = "doubtful"
    SECOND_BLOCKED = "second_blocked"
    SECOND_ALLOWED = "second_allowed"
    BY_TEXT = "by_text"
    ISSUED = "issued"
    BATCH_PLANNED = "batch_planned"
    BATCH_PRINTING = "batch_printing"
    BATCH_DONE = "batch_done"
    COVERAGE = "coverage"
    COVERAGE_GAP = "coverage_gap"
    COVERAGE_GROUPS = "coverage_groups"
    ERROR = "error"
