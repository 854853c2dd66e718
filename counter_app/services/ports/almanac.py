"""The clock, and what is shipped or reckoned about days: tables, proposals for a year, the lunar calendar."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date, datetime

    from counter_app.domain.lunar import LunarDate
    from counter_app.domain.procedure import Procedures
    from counter_app.domain.workdays import SpecialDay


class Clock(Protocol):
    """The one clock of the program, made in the composition root."""

    def now(self) -> datetime:
        """The present instant, aware, on the office's clock."""
        ...


class Tables(Protocol):
    """Shipped, read-only tables: procedures and public calendar."""

    def procedures(self) -> Procedures:
        """The catalogue of procedures."""
        ...

    def special_days(self) -> tuple[SpecialDay, ...]:
        """Public holidays and make-up working days as shipped."""
        ...


class Almanac(Protocol):
    """What is known of a year before the Government publishes it, and calendars as files."""

    def proposed(self, year: int) -> tuple[SpecialDay, ...]:
        """The year's days off as computed from the law, none marked announced; raises YearOutOfRange."""
        ...

    def read(self, path: str) -> tuple[SpecialDay, ...]:
        """The days of a calendar file; raises BrokenTable or UnreadableTable."""
        ...

    def write(self, path: str, days: Sequence[SpecialDay]) -> None:
        """Write a calendar file that `read` understands; raises CannotWrite."""
        ...


class Lunar(Protocol):
    """The Vietnamese lunar calendar."""

    def of(self, day: date) -> LunarDate | None:
        """The lunar date of a day, None outside the years the library knows."""
        ...
