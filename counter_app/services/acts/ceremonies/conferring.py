"""Conferring: who came, who signed what, what each family agreed to, and the certificates handed over one by one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app.domain.ceremony import (
    BOTH,
    Ceremony,
    Consent,
    Party,
    Role,
    came,
    must_be_open,
    signed,
)
from counter_app.domain.ceremony_gates import countdown, shut_gates
from counter_app.domain.ceremony_party import PartyStanding, party_standing
from counter_app.domain.dossier import Channel, Dossier, State, marked_ready
from counter_app.domain.errors.ceremonies import (
    ConferredBefore,
    GatesShut,
    HandedOverBefore,
    NobodyToConfer,
    NoStandIn,
)
from counter_app.domain.errors.dossiers import ActAhead, ActTooEarly
from counter_app.domain.handover import HandoverOrder, HandoverReceipt
from counter_app.domain.instants import at, local
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogKind
from counter_app.domain.names import clean
from counter_app.domain.procedure import EventKind
from counter_app.domain.workdays import clock_of
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.ceremonies import HandsOver
from counter_app.services.ports.register import Register, Unit

from .reading import CeremonyView, view_of


@dataclass(frozen=True, slots=True)
class Conferral:
    """What came of handing one certificate over; `receipt` is None where only the record was left to be made."""

    view: CeremonyView
    done: bool
    receipt: HandoverReceipt | None = None


class Conferring:
    """Takes a ceremony through its steps, one transaction each; asked again after a crash it goes on."""

    def __init__(
        self, register: Register, clock: Clock, calendars: Calendars, handover: HandsOver, actor: str
    ) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars
        self._handover = handover
        self._actor = actor

    def present(self, id_: str, code: str, roles: tuple[Role, ...]) -> CeremonyView:
        """Record who of a family has come; nobody for none."""
        told = {"roles": [role.value for role in roles]}
        return self._party(id_, code, "present", lambda party, _now: came(party, roles), told)

    def sign(
        self,
        id_: str,
        code: str,
        roles: tuple[Role, ...],
        *,
        book: bool = True,
        certificate: bool = True,
        day: date | None = None,
    ) -> CeremonyView:
        """Record that husband, wife or both signed the book and the certificate themselves, today or on an earlier day.

        Raises ActAhead for a day to come, ActTooEarly before the dossier was received.
        """
        papers = [name for name, told in (("book", book), ("certificate", certificate)) if told]
        now = self._clock.now()
        with self._register.reading() as unit:
            received = unit.dossiers.get(code).received
        on = day or now.date()
        moment = at(on, clock_of(0))
        if on > now.date():
            raise ActAhead(code=code, act="sign", at=moment, now=now)
        if on < local(received).date():
            raise ActTooEarly(code=code, act="sign", at=moment, earliest=received)
        told = {"roles": [role.value for role in roles], "papers": papers, "day": on.isoformat()}

        def change(party: Party, _now: datetime) -> Party:
            return signed(party, roles, book=book, certificate=certificate, day=on)

        return self._party(id_, code, "signed", change, told)

    def consent(self, id_: str, code: str, agreed: tuple[Consent, ...]) -> CeremonyView:
        """Record what a family agrees to: photos, its names on the screen, publication; nothing else is agreed to."""
        consents = tuple(one for one in Consent if one in agreed)
        told = {"consents": [one.value for one in consents]}
        return self._party(id_, code, "consent", lambda party, _now: replace(party, consents=consents), told)

    def note(self, id_: str, code: str, say: str | None = None, guests: int | None = None) -> CeremonyView:
        """Note how the names are said, and how many relatives come."""

        def change(party: Party, _now: datetime) -> Party:
            return replace(
                party,
                say=party.say if say is None else clean(say),
                guests=party.guests if guests is None else max(0, guests),
            )

        return self._party(id_, code, "noted", change, {})

    def chairman_signed(self, id_: str, code: str, day: date, *, longer: bool = False) -> CeremonyView:
        """Record the day the Chairman signed a certificate, and whether the parties asked in writing for longer."""
        now = self._clock.now()
        if day > now.date():
            raise ActAhead(code=code, act="sign", at=at(day, clock_of(0)), now=now)
        told = {"day": day.isoformat(), "longer": longer}

        def change(party: Party, _now: datetime) -> Party:
            return replace(party, chairman_signed=day, asked_longer=longer)

        return self._party(id_, code, "chairman_signed", change, told)

    def absent(self, id_: str, code: str) -> CeremonyView:
        """Record that a family did not come: its dossier stays open and can be moved elsewhere."""
        now = self._clock.now()
        with self._register.writing() as unit:
            ceremony = unit.ceremonies.get(id_)
            must_be_open(ceremony)
            party = replace(ceremony.party(code), absent=now, present=())
            self._office_is_done(unit, code, now)
            ceremony = unit.ceremonies.replace(ceremony.with_party(party))
            self._note(unit, ceremony, "absent", {"codes": [code]}, now)
            return view_of(unit, ceremony, self._calendars, now)

    def tick(self, id_: str, place: int, *, done: bool) -> CeremonyView:
        """Tick a line of the checklist, counted from 0, or take the tick away."""

        def change(ceremony: Ceremony) -> Ceremony:
            lines = tuple(
                replace(one, done=done) if here == place else one
                for here, one in enumerate(ceremony.checklist)
            )
            return replace(ceremony, checklist=lines)

        return self._change(id_, "checked", change, {})

    def stand_in(self, id_: str, *, presides: bool = True) -> CeremonyView:
        """The stand-in presides after all, or not; raises NoStandIn when none is named."""

        def change(ceremony: Ceremony) -> Ceremony:
            if presides and ceremony.stand_in is None:
                raise NoStandIn(ceremony=ceremony.id)
            return replace(ceremony, stood_in=presides)

        return self._change(id_, "stood_in", change, {"name": "stand_in" if presides else "presides"})

    def confer(
        self,
        id_: str,
        code: str,
        collector: str = "",
        letters: tuple[LetterKind, ...] | None = None,
        why: str = "",
        printer: str = "",
    ) -> Conferral:
        """Hand a family's certificate over in due form, with its letter, and record the day beside that of signing.

        Where the letter is signed on the spot the first call prints it and the second hands over. Raises GatesShut,
        ConferredBefore, HandedOverBefore, CeremonyCancelled, PartyNotThere, and what a handover raises.
        """
        with self._register.reading() as unit:
            ceremony, party, dossier = self._to_confer(unit, id_, code)
        if dossier.state is State.HANDED_OVER:
            return Conferral(self._record(id_, code), True)
        receipt = self._handover.hand_over(
            HandoverOrder(
                codes=(code,),
                collector=clean(collector) or _collector(ceremony, party, dossier),
                letters=letters,
                why=why,
                channel=Channel.CEREMONY,
                printer=printer,
            )
        )
        if not receipt.done:
            with self._register.reading() as unit:
                view = view_of(unit, unit.ceremonies.get(id_), self._calendars, self._clock.now())
            return Conferral(view, False, receipt)
        return Conferral(self._record(id_, code), True, receipt)

    def finish(self, id_: str) -> CeremonyView:
        """The ceremony is over: every family that still waits is recorded as absent. Raises NobodyToConfer."""
        now = self._clock.now()
        with self._register.writing() as unit:
            ceremony = unit.ceremonies.get(id_)
            must_be_open(ceremony)
            if not ceremony.here:
                raise NobodyToConfer(ceremony=ceremony.id)
            missing = []
            for party in ceremony.here:
                if party_standing(party, unit.dossiers.get(party.code)) is PartyStanding.WAITING:
                    ceremony = ceremony.with_party(replace(party, absent=now, present=()))
                    self._office_is_done(unit, party.code, now)
                    missing.append(party.code)
            ceremony = unit.ceremonies.replace(ceremony)
            self._note(unit, ceremony, "finished", {"codes": missing}, now)
            return view_of(unit, ceremony, self._calendars, now)

    def _office_is_done(self, unit: Unit, code: str, now: datetime) -> None:
        """Where signing was to wait for the ceremony, the office had all ready: who did not come is waited for."""
        dossier = unit.dossiers.get(code)
        if dossier.is_open and dossier.ready is None:
            unit.dossiers.replace(marked_ready(dossier, now))
            told = {"codes": [code], "at": now.isoformat()}
            unit.log.append(LogKind.READY, now, self._actor, told)

    def _to_confer(self, unit: Unit, id_: str, code: str) -> tuple[Ceremony, Party, Dossier]:
        """The family, its gates open; handed over by ceremony without its record when a crash came between."""
        ceremony = unit.ceremonies.get(id_)
        must_be_open(ceremony)
        party, dossier = ceremony.party(code), unit.dossiers.get(code)
        if dossier.state is State.HANDED_OVER and dossier.handed_over is not None:
            if dossier.channel is not Channel.CEREMONY:
                raise HandedOverBefore(code=code, at=dossier.handed_over)
            if party.conferred == dossier.handed_over:
                raise ConferredBefore(code=code, at=party.conferred)
            return ceremony, party, dossier
        rules, calendar = unit.ceremonies.rules(), self._calendars.of(unit)
        limit = countdown(party, rules, calendar, self._clock.now().date())
        shut = shut_gates(ceremony.about, party, limit)
        if shut:
            raise GatesShut(code=code, names=", ".join(party.names), gates=shut)
        return ceremony, party, dossier

    def _record(self, id_: str, code: str) -> CeremonyView:
        """The day of conferral and the originals on the family's record, beside the day of signing."""
        now = self._clock.now()
        with self._register.writing() as unit:
            ceremony, dossier = unit.ceremonies.get(id_), unit.dossiers.get(code)
            party = ceremony.party(code)
            originals = BOTH if ceremony.about is EventKind.MARRIAGE else (Role.FAMILY,)
            party = replace(party, conferred=dossier.handed_over, originals=originals, absent=None)
            ceremony = unit.ceremonies.replace(ceremony.with_party(party))
            told: dict[str, object] = {"codes": [code], "originals": [role.value for role in originals]}
            if party.signed_on is not None:
                told["signed_on"] = party.signed_on.isoformat()
            self._note(unit, ceremony, "conferred", told, now)
            return view_of(unit, ceremony, self._calendars, now)

    def _party(
        self,
        id_: str,
        code: str,
        what: str,
        change: Callable[[Party, datetime], Party],
        told: Mapping[str, object],
    ) -> CeremonyView:
        now = self._clock.now()
        return self._change(
            id_,
            what,
            lambda ceremony: ceremony.with_party(change(ceremony.party(code), now)),
            {"codes": [code], **told},
        )

    def _change(
        self, id_: str, what: str, change: Callable[[Ceremony], Ceremony], told: Mapping[str, object]
    ) -> CeremonyView:
        now = self._clock.now()
        with self._register.writing() as unit:
            ceremony = unit.ceremonies.get(id_)
            must_be_open(ceremony)
            ceremony = unit.ceremonies.replace(change(ceremony))
            self._note(unit, ceremony, what, told, now)
            return view_of(unit, ceremony, self._calendars, now)

    def _note(
        self, unit: Unit, ceremony: Ceremony, what: str, told: Mapping[str, object], now: datetime
    ) -> None:
        details = {"what": what, "ceremony": ceremony.id, **{key: one for key, one in told.items() if one}}
        unit.log.append(LogKind.CEREMONY, now, self._actor, details)


def _collector(ceremony: Ceremony, party: Party, dossier: Dossier) -> str:
    """Who takes the certificate: the couple itself, or who handed the dossier in."""
    return ", ".join(party.names) if ceremony.about is EventKind.MARRIAGE else dossier.applicant.name
