"""Proof that every late dossier had its apology: who was told, when, why it was late, by procedure and by agency."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TypeVar

from .dossier import Cause, DossierCode
from .instants import local
from .lateness import Against
from .procedure import ProcedureCode
from .steps import Step

Kind = TypeVar("Kind", bound=StrEnum)


class Timeliness(StrEnum):
    """When people were first told, against the promise on their receipt.

    A slip is due a day before the promise runs out at the latest (provincial one-stop rules under Decree
    118/2025/NĐ-CP).
    """

    DAY_BEFORE = "day_before"
    BEFORE_DUE = "before_due"
    AFTER = "after"
    NEVER = "never"


class Agency(StrEnum):
    """Whose step was late, and who therefore apologises (Decree 301/2026/NĐ-CP Art. 7.3)."""

    OFFICE = "office"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class LateDossier:
    """One dossier late against its receipt: by what, why, and how people were told of it.

    `told` is when the first slip or letter reached them; `slip` its number; `unsent` is the number of a slip that was
    made and not sent yet. `excused` is lateness of the citizen's own, for which nobody apologises. `step` is the first
    share of it that was late, where it went through several agencies.
    """

    code: DossierCode
    applicant: str
    procedure: ProcedureCode
    against: Against
    open: bool
    slip: str = ""
    unsent: str = ""
    told: datetime | None = None
    step: Step | None = None

    @property
    def cause(self) -> Cause | None:
        """Why it was late, None where nobody recorded it."""
        return self.against.cause

    @property
    def excused(self) -> bool:
        """Whether no apology is due."""
        return self.cause is Cause.CITIZEN

    @property
    def agency(self) -> Agency:
        """Whose step was late: as the steps tell, else as the cause recorded for it says."""
        if self.step is not None:
            return Agency.OFFICE if self.step.own else Agency.OTHER
        return Agency.OTHER if self.cause is Cause.OTHER_AGENCY else Agency.OFFICE

    @property
    def timeliness(self) -> Timeliness:
        """When people were first told, against the receipt's promise."""
        return timeliness(self.told, self.against.receipt_promise)

    @property
    def uncovered(self) -> bool:
        """Whether an apology is due and nobody had one."""
        return not self.excused and self.told is None


def timeliness(told: datetime | None, promise: datetime | None) -> Timeliness:
    """When somebody was told that a promise would not be kept: by the day before, before the minute, or after."""
    if told is None:
        return Timeliness.NEVER
    if promise is None or told > promise:
        return Timeliness.AFTER
    return Timeliness.DAY_BEFORE if local(told).date() < local(promise).date() else Timeliness.BEFORE_DUE


@dataclass(frozen=True, slots=True)
class Coverage:
    """The late dossiers of the promises of some days, from `first` to before `end`, as they stood at `at`.

    `promised` is how many dossiers had been promised for these days by then, by procedure.
    """

    first: date
    end: date
    at: datetime
    promised: Mapping[ProcedureCode, int]
    late: tuple[LateDossier, ...]

    @property
    def all_promised(self) -> int:
        """Dossiers promised for these days, late or not."""
        return sum(self.promised.values())

    @property
    def uncovered(self) -> tuple[LateDossier, ...]:
        """Late without slip and letter: this list must be empty."""
        return tuple(one for one in self.late if one.uncovered)

    @property
    def owed(self) -> tuple[LateDossier, ...]:
        """Late dossiers for which an apology was due."""
        return tuple(one for one in self.late if not one.excused)

    @property
    def by_timeliness(self) -> Mapping[Timeliness, int]:
        """How many apologies came when, of those due."""
        return counted(Timeliness, (one.timeliness for one in self.owed))

    @property
    def by_cause(self) -> Mapping[Cause | None, int]:
        """How many were late why; None counts those whose cause nobody recorded."""
        found = Counter(one.cause for one in self.late)
        return {cause: found[cause] for cause in (*Cause, None)}

    @property
    def by_agency(self) -> Mapping[Agency, int]:
        """How many were late at whose step, the citizen's own lateness left out."""
        return counted(Agency, (one.agency for one in self.owed))

    @property
    def by_name(self) -> Mapping[str, int]:
        """How many were late at the step of which other agency, by its name; the empty name where none is recorded."""
        others = (one for one in self.owed if one.agency is Agency.OTHER)
        return Counter(one.step.agency if one.step is not None else "" for one in others)

    @property
    def by_procedure(self) -> tuple[ProcedureCoverage, ...]:
        """Each procedure with late dossiers, the most first."""
        codes = Counter(one.procedure for one in self.late)
        rows = (
            ProcedureCoverage(
                code,
                self.promised.get(code, 0),
                late,
                sum(1 for one in self.late if one.procedure == code and one.uncovered),
            )
            for code, late in codes.items()
        )
        return tuple(sorted(rows, key=lambda one: (-one.late, one.procedure)))


@dataclass(frozen=True, slots=True)
class ProcedureCoverage:
    """A procedure: dossiers promised for these days, how many were late, and how many of those without an apology."""

    procedure: ProcedureCode
    promised: int
    late: int
    uncovered: int


def counted(kinds: Iterable[Kind], found: Iterable[Kind]) -> Mapping[Kind, int]:
    """How often each kind was found, those never found included."""
    told = Counter(found)
    return {one: told[one] for one in kinds}
