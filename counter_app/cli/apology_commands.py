"""Commands about apology slips: issue, draft, texts to copy, sent, taken back."""

from __future__ import annotations

from argparse import Namespace
from datetime import datetime

from counter_app.domain.coverage import LateDossier
from counter_app.domain.dossier import Channel
from counter_app.domain.lateness import Against
from counter_app.domain.slip import ByText, SlipChannel, SlipOrder, SlipReason
from counter_app.domain.standing import Lateness
from counter_app.sentences import command_line as say
from counter_app.sentences.coverage import coverage_sentence, timeliness_name, uncovered_line
from counter_app.sentences.errors import explain
from counter_app.sentences.slips import doubt_sentence, email_text, sms_text

from .answer import Answer
from .context import Context
from .files import written
from .shown import sheet_data


def issue(context: Context, chosen: Namespace) -> Answer:
    """`apology issue`: number the slip, make its promise, draw it and print it."""
    receipt = context.app.apologies.issue(
        _order(chosen), channel=_channel(chosen.channel), printer=chosen.printer, prints=not chosen.no_print
    )
    sheet, dossier = receipt.sheet, receipt.dossier
    data = {
        **sheet_data(sheet),
        "code": dossier.code,
        "due": dossier.promise,
        "after_due": receipt.after_due,
        "waiting": explain(receipt.waiting) if receipt.waiting is not None else "",
    }
    lines = [say.slip_issued(sheet, dossier)]
    if sheet.spooled is not None:
        lines.append(say.sent_to_printer(sheet))
    warned = [say.slip_after_due(dossier)] if receipt.after_due else []
    if receipt.waiting is not None:
        warned.append(explain(receipt.waiting))
    if not context.app.settling.settings().office.is_complete:
        warned.append(say.office_incomplete())
    return Answer(data, tuple(lines), tuple(warned))


def draft(context: Context, chosen: Namespace) -> Answer:
    """`apology draft`: the slip as it would be issued, without a number and without a trace."""
    apologies = context.app.apologies
    made = apologies.draft(_order(chosen))
    if chosen.pdf:
        written(chosen.pdf, made.drawn.pdf)
    if chosen.docx:
        written(chosen.docx, apologies.docx(made.wording))
    data = {
        "code": made.slip.dossier.code,
        "due": made.slip.dossier.promise,
        "new": made.slip.appointment,
        "doubts": made.doubts,
        "words": dict(made.wording.shown),
        "pages": made.drawn.pages,
        "sha256": made.drawn.sha256,
    }
    lines = tuple(f"{label}: {words}" for label, words in made.wording.shown)
    return Answer(data, lines, tuple(doubt_sentence(one, made.slip.appointment) for one in made.doubts))


def text(context: Context, chosen: Namespace) -> Answer:
    """`apology text`: what to copy into a telephone or a mail program about an issued slip; nothing is sent."""
    told = context.app.apologies.told(chosen.code)
    office = context.app.settling.settings().office
    if ByText(chosen.channel) is ByText.SMS:
        words = sms_text(told, office)
        return Answer({"code": told.code, "channel": ByText.SMS, "text": words}, (words,))
    subject, body = email_text(told, office)
    data = {"code": told.code, "channel": ByText.EMAIL, "subject": subject, "text": body}
    return Answer(data, (subject, "", *body.splitlines()))


def sign(context: Context, chosen: Namespace) -> Answer:
    """`apology sign`: record that the head signed the printed slips."""
    sheets = [context.app.apologies.sign(code) for code in chosen.codes]
    data = {"slips": [sheet_data(one) for one in sheets]}
    return Answer(data, tuple(say.sheet(one) for one in sheets))


def sent(context: Context, chosen: Namespace) -> Answer:
    """`apology sent`: record, with the hour, how the signed slips reached people."""
    channel = _channel(chosen.channel) or Channel.COUNTER
    sheets = [context.app.apologies.sent(code, channel) for code in chosen.codes]
    data = {"slips": [sheet_data(one) | {"channel": one.channel} for one in sheets]}
    return Answer(data, tuple(say.slip_sent(one, channel) for one in sheets))


def batch(context: Context, chosen: Namespace) -> Answer:
    """`apology batch`: every slip that is due, issued in one run; without a reason only the list of them."""
    batches = context.app.slip_batches
    due = {str(one.dossier.code): one for one in batches.due()}
    codes = tuple(chosen.codes) or tuple(due)
    listed = [
        {
            "code": code,
            "applicant": one.dossier.applicant.name,
            "procedure": one.procedure_name,
            "due": one.dossier.promise,
            "late": one.late,
            "slip": one.sheet.document_number if one.sheet is not None else "",
        }
        for code, one in due.items()
    ]
    data: dict[str, object] = {"due": listed}
    lines: list[str] = [say.slip_due(one.dossier, late=one.late) for one in due.values()]
    if chosen.reason:
        done = batches.issue(
            codes,
            SlipReason(chosen.reason),
            chosen.words,
            chosen.days,
            sure=chosen.sure,
            printer=chosen.printer,
            prints=not chosen.no_print,
        )
        data |= {
            "issued": [sheet_data(one) for one in done.sent],
            "before": [sheet_data(one) for one in done.before],
            "waiting": [sheet_data(one) | {"reason": explain(why)} for one, why in done.waiting],
            "failed": [{"code": code, "reason": explain(why)} for code, why in done.failed],
        }
        lines = [say.sheet(one) for one in done.sent]
        lines += [say.printed_before(one) for one in done.before]
        lines += [say.left_out(one.document_number, explain(why)) for one, why in done.waiting]
        lines += [say.left_out(code, explain(why)) for code, why in done.failed]
    if chosen.list:
        unsent = [code for one in batches.unsent() for code in one.codes]
        if unsent:
            written(chosen.list, batches.signing_list(unsent).pdf)
            data["list"] = str(chosen.list)
            lines.append(str(chosen.list))
    return Answer(data, tuple(lines) or (say.no_slip_due(),))


def apologies(context: Context, chosen: Namespace) -> Answer:
    """`apologies`: the proof of coverage; ends with status 1 while a late dossier has neither slip nor letter."""
    found = context.app.covering.coverage(chosen.first, chosen.end)
    names = {str(one.code): one.name for one in context.app.registry.procedures()}
    data = {
        "first": found.first,
        "end": found.end,
        "at": found.at,
        "promised": found.all_promised,
        "late": len(found.late),
        "uncovered": [late_data(one) for one in found.uncovered],
        "timeliness": {one.value: number for one, number in found.by_timeliness.items()},
        "causes": {one.value if one else "": number for one, number in found.by_cause.items()},
        "agencies": {one.value: number for one, number in found.by_agency.items()},
        "other_agencies": dict(found.by_name),
        "procedures": [
            {
                "code": one.procedure,
                "name": names.get(one.procedure, ""),
                "promised": one.promised,
                "late": one.late,
                "uncovered": one.uncovered,
            }
            for one in found.by_procedure
        ],
        "dossiers": [late_data(one) for one in found.late],
    }
    lines = [coverage_sentence(found), *(uncovered_line(one) for one in found.uncovered)]
    lines += [f"{timeliness_name(one)}: {number}" for one, number in found.by_timeliness.items()]
    return Answer(data, tuple(lines), status=1 if found.uncovered else 0)


def late_data(one: LateDossier) -> dict[str, object]:
    """A late dossier as data: what it is late against, and how people were told."""
    measured = one.against
    return {
        "code": one.code,
        "applicant": one.applicant,
        "procedure": one.procedure,
        "open": one.open,
        "cause": one.cause,
        "agency": one.agency,
        **against_data(measured),
        "slip": one.slip,
        "unsent": one.unsent,
        "told": one.told,
        "timeliness": one.timeliness,
        "uncovered": one.uncovered,
    }


def against_data(measured: Against) -> dict[str, object]:
    """The three promises of a dossier and by how much each was missed."""
    return {
        "receipt": _measure(measured.receipt_promise, measured.receipt),
        "accepted": _measure(measured.accepted_promise, measured.accepted),
        "legal": _measure(measured.legal_limit, measured.legal),
    }


def _measure(promise: datetime | None, late: Lateness | None) -> dict[str, object]:
    return {
        "promise": promise,
        "late": late is not None,
        "working_days": late.working_days if late is not None else 0,
    }


def back(context: Context, chosen: Namespace) -> Answer:
    """`apology back`: withdraw a slip not sent yet; the promise before it holds again."""
    sheet = context.app.apologies.take_back(chosen.code, chosen.why)
    return Answer(sheet_data(sheet), (say.sheet(sheet),))


def _order(chosen: Namespace) -> SlipOrder:
    return SlipOrder(
        code=chosen.code,
        reason=SlipReason(chosen.reason),
        appointment=chosen.new,
        words=chosen.words,
        decision=chosen.decision,
        decision_why=chosen.why,
        sure=chosen.sure,
    )


def _channel(name: str | None) -> SlipChannel | None:
    if not name:
        return None
    return ByText(name) if name in {one.value for one in ByText} else Channel(name)
