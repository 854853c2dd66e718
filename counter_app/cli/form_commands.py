"""Commands about the forms of the one-stop counter: one form of a dossier, and the register over a period."""

from __future__ import annotations

from argparse import Namespace
from dataclasses import asdict

from counter_app.sentences import command_line as say

from .answer import Answer
from .context import Context
from .files import written


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
