"""The words of the command line about the forms of the one-stop counter."""

from __future__ import annotations

import argparse
from datetime import date, datetime
from pathlib import Path

from counter_app.domain.dossier import Channel
from counter_app.domain.form_order import ISSUED

from . import form_commands
from .opening import add_command, instant

_FORMS = tuple(f"{kind.form:02}" for kind in ISSUED)


def a_day(text: str) -> date:
    """A day written as `2026-11-23`."""
    return datetime.fromisoformat(text).date()


def add_forms(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The commands `form` and `follow-up`."""
    form = add_command(
        kin, "form", form_commands.form, "biểu của Bộ phận Một cửa: bản thảo, hoặc lập và in với --print"
    )
    form.add_argument("code", metavar="CODE")
    form.add_argument(
        "form",
        choices=_FORMS,
        metavar="01|02|03|05|06",
        help="01 giấy tiếp nhận, 02 yêu cầu bổ sung, 03 từ chối, 05 thông báo dừng, 06 phiếu kiểm soát",
    )
    form.add_argument(
        "--items", default="", metavar="A; B", help="01, 02: các giấy tờ, cách nhau dấu chấm phẩy"
    )
    form.add_argument("--sets", type=int, default=1, metavar="N", help="01: số bộ hồ sơ")
    form.add_argument(
        "--channel", choices=[one.value for one in Channel], help="01: nhận kết quả bằng cách nào"
    )
    form.add_argument("--reason", default="", metavar="R", help="02, 03, 05: lý do")
    form.add_argument("--until", type=instant, metavar="T", help="02: bổ sung trước lúc nào")
    effect = form.add_mutually_exclusive_group()
    effect.add_argument("--pause", action="store_true", help="02: đồng thời tạm dừng hồ sơ")
    effect.add_argument("--close", action="store_true", help="03, 05: đồng thời kết thúc hồ sơ")
    form.add_argument("--again", action="store_true", help="đã có một tờ, vẫn lập tờ nữa")
    form.add_argument(
        "--print", action="store_true", help="lấy số, ghi sổ và in; không có thì chỉ là bản thảo"
    )
    form.add_argument("--printer", default="", metavar="NAME")
    form.add_argument("--pdf", type=Path, metavar="F")
    form.add_argument("--docx", type=Path, metavar="F")

    follow_up = add_command(
        kin, "follow-up", form_commands.follow_up, "sổ theo dõi hồ sơ nhận trong một khoảng thời gian"
    )
    follow_up.add_argument("--first", type=a_day, required=True, metavar="D", help="ngày đầu, 2026-11-01")
    follow_up.add_argument(
        "--end", type=a_day, required=True, metavar="D", help="ngày liền sau ngày cuối, 2026-12-01"
    )
    follow_up.add_argument("--pdf", type=Path, metavar="F.pdf", help="sổ in, A4 ngang")
    follow_up.add_argument("--xlsx", type=Path, metavar="F.xlsx", help="bảng tính")
