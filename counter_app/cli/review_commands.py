"""Commands about the letter log: listing its sheets, and the chief's review of them."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict
from datetime import timedelta

from counter_app.domain.letter import FormKind, SheetKind, sheet_kind
from counter_app.domain.logbook import Looked, Sheet, SheetId
from counter_app.domain.reviewing import SheetReview, Verdict
from counter_app.sentences import command_line as say
from counter_app.sentences import reviewing as words
from counter_app.services.acts.reviewing import FORMS, Reviewing
from counter_app.services.ports.reviews import LogQuestion

from .answer import Answer
from .context import Context
from .letter_commands import numbered
from .shown import sheet_data

_LISTED = 1000


def letters(context: Context, chosen: Namespace) -> Answer:
    """`letters`: the sheets of the log, newest first, with how far the chief has come."""
    looked = (Looked.UNSEEN,) if chosen.unseen else (Looked.SENT_BACK,) if chosen.sent_back else ()
    kinds: tuple[SheetKind, ...] = FORMS if chosen.forms else tuple(sheet_kind(one) for one in chosen.kind)
    end = chosen.end + timedelta(days=1) if chosen.end else None
    question = LogQuestion(chosen.first, end, kinds, looked, " ".join(chosen.text))
    reviewing: Reviewing = context.app.reviewing
    page = reviewing.page(question, None, min(chosen.limit, _LISTED))
    counts = reviewing.counts(chosen.first, end)
    rows = [(one, page.reviews[one.id]) for one in page.sheets.rows]
    data = {
        "letters": [_data(sheet, review) for sheet, review in rows],
        "more": page.sheets.next is not None,
        "unseen": counts.unseen,
        "too_old": counts.too_old,
        "days": counts.days,
    }
    lines = [f"{say.sheet(sheet)} ({words.looked_words(review.looked)})" for sheet, review in rows]
    return Answer(data, tuple(lines))


def seen(context: Context, chosen: Namespace) -> Answer:
    """`review seen`: the chief has seen these sheets; `--back` takes it back."""
    sheets = [numbered(context, text) for text in chosen.numbers]
    ids = [SheetId(one.id) for one in sheets]
    reviewing = context.app.reviewing
    return _answer(sheets, (reviewing.take_back if chosen.unsee else reviewing.mark_seen)(ids))


def remark(context: Context, chosen: Namespace) -> Answer:
    """`review remark`: what the chief has to say; nothing with empty words."""
    sheet = numbered(context, chosen.number)
    return _answer([sheet], (context.app.reviewing.remark(SheetId(sheet.id), chosen.words),))


def back(context: Context, chosen: Namespace) -> Answer:
    """`review back`: the officer is to do something about a sheet."""
    sheet = numbered(context, chosen.number)
    sent = context.app.reviewing.send_back(SheetId(sheet.id), Verdict(chosen.verdict), chosen.why)
    return _answer([sheet], (sent,))


def answer(context: Context, chosen: Namespace) -> Answer:
    """`review answer`: the officer has done it."""
    sheet = numbered(context, chosen.number)
    return _answer([sheet], (context.app.reviewing.answer(SheetId(sheet.id), chosen.words),))


def compare(context: Context, chosen: Namespace) -> Answer:
    """`review compare`: what stands on a sheet beside what its dossier would say today."""
    sheet = numbered(context, chosen.number)
    found = context.app.comparing.compared(SheetId(sheet.id))
    data = {
        "number": sheet.number,
        "compared": found.compared,
        "differences": [asdict(one) for one in found.rows],
        "template_changed": found.template.changed,
        "template_version": found.template.version,
    }
    lines = [f"{words.difference_label(one)}: {words.difference_words(one)}" for one in found.rows]
    return Answer(data, tuple(lines or [words.nothing_differs(compared=found.compared)]))


def lingering(context: Context, _chosen: Namespace) -> Answer:
    """`review lingering`: dossiers that lie longer than their procedure usually takes."""
    found = context.app.lingering.now()
    data = {
        "dossiers": [
            {
                "code": one.dossier.code,
                "procedure": one.dossier.procedure,
                "why": one.why,
                "days": one.days,
                "usual": one.usual,
                "over": one.over,
            }
            for one in found
        ]
    }
    lines = [f"{one.dossier.code}  {one.dossier.applicant}: {words.lingerer_words(one)}" for one in found]
    return Answer(data, tuple(lines))


def _answer(sheets: list[Sheet], reviews: tuple[SheetReview, ...]) -> Answer:
    told = {one.sheet: one for one in reviews}
    lines = tuple(words.review_line(one, told[SheetId(one.id)]) for one in sheets)
    return Answer({"letters": [_data(one, told[SheetId(one.id)]) for one in sheets]}, lines)


def _data(sheet: Sheet, review: SheetReview) -> dict[str, object]:
    form = isinstance(sheet.kind, FormKind)
    review_data = {**asdict(review), "looked": review.looked.name.lower()}
    return {**sheet_data(sheet), "form": form, "addressee": sheet.addressee, "review": review_data}
