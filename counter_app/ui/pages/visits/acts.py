"""The services the page of visits asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.office import Settings
from counter_app.services.acts.visits import Joining, VisitPapers, Visits


@dataclass(frozen=True, slots=True)
class VisitPageActs:
    """Every act of the page; `now` is the clock, `mark` another value whenever the register or the minute has moved."""

    visits: Visits
    joining: Joining
    papers: VisitPapers
    settings: Callable[[], Settings]
    now: Callable[[], datetime]
    mark: Callable[[], Hashable]
