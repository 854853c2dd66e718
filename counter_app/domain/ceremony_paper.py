"""The papers of a ceremony beside its letters."""

from __future__ import annotations

from enum import StrEnum


class CeremonyPaper(StrEnum):
    """What is printed for a ceremony: how it runs, what is said, who sits where, who is asked to come."""

    RUN_SHEET = "run_sheet"
    SCRIPT = "script"
    PLACE_CARDS = "place_cards"
    INVITATION = "invitation"
