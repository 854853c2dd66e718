"""The one clock of the program: the machine's, or one that pretends another day."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from counter_app.domain.instants import HANOI, local
from counter_app.services.ports.almanac import Clock


class SystemClock:
    """The machine's clock, on the office's wall."""

    def now(self) -> datetime:
        """The present instant."""
        return datetime.now(HANOI)


@dataclass(frozen=True, slots=True)
class FixedClock:
    """A clock that stands still: for one command of a pretended day."""

    instant: datetime

    def now(self) -> datetime:
        """Always the same instant."""
        return self.instant


@dataclass(slots=True)
class ShiftedClock:
    """A clock that starts at a pretended instant and runs on: for a window on a pretended day."""

    start: datetime
    _since: datetime = field(default_factory=lambda: datetime.now(HANOI))

    def now(self) -> datetime:
        """The pretended start plus the time that really passed."""
        return self.start + (datetime.now(HANOI) - self._since)


def clock_from(today: datetime | None, *, running: bool = False) -> Clock:
    """The machine's clock, or one for a pretended instant, standing still or running on."""
    if today is None:
        return SystemClock()
    return ShiftedClock(local(today)) if running else FixedClock(local(today))


@dataclass(slots=True)
class MovableClock:
    """A clock moved by hand: for the demo, which lives a fortnight in a moment."""

    instant: datetime

    def now(self) -> datetime:
        """Where it was last moved to."""
        return self.instant

    def move(self, instant: datetime) -> None:
        """Set it."""
        self.instant = instant
