"""Opinions, reports and gifts that people give the commune, thanked with a letter."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import NewType

ContributionId = NewType("ContributionId", str)


class RecipientType(StrEnum):
    """Who is thanked."""

    PERSON = "person"
    HOUSEHOLD = "household"
    ORGANISATION = "organisation"
    BUSINESS = "business"


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
