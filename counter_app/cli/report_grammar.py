"""The words of the command line about periodic reports."""

from __future__ import annotations

import argparse
from pathlib import Path

from counter_app.domain.report_periods import EXAMPLES

from . import report_commands
from .opening import add_command

FORMATS = ("json", "xlsx", "docx", "pdf")


def add_reports(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The commands `report` and `report-sent`."""
    report = add_command(kin, "report", report_commands.report, "báo cáo định kỳ: số liệu của một kỳ")
    report.add_argument("--period", required=True, metavar="KỲ", help=", ".join(EXAMPLES))
    report.add_argument("--format", choices=FORMATS, default="", help="xlsx, docx, pdf cần thêm --out")
    report.add_argument("--out", type=Path, metavar="F", help="ghi ra tệp")
    report.add_argument(
        "--rows",
        default="",
        metavar="SỐ[/PHẦN]",
        help="những gì đứng sau một số liệu, ví dụ letters_handed_over/7",
    )
    sent = add_command(kin, "report-sent", report_commands.sent, "ghi là đã nộp một báo cáo, chốt số liệu")
    sent.add_argument("--period", required=True, metavar="KỲ")
    sent.add_argument("--by", required=True, metavar="TÊN", help="ai nộp")
    sent.add_argument("--words", default="", metavar="TEXT", help="nộp cho ai, theo văn bản số mấy")
    add_command(kin, "report-due", report_commands.due, "báo cáo sắp đến hạn nộp, trong giờ làm việc")
