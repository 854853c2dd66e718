"""Questions to the register of contributions, and the rows that answer them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from counter_app.domain.contribution import ContributionId, ContributionStanding, RecipientType


@dataclass(frozen=True, slots=True)
class ContributionRow:
    """A contribution as lists show it; of one that asked not to be named `name`, `address` and `content` are empty."""

    id: ContributionId
    kind: str
    type: RecipientType
    name: str
    address: str
    content: str
    received: date
    channel: str
    standing: ContributionStanding
    anonymous: bool


@dataclass(frozen=True, slots=True)
class ContributionFilter:
    """A question: days (half-open, by day of receipt), standing, kind, and words of id, name, place or content.

    No word finds who asked not to be named, except the id.
    """

    standing: ContributionStanding | None = None
    kind: str = ""
    text: str = ""
    first: date | None = None
    end: date | None = None
