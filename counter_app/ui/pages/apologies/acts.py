"""The services the page of apologies asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.office import Office
from counter_app.services.acts.apologies import Apologies, Covering, SlipBatches
from counter_app.services.acts.owing import Owing
from counter_app.services.acts.registry import Registry
from counter_app.services.acts.review import Review
from counter_app.services.acts.stationery import Stationery


@dataclass(frozen=True, slots=True)
class ApologyActs:
    """Every act of the page; `now` is the clock, `mark` another value whenever the register or the minute has moved."""

    apologies: Apologies
    owing: Owing
    batches: SlipBatches
    covering: Covering
    stationery: Stationery
    registry: Registry
    review: Review
    office: Callable[[], Office]
    now: Callable[[], datetime]
    mark: Callable[[], Hashable]
