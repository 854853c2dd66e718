"""Opinions, reports and gifts that people give the commune, thanked with a letter."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import NewType

from .errors.contributions import (
    AnsweredWithoutResult,
    ContributionKindUnknown,
    HandlingOutOfTime,
    ReceivedAhead,
)
from .errors.entry import MissingField
from .names import clean, fold

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


class Purpose(StrEnum):
    """What a kind of contribution is for, which decides how the letter of thanks speaks of it."""

    OPINION = "opinion"
    INFORMATION = "information"
    GIFT = "gift"


@dataclass(frozen=True, slots=True)
class ContributionKind:
    """One kind of the commune's own list, by the name its officers choose."""

    name: str
    purpose: Purpose


@dataclass(frozen=True, slots=True)
class ContributionRules:
    """What the register of contributions offers to choose from; both lists are the commune's to change.

    As shipped, the kinds are those that the plans of the communes name for Mẫu 5, the channels those by which they
    say that opinions come in.
    """

    kinds: tuple[ContributionKind, ...] = (
        ContributionKind("Ý kiến xây dựng Đảng, chính quyền", Purpose.OPINION),
        ContributionKind("Thông tin, phản ánh kịp thời", Purpose.INFORMATION),
        ContributionKind("Đóng góp xây dựng cộng đồng", Purpose.GIFT),
    )
    channels: tuple[str, ...] = ("hòm thư góp ý", "đối thoại", "tiếp công dân", "Zalo", "khảo sát")


@dataclass(frozen=True, slots=True)
class Recipient:
    """The addressee of a letter of thanks; an organisation or business may be addressed through who represents it."""

    type: RecipientType
    name: str
    address: str = ""
    representative: str = ""
    representative_title: str = ""


@dataclass(frozen=True, slots=True)
class HandlingStep:
    """One thing that was done about a contribution: when, what, by whom, and what came of it.

    `answered` says that with this step the contributor had the answer.
    """

    day: date
    what: str
    by: str = ""
    result: str = ""
    answered: bool = False


class ContributionStanding(StrEnum):
    """How far a contribution has come; computed from what was done about it."""

    NEW = "new"
    UNDER_WAY = "under_way"
    ANSWERED = "answered"
    THANKED = "thanked"


@dataclass(frozen=True, slots=True)
class Contribution:
    """One contribution; `content` is a short clause that completes "về …", `channel` how it came in words.

    `kind` is the name it was chosen by, `purpose` what that kind was for then: both are empty for one whose kind
    nobody said. Who asked not to be named stands in no list, no report and no search.
    """

    id: ContributionId
    recipient: Recipient
    content: str
    received: date
    channel: str
    anonymous: bool = False
    thanked: bool = False
    kind: str = ""
    purpose: Purpose | None = None
    handling: tuple[HandlingStep, ...] = ()

    @property
    def standing(self) -> ContributionStanding:
        """How far it has come: a letter of thanks says more than an answer, an answer more than a first step."""
        if self.thanked:
            return ContributionStanding.THANKED
        if any(step.answered for step in self.handling):
            return ContributionStanding.ANSWERED
        return ContributionStanding.UNDER_WAY if self.handling else ContributionStanding.NEW


WITHHELD = ""
"""What stands in every projection for the words of somebody who asked not to be named."""


def veiled(one: Contribution) -> Contribution:
    """The contribution as anybody may see it: of one who asked not to be named nothing that points to them is left.

    Neither their name, address and representative nor what they told, nor what was done about it in words.
    """
    if not one.anonymous:
        return one
    bare = Recipient(one.recipient.type, WITHHELD)
    steps = tuple(HandlingStep(step.day, WITHHELD, answered=step.answered) for step in one.handling)
    return replace(one, recipient=bare, content=WITHHELD, handling=steps)


def kind_of(rules: ContributionRules, name: str) -> ContributionKind | None:
    """The kind of this name, marks and capitals aside; None where none is named. Raises ContributionKindUnknown."""
    if not fold(name):
        return None
    for kind in rules.kinds:
        if fold(kind.name) == fold(name):
            return kind
    raise ContributionKindUnknown(kind=name, known=tuple(kind.name for kind in rules.kinds))


def came_by(received: date, today: date) -> date:
    """The day a contribution came; raises ReceivedAhead for one that has not come yet."""
    if received > today:
        raise ReceivedAhead(day=received, today=today)
    return received


def handled(one: Contribution, step: HandlingStep, today: date) -> Contribution:
    """The contribution with one thing more done about it, in the order of the days.

    Raises MissingField without words, HandlingOutOfTime before it came or after `today`, AnsweredWithoutResult for an
    answer of which nothing is told.
    """
    step = replace(step, what=clean(step.what), by=clean(step.by), result=clean(step.result))
    if not fold(step.what):
        raise MissingField(field="handling.what")
    if not one.received <= step.day <= today:
        raise HandlingOutOfTime(id=one.id, day=step.day, received=one.received, today=today)
    if step.answered and not fold(step.result):
        raise AnsweredWithoutResult(id=one.id)
    return replace(one, handling=tuple(sorted((*one.handling, step), key=lambda made: made.day)))
