"""The office's working calendar: opening hours, days off, make-up Saturdays, what is known of each year."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import assert_never

from .errors.calendar import DuplicateSpecialDay, HoursProblem, InvalidOpeningHours

_ONE_DAY = timedelta(days=1)
_SATURDAY = 5
_NOON = time(12)
# The Labour Code 45/2019/QH14 Art. 112 gives eleven holidays a year; with fewer days off than this on record
# a year's calendar is not there, whatever the office has typed in by hand.
_FEWEST_HOLIDAYS = 8


def minutes_of(clock: time) -> int:
    """Minutes from midnight to a wall-clock time; seconds are dropped."""
    return clock.hour * 60 + clock.minute


def clock_of(minutes: int) -> time:
    """The wall-clock time so many minutes (0 to 1439) after midnight."""
    return time(minutes // 60, minutes % 60)


@dataclass(frozen=True, slots=True)
class Span:
    """Wall-clock time from `opens` (inclusive) to `closes` (exclusive)."""

    opens: time
    closes: time

    @property
    def minutes(self) -> int:
        """Its length in minutes."""
        return minutes_of(self.closes) - minutes_of(self.opens)

    def __str__(self) -> str:
        return f"{self.opens:%H:%M}-{self.closes:%H:%M}"


_MORNING = Span(time(7, 30), time(11, 30))
_AFTERNOON = Span(time(13, 30), time(17, 30))


@dataclass(frozen=True, slots=True)
class OpeningHours:
    """The open spans of a full working day, in order and apart from each other.

    Raises InvalidOpeningHours when there is none, or one is empty, out of order or not in whole minutes.
    """

    spans: tuple[Span, ...] = (_MORNING, _AFTERNOON)

    def __post_init__(self) -> None:
        if not self.spans:
            raise InvalidOpeningHours(problem=HoursProblem.NONE_OPEN)
        before: time | None = None
        for span in self.spans:
            if any(clock.second or clock.microsecond or clock.tzinfo for clock in (span.opens, span.closes)):
                raise InvalidOpeningHours(problem=HoursProblem.NOT_WHOLE_MINUTES, span=str(span))
            if span.opens >= span.closes:
                raise InvalidOpeningHours(problem=HoursProblem.EMPTY_SPAN, span=str(span))
            if before is not None and span.opens < before:
                raise InvalidOpeningHours(problem=HoursProblem.NOT_IN_ORDER, span=str(span))
            before = span.closes

    @property
    def minutes(self) -> int:
        """Open minutes of a full day: what one working day of a limit is worth."""
        return sum(span.minutes for span in self.spans)


class SpecialKind(StrEnum):
    """How a day differs from its weekday: off, a half off, or worked in exchange for another.

    An ordinary day is an entry too: it takes back what a calendar below it says about the day.
    """

    OFF = "off"
    MORNING_OFF = "morning_off"
    AFTERNOON_OFF = "afternoon_off"
    MAKE_UP = "make_up"
    ORDINARY = "ordinary"


@dataclass(frozen=True, slots=True)
class SpecialDay:
    """A day that differs from its weekday; `reason` completes "nghỉ …" (or "làm …" for a make-up day).

    `source` is the document that says so, with its number; `announced` is False while the day is only computed or
    expected and no authority has published it.
    """

    day: date
    kind: SpecialKind
    reason: str
    source: str = ""
    announced: bool = True
    remark: str = ""


class OffKind(StrEnum):
    """Why nobody works on a day."""

    WEEKEND = "weekend"
    HOLIDAY = "holiday"


@dataclass(frozen=True, slots=True)
class DayOff:
    """A day nobody works on; `name` is the holiday's reason and empty for a weekend."""

    day: date
    kind: OffKind
    name: str = ""


class YearStanding(StrEnum):
    """How much of a year's calendar is known."""

    ANNOUNCED = "announced"
    UNANNOUNCED = "unannounced"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class WorkingCalendar:
    """Which days and minutes count; a Saturday on which dossiers are only received never does.

    Monday to Friday are worked except special days; a day with any open minute is a working day. An entry that makes
    a day ordinary says nothing here. Raises DuplicateSpecialDay when `days` names a day twice.
    """

    days: tuple[SpecialDay, ...] = ()
    hours: OpeningHours = field(default_factory=OpeningHours)
    _special: dict[date, SpecialDay] = field(init=False, repr=False, compare=False)
    _turns: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _gains: tuple[int, ...] = field(init=False, repr=False, compare=False)
    _standings: dict[int, YearStanding] = field(init=False, repr=False, compare=False)
    _asked: dict[date, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        special: dict[date, SpecialDay] = {}
        for one in self.days:
            if one.day in special:
                raise DuplicateSpecialDay(day=one.day)
            special[one.day] = one
        special = {day: one for day, one in special.items() if one.kind is not SpecialKind.ORDINARY}
        object.__setattr__(self, "_special", special)
        turns, gains, total = [], [0], 0
        for day in sorted(special):
            change = int(self.is_working(day)) - int(day.weekday() < _SATURDAY)
            if change:
                total += change
                turns.append(day.toordinal())
                gains.append(total)
        object.__setattr__(self, "_turns", tuple(turns))
        object.__setattr__(self, "_gains", tuple(gains))
        object.__setattr__(self, "_standings", _standings(special.values()))
        object.__setattr__(self, "_asked", {})

    def with_days(self, edited: Iterable[SpecialDay], without: Iterable[date] = ()) -> WorkingCalendar:
        """This calendar with the office's own days over the shipped ones, and some days made ordinary."""
        ordinary = set(without)
        merged = {day: one for day, one in self._special.items() if day not in ordinary}
        merged.update((one.day, one) for one in edited)
        return WorkingCalendar(tuple(merged[day] for day in sorted(merged)), self.hours)

    def with_hours(self, hours: OpeningHours) -> WorkingCalendar:
        """This calendar with other opening hours."""
        return WorkingCalendar(self.days, hours)

    @property
    def minutes_per_day(self) -> int:
        """Open minutes of a full working day."""
        return self.hours.minutes

    def special(self, day: date) -> SpecialDay | None:
        """What stands in the calendar about this very day."""
        return self._special.get(day)

    def open_spans(self, day: date) -> tuple[Span, ...]:
        """The open spans of a day in order; empty on a day off."""
        ordinary = self.hours.spans if day.weekday() < _SATURDAY else ()
        special = self._special.get(day)
        if special is None:
            return ordinary
        match special.kind:
            case SpecialKind.MAKE_UP:
                return self.hours.spans
            case SpecialKind.OFF:
                return ()
            case SpecialKind.MORNING_OFF:
                return tuple(span for span in ordinary if span.opens >= _NOON)
            case SpecialKind.AFTERNOON_OFF:
                return tuple(span for span in ordinary if span.opens < _NOON)
            case SpecialKind.ORDINARY:
                return ordinary
            case _:
                assert_never(special.kind)

    def is_working(self, day: date) -> bool:
        """Whether the office is open for any minute of the day."""
        if day in self._special:
            return bool(self.open_spans(day))
        return day.weekday() < _SATURDAY

    def is_open(self, moment: datetime) -> bool:
        """Whether the office is open at a moment of its own clock: nobody is reminded of anything at other times."""
        clock = moment.time()
        return any(span.opens <= clock < span.closes for span in self.open_spans(moment.date()))

    def day_off(self, day: date) -> DayOff | None:
        """Why nobody works on the day, or None on a working day."""
        if self.is_working(day):
            return None
        special = self._special.get(day)
        if special is None or not special.reason:
            return DayOff(day, OffKind.WEEKEND if special is None else OffKind.HOLIDAY)
        return DayOff(day, OffKind.HOLIDAY, special.reason)

    def closing(self, day: date) -> time:
        """When a working day ends; raises ValueError on a day off."""
        spans = self.open_spans(day)
        if not spans:
            raise ValueError(f"nobody works on {day}")
        return spans[-1].closes

    def next_working_day(self, day: date) -> date:
        """The first working day after this one."""
        return self._walk(day, _ONE_DAY)

    def previous_working_day(self, day: date) -> date:
        """The last working day before this one."""
        return self._walk(day, -_ONE_DAY)

    def _walk(self, day: date, step: timedelta) -> date:
        day += step
        while not self.is_working(day):
            day += step
        return day

    def working_days_after(self, first: date, last: date) -> int:
        """Working days dated after `first`, up to and including `last`; 0 when `last` is not later."""
        if first >= last:
            return 0
        known = self._asked
        begins, ends = known.get(first), known.get(last)
        if begins is None:
            begins = self._index(first)
        if ends is None:
            ends = self._index(last)
        return ends - begins

    def _index(self, day: date) -> int:
        """Working days from 1 January of year 1, a Monday, up to and including the day, kept for the next asking.

        A board asks for few days, each of them for many dossiers.
        """
        ordinal = day.toordinal()
        weeks, rest = divmod(ordinal, 7)
        index = weeks * 5 + min(rest, 5) + self._gains[bisect_right(self._turns, ordinal)]
        self._asked[day] = index
        return index

    def year_standing(self, year: int) -> YearStanding:
        """Whether the year's days off are published, only expected, or not on record at all."""
        return self._standings.get(year, YearStanding.MISSING)


def _standings(days: Iterable[SpecialDay]) -> dict[int, YearStanding]:
    """How much is known of each year with enough days off on record."""
    holidays: dict[int, list[bool]] = {}
    for one in days:
        if one.kind is SpecialKind.OFF:
            holidays.setdefault(one.day.year, []).append(one.announced)
    return {
        year: YearStanding.ANNOUNCED if all(known) else YearStanding.UNANNOUNCED
        for year, known in holidays.items()
        if len(known) >= _FEWEST_HOLIDAYS
    }
