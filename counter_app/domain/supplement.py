"""How long a dossier waits for its citizen's supplement, and what follows when nothing came: a rule per procedure."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from .deadline import DayEnds, Due, due
from .procedure import LINKED_DEATH, Limit, LimitUnit, ProcedureCode, base_code
from .workdays import WorkingCalendar


class AfterSupplement(StrEnum):
    """What the program does when the window passed: propose to stop the dossier, ask the officer, or say nothing."""

    STOP = "stop"
    ASK = "ask"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class SupplementRule:
    """The window in working days, 0 for one without end, and what follows it."""

    days: int = 0
    then: AfterSupplement = AfterSupplement.NOTHING


NO_WINDOW = SupplementRule()

# Decree 301/2026/NĐ-CP: seven working days, then the processing stops. No window was found for other procedures.
_LINKED = SupplementRule(7, AfterSupplement.STOP)


@dataclass(frozen=True, slots=True)
class SupplementRules:
    """The office's rules: `by_procedure` for the codes named, each once, `usual` for every other."""

    usual: SupplementRule = NO_WINDOW
    by_procedure: tuple[tuple[ProcedureCode, SupplementRule], ...] = (
        (ProcedureCode("2.000986"), _LINKED),
        (ProcedureCode("2.001023"), _LINKED),
        (LINKED_DEATH, _LINKED),
    )

    def of(self, procedure: str) -> SupplementRule:
        """The rule for a procedure, by its bare code."""
        return dict(self.by_procedure).get(base_code(procedure), self.usual)

    def with_rules(self, named: tuple[tuple[ProcedureCode, SupplementRule], ...]) -> SupplementRules:
        """These rules with others for the codes named; a code named twice keeps the last."""
        return replace(self, by_procedure=tuple(dict(named).items()))


def supplement_due(rule: SupplementRule, asked: datetime, calendar: WorkingCalendar) -> Due | None:
    """Until when the citizen may supplement what was asked for at `asked`: closing time of the last working day.

    None for a window without end. Raises InstantOutOfRange.
    """
    if rule.days < 1:
        return None
    return due(Limit(rule.days, LimitUnit.WORKING_DAY), asked, calendar, DayEnds.CLOSING)
