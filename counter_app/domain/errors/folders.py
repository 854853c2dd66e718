"""Sheets that cannot go into the folder for the head, or back out of it."""

from __future__ import annotations

from .tree import CounterError


class FolderError(CounterError):
    """The folder for the head cannot be made or ticked off as asked."""


class NothingToSign(FolderError):
    """No sheet waits for a signature."""


class NotInFolder(FolderError):
    """The sheet does not wait for a signature: it is signed, given, withdrawn, or never wanted one."""

    number: int


class NotPrintedYet(FolderError):
    """The sheet is in the folder but on no paper yet, so nobody can have signed it."""

    number: int


class BackNeedsReason(FolderError):
    """A sheet goes back unsigned with the reason."""

    number: int
