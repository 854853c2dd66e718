"""Questions to the register, and the rows that answer them: enough to show a list without opening what it lists."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Generic, TypeVar

from counter_app.domain.dossier import OPEN_STATES, DossierCode, State

if TYPE_CHECKING:
    from datetime import datetime


@dataclass(frozen=True, slots=True)
class DossierRow:
    """A dossier as lists show it; enough to say its standing without opening it."""

    code: DossierCode
    applicant: str
    procedure: str
    branch: str
    received: datetime
    promise: datetime | None
    state: State
    ready: datetime | None
    handed_over: datetime | None
    paused_since: datetime | None
    cause: str
    event_kind: str
    address: str
    personal_number: str = ""
    supplement_until: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether the office or the citizen still has something to do."""
        return self.state in OPEN_STATES


class Bucket(StrEnum):
    """What the board and the register filter by; the instants that bound each come with the question."""

    OPEN = "open"
    DUE_TODAY = "due_today"
    DUE_NEXT = "due_next"
    DUE_AFTER_NEXT = "due_after_next"
    LATE = "late"
    WAITING = "waiting"
    IN_PROGRESS = "in_progress"
    PAUSED = "paused"
    HANDED_OVER = "handed_over"
    ALL = "all"


@dataclass(frozen=True, slots=True)
class Moments:
    """The instants that turn "today", "next working day" and "late" into half-open ranges of the promise.

    late: promise < now · today: now <= promise < today_end · next: today_end <= promise < next_end ·
    after next: next_end <= promise < after_next_end.
    """

    now: datetime
    today_end: datetime
    next_end: datetime
    after_next_end: datetime


@dataclass(frozen=True, slots=True)
class DossierFilter:
    """A question to the register: a bucket, optional text (name, code, personal number), optional procedure."""

    bucket: Bucket
    moments: Moments
    text: str = ""
    procedure: str = ""


Row = TypeVar("Row")


@dataclass(frozen=True, slots=True)
class Page(Generic[Row]):
    """Some rows in order, and where the next ones begin (None at the end)."""

    rows: tuple[Row, ...]
    next: str | None
