"""A year of the office's calendar: what each day is, who says so, what a proposal would change, what is not known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import assert_never

from .errors.calendar import (
    CalendarsDisagree,
    DuplicateSpecialDay,
    HalfDayOnWeekend,
    MakeUpOnWeekday,
    YearOutOfRange,
)
from .workdays import SpecialDay, SpecialKind, WorkingCalendar, YearStanding

YEARS = range(2000, 2100)
"""The years a calendar is kept for: what lies outside was mistyped."""

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
# The Government publishes the next year's days off in the autumn; from November on promises reach into that year.
_ASK_FROM_MONTH = 11


class Mark(StrEnum):
    """What a day is worth: worked, a weekend, a day off, a half off, or a weekend day that is worked."""

    WORKED = "worked"
    WEEKEND = "weekend"
    HOLIDAY = "holiday"
    MORNING_OFF = "morning_off"
    AFTERNOON_OFF = "afternoon_off"
    MAKE_UP = "make_up"


@dataclass(frozen=True, slots=True)
class YearDay:
    """One day of the year: its mark, the entry that made it so, and whether the office itself wrote that entry."""

    day: date
    mark: Mark
    entry: SpecialDay | None = None
    own: bool = False

    @property
    def announced(self) -> bool:
        """Whether it is certain: nothing is said about the day, or an authority has published it."""
        return self.entry is None or self.entry.announced


def mark_of(day: date, entry: SpecialDay | None) -> Mark:
    """What a day is worth under its entry, or by its weekday alone."""
    weekday = Mark.WEEKEND if day.weekday() >= _SATURDAY else Mark.WORKED
    if entry is None or entry.kind is SpecialKind.ORDINARY:
        return weekday
    match entry.kind:
        case SpecialKind.OFF:
            return Mark.HOLIDAY
        case SpecialKind.MAKE_UP:
            return Mark.MAKE_UP
        case SpecialKind.MORNING_OFF:
            return Mark.MORNING_OFF if weekday is Mark.WORKED else weekday
        case SpecialKind.AFTERNOON_OFF:
            return Mark.AFTERNOON_OFF if weekday is Mark.WORKED else weekday
        case _:
            assert_never(entry.kind)


def days_of_year(year: int, shipped: Iterable[SpecialDay], own: Iterable[SpecialDay]) -> tuple[YearDay, ...]:
    """All days of a year from 1 January on, the office's own entries over the shipped; raises YearOutOfRange."""
    checked_year(year)
    below = {one.day: one for one in shipped if one.day.year == year}
    over = {one.day: one for one in own if one.day.year == year}
    days, day = [], date(year, 1, 1)
    while day.year == year:
        entry = over.get(day) or below.get(day)
        days.append(YearDay(day, mark_of(day, entry), entry, day in over))
        day += _ONE_DAY
    return tuple(days)


def checked_year(year: int) -> int:
    """The year itself; raises YearOutOfRange."""
    if year not in YEARS:
        raise YearOutOfRange(year=year, first=YEARS[0], last=YEARS[-1])
    return year


def checked_days(days: Iterable[SpecialDay]) -> tuple[SpecialDay, ...]:
    """The office's own entries in order.

    Raises DuplicateSpecialDay, MakeUpOnWeekday (only a Saturday or Sunday can be worked in exchange),
    HalfDayOnWeekend and YearOutOfRange.
    """
    found: dict[date, SpecialDay] = {}
    for one in days:
        checked_year(one.day.year)
        if one.day in found:
            raise DuplicateSpecialDay(day=one.day)
        weekend = one.day.weekday() >= _SATURDAY
        if one.kind is SpecialKind.MAKE_UP and not weekend:
            raise MakeUpOnWeekday(day=one.day)
        if one.kind in (SpecialKind.MORNING_OFF, SpecialKind.AFTERNOON_OFF) and weekend:
            raise HalfDayOnWeekend(day=one.day)
        found[one.day] = one
    return tuple(found[day] for day in sorted(found))


# --- what a proposal or a file would change --------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Difference:
    """A day on which a proposal or a file says something else than the calendar; None is an ordinary day."""

    day: date
    kept: SpecialDay | None
    given: SpecialDay | None

    @property
    def entry(self) -> SpecialDay:
        """The entry by which the office accepts the other side."""
        if self.given is not None:
            return self.given
        reason = self.kept.reason if self.kept is not None else ""
        return SpecialDay(self.day, SpecialKind.ORDINARY, reason)

    @property
    def clashes(self) -> bool:
        """Whether both sides name the day and make different days of it."""
        return self.kept is not None and self.given is not None and self.kept.kind is not self.given.kind


def differences(calendar: WorkingCalendar, given: Iterable[SpecialDay]) -> tuple[Difference, ...]:
    """Where some entries say something else than the calendar, in order.

    What is only computed counts where it makes another day of it, and never doubts what was published.
    What is published counts in full, with its reason, document and remark.
    """
    found = []
    for one in sorted(given, key=lambda entry: entry.day):
        kept = calendar.special(one.day)
        if kept is None and one.kind is SpecialKind.ORDINARY:
            continue
        if kept is not None and not one.announced and (kept.announced or kept.kind is one.kind):
            continue
        if kept != one:
            found.append(Difference(one.day, kept, one))
    return tuple(found)


def proposed_changes(
    calendar: WorkingCalendar, year: int, proposed: Iterable[SpecialDay]
) -> tuple[Difference, ...]:
    """What a whole year as proposed would change, days it no longer holds included; what was published stays."""
    given = tuple(proposed)
    named = {one.day for one in given}
    dropped = [
        Difference(one.day, one, None)
        for one in calendar.days
        if one.day.year == year and not one.announced and one.day not in named
    ]
    return tuple(sorted((*differences(calendar, given), *dropped), key=lambda one: one.day))


def must_agree(changes: Iterable[Difference]) -> None:
    """Raise CalendarsDisagree when a day is named on both sides and is not the same kind of day."""
    clashing = [one for one in changes if one.clashes]
    for one in clashing:
        if one.kept is not None and one.given is not None:
            raise CalendarsDisagree(
                day=one.day, ours=one.kept.kind.value, theirs=one.given.kind.value, many=len(clashing)
            )


def with_entries(days: Iterable[SpecialDay], entries: Iterable[SpecialDay]) -> tuple[SpecialDay, ...]:
    """The office's own days with some entries in place of what it said about those days, in order."""
    merged = {one.day: one for one in days} | {one.day: one for one in entries}
    return tuple(merged[day] for day in sorted(merged))


def announced(calendar: WorkingCalendar, year: int, document: str) -> tuple[SpecialDay, ...]:
    """The entries by which the year's days that were only expected are published under a document's number."""
    return tuple(
        SpecialDay(one.day, one.kind, one.reason, document, announced=True, remark=one.remark)
        for one in calendar.days
        if one.day.year == year and not one.announced
    )


# --- what has been changed, and what is not known ---------------------------------------------------


@dataclass(frozen=True, slots=True)
class DayChanges:
    """What changed in the office's own days: entries written or written anew, and days no longer named."""

    written: tuple[SpecialDay, ...] = ()
    dropped: tuple[date, ...] = ()

    def __bool__(self) -> bool:
        return bool(self.written or self.dropped)

    def on(self, days: Iterable[SpecialDay]) -> tuple[SpecialDay, ...]:
        """Some days with this change made to them; those it does not name stay."""
        return with_entries((one for one in days if one.day not in self.dropped), self.written)

    def told(self) -> Mapping[str, object]:
        """The change as the log keeps it: `2026-12-04 off` for each entry, the date for each dropped one."""
        return {
            "what": "calendar",
            "days": [f"{one.day.isoformat()} {one.kind.value}" for one in self.written],
            "dropped": [day.isoformat() for day in self.dropped],
        }


def changes_between(before: Iterable[SpecialDay], after: Iterable[SpecialDay]) -> DayChanges:
    """What changed from one set of own days to another."""
    old, new = {one.day: one for one in before}, {one.day: one for one in after}
    written = tuple(new[day] for day in sorted(new) if old.get(day) != new[day])
    return DayChanges(written, tuple(sorted(old.keys() - new.keys())))


def changed_days(before: WorkingCalendar, after: WorkingCalendar) -> tuple[date, ...]:
    """The days that are worth something else in another calendar, in order; a new reason alone changes nothing."""
    named = {one.day for one in (*before.days, *after.days)}
    return tuple(sorted(day for day in named if before.open_spans(day) != after.open_spans(day)))


@dataclass(frozen=True, slots=True)
class YearUnready:
    """A year that promises reach into while its days off are not published, or not on record."""

    year: int
    standing: YearStanding


def unready_years(calendar: WorkingCalendar, today: date) -> tuple[YearUnready, ...]:
    """This year, and from November on the next, where their days off are not published or not on record."""
    years = (today.year, today.year + 1) if today.month >= _ASK_FROM_MONTH else (today.year,)
    found = (YearUnready(year, calendar.year_standing(year)) for year in years)
    return tuple(one for one in found if one.standing is not YearStanding.ANNOUNCED)
