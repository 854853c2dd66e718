"""What cannot be entered about a contribution."""

from __future__ import annotations

from datetime import date

from .tree import CounterError


class ContributionError(CounterError):
    """An entry about a contribution does not fit it."""


class ContributionKindUnknown(ContributionError):
    """The kind is not in the commune's own list, which `known` names."""

    kind: str
    known: tuple[str, ...]


class ReceivedAhead(ContributionError):
    """A contribution is dated to a day that has not come yet."""

    day: date
    today: date


class HandlingOutOfTime(ContributionError):
    """Something was done about a contribution before it came, or on a day that has not come yet."""

    id: str
    day: date
    received: date
    today: date


class AnsweredWithoutResult(ContributionError):
    """A step is said to be the answer, and nothing tells what was answered."""

    id: str
