"""A sheet on its way through a printer: how it is to be laid on paper, what stands in its way, what became of it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from .letter import SheetKind
from .logbook import SheetId
from .paper_size import PaperSize

MOST_COPIES = 9
FOLDER_QUEUE = "folder"
"""The name of the one queue of a folder that stands in for a printer."""


class Sides(StrEnum):
    """Which sides of the paper are printed on, by the names of the Internet Printing Protocol (RFC 8011, 5.2.8)."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


@dataclass(frozen=True, slots=True)
class Making:
    """How the printer is to make a sheet: from which tray, on which sides, how many times.

    `onto` is the paper that lies in the tray where it is larger than the page; the page then keeps its size in the
    upper left corner, with `cut_marks` where it is to be cut off. An empty `tray` leaves it to the printer.
    """

    tray: str = ""
    sides: Sides = Sides.ONE
    copies: int = 1
    onto: PaperSize | None = None
    cut_marks: bool = False


@dataclass(frozen=True, slots=True)
class Habits:
    """How one kind of letter is printed by custom: tray (empty: the printer decides), sides, sheets each time."""

    tray: str = ""
    sides: Sides = Sides.ONE
    sheets: int = 1


@dataclass(frozen=True, slots=True)
class PaperPrinters:
    """Which printer each paper lies in; an empty name leaves it to the office's common printer.

    With `a5_on_a4` an A5 letter goes to the A4 printer and keeps its size there, with or without `cut_marks`.
    """

    a4: str = ""
    a5: str = ""
    envelope: str = ""
    a5_on_a4: bool = False
    cut_marks: bool = True

    def of(self, paper: PaperSize) -> str:
        """The printer in which this paper lies; empty when none was chosen for it."""
        return {PaperSize.A4: self.a4, PaperSize.A5: self.a5}.get(paper, self.envelope)

    def onto(self, paper: PaperSize) -> PaperSize | None:
        """The larger paper a letter of this size is printed on, None when its own paper lies in the tray."""
        return PaperSize.A4 if self.a5_on_a4 and paper is PaperSize.A5 else None


class JobState(StrEnum):
    """Where a print job stands: with us until it is sent, then with the printing system until it has ended."""

    WAITING = "waiting"
    SENDING = "sending"
    PENDING = "pending"
    HELD = "held"
    PROCESSING = "processing"
    STOPPED = "stopped"
    COMPLETED = "completed"
    ABORTED = "aborted"
    CANCELLED = "cancelled"
    UNKNOWN = "unknown"
    DROPPED = "dropped"

    @property
    def with_us(self) -> bool:
        """Whether the printing system did not say yet that it has the job."""
        return self in (JobState.WAITING, JobState.SENDING)

    @property
    def has_ended(self) -> bool:
        """Whether nothing more will become of it."""
        return self in _ENDED


_ENDED = frozenset(
    (JobState.COMPLETED, JobState.ABORTED, JobState.CANCELLED, JobState.UNKNOWN, JobState.DROPPED)
)


class Purpose(StrEnum):
    """Why a sheet is printed: for the first time, once more unmarked, or as a marked copy."""

    FIRST = "first"
    AGAIN = "again"
    COPY = "copy"


class Hindrance(StrEnum):
    """Why a sheet waits to be printed."""

    NO_PRINTER = "no_printer"
    PAUSED = "paused"
    REJECTING = "rejecting"
    REFUSED = "refused"
    NO_STOCK = "no_stock"
    INTERRUPTED = "interrupted"


@dataclass(frozen=True, slots=True)
class JobReport:
    """What the printing system says about a job; `words` are its own."""

    state: JobState
    words: str = ""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One order to print a sheet. `asked_queue` is the printer the officer named, `queue` the one it goes to.

    `title` is its name in the printing system and is given to no other job; `job` is the number that system gave it,
    `station` the machine whose printing system that is, `tried` the printer it was last given to, whether or not it
    took it. `copy` counts the marked copies of the sheet.
    """

    sheet: SheetId
    kind: SheetKind
    year: int
    number: int
    purpose: Purpose
    paper: PaperSize
    title: str
    asked: datetime
    changed: datetime
    id: int = 0
    copy: int = 0
    making: Making = Making()
    asked_queue: str = ""
    queue: str = ""
    state: JobState = JobState.WAITING
    hindrance: Hindrance | None = None
    words: str = ""
    job: str = ""
    station: str = ""
    tried: str = ""

    def waits(self, hindrance: Hindrance, words: str, now: datetime) -> PrintJob:
        """The job kept back because something stands in its way."""
        return replace(self, state=JobState.WAITING, hindrance=hindrance, words=words, changed=now)

    def moved(self, report: JobReport, now: datetime) -> PrintJob:
        """The job as the printing system reports it."""
        return replace(self, state=report.state, words=report.words, changed=now, hindrance=None)
