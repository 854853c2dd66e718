"""Commands about letters: drafts, handovers, signatures, undoing and printing again."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Iterable

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.handover import HandoverOrder
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import Sheet
from counter_app.domain.rewording import FREE, Reworded, free_paragraphs
from counter_app.sentences import command_line as say
from counter_app.sentences.letters import letter_name
from counter_app.sentences.numbers import low_words

from .answer import Answer
from .context import Context
from .files import written
from .shown import sheet_data


def letter(context: Context, chosen: Namespace) -> Answer:
    """`letter`: a draft, without a number and without a trace in the log."""
    counter = context.app.counter
    draft = counter.draft(
        chosen.code,
        LetterKind(chosen.kind) if chosen.kind else None,
        changes=tuple(chosen.reword),
        again=chosen.new,
    )
    if chosen.pdf:
        written(chosen.pdf, draft.drawn.pdf)
    if chosen.docx:
        written(chosen.docx, counter.docx(draft.wording))
    data = {
        "kind": int(draft.kind),
        "name": letter_name(draft.kind),
        "paper": draft.wording.paper,
        "addressee": draft.wording.addressee,
        "words": dict(draft.wording.shown),
        "fields": dict(draft.wording.fields),
        "free": [one.field for one, _words in free_paragraphs(draft.wording)],
        "text": draft.drawn.text,
        "pages": draft.drawn.pages,
        "template_version": draft.drawn.template_version,
        "sha256": draft.drawn.sha256,
    }
    lines = (letter_name(draft.kind), *(f"{label}: {words}" for label, words in draft.wording.shown))
    return Answer(data, lines, _office_warnings(context))


def _office_warnings(context: Context) -> tuple[str, ...]:
    return () if context.app.settling.settings().office.is_complete else (say.office_incomplete(),)


def handover(context: Context, chosen: Namespace) -> Answer:
    """`handover`: print what is due and hand over; once more when letters had to be signed on the spot."""
    letters = tuple(LetterKind(number) for number in chosen.letter or ())
    typed = tuple((kind, chosen.document_number) for kind in letters or LetterKind if chosen.document_number)
    order = HandoverOrder(
        codes=tuple(chosen.codes),
        collector=chosen.collector,
        letters=() if chosen.no_letter else letters or None,
        why=chosen.why,
        channel=Channel(chosen.channel),
        printer=chosen.printer,
        ready=chosen.ready,
        typed=typed,
        reworded=_by_kind(chosen.reword, letters),
    )
    receipt = context.app.handover.hand_over(order)
    data = {
        "codes": receipt.codes,
        "handed_over": receipt.done,
        "letters": [sheet_data(sheet) for sheet in receipt.sheets],
        "awaiting_signature": [sheet.number for sheet in receipt.unsigned],
        "held": [int(kind) for kind in receipt.held],
    }
    lines = [say.sent_to_printer(sheet) for sheet in receipt.sheets if sheet.spooled is not None]
    lines.append(say.handed_over(receipt.codes) if receipt.done else say.awaiting_signature(receipt.unsigned))
    lines += [say.held(kind) for kind in receipt.held]
    warned = (*_office_warnings(context), *_low_blocks(context, receipt.sheets)) if receipt.sheets else ()
    return Answer(data, tuple(lines), warned)


def _low_blocks(context: Context, sheets: Iterable[Sheet]) -> tuple[str, ...]:
    """What is said when the registry's numbers of these letters run out."""
    kinds = {one.kind for one in sheets}
    low = (one for one in context.app.numbering.running_low() if one.kind in kinds)
    return tuple(low_words(one.kind, one.left or ()) for one in low)


def _by_kind(
    changes: list[tuple[str, str]], letters: tuple[LetterKind, ...]
) -> tuple[tuple[LetterKind, Reworded], ...]:
    """The paragraphs to be reworded, for each letter named, else for every kind that has such a free paragraph."""
    if letters:
        return tuple((kind, tuple(changes)) for kind in letters)
    free = {kind: {one.field for one in FREE[kind]} for kind in LetterKind}
    known = set().union(*free.values())
    return tuple(
        (kind, tuple(one for one in changes if one[0] in free[kind] or one[0] not in known))
        for kind in LetterKind
    )


def prepare(context: Context, chosen: Namespace) -> Answer:
    """`prepare`: number, draw and print a letter ahead of the handover, for the Chairman's signature."""
    kind = LetterKind(chosen.kind) if chosen.kind else None
    sheet = context.app.signing.prepare(chosen.code, kind, chosen.printer, tuple(chosen.reword), chosen.new)
    warned = (*_office_warnings(context), *_low_blocks(context, (sheet,)))
    return Answer(sheet_data(sheet), (say.sheet(sheet),), warned)


def undo(context: Context, chosen: Namespace) -> Answer:
    """`undo`: take back a handover of a day not yet closed."""
    sheets = context.app.undoing.undo(chosen.code, chosen.why)
    data = {"code": chosen.code, "withdrawn": [sheet_data(sheet) for sheet in sheets]}
    return Answer(data, (say.undone(chosen.code), *(say.sheet(sheet) for sheet in sheets)))


def reprint(context: Context, chosen: Namespace) -> Answer:
    """`reprint`: the same sheet once more, or with `--copy` a marked copy of one handed over."""
    found = numbered(context, chosen.number)
    undoing = context.app.undoing
    sheet = (undoing.issue_copy if chosen.copy else undoing.print_again)(found.id, chosen.printer)
    return Answer(sheet_data(sheet), (say.sent_to_printer(sheet),))


def word(context: Context, chosen: Namespace) -> Answer:
    """`word`: a numbered sheet as a Word file, from the template it was drawn from."""
    found = numbered(context, chosen.number)
    written(chosen.file, context.app.stationery.word_file(found.id))
    return Answer({"number": found.number, "file": str(chosen.file)}, (str(chosen.file),))


def _number(context: Context, text: str) -> tuple[int, int]:
    """Year and number from `12` (this year) or `12/2026`; raises UnknownLetter."""
    number, _slash, year = text.partition("/")
    try:
        return int(year) if year else context.app.clock.now().year, int(number)
    except ValueError as wrong:
        raise UnknownLetter(number=text) from wrong


def numbered(context: Context, text: str) -> Sheet:
    """The sheet of `12` (this year) or `12/2026`; raises UnknownLetter."""
    return context.app.review.by_number(*_number(context, text))
