"""Numbers that cannot be given, moved or explained as asked."""

from __future__ import annotations

from .tree import CounterError


class NumberError(CounterError):
    """A number of the letter log or of the registry is not what it was taken for."""


class NotMissing(NumberError):
    """The number is not missing: a sheet carries it, or it was never counted; `last` is the highest of the year."""

    number: int
    year: int
    last: int


class ReasonNeeded(NumberError):
    """A missing number is explained with words."""

    number: int
    year: int


class SeriesBehind(NumberError):
    """The series is at that number or past it already."""

    number: int
    year: int
    last: int


class SeriesTooFar(NumberError):
    """The number lies further ahead than a slip of the finger allows."""

    number: int
    last: int
    most: int


class NumberStands(NumberError):
    """The sheet has its document number already."""

    number: int
    document_number: str


class NotNumbered(NumberError):
    """Letters of this kind carry no document number that is typed."""

    number: int
