"""A fortnight of the register as form 07 shows it: what its pictures are made of."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from counter_app.domain.dossier import Channel, State
from counter_app.domain.follow_up import FollowUpHead, FollowUpLine
from counter_app.domain.instants import DayRange
from counter_app.domain.letter import FormKind
from counter_app.domain.office import Settings

from .cases import OFFICE, when

BOOK = FollowUpHead(
    OFFICE,
    Settings().naming(FormKind.FOLLOW_UP, date(2026, 11, 30)),
    DayRange(date(2026, 11, 16), date(2026, 11, 30)),
    date(2026, 11, 30),
    "……/STD",
)
_PEOPLE = (
    ("Lò Thị Mai", "bản Nà Lốm, xã Lâm Hòa", "0987 654 321", "Đăng ký khai sinh"),
    ("Giàng A Sính", "bản Huổi Mí, xã Lâm Hòa", "", "Cấp Giấy xác nhận tình trạng hôn nhân"),
    (
        "Công ty trách nhiệm hữu hạn một thành viên Xây dựng Huổi Mí",
        "thôn Trung Tâm, xã Lâm Hòa",
        "0912 345 678",
        "Chứng thực bản sao từ bản chính giấy tờ, văn bản do cơ quan có thẩm quyền của Việt Nam cấp",
    ),
    ("Nguyễn Thị Ủẫ", "bản Pá Khoang, xã Lâm Hòa", "0900 000 001", "Đăng ký kết hôn"),
    ("Nông Văn Pảo", "bản Huổi Mí, xã Lâm Hòa", "", "Đăng ký khai tử"),
)


#: Days of November 2026: received, promised, handed over; the 24th is a holiday.
_DAYS = ((16, 19, 18), (17, 20, 19), (18, 23, 20), (19, 25, 23), (20, 26, 25), (23, 27, 26), (25, 30, 27))


def book_lines() -> Iterator[FollowUpLine]:
    """Eighteen dossiers: most handed over, one withdrawn, the last ones still being worked on."""
    for place in range(1, 19):
        name, address, phone, procedure = _PEOPLE[place % len(_PEOPLE)]
        taken, due, done = _DAYS[min(place // 3, len(_DAYS) - 1)]
        received, promise = when(taken, 8 + place % 3, 7 * place % 60), when(due, 16, 30)
        given: datetime | None = when(done, 14, 9 * place % 60) if place <= 14 and place != 6 else None
        yield FollowUpLine(
            place=place,
            code=f"H99.41.07-2611{received.day:02d}-{place:04d}",
            procedure=procedure,
            applicant=name,
            address=address,
            phone=phone,
            received=received,
            promise=promise,
            given=given,
            closed=received + timedelta(days=1) if place == 6 else None,
            ended=State.WITHDRAWN if place == 6 else None,
            channel=(Channel.POST if place % 4 == 0 else Channel.COUNTER) if given else None,
            collector=name if given and place % len(_PEOPLE) != 2 else "",
        )
