"""The words of the command line about ceremonies."""

from __future__ import annotations

import argparse
from pathlib import Path

from counter_app.domain.ceremony import Consent, Mode
from counter_app.domain.ceremony_paper import CeremonyPaper

from . import ceremony_commands as act
from .form_grammar import a_day
from .opening import add_command, instant

_ABOUT = ("marriage", "birth")


def add_ceremonies(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The group `ceremony`."""
    parser = add_command(kin, "ceremony", None, "lễ trao giấy chứng nhận kết hôn, giấy khai sinh")
    group = parser.add_subparsers(dest="action", required=True, metavar="VIỆC")
    _planning(group)
    _families(group)
    _conferring(group)
    _papers(group)


def _planning(group: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    plan = add_command(group, "plan", act.plan, "lập một lễ trao cho các hồ sơ đã có kết quả")
    plan.add_argument("codes", nargs="*", metavar="CODE")
    plan.add_argument("--mode", choices=[one.value for one in Mode], default=Mode.GROUP.value)
    plan.add_argument(
        "--at", type=instant, metavar="T", help="không ghi: giờ lễ hằng tuần, hoặc ngay bây giờ"
    )
    plan.add_argument("--about", choices=_ABOUT, help="khi chưa có hồ sơ nào")
    plan.add_argument("--place", default="", metavar="TEXT")
    plan.add_argument("--presides", default="", metavar="NAME", help="người trao")
    plan.add_argument("--stand-in", default="", metavar="NAME", help="người thay khi vắng")
    plan.add_argument("--why", default="", metavar="TEXT", help="lý do làm lễ ngoài giờ, ngày nghỉ cuối tuần")
    plan.add_argument("--both-asked", action="store_true", help="cả hai bên đề nghị ký tại lễ")
    change = add_command(group, "change", act.change, "đổi giờ, nơi, người trao của một lễ")
    change.add_argument("id", metavar="LT-…")
    change.add_argument("--at", type=instant, metavar="T")
    change.add_argument("--place", metavar="TEXT")
    change.add_argument("--presides", metavar="NAME")
    change.add_argument("--stand-in", metavar="NAME")
    change.add_argument("--stood-in", choices=("yes", "no"), help="người thay đứng ra trao")
    change.add_argument("--why", metavar="TEXT")
    change.add_argument("--remark", metavar="TEXT")
    cancel = add_command(group, "cancel", act.cancel, "hủy lễ, các gia đình được xếp lễ khác")
    cancel.add_argument("id", metavar="LT-…")
    cancel.add_argument("--why", required=True, metavar="TEXT")
    listed = add_command(group, "list", act.listed, "lịch lễ trao, không ghi ngày thì tuần này")
    listed.add_argument("--first", type=a_day, metavar="D", help="từ ngày")
    listed.add_argument("--end", type=a_day, metavar="D", help="đến trước ngày")
    show = add_command(group, "show", act.show, "một lễ: từng gia đình, còn thiếu gì")
    show.add_argument("id", metavar="LT-…")
    ready = add_command(group, "ready", act.ready, "hồ sơ có thể đưa vào lễ")
    ready.add_argument("--about", choices=_ABOUT)
    rules = add_command(group, "settings", act.settings, "giờ lễ hằng tuần, nơi làm lễ, hạn trao")
    rules.add_argument("--weekly", metavar="5T15:00", help="thứ mấy (2 … 8) và giờ")
    rules.add_argument("--at-once", type=int, metavar="PHÚT", help="trao ngay tại quầy mất bao lâu")
    rules.add_argument("--hall", metavar="TEXT")
    rules.add_argument("--desk", metavar="TEXT")
    rules.add_argument(
        "--checklist", metavar="A; B", help="việc cần làm của riêng xã, thêm sau danh sách sẵn có"
    )


def _families(group: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    add = add_command(group, "add", act.add, "đưa một hồ sơ vào lễ")
    remove = add_command(group, "remove", act.remove, "bỏ một hồ sơ ra khỏi lễ")
    move = add_command(group, "move", act.move, "chuyển gia đình chưa trao sang lễ khác hoặc về quầy")
    for command in (add, remove, move):
        _one(command)
    for command in (add, move):
        command.add_argument("--both-asked", action="store_true", help="cả hai bên đề nghị ký tại lễ")
    remove.add_argument("--why", default="", metavar="TEXT")
    move.add_argument("--to", required=True, metavar="LT-…|counter")
    consent = add_command(group, "consent", act.consent, "gia đình đồng ý những gì, không ghi là không")
    _one(consent)
    for one in Consent:
        consent.add_argument(f"--{one.value}", action="store_true")
    note = add_command(group, "note", act.note, "cách đọc tên, số người nhà")
    _one(note)
    note.add_argument("--say", metavar="TEXT")
    note.add_argument("--guests", type=int, metavar="N")
    chairman = add_command(
        group, "chairman", act.chairman, "ngày Chủ tịch ký, để tính hạn trao có yếu tố nước ngoài"
    )
    _one(chairman)
    chairman.add_argument("--day", type=a_day, required=True, metavar="D")
    chairman.add_argument("--longer", action="store_true", help="hai bên có văn bản đề nghị kéo dài")


def _conferring(group: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    present = add_command(group, "present", act.present, "ai đã có mặt; không ghi ai là chưa")
    sign = add_command(group, "sign", act.sign, "hai bên tự ký Sổ và Giấy chứng nhận")
    for command in (present, sign):
        _one(command)
        command.add_argument("--husband", action="store_true")
        command.add_argument("--wife", action="store_true")
    present.add_argument("--family", action="store_true", help="lễ trao Giấy khai sinh")
    sign.add_argument("--only", choices=("book", "certificate"), help="chỉ một trong hai")
    sign.add_argument("--day", type=a_day, metavar="D", help="ngày ký, không ghi là hôm nay")
    absent = add_command(group, "absent", act.absent, "gia đình không đến")
    _one(absent)
    tick = add_command(group, "tick", act.tick, "đánh dấu một việc cần làm, tính từ 1")
    tick.add_argument("id", metavar="LT-…")
    tick.add_argument("place", type=int, metavar="N")
    tick.add_argument("--undo", action="store_true")
    hand = add_command(group, "hand", act.hand, "trao cho một gia đình, kèm thư")
    _one(hand)
    hand.add_argument("--collector", default="", metavar="NAME")
    hand.add_argument("--why", default="", metavar="TEXT")
    hand.add_argument("--letter", type=int, action="append", choices=range(5, 10), metavar="5…9")
    hand.add_argument("--no-letter", action="store_true")
    hand.add_argument("--printer", default="", metavar="NAME")
    done = add_command(group, "done", act.done, "lễ đã xong, ai còn lại là vắng")
    done.add_argument("id", metavar="LT-…")


def _papers(group: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    printed = add_command(
        group, "print", act.printed, "bảng điều hành, lời dẫn, biển tên, giấy mời, thư: một lượt"
    )
    printed.add_argument("id", metavar="LT-…")
    printed.add_argument(
        "--what",
        action="append",
        choices=[*(one.value for one in CeremonyPaper), "letters"],
        metavar="W",
        help="không ghi là tất cả",
    )
    printed.add_argument(
        "--to", type=Path, metavar="DIR", help="ghi PDF vào thư mục thay cho in; thư không ghi"
    )
    printed.add_argument("--docx", action="store_true", help="với --to: cả tệp Word")
    printed.add_argument("--printer", default="", metavar="NAME")


def _one(command: argparse.ArgumentParser) -> None:
    command.add_argument("id", metavar="LT-…")
    command.add_argument("code", metavar="CODE")
