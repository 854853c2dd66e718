"""The words of the command line about apology slips."""

from __future__ import annotations

import argparse
from datetime import date
from pathlib import Path

from counter_app.domain.slip import SLIP_CHANNELS, ByText, SlipReason

from . import apology_commands
from .opening import add_command, instant

_REASONS = [one.value for one in SlipReason]
_CHANNELS = [one.value for one in SLIP_CHANNELS]


def add_apologies(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The group `apology`, and `apologies`."""
    parser = add_command(kin, "apology", None, "phiếu xin lỗi và hẹn lại ngày trả kết quả")
    group = parser.add_subparsers(dest="action", required=True, metavar="VIỆC")
    issue = add_command(group, "issue", apology_commands.issue, "lập phiếu, ghi giờ hẹn mới, in để trình ký")
    draft = add_command(group, "draft", apology_commands.draft, "bản thảo: không lấy số, không ghi sổ")
    for command in (issue, draft):
        command.add_argument("code", metavar="CODE")
        command.add_argument(
            "--reason", choices=_REASONS, required=True, metavar="R", help=", ".join(_REASONS)
        )
        command.add_argument("--words", default="", metavar="TEXT", help="nói rõ thêm lý do")
        command.add_argument(
            "--new", type=instant, metavar="T", help="giờ hẹn mới, không ghi thì theo lịch làm việc"
        )
        command.add_argument(
            "--decision", default="", metavar="SỐ", help="quyết định của Chủ tịch cho hẹn lại lần nữa"
        )
        command.add_argument("--why", default="", metavar="TEXT", help="lý do của quyết định ấy")
        command.add_argument("--sure", action="store_true", help="đã xem các điểm cần lưu ý")
    issue.add_argument("--channel", choices=_CHANNELS, help="định gửi bằng cách nào")
    issue.add_argument("--printer", default="", metavar="NAME")
    issue.add_argument("--no-print", action="store_true", help="chỉ lập phiếu, in sau")
    draft.add_argument("--pdf", type=Path, metavar="F")
    draft.add_argument("--docx", type=Path, metavar="F")
    text = add_command(group, "text", apology_commands.text, "lời nhắn để chép gửi; chương trình không gửi")
    text.add_argument("code", metavar="CODE")
    text.add_argument("--channel", choices=[one.value for one in ByText], required=True)
    sign = add_command(group, "sign", apology_commands.sign, "ghi nhận phiếu đã được ký")
    sent = add_command(group, "sent", apology_commands.sent, "ghi nhận phiếu đã gửi, kèm giờ gửi")
    for command in (sign, sent):
        command.add_argument("codes", nargs="+", metavar="CODE")
    sent.add_argument("--channel", choices=_CHANNELS)
    batch = add_command(
        group, "batch", apology_commands.batch, "mọi phiếu đến hạn: không ghi --reason thì chỉ liệt kê"
    )
    batch.add_argument("codes", nargs="*", metavar="CODE", help="không ghi thì mọi hồ sơ đến hạn")
    batch.add_argument("--reason", choices=_REASONS, metavar="R", help=", ".join(_REASONS))
    batch.add_argument("--words", default="", metavar="TEXT")
    batch.add_argument("--days", type=int, metavar="N", help="hẹn lại sau N ngày làm việc")
    batch.add_argument("--sure", action="store_true", help="đã xem các điểm cần lưu ý")
    batch.add_argument("--printer", default="", metavar="NAME")
    batch.add_argument("--no-print", action="store_true", help="chỉ lập phiếu, in sau")
    batch.add_argument("--list", type=Path, metavar="F.pdf", help="danh sách trình ký của các phiếu chưa gửi")
    back = add_command(
        group, "back", apology_commands.back, "thu hồi phiếu chưa gửi, giờ hẹn cũ có lại hiệu lực"
    )
    back.add_argument("code", metavar="CODE")
    back.add_argument("--why", required=True, metavar="TEXT")
    proof = add_command(
        kin, "apologies", apology_commands.apologies, "hồ sơ quá hạn đã có thư, phiếu xin lỗi chưa"
    )
    proof.add_argument("--first", type=_day, metavar="D", help="từ ngày hẹn trả này, mặc định đầu năm")
    proof.add_argument("--end", type=_day, metavar="D", help="đến trước ngày này, mặc định hết hôm nay")


def _day(text: str) -> date:
    return date.fromisoformat(text)
