"""What can go wrong when the chain of the log is proved."""

from __future__ import annotations

from .tree import CounterError


class MistypedCode(CounterError):
    """What was typed is not the code of a head: a sign is wrong, missing or too many. It tells nothing of the log."""

    code: str


class HeadNotInLog(CounterError):
    """The code is right in itself, but entry `seq` of the log is another one, or the log ends before it."""

    code: str
    seq: int
    last: int


class EmptyLog(CounterError):
    """The log has no entry yet, so that there is no head to vouch for."""
