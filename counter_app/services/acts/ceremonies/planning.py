"""Planning a ceremony: when and where, who presides, and the families it is for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime

from counter_app.domain.ceremony import (
    BOTH,
    COUNTER,
    Ceremony,
    CeremonyId,
    Mode,
    Party,
    Role,
    WaitRequest,
    must_be_open,
)
from counter_app.domain.ceremony_order import CeremonyChange, CeremonyOrder
from counter_app.domain.ceremony_party import (
    ABOUT,
    PartyStanding,
    check_elsewhere,
    check_kind,
    check_waiting,
    party_of,
    party_standing,
)
from counter_app.domain.ceremony_rules import CeremonyRules
from counter_app.domain.ceremony_week import check_when, next_slot
from counter_app.domain.dossier import Dossier, ExtensionBasis, State, extended
from counter_app.domain.errors.ceremonies import CeremonyUnderWay, NotForCeremony
from counter_app.domain.instants import at, local
from counter_app.domain.logbook import LogKind
from counter_app.domain.names import clean, fold
from counter_app.domain.office import Office, Signatory
from counter_app.domain.procedure import EventKind
from counter_app.domain.workdays import WorkingCalendar
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.lists import Bucket, DossierFilter, DossierRow
from counter_app.services.ports.register import Register, Unit

from .reading import CeremonyView, view_of

_PAGE = 200


@dataclass(frozen=True, slots=True)
class Candidate:
    """A dossier that a ceremony could be for; not `ready` while only a request of both parties would let it wait."""

    row: DossierRow
    about: EventKind
    names: tuple[str, ...]
    ready: bool


class Planning:
    """Plans ceremonies and puts families in; each act is one transaction and one entry in the log."""

    def __init__(self, register: Register, clock: Clock, calendars: Calendars, actor: str) -> None:
        self._register = register
        self._clock = clock
        self._calendars = calendars
        self._actor = actor

    def slot(self) -> datetime:
        """The next weekly hour that lies on a working day."""
        with self._register.reading() as unit:
            slot, calendar = unit.ceremonies.rules().weekly, self._calendars.of(unit)
            return next_slot(slot, calendar, self._clock.now())

    def presiders(self, day: date) -> tuple[Signatory, ...]:
        """Who may preside on a day: who signs that day first, then the others of the settings."""
        with self._register.reading() as unit:
            return _presiders(unit.desk.settings().office, day)

    def candidates(self, about: EventKind | None = None) -> tuple[Candidate, ...]:
        """Open dossiers of births and marriages that stand in no ceremony yet, ready ones first, nearest promise first.

        Deaths are never among them.
        """
        now = self._clock.now()
        with self._register.reading() as unit:
            question = DossierFilter(Bucket.OPEN, self._calendars.moments(self._calendars.of(unit), now))
            page = unit.dossiers.page(question, None, _PAGE)
            rows = list(page.rows)
            while page.next is not None:
                page = unit.dossiers.page(question, page.next, _PAGE)
                rows += page.rows
            wanted = {one.value for one in ABOUT if about in (None, one)}
            found = [self._candidate(unit, row) for row in rows if row.event_kind in wanted]
        free = [one for one in found if one is not None]
        return tuple(sorted(free, key=lambda one: not one.ready))

    def plan(self, order: CeremonyOrder) -> CeremonyView:
        """Plan a ceremony for the families named, who may be none yet.

        Raises CeremonyPassed, CeremonyOnHoliday, CeremonyUnusual without a reason for an unusual hour, and what `add`
        raises.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            rules, calendar = unit.ceremonies.rules(), self._calendars.of(unit)
            about = order.about or self._about(unit, order.codes)
            id_, office = unit.ceremonies.next_id(now.year), unit.desk.settings().office
            ceremony = _drafted(id_, order, about, rules, office, calendar, now)
            check_when(ceremony, calendar, now)
            codes = tuple(dict.fromkeys(order.codes))
            for code in codes:
                ceremony = ceremony.with_party(self._admitted(unit, ceremony, code, order.asked, now))
            # Each family makes it longer: only now it is known whether it ends in time.
            check_when(ceremony, calendar, now)
            unit.ceremonies.add(ceremony)
            self._note(unit, ceremony, "planned", now, codes=codes, why=ceremony.why)
            return view_of(unit, ceremony, self._calendars, now)

    def add(self, id_: str, code: str, asked: tuple[Role, ...] = ()) -> CeremonyView:
        """Put a family in, `asked` naming who of it asked that signing wait for the ceremony.

        Raises UnknownCeremony, CeremonyCancelled, UnknownCase, NotForCeremony, OtherCeremonyKind, PartyTwice,
        ConferredElsewhere, InOtherCeremony, HandedOverBefore, NotReadyToConfer, SigningWouldWait, BothMustAsk.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            ceremony = unit.ceremonies.get(id_)
            must_be_open(ceremony)
            party = self._admitted(unit, ceremony, code, asked, now)
            ceremony = unit.ceremonies.replace(ceremony.with_party(party))
            self._note(unit, ceremony, "added", now, codes=[code])
            return view_of(unit, ceremony, self._calendars, now)

    def remove(self, id_: str, code: str, why: str = "") -> CeremonyView:
        """Take a family out that was only pencilled in; raises PartyNotThere, CeremonyUnderWay once conferred."""
        now = self._clock.now()
        with self._register.writing() as unit:
            ceremony = unit.ceremonies.get(id_)
            must_be_open(ceremony)
            self._must_wait(unit, ceremony, ceremony.party(code))
            ceremony = unit.ceremonies.replace(ceremony.without(code))
            self._note(unit, ceremony, "removed", now, codes=[code], why=why)
            return view_of(unit, ceremony, self._calendars, now)

    def move(self, id_: str, code: str, to: str, asked: tuple[Role, ...] = ()) -> CeremonyView:
        """Send a family that did not get its certificate to another ceremony, or to the counter; what it signed stays.

        Returns the ceremony it leaves. Raises what `add` raises of the other one.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            ceremony = unit.ceremonies.get(id_)
            party = ceremony.party(code)
            self._must_wait(unit, ceremony, party)
            left = ceremony.with_party(replace(party, moved_to=to, absent=party.absent or now))
            left = unit.ceremonies.replace(left)
            if to != COUNTER:
                other = unit.ceremonies.get(to)
                must_be_open(other)
                fresh = replace(party, present=(), absent=None, originals=(), conferred=None)
                joined = self._admitted(unit, other, code, asked, now, fresh)
                other = unit.ceremonies.replace(other.with_party(joined))
            self._note(unit, left, "moved", now, codes=[code], to=to)
            return view_of(unit, left, self._calendars, now)

    def change(self, id_: str, change: CeremonyChange) -> CeremonyView:
        """Put off, move to another place, name others to preside, write another agenda or checklist.

        Raises CeremonyCancelled, and as `plan` for another hour; CeremonyUnderWay when that comes after a conferral.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            ceremony = unit.ceremonies.get(id_)
            must_be_open(ceremony)
            changed = _changed(ceremony, change, unit.desk.settings().office)
            if change.starts is not None and local(change.starts) != local(ceremony.starts):
                changed = self._put_off(unit, ceremony, changed, now)
            ceremony = unit.ceremonies.replace(changed)
            self._note(unit, ceremony, "changed", now, codes=[one.code for one in ceremony.here])
            return view_of(unit, ceremony, self._calendars, now)

    def cancel(self, id_: str, why: str = "") -> CeremonyView:
        """Call a ceremony off; its families are free for another. Raises CeremonyUnderWay after a conferral."""
        now = self._clock.now()
        with self._register.writing() as unit:
            ceremony = unit.ceremonies.get(id_)
            must_be_open(ceremony)
            for party in ceremony.here:
                self._must_wait(unit, ceremony, party)
            ceremony = unit.ceremonies.replace(replace(ceremony, cancelled=now, cancelled_why=clean(why)))
            codes = [one.code for one in ceremony.here]
            self._note(unit, ceremony, "cancelled", now, codes=codes, why=why)
            return view_of(unit, ceremony, self._calendars, now)

    def save_rules(self, rules: CeremonyRules) -> CeremonyRules:
        """Keep what the office sets for its ceremonies."""
        with self._register.writing() as unit:
            unit.ceremonies.save_rules(rules)
            told: dict[str, object] = {"what": "settings", "names": ["ceremonies"]}
            unit.log.append(LogKind.SETTINGS, self._clock.now(), self._actor, told)
        return rules

    def _candidate(self, unit: Unit, row: DossierRow) -> Candidate | None:
        dossier = unit.dossiers.get(row.code)
        if dossier.event is None or (dossier.ready is None and dossier.event.kind is EventKind.BIRTH):
            return None
        party = party_of(dossier, self._clock.now().date())
        for ceremony, there, case in self._others(unit, party, dossier):
            standing = party_standing(there, case)
            pencilled = standing is PartyStanding.WAITING and ceremony.is_open
            if pencilled or standing is PartyStanding.CONFERRED:
                return None
        return Candidate(row, dossier.event.kind, party.names, dossier.state is State.READY)

    def _about(self, unit: Unit, codes: tuple[str, ...]) -> EventKind:
        for code in codes:
            event = unit.dossiers.get(code).event
            if event is None or event.kind not in ABOUT:
                raise NotForCeremony(code=code)
            return event.kind
        return EventKind.MARRIAGE

    def _admitted(
        self,
        unit: Unit,
        ceremony: Ceremony,
        code: str,
        asked: tuple[Role, ...],
        now: datetime,
        known: Party | None = None,
    ) -> Party:
        """The family as it joins; its promise moves where it asked that signing wait."""
        dossier = unit.dossiers.get(code)
        check_kind(ceremony, dossier)
        party = known or party_of(dossier, local(ceremony.starts).date())
        others = tuple(one for one in self._others(unit, party, dossier) if one[0].id != ceremony.id)
        check_elsewhere(party, dossier, others)
        check_waiting(ceremony, party, dossier, asked, now)
        if set(BOTH) <= set(asked) and ceremony.about is EventKind.MARRIAGE:
            party = replace(party, wait=WaitRequest(now.date(), dossier.promise))
            self._promise(unit, ceremony, dossier, now)
        return party

    def _promise(self, unit: Unit, ceremony: Ceremony, dossier: Dossier, now: datetime) -> None:
        """Move the promise to the end of the ceremony's day; where the result is there already it was kept."""
        calendar, day = self._calendars.of(unit), local(ceremony.starts).date()
        until = local(ceremony.ends)
        if calendar.is_working(day):
            until = max(until, at(day, calendar.closing(day)))
        if dossier.ready is not None or (dossier.promise is not None and dossier.promise >= until):
            return
        reason = unit.ceremonies.rules().wait_reason
        unit.dossiers.replace(extended(dossier, now, until, reason, ExtensionBasis.REQUEST))
        told = {"codes": [dossier.code], "appointment": until.isoformat(), "reason": reason}
        unit.log.append(LogKind.EXTENDED, now, self._actor, told)

    @staticmethod
    def _others(unit: Unit, party: Party, dossier: Dossier) -> tuple[tuple[Ceremony, Party, Dossier], ...]:
        keys = {party.code, *party.keys}
        return tuple(
            (ceremony, there, dossier if there.code == dossier.code else unit.dossiers.get(there.code))
            for ceremony in unit.ceremonies.about(keys)
            for there in ceremony.here
            if keys & {there.code, *there.keys}
        )

    @staticmethod
    def _must_wait(unit: Unit, ceremony: Ceremony, party: Party) -> None:
        if party_standing(party, unit.dossiers.get(party.code)) is PartyStanding.CONFERRED:
            raise CeremonyUnderWay(ceremony=ceremony.id)

    def _put_off(self, unit: Unit, before: Ceremony, after: Ceremony, now: datetime) -> Ceremony:
        for party in before.here:
            self._must_wait(unit, before, party)
        check_when(after, self._calendars.of(unit), now)
        for party in after.here:
            asked = BOTH if party.wait is not None else ()
            dossier = unit.dossiers.get(party.code)
            check_waiting(after, party, dossier, asked, now)
            if asked:
                self._promise(unit, after, dossier, now)
        return after

    def _note(self, unit: Unit, ceremony: Ceremony, what: str, now: datetime, **told: object) -> None:
        details: Mapping[str, object] = {
            "what": what,
            "ceremony": ceremony.id,
            "starts": local(ceremony.starts).isoformat(),
            **{name: value for name, value in told.items() if value},
        }
        unit.log.append(LogKind.CEREMONY, now, self._actor, details)


def _drafted(
    id_: CeremonyId,
    order: CeremonyOrder,
    about: EventKind,
    rules: CeremonyRules,
    office: Office,
    calendar: WorkingCalendar,
    now: datetime,
) -> Ceremony:
    at_desk = order.mode is Mode.AT_ONCE
    starts = order.starts
    if starts is None:
        starts = now.replace(second=0, microsecond=0) if at_desk else next_slot(rules.weekly, calendar, now)
    presides, stand_in = _chosen(office, local(starts).date(), order.presides, order.stand_in)
    return Ceremony(
        id=id_,
        about=about,
        mode=order.mode,
        starts=local(starts),
        place=clean(order.place) or (rules.desk if at_desk else rules.hall),
        presides=presides,
        stand_in=stand_in,
        agenda=rules.agenda(about, at_desk=at_desk),
        checklist=rules.checks(about, at_desk=at_desk),
        least=rules.at_once_minutes if at_desk else 0,
        why=clean(order.why),
    )


def _changed(ceremony: Ceremony, change: CeremonyChange, office: Office) -> Ceremony:
    presides, stand_in = ceremony.presides, ceremony.stand_in
    known = {fold(one.name): one for one in _presiders(office, local(ceremony.starts).date())}
    if change.presides is not None:
        presides = known.get(fold(change.presides), Signatory(clean(change.presides)))
    if change.stand_in is not None:
        name = clean(change.stand_in)
        stand_in = known.get(fold(name), Signatory(name)) if name else None
    return replace(
        ceremony,
        starts=local(change.starts) if change.starts is not None else ceremony.starts,
        place=clean(change.place) if change.place is not None else ceremony.place,
        presides=presides,
        stand_in=stand_in,
        stood_in=ceremony.stood_in if change.stood_in is None else change.stood_in,
        why=clean(change.why) if change.why is not None else ceremony.why,
        remark=clean(change.remark) if change.remark is not None else ceremony.remark,
        agenda=change.agenda if change.agenda is not None else ceremony.agenda,
        checklist=change.checklist if change.checklist is not None else ceremony.checklist,
    )


def _chosen(office: Office, day: date, presides: str, stand_in: str) -> tuple[Signatory, Signatory | None]:
    known = _presiders(office, day)
    by_name = {fold(one.name): one for one in known}
    first = by_name.get(fold(presides), Signatory(clean(presides))) if clean(presides) else known[0]
    if clean(stand_in):
        return first, by_name.get(fold(stand_in), Signatory(clean(stand_in)))
    return first, next((one for one in known if one.name != first.name), None)


def _presiders(office: Office, day: date) -> tuple[Signatory, ...]:
    named = (office.signing_on(day), office.signatory, *(one.signatory for one in office.stand_ins))
    first: dict[str, Signatory] = {}
    for one in named:
        first.setdefault(fold(one.name), one)
    return tuple(first.values())
