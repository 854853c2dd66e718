"""Commands about printing: what waits for a printer, printing it, giving it up, and many letters in one go."""

from __future__ import annotations

from argparse import Namespace

from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.letter import LetterKind
from counter_app.sentences import command_line as say
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import letter_name
from counter_app.sentences.printing import age_words, hindrance_words, purpose_words
from counter_app.services.acts.printing import Waiting

from .answer import Answer
from .context import Context
from .shown import sheet_data


def waiting(context: Context, chosen: Namespace) -> Answer:
    """`print waiting`: every sheet that waits for a printer, the longest waiting first."""
    found = context.app.printing.waiting()
    lines = tuple(_line(context, one) for one in found) or (say.nothing_waits(),)
    return Answer({"waiting": [_data(one) for one in found]}, lines)


def now(context: Context, chosen: Namespace) -> Answer:
    """`print now`: print what waits, in order, where it belongs or on the printer named."""
    printing = context.app.printing
    keys = _keys(printing.waiting(), chosen.numbers) if chosen.numbers else None
    done = printing.now(keys, chosen.printer)
    if done.left and not done.sent:
        raise done.left[0][1]
    data = {
        "printed": [sheet_data(sheet) for sheet in done.sent],
        "waiting": [_data(one) | {"reason": explain(error)} for one, error in done.left],
    }
    lines = [say.sent_to_printer(sheet) for sheet in done.sent]
    lines += [say.left_out(str(one.sheet.number), explain(error)) for one, error in done.left]
    return Answer(data, tuple(lines) or (say.nothing_waits(),))


def drop(context: Context, chosen: Namespace) -> Answer:
    """`print drop`: give up a print that waits; a sheet never printed is withdrawn with its number."""
    printing = context.app.printing
    (key,) = _keys(printing.waiting(), [chosen.number])[:1]
    sheet = printing.drop(key, chosen.why)
    if sheet is None:
        raise UnknownLetter(number=chosen.number)
    return Answer(sheet_data(sheet), (say.dropped(sheet),))


def batch(context: Context, chosen: Namespace) -> Answer:
    """`print batch`: prepare many letters, by default of every ready result whose letter is printed beforehand."""
    kind = LetterKind(chosen.kind) if chosen.kind else None
    batches = context.app.batches
    codes = chosen.codes or batches.due((kind,) if kind else ())
    done = batches.print(codes, kind, chosen.printer)
    data = {
        "printed": [sheet_data(sheet) for sheet in done.sent],
        "before": [sheet_data(sheet) for sheet in done.before],
        "waiting": [sheet_data(sheet) | {"reason": explain(error)} for sheet, error in done.waiting],
        "failed": [{"code": code, "reason": explain(error)} for code, error in done.failed],
    }
    lines = [say.sent_to_printer(sheet) for sheet in done.sent]
    lines += [say.printed_before(sheet) for sheet in done.before]
    lines += [say.left_out(str(sheet.number), explain(error)) for sheet, error in done.waiting]
    lines += [say.left_out(code, explain(error)) for code, error in done.failed]
    return Answer(data, tuple(lines) or (say.nothing_to_batch(),))


def _keys(found: tuple[Waiting, ...], numbers: list[str]) -> list[str]:
    """The keys of what waits under these numbers (`12` or `12/2026`); raises UnknownLetter for another."""
    keys: list[str] = []
    for text in numbers:
        number, _slash, year = text.partition("/")
        fit = [
            one.key
            for one in found
            if str(one.sheet.number) == number and (not year or str(one.sheet.year) == year)
        ]
        if not fit:
            raise UnknownLetter(number=text)
        keys += fit
    return keys


def _line(context: Context, one: Waiting) -> str:
    copy = one.job.copy if one.job is not None else 0
    return say.waits(
        one.sheet.number,
        letter_name(one.sheet.kind),
        purpose_words(one.purpose, copy),
        hindrance_words(one.hindrance, one.queue),
        age_words(one.since, context.app.clock.now()),
    )


def _data(one: Waiting) -> dict[str, object]:
    return sheet_data(one.sheet) | {
        "since": one.since,
        "hindrance": one.hindrance,
        "queue": one.queue,
        "purpose": one.purpose,
        "words": one.words,
    }
