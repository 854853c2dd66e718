"""The grammar of the command line: which words it knows and what stands behind each."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from counter_app.domain.dossier import Cause, Channel
from counter_app.domain.instants import local
from counter_app.domain.procedure import LimitUnit

from . import case_commands, desk_commands, house_commands, letter_commands
from .answer import Answer
from .context import Context

Command = Callable[[Context, argparse.Namespace], Answer]


def instant(text: str) -> datetime:
    """An instant such as 2026-11-23T10:20; without an offset it is the office's clock."""
    moment = datetime.fromisoformat(text)
    if ":" not in text:
        raise argparse.ArgumentTypeError(f"{text!r}: cần cả giờ, ví dụ 2026-11-23T10:20")
    return local(moment)


def build() -> argparse.ArgumentParser:
    """The whole grammar; the global options may stand before or behind the command."""
    parser = argparse.ArgumentParser(
        prog="counter-app", description="Trợ lý quầy một cửa của Ủy ban nhân dân xã."
    )
    _global(parser, first=True)
    kin = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    _house(kin)
    _cases(kin)
    _letters(kin)
    _desk(kin)
    return parser


def _global(parser: argparse.ArgumentParser, *, first: bool = False) -> None:
    missing = None if first else argparse.SUPPRESS
    parser.add_argument("--home", type=Path, default=missing, metavar="DIR", help="thư mục dữ liệu")
    parser.add_argument("--today", type=instant, default=missing, metavar="T", help="làm như đang là lúc này")
    parser.add_argument(
        "--database", default=missing, metavar="URL", help="sqlite:///… hoặc postgresql+psycopg://…"
    )


def _add(
    kin: argparse._SubParsersAction[argparse.ArgumentParser], name: str, command: Command | None, words: str
) -> argparse.ArgumentParser:
    parser = kin.add_parser(name, help=words, description=words)
    _global(parser)
    if command is not None:
        parser.add_argument("--json", action="store_true", default=False, help="trả lời bằng JSON")
        parser.set_defaults(run=command)
    return parser


def _group(
    kin: argparse._SubParsersAction[argparse.ArgumentParser], name: str, words: str
) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    parser = _add(kin, name, None, words)
    return parser.add_subparsers(dest="action", required=True, metavar="VIỆC")


def _house(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    window = _add(kin, "window", house_commands.window, "mở cửa sổ làm việc")
    window.set_defaults(long_lived=True)
    demo = _add(kin, "demo", house_commands.demo, "sổ mẫu hai tuần của một xã, năm thư mẫu, rồi mở cửa sổ")
    demo.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")
    demo.add_argument("--no-window", action="store_true")
    press = _add(kin, "press", house_commands.press, "vẽ một tệp .docx thành PDF")
    press.add_argument("source", type=Path, metavar="IN.docx")
    press.add_argument("target", type=Path, metavar="OUT.pdf")
    gallery = _add(kin, "gallery", house_commands.gallery, "chụp mọi trang ở mọi trạng thái")
    gallery.add_argument("folder", type=Path, metavar="DIR")
    _add(kin, "self-test", house_commands.self_test, "chương trình tự kiểm tra")


def _cases(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    due = _add(kin, "due", case_commands.due, "tính ngày hẹn trả, kèm lời giải thích")
    due.add_argument("--procedure", metavar="CODE")
    due.add_argument("--branch", metavar="B")
    due.add_argument("--limit", type=int, metavar="N")
    due.add_argument("--unit", choices=[unit.value for unit in LimitUnit])
    due.add_argument("--cutoff-15h", action="store_true", help="thủ tục có quy định nhận sau 15 giờ")
    due.add_argument("--received", type=instant, required=True, metavar="T")

    dossier = _group(kin, "dossier", "hồ sơ")
    add = _add(dossier, "add", case_commands.add, "nhận một hồ sơ từ tệp JSON")
    add.add_argument("file", type=Path, metavar="FILE.json")
    show = _add(dossier, "show", case_commands.show, "xem một hồ sơ")
    show.add_argument("code", metavar="CODE")
    find = _add(dossier, "find", case_commands.find, "tìm theo mã, tên không cần dấu, số định danh")
    find.add_argument("text", nargs="+", metavar="TEXT")
    for name, words in _ACTS.items():
        act = _add(dossier, name, case_commands.follow, words)
        act.add_argument("code", nargs="+" if name == "ready" else None, metavar="CODE")
        act.add_argument("--at", type=instant, metavar="T")
        act.add_argument("--reason", default="", metavar="R")
        act.add_argument(
            "--cause", choices=[cause.value for cause in Cause], help="nguyên nhân chậm, nếu chậm"
        )

    contribution = _group(kin, "contribution", "đóng góp của người dân")
    given = _add(contribution, "add", case_commands.contribute, "ghi nhận một đóng góp từ tệp JSON")
    given.add_argument("file", type=Path, metavar="FILE.json")
    _add(kin, "board", case_commands.board, "việc hôm nay")


_ACTS = {
    "ready": "đánh dấu đã có kết quả",
    "pause": "tạm dừng, chờ bổ sung",
    "resume": "tiếp tục sau khi tạm dừng",
    "extend": "hẹn lại: --at là ngày hẹn mới",
    "withdraw": "công dân rút hồ sơ",
    "refuse": "không tiếp nhận",
}


def _letters(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    letter = _add(
        kin, "letter", letter_commands.letter, "bản thảo thư của một hồ sơ: không lấy số, không ghi sổ"
    )
    letter.add_argument("code", metavar="CODE")
    letter.add_argument("--kind", type=int, choices=range(5, 10), metavar="5…9")
    letter.add_argument("--pdf", type=Path, metavar="F")
    letter.add_argument("--docx", type=Path, metavar="F")

    handover = _add(kin, "handover", letter_commands.handover, "trao kết quả, kèm thư")
    handover.add_argument("codes", nargs="+", metavar="CODE")
    handover.add_argument("--collector", required=True, metavar="NAME")
    choice = handover.add_mutually_exclusive_group()
    choice.add_argument("--letter", type=int, choices=range(5, 10), action="append", metavar="N")
    choice.add_argument("--no-letter", action="store_true")
    handover.add_argument("--why", default="", metavar="TEXT")
    handover.add_argument(
        "--channel", choices=[channel.value for channel in Channel], default=Channel.COUNTER.value
    )
    handover.add_argument("--printer", default="", metavar="NAME")
    handover.add_argument(
        "--ready", type=instant, metavar="T", help="kết quả có từ lúc nào, nếu chưa đánh dấu"
    )
    handover.add_argument("--document-number", default="", metavar="S", help="số văn bản do văn thư cho")

    prepare = _add(kin, "prepare", letter_commands.prepare, "in thư để trình ký trước")
    prepare.add_argument("code", metavar="CODE")
    prepare.add_argument("--kind", type=int, choices=range(5, 10), metavar="5…9")
    prepare.add_argument("--printer", default="", metavar="NAME")
    sign = _add(kin, "sign", letter_commands.sign, "ghi nhận thư đã được ký")
    sign.add_argument("numbers", nargs="+", metavar="SỐ[/NĂM]")
    undo = _add(kin, "undo", letter_commands.undo, "hoàn tác lần trao của một hồ sơ khi ngày chưa khóa")
    undo.add_argument("code", metavar="CODE")
    undo.add_argument("--why", required=True, metavar="TEXT")
    again = _add(kin, "reprint", letter_commands.reprint, "in lại (giấy không ra) hoặc cấp lại (--copy)")
    again.add_argument("number", metavar="SỐ[/NĂM]")
    again.add_argument("--copy", action="store_true", help="cấp lại, có dòng “In lại lần n”")
    again.add_argument("--printer", default="", metavar="NAME")


def _desk(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    day = _group(kin, "day", "ngày làm việc")
    close = _add(day, "close", desk_commands.close_day, "khóa ngày: sau đó không hoàn tác được nữa")
    close.add_argument("--day", type=lambda text: datetime.fromisoformat(text).date(), metavar="D")
    log = _add(kin, "log", desk_commands.log, "sổ thư")
    log.add_argument("action", nargs="?", choices=["verify"], help="verify: kiểm tra sổ có bị sửa không")
    settings = _group(kin, "settings", "cài đặt của cơ quan")
    _add(settings, "show", desk_commands.show_settings, "xem các cài đặt")
    change = _add(settings, "set", desk_commands.change_settings, "đổi một cài đặt")
    change.add_argument("name", metavar="TÊN")
    change.add_argument("value", metavar="GIÁ_TRỊ")
    stock = _add(kin, "stock", desk_commands.stock, "phôi ký sẵn còn trong ngăn")
    stock.add_argument("--kind", type=int, choices=range(5, 10), metavar="5…9")
    stock.add_argument("--add", type=int, metavar="N", help="thêm N tờ (số âm: tờ hỏng)")
    stock.add_argument("--why", default="", metavar="TEXT")
