"""The services the intake page asks, handed to it as one value."""

from __future__ import annotations

from dataclasses import dataclass

from counter_app.services.acts.forms import Forms
from counter_app.services.acts.intake import Intake
from counter_app.services.acts.registry import Registry
from counter_app.services.ports.almanac import Clock


@dataclass(frozen=True, slots=True)
class IntakeActs:
    """Every act of the intake page."""

    intake: Intake
    registry: Registry
    forms: Forms
    clock: Clock
