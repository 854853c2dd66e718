"""Every known error as one plain sentence and the way out, addressed to the officer, blaming nobody."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from counter_app.domain.errors.tree import CounterError

__all__ = ["explain", "sentences"]


@cache
def sentences() -> Mapping[type[CounterError], Callable[[Any], str]]:
    """What is said of each kind of error, read when the first is explained: seldom before the first case."""
    from .explanations import (  # noqa: PLC0415
        ceremonies,
        chain,
        commitments,
        contributions,
        entries,
        folders,
        machine,
        numbers,
        one_stop,
        own_kinds,
        reports,
        reviewing,
        second_screen,
        signatures,
        slips,
        slots,
        surveys,
        templates,
        visits,
        work,
    )
    from .explanations.table import SENTENCES  # noqa: PLC0415

    # Each of these rooms enters its sentences into the table when it is imported.
    _rooms = (
        ceremonies,
        chain,
        commitments,
        contributions,
        entries,
        folders,
        machine,
        numbers,
        one_stop,
        own_kinds,
        reports,
        reviewing,
        second_screen,
        signatures,
        slips,
        slots,
        surveys,
        templates,
        visits,
        work,
    )
    return SENTENCES


def explain(error: CounterError) -> str:
    """What happened and what to do now, on one line."""
    for kind in type(error).__mro__:
        sentence = sentences().get(kind)
        if sentence is not None:
            return " ".join(sentence(error).split())
    raise AssertionError(f"{type(error).__name__} has no sentence, and neither has what it is a kind of")
