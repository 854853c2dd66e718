"""When a ceremony may be: days and hours that speak against it, what it overlaps, and the blocks of a week."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from .ceremony import Ceremony, Mode
from .ceremony_rules import Slot
from .errors.ceremonies import CeremonyOnHoliday, CeremonyPassed, CeremonyUnusual, WhenDoubt
from .instants import at, local
from .workdays import DayOff, OffKind, WorkingCalendar

_SLACK = timedelta(minutes=5)
_MOST_WEEKS = 60


def when_doubts(starts: datetime, ends: datetime, calendar: WorkingCalendar) -> tuple[WhenDoubt, ...]:
    """What speaks against an hour without forbidding it: a weekend, or minutes outside the opening hours."""
    day = starts.date()
    if calendar.day_off(day) is not None:
        return (WhenDoubt.WEEKEND,)
    inside = any(
        span.opens <= starts.time() and ends <= at(day, span.closes) for span in calendar.open_spans(day)
    )
    return () if inside else (WhenDoubt.OUTSIDE_HOURS,)


def check_when(ceremony: Ceremony, calendar: WorkingCalendar, now: datetime) -> None:
    """Raises CeremonyPassed, CeremonyOnHoliday, and CeremonyUnusual unless the officer gave a reason for the hour.

    A ceremony at the desk may run on after closing time; one on a Saturday morning is a custom in many places, so
    that it is asked about and not refused.
    """
    starts = local(ceremony.starts)
    if starts < now - _SLACK:
        raise CeremonyPassed(starts=starts, now=now)
    off = calendar.day_off(starts.date())
    if off is not None and off.kind is OffKind.HOLIDAY:
        raise CeremonyOnHoliday(day=off.day, name=off.name)
    ends = starts if ceremony.mode is Mode.AT_ONCE else local(ceremony.ends)
    doubts = when_doubts(starts, ends, calendar)
    if doubts and not ceremony.why:
        raise CeremonyUnusual(starts=starts, doubts=doubts)


def overlapping(ceremony: Ceremony, others: Iterable[Ceremony]) -> tuple[Ceremony, ...]:
    """The other ceremonies that are on at the same time, whatever their place: there is one Chairman."""
    return tuple(
        one
        for one in others
        if one.id != ceremony.id and one.is_open and one.starts < ceremony.ends and ceremony.starts < one.ends
    )


def next_slot(slot: Slot, calendar: WorkingCalendar, now: datetime) -> datetime:
    """The next weekly hour that lies on a working day; the next one at all where a year has none."""
    day = now.date() + timedelta(days=(slot.weekday - now.weekday()) % 7)
    first = at(day, slot.clock)
    if first <= now:
        first += timedelta(days=7)
    for week in range(_MOST_WEEKS):
        moment = first + timedelta(weeks=week)
        if calendar.is_working(moment.date()):
            return moment
    return first


class BlockKind(StrEnum):
    """What a block of the week stands for; a visit is quiet and tells nothing but its hour and place."""

    CEREMONY = "ceremony"
    VISIT = "visit"


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of one day in the week: a ceremony, or in neutral charcoal something that is none."""

    key: str
    kind: BlockKind
    starts: datetime
    ends: datetime
    ceremony: Ceremony | None = None
    words: str = ""


@dataclass(frozen=True, slots=True)
class WeekDay:
    """One day: its blocks in order, and why nobody works on it."""

    day: date
    blocks: tuple[Block, ...]
    off: DayOff | None


@dataclass(frozen=True, slots=True)
class Days:
    """Consecutive days of the calendar, a week from Monday or the weeks that a month touches."""

    days: tuple[WeekDay, ...]
    now: datetime

    @property
    def first(self) -> date:
        """The first day."""
        return self.days[0].day

    @property
    def ceremonies(self) -> tuple[Ceremony, ...]:
        """Every ceremony of these days, in order."""
        return tuple(
            block.ceremony for day in self.days for block in day.blocks if block.ceremony is not None
        )


def days_of(
    first: date,
    count: int,
    ceremonies: Iterable[Ceremony],
    others: Iterable[Block],
    calendar: WorkingCalendar,
    now: datetime,
) -> Days:
    """`count` days from `first` with what is on each of them; what was called off is not shown."""
    blocks = [
        Block(one.id, BlockKind.CEREMONY, local(one.starts), local(one.ends), one)
        for one in ceremonies
        if one.is_open
    ]
    blocks = sorted((*blocks, *others), key=lambda one: (one.starts, one.ends, one.key))
    days = [first + timedelta(days=place) for place in range(count)]
    return Days(
        tuple(
            WeekDay(day, tuple(one for one in blocks if one.starts.date() == day), calendar.day_off(day))
            for day in days
        ),
        now,
    )


def monday_of(day: date) -> date:
    """The Monday of its week."""
    return day - timedelta(days=day.weekday())


def month_weeks(day: date) -> tuple[date, int]:
    """The Monday on or before the first of its month, and how many days the touched weeks have."""
    first = day.replace(day=1)
    begin = monday_of(first)
    after = (first + timedelta(days=32)).replace(day=1)
    weeks = -(-(after - begin).days // 7)
    return begin, weeks * 7
