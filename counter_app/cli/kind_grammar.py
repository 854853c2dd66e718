"""The words of the command line about kinds of the commune's own, and the letters of them."""

from __future__ import annotations

import argparse
from pathlib import Path

from counter_app.domain.letter import SigningMode
from counter_app.domain.own_kind import Tone

from . import kind_commands
from .opening import add_command

Kin = argparse._SubParsersAction


def a_label(text: str) -> tuple[str, str]:
    """A field and its label, from `qua=Món quà`."""
    field, equals, label = text.partition("=")
    if not equals or not label.strip():
        raise argparse.ArgumentTypeError(f"{text!r}: cần ghi ô=nhãn, ví dụ qua=Món quà")
    return field.strip(), label.strip()


def add_kinds(kin: Kin[argparse.ArgumentParser]) -> None:
    """The commands `kind …` and `greeting …`."""
    _kinds(kin)
    _greetings(kin)


def _kinds(kin: Kin[argparse.ArgumentParser]) -> None:
    parser = add_command(kin, "kind", None, "loại thư do xã tự đặt")
    group = parser.add_subparsers(dest="action", required=True, metavar="VIỆC")
    add_command(group, "list", kind_commands.kinds, "các loại thư của xã")
    check = add_command(group, "check", kind_commands.check, "kiểm tra một mẫu cho loại thư mới")
    add = add_command(group, "add", kind_commands.add, "thêm một loại thư từ mẫu Word")
    for command in (check, add):
        command.add_argument("file", type=Path, metavar="F.docx")
        command.add_argument("--name", default="", metavar="TÊN")
        command.add_argument(
            "--tone",
            choices=[one.value for one in Tone],
            default=Tone.PLAIN.value,
            help="festive: dịp vui; plain: bình thường; quiet: trầm, người nhận đang buồn",
        )
        command.add_argument(
            "--label", type=a_label, action="append", default=[], metavar="Ô=NHÃN", help="tên ô khi hỏi"
        )
        command.add_argument(
            "--own-field", action="append", default=[], metavar="Ô", help="đúng là ô riêng, không gõ nhầm"
        )
        command.add_argument("--pattern", default="", metavar="P", help="ký hiệu: {n:02}/TCM-UBND")
        command.add_argument("--pdf", type=Path, metavar="F", help="trang thư vẽ từ mẫu")
    add.add_argument("--signing", choices=[one.value for one in SigningMode], default=SigningMode.AHEAD.value)
    add.add_argument("--to", default="", metavar="LOẠI", help="bản mẫu mới của loại thư đã có")
    back = add_command(group, "back", kind_commands.back, "trở lại bản mẫu dùng trước đó")
    rename = add_command(group, "rename", kind_commands.rename, "đổi tên từ nay; Sổ thư giữ tên cũ")
    retire = add_command(group, "retire", kind_commands.retire, "thôi dùng; thư đã ghi sổ còn nguyên")
    rules = add_command(group, "set", kind_commands.regulate, "cách ký và số của thư soạn từ nay")
    rules.add_argument("--signing", choices=[one.value for one in SigningMode])
    rules.add_argument("--pattern", metavar="P", help="mẫu số, ví dụ {n:02}/TCM-UBND")
    rules.add_argument("--no-number", action="store_true", help="thư không mang số")
    for command in (back, rename, retire, rules):
        command.add_argument("kind", metavar="LOẠI", help="số hoặc tên")
    rename.add_argument("name", metavar="TÊN")
    retire.add_argument("--again", action="store_true", help="dùng lại")
    sample = add_command(group, "sample", kind_commands.export, "chép một mẫu để bắt đầu ra tệp Word")
    sample.add_argument("file", type=Path, nargs="?", metavar="F.docx")
    sample.add_argument("--sample", default="", metavar="TÊN", help="không ghi tệp thì liệt kê các mẫu")


def _greetings(kin: Kin[argparse.ArgumentParser]) -> None:
    parser = add_command(kin, "greeting", None, "thư xã chủ động gửi, theo loại thư của xã")
    group = parser.add_subparsers(dest="action", required=True, metavar="VIỆC")
    add = add_command(group, "add", kind_commands.note, "ghi một hay nhiều thư từ tệp JSON")
    add.add_argument("file", type=Path, metavar="FILE.json")
    listed = add_command(group, "list", kind_commands.listed, "các thư chưa trao")
    listed.add_argument("--all", action="store_true", help="cả thư đã trao, mới nhất trước")
    show = add_command(group, "show", kind_commands.show, "xem một thư")
    drop = add_command(group, "drop", kind_commands.drop, "bỏ một thư chưa lấy số khỏi danh sách")
    for command in (show, drop):
        command.add_argument("code", metavar="CODE")
    printing = add_command(group, "print", kind_commands.print_all, "lấy số và in các thư đang chờ")
    printing.add_argument("codes", nargs="*", metavar="CODE")
    printing.add_argument("--kind", default="", metavar="LOẠI", help="chỉ loại này: số hoặc tên")
    printing.add_argument("--printer", default="", metavar="NAME")
