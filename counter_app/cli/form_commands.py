"""Commands about the forms of the one-stop counter: one form of a dossier, and the register over a period."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.dossiers import FormHasNoEffect
from counter_app.domain.form_details import papers_of
from counter_app.domain.form_order import FormOrder
from counter_app.domain.letter import FormKind
from counter_app.sentences import command_line as say
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import letter_name

from .answer import Answer
from .context import Context
from .files import written
from .shown import sheet_data


def form(context: Context, chosen: Namespace) -> Answer:
    """`form`: a draft without a number and without a trace, or with `--print` a numbered, printed form."""
    order = _order(chosen)
    return _issued(context, chosen, order) if chosen.print else _drafted(context, chosen, order)


def _order(chosen: Namespace) -> FormOrder:
    kind = FormKind(100 + int(chosen.form))
    # A word that fits another form is a slip of the pen, and closing is not pausing.
    if (chosen.pause and kind is not FormKind.SUPPLEMENT) or (
        chosen.close and kind not in (FormKind.REFUSAL, FormKind.STOP)
    ):
        raise FormHasNoEffect(code=chosen.code, kind=kind)
    return FormOrder(
        code=chosen.code.strip(),
        kind=kind,
        papers=papers_of(chosen.items),
        sets=chosen.sets,
        channel=Channel(chosen.channel) if chosen.channel else None,
        proxy=chosen.proxy,
        reason=chosen.reason,
        until=chosen.until,
        takes_effect=chosen.pause or chosen.close,
        again=chosen.again,
    )


def _drafted(context: Context, chosen: Namespace, order: FormOrder) -> Answer:
    forms = context.app.forms
    made = forms.draft(order)
    if chosen.pdf:
        written(chosen.pdf, made.drawn.pdf)
    if chosen.docx:
        written(chosen.docx, forms.docx(made.wording))
    data = {
        "form": order.kind.form,
        "name": letter_name(order.kind),
        "code": order.code,
        "words": dict(made.wording.shown),
        "fields": dict(made.wording.fields),
        "text": made.drawn.text,
        "pages": made.drawn.pages,
        "sha256": made.drawn.sha256,
    }
    lines = (letter_name(order.kind), *(f"{label}: {words}" for label, words in made.wording.shown))
    doubts = (explain(made.doubt),) if made.doubt is not None and not order.again else ()
    return Answer(data, lines, (*doubts, *_office_warnings(context)))


def _issued(context: Context, chosen: Namespace, order: FormOrder) -> Answer:
    forms = context.app.forms
    receipt = forms.issue(order, chosen.printer)
    sheet, dossier = receipt.sheet, receipt.dossier
    if chosen.pdf:
        written(chosen.pdf, forms.pdf(sheet))
    if chosen.docx and sheet.wording is not None:
        written(chosen.docx, forms.docx(sheet.wording))
    data = {
        **sheet_data(sheet),
        "form": order.kind.form,
        "code": dossier.code,
        "state": dossier.state,
        "taken_up": receipt.taken_up,
        "waiting": explain(receipt.waiting) if receipt.waiting is not None else "",
    }
    lines = [say.sheet(sheet)]
    if order.takes_effect:
        lines.append(say.followed(dossier))
    if sheet.is_open and sheet.spooled is not None:
        lines.append(say.form_waits_for_signature(sheet))
    warned = [explain(receipt.waiting)] if receipt.waiting is not None else []
    return Answer(data, tuple(lines), (*warned, *_office_warnings(context)))


def _office_warnings(context: Context) -> tuple[str, ...]:
    return () if context.app.settling.settings().office.is_complete else (say.office_incomplete(),)


def follow_up(context: Context, chosen: Namespace) -> Answer:
    """`follow-up`: the dossiers received in a period, on screen, as a book to print, as a table to work in."""
    act = context.app.follow_up
    files = {}
    for name, path, make in (("pdf", chosen.pdf, act.pdf), ("xlsx", chosen.xlsx, act.xlsx)):
        if path is not None:
            written(path, make(chosen.first, chosen.end))
            files[name] = str(path)
    lines = act.lines(chosen.first, chosen.end)
    data = {
        "first": chosen.first,
        "end": chosen.end,
        "count": len(lines),
        "dossiers": [asdict(line) for line in lines],
        **files,
    }
    told = () if files else tuple(say.follow_up_line(line) for line in lines)
    return Answer(
        data, (*told, *(say.saved(path) for path in files.values()), say.follow_up_total(len(lines)))
    )
