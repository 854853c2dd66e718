"""Opinions, reports and gifts that people give the commune, thanked with a letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

ContributionId = NewType("ContributionId", str)


PREFIX = "GN-"


def contribution_id(year: int, number: int) -> ContributionId:
    """`GN-2026-0007`: the year it came and its number in that year; no dossier code begins like it."""
    return ContributionId(f"{PREFIX}{year}-{number:04d}")


def is_contribution_id(code: str) -> bool:
    """Whether a typed code names a contribution rather than a dossier."""
    return code.strip().upper().startswith(PREFIX)


class RecipientType(StrEnum):
    """Who is thanked."""

    PERSON = "person"
    HOUSEHOLD = "household"
    ORGANISATION = "organisation"
    BUSINESS = "business"
    DELEGATION = "delegation"


@dataclass(frozen=True, slots=True)
class Recipient:
    """The addressee of a letter of thanks."""

    type: RecipientType
    name: str
    address: str = ""


@dataclass(frozen=True, slots=True)
class Contribution:
    """One contribution; `content` is a short clause that completes "về …", `channel` how it came in words."""

    id: ContributionId
    recipient: Recipient
    content: str
    received: date
    channel: str
    anonymous: bool = False
    thanked: bool = False
