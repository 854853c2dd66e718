"""What is asked of the log and what it answers: days, a kind, words; rows, and how many stand where."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from enum import StrEnum

from counter_app.domain.letter import SheetKind
from counter_app.domain.logbook import Looked, Sheet, SheetId
from counter_app.domain.printing import PrintJob
from counter_app.domain.reviewing import SheetReview
from counter_app.services.acts.printing import Look, Printing, Waiting
from counter_app.services.acts.review import Review
from counter_app.services.acts.reviewing import FORMS, LogPage, Reviewing
from counter_app.services.ports.lists import Page
from counter_app.services.ports.reviews import LogCounts, LogQuestion

ROWS = 100
MOST_ROWS = 1000


class Period(StrEnum):
    """The days a list covers, ending today but for a month that was chosen."""

    TODAY = "today"
    WEEK = "week"
    MONTH = "month"
    THIS_WEEK = "this_week"
    THIS_MONTH = "this_month"
    CHOSEN = "chosen"
    ALL = "all"


class Pick(StrEnum):
    """What of the days is shown beside the kinds of letters."""

    UNSEEN = "unseen"
    TO_SIGN = "to_sign"
    TO_REDO = "to_redo"
    FORMS = "forms"


class Group(StrEnum):
    """Over which stretches the heads of the list stand."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"


NOTHING_WAITS = Look((), ())
NO_COUNTS = LogCounts(None, 0, 0)

_DAYS = {Period.TODAY: 1, Period.WEEK: 7, Period.MONTH: 30}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the filters ask for; no kind means every kind. `waiting` asks for *Chờ in*, whatever the days.

    `month` is the first day of the month that was chosen.
    """

    period: Period = Period.WEEK
    kind: SheetKind | None = None
    text: str = ""
    waiting: bool = False
    pick: Pick | None = None
    month: date | None = None
    group: Group = Group.DAY

    @property
    def narrowed(self) -> bool:
        """Whether something other than the days is asked for."""
        return self.kind is not None or self.pick is not None or bool(self.text.strip())

    def question(self, today: date) -> LogQuestion:
        """The same as the log is asked."""
        first, end = bounds(self.period, today, self.month)
        kinds = FORMS if self.pick is Pick.FORMS else () if self.kind is None else (self.kind,)
        looked = {Pick.UNSEEN: (Looked.UNSEEN,), Pick.TO_REDO: (Looked.SENT_BACK,)}
        return LogQuestion(first, end, kinds, looked.get(self.pick, ()) if self.pick else (), self.text)


@dataclass(frozen=True, slots=True)
class Found:
    """Sheets newest first and where the next ones begin, what was said about each, how many stand where.

    `line` is what waits for a printer, the longest waiting first, and the printers where something waits.
    """

    log: LogPage
    counts: LogCounts = NO_COUNTS
    to_sign: int = 0
    line: Look = NOTHING_WAITS
    reviews: Mapping[SheetId, SheetReview] = field(default_factory=dict)

    @property
    def sheets(self) -> tuple[Sheet, ...]:
        """The sheets read so far."""
        return self.log.sheets.rows

    @property
    def next(self) -> str | None:
        """Where the next page begins."""
        return self.log.sheets.next

    @property
    def waiting(self) -> tuple[Waiting, ...]:
        """All that wait for a printer, the longest waiting first."""
        return self.line.waiting

    def waits(self, sheet: Sheet) -> Waiting | None:
        """What a sheet waits for; None when it does not."""
        return next((one for one in self.waiting if one.sheet.id == sheet.id), None)

    def review(self, id_: SheetId) -> SheetReview:
        """What was said about a sheet."""
        return self.reviews.get(id_) or self.log.reviews.get(id_) or SheetReview(id_, Looked.NOT_ASKED)

    def with_review(self, review: SheetReview) -> Found:
        """The same with what was just said about a sheet."""
        return replace(self, reviews={**self.reviews, review.sheet: review})


@dataclass(frozen=True, slots=True)
class Stored:
    """The stored bytes of a sheet, whether they are the very ones the log knows by digest, and its last print job.

    `copies` are the copies whose page is stored; `whole` is the sheet with its words.
    """

    pdf: bytes
    agrees: bool
    job: PrintJob | None = None
    copies: tuple[int, ...] = ()
    whole: Sheet | None = None


def bounds(period: Period, today: date, month: date | None = None) -> tuple[date | None, date | None]:
    """The first day and the day after the last of a period; None is open."""
    match period:
        case Period.ALL:
            return None, None
        case Period.CHOSEN:
            first = (month or today).replace(day=1)
            return first, next_month(first)
        case Period.THIS_WEEK:
            return today - timedelta(days=today.weekday()), today + timedelta(days=1)
        case Period.THIS_MONTH:
            return today.replace(day=1), today + timedelta(days=1)
        case _:
            return today - timedelta(days=_DAYS[period] - 1), today + timedelta(days=1)


def next_month(first: date) -> date:
    """The first day of the month after."""
    return (first.replace(day=28) + timedelta(days=4)).replace(day=1)


def month_before(first: date) -> date:
    """The first day of the month before."""
    return (first.replace(day=1) - timedelta(days=1)).replace(day=1)


def first_page(
    reviewing: Reviewing, printing: Printing, wanted: Wanted, today: date, rows: int = ROWS
) -> Found:
    """The newest sheets, or those that wait, and how many of the days stand where.

    `rows` are as many as stood there before, so that reading anew takes none away.
    """
    waiting = printing.waiting()
    # Printers are asked only where the answer is shown: it takes a while.
    line = Look(printing.queues() if waiting else (), waiting)
    question = wanted.question(today)
    counts = reviewing.counts(question.first, question.end)
    to_sign = reviewing.to_sign(LogQuestion(question.first, question.end, text=question.text))
    found = Found(LogPage(Page((), None)), counts, len(to_sign.sheets.rows), line)
    if wanted.waiting:
        return replace(found, log=reviewing.several(tuple(dict.fromkeys(one.sheet for one in waiting))))
    if wanted.pick is Pick.TO_SIGN:
        return replace(found, log=to_sign)
    return replace(found, log=reviewing.page(question, None, min(max(rows, ROWS), MOST_ROWS)))


def next_page(reviewing: Reviewing, wanted: Wanted, today: date, after: str | None) -> Found:
    """A further page of the same question."""
    return Found(reviewing.page(wanted.question(today), after, ROWS))


def stored(review: Review, reviewing: Reviewing, printing: Printing, sheet: Sheet) -> Stored:
    """The bytes of a sheet as they were printed; raises UnknownLetter when none were stored."""
    id_ = SheetId(sheet.id)
    pdf, whole = review.pdf(id_), review.sheet(id_)
    agrees = hashlib.sha256(pdf).hexdigest() == whole.sha256
    copies = reviewing.copies(id_) if whole.copies else ()
    return Stored(pdf, agrees, printing.jobs_of([id_]).get(sheet.id), copies, whole)


def joined(before: Found, more: Found) -> Found:
    """One answer of two pages."""
    log, further = before.log, more.log
    page = Page((*log.sheets.rows, *further.sheets.rows), further.sheets.next)
    both = LogPage(page, {**log.reviews, **further.reviews}, {**log.events, **further.events}, log.people)
    return replace(before, log=both)
