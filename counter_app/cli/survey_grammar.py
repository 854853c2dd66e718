"""The words of the command line about surveys."""

from __future__ import annotations

import argparse
from datetime import date, timedelta
from pathlib import Path

from counter_app.domain.instants import DayRange
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.survey import SurveySource
from counter_app.domain.survey_rules import SurveyForm, SurveyUse

from . import survey_commands
from .form_grammar import a_day
from .opening import add_command

_FORMS = [form.value for form in SurveyForm]
_FIRST_YEAR, _LAST_YEAR = 2000, 2200


def add_surveys(kin: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """The group `survey`."""
    parser = add_command(kin, "survey", None, "phiếu khảo sát: mẫu 2, 3, 4")
    group = parser.add_subparsers(dest="action", required=True, metavar="VIỆC")
    add_command(group, "list", survey_commands.listed, "các mẫu, dùng vào việc gì, đang ở bản nào")
    show = add_command(group, "show", survey_commands.show, "một mẫu: lời dẫn và các câu hỏi")
    edit = add_command(group, "edit", survey_commands.edit, "sửa một mẫu thành bản mới, từ tệp JSON")
    enter = add_command(group, "enter", survey_commands.enter, "nhập một phiếu")
    printed = add_command(group, "print", survey_commands.printed, "tờ phiếu để trả lời bằng bút")
    for command in (show, edit, enter, printed):
        command.add_argument("form", choices=_FORMS, metavar="MẪU", help=", ".join(_FORMS))
    for command in (show, enter, printed):
        command.add_argument(
            "--version", type=int, default=0, metavar="N", help="bản, không ghi là bản mới nhất"
        )
    edit.add_argument("file", type=Path, metavar="FILE.json", help='{"title", "intro", "questions": […]}')
    enter.add_argument(
        "--answers",
        required=True,
        metavar="1,5,0,-",
        help="1–5 theo mức hài lòng, 0 không áp dụng, - để trống",
    )
    enter.add_argument("--use", choices=[use.value for use in SurveyUse])
    enter.add_argument(
        "--source", choices=[one.value for one in SurveySource], default=SurveySource.PAPER.value
    )
    enter.add_argument("--day", type=a_day, metavar="D", help="ngày người dân trả lời, không ghi là hôm nay")
    enter.add_argument("--dossier", default="", metavar="CODE", help="chỉ giữ lại khi người dân đồng ý")
    enter.add_argument("--agreed", action="store_true", help="người dân đồng ý ghi mã hồ sơ kèm phiếu")
    back = add_command(group, "take-back", survey_commands.take_back, "bỏ một phiếu đã nhập khỏi mọi con số")
    back.add_argument("number", type=int, metavar="SỐ")
    back.add_argument("--year", type=int, metavar="NĂM")
    tally = add_command(group, "tally", survey_commands.tally, "ba con số của từng mẫu, từng bản, không gộp")
    tally.add_argument("form", nargs="?", choices=_FORMS, metavar="MẪU")
    tally.add_argument(
        "--period",
        type=period,
        required=True,
        metavar="KỲ",
        help="2026-11, 2026, hoặc 2026-11-01..2026-12-01 (ngày sau không tính)",
    )
    printed.add_argument(
        "--paper", choices=[PaperSize.A4.value, PaperSize.A5.value], default=PaperSize.A4.value
    )
    printed.add_argument("--pdf", type=Path, metavar="F")
    printed.add_argument("--docx", type=Path, metavar="F")


def period(text: str) -> DayRange:
    """`2026`, `2026-11` or `2026-11-01..2026-12-01`, the last day excluded; raises ArgumentTypeError."""
    try:
        first, between, end = text.partition("..")
        if between:
            return DayRange(date.fromisoformat(first), date.fromisoformat(end))
        parts = [int(part) for part in text.split("-")]
        if len(parts) > 2 or not _FIRST_YEAR <= parts[0] <= _LAST_YEAR:
            raise ValueError(text)
        if len(parts) == 1:
            return DayRange(date(parts[0], 1, 1), date(parts[0] + 1, 1, 1))
        begin = date(parts[0], parts[1], 1)
        return DayRange(begin, (begin + timedelta(days=31)).replace(day=1))
    except ValueError as wrong:
        raise argparse.ArgumentTypeError(text) from wrong
