"""Whether every late dossier had its apology, and how early: the proof the chief asks for."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from .dossier import Cause


class Timeliness(StrEnum):
    """How early an apology came, measured against the promise it was for."""

    DAY_BEFORE = "day_before"
    BEFORE_DUE = "before_due"
    AFTER = "after"
    NONE = "none"


@dataclass(frozen=True, slots=True)
class CoverageRow:
    """One promise that was moved or missed: the dossier, the promise, the apology for it and who answers for it.

    `apologised` is None where none was given; `slip` is the number of the paper; `agency` is empty for the commune.
    """

    code: str
    applicant: str
    procedure: str
    branch: str
    promise: datetime
    timeliness: Timeliness
    apologised: datetime | None = None
    cause: Cause | None = None
    agency: str = ""
    slip: str = ""


@dataclass(frozen=True, slots=True)
class Coverage:
    """The promises of a period, from `first` to the day before `end`, that were moved or missed."""

    first: date
    end: date
    rows: tuple[CoverageRow, ...] = ()
