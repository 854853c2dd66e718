"""Named points of a handover, after each of which the machine may lose power."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class Step(StrEnum):
    """Named points of a handover, after each of which the machine may lose power."""

    BEGUN = "begun"
    INTENDED = "intended"
    DRAWN = "drawn"
    STORED = "stored"
    SUBMITTED = "submitted"
    SPOOLED = "spooled"
    HANDED_OVER = "handed_over"


class Milestones(Protocol):
    """Told whenever a named point is reached; the real one does nothing."""

    def reached(self, step: Step) -> None:
        """The point was reached and everything before it is saved."""
        ...
