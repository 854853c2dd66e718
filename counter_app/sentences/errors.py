"""Every known error as one plain sentence and the way out, addressed to the officer, blaming nobody."""

from __future__ import annotations

from counter_app.domain.errors.tree import CounterError

from .explanations import (
    commitments,
    contributions,
    entries,
    machine,
    one_stop,
    slips,
    slots,
    templates,
    work,
)
from .explanations.table import SENTENCES

__all__ = ["explain"]

# Each of these rooms enters its sentences into the table when it is imported.
_ROOMS = (commitments, contributions, entries, machine, one_stop, slips, slots, templates, work)


def explain(error: CounterError) -> str:
    """What happened and what to do now, on one line."""
    for kind in type(error).__mro__:
        sentence = SENTENCES.get(kind)
        if sentence is not None:
            return " ".join(sentence(error).split())
    raise AssertionError(f"{type(error).__name__} has no sentence, and neither has what it is a kind of")
