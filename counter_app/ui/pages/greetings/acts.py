"""The services the page of other letters asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime

from counter_app.services.acts.batches import Batches
from counter_app.services.acts.greetings import Greetings
from counter_app.services.acts.own_kinds import OwnKinds


@dataclass(frozen=True, slots=True)
class GreetingActs:
    """Every act of the page; `now` is the clock, `mark` another value whenever the register has moved."""

    greetings: Greetings
    own_kinds: OwnKinds
    batches: Batches
    now: Callable[[], datetime]
    mark: Callable[[], Hashable]
