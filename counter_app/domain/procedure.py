"""Procedures as published: their time limits, what event they register and which letter follows them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from difflib import get_close_matches
from enum import StrEnum
from typing import NewType

from .errors.calendar import InvalidLimit
from .errors.procedures import AmbiguousBranch, ProcedureNotInForce, UnknownBranch, UnknownProcedure
from .names import fold

ProcedureCode = NewType("ProcedureCode", str)

#: Our own key of the linked death procedure (Decree 301/2026/NĐ-CP Art. 14), whose national code was not found;
#: no other program knows it.
LINKED_DEATH = ProcedureCode("LT-KHAITU")

# `1.001193`, with the unit (`.000.00.00.H61`, `.H19`) or the portal's case number (`.01`) that lists append.
_NATIONAL = re.compile(r"(?P<base>\d\.\d{6})(?:\.[0-9A-Z.]*)?")


class LimitUnit(StrEnum):
    """What a time limit is counted in."""

    WORKING_DAY = "working_day"
    HOUR = "hour"
    DAY = "day"
    SAME_DAY = "same_day"


#: The longest limit taken of each unit: beyond it a number is a slip of the finger, not a limit.
MOST = {LimitUnit.WORKING_DAY: 1000, LimitUnit.HOUR: 8000, LimitUnit.DAY: 3000, LimitUnit.SAME_DAY: 1}


@dataclass(frozen=True, slots=True)
class Limit:
    """A time limit as a dossier freezes it on acceptance; raises InvalidLimit outside 1 to MOST of its unit.

    `cutoff_15h`: a dossier taken in after 15:00 moves to the next working day (Law on Civil Status
    60/2014/QH13 Art. 5.3 for the same day; Decree 301/2026/NĐ-CP Art. 7.2 for linked procedures).
    """

    number: int
    unit: LimitUnit
    cutoff_15h: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.number <= MOST[self.unit]:
            raise InvalidLimit(number=self.number, unit=self.unit, most=MOST[self.unit])


class ExtensionMode(StrEnum):
    """Whether an extended limit is the total from receipt or comes on top of the ordinary one."""

    TOTAL = "total"
    ADDITIONAL = "additional"


@dataclass(frozen=True, slots=True)
class Extension:
    """How far a limit may reach when verification is needed."""

    number: int
    unit: LimitUnit
    mode: ExtensionMode


class EventKind(StrEnum):
    """The events in a family that procedures register."""

    BIRTH = "birth"
    MARRIAGE = "marriage"
    DEATH = "death"


class Nature(StrEnum):
    """What a procedure does with its event; it decides whether a letter would be in place."""

    FIRST = "first"
    AGAIN = "again"
    HAS_PAPERS = "has_papers"
    COPY = "copy"
    DIVORCE = "divorce"
    NOTED = "noted"
    OTHER = "other"


class LetterDefault(StrEnum):
    """Whether a procedure's letter is proposed or the officer is asked first."""

    PROPOSE = "propose"
    ASK = "ask"


class Certainty(StrEnum):
    """Whether a row was read in its source, partly recalled, or recalled altogether and to be checked."""

    SEEN = "seen"
    MIXED = "mixed"
    RECALLED = "recalled"


@dataclass(frozen=True, slots=True)
class Validity:
    """Days a row is in force: from `first` (inclusive) to `end` (exclusive); None is open."""

    first: date | None = None
    end: date | None = None

    def __contains__(self, day: date) -> bool:
        return (self.first is None or self.first <= day) and (self.end is None or day < self.end)


@dataclass(frozen=True, slots=True)
class Procedure:
    """One row of the catalogue: a procedure, or one branch of it with a limit of its own.

    `limit` is None where no source gave one; `letter_form` is the number of the Mẫu (7, 8 or 9) or None;
    `review_on` is the day from which the row must be checked against new law.
    """

    code: ProcedureCode
    name: str
    field: str
    limit: Limit | None
    branch: str = ""
    extension: Extension | None = None
    event: EventKind | None = None
    nature: Nature = Nature.OTHER
    letter_form: int | None = None
    letter_default: LetterDefault | None = None
    validity: Validity = Validity()
    review_on: date | None = None
    fee: str = ""
    remark: str = ""
    source: str = ""
    certainty: Certainty = Certainty.SEEN

    @property
    def is_linked(self) -> bool:
        """Whether one visit leads through several agencies; the catalogue's names of such procedures begin so."""
        return fold(self.name).startswith("lien thong")


def base_code(text: str) -> ProcedureCode:
    """The bare code: `2.000815.000.00.00.H61`, `1.012753.H19` and `1.001193.01` lose their tails.

    Text that is no procedure code comes back trimmed and in capitals; whether it exists is for the catalogue.
    """
    bare = "".join(text.split()).upper()
    match = _NATIONAL.fullmatch(bare)
    return ProcedureCode(match["base"] if match else bare)


@dataclass(frozen=True, slots=True)
class Procedures:
    """The catalogue of procedures, with validity by day."""

    rows: tuple[Procedure, ...]

    def __iter__(self) -> Iterator[Procedure]:
        return iter(self.rows)

    def all(self, on: date | None = None) -> tuple[Procedure, ...]:
        """The rows in force on a day, or every row, in the order of the catalogue."""
        return self.rows if on is None else tuple(row for row in self.rows if on in row.validity)

    def find(self, code: str, branch: str | None = None, *, on: date) -> Procedure:
        """The procedure in force on a day; `branch` may be any part of its name, accents optional.

        Raises UnknownProcedure, ProcedureNotInForce, AmbiguousBranch or UnknownBranch.
        """
        base = base_code(code)
        known = [row for row in self.rows if row.code == base]
        if not known:
            raise UnknownProcedure(code=code.strip(), near=self._near(base))
        valid = [row for row in known if on in row.validity]
        if not valid:
            raise ProcedureNotInForce(code=base, on=on)
        if branch is not None and branch.strip():
            return _of_branch(base, branch, valid)
        if len(valid) > 1:
            raise AmbiguousBranch(code=base, branches=tuple(row.branch for row in valid))
        return valid[0]

    def search(self, text: str, on: date | None = None) -> tuple[Procedure, ...]:
        """Rows whose code, name or branch contains every word of the text, accents and case aside."""
        words = fold(text).split()
        return tuple(row for row in self.all(on) if all(word in _folded(row) for word in words))

    def _near(self, base: str) -> tuple[str, ...]:
        codes = list(dict.fromkeys(str(row.code) for row in self.rows))
        return tuple(get_close_matches(base, codes, n=3, cutoff=0.75))


def _of_branch(code: str, branch: str, rows: list[Procedure]) -> Procedure:
    wanted = fold(branch)
    exact = [row for row in rows if fold(row.branch) == wanted]
    found = exact or [row for row in rows if wanted and wanted in fold(row.branch)]
    if len(found) != 1:
        branches = tuple(row.branch for row in rows if row.branch)
        raise UnknownBranch(code=code, branch=branch, branches=branches)
    return found[0]


def _folded(row: Procedure) -> str:
    return f"{row.code} {fold(row.name)} {fold(row.branch)} {fold(row.code)}"
