"""The services the page of templates asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import datetime

from counter_app.services.acts.settling import Settling
from counter_app.services.acts.templates import Templates


@dataclass(frozen=True, slots=True)
class TemplateActs:
    """Every act of the page; `now` is the clock, `mark` another value whenever the register has moved."""

    templates: Templates
    settling: Settling
    now: Callable[[], datetime]
    mark: Callable[[], Hashable]
