"""The register, its disk and its log, when they do not keep."""

from __future__ import annotations

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
    """The letter log does not agree with its own chain from entry `seq` on."""

    seq: int
    reason: str


class SelfTestFailed(KeepingError):
    """The installed program did not pass a step of its own test."""

    step: str
