"""The services the page of apologies asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Protocol

from counter_app.domain.batch import Batch
from counter_app.domain.coverage import Coverage
from counter_app.domain.office import Office
from counter_app.domain.slip import SlipOrder
from counter_app.services.acts.apologies import Apologies
from counter_app.services.acts.owing import Owing
from counter_app.services.acts.registry import Registry
from counter_app.services.acts.review import Review


class SlipBatches(Protocol):
    """Many slips in one run, and the sheet on which the head signs for them."""

    def print(
        self,
        orders: Sequence[SlipOrder],
        *,
        progress: Callable[[int, int], None],
        cancelled: Callable[[], bool],
    ) -> Batch:
        """Draw every slip, then number and print those that could be drawn, in order."""
        ...

    def print_signing_sheet(self) -> int:
        """Print the list of slips that wait for a signature; how many there are."""
        ...


@dataclass(frozen=True, slots=True)
class ApologyActs:
    """Every act of the page; `now` is the clock, `mark` another value whenever the register or the minute has moved."""

    apologies: Apologies
    owing: Owing
    registry: Registry
    review: Review
    office: Callable[[], Office]
    now: Callable[[], datetime]
    mark: Callable[[], Hashable]
    batches: SlipBatches | None = None
    coverage: Callable[[date, date], Coverage] | None = None
