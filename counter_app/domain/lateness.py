"""Late against which promise: the receipt's, the accepted re-appointment's and the law's, each by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .deadline import DayEnds, due_with_pauses, to_minute
from .dossier import Cause, Dossier, ExtensionBasis
from .dossier import Extension as Reappointment
from .legal_limit import legal_limit
from .procedure import Extension
from .standing import Lateness, lateness
from .workdays import WorkingCalendar


@dataclass(frozen=True, slots=True)
class Against:
    """By how much the result came after each promise: None where it was kept, or where there was none.

    `receipt`: the appointment on the receipt, moved by nothing but the citizen's own pauses. `accepted`: the promise
    an apology slip or a decision made anew. `legal`: the limit of the law with its extension.
    """

    done: datetime
    receipt: Lateness | None = None
    accepted: Lateness | None = None
    legal: Lateness | None = None
    receipt_promise: datetime | None = None
    accepted_promise: datetime | None = None
    legal_limit: datetime | None = None
    cause: Cause | None = None

    @property
    def kept_anew(self) -> bool:
        """Whether the receipt's promise was broken, and the one made in its place kept."""
        return self.receipt is not None and self.accepted_promise is not None and self.accepted is None


def against(
    dossier: Dossier,
    extension: Extension | None,
    calendar: WorkingCalendar,
    day_ends: DayEnds,
    now: datetime,
) -> Against:
    """The lateness of a dossier against all three promises, measured at the instant its result was ready, else now.

    `extension` is the procedure's for verification. A result ready in time and fetched late is late against none.
    """
    done = dossier.ready or dossier.handed_over or dossier.closed or dossier.paused_since or now
    first, anew = receipt_promise(dossier), accepted_promise(dossier)
    legal = _after_wishes(dossier, legal_instant(dossier, extension, calendar, day_ends))
    return Against(
        done=to_minute(done),
        receipt=lateness(first, done, calendar),
        accepted=lateness(anew, done, calendar),
        legal=lateness(legal, done, calendar),
        receipt_promise=first,
        accepted_promise=anew,
        legal_limit=legal,
        cause=dossier.cause,
    )


def _after_wishes(dossier: Dossier, legal: datetime | None) -> datetime | None:
    """The law's limit, or the later instant the citizens asked for: what they put off, the office did not."""
    wished = [one.appointment for one in dossier.extensions if one.basis is ExtensionBasis.REQUEST]
    return max(legal, *wished) if legal is not None and wished else legal


def receipt_promise(dossier: Dossier) -> datetime | None:
    """The promise on the receipt, as the citizen's pauses and wishes moved it before the office made it anew."""
    promise = dossier.appointment
    for one in dossier.extensions:
        if one.basis is ExtensionBasis.DECISION:
            break
        promise = one.appointment
    return promise


def accepted_promise(dossier: Dossier) -> datetime | None:
    """The promise in force, where it was made anew by decision; None where the receipt's still stands."""
    return dossier.promise if reappointments(dossier) else None


def reappointments(dossier: Dossier) -> tuple[Reappointment, ...]:
    """The promises made anew by decision, in order; one at most without the Chairman's."""
    return tuple(one for one in dossier.extensions if one.basis is ExtensionBasis.DECISION)


def legal_instant(
    dossier: Dossier, extension: Extension | None, calendar: WorkingCalendar, day_ends: DayEnds
) -> datetime | None:
    """The last instant the law allows, with the procedure's extension; None for a dossier accepted without a limit.

    Raises InstantOutOfRange.
    """
    limit = legal_limit(dossier, extension, calendar, day_ends)
    return limit.last.at if limit is not None else None


def proposed_promise(
    dossier: Dossier,
    extension: Extension | None,
    calendar: WorkingCalendar,
    day_ends: DayEnds,
    now: datetime,
) -> datetime | None:
    """The new promise to propose on a slip: the limit of the law with its extension where that is still to come,
    else the procedure's limit once more, from the later of now and the promise in force. None without a limit.
    """
    if dossier.limit is None or dossier.promise is None:
        return None
    after = max(to_minute(now), to_minute(dossier.promise))
    if extension is not None:
        legal = legal_instant(dossier, extension, calendar, day_ends)
        if legal is not None and legal > after:
            return legal
    return due_with_pauses(dossier.limit, after, (), calendar, day_ends).at
