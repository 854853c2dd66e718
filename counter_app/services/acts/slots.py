"""Slots: a result is given at an arranged hour, over the counter, out of hours or at home."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from counter_app.domain.dossier import Channel, Dossier
from counter_app.domain.errors.dossiers import DossierClosed
from counter_app.domain.errors.slots import NoSlot
from counter_app.domain.instants import HANOI
from counter_app.domain.letter import DrawnLetter
from counter_app.domain.logbook import LogKind
from counter_app.domain.slot import Route, RouteStop, Slot, checked_slot, is_out_of_hours
from counter_app.domain.standing import Standing, Waiting, standing_of
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.register import Register
from counter_app.services.ports.slots import RouteWriter


@dataclass(frozen=True, slots=True)
class SlotLine:
    """A slot with whose result it is for and how the dossier stands; `out_of_hours`: the office is closed then."""

    slot: Slot
    name: str
    procedure: str
    standing: Standing
    out_of_hours: bool

    @property
    def is_ready(self) -> bool:
        """Whether there is a result that could be given."""
        return isinstance(self.standing, Waiting)


class Slots:
    """Arranges, lists and cancels; no promise moves, so that what is late stays late."""

    def __init__(
        self, register: Register, clock: Clock, calendars: Calendars, writer: RouteWriter, actor: str
    ) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars
        self._writer = writer
        self._actor = actor

    def arrange(self, slot: Slot) -> Slot:
        """Keep a slot in the place of the one the dossier had; a home return takes the applicant's address and phone.

        Raises UnknownCase, DossierClosed, SlotPassed, SlotOutOfHours, or MissingField where an address or telephone is
        wanted and nobody told one.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            dossier = unit.dossiers.get(slot.code.strip())
            if not dossier.is_open:
                raise DossierClosed(code=dossier.code, state=dossier.state)
            rules = unit.desk.settings().returns
            kept = checked_slot(_filled(slot, dossier), self._calendars.of(unit), rules, now)
            unit.slots.put(kept)
            told = {"codes": [kept.code], "at": kept.at, "channel": kept.channel}
            unit.log.append(LogKind.SLOT_SET, now, self._actor, told)
        return kept

    def cancel(self, code: str, why: str = "") -> None:
        """Forget the slot of a dossier; raises NoSlot."""
        now = self._clock.now()
        with self._register.writing() as unit:
            slot = unit.slots.get(code.strip())
            if slot is None:
                raise NoSlot(code=code.strip())
            unit.slots.drop(slot.code)
            told = {"codes": [slot.code], "at": slot.at, "why": why}
            unit.log.append(LogKind.SLOT_CANCELLED, now, self._actor, told)

    def of(self, code: str) -> Slot | None:
        """The slot of a dossier, None where none was arranged."""
        with self._register.reading() as unit:
            return unit.slots.get(code.strip())

    def list(self, first: date | None = None, days: int = 14) -> tuple[SlotLine, ...]:
        """Slots of so many days from `first` on, today where none is named, whose results are not handed over yet."""
        now = self._clock.now()
        begin = _midnight(first or now.date())
        with self._register.reading() as unit:
            calendar = self._calendars.of(unit)
            found = []
            for slot in unit.slots.between(begin, begin + timedelta(days=days)):
                dossier = unit.dossiers.get(slot.code)
                found.append(
                    SlotLine(
                        slot,
                        dossier.applicant.name,
                        dossier.procedure,
                        standing_of(dossier, now, calendar),
                        is_out_of_hours(slot, calendar),
                    )
                )
        return tuple(found)

    def route(self, day: date | None = None) -> Route:
        """The returns at home of a day, today where none is named."""
        on = day or self._clock.now().date()
        homes = [line for line in self.list(on, 1) if line.slot.channel is Channel.HOME]
        return Route(on, tuple(_stop(line) for line in homes))

    def route_sheet(self, day: date | None = None) -> DrawnLetter:
        """The list that goes along on the round of a day; raises MissingGlyph."""
        with self._register.reading() as unit:
            office = unit.desk.settings().office
        return self._writer.route(self.route(day), office)


def _filled(slot: Slot, dossier: Dossier) -> Slot:
    """The slot under the dossier's own code, with the applicant's address and telephone where a visit needs them."""
    home = slot.channel is Channel.HOME
    return Slot(
        code=dossier.code,
        at=slot.at,
        channel=slot.channel,
        address=slot.address or (dossier.applicant.address if home else ""),
        phone=slot.phone or (dossier.applicant.phone if home else ""),
        who=slot.who,
        note=slot.note,
    )


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time(0), HANOI)


def _stop(line: SlotLine) -> RouteStop:
    slot = line.slot
    return RouteStop(slot.at, slot.code, line.name, slot.address, slot.phone, slot.who, slot.note)
