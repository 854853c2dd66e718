"""Until when the law lets a dossier take: its ordinary limit, and that with the time for verification."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .deadline import DayEnds, Due, due_with_pauses
from .dossier import Dossier
from .procedure import Extension, ExtensionMode, Limit, LimitUnit
from .workdays import WorkingCalendar


@dataclass(frozen=True, slots=True)
class LegalLimit:
    """The legal limit of a dossier: `ordinary`, and `extended` where its procedure knows time for verification.

    `on_top` says that `extended` is reckoned from the end of the ordinary limit, in another unit.
    """

    ordinary: Due
    extended: Due | None = None
    on_top: bool = False

    @property
    def last(self) -> Due:
        """The furthest that any promise may reach."""
        return self.extended or self.ordinary


def legal_limit(
    dossier: Dossier,
    extension: Extension | None,
    calendar: WorkingCalendar,
    day_ends: DayEnds = DayEnds.CLOCK,
    now: datetime | None = None,
) -> LegalLimit | None:
    """The legal limit of a dossier whose procedure allows `extension`; None for one accepted without a limit.

    Pauses do not count; one that still runs is left out up to `now`, where that is given. A total takes the place of
    the ordinary limit but never shortens it. What comes on top is added in the same unit, or, in another, begins
    when the ordinary limit ends. Raises InstantOutOfRange.
    """
    limit, since = dossier.limit, dossier.counted_from
    if limit is None:
        return None
    stops = _stops(dossier, now)
    ordinary = due_with_pauses(limit, since, stops, calendar, day_ends)
    if extension is None:
        return LegalLimit(ordinary)
    more = Limit(extension.number, extension.unit, limit.cutoff_15h)
    on_top = extension.mode is ExtensionMode.ADDITIONAL
    if on_top and extension.unit is limit.unit and limit.unit is not LimitUnit.SAME_DAY:
        more, on_top = Limit(limit.number + extension.number, limit.unit, limit.cutoff_15h), False
    if on_top:
        more = Limit(extension.number, extension.unit)
        return LegalLimit(
            ordinary, due_with_pauses(more, ordinary.at, stops, calendar, day_ends), on_top=True
        )
    extended = due_with_pauses(more, since, stops, calendar, day_ends)
    return LegalLimit(ordinary, extended if extended.at > ordinary.at else None)


def _stops(dossier: Dossier, now: datetime | None) -> list[tuple[datetime, datetime]]:
    ends = ((pause.since, pause.until or now) for pause in dossier.pauses)
    return [(since, until) for since, until in ends if until is not None and since < until]
