"""How far the counter is with the case it was asked for."""

from __future__ import annotations

from enum import StrEnum


class Phase(StrEnum):
    """What stands where the card stands."""

    EMPTY = "empty"
    READING = "reading"
    SEVERAL = "several"
    NOT_FOUND = "not_found"
    CARD = "card"
