"""The services the page of ceremonies asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime

from counter_app.services.acts.batches import Batches
from counter_app.services.acts.ceremonies import Ceremonies, Conferring, Planning
from counter_app.services.acts.stationery import Stationery


@dataclass(frozen=True, slots=True)
class CeremonyActs:
    """Every act of the page; `now` is the clock, `mark` another value whenever the register or the minute has moved."""

    reading: Ceremonies
    planning: Planning
    conferring: Conferring
    batches: Batches
    stationery: Stationery
    now: Callable[[], datetime]
    mark: Callable[[], Hashable]
