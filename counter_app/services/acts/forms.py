"""The forms of the one-stop counter: drafted without a number, issued with one, taking effect in the same step."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain.control import handings
from counter_app.domain.dossier import Channel, Dossier, State, closed_as, paused
from counter_app.domain.errors.dossiers import FormGivenBefore, FormHasNoEffect, SupplementAskedBefore
from counter_app.domain.errors.entry import WindowPassed
from counter_app.domain.errors.letters import LetterNotPossible
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.form import Form, FormDetails
from counter_app.domain.form_details import (
    ControlDetails,
    ReceiptDetails,
    RefusalDetails,
    StopDetails,
    SupplementDetails,
)
from counter_app.domain.form_order import SIGNED_AT_ONCE, WITH_EFFECT, FormOrder
from counter_app.domain.letter import DrawnLetter, FormKind, Wording
from counter_app.domain.logbook import LogKind, Sheet
from counter_app.domain.names import clean
from counter_app.domain.supplement import supplement_due
from counter_app.services.crafts.calendars import Calendars
from counter_app.services.crafts.choosing import Choosing
from counter_app.services.crafts.issuing import Issuing, Planned
from counter_app.services.crafts.sending import Sending
from counter_app.services.ports.almanac import Clock
from counter_app.services.ports.milestones import Milestones, Step
from counter_app.services.ports.paper import LetterWriter
from counter_app.services.ports.register import Register, Unit


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A form as it would be issued, without a number and without a trace; `doubt` is what its issuing would ask."""

    wording: Wording
    drawn: DrawnLetter
    doubt: CounterError | None = None


@dataclass(frozen=True, slots=True)
class FormReceipt:
    """An issued form and its dossier as it stands now.

    `taken_up` says that the sheet had its number before, `printed` that it went to a printer now; `waiting` is why
    no printer took it yet.
    """

    sheet: Sheet
    dossier: Dossier
    taken_up: bool = False
    printed: bool = False
    waiting: CounterError | None = None


class Forms:
    """Issues forms, one transaction a step; asked again after a crash it goes on where it stopped."""

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

    def draft(self, order: FormOrder) -> FormDraft:
        """The form as it would be issued; raises UnknownCase, LetterNotPossible, WordsMissing or a PaperError."""
        now = self._clock.now()
        with self._register.reading() as unit:
            wording = self._worded(unit, order, unit.dossiers.get(order.code), now)
            doubt = _doubt(unit, order)
        return FormDraft(wording, self._writer.draw(wording), doubt)

    def docx(self, wording: Wording) -> bytes:
        """A form as a Word document; raises a PaperError."""
        return self._writer.docx(wording)

    def issue(self, order: FormOrder, printer: str = "", *, prints: bool = True) -> FormReceipt:
        """Number the form and let it take effect in one transaction, then draw and print it.

        A form of the kind that is numbered and not given yet is taken up again, its effect with it: printed before
        for the head's signature, it counts as signed and given now. What is signed at the counter counts as given
        when it is on its way to the printer.

        Raises UnknownCase, FormGivenBefore, FormHasNoEffect, WindowPassed, LetterNotPossible, WordsMissing, what
        `paused` and `closed_as` raise, DocumentNumberNeeded, a PaperError, NoPrinter for one that does not exist.
        """
        if order.takes_effect and order.kind not in WITH_EFFECT:
            raise FormHasNoEffect(code=order.code, kind=order.kind)
        self._sending.check(printer)
        now = self._clock.now()
        self._draw_once(order, now)
        self._milestones.reached(Step.BEGUN)
        with self._register.writing() as unit:
            sheet = _open_sheet(unit, order.code, order.kind)
            taken_up = sheet is not None
            dossier = unit.dossiers.get(order.code)
            if sheet is None:
                sheet, dossier = self._numbered(unit, order, dossier, now)
        self._milestones.reached(Step.INTENDED)
        before = sheet.spooled
        given = order.kind in SIGNED_AT_ONCE or before is not None
        sheet = self._issuing.draw(sheet)
        waiting: CounterError | None = None
        if prints:
            try:
                sheet = self._sending.first(sheet, printer)
            except CounterError as error:
                waiting = error
        printed = before is None and sheet.spooled is not None
        if given and sheet.spooled is not None:
            sheet = self._given(sheet)
        return FormReceipt(sheet, dossier, taken_up, printed, waiting)

    def waiting(self, code: str, kind: FormKind) -> Sheet | None:
        """The form of this kind that has its number and was not given yet, printed or not; None when there is none."""
        with self._register.reading() as unit:
            return _open_sheet(unit, code, kind)

    def pdf(self, sheet: Sheet) -> bytes:
        """The stored page of an issued form; raises UnknownLetter."""
        with self._register.reading() as unit:
            return unit.sheets.pdf(sheet.id)

    def _draw_once(self, order: FormOrder, now: datetime) -> None:
        """Before any number is taken: a form that cannot be worded or drawn costs none."""
        with self._register.reading() as unit:
            if _open_sheet(unit, order.code, order.kind) is not None:
                return
            wording = self._worded(unit, order, unit.dossiers.get(order.code), now)
        self._writer.draw(wording)

    def _numbered(
        self, unit: Unit, order: FormOrder, dossier: Dossier, now: datetime
    ) -> tuple[Sheet, Dossier]:
        doubt = _doubt(unit, order)
        if doubt is not None and not order.again:
            raise doubt
        wording = self._worded(unit, order, dossier, now)
        until = self._until(unit, order, dossier, now)
        changed = _affected(order, dossier, now, until) if order.takes_effect else dossier
        why = clean(order.reason)
        sheet = self._issuing.intend(unit, Planned(order.kind, (dossier.code,), wording, why), now)
        if changed is not dossier:
            unit.dossiers.replace(changed)
            told: dict[str, object] = {"codes": [dossier.code], "at": now.isoformat(), "reason": why}
            if until is not None:
                told["deadline"] = until.isoformat()
            unit.log.append(_EFFECTS[order.kind], now, self._actor, told, sheet.id)
        return sheet, changed

    def _until(self, unit: Unit, order: FormOrder, dossier: Dossier, now: datetime) -> datetime | None:
        """Until when a supplement may come: as the officer says, else by the office's rule; raises WindowPassed."""
        if order.kind is not FormKind.SUPPLEMENT:
            return None
        if order.until is not None:
            if order.until <= now:
                raise WindowPassed(until=order.until, now=now)
            return order.until
        rule = unit.desk.settings().supplements.of(dossier.procedure)
        window = supplement_due(rule, now, self._calendars.of(unit))
        return window.at if window is not None else None

    def _given(self, sheet: Sheet) -> Sheet:
        """The printed form is signed and in the citizen's hands."""
        now = self._clock.now()
        with self._register.writing() as unit:
            sheet = unit.sheets.get(sheet.id)
            if not sheet.is_open:
                return sheet
            if sheet.signed is None:
                sheet = self._issuing.sign(unit, sheet, now)
            sheet = self._issuing.give(unit, sheet, now, channel=Channel.COUNTER.value)
            sheet = replace(sheet, channel=Channel.COUNTER)
            unit.sheets.replace(sheet)
        self._milestones.reached(Step.HANDED_OVER)
        return sheet

    def _worded(self, unit: Unit, order: FormOrder, dossier: Dossier, now: datetime) -> Wording:
        """The words of the form by the settings of the unit, dots where a number will stand."""
        settings, procedure = unit.desk.settings(), self._choosing.procedure(dossier)
        rules = settings.kind(order.kind)
        form = Form(
            kind=order.kind,
            naming=settings.naming(order.kind, now.date()),
            dossier=dossier,
            at=now,
            procedure_name=procedure.name if procedure is not None else "",
            details=self._details(unit, order, dossier, now),
            document_number=rules.draft_number,
        )
        return self._writer.laid(self._writer.form(form, settings.office), rules)

    def _details(self, unit: Unit, order: FormOrder, dossier: Dossier, now: datetime) -> FormDetails:
        papers = tuple(part for paper in order.papers if (part := clean(paper)))
        match order.kind:
            case FormKind.RECEIPT:
                return ReceiptDetails(
                    papers, order.sets, order.channel or dossier.channel, clean(order.proxy)
                )
            case FormKind.SUPPLEMENT:
                until = self._until(unit, order, dossier, now)
                return SupplementDetails(papers, clean(order.reason), until)
            case FormKind.REFUSAL:
                return RefusalDetails(clean(order.reason))
            case FormKind.STOP:
                return StopDetails(clean(order.reason))
            case FormKind.CONTROL:
                ends = unit.desk.settings().day_ends
                return ControlDetails(handings(dossier, now, self._calendars.of(unit), ends))
            case FormKind.SLIP | FormKind.FOLLOW_UP:
                raise LetterNotPossible(code=dossier.code, kind=order.kind)


_EFFECTS = {
    FormKind.SUPPLEMENT: LogKind.PAUSED,
    FormKind.REFUSAL: LogKind.REFUSED,
    FormKind.STOP: LogKind.STOPPED,
}


def _affected(order: FormOrder, dossier: Dossier, now: datetime, until: datetime | None) -> Dossier:
    """The dossier paused until then, or closed; raises DossierClosed, WrongState or ActTooEarly."""
    if order.kind is FormKind.SUPPLEMENT:
        return paused(dossier, now, clean(order.reason), until)
    return closed_as(dossier, State.NOT_ACCEPTED if order.kind is FormKind.REFUSAL else State.STOPPED, now)


def _open_sheet(unit: Unit, code: str, kind: FormKind) -> Sheet | None:
    """The form of this kind that has its number and was not given yet."""
    return next((one for one in unit.sheets.of_case(code) if one.kind is kind and one.is_open), None)


def _doubt(unit: Unit, order: FormOrder) -> FormGivenBefore | None:
    """What asks whether another form of the kind is wanted: one was given already."""
    sheets = (one for one in unit.sheets.of_case(order.code) if one.kind is order.kind)
    given = [one for one in sheets if one.handed_over is not None and one.withdrawn is None]
    if not given:
        return None
    asked = SupplementAskedBefore if order.kind is FormKind.SUPPLEMENT else FormGivenBefore
    return asked(code=order.code, kind=order.kind, number=given[-1].number, year=given[-1].year)
