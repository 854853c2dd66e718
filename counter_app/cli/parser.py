"""The grammar of the command line: which words it knows and what stands behind each."""

from __future__ import annotations

import argparse
from pathlib import Path

from counter_app.domain.dossier import Cause, Channel
from counter_app.domain.layout import EnvelopeSize, LetterFamily
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.procedure import LimitUnit

from . import (
    calendar_commands,
    case_commands,
    commitment_commands,
    contribution_commands,
    desk_commands,
    house_commands,
    letter_commands,
    log_commands,
    print_commands,
    slot_commands,
    stationery_commands,
    template_commands,
)
from .apology_grammar import add_apologies
from .ceremony_grammar import add_ceremonies
from .folder_commands import add_folder
from .form_grammar import a_day, add_forms
from .kind_grammar import add_kinds
from .number_commands import add_numbers
from .opening import add_command, add_window, instant, paragraph, program
from .report_grammar import add_reports
from .review_grammar import add_reviews
from .survey_grammar import add_surveys
from .visit_grammar import add_visits

PAGES = (
    *("counter", "today", "apologies", "dossiers", "intake", "letters", "ceremonies"),
    *("visits", "contributions", "greetings", "surveys", "reports", "templates", "settings"),
)
"""The pages of the window, by the names their pictures bear."""
SIZES = ("1366", "1920")
"""The sizes they are drawn in, by their width in pixels."""


def build() -> argparse.ArgumentParser:
    """The whole grammar; the global options may stand before or behind the command."""
    parser = program()
    kin = parser.add_subparsers(dest="command", required=True, metavar="LỆNH")
    _house(kin)
    _cases(kin)
    _letters(kin)
    add_reviews(kin)
    add_reports(kin)
    add_apologies(kin)
    add_numbers(kin)
    add_visits(kin)
    add_surveys(kin)
    add_ceremonies(kin)
    _printing(kin)
    _desk(kin)
    _templates(kin)
    add_kinds(kin)
    return parser


def _group(
    kin: argparse._SubParsersAction[argparse.ArgumentParser], name: str, words: str
) -> argparse._SubParsersAction[argparse.ArgumentParser]:
    parser = add_command(kin, name, None, words)
    return parser.add_subparsers(dest="action", required=True, metavar="VIỆC")


def _house(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    add_window(kin)
    demo = add_command(
        kin, "demo", house_commands.demo, "sổ mẫu hai tuần của một xã, năm thư mẫu, rồi mở cửa sổ"
    )
    demo.add_argument("--out", type=Path, default=Path("out"), metavar="DIR")
    demo.add_argument("--no-window", action="store_true")
    press = add_command(kin, "press", house_commands.press, "vẽ một tệp .docx thành PDF")
    press.add_argument("source", type=Path, metavar="IN.docx")
    press.add_argument("target", type=Path, metavar="OUT.pdf")
    gallery = add_command(kin, "gallery", house_commands.gallery, "chụp mọi trang ở mọi trạng thái")
    gallery.add_argument("folder", type=Path, metavar="DIR")
    gallery.add_argument(
        "--page",
        action="append",
        default=[],
        choices=PAGES,
        metavar="P",
        help="chỉ trang này: " + ", ".join(PAGES),
    )
    gallery.add_argument(
        "--size",
        action="append",
        default=[],
        choices=SIZES,
        metavar="W",
        help="chỉ cỡ này: " + ", ".join(SIZES),
    )
    gallery.add_argument("--english", action="store_true", help="chữ tiếng Anh trên màn hình")
    gallery.add_argument(
        "--letters", action="store_true", help="chụp mọi thư trên mọi loại giấy, thay cho các trang"
    )
    gallery.add_argument("--public", action="store_true", help="chụp màn hình thứ hai, thay cho các trang")
    add_command(kin, "self-test", house_commands.self_test, "chương trình tự kiểm tra")


def _cases(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    due = add_command(kin, "due", case_commands.due, "tính ngày hẹn trả, kèm lời giải thích")
    due.add_argument("--procedure", metavar="CODE")
    due.add_argument("--branch", metavar="B")
    due.add_argument("--limit", type=int, metavar="N")
    due.add_argument("--unit", choices=[unit.value for unit in LimitUnit])
    due.add_argument("--cutoff-15h", action="store_true", help="thủ tục có quy định nhận sau 15 giờ")
    due.add_argument("--received", type=instant, required=True, metavar="T")
    due.add_argument("--days", action="store_true", help="kèm từng ngày: làm hay nghỉ, vì sao")

    dossier = _group(kin, "dossier", "hồ sơ")
    add = add_command(dossier, "add", case_commands.add, "nhận một hồ sơ từ tệp JSON")
    add.add_argument("file", type=Path, metavar="FILE.json")
    show = add_command(dossier, "show", case_commands.show, "xem một hồ sơ")
    show.add_argument("code", metavar="CODE")
    find = add_command(dossier, "find", case_commands.find, "tìm theo mã, tên không cần dấu, số định danh")
    find.add_argument("text", nargs="+", metavar="TEXT")
    for name, words in _ACTS.items():
        act = add_command(dossier, name, case_commands.follow, words)
        act.add_argument("code", nargs="+" if name == "ready" else None, metavar="CODE")
        act.add_argument("--at", type=instant, metavar="T")
        act.add_argument("--reason", default="", metavar="R")
        act.add_argument(
            "--cause", choices=[cause.value for cause in Cause], help="nguyên nhân chậm, nếu chậm"
        )
        if name == "extend":
            act.add_argument("--slip", default="", metavar="SỐ", help="số phiếu xin lỗi và hẹn lại, nếu có")
            decided = "quyết định của Chủ tịch khi hẹn lại lần nữa, lý do ghi ở --reason"
            act.add_argument("--decision", default="", metavar="SỐ", help=decided)
    step = add_command(dossier, "step", case_commands.step, "hồ sơ liên thông: chuyển sang cơ quan khác")
    step.add_argument("code", metavar="CODE")
    step.add_argument("--agency", default="", metavar="TÊN", help="cơ quan nhận bước sau")
    step.add_argument("--limit", type=int, metavar="N", help="thời hạn riêng của bước")
    step.add_argument("--unit", choices=[unit.value for unit in LimitUnit])
    step.add_argument("--cutoff-15h", action="store_true", help="bước có quy định nhận sau 15 giờ")
    step.add_argument("--done", action="store_true", help="bước đang làm đã xong")
    step.add_argument("--at", type=instant, metavar="T")
    mistake = add_command(
        dossier, "mistake", case_commands.mistake, "ghi sai sót trên kết quả, để có thư xin lỗi"
    )
    mistake.add_argument("code", metavar="CODE")
    mistake.add_argument("--what", required=True, metavar="TEXT", help="sai ở đâu, đúng là gì")
    mistake.add_argument("--noticed", type=instant, metavar="T", help="nhận ra lúc nào, mặc định là bây giờ")
    mistake.add_argument("--corrected", type=instant, metavar="T", help="đã sửa xong lúc nào")
    mistake.add_argument("--promise", type=instant, metavar="T", help="hẹn trao bản đúng lúc nào")

    commitment_commands.grammar(_group(kin, "commitment", "bản cam kết của cán bộ (Mẫu 1)"))
    contribution_commands.grammar(_group(kin, "contribution", "đóng góp của người dân"))
    slot_commands.grammar(_group(kin, "slot", "hẹn giờ trả kết quả: tại quầy, ngoài giờ, tại nhà"))
    add_command(kin, "board", case_commands.board, "việc hôm nay")
    add_forms(kin)


_ACTS = {
    "ready": "đánh dấu đã có kết quả",
    "pause": "tạm dừng, chờ bổ sung",
    "resume": "tiếp tục sau khi tạm dừng",
    "extend": "hẹn lại: --at là ngày hẹn mới",
    "withdraw": "công dân rút hồ sơ",
    "refuse": "không tiếp nhận",
    "stop": "dừng xử lý, như khi hết hạn bổ sung",
}


_AHEAD = "thư xin lỗi gửi trước khi có kết quả: hẹn trả lúc nào"
_REWORD = "soạn lại một đoạn cho riêng thư này"


def _letters(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    letter = add_command(
        kin, "letter", letter_commands.letter, "bản thảo thư của một hồ sơ: không lấy số, không ghi sổ"
    )
    letter.add_argument("code", metavar="CODE")
    letter.add_argument("--kind", type=int, choices=range(5, 10), metavar="5…9")
    letter.add_argument("--pdf", type=Path, metavar="F")
    letter.add_argument("--docx", type=Path, metavar="F")
    letter.add_argument("--new", type=instant, metavar="T", help=_AHEAD)

    handover = add_command(kin, "handover", letter_commands.handover, "trao kết quả, kèm thư")
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
    for command in (letter, handover):
        command.add_argument(
            "--reword", type=paragraph, action="append", default=[], metavar="Ô=CHỮ", help=_REWORD
        )
    handover.add_argument("--document-number", default="", metavar="S", help="số văn bản do văn thư cho")

    envelope = add_command(kin, "envelope", stationery_commands.envelope, "phong bì cho thư của một hồ sơ")
    envelope.add_argument("code", metavar="CODE")
    envelope.add_argument("--kind", type=int, choices=range(5, 10), metavar="5…9")
    envelope.add_argument(
        "--size", choices=[size.value for size in EnvelopeSize], help="không ghi thì cỡ vừa tờ thư"
    )
    envelope.add_argument("--pdf", type=Path, metavar="F")
    envelope.add_argument("--printer", default="", metavar="NAME", help="không có --pdf thì in")

    prepare = add_command(kin, "prepare", letter_commands.prepare, "in thư để trình ký trước")
    prepare.add_argument("code", metavar="CODE")
    prepare.add_argument("--kind", type=int, choices=range(5, 10), metavar="5…9")
    prepare.add_argument("--printer", default="", metavar="NAME")
    prepare.add_argument(
        "--reword", type=paragraph, action="append", default=[], metavar="Ô=CHỮ", help=_REWORD
    )
    prepare.add_argument("--new", type=instant, metavar="T", help=_AHEAD)
    add_folder(kin)
    undo = add_command(
        kin, "undo", letter_commands.undo, "hoàn tác lần trao của một hồ sơ khi ngày chưa khóa"
    )
    undo.add_argument("code", metavar="CODE")
    undo.add_argument("--why", required=True, metavar="TEXT")
    again = add_command(
        kin, "reprint", letter_commands.reprint, "in lại (giấy không ra) hoặc cấp lại (--copy)"
    )
    again.add_argument("number", metavar="SỐ[/NĂM]")
    again.add_argument("--copy", action="store_true", help="cấp lại, có dòng “In lại lần n”")
    again.add_argument("--printer", default="", metavar="NAME")
    word = add_command(kin, "word", letter_commands.word, "xuất một tờ thư đã có số ra tệp Word")
    word.add_argument("number", metavar="SỐ[/NĂM]")
    word.add_argument("file", type=Path, metavar="FILE")


def _printing(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    group = _group(kin, "print", "thư chờ in, in hàng loạt")
    add_command(group, "waiting", print_commands.waiting, "xem các thư đang chờ máy in")
    now = add_command(group, "now", print_commands.now, "in các thư đang chờ, theo thứ tự")
    now.add_argument("numbers", nargs="*", metavar="SỐ[/NĂM]")
    now.add_argument("--printer", default="", metavar="NAME")
    drop = add_command(
        group, "drop", print_commands.drop, "bỏ một lệnh in đang chờ; thư chưa in thì bỏ cả số"
    )
    drop.add_argument("number", metavar="SỐ[/NĂM]")
    drop.add_argument("--why", required=True, metavar="TEXT")
    batch = add_command(group, "batch", print_commands.batch, "in trước thư của nhiều hồ sơ đã có kết quả")
    batch.add_argument("codes", nargs="*", metavar="CODE")
    batch.add_argument("--kind", type=int, choices=range(5, 10), metavar="5…9")
    batch.add_argument("--printer", default="", metavar="NAME")


def _templates(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    template = _group(kin, "template", "mẫu thư")
    check = add_command(template, "check", template_commands.check, "kiểm tra một mẫu, nói rõ chỗ cần sửa")
    check.add_argument("--pdf", type=Path, metavar="F", help="trang thư vẽ từ mẫu")
    check.add_argument("--picture", type=Path, metavar="F.png", help="ảnh của trang thư")
    add = add_command(template, "add", template_commands.add, "kiểm tra một mẫu rồi đưa vào dùng")
    back = add_command(template, "back", template_commands.back, "trở lại mẫu dùng trước đó")
    export = add_command(template, "export", template_commands.export, "chép mẫu đang dùng ra tệp Word")
    show = add_command(template, "list", template_commands.show, "các mẫu đang dùng và các bản trước")
    for command in (check, add, export):
        command.add_argument("file", type=Path, metavar="F.docx")
    for command in (check, add, back, export, show):
        command.add_argument("--kind", type=int, choices=range(5, 10), metavar="5…9")
        command.add_argument("--paper", choices=[one.value for one in PaperSize])
        command.add_argument("--name", default="", metavar="F.docx", help="tên mẫu như template list ghi")
        command.add_argument("--family", choices=[one.value for one in LetterFamily][1:])


def _desk(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    day = _group(kin, "day", "ngày làm việc")
    close = add_command(day, "close", desk_commands.close_day, "khóa ngày: sau đó không hoàn tác được nữa")
    close.add_argument("--day", type=a_day, metavar="D")
    log_commands.grammar(add_command(kin, "log", log_commands.log, "sổ thư, và kiểm tra sổ có bị sửa không"))
    settings = _group(kin, "settings", "cài đặt của cơ quan")
    add_command(settings, "show", desk_commands.show_settings, "xem các cài đặt")
    change = add_command(settings, "set", desk_commands.change_settings, "đổi một cài đặt")
    change.add_argument("name", metavar="TÊN")
    change.add_argument("value", metavar="GIÁ_TRỊ")
    calendar_commands.grammar(_group(kin, "calendar", "lịch nghỉ và làm bù của cơ quan"))
    stock = add_command(
        kin, "stock", desk_commands.stock, "phôi ký sẵn còn trong ngăn; tờ cân chỉnh, phôi và bìa để in sẵn"
    )
    stock.add_argument(
        "action",
        nargs="?",
        choices=["test-sheet", "blank", "cover"],
        help="test-sheet: tờ cân chỉnh phôi; blank: phôi để in sẵn; cover: mặt ngoài của thiệp gấp",
    )
    stock.add_argument("--pdf", type=Path, metavar="F")
    stock.add_argument("--printer", default="", metavar="NAME")
    stock.add_argument("--kind", type=int, choices=range(5, 10), metavar="5…9")
    stock.add_argument("--add", type=int, metavar="N", help="thêm N tờ (số âm: tờ hỏng)")
    stock.add_argument("--why", default="", metavar="TEXT")
