"""The words of the command line about visits to bereaved families."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path

from counter_app.domain.visit import Tribute

from . import visit_commands
from .opening import add_command, instant

_WHO = "TV-2026-0001"


def a_day(text: str) -> date:
    """A day written as `2026-11-23`."""
    return datetime.fromisoformat(text).date()


def add_visits(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The command `visit` with what can be done."""
    group = add_command(kin, "visit", None, "thăm viếng gia đình có người mất")
    visit = group.add_subparsers(dest="action", required=True, metavar="VIỆC")
    add = add_command(visit, "add", visit_commands.add, "ghi tin báo từ tệp JSON, chưa cần hồ sơ khai tử")
    add.add_argument("file", type=Path, metavar="FILE.json")
    listing = add_command(visit, "list", visit_commands.show_all, "các cuộc viếng đang chờ")
    listing.add_argument("--all", action="store_true", help="cả những cuộc đã viếng, đã miễn")
    show = add_command(visit, "show", visit_commands.show, "xem một phiếu viếng")
    change = add_command(visit, "change", visit_commands.change, "ghi lại tin báo từ tệp JSON")
    plan = add_command(visit, "plan", visit_commands.plan, "xếp lịch; điều không ghi thì theo lệ của xã")
    outcome = add_command(visit, "outcome", visit_commands.outcome, "ghi kết quả đi viếng")
    decline = add_command(visit, "decline", visit_commands.decline, "gia đình xin miễn thăm viếng")
    accept = add_command(visit, "accept", visit_commands.accept, "gia đình lại nhận viếng, hoặc đã ghi nhầm")
    link = add_command(visit, "link", visit_commands.link, "nối với hồ sơ khai tử")
    unlink = add_command(visit, "unlink", visit_commands.unlink, "bỏ nối với hồ sơ khai tử")
    sheets = add_command(visit, "print", visit_commands.print_out, "in phiếu viếng và tờ sổ tang một lượt")
    for command in (show, change, plan, outcome, decline, accept, link, unlink, sheets):
        command.add_argument("id", metavar=_WHO)
    change.add_argument("file", type=Path, metavar="FILE.json")
    link.add_argument("code", metavar="CODE")
    for command, words in (
        (add, "đúng là hai người trùng tên"),
        (change, "đúng là hai người trùng tên"),
        (link, "đúng là một người dù khác ngày"),
    ):
        command.add_argument("--sure", action="store_true", help=words)
    _plan(plan)
    outcome.add_argument("--at", type=instant, metavar="T", help="không ghi thì bây giờ")
    outcome.add_argument("--went", action="append", default=[], metavar="TÊN", help="mỗi người một lần")
    outcome.add_argument("--wishes", default="", metavar="TEXT", help="điều gia đình dặn")
    outcome.add_argument("--buried", type=a_day, metavar="D", help="ngày an táng, nếu đã rõ")
    decline.add_argument("--words", default="", metavar="TEXT", help="lời gia đình")
    sheets.add_argument("--printer", default="", metavar="NAME")
    sheets.add_argument("--out", type=Path, metavar="DIR", help="ghi hai tệp PDF vào đây, không in")
    sheets.add_argument("--word", action="store_true", help="với --out: ghi cả tệp Word")


def _plan(plan: argparse.ArgumentParser) -> None:
    plan.add_argument("--at", type=instant, metavar="T", help="giờ đoàn đi")
    plan.add_argument("--head", metavar="TÊN", help="trưởng đoàn")
    plan.add_argument("--member", action="append", metavar="CƠ QUAN: TÊN", help="mỗi thành phần một lần")
    plan.add_argument("--tribute", choices=[one.value for one in Tribute], help="vòng hoa hoặc hương")
    plan.add_argument("--band", metavar="TEXT", help="chữ trên băng viếng")
    plan.add_argument("--line", action="append", metavar="TEXT", help="lời ghi sổ tang, mỗi dòng một lần")
    plan.add_argument("--money", metavar="TEXT", help="nguồn tiền viếng")
    plan.add_argument("--car", metavar="TEXT", help="xe")
