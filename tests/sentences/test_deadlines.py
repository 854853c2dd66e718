"""The sentence that explains an appointment."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.day_strip import day_strip
from counter_app.domain.deadline import DayEnds, due, due_with_pauses
from counter_app.domain.procedure import Limit
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.sentences.deadlines import limit_words, sentence, tile_words, warnings
from tests.domain.working_time import calendar_days, hours, instant, same_day, shipped_calendar, working_days


@pytest.mark.parametrize(
    ("limit", "received", "expected"),
    [
        (
            working_days(1),
            "2026-11-23T10:20",
            (
                "Nhận 10:20 Thứ Hai 23/11, cộng 1 ngày làm việc, trừ Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam: "
                "hẹn trả 10:20 Thứ Tư 25/11/2026."
            ),
        ),
        (
            working_days(1),
            "2026-11-16T12:00",
            (
                "Nhận 12:00 Thứ Hai 16/11, trong giờ nghỉ trưa nên tính từ 13:30, cộng 1 ngày làm việc: "
                "hẹn trả 13:30 Thứ Ba 17/11/2026."
            ),
        ),
        (
            working_days(3),
            "2026-11-21T08:00",
            (
                "Nhận 08:00 Thứ Bảy 21/11, vào ngày nghỉ nên tính từ 07:30 Thứ Hai 23/11, cộng 3 ngày làm việc, "
                "trừ Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam: hẹn trả 07:30 Thứ Sáu 27/11/2026."
            ),
        ),
        (
            working_days(1),
            "2026-11-24T09:00",
            (
                "Nhận 09:00 Thứ Ba 24/11, vào ngày nghỉ Ngày Văn hóa Việt Nam nên tính từ 07:30 Thứ Tư 25/11, "
                "cộng 1 ngày làm việc: hẹn trả 07:30 Thứ Năm 26/11/2026."
            ),
        ),
        (
            working_days(10),
            "2026-02-10T07:00",
            (
                "Nhận 07:00 Thứ Ba 10/02, trước giờ làm việc nên tính từ 07:30, cộng 10 ngày làm việc, "
                "trừ 6 ngày cuối tuần và 5 ngày nghỉ Tết Nguyên đán từ 16/02 đến 20/02: "
                "hẹn trả 07:30 Thứ Ba 03/03/2026."
            ),
        ),
        (
            working_days(2),
            "2026-08-21T10:00",
            (
                "Nhận 10:00 Thứ Sáu 21/08, cộng 2 ngày làm việc, trừ Chủ Nhật 23/08, "
                "tính cả Thứ Bảy 22/08 làm bù cho Thứ Hai 31/8: hẹn trả 10:00 Thứ Hai 24/08/2026."
            ),
        ),
        (
            hours(4),
            "2026-11-16T07:30",
            "Nhận 07:30 Thứ Hai 16/11, cộng 4 giờ làm việc: hẹn trả 13:30 Thứ Hai 16/11/2026.",
        ),
        (
            same_day(),
            "2026-11-23T15:00",
            (
                "Nhận 15:00 Thứ Hai 23/11, giải quyết trong ngày: "
                "hẹn trả lúc hết giờ làm việc, 17:30 Thứ Hai 23/11/2026."
            ),
        ),
        (
            same_day(),
            "2026-11-23T15:01",
            (
                "Nhận 15:01 Thứ Hai 23/11, sau 15 giờ nên giải quyết trong ngày làm việc tiếp theo, "
                "trừ Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam: hẹn trả lúc hết giờ làm việc, 17:30 Thứ Tư 25/11/2026."
            ),
        ),
        (
            calendar_days(5),
            "2026-11-16T09:00",
            (
                "Nhận 09:00 Thứ Hai 16/11, cộng 5 ngày không kể ngày nhận, ngày cuối Thứ Bảy 21/11 là ngày nghỉ nên "
                "chuyển sang ngày làm việc tiếp theo, trừ Chủ Nhật 22/11: "
                "hẹn trả lúc hết giờ làm việc, 17:30 Thứ Hai 23/11/2026."
            ),
        ),
        (
            calendar_days(1),
            "2026-11-23T09:00",
            (
                "Nhận 09:00 Thứ Hai 23/11, cộng 1 ngày không kể ngày nhận, ngày cuối Thứ Ba 24/11 nghỉ "
                "Ngày Văn hóa Việt Nam nên chuyển sang ngày làm việc tiếp theo: "
                "hẹn trả lúc hết giờ làm việc, 17:30 Thứ Tư 25/11/2026."
            ),
        ),
        (
            working_days(2),
            "2025-12-31T10:00",
            (
                "Nhận 10:00 Thứ Tư 31/12/2025, cộng 2 ngày làm việc, trừ Thứ Bảy 03/01, Chủ Nhật 04/01, Thứ Năm 01/01 "
                "nghỉ Tết Dương lịch và Thứ Sáu 02/01 nghỉ hoán đổi với Thứ Bảy 10/01: hẹn trả 10:00 Thứ Ba 06/01/2026."
            ),
        ),
    ],
)
def test_an_appointment_is_explained_in_one_sentence(limit: Limit, received: str, expected: str) -> None:
    assert sentence(due(limit, instant(received), shipped_calendar())) == expected


def test_a_day_that_ends_at_closing_is_said_so() -> None:
    found = due(working_days(1), instant("2026-11-16T10:20"), shipped_calendar(), DayEnds.CLOSING)
    assert sentence(found) == (
        "Nhận 10:20 Thứ Hai 16/11, cộng 1 ngày làm việc: hẹn trả lúc hết giờ làm việc, 17:30 Thứ Ba 17/11/2026."
    )


def test_a_pause_and_half_a_day_are_said() -> None:
    calendar = shipped_calendar().with_days(
        [SpecialDay(date(2026, 11, 19), SpecialKind.AFTERNOON_OFF, "mất điện")]
    )
    stop = (instant("2026-11-18T14:00"), instant("2026-11-18T16:00"))
    found = due_with_pauses(working_days(1), instant("2026-11-18T10:20"), [stop], calendar)
    assert sentence(found) == (
        "Nhận 10:20 Thứ Tư 18/11, cộng 1 ngày làm việc, trừ thời gian tạm dừng từ 14:00 18/11 đến 16:00 18/11, "
        "Thứ Năm 19/11 chỉ làm nửa ngày do mất điện: hẹn trả 08:20 Thứ Sáu 20/11/2026."
    )


def test_an_uncertain_year_is_a_warning_beside_the_sentence() -> None:
    into_2027 = due(working_days(10), instant("2026-12-24T10:00"), shipped_calendar())
    assert warnings(into_2027) == ("Lịch nghỉ năm 2027 chưa được công bố, ngày hẹn có thể thay đổi.",)
    in_2031 = due(working_days(1), instant("2031-03-03T10:00"), shipped_calendar())
    assert warnings(in_2031) == ("Chưa có lịch nghỉ năm 2031, ngày hẹn mới chỉ trừ Thứ Bảy và Chủ Nhật.",)
    assert warnings(due(working_days(1), instant("2026-11-23T10:20"), shipped_calendar())) == ()


def test_a_limit_is_named_in_its_unit() -> None:
    limits = [working_days(3), hours(4), calendar_days(30), same_day()]
    assert [limit_words(limit) for limit in limits] == [
        "3 ngày làm việc", "4 giờ làm việc", "30 ngày", "trong ngày",
    ]  # fmt: skip


def test_the_tiles_of_the_strip_say_what_each_day_was() -> None:
    stop = (instant("2026-11-18T08:00"), instant("2026-11-19T17:30"))
    found = due_with_pauses(working_days(3), instant("2026-11-17T10:20"), [stop], shipped_calendar())
    assert [tile_words(tile) for tile in day_strip(found, shipped_calendar())] == [
        "Nhận", "Làm việc", "Tạm dừng", "Làm việc", "Cuối tuần", "Cuối tuần", "Làm việc", "Ngày Văn hóa Việt Nam",
        "Hẹn trả",
    ]  # fmt: skip
    today = due(same_day(), instant("2026-11-17T10:20"), shipped_calendar())
    assert [tile_words(tile) for tile in day_strip(today, shipped_calendar())] == ["Nhận và hẹn trả"]
