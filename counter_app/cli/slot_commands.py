"""Commands about slots: results given at an arranged hour, out of hours or at home."""

from __future__ import annotations

import argparse
from argparse import Namespace
from dataclasses import asdict
from datetime import date
from pathlib import Path

from counter_app.domain.dossier import Channel
from counter_app.domain.slot import SLOT_CHANNELS, Slot
from counter_app.sentences import slots as say
from counter_app.services.acts.slots import SlotLine

from .answer import Answer
from .context import Context
from .files import written
from .opening import add_command, instant


def grammar(group: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The words of `slot`."""
    add = add_command(group, "add", arrange, "hẹn giờ trả kết quả; giờ hẹn cũ của hồ sơ được thay")
    add.add_argument("code", metavar="CODE")
    add.add_argument("--at", type=instant, required=True, metavar="T")
    channels = [one.value for one in SLOT_CHANNELS]
    add.add_argument("--channel", choices=channels, default=Channel.COUNTER.value)
    add.add_argument("--address", default="", metavar="TEXT", help="không ghi thì nơi ở trong hồ sơ")
    add.add_argument("--phone", default="", metavar="SỐ", help="không ghi thì số trong hồ sơ")
    add.add_argument("--who", default="", metavar="TÊN", help="ai đi trả")
    add.add_argument("--note", default="", metavar="TEXT")
    every = add_command(group, "list", listed, "các giờ hẹn trả sắp tới; --pdf: danh sách trả tại nhà")
    every.add_argument("--day", type=date.fromisoformat, metavar="D", help="chỉ ngày này")
    every.add_argument("--pdf", type=Path, metavar="F", help="danh sách trả tại nhà của ngày ấy")
    cancel = add_command(group, "cancel", cancelled, "bỏ giờ hẹn trả của một hồ sơ")
    cancel.add_argument("code", metavar="CODE")
    cancel.add_argument("--why", default="", metavar="TEXT")


def arrange(context: Context, chosen: Namespace) -> Answer:
    """`slot add`: an hour for the result of a dossier."""
    channel = Channel(chosen.channel)
    wanted = Slot(chosen.code, chosen.at, channel, chosen.address, chosen.phone, chosen.who, chosen.note)
    slot = context.app.slots.arrange(wanted)
    return Answer(asdict(slot), (say.arranged(slot),))


def cancelled(context: Context, chosen: Namespace) -> Answer:
    """`slot cancel`: no hour is arranged any more."""
    context.app.slots.cancel(chosen.code, chosen.why)
    return Answer({"code": chosen.code}, (say.cancelled(chosen.code),))


def listed(context: Context, chosen: Namespace) -> Answer:
    """`slot list`: what is arranged, and with `--pdf` the list that goes along on the round."""
    slots = context.app.slots
    found = slots.list(chosen.day, 1) if chosen.day else slots.list()
    data: dict[str, object] = {"slots": [_line(line) for line in found]}
    if chosen.pdf is not None:
        drawn = slots.route_sheet(chosen.day)
        written(chosen.pdf, drawn.pdf)
        data |= {"pdf": str(chosen.pdf), "pages": drawn.pages}
    lines = [
        f"{line.slot.code}  {line.name}: {say.slot_words(line.slot, out_of_hours=line.out_of_hours)}"
        for line in found
    ]
    return Answer(data, tuple(lines or [say.none_arranged()]))


def _line(line: SlotLine) -> dict[str, object]:
    return {
        **asdict(line.slot),
        "name": line.name,
        "procedure": line.procedure,
        "out_of_hours": line.out_of_hours,
        "ready": line.is_ready,
    }
