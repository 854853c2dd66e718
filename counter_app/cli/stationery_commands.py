"""Commands about what goes with the letters: envelopes, calibration sheets, stock and covers to be printed ahead."""

from __future__ import annotations

from argparse import Namespace

from counter_app.domain.errors.entry import Expected, InvalidValue
from counter_app.domain.layout import AnyPaper, EnvelopeSize
from counter_app.domain.letter import DrawnLetter, LetterKind
from counter_app.sentences import stationery as say

from .answer import Answer
from .context import Context
from .files import written


def envelope(context: Context, chosen: Namespace) -> Answer:
    """`envelope`: the envelope of a case's letter, into a file or to a printer."""
    asked = EnvelopeSize(chosen.size) if chosen.size else None
    kind = LetterKind(chosen.kind) if chosen.kind else None
    drawn, size = context.app.stationery.envelope(chosen.code, asked, kind)
    return _out(context, chosen, drawn, size, say.envelope(size))


def stock_paper(context: Context, chosen: Namespace) -> Answer:
    """`stock test-sheet|blank|cover`: papers about the stock of a kind; raises InvalidValue when none is named."""
    if chosen.kind is None:
        raise InvalidValue(field="--kind", value="")
    kind, papers = LetterKind(chosen.kind), context.app.stationery
    match chosen.action:
        case "test-sheet":
            drawn, name = papers.test_sheet(kind), say.gauge(kind)
        case "blank":
            drawn, name = papers.blank(kind), say.blank(kind)
        case "cover" if kind is LetterKind.APOLOGY:
            bound = tuple(str(int(one)) for one in LetterKind if one is not LetterKind.APOLOGY)
            raise InvalidValue(
                field="--kind", value=str(chosen.kind), expected=Expected.CHOICE, choices=bound
            )
        case _:
            drawn, name = papers.cover(kind), say.cover(kind)
    return _out(context, chosen, drawn, papers.paper(kind), name)


def _out(context: Context, chosen: Namespace, drawn: DrawnLetter, paper: AnyPaper, name: str) -> Answer:
    data = {"paper": paper.value, "pages": drawn.pages, "sha256": drawn.sha256, "text": drawn.text}
    if chosen.pdf:
        written(chosen.pdf, drawn.pdf)
        return Answer(data | {"pdf": str(chosen.pdf)}, (str(chosen.pdf),))
    printer = context.app.stationery.print_out(drawn, paper, name, chosen.printer)
    return Answer(data | {"printer": printer}, (say.sent(name, printer),))
