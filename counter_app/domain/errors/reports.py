"""Reports that cannot be made or recorded as asked."""

from __future__ import annotations

from datetime import date

from .tree import CounterError


class ReportError(CounterError):
    """A periodic report cannot be made or recorded as asked."""


class UnknownPeriod(ReportError):
    """A name that is no period; `known` are examples of every kind."""

    name: str
    known: tuple[str, ...]


class PeriodMerged(ReportError):
    """The report of a month is not made by itself: the one named `instead` takes its place."""

    name: str
    instead: str


class RangeBackwards(ReportError):
    """A range of days ends before it begins."""

    first: date
    last: date


class PeriodFarAway(ReportError):
    """A period in a year for which no report can be meant."""

    year: int
    first: int
    last: int


class ReportStopped(ReportError):
    """Somebody stopped the counting before it was done."""


class ReportTooEarly(ReportError):
    """A report is recorded as handed in before its first day has come."""

    name: str
    first: date


class NotCounted(ReportError):
    """No rows stand behind a figure that is a mean, a share or a median."""

    measure: str
