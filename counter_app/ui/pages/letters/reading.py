"""What is asked of the log and what it answers: a period, a kind, a text; rows, and how many of each kind."""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from counter_app.domain.letter import SheetKind
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.printing import PrintJob
from counter_app.services.acts.printing import Look, Printing, Waiting
from counter_app.services.acts.review import Review

ROWS = 100
COUNTED = 400


class Period(StrEnum):
    """The days a list covers, ending today."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    ALL = "all"


NOTHING_WAITS = Look((), ())

_DAYS = {Period.TODAY: 1, Period.WEEK: 7, Period.MONTH: 30}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the filters ask for; no kind means every kind. `waiting` asks for *Chờ in*, whatever the days."""

    period: Period = Period.WEEK
    kind: SheetKind | None = None
    text: str = ""
    waiting: bool = False

    @property
    def narrowed(self) -> bool:
        """Whether something other than the days is asked for."""
        return self.kind is not None or bool(self.text.strip())


@dataclass(frozen=True, slots=True)
class Found:
    """Sheets newest first and where the next ones begin; `counts` is None where there are too many to count.

    `line` is what waits for a printer, the longest waiting first, and the printers where something waits.
    """

    sheets: tuple[Sheet, ...]
    next: str | None
    counts: Mapping[SheetKind, int] | None = None
    line: Look = NOTHING_WAITS

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """All that wait for a printer, the longest waiting first."""
        return self.line.waiting

    def waits(self, sheet: Sheet) -> Waiting | None:
        """What a sheet waits for; None when it does not."""
        return next((one for one in self.waiting if one.sheet.id == sheet.id), None)


@dataclass(frozen=True, slots=True)
class Stored:
    """The stored bytes of a sheet, whether they are the very ones the log knows by digest, and its last print job."""

    pdf: bytes
    agrees: bool
    job: PrintJob | None = None


def bounds(period: Period, today: date) -> tuple[date | None, date | None]:
    """The first day and the day after the last of a period; None is open."""
    if period is Period.ALL:
        return None, None
    return today - timedelta(days=_DAYS[period] - 1), today + timedelta(days=1)


def first_page(review: Review, printing: Printing, wanted: Wanted, today: date) -> Found:
    """The newest sheets, or those that wait; where all of the days can be read at once, each kind is counted too."""
    waiting = printing.waiting()
    # Printers are asked only where the answer is shown: it takes a while.
    line = Look(printing.queues() if waiting else (), waiting)
    first, end = bounds(wanted.period, today)
    whole = review.page(first, end, (), wanted.text, None, COUNTED)
    counts = Counter(sheet.kind for sheet in whole.rows) if whole.next is None else None
    if wanted.waiting:
        return Found(tuple(dict.fromkeys(one.sheet for one in waiting)), None, counts, line)
    if counts is None:
        return replace(next_page(review, wanted, today, None), line=line)
    rows = tuple(sheet for sheet in whole.rows if wanted.kind in (None, sheet.kind))
    return Found(rows, None, counts, line)


def next_page(review: Review, wanted: Wanted, today: date, after: str | None) -> Found:
    """A further page of the same question."""
    first, end = bounds(wanted.period, today)
    kinds = () if wanted.kind is None else (wanted.kind,)
    page = review.page(first, end, kinds, wanted.text, after, ROWS)
    return Found(page.rows, page.next)


def stored(review: Review, printing: Printing, sheet: Sheet) -> Stored:
    """The bytes of a sheet as they were printed; raises UnknownLetter when none were stored."""
    pdf = review.pdf(SheetId(sheet.id))
    agrees = hashlib.sha256(pdf).hexdigest() == sheet.sha256
    return Stored(pdf, agrees, printing.jobs_of([sheet.id]).get(sheet.id))


def joined(before: Found, more: Found) -> Found:
    """One answer of two pages."""
    return replace(before, sheets=(*before.sheets, *more.sheets), next=more.next)
