"""Commands about the desk: closing the day, the letter log, settings and signed stock."""

from __future__ import annotations

from argparse import Namespace
from collections.abc import Mapping
from typing import Any

from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import LogEntry
from counter_app.sentences import command_line as say
from counter_app.sentences.letters import letter_name
from counter_app.sentences.log import log_sentence
from counter_app.services.crafts.setting_names import by_name, with_setting

from .answer import Answer
from .book_commands import book
from .context import Context
from .stationery_commands import stock_paper


def close_day(context: Context, chosen: Namespace) -> Answer:
    """`day close`: from now on nothing of that day can be undone."""
    day = context.app.undoing.close_day(chosen.day)
    return Answer({"closed": day}, (say.day_closed(day),))


def log(context: Context, chosen: Namespace) -> Answer:
    """`log`: every entry in order; `log verify`: whether they still agree with the chain; `log book`: a month."""
    if chosen.action == "book":
        return book(context, chosen)
    if chosen.action == "verify":
        state = context.app.review.verify()
        data = {"ok": True, "entries": state.entries, "head": state.head}
        return Answer(data, (say.log_intact(state.entries, state.head),))
    entries: list[dict[str, Any]] = []
    lines: list[str] = []
    after = 0
    while page := context.app.review.entries(after):
        for entry, details in page:
            entries.append(_entry(entry, details))
            lines.append(log_sentence(entry, details))
        after = page[-1][0].seq
    return Answer({"entries": entries}, tuple(lines))


def _entry(entry: LogEntry, details: Mapping[str, object] | None) -> dict[str, Any]:
    return {
        "seq": entry.seq,
        "at": entry.at,
        "kind": entry.kind,
        "actor": entry.actor,
        "sheet": entry.sheet,
        "details": details,
        "hash": entry.hash,
        "previous": entry.previous,
    }


def show_settings(context: Context, chosen: Namespace) -> Answer:
    """`settings show`: every setting by its name."""
    named = by_name(context.app.settling.settings())
    return Answer({"settings": named}, tuple(f"{name} = {value}" for name, value in named.items()))


def change_settings(context: Context, chosen: Namespace) -> Answer:
    """`settings set`: change one setting by its name."""
    changed = with_setting(context.app.settling.settings(), chosen.name, chosen.value)
    context.app.settling.save(changed)
    value = by_name(changed)[chosen.name]
    return Answer({"name": chosen.name, "value": value}, (f"{chosen.name} = {value}",))


def stock(context: Context, chosen: Namespace) -> Answer:
    """`stock`: signed sheets left by kind; `--kind N --add M` puts some in the drawer; else papers about the stock."""
    if chosen.action is not None:
        return stock_paper(context, chosen)
    if chosen.add is not None and chosen.kind is not None:
        context.app.settling.change_stock(LetterKind(chosen.kind), chosen.add, chosen.why)
    counts = context.app.settling.stock()
    data = {"stock": {str(int(kind)): left for kind, left in counts}}
    lines = tuple(f"{letter_name(kind)}: {say.stock_left(left)}" for kind, left in counts)
    return Answer(data, lines)
