"""Commands about what the head signs: tick off by number, the folder that goes to him, what comes back."""

from __future__ import annotations

import argparse
from argparse import Namespace
from collections.abc import Iterable, Sequence
from pathlib import Path

from counter_app.domain.errors.letters import UnknownLetter
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.sentences import command_line as command
from counter_app.sentences import folders as say

from .answer import Answer
from .context import Context
from .files import written
from .opening import add_command
from .shown import sheet_data
from .signature_commands import PDF, sign_pdf, signature_options

FOLDER = "folder"


def add_folder(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The words of `sign`."""
    sign = add_command(
        kin,
        "sign",
        signed,
        "ghi nhận thư đã được ký; folder: tập thư chờ ký, in kèm tờ danh sách; pdf SỐ: ký số tờ thư",
    )
    sign.add_argument("numbers", nargs="*", metavar="SỐ[/NĂM] | folder | pdf SỐ")
    sign.add_argument("--all", action="store_true", help="mọi thư đã in trong tập trình ký")
    sign.add_argument("--back", action="store_true", help="trả lại các số này, chưa ký, kèm --why")
    sign.add_argument(
        "--again", action="store_true", help="trình lại các số đã trả lại; khi in: in cả thư đã in"
    )
    sign.add_argument("--why", default="", metavar="TEXT")
    sign.add_argument("--print", dest="prints", action="store_true", help="folder: in danh sách rồi các thư")
    sign.add_argument("--quiet", action="store_true", help="folder: tập thư chia buồn, để riêng")
    sign.add_argument("--list", type=Path, metavar="F.pdf", help="folder: ghi tờ danh sách ra tệp")
    sign.add_argument("--printer", default="", metavar="NAME")
    signature_options(sign)


def signed(context: Context, chosen: Namespace) -> Answer:
    """`sign`: tick off, send back or lay in again by numbers; `sign folder`: what waits, printed if asked."""
    if chosen.numbers[:1] == [PDF]:
        number = " ".join(chosen.numbers[1:])
        return sign_pdf(context, chosen, _sheet(context, number))
    act = context.app.folder
    if FOLDER in chosen.numbers or not (chosen.numbers or chosen.all):
        return _folder(context, chosen)
    if chosen.all:
        printed = [one for one in act.folder().waiting if one.spooled is not None]
        return _told(act.sign([SheetId(one.id) for one in printed]))
    ids = [SheetId(_sheet(context, text).id) for text in chosen.numbers]
    if chosen.back:
        sheets = act.send_back(ids, chosen.why)
        return _answer(sheets, (say.back_words([one.number for one in sheets]),))
    if chosen.again:
        sheets = act.present_again(ids)
        return _answer(sheets, (say.again_words([one.number for one in sheets]),))
    return _told(act.sign(ids))


def _folder(context: Context, chosen: Namespace) -> Answer:
    act, lines = context.app.folder, []
    data: dict[str, object] = {}
    if chosen.list is not None:
        drawn = act.list_sheet(quiet=chosen.quiet)
        written(chosen.list, drawn.pdf)
        data |= {"list": str(chosen.list), "pages": drawn.pages}
        lines.append(str(chosen.list))
    if chosen.prints:
        done = act.print(quiet=chosen.quiet, again=chosen.again, printer=chosen.printer)
        data |= {"jobs": done.jobs, "printed": _numbers(done.printed), "before": _numbers(done.before)}
        lines.append(say.printed_words(done.jobs, len(done.printed), len(done.before)))
    folder = act.folder()
    for name, sheets in (("letters", folder.plain), ("quiet", folder.quiet), ("back", folder.back)):
        data[name] = [sheet_data(one) | {"sent_back_why": one.sent_back_why} for one in sheets]
    lines += [say.folder_line(folder), *(say.row_line(one) for one in (*folder.waiting, *folder.back))]
    return Answer(data, tuple(lines))


def _numbers(sheets: Iterable[Sheet]) -> list[int]:
    return [one.number for one in sheets]


def _told(sheets: Sequence[Sheet]) -> Answer:
    return _answer(sheets, tuple(command.sheet(one) for one in sheets))


def _answer(sheets: Sequence[Sheet], lines: tuple[str, ...]) -> Answer:
    return Answer({"letters": [sheet_data(one) for one in sheets]}, lines)


def _sheet(context: Context, text: str) -> Sheet:
    number, _slash, year = text.partition("/")
    try:
        wanted = int(year) if year else context.app.clock.now().year, int(number)
    except ValueError as wrong:
        raise UnknownLetter(number=text) from wrong
    return context.app.review.by_number(*wanted)
