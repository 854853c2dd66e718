"""A birth or a marriage as the public may see it: names and place, and whether the family wants that."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from .errors.second_screen import NotConsented


class CelebrationKind(StrEnum):
    """What is celebrated; there is no kind for a death, so that none can ever be shown."""

    BIRTH = "birth"
    MARRIAGE = "marriage"


@dataclass(frozen=True, slots=True)
class Celebration:
    """One celebration: the couple or the children by name, where and on which day; nothing else of them is kept here.

    `consented` is the family's own word, given for this occasion. A name stands exactly as on the certificate.
    """

    kind: CelebrationKind
    names: tuple[str, ...]
    place: str
    day: date
    consented: bool = False


def for_the_public(celebration: Celebration) -> Celebration:
    """The celebration, if it may be seen; raises NotConsented while the family has not said so."""
    if not celebration.consented:
        raise NotConsented(names=celebration.names)
    return celebration
