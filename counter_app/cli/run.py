"""Runs one command: exit status 0, or 1 with one plain sentence on stderr, or 2 for a word it does not know."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from counter_app.domain.errors import CounterError
from counter_app.sentences.errors import explain

from .context import Context
from .parser import build


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; without arguments the window opens."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    words = list(sys.argv[1:] if arguments is None else arguments)
    parser = build()
    try:
        chosen = parser.parse_args(words or ["window"])
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    return _run(chosen)


def _run(chosen: argparse.Namespace) -> int:
    context = Context(chosen.home, chosen.today, chosen.database)
    try:
        answer = chosen.run(context, chosen)
    except CounterError as known:
        print(explain(known), file=sys.stderr)
        return 1
    finally:
        context.close()
    answer.print(sys.stdout, as_json=chosen.json)
    return 0
