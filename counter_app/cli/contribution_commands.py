"""Commands about the register of contributions: taking in, listing, opening, handling."""

from __future__ import annotations

import argparse
from argparse import Namespace
from datetime import date
from pathlib import Path

from counter_app.domain.contribution import ContributionStanding, HandlingStep
from counter_app.domain.instants import local
from counter_app.sentences import contributions as say
from counter_app.services.acts.contributions import ContributionList, OpenedContribution
from counter_app.services.crafts.dossier_file import dump_contribution, dump_unveiled
from counter_app.services.ports.contributions import ContributionFilter, ContributionRow

from .answer import Answer
from .context import Context
from .files import read_object
from .opening import add_command
from .shown import sheet_data

_STANDINGS = [one.value for one in ContributionStanding]


def grammar(group: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The words of `contribution`."""
    add = add_command(group, "add", contribute, "ghi nhận một đóng góp từ tệp JSON")
    change = add_command(group, "change", changed, "sửa thông tin một đóng góp theo tệp JSON")
    show = add_command(group, "show", shown, "xem một đóng góp")
    handle = add_command(group, "handle", handled, "ghi việc đã làm với một đóng góp")
    for command in (change, show, handle):
        command.add_argument("id", metavar="GN-NĂM-SỐ")
    for command in (add, change):
        command.add_argument("file", type=Path, metavar="FILE.json")
    open_it = "kể cả tên, nội dung của người xin giấu tên: chỉ dùng khi cần mở đúng đóng góp này"
    show.add_argument("--open", action="store_true", help=open_it)
    handle.add_argument("--what", required=True, metavar="TEXT", help="đã làm gì")
    handle.add_argument("--by", default="", metavar="TEXT", help="ai làm")
    handle.add_argument("--result", default="", metavar="TEXT", help="kết quả")
    handle.add_argument("--answered", action="store_true", help="đã trả lời người đóng góp")
    handle.add_argument("--day", type=date.fromisoformat, metavar="D", help="mặc định hôm nay")
    every = add_command(group, "list", listed, "danh sách đóng góp, mới nhận trước")
    find = add_command(group, "find", listed, "tìm không cần dấu; người xin giấu tên chỉ tìm được theo số")
    find.add_argument("text", nargs="+", metavar="TEXT")
    for command in (every, find):
        command.add_argument("--standing", choices=_STANDINGS, metavar="S", help=", ".join(_STANDINGS))
        command.add_argument("--kind", default="", metavar="LOẠI")
        command.add_argument("--first", type=date.fromisoformat, metavar="D", help="nhận từ ngày này")
        command.add_argument("--end", type=date.fromisoformat, metavar="D", help="nhận trước ngày này")


def contribute(context: Context, chosen: Namespace) -> Answer:
    """`contribution add`: keep a contribution; its id is accepted wherever a code is."""
    contribution = context.app.intake.contribute(read_object(chosen.file))
    return Answer({**dump_contribution(contribution), "id": contribution.id}, (contribution.id,))


def changed(context: Context, chosen: Namespace) -> Answer:
    """`contribution change`: other words for one contribution."""
    after = context.app.contributions.change(chosen.id, read_object(chosen.file))
    return Answer(dump_contribution(after), (say.line(after),))


def shown(context: Context, chosen: Namespace) -> Answer:
    """`contribution show`: one contribution; with `--open` what somebody unnamed told, too."""
    opened = context.app.contributions.open(chosen.id, told=chosen.open)
    return Answer(_data(opened), say.opened_lines(opened.contribution, told=opened.told))


def handled(context: Context, chosen: Namespace) -> Answer:
    """`contribution handle`: what was done about it, when, by whom, and what came of it."""
    day = chosen.day or local(context.app.clock.now()).date()
    step = HandlingStep(day, chosen.what, chosen.by, chosen.result, chosen.answered)
    after = context.app.contributions.handle(chosen.id, step)
    return Answer(dump_contribution(after), (say.line(after),))


def listed(context: Context, chosen: Namespace) -> Answer:
    """`contribution list`, `contribution find`: rows and counts, without anybody who asked not to be named."""
    standing = ContributionStanding(chosen.standing) if chosen.standing else None
    text = " ".join(getattr(chosen, "text", ()))
    question = ContributionFilter(standing, chosen.kind, text, chosen.first, chosen.end)
    found = context.app.contributions.list(question, limit=1000)
    lines = [say.row_line(row) for row in found.page.rows] or [say.none_found()]
    return Answer(_rows(found), tuple(lines))


def _data(opened: OpenedContribution) -> dict[str, object]:
    one = opened.contribution
    dumped = dump_unveiled(one) if opened.told else dump_contribution(one)
    return {**dumped, "sheets": [sheet_data(sheet) for sheet in opened.sheets]}


def _rows(found: ContributionList) -> dict[str, object]:
    return {
        "counts": {one.value: number for one, number in found.counts.items()},
        "contributions": [_row(row) for row in found.page.rows],
        "more": found.page.next is not None,
    }


def _row(row: ContributionRow) -> dict[str, object]:
    return {
        "id": row.id,
        "kind": row.kind or None,
        "type": row.type,
        "name": row.name or None,
        "address": row.address or None,
        "content": row.content or None,
        "received": row.received,
        "channel": row.channel,
        "progress": row.standing,
        "anonymous": row.anonymous,
    }
