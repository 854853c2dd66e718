"""What the officer decides when a ceremony is planned or changed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .ceremony import Mode, Role
from .ceremony_rules import AgendaItem, CheckItem
from .procedure import EventKind


@dataclass(frozen=True, slots=True)
class CeremonyOrder:
    """A ceremony to be planned.

    `starts` None: now at the desk, else the next weekly slot. `presides` and `stand_in` name one of the office's
    signatories; empty takes who signs that day. `why` is the reason for an unusual day or hour. `asked`: who asked
    that signing wait for it. `about` is told only when no family is named yet.
    """

    codes: tuple[str, ...] = ()
    mode: Mode = Mode.GROUP
    about: EventKind | None = None
    starts: datetime | None = None
    place: str = ""
    presides: str = ""
    stand_in: str = ""
    why: str = ""
    asked: tuple[Role, ...] = ()


@dataclass(frozen=True, slots=True)
class CeremonyChange:
    """What is to be otherwise; None leaves a thing as it is."""

    starts: datetime | None = None
    place: str | None = None
    presides: str | None = None
    stand_in: str | None = None
    stood_in: bool | None = None
    why: str | None = None
    remark: str | None = None
    agenda: tuple[AgendaItem, ...] | None = None
    checklist: tuple[CheckItem, ...] | None = None
