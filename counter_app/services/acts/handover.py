"""The handover: the result and its letter reach the citizen, every step saved before the next begins."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime

from counter_app.domain.choice import Choice
from counter_app.domain.contribution import Contribution
from counter_app.domain.dossier import Dossier, handed_over, has_come, marked_ready
from counter_app.domain.errors.dossiers import DossierClosed, ReadyInstantNeeded
from counter_app.domain.errors.letters import DecisionNeeded, NamesDiffer, NotSigned, WhyNeeded, WordsMissing
from counter_app.domain.greeting import Greeting
from counter_app.domain.handover import HandoverOrder, HandoverReceipt
from counter_app.domain.joint import covers, merged, subjects, together
from counter_app.domain.letter import (
    AnyLetter,
    Case,
    FormKind,
    LetterKind,
    SheetKind,
    SigningMode,
    case_code,
)
from counter_app.domain.logbook import LogKind, Sheet, Stage
from counter_app.domain.names import clean
from counter_app.domain.rewording import reworded
from counter_app.domain.workdays import WorkingCalendar
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import Issuing, Planned
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.milestones import Milestones, Step
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class _Plan:
    """What one reading of the register led to: cases, new letters, and open sheets to take up again."""

    cases: tuple[Case, ...]
    new: tuple[Planned, ...]
    taken_up: tuple[Sheet, ...]
    held: tuple[tuple[str, AnyLetter, str], ...] = field(default=())

    @property
    def codes(self) -> tuple[str, ...]:
        """Every case handed over, those that share an open sheet with one of the order's included."""
        return tuple(case_code(case) for case in self.cases)

    @property
    def held_kinds(self) -> tuple[AnyLetter, ...]:
        """The kinds held back, each once."""
        return tuple(dict.fromkeys(kind for _code, kind, _why in self.held))

    @property
    def kinds(self) -> tuple[tuple[SheetKind, tuple[str, ...]], ...]:
        """What would be numbered, for comparing two readings."""
        return tuple((one.kind, one.codes) for one in self.new)


class Handover:
    """Prints what is to be printed and hands over, one transaction a step; asked again it goes on where it stopped."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        writer: LetterWriter,
        calendars: Calendars,
        choosing: Choosing,
        issuing: Issuing,
        sending: Sending,
        milestones: Milestones,
        actor: str,
    ) -> None:
        self._register = register
        self._clock = clock
        self._writer = writer
        self._calendars = calendars
        self._choosing = choosing
        self._issuing = issuing
        self._sending = sending
        self._milestones = milestones
        self._actor = actor

    def hand_over(self, order: HandoverOrder) -> HandoverReceipt:
        """Hand over one or several cases with their letters.

        With signing on the spot the first call prints and the second, after the signature, hands over.
        Raises DossierClosed, NamesDiffer, ReadyInstantNeeded, DecisionNeeded, WhyNeeded, WordsMissing, NotSigned,
        StockEmpty, a PrintingError or a PaperError; a number already taken is taken up again next time, and a sheet
        that no printer takes waits under it.
        """
        order = replace(order, collector=clean(order.collector), why=clean(order.why))
        self._milestones.reached(Step.BEGUN)
        now = self._clock.now()
        with self._register.reading() as unit:
            plan = self._plan(unit, order, now)
        self._sending.check(order.printer)
        for planned in plan.new:
            self._writer.draw(planned.wording)
        waiting = {sheet.id for sheet in plan.taken_up if self._wants_hand(sheet)}
        sheets = [self._issuing.draw(sheet) for sheet in (*plan.taken_up, *self._intend(order, plan, now))]
        sheets = list(self._sending.each(sheets, order.printer))
        unsigned = tuple(sheet for sheet in sheets if sheet.signed is None and sheet.id not in waiting)
        if unsigned:
            return HandoverReceipt(plan.codes, tuple(sheets), False, unsigned, plan.held_kinds)
        return self._give(order, plan, sheets)

    @staticmethod
    def _wants_hand(sheet: Sheet) -> bool:
        """Printed earlier to be signed on the spot: asking again says that the signature is there."""
        return sheet.signing is SigningMode.ON_THE_SPOT and sheet.spooled is not None and sheet.signed is None

    def _plan(self, unit: Unit, order: HandoverOrder, now: datetime) -> _Plan:
        calendar = self._calendars.of(unit)
        codes = self._choosing.bound(unit, order.codes)
        cases = tuple(self._opened(unit, code, order, calendar, now) for code in codes)
        groups = tuple(
            (group, self._choosing.choices(unit, group, calendar, now)) for group in together(cases)
        )
        choices = {
            case_code(case): one for group, own in groups for case, one in zip(group, own, strict=True)
        }
        new: list[Planned] = []
        taken_up: list[Sheet] = []
        for kind, about in self._letters(order, groups):
            sheet = self._open_sheet(unit, kind, about)
            if sheet is not None:
                if sheet.signing is SigningMode.AHEAD and sheet.stage is Stage.PRINTED:
                    raise NotSigned(number=sheet.number)
                taken_up.append(sheet)
                continue
            for case in about:
                check_words(choices[case_code(case)], kind, case_code(case))
            new.append(self._planned(unit, kind, about, order, calendar, now))
        held = tuple(
            (case_code(case), kind, ",".join(_holding(merged(own), kind)))
            for group, own in groups
            for case in group
            for kind in merged(own).held
        )
        return _Plan(cases, tuple(new), tuple(taken_up), held)

    def _letters(
        self, order: HandoverOrder, groups: tuple[tuple[tuple[Case, ...], tuple[Choice, ...]], ...]
    ) -> list[tuple[AnyLetter, tuple[Case, ...]]]:
        """Each letter to give with the cases it is about: one for an event, an apology for every late dossier."""
        return [
            (kind, about)
            for group, choices in groups
            for kind in self._kinds(order, merged(choices), group)
            for about in subjects(kind, group, choices)
        ]

    def _opened(
        self, unit: Unit, code: str, order: HandoverOrder, calendar: WorkingCalendar, now: datetime
    ) -> Case:
        """The case with its ready instant settled; asks when it would look late and nobody marked it."""
        case = self._choosing.case(unit, code)
        if not isinstance(case, Dossier):
            return case
        if not case.is_open:
            raise DossierClosed(code=case.code, state=case.state)
        if case.ready is not None:
            return case
        if order.ready is not None:
            return marked_ready(case, has_come(case.code, "ready", order.ready, now))
        late = self._choosing.late(case, calendar, now)
        if late is not None and not late.kept_anew:
            raise ReadyInstantNeeded(code=case.code, promise=late.promise)
        return case

    def _kinds(self, order: HandoverOrder, choice: Choice, group: tuple[Case, ...]) -> tuple[AnyLetter, ...]:
        """The kinds to give to a group; an officer's own choice needs a reason where the rules say otherwise."""
        proposed, asked, differing = choice.proposed, set(choice.asked), choice.differing
        code = case_code(group[0])
        if order.letters is None:
            if differing is not None:
                raise NamesDiffer(code=code, on_letter=differing.name, on_certificate=differing.other_name)
            if asked:
                raise DecisionNeeded(code=code, kind=min(asked, key=int))
            return proposed
        chosen = tuple(dict.fromkeys(order.letters))
        departs = bool(set(proposed) - set(chosen)) or bool(set(chosen) - set(proposed) - asked)
        if (departs or differing is not None) and not order.why:
            raise WhyNeeded(code=code)
        return chosen

    def _open_sheet(self, unit: Unit, kind: AnyLetter, about: tuple[Case, ...]) -> Sheet | None:
        codes = sorted({case_code(case) for case in about})
        sheets = (sheet for code in codes for sheet in unit.sheets.of_case(code))
        return next(
            (
                one
                for one in sheets
                if one.kind == kind and one.is_open and not one.pending and covers(one, about)
            ),
            None,
        )

    def _planned(
        self,
        unit: Unit,
        kind: AnyLetter,
        about: tuple[Case, ...],
        order: HandoverOrder,
        calendar: WorkingCalendar,
        now: datetime,
    ) -> Planned:
        wording = self._choosing.worded(unit, kind, about, calendar, now)
        codes = tuple(case_code(case) for case in about)
        wording = reworded(wording, dict(order.reworded).get(kind, ()))
        return Planned(kind, codes, wording, order.why, dict(order.typed).get(kind, ""))

    def _intend(self, order: HandoverOrder, plan: _Plan, now: datetime) -> tuple[Sheet, ...]:
        if not plan.new:
            return ()
        with self._register.writing() as unit:
            again = self._plan(unit, order, now)
            if again.kinds != plan.kinds:
                raise DecisionNeeded(code=order.codes[0], kind=plan.new[0].kind)
            sheets = tuple(self._issuing.intend(unit, planned, now) for planned in again.new)
        self._milestones.reached(Step.INTENDED)
        return sheets

    def _give(self, order: HandoverOrder, plan: _Plan, sheets: list[Sheet]) -> HandoverReceipt:
        now = self._clock.now()
        given: list[Sheet] = []
        veiled = {case_code(case) for case in plan.cases if isinstance(case, Contribution) and case.anonymous}
        with self._register.writing() as unit:
            for sheet in sheets:
                # Who takes the letter of somebody unnamed is most often that very person.
                collector = "" if veiled & set(sheet.codes) else order.collector
                current = unit.sheets.get(sheet.id)
                if current.signed is None and self._wants_hand(current):
                    current = self._issuing.sign(unit, current, now)
                current = self._issuing.give(
                    unit, current, now, channel=order.channel.value, collector=collector
                )
                current = replace(current, channel=order.channel, collector=collector)
                unit.sheets.replace(current)
                given.append(current)
            self._set_aside(unit, plan, given, order, now)
            for case in plan.cases:
                self._return(unit, case, order, given, plan, now)
        self._milestones.reached(Step.HANDED_OVER)
        return HandoverReceipt(plan.codes, tuple(given), True, held=plan.held_kinds)

    def _set_aside(
        self, unit: Unit, plan: _Plan, given: list[Sheet], order: HandoverOrder, now: datetime
    ) -> None:
        """Letters prepared for these cases that are not given after all: their numbers stay spent, with the reason."""
        kept = {sheet.id for sheet in given}
        for case in plan.cases:
            for sheet in unit.sheets.of_case(case_code(case)):
                # A slip is sent by an act of its own; that its result came meanwhile does not unsay it.
                if sheet.is_open and sheet.id not in kept and not isinstance(sheet.kind, FormKind):
                    self._issuing.withdraw(unit, sheet, now, order.why)

    def _return(
        self, unit: Unit, case: Case, order: HandoverOrder, sheets: list[Sheet], plan: _Plan, now: datetime
    ) -> None:
        code = case_code(case)
        if not any(code in sheet.codes for sheet in sheets):
            held = [{"letter": int(kind), "guards": why} for owner, kind, why in plan.held if owner == code]
            unit.log.append(
                LogKind.NO_LETTER, now, self._actor, {"codes": [code], "why": order.why, "held": held}
            )
        veiled = isinstance(case, Contribution) and case.anonymous
        collector = "" if veiled else order.collector
        details = {"codes": [code], "collector": collector, "channel": order.channel.value}
        unit.log.append(LogKind.RETURNED, now, self._actor, details)
        if isinstance(case, Greeting):
            given = any(sheet.kind == case.kind for sheet in sheets)
            unit.greetings.replace(replace(case, given=given or case.given))
        elif isinstance(case, Contribution):
            thanked = any(sheet.kind is LetterKind.THANKS for sheet in sheets)
            unit.contributions.replace(replace(case, thanked=thanked or case.thanked))
        else:
            unit.dossiers.replace(handed_over(case, now, order.collector, order.channel, order.ready))


def _holding(choice: Choice, kind: AnyLetter) -> tuple[str, ...]:
    proposal = choice.about(kind)
    if proposal is None:
        return ()
    return tuple(finding.guard.value for finding in proposal.findings if finding.verdict.value == "holds")


def check_words(choice: Choice, kind: AnyLetter, code: str) -> None:
    """Raises WordsMissing when the case lacks words that the letter must carry."""
    proposal = choice.about(kind)
    if proposal is not None and proposal.missing:
        raise WordsMissing(code=code, kind=kind, fields=proposal.missing)
