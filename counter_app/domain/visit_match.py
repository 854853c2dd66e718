"""Whether a visit and a death on record speak of one person: told by name and dates, decided by the officer."""

from __future__ import annotations

from dataclasses import replace
from enum import StrEnum

from .event import Deceased
from .names import fold, same_name
from .person import PartialDate


class Likeness(StrEnum):
    """How well two records of a death agree."""

    SAME = "same"
    ALIKE = "alike"
    DATES_DIFFER = "dates_differ"
    OTHER = "other"


def likeness(left: Deceased, right: Deceased) -> Likeness:
    """How well two records agree.

    SAME: the name letter for letter and the day of death. ALIKE: the name but for its marks, or dates of which one is
    known less fully. DATES_DIFFER: the same name with another day of death or birth. OTHER: another name.
    """
    if fold(left.name) != fold(right.name):
        return Likeness.OTHER
    if not _may_be_one(left.death_date, right.death_date) or not _may_be_one(left.birth, right.birth):
        return Likeness.DATES_DIFFER
    if same_name(left.name, right.name) and left.death_date == right.death_date:
        return Likeness.SAME
    return Likeness.ALIKE


def one_person(left: Deceased, right: Deceased) -> bool:
    """Whether nothing on record speaks against both being the same person."""
    return likeness(left, right) in (Likeness.SAME, Likeness.ALIKE)


def with_told(gone: Deceased, visited: Deceased, *, buried: bool) -> Deceased:
    """The deceased of a dossier with what only the family told the delegation, where the dossier says nothing.

    Names and dates stay the dossier's; `buried` says that the funeral is over, whatever the dossier knew.
    """
    return replace(
        gone,
        honorific=gone.honorific or visited.honorific,
        religion=gone.religion or visited.religion,
        age=gone.age or visited.age,
        lunar=gone.lunar or visited.lunar,
        without_lunar=gone.without_lunar or visited.without_lunar,
        buried=gone.buried or buried,
    )


def _may_be_one(left: PartialDate | None, right: PartialDate | None) -> bool:
    return left is None or right is None or (left.earliest <= right.latest and right.earliest <= left.latest)
