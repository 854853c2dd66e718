"""The services the counter page asks, handed to it as one value."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.services.acts.counter import Counter
from counter_app.services.acts.following import Following
from counter_app.services.acts.handover import Handover
from counter_app.services.acts.recent import Recent
from counter_app.services.acts.registry import Registry
from counter_app.services.acts.review import Review
from counter_app.services.acts.settling import Settling
from counter_app.services.acts.signing import Signing
from counter_app.services.acts.undoing import Undoing


@dataclass(frozen=True, slots=True)
class CounterActs:
    """Every act of the counter; nothing else is reached from its page."""

    counter: Counter
    handover: Handover
    undoing: Undoing
    review: Review
    following: Following
    signing: Signing
    settling: Settling
    recent: Recent
    registry: Registry
