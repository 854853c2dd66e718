"""What the screen that faces the public cannot show, or cannot be shown on."""

from __future__ import annotations

from .tree import CounterError


class ScreenError(CounterError):
    """The second screen cannot do what was asked."""


class NoSecondScreen(ScreenError):
    """No second monitor is connected, or not the one that was chosen; `wanted` is empty where none was."""

    wanted: str


class NotConsented(ScreenError):
    """The family has not agreed to be shown."""

    names: tuple[str, ...]


class NothingToCelebrate(ScreenError):
    """The case at the counter is neither a birth nor a marriage."""

    code: str


class QuietNow(ScreenError):
    """A bereaved family stands at the counter: the screen stays black."""
