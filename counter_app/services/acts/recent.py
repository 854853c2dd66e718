"""What was just handed over: the last few of today, with or without a letter."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime

from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import Dossier
from counter_app.domain.instants import local
from counter_app.domain.letter import Case
from counter_app.domain.logbook import LogEntry, LogKind, Sheet
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register, Unit

WINDOW = 400
"""How many entries of the log are looked back over: some fifty handovers, read in one page."""


@dataclass(frozen=True, slots=True)
class Returned:
    """One case handed over at `at`, with the sheets that went with it."""

    code: str
    name: str
    procedure: str
    at: datetime
    sheets: tuple[Sheet, ...]


class Recent:
    """Reads the end of the log."""

    def __init__(self, register: Register, clock: Clock, choosing: Choosing) -> None:
        self._register = register
        self._clock = clock
        self._choosing = choosing

    def last(self, limit: int = 5) -> tuple[Returned, ...]:
        """The last cases handed over today and not taken back since, newest first; nobody who is not to be named."""
        today = self._clock.now().date()
        with self._register.reading() as unit:
            head = unit.log.head()
            if head is None:
                return ()
            entries = unit.log.entries(max(0, head.seq - WINDOW), WINDOW)
            found: list[Returned] = []
            for entry, code in _standing_handovers(unit, entries):
                if local(entry.at).date() != today or len(found) == limit:
                    break
                if not _veiled(case := self._choosing.case(unit, code)):
                    found.append(self._returned(unit, code, case, entry.at))
        return tuple(found)

    def _returned(self, unit: Unit, code: str, case: Case, at: datetime) -> Returned:
        procedure = self._choosing.procedure(case)
        sheets = tuple(
            one for one in unit.sheets.of_case(code) if one.handed_over == at and one.withdrawn is None
        )
        return Returned(code, _name(case), procedure.name if procedure is not None else "", local(at), sheets)


def _standing_handovers(unit: Unit, entries: tuple[LogEntry, ...]) -> Iterator[tuple[LogEntry, str]]:
    """Handovers from the newest back, without those that were undone later."""
    undone: Counter[str] = Counter()
    for entry in reversed(entries):
        if entry.kind not in (LogKind.RETURNED, LogKind.RETURN_UNDONE):
            continue
        codes = (unit.log.details(entry.seq) or {}).get("codes")
        for code in codes if isinstance(codes, list) else ():
            if entry.kind is LogKind.RETURN_UNDONE:
                undone[str(code)] += 1
            elif undone[str(code)]:
                undone[str(code)] -= 1
            else:
                yield entry, str(code)


def _veiled(case: Case) -> bool:
    return isinstance(case, Contribution) and case.anonymous


def _name(case: Case) -> str:
    return case.applicant.name if isinstance(case, Dossier) else case.recipient.name
