"""The services the page of surveys asks, handed to it as one value."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from datetime import date

from counter_app.services.acts.surveys import Surveys


@dataclass(frozen=True, slots=True)
class SurveyActs:
    """Every act of the page; `today` is the day on the clock, `mark` another value whenever the register has moved."""

    surveys: Surveys
    today: Callable[[], date]
    mark: Callable[[], Hashable]
