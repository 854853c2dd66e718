"""The letter log: events only, each chained to the one before, so that a quiet change shows."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from enum import IntEnum, StrEnum
from typing import NewType

from .dossier import Channel
from .letter import FormKind, SheetKind, SigningMode, Wording, sheet_kind
from .own_kind import OwnKind
from .slip import ByText

SheetId = NewType("SheetId", str)

GENESIS = "0" * 64


class LogKind(StrEnum):
    """What can happen to a sheet, a dossier or the register itself."""

    INTENDED = "intended"
    DRAWN = "drawn"
    SPOOLED = "spooled"
    SIGNED = "signed"
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"
    REPRINTED = "reprinted"
    REISSUED = "reissued"
    PRINT_WAITS = "print_waits"
    PRINT_ENDED = "print_ended"
    PRINT_DROPPED = "print_dropped"
    NO_LETTER = "no_letter"
    STOCK_CHANGED = "stock_changed"
    TAKEN_IN = "taken_in"
    READY = "ready"
    PAUSED = "paused"
    RESUMED = "resumed"
    EXTENDED = "extended"
    CAUSE_RECORDED = "cause_recorded"
    MISTAKE_RECORDED = "mistake_recorded"
    WITHDRAWN_BY_CITIZEN = "withdrawn_by_citizen"
    REFUSED = "refused"
    STOPPED = "stopped"
    STEP_TAKEN = "step_taken"
    RETURNED = "returned"
    RETURN_UNDONE = "return_undone"
    CONTRIBUTION = "contribution"
    CONTRIBUTION_CHANGED = "contribution_changed"
    CONTRIBUTION_HANDLED = "contribution_handled"
    CEREMONY = "ceremony"
    GREETING = "greeting"
    COMMITMENT = "commitment"
    SLOT_SET = "slot_set"
    SLOT_CANCELLED = "slot_cancelled"
    DAY_CLOSED = "day_closed"
    SETTINGS = "settings"
    KIND_MADE = "kind_made"
    KIND_CHANGED = "kind_changed"
    KIND_RETIRED = "kind_retired"
    TEMPLATE_USED = "template_used"
    TEMPLATE_TAKEN_BACK = "template_taken_back"
    VISIT_REPORTED = "visit_reported"
    VISIT_CHANGED = "visit_changed"
    VISIT_PLANNED = "visit_planned"
    VISIT_MADE = "visit_made"
    VISIT_DECLINED = "visit_declined"
    VISIT_JOINED = "visit_joined"
    SURVEY_CHANGED = "survey_changed"
    SURVEY_ENTERED = "survey_entered"
    SURVEY_TAKEN_BACK = "survey_taken_back"
    SHOWN_IN_PUBLIC = "shown_in_public"
    SEEN = "seen"
    SEEN_TAKEN_BACK = "seen_taken_back"
    REMARKED = "remarked"
    SENT_BACK = "sent_back"
    ANSWERED = "answered"
    NUMBER_EXPLAINED = "number_explained"
    NUMBER_TYPED = "number_typed"
    SERIES_MOVED = "series_moved"
    LEFT_UNSIGNED = "left_unsigned"
    REPORT_SENT = "report_sent"
    SIGNED_DIGITALLY = "signed_digitally"


@dataclass(frozen=True, slots=True)
class LogEntry:
    """One link of the chain. `digest` is the salted digest of the details, which are kept apart and can be erased."""

    seq: int
    at: datetime
    kind: LogKind
    sheet: str
    actor: str
    digest: str
    previous: str
    hash: str


def details_digest(salt: bytes, details: bytes) -> str:
    """SHA-256 over salt and details, as hex: it binds the details without telling them."""
    return hashlib.sha256(_prefixed(salt) + _prefixed(details)).hexdigest()


def link(previous: str, seq: int, at: datetime, kind: LogKind, sheet: str, actor: str, digest: str) -> str:
    """The hash of one entry: SHA-256 over the hash before it and its own fields, each with its length before it.

    The instant goes in as UTC with microseconds, so that the same instant read back on another clock still agrees.
    """
    instant = at.astimezone(UTC).isoformat(timespec="microseconds")
    fields = (previous, str(seq), instant, kind.value, sheet, actor, digest)
    return hashlib.sha256(b"".join(_prefixed(part.encode()) for part in fields)).hexdigest()


def _prefixed(part: bytes) -> bytes:
    return len(part).to_bytes(8, "big") + part


def told_kind(details: Mapping[str, object]) -> SheetKind | None:
    """The letter or form that the details of an event name, called as it was on that day; None where they name none."""
    number, called = details.get("letter"), details.get("called")
    if isinstance(number, bool) or not isinstance(number, int):
        return None
    try:
        return sheet_kind(number, called if isinstance(called, str) else "")
    except ValueError:
        return None


class Stage(StrEnum):
    """How far a sheet has come, told from the events it has met."""

    INTENDED = "intended"
    DRAWN = "drawn"
    PRINTED = "printed"
    SIGNED = "signed"
    HANDED_OVER = "handed_over"
    WITHDRAWN = "withdrawn"


class Looked(IntEnum):
    """How far the chief has come with a sheet; the numbers are stored.

    `NOT_ASKED` is for papers nobody need look at: receipts and control sheets, and what is older than the review.
    """

    UNSEEN = 0
    SEEN = 1
    SENT_BACK = 2
    ANSWERED = 3
    NOT_ASKED = 4

    @property
    def is_done(self) -> bool:
        """Whether somebody looked at it and nothing of it is left to do."""
        return self in (Looked.SEEN, Looked.ANSWERED)


_WORKING_PAPERS = (FormKind.RECEIPT, FormKind.CONTROL, FormKind.FOLLOW_UP)


def first_look(kind: SheetKind) -> Looked:
    """Where a new sheet begins: letters, slips and decisions wait for the chief, working papers do not."""
    return Looked.NOT_ASKED if kind in _WORKING_PAPERS else Looked.UNSEEN


@dataclass(frozen=True, slots=True)
class Sheet:
    """One numbered sheet as its events have made it; `number` is ours, per year, never given twice.

    `series_number` is the place of its document number in a series that kinds share. `pending` tells an apology that
    was sent ahead of its result from one that goes with it; `reviewed` that somebody looked at it and nothing of it is
    left to do; `sent_back`: the head did not sign it, and why.
    """

    id: SheetId
    kind: SheetKind
    year: int
    number: int
    document_number: str
    codes: tuple[str, ...]
    addressee: str
    signing: SigningMode
    day: date
    intended: datetime
    wording: Wording | None = None
    drawn: datetime | None = None
    spooled: datetime | None = None
    signed: datetime | None = None
    handed_over: datetime | None = None
    withdrawn: datetime | None = None
    withdrawn_why: str = ""
    template_version: str = ""
    sha256: str = ""
    prints: int = 0
    copies: int = 0
    channel: Channel | ByText | None = None
    collector: str = ""
    why: str = ""
    reviewed: bool = field(default=False)
    pending: bool = False
    series_number: str = ""
    sent_back: datetime | None = None
    sent_back_why: str = ""

    @property
    def stage(self) -> Stage:
        """The furthest thing that happened to it; signed stock counts as signed only once it is printed."""
        if self.withdrawn is not None:
            return Stage.WITHDRAWN
        if self.handed_over is not None:
            return Stage.HANDED_OVER
        if self.signed is not None:
            return Stage.SIGNED
        if self.spooled is not None:
            return Stage.PRINTED
        return Stage.INTENDED if self.drawn is None else Stage.DRAWN

    @property
    def told(self) -> dict[str, object]:
        """What every entry of the log about it names."""
        return {
            "codes": list(self.codes),
            "letter": int(self.kind),
            **({"called": self.kind.name} if isinstance(self.kind, OwnKind) else {}),
            "year": self.year,
            "number": self.number,
        }

    @property
    def is_open(self) -> bool:
        """Whether it still waits to be handed over."""
        return self.handed_over is None and self.withdrawn is None


def as_listed(sheet: Sheet) -> Sheet:
    """The sheet as lists may hold it: the words of a letter to somebody unnamed are left out, all others stay."""
    wording = sheet.wording
    if wording is None or not wording.listed:
        return sheet
    return replace(sheet, wording=replace(wording, addressee=wording.listed, fields=(), shown=()))
