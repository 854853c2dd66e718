"""A letter of the commune's own accord: whom it goes to, for which day, and what its kind says beyond the usual."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import NewType

from .contribution import Recipient
from .own_kind import OwnKind

GreetingId = NewType("GreetingId", str)

PREFIX = "TK-"


def greeting_id(year: int, number: int) -> GreetingId:
    """`TK-2026-0007`: the year it was written down and its number in that year; no dossier code begins like it."""
    return GreetingId(f"{PREFIX}{year}-{number:04d}")


def is_greeting_id(code: str) -> bool:
    """Whether a typed code names such a letter rather than a dossier or a contribution."""
    return code.strip().upper().startswith(PREFIX)


@dataclass(frozen=True, slots=True)
class Greeting:
    """One letter of a kind of the commune's own, before and after it is printed.

    `day` is the day of the occasion, which need not be the day on the letter; `fields` are the texts of the kind's
    own placeholders, as the officer typed them.
    """

    id: GreetingId
    kind: OwnKind
    recipient: Recipient
    day: date
    fields: tuple[tuple[str, str], ...] = ()
    given: bool = False
