"""Today's board: what is due, what is late, what waits, and what is half done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.contribution import Contribution
from counter_app.domain.instants import local
from counter_app.domain.logbook import Looked, Sheet, as_listed
from counter_app.domain.office_year import YearUnready, unready_years
from counter_app.domain.standing import Paused, Standing, standing_of
from counter_app.domain.workdays import DayOff, WorkingCalendar
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.lists import Bucket, DossierFilter, DossierRow
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class Line:
    """A dossier on the board with how it stands."""

    row: DossierRow
    standing: Standing


@dataclass(frozen=True, slots=True)
class Panel:
    """One panel of the board: how many there are in all and the most urgent of them."""

    bucket: Bucket
    count: int
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Board:
    """The board at one instant; `between` are the days off before the next working day, weekends included.

    `next_day` and `day_after` are the next two working days, which name their panels. `open_now`: the office is open
    at this minute. `overdue` dossiers wait for a supplement beyond its window; they come first among the paused.
    `unready` are the years that promises reach into while their days off are not known. `sent_back` letters wait for
    the officer since the chief reviewed them.
    """

    now: datetime
    open_today: bool
    open_now: bool
    next_day: date
    day_after: date
    between: tuple[DayOff, ...]
    panels: tuple[Panel, ...]
    unfinished: tuple[Sheet, ...]
    to_thank: tuple[Contribution, ...]
    overdue: int = 0
    unready: tuple[YearUnready, ...] = ()
    sent_back: int = 0

    def panel(self, bucket: Bucket) -> Panel:
        """The panel of one bucket."""
        return next(panel for panel in self.panels if panel.bucket is bucket)


BUCKETS = (
    Bucket.DUE_TODAY,
    Bucket.DUE_NEXT,
    Bucket.DUE_AFTER_NEXT,
    Bucket.LATE,
    Bucket.WAITING,
    Bucket.PAUSED,
)
LOOKED_THROUGH = 100
"""How many of the longest paused dossiers are asked whether their supplement is overdue."""


class BoardReader:
    """Reads the board."""

    def __init__(self, register: Register, clock: Clock, calendars: Calendars) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars

    def today(self, lines: int = 5) -> Board:
        """The board now, with at most so many lines a panel."""
        now = self._clock.now()
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            moments = self._calendars.moments(calendar, now)
            counts = unit.dossiers.counts(moments)
            panels, overdue = [], 0
            for bucket in BUCKETS:
                looked = max(lines, LOOKED_THROUGH) if bucket is Bucket.PAUSED else lines
                found = self._lines(unit, DossierFilter(bucket, moments), looked, calendar)
                if bucket is Bucket.PAUSED:
                    overdue = sum(_is_overdue(line) for line in found)
                    found = tuple(sorted(found, key=lambda line: not _is_overdue(line)))
                panels.append(Panel(bucket, counts.get(bucket, 0), found[:lines]))
            following = calendar.next_working_day(now.date())
            return Board(
                now=now,
                open_today=calendar.is_working(now.date()),
                open_now=calendar.is_open(local(now)),
                next_day=following,
                day_after=calendar.next_working_day(following),
                between=_days_off(calendar, now.date(), following),
                panels=tuple(panels),
                unfinished=tuple(as_listed(one) for one in unit.sheets.open()),
                to_thank=unit.contributions.waiting(lines),
                overdue=overdue,
                unready=unready_years(calendar, local(now).date()),
                sent_back=unit.reviews.count(Looked.SENT_BACK),
            )

    def _lines(
        self, unit: Unit, question: DossierFilter, limit: int, calendar: WorkingCalendar
    ) -> tuple[Line, ...]:
        rows = unit.dossiers.page(question, None, limit).rows
        return tuple(Line(row, standing_of(row, question.moments.now, calendar)) for row in rows)


def _is_overdue(line: Line) -> bool:
    return isinstance(line.standing, Paused) and line.standing.overdue


def _days_off(calendar: WorkingCalendar, today: date, following: date) -> tuple[DayOff, ...]:
    days = (date.fromordinal(number) for number in range(today.toordinal() + 1, following.toordinal()))
    found = (calendar.day_off(day) for day in days)
    return tuple(off for off in found if off is not None)
