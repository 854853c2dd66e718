"""What keeps a result from being given at an arranged hour."""

from __future__ import annotations

from datetime import datetime

from .tree import CounterError


class SlotError(CounterError):
    """A slot does not fit the dossier or the calendar."""


class SlotPassed(SlotError):
    """The hour is over."""

    code: str
    at: datetime
    now: datetime


class SlotOutOfHours(SlotError):
    """Nobody gives results at that hour: the office is closed and has set no such hours."""

    code: str
    at: datetime


class NoSlot(SlotError):
    """The dossier has no slot that could be cancelled."""

    code: str
