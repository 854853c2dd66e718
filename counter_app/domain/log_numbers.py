"""The numbers of the letter log over a year: given, spent by a withdrawal, and missing with or without a reason."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from .letter import SheetKind


@dataclass(frozen=True, slots=True)
class GapReason:
    """Why no sheet carries a number, who said so and when."""

    number: int
    why: str
    actor: str
    at: datetime


@dataclass(frozen=True, slots=True)
class MissingNumber:
    """A number that was counted and that no sheet carries; one without a reason is what an inspector asks about."""

    number: int
    reason: GapReason | None = None


@dataclass(frozen=True, slots=True)
class VoidNumber:
    """A number spent by a sheet that was withdrawn."""

    number: int
    kind: SheetKind
    why: str
    at: datetime


@dataclass(frozen=True, slots=True)
class YearNumbers:
    """The numbers of one year, 1 to `last`: every one is given, void or missing."""

    year: int
    last: int
    void: tuple[VoidNumber, ...] = ()
    missing: tuple[MissingNumber, ...] = ()

    @property
    def given(self) -> int:
        """How many stand on a sheet that counts."""
        return self.last - len(self.void) - len(self.missing)

    @property
    def unexplained(self) -> tuple[MissingNumber, ...]:
        """Those nobody has explained yet."""
        return tuple(one for one in self.missing if one.reason is None)


def year_numbers(
    year: int,
    last: int,
    runs: Iterable[tuple[int, int]],
    void: Iterable[VoidNumber] = (),
    reasons: Iterable[GapReason] = (),
) -> YearNumbers:
    """The year put together: `runs` are the missing numbers, each run from its first to its last, both included."""
    known = {one.number: one for one in reasons}
    missing = [
        MissingNumber(number, known.get(number)) for first, end in runs for number in range(first, end + 1)
    ]
    return YearNumbers(year, last, tuple(void), tuple(sorted(missing, key=lambda one: one.number)))


def missing_runs(numbers: Iterable[int], last: int) -> tuple[tuple[int, int], ...]:
    """The runs of 1 to `last` that no number of `numbers` stands in, each as first and last."""
    runs: list[tuple[int, int]] = []
    before = 0
    for number in (*sorted(one for one in set(numbers) if one <= last), last + 1):
        if number > before + 1:
            runs.append((before + 1, number - 1))
        before = number
    return tuple(runs)
