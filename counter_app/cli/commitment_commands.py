"""Commands about the officers' commitment (Mẫu 1)."""

from __future__ import annotations

import argparse
from argparse import Namespace
from datetime import date
from pathlib import Path

from counter_app.domain.commitment import Commitment, Officer
from counter_app.sentences import commitments as say

from .answer import Answer
from .context import Context
from .files import written
from .opening import add_command


def grammar(group: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The words of `commitment`."""
    add_command(group, "list", listed, "khẩu hiệu, cán bộ, ai đã ký")
    add = add_command(group, "add", added, "thêm một cán bộ vào danh sách ký")
    sign = add_command(group, "sign", signed, "ghi nhận cán bộ đã ký")
    remove = add_command(group, "remove", removed, "bỏ một cán bộ đã chuyển đi")
    for command in (add, sign, remove):
        command.add_argument("name", metavar="HỌ_TÊN")
    add.add_argument("--title", default="", metavar="CHỨC_VỤ")
    add.add_argument("--unit", default="", metavar="ĐƠN_VỊ")
    sign.add_argument("--day", type=date.fromisoformat, metavar="D", help="mặc định hôm nay")
    sign.add_argument("--undo", action="store_true", help="ghi lại là chưa ký")
    slogan = add_command(group, "slogan", worded, "sửa hay thêm một khẩu hiệu")
    slogan.add_argument("title", metavar="TÊN", help="ví dụ: 3 không")
    slogan.add_argument("items", nargs="*", metavar="ĐIỀU")
    slogan.add_argument("--drop", action="store_true", help="bỏ khẩu hiệu này")
    out = add_command(group, "print", printed, "in bản cam kết của một hay mọi cán bộ")
    out.add_argument("names", nargs="*", metavar="HỌ_TÊN", help="không ghi thì mọi cán bộ")
    out.add_argument("--pdf", type=Path, metavar="DIR", help="ghi từng tờ vào thư mục này, thay cho in")
    out.add_argument("--printer", default="", metavar="NAME")


def listed(context: Context, chosen: Namespace) -> Answer:
    """`commitment list`: slogans, officers and the share that has signed."""
    return _told(context.app.commitments.commitment())


def added(context: Context, chosen: Namespace) -> Answer:
    """`commitment add`: one officer more."""
    return _told(context.app.commitments.add(Officer(chosen.name, chosen.title, chosen.unit)))


def removed(context: Context, chosen: Namespace) -> Answer:
    """`commitment remove`: one who has left the office."""
    return _told(context.app.commitments.remove(chosen.name))


def signed(context: Context, chosen: Namespace) -> Answer:
    """`commitment sign`: an officer has signed, or with `--undo` has not."""
    acts = context.app.commitments
    return _told(acts.unsign(chosen.name) if chosen.undo else acts.sign(chosen.name, chosen.day))


def worded(context: Context, chosen: Namespace) -> Answer:
    """`commitment slogan`: a slogan in the commune's own words."""
    acts = context.app.commitments
    return _told(acts.drop(chosen.title) if chosen.drop else acts.word(chosen.title, tuple(chosen.items)))


def printed(context: Context, chosen: Namespace) -> Answer:
    """`commitment print`: the sheets on a printer, or as files of a folder."""
    acts, names = context.app.commitments, tuple(chosen.names)
    if chosen.pdf is None:
        number, queue = acts.print_out(names, chosen.printer)
        return Answer({"sheets": number, "printer": queue}, (say.sent(number, queue),))
    made = []
    for number, sheet in enumerate(acts.sheets(names), 1):
        target = chosen.pdf / f"cam-ket-{number:02d}.pdf"
        written(target, sheet.drawn.pdf)
        made.append({"officer": sheet.officer.name, "pdf": str(target), "text": sheet.drawn.text})
    return Answer({"sheets": made}, tuple(f"{one['officer']}: {one['pdf']}" for one in made))


def _told(one: Commitment) -> Answer:
    data = {
        "slogans": [{"title": slogan.title, "items": list(slogan.items)} for slogan in one.slogans],
        "officers": [
            {"name": who.name, "title": who.title, "unit": who.unit, "signed": who.signed}
            for who in one.officers
        ],
        "signed": one.signed,
        "share": one.share,
    }
    return Answer(data, say.lines(one), tuple(say.unsaid(slogan) for slogan in one.unsaid))
