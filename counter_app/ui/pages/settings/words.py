"""The words of the settings: choices, faults under a field, number lists as people write them."""

from __future__ import annotations

import re
from typing import assert_never

from counter_app.domain.deadline import DayEnds
from counter_app.domain.errors.calendar import InvalidOpeningHours
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.letter import LetterKind, SigningMode
from counter_app.domain.office import NumberSource, Signatory, SignatureForm
from counter_app.domain.paper_size import PaperSize
from counter_app.domain.report_rules import LAST_SAFE_DAY, MOST_REMIND_DAYS
from counter_app.domain.review_rules import MOST_DAYS
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.sentences.calendars import kind_name
from counter_app.sentences.errors import explain
from counter_app.sentences.letters import paper_name, signature_lines, signing_meaning, signing_name
from counter_app.sentences.printing import queue_name
from counter_app.services.ports.printers import PrinterQueue
from counter_app.ui.values import Choice
from counter_app.wording import _, n_

_RUN = re.compile(r"^(\d{1,6})\s*[-–]\s*(\d{1,6})$")
_LONGEST_RUN = 500


def raised(words: str) -> str:
    """The words with their first letter large."""
    return words[:1].upper() + words[1:]


def signing_choices() -> tuple[Choice, ...]:
    """When the Chairman signs, each with what it means at the counter."""
    return tuple(
        Choice(mode.value, raised(signing_name(mode)), tip=signing_meaning(mode)) for mode in SigningMode
    )


def paper_choices() -> tuple[Choice, ...]:
    """The sheets."""
    return tuple(Choice(size.value, paper_name(size)) for size in (PaperSize.A5, PaperSize.A4))


def source_choices() -> tuple[Choice, ...]:
    """Where the records-office number comes from."""
    return tuple(Choice(source.value, source_name(source)) for source in NumberSource)


def source_name(source: NumberSource) -> str:
    """`Dãy số riêng của loại thư này`."""
    match source:
        case NumberSource.NONE:
            return _("Không ghi số văn bản")
        case NumberSource.OWN_SERIES:
            return _("Dãy số riêng, máy tự đếm")
        case NumberSource.RESERVED:
            return _("Các số văn thư đã cấp sẵn")
        case NumberSource.TYPED:
            return _("Gõ số khi in từng thư")
        case _:
            assert_never(source)


def form_choices() -> tuple[Choice, ...]:
    """The forms of a signature, each with its lines."""
    return tuple(
        Choice(form.value, form_name(form), tip=" / ".join(signature_lines(Signatory(form=form))))
        for form in SignatureForm
    )


def form_name(form: SignatureForm) -> str:
    """`Phó Chủ tịch ký thay`."""
    match form:
        case SignatureForm.CHAIRMAN:
            return _("Chủ tịch ký")
        case SignatureForm.FOR_COMMITTEE:
            return _("Thay mặt Ủy ban")
        case SignatureForm.DEPUTY:
            return _("Phó Chủ tịch ký thay")
        case SignatureForm.FOR_COMMITTEE_DEPUTY:
            return _("Thay mặt Ủy ban, Phó Chủ tịch ký thay")
        case SignatureForm.BY_ORDER:
            return _("Thừa lệnh Chủ tịch")
        case _:
            assert_never(form)


def day_end_choices() -> tuple[Choice, ...]:
    """When a limit ends on its last day."""
    return (
        Choice(
            DayEnds.CLOCK.value, _("Đúng giờ phút đã nhận"), tip=_("Nhận 10:20 thì hẹn 10:20 của ngày cuối.")
        ),
        Choice(
            DayEnds.CLOSING.value,
            _("Hết giờ làm việc"),
            tip=_("Nhận lúc nào cũng hẹn đến giờ đóng cửa ngày cuối."),
        ),
    )


def day_kind_choices() -> tuple[Choice, ...]:
    """How a day may differ from its weekday."""
    return tuple(Choice(kind.value, kind_name(kind)) for kind in SpecialKind)


def day_source(day: SpecialDay, own: bool) -> str:
    """Who says so: the office itself, or the source of the shipped calendar."""
    if own:
        return day.source or _("cơ quan ghi")
    return day.source if day.announced else _("chưa công bố")


def printer_choices(queues: tuple[PrinterQueue, ...], *, own: bool = False) -> tuple[Choice, ...]:
    """The printers of this machine with how each stands; `own` begins with the one chosen for all letters."""
    first = _("Như máy in chung") if own else _("Máy in mặc định của máy này")
    return (
        Choice("", first),
        *(Choice(one.name, queue_name(one.name), tip=queue_words(one)) for one in queues),
    )


def queue_words(queue: PrinterQueue) -> str:
    """`Nhận lệnh được, mặc định`."""
    words = _("nhận lệnh được") if queue.accepts else _("chưa nhận lệnh")
    words = _("đang tạm dừng") if queue.paused else words
    return _("{words}, mặc định của máy").format(words=words) if queue.is_default else words


def stock_words(left: int | None) -> str:
    """How many signed sheets are in the drawer."""
    if left is None:
        return _("Chưa đếm phôi đã ký của loại thư này.")
    words = n_("Còn {n} tờ phôi đã ký trong ngăn.", "Còn {n} tờ phôi đã ký trong ngăn.", left)
    return words.format(n=left)


def kind_choices() -> tuple[Choice, ...]:
    """The five letters, shortly."""
    names = {
        LetterKind.THANKS: _("Cảm ơn"),
        LetterKind.APOLOGY: _("Xin lỗi"),
        LetterKind.BIRTH: _("Khai sinh"),
        LetterKind.MARRIAGE: _("Kết hôn"),
        LetterKind.CONDOLENCE: _("Chia buồn"),
    }
    return tuple(Choice(str(int(kind)), names[kind]) for kind in LetterKind)


# Numbers the records office gave beforehand ----------------------------------------------------------------


def expanded(text: str) -> str:
    """`41-43, 50` as `41, 42, 43, 50`; what cannot be read stays as it is."""
    parts: list[str] = []
    for piece in (part.strip() for part in text.split(",")):
        run = _RUN.match(piece)
        if run is None:
            parts += [piece] if piece else []
            continue
        first, last = int(run.group(1)), int(run.group(2))
        if not 0 <= last - first < _LONGEST_RUN:
            return text
        parts += [str(number) for number in range(first, last + 1)]
    return ", ".join(parts)


def folded_numbers(text: str) -> str:
    """`41, 42, 43, 50` as `41-43, 50`; what cannot be read stays as it is."""
    pieces = [part.strip() for part in text.split(",") if part.strip()]
    if not all(piece.isascii() and piece.isdigit() for piece in pieces):
        return text
    runs: list[list[int]] = []
    for number in (int(piece) for piece in pieces):
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)


# Faults ------------------------------------------------------------------------------------------------------


def fault_words(name: str, error: CounterError) -> str:
    """What is wrong with a setting and how to write it, under its field."""
    leaf = name.rsplit(".", 1)[-1]
    if isinstance(error, InvalidOpeningHours):
        return explain(error)
    words = {
        "hours": _("Ghi giờ mở và giờ đóng của từng buổi, ví dụ 07:30 và 11:30."),
        "number_pattern": _(
            "Mẫu số cần có đúng một chỗ cho số thứ tự, ghi {n} hoặc {n:02}, ví dụ {n:02}/TXL-UBND. {year} là năm."
        ),
        "few": _("Ghi một số nguyên từ 0 trở lên."),
        "decided": _("Ghi ngày tháng năm, ví dụ 05/01/2026; để trống cũng được."),
        "reserved": _("Ghi các số cách nhau bằng dấu phẩy, hoặc một dãy như 41-60; mỗi số một lần."),
    }
    by_name = {
        "contributions.kinds": _("Mỗi loại cần một tên, không trùng nhau; cần ít nhất một loại."),
        "contributions.channels": _("Mỗi kênh cần một tên, không trùng nhau; cần ít nhất một kênh."),
        "returns.out_of_hours": _("Ghi giờ bắt đầu và giờ kết thúc, ví dụ 07:30 và 11:00."),
        "ceremonies.weekly": _("Ghi giờ bắt đầu, ví dụ 15:00."),
        "ceremonies.foreign": _("Mỗi dòng cần ngày bắt đầu có thật, khác nhau, và hai số ngày từ 1 đến 366."),
    }
    if name in by_name:
        return by_name[name]
    if name.startswith("reports.") and leaf.endswith("_day"):
        return _("Ghi số từ 1 đến {last}.").format(last=LAST_SAFE_DAY)
    most = {"reports.remind_days": MOST_REMIND_DAYS, "review.days": MOST_DAYS}
    if name in most:
        return _("Ghi số nguyên từ 0 đến {most}.").format(most=most[name])
    if name.startswith("ceremonies.agenda."):
        return _("Ghi số phút bằng số nguyên đến 240; cần ít nhất một việc có phút.")
    if name.startswith(("guards.", "screen.")):
        return _("Ghi một số nguyên từ 0 trở lên.")
    return words.get(leaf) or explain(error)
