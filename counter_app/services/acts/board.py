"""Today's board: what is due, what is late, what waits, and what is half done."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from counter_app.domain.contribution import Contribution
from counter_app.domain.instants import local
from counter_app.domain.logbook import Sheet, as_listed
from counter_app.domain.standing import Standing, standing_of
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
    at this minute.
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
            panels = tuple(
                Panel(
                    bucket,
                    counts.get(bucket, 0),
                    self._lines(unit, DossierFilter(bucket, moments), lines, calendar),
                )
                for bucket in BUCKETS
            )
            following = calendar.next_working_day(now.date())
            return Board(
                now=now,
                open_today=calendar.is_working(now.date()),
                open_now=calendar.is_open(local(now)),
                next_day=following,
                day_after=calendar.next_working_day(following),
                between=_days_off(calendar, now.date(), following),
                panels=panels,
                unfinished=tuple(as_listed(one) for one in unit.sheets.open()),
                to_thank=unit.contributions.waiting(lines),
            )

    def _lines(
        self, unit: Unit, question: DossierFilter, limit: int, calendar: WorkingCalendar
    ) -> tuple[Line, ...]:
        rows = unit.dossiers.page(question, None, limit).rows
        return tuple(Line(row, standing_of(row, question.moments.now, calendar)) for row in rows)


def _days_off(calendar: WorkingCalendar, today: date, following: date) -> tuple[DayOff, ...]:
    days = (date.fromordinal(number) for number in range(today.toordinal() + 1, following.toordinal()))
    found = (calendar.day_off(day) for day in days)
    return tuple(off for off in found if off is not None)
