"""What the review of the letter log asks of the register."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping
    from datetime import date, datetime

    from counter_app.domain.letter import SheetKind
    from counter_app.domain.lingering import Open, Settled
    from counter_app.domain.logbook import LogEntry, Looked, Sheet, SheetId
    from counter_app.domain.reviewing import SheetReview

    from .lists import Page


@dataclass(frozen=True, slots=True)
class LogQuestion:
    """A question to the letter log: days (half-open), kinds, how far the chief has come, words; empty means any."""

    first: date | None = None
    end: date | None = None
    kinds: tuple[SheetKind, ...] = ()
    looked: tuple[Looked, ...] = ()
    text: str = ""


MOST_COUNTED = 1000
"""Beyond so many a count says "this many and more": nobody acts on the difference, and nothing need be read for it."""


@dataclass(frozen=True, slots=True)
class LogCounts:
    """How many sheets of the days asked for stand where.

    `kinds` is None where too many days are asked for to count. `unseen`, `to_redo` and `too_old` stop at MOST_COUNTED;
    `too_old` are those unseen for longer than the office allows, whatever the days.
    """

    kinds: Mapping[SheetKind, int] | None
    unseen: int
    to_redo: int
    too_old: int = 0
    days: int = 0


class ReviewShelf(Protocol):
    """The reviews of sheets, and the letter log as the chief reads it."""

    def get(self, id_: SheetId) -> SheetReview:
        """What was said about a sheet; raises UnknownLetter."""
        ...

    def put(self, review: SheetReview) -> None:
        """Keep what was said about a sheet; raises UnknownLetter."""
        ...

    def of(self, ids: Iterable[SheetId]) -> Mapping[SheetId, SheetReview]:
        """What was said about several sheets."""
        ...

    def sent_back(self, limit: int = MOST_COUNTED) -> tuple[Sheet, ...]:
        """Sheets that wait for the officer, the oldest first, without their words."""
        ...

    def page(self, question: LogQuestion, after: str | None, limit: int) -> Page[Sheet]:
        """Sheets newest first, without their words; `after` is the `next` of the page before."""
        ...

    def kinds(self, first: date | None, end: date | None) -> tuple[tuple[int, Looked, int], ...]:
        """How many sheets of each kind, as a number, the chief has come how far with, on the days in question."""
        ...

    def count(self, looked: Looked, first: date | None = None, end: date | None = None) -> int:
        """How many sheets of these days stand there, up to MOST_COUNTED."""
        ...

    def events(self, ids: Collection[SheetId]) -> Mapping[SheetId, tuple[LogEntry, ...]]:
        """What the log says happened to each of these sheets, oldest first."""
        ...

    def copies(self, id_: SheetId) -> tuple[int, ...]:
        """The numbers of the copies whose page is stored, the sheet itself being 0."""
        ...

    def settled(self, first: datetime, end: datetime) -> Iterator[Settled]:
        """Dossiers received from `first` to before `end` whose result is ready, with what their time is told from."""
        ...

    def working(self) -> Iterator[Open]:
        """Open dossiers without a result, with what their time is told from."""
        ...
