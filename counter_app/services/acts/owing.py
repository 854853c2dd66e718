"""What is owed to people who wait: slips that must go out today, and apologies that are missing already."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from itertools import islice

from counter_app.domain.dossier import Dossier
from counter_app.domain.instants import local
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import Sheet
from counter_app.domain.slip import promised_anew
from counter_app.domain.standing import DueSoon, DueToday, Standing, standing_of
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.slips import number_of
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.lists import Bucket, DossierFilter, DossierRow, Moments
from counter_app.services.ports.register import Register, Unit

PAGE = 200
MOST_REMINDED = 100
"""How many dossiers past due a reminder looks at; a rail has no room for a larger number."""


@dataclass(frozen=True, slots=True)
class OwedLine:
    """A dossier that is owed an apology slip: how it stands, and the reason on record for its delay.

    `second` says that its promise was made anew before, so that only the Chairman may move it again.
    """

    row: DossierRow
    standing: Standing
    second: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class UnsentLine:
    """A slip that has its number and did not reach anybody yet; `late`: the promise it moves has passed."""

    sheet: Sheet
    code: str
    applicant: str
    procedure: str
    branch: str
    promise: datetime | None
    late: bool

    @property
    def signed(self) -> bool:
        """Whether the head has signed it."""
        return self.sheet.signed is not None


@dataclass(frozen=True, slots=True)
class Owed:
    """What is owed at `now`: `overdue` without slip or letter, `due` those promised for today or the next working day.

    `unsent` are slips on paper that nobody has in hand yet. Nearest promise first. A dossier that is ready or paused,
    or has its apology, is in neither. `open_now`: the office is open, so that people may be reminded.
    """

    now: datetime
    open_now: bool = True
    due: tuple[OwedLine, ...] = ()
    overdue: tuple[OwedLine, ...] = ()
    unsent: tuple[UnsentLine, ...] = ()

    @property
    def reminder(self) -> int:
        """How many dossiers the officer is reminded of: none outside office hours."""
        return len(self.due) + len(self.overdue) + len(self.unsent) if self.open_now else 0

    def line(self, code: str) -> OwedLine | None:
        """The line of a dossier, if anything is owed to it."""
        return next((one for one in (*self.overdue, *self.due) if one.row.code == code), None)


class Owing:
    """Reads what is owed."""

    def __init__(self, register: Register, clock: Clock, calendars: Calendars) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars

    def today(self) -> Owed:
        """What is owed now: a slip goes out one working day before its promise, or at least before its minute."""
        now = self._clock.now()
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            moments = self._calendars.moments(calendar, now)
            soon = [
                row
                for bucket in (Bucket.DUE_TODAY, Bucket.DUE_NEXT)
                for row in _rows(unit, DossierFilter(bucket, moments))
                if isinstance(standing_of(row, now, calendar), DueToday | DueSoon)
            ]
            late, slips = _in_vain(unit, moments), _slips(unit)
            codes = [row.code for row in (*soon, *late)] + [sheet.codes[0] for sheet in slips]
            found = unit.dossiers.several(dict.fromkeys(codes))

            def line(row: DossierRow) -> OwedLine:
                return _line(found[row.code], row, standing_of(row, now, calendar))

            unsent = tuple(_unsent(found[sheet.codes[0]], sheet, now) for sheet in slips)
        is_open = calendar.is_open(local(now))
        return Owed(now, is_open, tuple(map(line, soon)), tuple(map(line, late)), unsent)

    def reminder(self) -> int:
        """How many dossiers the officer is reminded of now, without opening them: none outside office hours.

        Of those past due only the first `MOST_REMINDED` are looked at: it is asked again after every change.
        """
        now = self._clock.now()
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            if not calendar.is_open(local(now)):
                return 0
            moments = self._calendars.moments(calendar, now)
            counts = unit.dossiers.counts(moments)
            soon = counts.get(Bucket.DUE_TODAY, 0) + counts.get(Bucket.DUE_NEXT, 0)
            late = len(_in_vain(unit, moments, MOST_REMINDED)) if counts.get(Bucket.LATE, 0) else 0
            return soon + late + len(_slips(unit))


def _line(dossier: Dossier, row: DossierRow, standing: Standing) -> OwedLine:
    return OwedLine(row, standing, promised_anew(dossier), dossier.cause_words.strip())


def _unsent(dossier: Dossier, sheet: Sheet, now: datetime) -> UnsentLine:
    number = number_of(sheet)
    place = next((at for at, one in enumerate(dossier.extensions) if one.slip == number), 0)
    before = dossier.extensions[place - 1].appointment if place else dossier.appointment
    return UnsentLine(
        sheet=sheet,
        code=str(dossier.code),
        applicant=dossier.applicant.name,
        procedure=str(dossier.procedure),
        branch=dossier.branch,
        promise=dossier.promise,
        late=before is not None and before < now,
    )


def _in_vain(unit: Unit, moments: Moments, most: int | None = None) -> tuple[DossierRow, ...]:
    """Rows past due for which no slip and no letter of apology was numbered, or all were given up.

    Among the `most` that wait longest, where it is given.
    """
    rows = tuple(islice(_rows(unit, DossierFilter(Bucket.LATE, moments)), most))
    covered = {code for sheet in unit.sheets.apologies([row.code for row in rows]) for code in sheet.codes}
    return tuple(row for row in rows if row.code not in covered)


def _slips(unit: Unit) -> tuple[Sheet, ...]:
    """Slips that have their number and did not reach anybody yet."""
    return tuple(sheet for sheet in unit.sheets.open() if sheet.kind is FormKind.SLIP)


def _rows(unit: Unit, question: DossierFilter) -> Iterable[DossierRow]:
    after: str | None = None
    while True:
        page = unit.dossiers.page(question, after, PAGE)
        yield from page.rows
        if page.next is None:
            return
        after = page.next
