"""The services the register page asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass

from counter_app.services.acts.follow_up import FollowUp
from counter_app.services.acts.following import Following
from counter_app.services.acts.forms import Forms
from counter_app.services.acts.registry import Registry
from counter_app.services.ports.almanac import Clock


@dataclass(frozen=True, slots=True)
class DossierActs:
    """Every act of the register page; `mark` is another value whenever the register or the minute has moved."""

    registry: Registry
    following: Following
    forms: Forms
    follow_up: FollowUp
    clock: Clock
    mark: Callable[[], Hashable]
