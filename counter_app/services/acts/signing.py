"""Letters prepared ahead: numbered, drawn and printed when the result is ready, then signed and waiting."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from counter_app.domain.errors.letters import DecisionNeeded
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import AnyLetter, case_code
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.rewording import Reworded, reworded
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import Issuing, Planned
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register


class Signing:
    """Prepares letters before the citizen comes, and records the Chairman's signature."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        calendars: Calendars,
        choosing: Choosing,
        issuing: Issuing,
        sending: Sending,
    ) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars
        self._choosing = choosing
        self._issuing = issuing
        self._sending = sending

    def prepare(
        self,
        code: str,
        kind: AnyLetter | None = None,
        printer: str = "",
        changes: Reworded = (),
        again: datetime | None = None,
    ) -> Sheet:
        """Number, draw and print the letter of a case for signature; an open sheet of the kind is taken up again.

        `changes` are free paragraphs in the officer's own words. With `again` an apology goes ahead of its result,
        which will be there then. Raises NoLetterDue, DecisionNeeded when the kind is
        not simply proposed, what `reworded` raises, or what printing raises.
        """
        now = self._clock.now()
        self._sending.check(printer)
        with self._register.writing() as unit:
            case, calendar = self._choosing.case(unit, code), self._calendars.of(unit)
            chosen = kind or self._choosing.foremost(unit, case, calendar, now)
            if kind is None and chosen not in self._choosing.choice(unit, case, calendar, now).proposed:
                raise DecisionNeeded(code=code, kind=chosen)
            sheets = (sheet for sheet in unit.sheets.of_case(case_code(case)) if sheet.is_open)
            pending = again is not None
            sheet = next((one for one in sheets if one.kind == chosen and one.pending is pending), None)
            if sheet is None:
                worded = self._choosing.worded(unit, chosen, (case,), calendar, now, again)
                planned = Planned(chosen, (case_code(case),), reworded(worded, changes), pending=pending)
                sheet = self._issuing.intend(unit, planned, now)
        return self._sending.first(self._issuing.draw(sheet), printer)

    def sign(self, ids: Iterable[SheetId]) -> tuple[Sheet, ...]:
        """Record that these printed sheets carry the Chairman's signature; all of them or none."""
        now = self._clock.now()
        with self._register.writing() as unit:
            return tuple(self._issuing.sign(unit, unit.sheets.get(id_), now) for id_ in ids)

    def finish_drawing(self) -> tuple[tuple[Sheet, ...], tuple[tuple[Sheet, CounterError], ...]]:
        """Draw every sheet that was numbered but not drawn before a crash, each under its own number.

        Returns those drawn and those that could not be, with the reason; nothing is printed unasked.
        """
        with self._register.reading() as unit:
            undrawn = [sheet for sheet in unit.sheets.open() if sheet.drawn is None]
        drawn: list[Sheet] = []
        failed: list[tuple[Sheet, CounterError]] = []
        for sheet in undrawn:
            try:
                drawn.append(self._issuing.draw(sheet))
            except CounterError as error:
                failed.append((sheet, error))
        return tuple(drawn), tuple(failed)
