"""The services the page of contributions asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from counter_app.services.acts.contributions import Contributions
from counter_app.services.acts.intake import Intake
from counter_app.services.ports.almanac import Clock


@dataclass(frozen=True, slots=True)
class ContributionActs:
    """Every act of the page; `mark` is another value whenever the register or the minute has moved."""

    contributions: Contributions
    intake: Intake
    clock: Clock
    mark: Callable[[], Hashable]
