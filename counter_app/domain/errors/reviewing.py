"""What keeps a sheet from being reviewed, sent back or answered."""

from __future__ import annotations

from .tree import CounterError


class ReviewError(CounterError):
    """A review does not fit the sheet."""


class NothingSentBack(ReviewError):
    """The sheet was not sent back, or was answered already."""

    sheet: str


class VerdictMissing(ReviewError):
    """A sheet goes back only with something to be done about it."""

    sheet: str


class WordsNeeded(ReviewError):
    """A sheet goes back, and is answered, with a few words."""

    sheet: str


class ViewUnnamed(ReviewError):
    """A saved view has no name, or one with a sign that separates the views in the settings."""

    name: str
