"""After Enter: print again, issue a copy, or take a handover back while its day is not closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from counter_app.domain.dossier import Dossier, State
from counter_app.domain.errors.dossiers import SlipMakesPromise, WrongState
from counter_app.domain.errors.letters import DayIsClosed, NothingToUndo
from counter_app.domain.greeting import Greeting
from counter_app.domain.instants import local
from counter_app.domain.letter import FormKind, case_code
from counter_app.domain.logbook import LogKind, Sheet, SheetId
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import Issuing
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register, Unit


class Undoing:
    """What may be put right after a handover, and the closing of the day after which it may not."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        choosing: Choosing,
        issuing: Issuing,
        sending: Sending,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._choosing = choosing
        self._issuing = issuing
        self._sending = sending
        self._actor = actor

    def print_again(self, id_: SheetId, printer: str = "") -> Sheet:
        """The same sheet, unmarked and counted: its paper never reached the citizen.

        Raises NoPrinter before anything is done when a printer was named that does not exist; any other PrintingError
        when the sheet waits for a printer now.
        """
        return self._sending.again(self._sheet(id_, printer), printer)

    def issue_copy(self, id_: SheetId, printer: str = "") -> Sheet:
        """A copy of a sheet already handed over, marked at its foot; one made before and never printed comes first.

        Raises as `print_again` does.
        """
        sheet = self._sheet(id_, printer)
        copied = sheet if self._sending.waiting_copy(sheet) else self._issuing.copied(sheet)
        return self._sending.copy(copied, printer)

    def undo(self, code: str, why: str, also: tuple[str, ...] = ()) -> tuple[Sheet, ...]:
        """Take back the handover of a case: its letters are withdrawn, its result waits again.

        So do all cases that stand on these letters, and those in `also`, which were handed over with it.
        Raises NothingToUndo when the case is not handed over, DayIsClosed when its day is closed.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            case = self._choosing.case(unit, code)
            given = [one for one in unit.sheets.of_case(case_code(case)) if one.handed_over is not None]
            given = [one for one in given if one.withdrawn is None and not isinstance(one.kind, FormKind)]
            day = self._day(
                case.handed_over.date() if isinstance(case, Dossier) and case.handed_over else None, given
            )
            if unit.desk.is_closed(day):
                raise DayIsClosed(day=day)
            shared = (one for sheet in given for one in sheet.codes)
            codes = dict.fromkeys((case_code(case), *shared, *also))
            sheets = tuple(self._issuing.withdraw(unit, sheet, now, why) for sheet in given)
            for one in codes:
                self._reopen(unit, one)
            unit.log.append(LogKind.RETURN_UNDONE, now, self._actor, {"codes": list(codes), "why": why})
        return sheets

    def withdraw(self, id_: SheetId, why: str) -> Sheet:
        """Withdraw a sheet that was not handed over; its number stays spent, with the reason."""
        now = self._clock.now()
        with self._register.writing() as unit:
            sheet = unit.sheets.get(id_)
            if sheet.kind is FormKind.SLIP:
                raise SlipMakesPromise(code=sheet.codes[0], number=sheet.number)
            if not sheet.is_open:
                raise WrongState(code=str(sheet.number), state=0, act="withdraw")
            return self._issuing.withdraw(unit, sheet, now, why)

    def close_day(self, day: date | None = None) -> date:
        """Close a day of handovers, today unless another is named; closing twice changes nothing."""
        now = self._clock.now()
        closed = day or now.date()
        with self._register.writing() as unit:
            if not unit.desk.is_closed(closed):
                unit.desk.close_day(closed, now)
                unit.log.append(LogKind.DAY_CLOSED, now, self._actor, {"day": closed.isoformat()})
        return closed

    def close_earlier_days(self) -> date | None:
        """At a start: close every day before today on which something was handed over; the day closed, if any."""
        yesterday = self._clock.now().date() - timedelta(days=1)
        with self._register.reading() as unit:
            first = unit.log.entries(0, 1)
            if not first or local(first[0].at).date() > yesterday or unit.desk.is_closed(yesterday):
                return None
        return self.close_day(yesterday)

    def _sheet(self, id_: SheetId, printer: str) -> Sheet:
        self._sending.check(printer)
        with self._register.reading() as unit:
            return unit.sheets.get(id_)

    @staticmethod
    def _day(handed_over: date | None, given: list[Sheet]) -> date:
        """The day of the handover to be undone; raises NothingToUndo."""
        days = [sheet.handed_over.date() for sheet in given if sheet.handed_over is not None]
        if handed_over is not None:
            days.append(handed_over)
        if not days:
            raise NothingToUndo
        return max(days)

    def _reopen(self, unit: Unit, code: str) -> None:
        case = self._choosing.case(unit, code)
        if isinstance(case, Dossier):
            if case.state is State.HANDED_OVER:
                back = replace(
                    case, state=State.READY, handed_over=None, closed=None, collector="", channel=None
                )
                unit.dossiers.replace(back)
        elif isinstance(case, Greeting):
            unit.greetings.replace(replace(case, given=False))
        else:
            unit.contributions.replace(replace(case, thanked=False))
