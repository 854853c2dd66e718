"""The apology slip: proposed, drafted, issued with its new promise, told, and recorded as sent."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain.document_number import counter_of, written
from counter_app.domain.dossier import Dossier, Extension
from counter_app.domain.errors.dossiers import NoSlip, SlipDoubt
from counter_app.domain.errors.letters import NotSigned
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import DrawnLetter, FormKind, Wording
from counter_app.domain.logbook import LogKind, Sheet
from counter_app.domain.office import NumberSource
from counter_app.domain.slip import SlipChannel, SlipOrder, SlipTold, reason_clause
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import DrawnAhead, Issuing, Planned
from counter_app.services.crafts.sending import Sending
from counter_app.services.crafts.slips import PreparedSlip, SlipProposal, Slips, number_of
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.milestones import Milestones, Step
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class SlipDraft:
    """A slip as it would be issued, without a number and without a trace."""

    slip: PreparedSlip
    drawn: DrawnLetter

    @property
    def wording(self) -> Wording:
        """Its words."""
        return self.slip.wording

    @property
    def doubts(self) -> tuple[SlipDoubt, ...]:
        """What the officer should look at again."""
        return self.slip.doubts


@dataclass(frozen=True, slots=True)
class SlipReceipt:
    """An issued slip and the dossier with its new promise; `after_due` when it came after the promise it moves.

    `waiting` is why no printer took it yet: it waits under its number.
    """

    sheet: Sheet
    dossier: Dossier
    after_due: bool = False
    waiting: CounterError | None = None


class Apologies:
    """Issues apology slips, one transaction a step; asked again after a crash it goes on where it stopped."""

    def __init__(
        self,
        register: Register,
        clock: Clock,
        writer: LetterWriter,
        calendars: Calendars,
        choosing: Choosing,
        slips: Slips,
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
        self._slips = slips
        self._issuing = issuing
        self._sending = sending
        self._milestones = milestones
        self._actor = actor

    def propose(self, code: str) -> SlipProposal:
        """The promise a slip would move and the new one to propose; raises UnknownCase or what `may_slip` raises."""
        now = self._clock.now()
        with self._register.reading() as unit:
            dossier = unit.dossiers.get(code)
            procedure, settings = self._choosing.procedure(dossier), unit.desk.settings()
            return self._slips.proposal(dossier, procedure, settings, self._calendars.of(unit), now)

    def draft(self, order: SlipOrder) -> SlipDraft:
        """The slip as it would be issued; raises what `issue` raises, but for doubts, which it tells."""
        with self._register.reading() as unit:
            slip = self._prepared(unit, order, self._clock.now())
        return SlipDraft(slip, self._writer.draw(slip.wording))

    def ahead(self, order: SlipOrder, place: int) -> DrawnAhead:
        """The slip drawn with the number it gets if `place` others are numbered before it and nobody else numbers any.

        Raises what `issue` raises; changes nothing.
        """
        now = self._clock.now()
        with self._register.reading() as unit:
            slip = self._slips.sure(self._prepared(unit, order, now))
            rules, wording = unit.desk.settings().kind(FormKind.SLIP), slip.wording
            if rules.number_source is NumberSource.OWN_SERIES:
                pattern = rules.number_pattern
                number = unit.numbers.peek(counter_of(rules.numbers, pattern), now.year) + place
                wording = self._writer.numbered(wording, written(pattern, number, now.year))
        return DrawnAhead(wording, self._writer.draw(wording))

    def docx(self, wording: Wording) -> bytes:
        """A draft as a Word document; raises a PaperError."""
        return self._writer.docx(wording)

    def issue(
        self,
        order: SlipOrder,
        *,
        channel: SlipChannel | None = None,
        printer: str = "",
        prints: bool = True,
        ahead: DrawnAhead | None = None,
    ) -> SlipReceipt:
        """Number the slip and make its promise in one transaction, then draw it and print it.

        A slip numbered before and not printed is taken up again unless the order names another promise. `channel`
        is how it is to be sent; sending is recorded by `sent`. `ahead` is what `ahead` drew.
        Raises SecondReappointment, SlipDoubtful, what `may_slip` and `check_slip` raise, WordsMissing, a PaperError,
        NoPrinter for a printer that does not exist.
        """
        self._sending.check(printer)
        now = self._clock.now()
        if ahead is None:
            with self._register.reading() as unit:
                _sheet, slip = self._found(unit, order, now)
            if slip is not None:
                self._writer.draw(slip.wording)
        self._milestones.reached(Step.BEGUN)
        with self._register.writing() as unit:
            sheet, slip = self._found(unit, order, now)
            if slip is not None:
                sheet = self._numbered(unit, slip, channel, now)
                sheet = self._issuing.keep(unit, sheet, ahead, now) if ahead is not None else sheet
            dossier = unit.dossiers.get(order.code)
        assert sheet is not None  # noqa: S101 - either taken up again or numbered just now
        self._milestones.reached(Step.INTENDED)
        sheet = self._issuing.draw(sheet)
        waiting: CounterError | None = None
        if prints:
            try:
                sheet = self._sending.first(sheet, printer)
            except CounterError as error:
                waiting = error
        return SlipReceipt(sheet, dossier, _after_due(dossier, sheet), waiting)

    def told(self, code: str) -> SlipTold:
        """What a text about the last slip of a dossier tells; raises NoSlip."""
        with self._register.reading() as unit:
            dossier = unit.dossiers.get(code)
            slip = _slip(dossier)
            place = dossier.extensions.index(slip)
            before = dossier.extensions[place - 1].appointment if place else dossier.appointment
            procedure = self._choosing.procedure(dossier)
        return SlipTold(
            code=dossier.code,
            applicant=dossier.applicant,
            procedure_name=procedure.name if procedure is not None else "",
            number=slip.slip,
            decided=slip.decided,
            before=before or slip.decided,
            appointment=slip.appointment,
            reason=slip.reason,
        )

    def sign(self, code: str) -> Sheet:
        """Record that the head signed the printed slip of a dossier, or its apology ahead of the result.

        Raises NoSlip or WrongState.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            return self._issuing.sign(unit, self._to_send(unit, code), now)

    def sent(self, code: str, channel: SlipChannel) -> Sheet:
        """Record, with the hour, that the signed slip of a dossier, or its apology ahead of the result, reached people.

        Raises NoSlip when none waits to be sent, NotSigned.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            sheet = self._to_send(unit, code)
            if sheet.signed is None:
                raise NotSigned(number=sheet.number)
            sheet = self._issuing.give(unit, sheet, now, channel=channel.value)
            sheet = replace(sheet, channel=channel)
            unit.sheets.replace(sheet)
        return sheet

    def take_back(self, code: str, why: str) -> Sheet:
        """Withdraw a slip that was not sent: its number stays spent, and the promise before it holds again.

        Raises NoSlip when the last promise is not that of a slip waiting to be sent.
        """
        now = self._clock.now()
        with self._register.writing() as unit:
            dossier, sheet = unit.dossiers.get(code), self._to_send(unit, code)
            if (
                not dossier.is_open
                or not dossier.extensions
                or dossier.extensions[-1].slip != number_of(sheet)
            ):
                raise NoSlip(code=code)
            sheet = self._issuing.withdraw(unit, sheet, now, why)
            unit.dossiers.replace(replace(dossier, extensions=dossier.extensions[:-1]))
        return sheet

    def _prepared(self, unit: Unit, order: SlipOrder, now: datetime) -> PreparedSlip:
        dossier = unit.dossiers.get(order.code)
        procedure, settings = self._choosing.procedure(dossier), unit.desk.settings()
        calendar = self._calendars.of(unit)
        return self._slips.prepared(dossier, order, procedure, settings, calendar, now)

    def _found(self, unit: Unit, order: SlipOrder, now: datetime) -> tuple[Sheet | None, PreparedSlip | None]:
        """The slip numbered before that is taken up again, or the one to be numbered."""
        dossier = unit.dossiers.get(order.code)
        sheet = _unprinted(unit, dossier)
        if sheet is not None and order.appointment not in (None, dossier.promise):
            sheet = None
        return (
            (sheet, None) if sheet is not None else (None, self._slips.sure(self._prepared(unit, order, now)))
        )

    def _numbered(self, unit: Unit, slip: PreparedSlip, channel: SlipChannel | None, now: datetime) -> Sheet:
        order = slip.order
        planned = Planned(FormKind.SLIP, (slip.dossier.code,), slip.wording, order.decision_why)
        sheet = self._issuing.intend(unit, planned, now)
        if channel is not None:
            sheet = replace(sheet, channel=channel)
            unit.sheets.replace(sheet)
        unit.dossiers.replace(self._slips.promised(slip, sheet, now))
        told: dict[str, object] = {
            "codes": [slip.dossier.code],
            "appointment": slip.appointment.isoformat(),
            "reason": reason_clause(order.reason, order.words),
            "slip": number_of(sheet),
            "slip_reason": order.reason.value,
        }
        if order.decision:
            told |= {"decision": order.decision, "why": order.decision_why}
        unit.log.append(LogKind.EXTENDED, now, self._actor, told, sheet.id)
        return sheet

    def _to_send(self, unit: Unit, code: str) -> Sheet:
        """The open slip of a dossier, or the apology that goes ahead of its result; raises UnknownCase, NoSlip."""
        sheets = [
            one
            for one in unit.sheets.of_case(code)
            if one.is_open and (one.kind is FormKind.SLIP or one.pending)
        ]
        if not sheets:
            unit.dossiers.get(code)
            raise NoSlip(code=code)
        return sheets[-1]


def _slip(dossier: Dossier) -> Extension:
    if dossier.slip is None:
        raise NoSlip(code=dossier.code)
    return dossier.slip


def _unprinted(unit: Unit, dossier: Dossier) -> Sheet | None:
    """The slip whose promise is in force and which no printer has yet: a crash or a printer stopped it."""
    if not dossier.extensions or not dossier.extensions[-1].slip:
        return None
    number = dossier.extensions[-1].slip
    return next(
        (
            one
            for one in unit.sheets.of_case(dossier.code)
            if one.kind is FormKind.SLIP and one.is_open and one.spooled is None and number_of(one) == number
        ),
        None,
    )


def _after_due(dossier: Dossier, sheet: Sheet) -> bool:
    slip = next((one for one in dossier.extensions if one.slip == number_of(sheet)), None)
    if slip is None:
        return False
    place = dossier.extensions.index(slip)
    before = dossier.extensions[place - 1].appointment if place else dossier.appointment
    return before is not None and slip.decided > before
