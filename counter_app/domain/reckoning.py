"""Every date of a dossier and how it was reached: promises, legal limits, steps, the window for a supplement."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from itertools import chain

from .day_strip import DayTile, day_strip, days_between
from .deadline import DayEnds, Due, due, due_with_pauses, to_minute
from .dossier import Dossier, ExtensionBasis
from .dossier import Extension as NewPromise
from .instants import local
from .legal_limit import legal_limit
from .procedure import Extension, Limit
from .steps import Step, step_due
from .supplement import NO_WINDOW, SupplementRule, supplement_due
from .workdays import SpecialDay, WorkingCalendar

_MOST_RUNS = 200


class DateKind(StrEnum):
    """What a date of a dossier is."""

    APPOINTMENT = "appointment"
    PAUSED = "paused"
    EXTENDED = "extended"
    LEGAL = "legal"
    VERIFICATION = "verification"
    STEP = "step"
    SUPPLEMENT = "supplement"


@dataclass(frozen=True, slots=True)
class Reckoning:
    """One date, `at`, as it stands on record, and how today's calendar reaches it.

    `due` is None for a date that somebody named, or that has no limit; `days` are its days all the same. Where the
    two differ, `moved_by` are the days off or made up without which they would not. `since` is the promise that a
    new one took the place of; `reason` why it did; `agency` is whose step it is. `elsewhere`: the dossier was
    handed in elsewhere, and counts from where the competent agency received it. `on_top`: counted from the end of
    the ordinary limit.
    """

    kind: DateKind
    at: datetime
    due: Due | None
    days: tuple[DayTile, ...]
    moved_by: tuple[SpecialDay, ...] = ()
    since: datetime | None = None
    reason: str = ""
    agency: str = ""
    elsewhere: bool = False
    on_top: bool = False

    @property
    def differs(self) -> bool:
        """Whether today's calendar would give another date than the one that was promised."""
        return self.due is not None and to_minute(self.at) != self.due.at


@dataclass(frozen=True, slots=True)
class Rules:
    """What dates are reckoned by: the calendar, how a last day ends, and the procedure's own rules.

    `edited` are the days the office entered itself, which are the likelier to be new.
    """

    calendar: WorkingCalendar
    day_ends: DayEnds = DayEnds.CLOCK
    extension: Extension | None = None
    supplement: SupplementRule = NO_WINDOW
    edited: frozenset[date] = frozenset()


def reckonings(dossier: Dossier, rules: Rules) -> tuple[Reckoning, ...]:
    """Every date of the dossier: the appointment, each new promise, the legal limit without and with verification,
    each step, and the window of the supplement it waits for.

    While the clock stands still nobody can say when the legal limit ends. Raises InstantOutOfRange.
    """
    found = [_appointment(dossier, rules), *_promises(dossier, rules)]
    if dossier.paused_since is None:
        found += _legal(dossier, rules)
    found += [_step(step, rules) for step in dossier.steps]
    found.append(_supplement(dossier, rules))
    return tuple(one for one in found if one is not None)


def kept_promise(dossier: Dossier, rules: Rules) -> Reckoning | None:
    """The promise on the receipt where days decided since would move it: it stays. None where it is another's turn.

    So it is where the promise was moved, an appointment was written by hand, or today's calendar gives the same.
    """
    if dossier.extensions:
        return None
    found = _appointment(dossier, rules)
    return found if found is not None and found.differs and found.moved_by else None


def moved_by(found: Due, promised: datetime, rules: Rules) -> tuple[SpecialDay, ...]:
    """The special days on the way without which the promise would be today's date again; none if no run of them is.

    So a day off decided after the promise was printed is told from an appointment written by hand. Days the office
    entered are looked at first, for a holiday of long standing may weigh just as much.
    """
    last = max(found.at, promised).date()
    days = sorted(rules.calendar.days, key=lambda one: one.day)
    days = [one for one in days if found.received.date() <= one.day <= last]
    own = [one for one in days if one.day in rules.edited]
    for run in chain(_runs(own), _runs(days)):
        without = rules.calendar.with_days((), without=[one.day for one in run])
        if due(found.limit, found.received, without, rules.day_ends).at == promised:
            return tuple(run)
    return ()


def _runs(days: list[SpecialDay]) -> Iterator[list[SpecialDay]]:
    """Neighbouring days, the shortest runs first; of very many days only short ones."""
    longest = min(len(days), max(1, _MOST_RUNS // max(1, len(days))))
    for length in range(1, longest + 1):
        yield from (days[first : first + length] for first in range(len(days) - length + 1))


def _appointment(dossier: Dossier, rules: Rules) -> Reckoning | None:
    if dossier.appointment is None:
        return None
    printed = to_minute(dossier.appointment)
    if dossier.limit is None:
        return Reckoning(DateKind.APPOINTMENT, printed, None, ())
    reached = due(dossier.limit, dossier.counted_from, rules.calendar, rules.day_ends)
    moved = moved_by(reached, printed, rules) if printed != reached.at else ()
    strip = day_strip(reached, rules.calendar)
    elsewhere = dossier.arrived is not None
    return Reckoning(DateKind.APPOINTMENT, printed, reached, strip, moved, elsewhere=elsewhere)


def _promises(dossier: Dossier, rules: Rules) -> list[Reckoning]:
    found = []
    before = dossier.appointment or dossier.received
    for one in dossier.extensions:
        if one.basis is ExtensionBasis.PAUSE and dossier.limit is not None:
            found.append(_after_pauses(dossier, dossier.limit, one, rules))
        else:
            days = days_between(local(before), local(one.appointment), rules.calendar)
            at = to_minute(one.appointment)
            found.append(
                Reckoning(DateKind.EXTENDED, at, None, days, since=to_minute(before), reason=one.reason)
            )
        before = one.appointment
    return found


def _after_pauses(dossier: Dossier, limit: Limit, one: NewPromise, rules: Rules) -> Reckoning:
    """The promise the clock made when it ran again: with the pauses that were over by then."""
    stops = [(pause.since, pause.until) for pause in dossier.pauses if pause.until is not None]
    over = [(since, until) for since, until in stops if until <= one.decided]
    reached = due_with_pauses(limit, dossier.counted_from, over, rules.calendar, rules.day_ends)
    days = day_strip(reached, rules.calendar)
    elsewhere = dossier.arrived is not None
    return Reckoning(DateKind.PAUSED, to_minute(one.appointment), reached, days, elsewhere=elsewhere)


def _legal(dossier: Dossier, rules: Rules) -> list[Reckoning]:
    limit = legal_limit(dossier, rules.extension, rules.calendar, rules.day_ends)
    if limit is None:
        return []
    elsewhere = dossier.arrived is not None
    first, more = limit.ordinary, limit.extended
    days = day_strip(first, rules.calendar)
    found = [Reckoning(DateKind.LEGAL, first.at, first, days, elsewhere=elsewhere)]
    if more is not None:
        days = day_strip(more, rules.calendar)
        found.append(
            Reckoning(DateKind.VERIFICATION, more.at, more, days, elsewhere=elsewhere, on_top=limit.on_top)
        )
    return found


def _step(step: Step, rules: Rules) -> Reckoning | None:
    reached = step_due(step, rules.calendar, rules.day_ends)
    if reached is None:
        return None
    days = day_strip(reached, rules.calendar)
    return Reckoning(DateKind.STEP, reached.at, reached, days, agency=step.agency)


def _supplement(dossier: Dossier, rules: Rules) -> Reckoning | None:
    asked, told = dossier.paused_since, dossier.supplement_until
    if asked is None or told is None:
        return None
    reached = supplement_due(rules.supplement, asked, rules.calendar)
    days = day_strip(reached, rules.calendar) if reached is not None else ()
    return Reckoning(DateKind.SUPPLEMENT, to_minute(told), reached, days)
