"""The words of the command line about the letter log and its review."""

from __future__ import annotations

import argparse
from datetime import date

from counter_app.domain.reviewing import SENDING_BACK

from . import review_commands
from .opening import add_command

_NUMBER = "SỐ[/NĂM]"


def add_reviews(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The command `letters` and the group `review`."""
    letters = add_command(
        kin, "letters", review_commands.letters, "các thư và phiếu trong sổ thư, mới nhất trước"
    )
    letters.add_argument("text", nargs="*", metavar="TEXT", help="tên, mã hồ sơ, số thư")
    letters.add_argument("--first", type=date.fromisoformat, metavar="D", help="từ ngày")
    letters.add_argument("--end", type=date.fromisoformat, metavar="D", help="đến hết ngày")
    letters.add_argument("--kind", type=int, action="append", default=[], metavar="N")
    letters.add_argument("--forms", action="store_true", help="chỉ các phiếu, biểu")
    letters.add_argument("--limit", type=int, default=100, metavar="N")
    some = letters.add_mutually_exclusive_group()
    some.add_argument("--unseen", action="store_true", help="chỉ thư Chánh Văn phòng chưa xem")
    some.add_argument("--sent-back", action="store_true", help="chỉ thư bị trả lại, chờ làm")

    parser = add_command(kin, "review", None, "Chánh Văn phòng xem thư")
    group = parser.add_subparsers(dest="action", required=True, metavar="VIỆC")
    seen = add_command(group, "seen", review_commands.seen, "đánh dấu đã xem")
    seen.add_argument("numbers", nargs="+", metavar=_NUMBER)
    seen.add_argument("--take-back", dest="unsee", action="store_true", help="bỏ dấu đã xem")
    remark = add_command(group, "remark", review_commands.remark, "ghi ý kiến; để trống thì bỏ ý kiến")
    back = add_command(group, "back", review_commands.back, "trả lại cho công chức")
    back.add_argument("number", metavar=_NUMBER)
    back.add_argument(
        "--verdict",
        choices=[one.value for one in SENDING_BACK],
        required=True,
        help="reprint: cần in lại; apologise: cần xin lỗi thêm",
    )
    back.add_argument("--why", required=True, metavar="TEXT")
    answer = add_command(group, "answer", review_commands.answer, "báo đã làm lại")
    for command in (remark, answer):
        command.add_argument("number", metavar=_NUMBER)
        command.add_argument("words", metavar="TEXT")
    compare = add_command(group, "compare", review_commands.compare, "so tờ thư với hồ sơ hôm nay")
    compare.add_argument("number", metavar=_NUMBER)
    add_command(group, "lingering", review_commands.lingering, "hồ sơ nằm lâu hơn thường lệ hoặc quá hẹn")
