"""The proof of coverage: which late dossiers had their apology, when, and which had none."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, time, timedelta

from counter_app.domain.coverage import Coverage, LateDossier
from counter_app.domain.dossier import Dossier
from counter_app.domain.instants import at
from counter_app.domain.lateness import Against, against
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import Sheet
from counter_app.domain.steps import first_late
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.slips import number_of
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register


class Covering:
    """Reads; changes nothing."""

    def __init__(self, register: Register, clock: Clock, calendars: Calendars, choosing: Choosing) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars
        self._choosing = choosing

    def coverage(self, first: date | None = None, end: date | None = None) -> Coverage:
        """The late dossiers promised from `first` to before `end`; by default those of this year, up to today."""
        now = self._clock.now()
        begin = first or date(now.year, 1, 1)
        until = end or now.date() + timedelta(days=1)
        since, before = at(begin, time.min), at(until, time.min)
        with self._register.reading() as unit:
            calendar, ends = self._calendars.of(unit), unit.desk.settings().day_ends
            dossiers = unit.dossiers.overdue(since, before, now)
            sheets = _by_code(unit.sheets.apologies([one.code for one in dossiers]))
            promised = unit.dossiers.promised(since, before)
        found = []
        for dossier in dossiers:
            procedure = self._choosing.procedure(dossier)
            longer = procedure.extension if procedure is not None else None
            measured = against(dossier, longer, calendar, ends, now)
            if measured.receipt is not None:
                late = _late(dossier, measured, sheets.get(dossier.code, []))
                found.append(replace(late, step=first_late(dossier.steps, now, calendar, ends)))
        return Coverage(begin, until, now, promised, tuple(found))

    def against(self, code: str) -> Against:
        """By how much one dossier is late, or was, against each of its promises; raises UnknownCase."""
        now = self._clock.now()
        with self._register.reading() as unit:
            dossier = unit.dossiers.get(code)
            procedure = self._choosing.procedure(dossier)
            longer = procedure.extension if procedure is not None else None
            return against(dossier, longer, self._calendars.of(unit), unit.desk.settings().day_ends, now)


def _by_code(sheets: Iterable[Sheet]) -> dict[str, list[Sheet]]:
    found: dict[str, list[Sheet]] = {}
    for sheet in sheets:
        for code in sheet.codes:
            found.setdefault(code, []).append(sheet)
    return found


def _late(dossier: Dossier, measured: Against, sheets: list[Sheet]) -> LateDossier:
    """A late dossier with how people were told: by a sheet that reached them, or by a slip made outside the program."""
    told = [sheet.handed_over for sheet in sheets if sheet.handed_over is not None]
    ours = {number_of(sheet) for sheet in sheets if sheet.kind is FormKind.SLIP}
    told += [one.decided for one in dossier.extensions if one.slip and one.slip not in ours]
    unsent = [number_of(sheet) for sheet in sheets if sheet.kind is FormKind.SLIP and sheet.is_open]
    slips = [one.slip for one in dossier.extensions if one.slip]
    return LateDossier(
        code=dossier.code,
        applicant=dossier.applicant.name,
        procedure=dossier.procedure,
        against=measured,
        open=dossier.is_open,
        slip=slips[0] if slips else "",
        unsent=unsent[-1] if unsent else "",
        told=min(told, default=None),
    )
