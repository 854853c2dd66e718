"""What the office chief makes of a sheet: seen, remarked on, sent back, and what the officer answered."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from .errors.reviewing import NothingSentBack, VerdictMissing, WordsNeeded
from .logbook import Looked, SheetId
from .workdays import WorkingCalendar


class Verdict(StrEnum):
    """What the chief says of a sheet he has seen."""

    FINE = "fine"
    REPRINT = "reprint"
    APOLOGISE = "apologise"


SENDING_BACK = (Verdict.REPRINT, Verdict.APOLOGISE)
"""The verdicts that bring a sheet back to the officer."""


@dataclass(frozen=True, slots=True)
class SheetReview:
    """What was said about one sheet, each with when and by whom; None and empty where nothing was."""

    sheet: SheetId
    looked: Looked = Looked.UNSEEN
    seen: datetime | None = None
    seen_by: str = ""
    remark: str = ""
    remarked: datetime | None = None
    remarked_by: str = ""
    verdict: Verdict | None = None
    returned: datetime | None = None
    returned_by: str = ""
    answer: str = ""
    answered: datetime | None = None
    answered_by: str = ""

    @property
    def waits_for_officer(self) -> bool:
        """Whether it was sent back and not answered yet."""
        return self.looked is Looked.SENT_BACK


def marked_seen(review: SheetReview, at: datetime, who: str) -> SheetReview:
    """The chief has seen the sheet; one seen before keeps its first look, one sent back stays with the officer."""
    if review.looked.is_done or review.waits_for_officer:
        return review
    return replace(review, looked=Looked.SEEN, seen=at, seen_by=who, verdict=Verdict.FINE)


def unseen_again(review: SheetReview) -> SheetReview:
    """The look is taken back; what was sent back, and its answer, are no longer open either."""
    if review.looked in (Looked.UNSEEN, Looked.NOT_ASKED):
        return review
    return SheetReview(
        review.sheet, remark=review.remark, remarked=review.remarked, remarked_by=review.remarked_by
    )


def remarked(review: SheetReview, words: str, at: datetime, who: str) -> SheetReview:
    """The sheet with a remark; empty words take the remark away, the same words change nothing."""
    if words == review.remark:
        return review
    return replace(review, remark=words, remarked=at if words else None, remarked_by=who if words else "")


def sent_back(review: SheetReview, verdict: Verdict, words: str, at: datetime, who: str) -> SheetReview:
    """The sheet goes back to the officer, with what is to be done and why; an earlier answer is open again.

    Raises VerdictMissing for a verdict that asks for nothing, WordsNeeded without words.
    """
    if verdict not in SENDING_BACK:
        raise VerdictMissing(sheet=review.sheet)
    if not words:
        raise WordsNeeded(sheet=review.sheet)
    back = replace(
        review,
        looked=Looked.SENT_BACK,
        seen=review.seen or at,
        seen_by=review.seen_by or who,
        verdict=verdict,
        returned=at,
        returned_by=who,
        answer="",
        answered=None,
        answered_by="",
    )
    return remarked(back, words, at, who)


def answered(review: SheetReview, words: str, at: datetime, who: str) -> SheetReview:
    """What the officer did about a sheet sent back closes it; raises NothingSentBack, WordsNeeded."""
    if not review.waits_for_officer:
        raise NothingSentBack(sheet=review.sheet)
    if not words:
        raise WordsNeeded(sheet=review.sheet)
    return replace(review, looked=Looked.ANSWERED, answer=words, answered=at, answered_by=who)


def too_old_before(today: date, days: int, calendar: WorkingCalendar) -> date:
    """The first day whose sheets may still be unseen: so many working days before today, none of them over yet."""
    day = today
    for _step in range(days):
        day = calendar.previous_working_day(day)
    return day
