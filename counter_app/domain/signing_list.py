"""What the head signs from: one list of the slips of a batch."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .office import FormNaming


@dataclass(frozen=True, slots=True)
class SigningRow:
    """One slip on the list: its number, whom it is for, the promise it moves, the new one and why."""

    number: str
    name: str
    code: str
    procedure_name: str
    before: datetime
    appointment: datetime
    reason: str


@dataclass(frozen=True, slots=True)
class SigningList:
    """The slips that go to be signed together; `at` is when the list was made."""

    naming: FormNaming
    at: datetime
    rows: tuple[SigningRow, ...]
