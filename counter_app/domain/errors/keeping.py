"""The register, its disk and its log, when they do not keep."""

from __future__ import annotations

from datetime import datetime

from .tree import CounterError


class KeepingError(CounterError):
    """The register cannot be opened or written."""


class DatabaseTooNew(KeepingError):
    """The register was written by a newer version of the program."""

    revision: str


class DatabaseBroken(KeepingError):
    """The file is not a register of this program, or is damaged."""

    path: str
    reason: str


class DatabaseUnreachable(KeepingError):
    """The database server does not answer."""

    reason: str


class CannotWrite(KeepingError):
    """The disk is full or read-only; nothing was lost of what was saved before."""

    path: str
    reason: str


class NetworkShare(KeepingError):
    """The register lies on a network share, where a single-file database loses data."""

    path: str


class AlreadyRunning(KeepingError):
    """Another window works on the same home folder."""

    home: str


class ChangedMeanwhile(KeepingError):
    """Someone else changed the dossier since it was read."""

    code: str


class LogTampered(KeepingError):
    """The letter log does not agree with its own chain from entry `seq` on, or with a head that was proved before.

    `reason` is a Tampering, `sheet` the number and year of the sheet the entry was about where that is known. The
    head it does not agree with was proved as `against` says, a Proof, at entry `against_seq`.
    """

    seq: int
    reason: str
    sheet: str = ""
    against: str = ""
    against_seq: int = 0
    against_at: datetime | None = None


class SelfTestFailed(KeepingError):
    """The installed program did not pass a step of its own test."""

    step: str
