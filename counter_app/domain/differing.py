"""What stands on a sheet beside what its case would say today."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from .letter import Wording

_SAME_SPACE = str.maketrans({"\u00a0": " ", "\u2011": "-", "\n": " "})


@dataclass(frozen=True, slots=True)
class Difference:
    """One field of a sheet that would be worded otherwise today; `label` is its row for proof-reading, if any."""

    field: str
    then: str
    now: str
    label: str = ""


def differences(then: Wording, now: Wording) -> tuple[Difference, ...]:
    """The fields that differ, in the order of the sheet.

    What the officer wrote for this letter alone, and how the sheet is laid out, say nothing about the case.
    """
    old = dict(then.fields)
    found = []
    for field, words in now.fields:
        if field not in old or field in then.reworded:
            continue
        before, after = told(old[field]), told(words)
        if before != after:
            found.append(Difference(field, before, after, _label(after, now.shown)))
    return tuple(found)


def differing(then: Mapping[str, str], now: Iterable[tuple[str, str]]) -> tuple[Difference, ...]:
    """The fields of a form that differ from what is known now; what is not known, or stood as dots, is passed over."""
    found = []
    for field, words in now:
        before, after = told(then.get(field, "")), told(words)
        if before and after and before != after and not before.startswith(("…", "..")):
            found.append(Difference(field, before, after))
    return tuple(found)


def told(words: str) -> str:
    """Words as they are read: signs that only keep a line together are the plain ones."""
    return " ".join(words.translate(_SAME_SPACE).split())


def _label(words: str, shown: Iterable[tuple[str, str]]) -> str:
    """The row for proof-reading that holds these words."""
    return next((label for label, row in shown if words and told(row) == words), "")
