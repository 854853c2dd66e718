"""What cannot be entered about the officers' commitment."""

from __future__ import annotations

from datetime import date

from .tree import CounterError


class CommitmentError(CounterError):
    """An entry does not fit the officers' commitment."""


class OfficerUnknown(CommitmentError):
    """No officer of the office has this name."""

    name: str


class OfficerTwice(CommitmentError):
    """The officer is on the list already."""

    name: str


class SignedAhead(CommitmentError):
    """A signature is dated to a day that has not come yet."""

    name: str
    day: date
    today: date


class SloganUnknown(CommitmentError):
    """The commitment has no slogan of this title."""

    title: str


class TooManySlogans(CommitmentError):
    """The sheet has no room for one slogan more."""

    most: int


class NothingToSign(CommitmentError):
    """No slogan has any words yet, so that a sheet would promise nothing; or there is no officer to sign one."""
