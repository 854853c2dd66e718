"""The columns of form 07 with what stands in them; always Vietnamese, they stand on paper."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import assert_never

from counter_app.domain.dossier import Channel, State
from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
from counter_app.domain.names import clean
from counter_app.paper.context.phrases import DOTS, NBSP
from counter_app.wording import clock_time, full_date

#: What spans the last five columns of the printed book.
GIVEN_AND_TAKEN = "NHẬN VÀ TRẢ KẾT QUẢ"
Cell = str | datetime | int


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its heading, its share of the printed page in millimetres, its width on the screen in signs."""

    heading: str
    room: float
    signs: int
    cell: Callable[[FollowUpLine, FollowUpHead], Cell]
    middle: bool = False


def printed(cell: Cell) -> str:
    """A cell as the book shows it: an instant as its hour above its day."""
    match cell:
        case datetime():
            return f"{clock_time(cell)}\n{full_date(cell.date())}"
        case int():
            return str(cell)
        case str():
            return "\n".join(clean(one) for one in cell.split("\n"))
        case _:
            assert_never(cell)


def organ(head: FollowUpHead) -> str:
    """`UBND xã Lâm Hòa`: the agency that solves the dossiers of this register."""
    office = head.office
    return f"UBND {office.unit or DOTS} {clean(office.commune) or DOTS}"


def period(head: FollowUpHead) -> str:
    """`Hồ sơ tiếp nhận từ ngày 01/11/2026 đến hết ngày 30/11/2026`."""
    last = head.days.end.fromordinal(head.days.end.toordinal() - 1)
    if last == head.days.first:
        return f"Hồ sơ tiếp nhận trong ngày {full_date(last)}"
    return f"Hồ sơ tiếp nhận từ ngày {full_date(head.days.first)} đến hết ngày {full_date(last)}"


def channel_words(channel: Channel | None) -> str:
    """How a result reached people, as papers say it; empty while nobody has said."""
    match channel:
        case None:
            return ""
        case Channel.COUNTER:
            return "Trực tiếp"
        case Channel.HOME:
            return "Trả tại nhà"
        case Channel.POST:
            return "Bưu chính công ích"
        case Channel.CEREMONY:
            return "Tại lễ trao"
        case _:
            assert_never(channel)


_ENDED = {
    State.WITHDRAWN: "Rút hồ sơ",
    State.NOT_ACCEPTED: "Từ chối",
    State.STOPPED: "Dừng giải quyết",
}


def _given(line: FollowUpLine, _head: FollowUpHead) -> Cell:
    """When the result was handed over, or how the dossier ended without one."""
    if line.given is not None:
        return line.given
    if line.ended is None or line.closed is None:
        return ""
    return f"{_ENDED.get(line.ended, 'Kết thúc')}\n{full_date(line.closed.date())}"


def _where(line: FollowUpLine, _head: FollowUpHead) -> str:
    phone = f"ĐT: {clean(line.phone)}" if clean(line.phone) else ""
    return "\n".join(part for part in (clean(line.address), phone) if part)


COLUMNS = (
    Column("STT", 9, 6, lambda line, _: line.place, middle=True),
    Column("Mã hồ sơ", 35.5, 25, lambda line, _: line.code),
    Column("Tên TTHC", 40, 44, lambda line, _: line.procedure),
    Column("Tên tổ chức, cá nhân", 34, 28, lambda line, _: line.applicant),
    Column("Địa chỉ, số điện thoại", 38, 40, _where),
    Column("Cơ quan chủ trì giải quyết", 22, 20, lambda _, head: organ(head)),
    Column(f"Nhận hồ{NBSP}sơ", 18, 17, lambda line, _: line.received, middle=True),
    Column(f"Hẹn trả kết{NBSP}quả", 18, 17, lambda line, _: line.promise or "", middle=True),
    Column(f"Trả kết{NBSP}quả", 18, 17, _given, middle=True),
    Column("Phương thức nhận kết quả", 19, 18, lambda line, _: channel_words(line.channel)),
    Column("Ký nhận", 23.5, 22, lambda line, _: line.collector),
)
#: The first of the columns under GIVEN_AND_TAKEN.
FIRST_GIVEN = 6
