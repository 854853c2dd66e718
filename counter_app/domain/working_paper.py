"""The papers beside letters and forms that an office may word for itself: of ceremonies, visits, surveys, Mẫu 1."""

from __future__ import annotations

from enum import IntEnum, StrEnum


class PaperGroup(StrEnum):
    """What a working paper is about; a list of templates shows each group under one head."""

    CEREMONY = "ceremony"
    VISIT = "visit"
    SURVEY = "survey"
    COMMITMENT = "commitment"


class WorkingPaper(IntEnum):
    """One such paper; no number is one of a letter, a form or a kind of the commune's own."""

    RUN_SHEET = 11
    SCRIPT = 12
    PLACE_CARDS = 13
    MARRIAGE_INVITATION = 14
    BIRTH_INVITATION = 15
    VISIT_SHEET = 21
    VISIT_BOOK = 22
    SURVEY = 31
    COMMITMENT = 41

    @property
    def group(self) -> PaperGroup:
        """What it is about."""
        match self:
            case WorkingPaper.VISIT_SHEET | WorkingPaper.VISIT_BOOK:
                return PaperGroup.VISIT
            case WorkingPaper.SURVEY:
                return PaperGroup.SURVEY
            case WorkingPaper.COMMITMENT:
                return PaperGroup.COMMITMENT
            case _:
                return PaperGroup.CEREMONY
