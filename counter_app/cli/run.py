"""Runs one command: exit status 0, 1 with one plain sentence on stderr or a check's findings, 2 for an unknown word."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from io import TextIOWrapper
from typing import TYPE_CHECKING

from .context import Context
from .opening import WINDOW, build_window, only_window

if TYPE_CHECKING:
    from counter_app.domain.errors.tree import CounterError


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit status; without arguments the window opens."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8")
    words = list(sys.argv[1:] if arguments is None else arguments)
    if only_window(words) and WINDOW not in words:
        words.append(WINDOW)
    try:
        chosen = _grammar(words).parse_args(words)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else 2
    return _run(chosen)


def _grammar(words: Sequence[str]) -> argparse.ArgumentParser:
    if only_window(words):
        return build_window()
    from .parser import build

    return build()


def _known() -> type[CounterError]:
    """The errors that have a sentence, loaded when there is an error."""
    from counter_app.domain.errors.tree import CounterError

    return CounterError


def _run(chosen: argparse.Namespace) -> int:
    context = Context(chosen.home, chosen.today, chosen.database)
    try:
        answer = chosen.run(context, chosen)
    except _known() as known:
        from counter_app.sentences.errors import explain

        print(explain(known), file=sys.stderr)
        return 1
    finally:
        context.close()
    answer.print(sys.stdout, as_json=chosen.json)
    status: int = answer.status
    return status
