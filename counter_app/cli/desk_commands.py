"""Commands about the desk: closing the day, settings and signed stock."""

from __future__ import annotations

from argparse import Namespace

from counter_app.domain.ceremony_settings import CEREMONIES, ceremony_texts
from counter_app.domain.letter import LetterKind
from counter_app.sentences import command_line as say
from counter_app.sentences.letters import letter_name
from counter_app.services.crafts.setting_names import by_name, with_setting

from .answer import Answer
from .context import Context
from .stationery_commands import stock_paper


def close_day(context: Context, chosen: Namespace) -> Answer:
    """`day close`: from now on nothing of that day can be undone."""
    day = context.app.undoing.close_day(chosen.day)
    return Answer({"closed": day}, (say.day_closed(day),))


def show_settings(context: Context, chosen: Namespace) -> Answer:
    """`settings show`: every setting by its name."""
    settling = context.app.settling
    named = {**by_name(settling.settings()), **ceremony_texts(settling.ceremonies())}
    return Answer({"settings": named}, tuple(f"{name} = {value}" for name, value in named.items()))


def change_settings(context: Context, chosen: Namespace) -> Answer:
    """`settings set`: change one setting by its name."""
    settling = context.app.settling
    if chosen.name.startswith(CEREMONIES):
        settling.change({chosen.name: chosen.value})
        value = ceremony_texts(settling.ceremonies())[chosen.name]
    else:
        changed = with_setting(settling.settings(), chosen.name, chosen.value)
        settling.save(changed)
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
