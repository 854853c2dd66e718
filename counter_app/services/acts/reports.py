"""Periodic reports: the figures of a period, the things behind each, what is due before long and what was handed in."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from counter_app.domain import report_counting as counting
from counter_app.domain import report_periods as periods
from counter_app.domain.errors.entry import MissingField
from counter_app.domain.errors.reports import NotCounted, PeriodFarAway, ReportStopped, ReportTooEarly
from counter_app.domain.instants import local
from counter_app.domain.logbook import LogKind
from counter_app.domain.names import clean, fold
from counter_app.domain.report import (
    NOT_TOLD,
    Figure,
    Figures,
    Measure,
    Period,
    PeriodKind,
    Report,
    ReportedRow,
)
from counter_app.domain.report_reminders import Differs, HandedIn, Reminder
from counter_app.domain.report_rules import ReportRules
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock, Tables
from counter_app.services.ports.lists import Page
from counter_app.services.ports.register import Register, Unit
from counter_app.services.ports.reports import Covers

Progress = Callable[[int, int], None]
"""Called with how many steps are done, and of how many."""

_STEPS = len(counting.BY_DATABASE) + 3
_SEEN_AHEAD = 14
"""Days off and weekends between two working days, at the most: what a reminder looks ahead beyond its working days."""


@dataclass(frozen=True, slots=True)
class _Course:
    """A report being made: where its steps are told to, and whether anybody wants it still."""

    total: int
    progress: Progress | None
    cancelled: Callable[[], bool] | None
    done: list[int]

    def step(self) -> None:
        if self.cancelled is not None and self.cancelled():
            raise ReportStopped
        self.done[0] += 1
        if self.progress is not None:
            self.progress(self.done[0], self.total)


class Reports:
    """Reads the register for reports, and keeps what was handed in."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        tables: Tables,
        calendars: Calendars,
        covering: Covers,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._tables = tables
        self._calendars = calendars
        self._covering = covering
        self._actor = actor

    @property
    def presets(self) -> tuple[PeriodKind, ...]:
        """The kinds of period that have a rhythm of their own."""
        return periods.PRESETS

    def period(self, name: str) -> Period:
        """The period of a name (`danvan/month:2026-11`, `2026-01-01..2026-03-31` with both ends).

        Raises UnknownPeriod, PeriodMerged, RangeBackwards, PeriodFarAway.
        """
        return periods.parse_period(name, self.rules())

    def current(self, kind: PeriodKind, now: datetime) -> Period:
        """The period of a kind that `now` lies in; a month merged into a longer report is that report."""
        return periods.current_period(kind, local(now).date(), self.rules())

    def before(self, period: Period) -> Period:
        """The period of the same kind before it; raises PeriodFarAway."""
        return periods.neighbour(period, self.rules(), -1)

    def after(self, period: Period) -> Period:
        """The period of the same kind after it; raises PeriodFarAway."""
        return periods.neighbour(period, self.rules(), 1)

    def rules(self) -> ReportRules:
        """The days by which the office's reports run."""
        with self._register.reading() as unit:
            return unit.desk.settings().reports

    def report(
        self,
        period: Period,
        progress: Progress | None = None,
        cancelled: Callable[[], bool] | None = None,
    ) -> Report:
        """The figures of a period, of the same a year before, and of the periods up to it, all of one instant.

        Raises ReportStopped when `cancelled` says so between two steps.
        """
        now, rules = self._clock.now(), self.rules()
        run = periods.run_up_to(period, rules)
        earlier = _year_before(period, rules)
        wanted = {one.name: one for one in (period, *([earlier] if earlier is not None else ()), *run)}
        course = _Course(len(wanted) * _STEPS, progress, cancelled, [0])
        with self._register.reading() as unit:
            found = {name: self._figures(unit, one, now, course) for name, one in wanted.items()}
        return Report(
            figures=found[period.name],
            asked=now,
            estimated_from=periods.estimated_from(period, now),
            year_before=found[earlier.name] if earlier is not None else None,
            run=tuple(found[one.name] for one in run),
        )

    def rows(
        self, period: Period, measure: Measure, part: str = "", after: str | None = None, limit: int = 200
    ) -> Page[ReportedRow]:
        """The things behind a figure, page by page; their weights add up to it. Empty `part` is the whole.

        Raises NotCounted for a mean, a share or a median.
        """
        if not measure.counts:
            raise NotCounted(measure=measure.value)
        now = self._clock.now()
        first, end = counting.days_instants(period.first, period.end)
        with self._register.reading() as unit:
            if measure in counting.BY_DATABASE:
                parts = self._raw(unit, measure, part, first, end)
                return unit.reports.rows(measure, parts, first, end, after, limit)
            found = (
                one.row
                for one in self._told(unit, period, now, (measure,))
                if one.measure is measure and part in ("", one.part)
            )
            told = sorted(found, key=lambda row: row.at)
        begin = int(after or 0)
        rows = tuple(told[begin : begin + limit])
        return Page(rows, str(begin + limit) if begin + limit < len(told) else None)

    def all_rows(self, period: Period, measure: Measure, part: str = "") -> Iterator[ReportedRow]:
        """Every row behind a figure, read page by page."""
        page = self.rows(period, measure, part)
        yield from page.rows
        while page.next is not None:
            page = self.rows(period, measure, part, page.next)
            yield from page.rows

    # Handing in ----------------------------------------------------------------------------------------------

    def reminders(self, now: datetime) -> tuple[Reminder, ...]:
        """Reports to hand in within the set number of working days or late by no more, the nearest due first.

        Due on one day, the report of the shorter period comes first: it is the sooner written. None outside office
        hours; none that was handed in. A week and a range wait for nobody.
        """
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            if not calendar.is_open(local(now)):
                return ()
            rules, today = unit.desk.settings().reports, local(now).date()
            found = []
            for period, due in _due_around(today, rules):
                days = calendar.working_days_after(min(today, due), max(today, due))
                if days <= rules.remind_days and unit.reports.handed_in(period.name) is None:
                    found.append(Reminder(period, due, days if due >= today else -days))
        return tuple(sorted(found, key=_soonest))

    def handed_in(self, period: Period, by: str, words: str = "") -> HandedIn:
        """Record that a report was handed in now, with its figures as they stand; again for a corrected one.

        Raises MissingField without `by`, ReportTooEarly before its first day.
        """
        now = self._clock.now()
        who, said = clean(by), clean(words)
        if not fold(who):
            raise MissingField(field="report.by")
        if local(now).date() < period.first:
            raise ReportTooEarly(name=period.name, first=period.first)
        with self._register.reading() as unit:
            figures = self._figures(unit, period, now, _Course(_STEPS, None, None, [0]))
        with self._register.writing() as unit:
            one = HandedIn(period, now, who, said, _as_row(figures))
            unit.reports.keep_handed_in(one)
            told = {"report": period.name, "by": who, "note": said}
            unit.log.append(LogKind.REPORT_SENT, now, self._actor, told)
        return one

    def sent(self, period: Period) -> HandedIn | None:
        """The report of this period handed in last, None where none was."""
        with self._register.reading() as unit:
            return unit.reports.handed_in(period.name)

    def differences(self, sent: HandedIn, now: Figures) -> tuple[Differs, ...]:
        """The figures that are no longer what they were when the report was handed in."""
        then = Figures.of(sent.period, sent.figures)
        keys = dict.fromkeys((*then.values, *now.values))
        pairs = ((Figure(*key, value=then.get(*key)), Figure(*key, value=now.get(*key))) for key in keys)
        return tuple(Differs(old, new) for old, new in pairs if old != new)

    # Counting ------------------------------------------------------------------------------------------------

    def _figures(self, unit: Unit, period: Period, now: datetime, course: _Course) -> Figures:
        found: list[Figure] = []
        first, end = counting.days_instants(period.first, period.end)
        named = self._naming()
        for measure in counting.BY_DATABASE:
            course.step()
            counts = named.parts(measure, unit.reports.count(measure, first, end))
            found.append(Figure(measure, "", sum(counts.values())))
            found += [
                Figure(measure, part, count) for part, count in sorted(counts.items()) if part and count
            ]
        course.step()
        found += _medians(unit.reports.minutes(first, end))
        course.step()
        told = counting.added_up(self._told(unit, period, now, counting.FEW))
        found += [Figure(measure, part, count) for (measure, part), count in sorted(told.items())]
        course.step()
        found += counting.survey_figures(unit.reports.levels(period.first, period.end))
        return Figures.of(period, found)

    def _told(
        self, unit: Unit, period: Period, now: datetime, measures: Iterable[Measure]
    ) -> Iterator[counting.Counted]:
        """The things counted one by one that some measures are about."""
        first, end = counting.days_instants(period.first, period.end)
        wanted = frozenset(measures)
        if wanted & counting.OF_CEREMONIES:
            yield from counting.of_ceremonies(unit.ceremonies.between(first, end), now)
        if Measure.VISITS in wanted:
            yield from counting.of_visits(unit.reports.visits(first, end))
        if wanted & counting.OF_CONTRIBUTIONS:
            yield from counting.of_contributions(unit.reports.contributions(period.first, period.end))
        if wanted & counting.OF_COVERAGE:
            yield from counting.of_coverage(self._covering.coverage(period.first, period.end))
        if Measure.SURVEY_SHEETS in wanted:
            yield from counting.of_answers(unit.reports.answers(period.first, period.end))

    def _raw(
        self, unit: Unit, measure: Measure, part: str, first: datetime, end: datetime
    ) -> tuple[str, ...]:
        """What the register calls the parts that a part of a figure is made of; of its whole, all that count."""
        named = self._naming()
        told = ((raw, named.part(measure, raw)) for raw in unit.reports.count(measure, first, end))
        return tuple(raw for raw, name in told if name is not None and part in ("", name))

    def _naming(self) -> counting.Naming:
        rows = tuple(self._tables.procedures())
        kept = {str(row.code) for row in rows if row.nature in counting.REGISTERS}
        fields = {str(row.code): row.field.strip() or NOT_TOLD for row in rows}
        return counting.Naming(fields, frozenset(fields) - kept)


def _soonest(one: Reminder) -> tuple[date, timedelta, str]:
    """By the last day, then by how long the period is."""
    return one.due, one.period.end - one.period.first, one.period.name


def _year_before(period: Period, rules: ReportRules) -> Period | None:
    try:
        return periods.year_before(period, rules)
    except PeriodFarAway:
        return None


def _medians(minutes: Mapping[tuple[int, int], int]) -> Iterator[Figure]:
    """The median of all letters, and of each kind."""
    kinds = sorted({kind for kind, _minutes in minutes})
    for kind in (None, *kinds):
        counts = _summed_minutes(minutes, kind)
        value = counting.median(counts)
        yield Figure(Measure.LETTERS_MINUTES, "" if kind is None else str(kind), value)


def _summed_minutes(minutes: Mapping[tuple[int, int], int], kind: int | None) -> dict[int, int]:
    found: dict[int, int] = {}
    for (of, value), count in minutes.items():
        if kind in (None, of):
            found[value] = found.get(value, 0) + count
    return found


def _as_row(figures: Figures) -> tuple[Figure, ...]:
    return tuple(Figure(measure, part, value) for (measure, part), value in figures.values.items())


def _due_around(today: date, rules: ReportRules) -> Iterator[tuple[Period, date]]:
    """The periods that are due some days before or after a day, each once."""
    reach = timedelta(days=2 * rules.remind_days + _SEEN_AHEAD)
    for kind in periods.PRESETS:
        for period in periods.near_periods(kind, today, rules):
            if period.due is not None and abs(period.due - today) <= reach:
                yield period, period.due
