"""What the numbers of sheets ask of the register."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Iterable

    from counter_app.domain.log_numbers import GapReason, VoidNumber


class NumberingShelf(Protocol):
    """Which numbers stand on sheets, and why some do not."""

    def is_taken(self, year: int, marks: Iterable[str]) -> bool:
        """Whether a document number of the year stands on a sheet, by any of its marks."""
        ...

    def last(self, series: str, year: int) -> int:
        """The highest number of the letter log in the year: what was counted, or stands on a sheet; 0 for none."""
        ...

    def runs(self, year: int, last: int) -> tuple[tuple[int, int], ...]:
        """The numbers from 1 to `last` that no sheet carries, in runs from first to last."""
        ...

    def void(self, year: int) -> tuple[VoidNumber, ...]:
        """The withdrawn sheets of a year by their numbers."""
        ...

    def reasons(self, year: int) -> tuple[GapReason, ...]:
        """Why numbers of the year are missing, as far as somebody said."""
        ...

    def explain(self, year: int, reason: GapReason) -> None:
        """Keep a reason in the place of the one the number had."""
        ...

    def advance(self, series: str, year: int, last: int) -> None:
        """Count a series on, so that the number after `last` is the next."""
        ...
