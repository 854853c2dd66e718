"""What an office sets for the review of its letters: who reviews, how long it may take, which views are saved."""

from __future__ import annotations

from dataclasses import dataclass

MOST_DAYS = 60
"""More working days than these are a slip of the finger: a letter unseen for a quarter was not reviewed."""


@dataclass(frozen=True, slots=True)
class SavedView:
    """A name for what the letter log is filtered by; `period` may be a month, `2026-10`."""

    name: str
    period: str
    kind: str = ""
    text: str = ""
    group: str = ""


@dataclass(frozen=True, slots=True)
class ReviewRules:
    """How the office reviews its letters: the chief's name and title, how many working days it may take."""

    chief: str = ""
    chief_title: str = "Chánh Văn phòng"
    days: int = 3
    views: tuple[SavedView, ...] = ()
