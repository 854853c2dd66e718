"""An apology slip made ready: checked against the rules, worded, and kept with the promise it makes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import datetime

from counter_app.domain.dossier import Dossier, ExtensionBasis, extended
from counter_app.domain.errors.dossiers import SlipDoubt, SlipDoubtful
from counter_app.domain.errors.entry import MissingField
from counter_app.domain.form import Form, SlipDetails
from counter_app.domain.lateness import legal_instant, proposed_promise
from counter_app.domain.letter import FormKind, Wording
from counter_app.domain.logbook import Sheet
from counter_app.domain.office import Settings
from counter_app.domain.person import readable
from counter_app.domain.procedure import Procedure
from counter_app.domain.slip import (
    CAUSE_OF,
    SlipOrder,
    check_slip,
    doubts,
    may_slip,
    promised_anew,
    reason_clause,
)
from counter_app.domain.workdays import WorkingCalendar
from counter_app.services.ports.paper import LetterWriter


@dataclass(frozen=True, slots=True)
class SlipProposal:
    """What a slip for a dossier would move: the promise in force, and the new one proposed where one can be reckoned.

    `legal` is the limit of the law with its extension; `second` says that only the Chairman may move it again.
    """

    dossier: Dossier
    promise: datetime
    proposed: datetime | None
    legal: datetime | None
    second: bool


@dataclass(frozen=True, slots=True)
class PreparedSlip:
    """A slip that may be issued: the dossier as it stands before, its new promise, its words and what is doubtful."""

    dossier: Dossier
    order: SlipOrder
    appointment: datetime
    wording: Wording
    doubts: tuple[SlipDoubt, ...]


class Slips:
    """Knows the rules of a slip and makes its words; numbers and prints nothing."""

    def __init__(self, writer: LetterWriter) -> None:
        self._writer = writer

    def proposal(
        self,
        dossier: Dossier,
        procedure: Procedure | None,
        settings: Settings,
        calendar: WorkingCalendar,
        now: datetime,
    ) -> SlipProposal:
        """What may be proposed for a dossier; raises what `may_slip` raises."""
        promise = may_slip(dossier, now)
        longer, ends = procedure.extension if procedure is not None else None, settings.day_ends
        return SlipProposal(
            dossier,
            promise,
            proposed_promise(dossier, longer, calendar, ends, now),
            legal_instant(dossier, longer, calendar, ends),
            promised_anew(dossier),
        )

    def prepared(
        self,
        dossier: Dossier,
        order: SlipOrder,
        procedure: Procedure | None,
        settings: Settings,
        calendar: WorkingCalendar,
        now: datetime,
    ) -> PreparedSlip:
        """The slip of an order, dots where its number will stand.

        Raises what `check_slip` raises, MissingField without a new promise where none can be proposed, InvalidValue
        for words no paper can show, WordsMissing.
        """
        order = replace(
            order,
            words=readable(order.words, "slip.words"),
            decision=readable(order.decision, "slip.decision"),
            decision_why=readable(order.decision_why, "slip.decision_why"),
        )
        proposal = self.proposal(dossier, procedure, settings, calendar, now)
        appointment = order.appointment or proposal.proposed
        if appointment is None:
            raise MissingField(field="slip.appointment")
        check_slip(dossier, order, appointment, now)
        rules = settings.kind(FormKind.SLIP)
        form = Form(
            FormKind.SLIP,
            settings.naming(FormKind.SLIP, now.date()),
            dossier,
            now,
            procedure.name if procedure is not None else "",
            SlipDetails(order.reason, appointment, order.words, order.decision, order.decision_why),
            rules.draft_number,
        )
        wording = self._writer.laid(self._writer.form(form, settings.office), rules)
        found = doubts(order, proposal.promise, appointment, proposal.legal, calendar)
        return PreparedSlip(dossier, order, appointment, wording, found)

    @staticmethod
    def sure(slip: PreparedSlip) -> PreparedSlip:
        """The slip itself; raises SlipDoubtful when the officer was not asked about what is doubtful."""
        if slip.doubts and not slip.order.sure:
            raise SlipDoubtful(code=slip.dossier.code, doubts=slip.doubts, appointment=slip.appointment)
        return slip

    @staticmethod
    def promised(slip: PreparedSlip, sheet: Sheet, now: datetime) -> Dossier:
        """The dossier with the promise its numbered slip makes, and with the cause the slip names."""
        order = slip.order
        reason = reason_clause(order.reason, order.words)
        moved = extended(
            slip.dossier, now, slip.appointment, reason, ExtensionBasis.DECISION, number_of(sheet)
        )
        return replace(
            moved,
            cause=moved.cause or CAUSE_OF[order.reason],
            cause_words=moved.cause_words or reason,
        )


def number_of(sheet: Sheet) -> str:
    """The number by which later papers cite a slip: the records office's, else our own."""
    return sheet.document_number or str(sheet.number)
