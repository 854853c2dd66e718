"""Limits, hours, days and calendars that no appointment can be computed from."""

from __future__ import annotations

from datetime import date, datetime
from enum import StrEnum

from .entry import InputError


class CalendarError(InputError):
    """Limits, hours or days that no appointment can be computed from."""


class InvalidLimit(CalendarError):
    """A time limit outside 1 to `most` of its unit (`working_day`, `hour`, `day`, `same_day`)."""

    number: int
    unit: str
    most: int


class HoursProblem(StrEnum):
    """What is wrong with the office's opening hours."""

    NONE_OPEN = "none_open"
    EMPTY_SPAN = "empty_span"
    NOT_IN_ORDER = "not_in_order"
    NOT_WHOLE_MINUTES = "not_whole_minutes"


class InvalidOpeningHours(CalendarError):
    """Opening hours that are empty, upside down, overlapping or not in whole minutes; `span` is the culprit."""

    problem: HoursProblem
    span: str = ""


class DuplicateSpecialDay(CalendarError):
    """The same day stands twice in one calendar."""

    day: date


class MakeUpOnWeekday(CalendarError):
    """A day worked in exchange for another is entered on a Monday to Friday, which is worked anyway."""

    day: date


class HalfDayOnWeekend(CalendarError):
    """Half a day off is entered on a Saturday or Sunday, on which nobody works."""

    day: date


class YearOutOfRange(CalendarError):
    """A year outside those a calendar is kept for, `first` to `last`."""

    year: int
    first: int
    last: int


class CalendarsDisagree(CalendarError):
    """Two calendars, the one in force and a file, make different days of `day`, the first of `many` such days.

    `ours` and `theirs` are the kinds of day, as in SpecialKind.
    """

    day: date
    ours: str
    theirs: str
    many: int


class InstantOutOfRange(CalendarError):
    """An instant outside the years an appointment is computed for; almost certainly mistyped."""

    instant: datetime


class LunarDateOutOfRange(CalendarError):
    """A day the lunar calendar is not computed for."""

    day: date
