"""Which letters a case gets, from the case, the register's memory and the calendar; and the letter to word."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from counter_app.domain.choice import Choice, Ground, choose
from counter_app.domain.contribution import Contribution, is_contribution_id
from counter_app.domain.dossier import Cause, Dossier
from counter_app.domain.errors.entry import InputError
from counter_app.domain.errors.letters import DecisionNeeded, LetterNotPossible, NoLetterDue
from counter_app.domain.event import BirthEvent, DeathEvent, Event, coarser_keys, person_keys
from counter_app.domain.greeting import Greeting, is_greeting_id
from counter_app.domain.guards import History, KnownVisit
from counter_app.domain.instants import local
from counter_app.domain.lateness import accepted_promise, receipt_promise
from counter_app.domain.letter import (
    KIND_OF_EVENT,
    AnyLetter,
    Case,
    LateFacts,
    Letter,
    LetterKind,
    Wording,
    case_code,
)
from counter_app.domain.logbook import Sheet
from counter_app.domain.lunar import LunarDate
from counter_app.domain.names import fold
from counter_app.domain.own_kind import OwnKind
from counter_app.domain.procedure import Procedure
from counter_app.domain.standing import lateness
from counter_app.domain.steps import first_late
from counter_app.domain.workdays import WorkingCalendar
from counter_app.services.ports.almanac import Lunar, Tables
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.register import Unit


class Choosing:
    """Knows what the rules must be told about a case, and makes the letter once a kind is chosen."""

    def __init__(self, tables: Tables, lunar: Lunar, writer: LetterWriter) -> None:
        self._tables = tables
        self._lunar = lunar
        self._writer = writer

    def case(self, unit: Unit, code: str) -> Case:
        """The dossier, contribution or letter of our own accord of this code; raises UnknownCase."""
        if is_greeting_id(code):
            found = unit.greetings.get(code.strip().upper())
            return replace(found, kind=unit.desk.settings().own_letter(found.kind).kind)
        return unit.contributions.get(code.upper()) if is_contribution_id(code) else unit.dossiers.get(code)

    def procedure(self, case: Case) -> Procedure | None:
        """The procedure a dossier was accepted under; None where there is none or it is no longer in the table."""
        if not isinstance(case, Dossier):
            return None
        try:
            return self._tables.procedures().find(
                case.procedure, branch=case.branch or None, on=case.received.date()
            )
        except InputError:
            return None

    def choice(
        self,
        unit: Unit,
        case: Case,
        calendar: WorkingCalendar,
        now: datetime,
        beside: tuple[Case, ...] = (),
    ) -> Choice:
        """The letters of the case as it stands now; a letter of a case `beside` it, in one handover, is its own."""
        late = self.late(case, calendar, now)
        history = self.history(unit, case, beside)
        return choose(case, self.procedure(case), history, unit.desk.settings().guards, late)

    def choices(
        self, unit: Unit, group: tuple[Case, ...], calendar: WorkingCalendar, now: datetime
    ) -> tuple[Choice, ...]:
        """The choice of each case of a group that is handed over as one."""
        return tuple(self.choice(unit, case, calendar, now, group) for case in group)

    def history(self, unit: Unit, case: Case, beside: tuple[Case, ...] = ()) -> History:
        """What the register remembers about the people of the case, letters of the cases `beside` it left out."""
        if not isinstance(case, Dossier) or case.event is None:
            return History()
        keys, own = person_keys(case.event), {case_code(one) for one in beside}
        given = tuple(one for one in unit.sheets.given_to(keys, case.code) if one.code not in own)
        if isinstance(case.event, DeathEvent):
            return History(given, visits=_visits(unit, case, case.event))
        if not isinstance(case.event, BirthEvent):
            return History(given)
        return History(given, unit.dossiers.known_deaths(coarser_keys(case.event), case.code))

    def bound(self, unit: Unit, codes: Iterable[str]) -> tuple[str, ...]:
        """The codes, and after them those of open dossiers that stand with one of them on a sheet not given yet.

        Raises UnknownCase.
        """
        asked = tuple(dict.fromkeys(case_code(self.case(unit, code)) for code in codes))
        shared = [
            one
            for code in asked
            for sheet in unit.sheets.of_case(code)
            if sheet.is_open
            for one in sheet.codes
        ]
        more = (one for one in dict.fromkeys(shared) if one not in asked)
        return (*asked, *(one for one in more if _is_open(self.case(unit, one))))

    def late(
        self, case: Case, calendar: WorkingCalendar, now: datetime, again: datetime | None = None
    ) -> LateFacts | None:
        """How late the result of a dossier came, or None when it was ready in time or nothing was promised.

        Against the promise in force; where an apology slip made that anew and it was kept, against the receipt's.
        With `again` there is no result yet, and that is when it will be.
        """
        if not isinstance(case, Dossier) or case.promise is None:
            return None
        ready = case.ready or now
        late, kept = lateness(case.promise, ready, calendar), False
        if late is None and accepted_promise(case) is not None:
            late, kept = lateness(receipt_promise(case), ready, calendar), True
        if late is None:
            return None
        cause = case.cause or _of_steps(case, ready, calendar)
        facts = LateFacts(case.received, case.promise, ready, late.working_days, cause, case.cause_words)
        pending = again is not None and case.ready is None
        return replace(facts, kept_anew=kept, pending=pending, again=again if pending else None)

    def foremost(self, unit: Unit, case: Case, calendar: WorkingCalendar, now: datetime) -> AnyLetter:
        """The kind to show first: proposed before asked before held; raises NoLetterDue when none came up.

        A letter to somebody who asked not to be named is shown to nobody who did not ask for it: DecisionNeeded.
        """
        choice = self.choice(unit, case, calendar, now)
        for one in choice.proposals:
            if one.ground is Ground.ANONYMOUS:
                raise DecisionNeeded(code=case_code(case), kind=one.kind)
        kinds = (*choice.proposed, *choice.asked, *choice.held)
        if not kinds:
            raise NoLetterDue(code=case_code(case))
        return kinds[0]

    def letter(
        self,
        kind: AnyLetter,
        cases: tuple[Case, ...],
        calendar: WorkingCalendar,
        now: datetime,
        again: datetime | None = None,
    ) -> Letter:
        """The letter of this kind about these cases; raises LetterNotPossible when the case has nothing for it."""
        first = cases[0]
        procedure = self.procedure(first)
        letter = Letter(kind, cases, now.date(), procedure.name if procedure is not None else "")
        possible = False
        match kind:
            case LetterKind.THANKS:
                possible = isinstance(first, Contribution)
            case LetterKind.APOLOGY:
                letter = replace(letter, late=self.late(first, calendar, now, again))
                # An answer to an opinion comes late without a dossier that says so: the officer knows.
                wrong = isinstance(first, Contribution) or (
                    isinstance(first, Dossier) and first.mistake is not None
                )
                possible = letter.late is not None or wrong
            case LetterKind.BIRTH | LetterKind.MARRIAGE | LetterKind.CONDOLENCE:
                event = first.event if isinstance(first, Dossier) else None
                possible = event is not None and KIND_OF_EVENT[event.kind] is kind
                letter = replace(letter, lunar_death=self._lunar_death(event))
            case OwnKind():
                possible = isinstance(first, Greeting) and first.kind == kind
        if not possible:
            raise LetterNotPossible(code=case_code(first), kind=kind)
        return letter

    def worded(
        self,
        unit: Unit,
        kind: AnyLetter,
        cases: tuple[Case, ...],
        calendar: WorkingCalendar,
        now: datetime,
        again: datetime | None = None,
        of: Sheet | None = None,
    ) -> Wording:
        """The words of the letter of this kind by the settings of the unit, dots where a number will stand.

        `again` as in `late`; `of` is a sheet that is worded anew, with its own number and place among its apologies.
        Raises LetterNotPossible or WordsMissing.
        """
        settings = unit.desk.settings()
        rules = settings.kind(kind)
        cases = tuple(_as_the_family_told(unit, case, now) for case in cases)
        letter = self.letter(kind, cases, calendar, now, again)
        if isinstance(kind, OwnKind):
            own = settings.own_letter(kind)
            letter = replace(letter, kind=own.kind, own_fields=own.fields)
        nth = 1 + self.apologies_before(unit, cases[0], of) if kind is LetterKind.APOLOGY else 1
        letter = replace(letter, document_number=rules.draft_number, nth=nth)
        wording = self._writer.laid(self._writer.word(letter, settings.office, rules.paper), rules)
        return wording if of is None else self._writer.numbered(wording, of.document_number)

    @staticmethod
    def apologies_before(unit: Unit, case: Case, of: Sheet | None = None) -> int:
        """How often people were told an apology about this very case: slips that moved its promise, letters given.

        With `of` only those before that sheet.
        """
        moved = case.extensions if isinstance(case, Dossier) else ()
        slips = sum(1 for one in moved if one.slip and (of is None or one.decided < of.intended))
        given = [
            one
            for one in unit.sheets.of_case(case_code(case))
            if one.kind is LetterKind.APOLOGY
            and one.handed_over is not None
            and one.withdrawn is None
            and (of is None or (one.id != of.id and one.handed_over < of.intended))
        ]
        return slips + len(given)

    def _lunar_death(self, event: Event | None) -> LunarDate | None:
        if not isinstance(event, DeathEvent) or event.deceased.death_date.exact is None:
            return None
        return self._lunar.of(event.deceased.death_date.exact)


def _of_steps(dossier: Dossier, done: datetime, calendar: WorkingCalendar) -> Cause | None:
    """Who answers for a delay nobody recorded a cause of: the first agency whose own step was late."""
    step = first_late(dossier.steps, done, calendar)
    if step is None:
        return None
    return Cause.OFFICE if step.own else Cause.OTHER_AGENCY


def _visits(unit: Unit, case: Dossier, event: DeathEvent) -> tuple[KnownVisit, ...]:
    """Visits joined with the dossier, and those not joined with any whose name and dates agree with its death."""
    from counter_app.domain.visit_match import one_person  # noqa: PLC0415 - only a death asks for it

    gone = event.deceased
    return tuple(
        KnownVisit(
            one.id,
            one.deceased.name,
            one.dossier == case.code,
            local(one.declined.at).date() if one.declined is not None else None,
        )
        for one in unit.visits.named(fold(gone.name))
        if one.dossier == case.code or (not one.dossier and one_person(one.deceased, gone))
    )


def _as_the_family_told(unit: Unit, case: Case, now: datetime) -> Case:
    """A death dossier with what its visit knows and no paper tells: how the family speaks, that the funeral is over."""
    if not isinstance(case, Dossier) or not isinstance(case.event, DeathEvent):
        return case
    visit = unit.visits.of_dossier(case.code)
    if visit is None:
        return case
    from counter_app.domain.visit_match import with_told  # noqa: PLC0415 - only a death asks for it

    gone = with_told(case.event.deceased, visit.deceased, buried=visit.buried_by(now))
    return replace(case, event=replace(case.event, deceased=gone))


def _is_open(case: Case) -> bool:
    return not isinstance(case, Dossier) or case.is_open
