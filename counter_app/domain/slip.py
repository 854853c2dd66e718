"""Why a promise will not be kept, as an apology slip says it: reasons to choose from, and what each blames."""

from __future__ import annotations

from enum import StrEnum

from .dossier import Cause
from .names import clean, fold


class SlipReason(StrEnum):
    """Reasons concrete enough to be told to the citizen; `OTHER` says nothing without words of its own."""

    RESIDENCE_CHECK = "residence_check"
    REGISTER_CHECK = "register_check"
    PAPERS_CHECK = "papers_check"
    OTHER_AGENCY = "other_agency"
    LINKED_STEP = "linked_step"
    SYSTEM_DOWN = "system_down"
    SIGNATORY_AWAY = "signatory_away"
    OFFICER_AWAY = "officer_away"
    DONE_AGAIN = "done_again"
    MANY_DOSSIERS = "many_dossiers"
    OTHER = "other"


CAUSE_OF: dict[SlipReason, Cause] = {
    SlipReason.RESIDENCE_CHECK: Cause.VERIFICATION,
    SlipReason.REGISTER_CHECK: Cause.VERIFICATION,
    SlipReason.PAPERS_CHECK: Cause.VERIFICATION,
    SlipReason.OTHER_AGENCY: Cause.OTHER_AGENCY,
    SlipReason.LINKED_STEP: Cause.OTHER_AGENCY,
    SlipReason.SYSTEM_DOWN: Cause.OTHER_AGENCY,
    SlipReason.SIGNATORY_AWAY: Cause.OFFICE,
    SlipReason.OFFICER_AWAY: Cause.OFFICE,
    SlipReason.DONE_AGAIN: Cause.OFFICE,
    SlipReason.MANY_DOSSIERS: Cause.OFFICE,
    SlipReason.OTHER: Cause.OFFICE,
}
"""Who answers for the delay by its reason; the cause recorded on the dossier overrules it."""

#: What people are told everywhere and what tells them nothing, folded.
_HOLLOW = (
    "khoi luong cong viec",
    "cong viec nhieu",
    "nhieu viec",
    "qua tai",
    "ho so nhieu",
    "nhieu ho so",
    "ly do khach quan",
    "so luong ho so",
)
#: Beyond this many words a reason tells something of its own besides the hollow phrase.
_MOST_HOLLOW = 9


def is_hollow(reason: SlipReason, words: str) -> bool:
    """Whether the reason says only that there is much work, which explains nothing to who waits."""
    said = fold(clean(words))
    if reason is SlipReason.MANY_DOSSIERS and not said:
        return True
    if reason not in (SlipReason.MANY_DOSSIERS, SlipReason.OTHER):
        return False
    return len(said.split()) <= _MOST_HOLLOW and any(phrase in said for phrase in _HOLLOW)
