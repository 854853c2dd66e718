"""The words of each standing, as the badges say them."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.standing import (
    Closed,
    DueSoon,
    DueToday,
    InTime,
    Late,
    Lateness,
    NoPromise,
    Paused,
    Standing,
    Waiting,
)
from counter_app.sentences.standings import duration, standing_words
from tests.domain.working_time import instant

TODAY = date(2026, 11, 23)
FRIDAY = instant("2026-11-20T10:20")
WEDNESDAY = instant("2026-11-25T10:20")
NOON = instant("2026-11-23T10:20")
LATE = Lateness(3, FRIDAY, NOON)


@pytest.mark.parametrize(
    ("standing", "words"),
    [
        (InTime(5, WEDNESDAY), "Đang xử lý, còn 5 ngày làm việc"),
        (DueSoon(1, WEDNESDAY), "Hẹn 10:20 Thứ Tư 25/11, còn 1 ngày làm việc"),
        (DueToday(NOON, 108), "Hẹn 10:20 hôm nay, còn 1 giờ 48 phút"),
        (DueToday(NOON, 0), "Hẹn 10:20 hôm nay, đã đến giờ"),
        (Late(3, FRIDAY, same_day=False), "Trễ 3 ngày làm việc"),
        (Late(0, NOON, same_day=True), "Quá giờ hẹn 10:20 hôm nay"),
        (Late(0, FRIDAY, same_day=False), "Quá hẹn từ 10:20 Thứ Sáu 20/11"),
        (Waiting(FRIDAY, 1, None), "Xong từ 20/11, chờ nhận 1 ngày làm việc"),
        (Waiting(FRIDAY, 0, None), "Xong từ 20/11, chờ nhận"),
        (Waiting(NOON, 0, LATE), "Xong lúc 10:20 hôm nay, chờ nhận"),
        (Waiting(instant("2025-12-30T09:00"), 220, None), "Xong từ 30/12/2025, chờ nhận 220 ngày làm việc"),
        (Paused(instant("2026-11-19T09:00")), "Tạm dừng từ 19/11, chờ bổ sung"),
        (NoPromise(), "Đang xử lý, không có ngày hẹn"),
        (Closed(instant("2026-11-23T15:09"), LATE), "Đã trao 15:09 hôm nay, trễ 3 ngày làm việc"),
        (Closed(FRIDAY, Lateness(0, FRIDAY, FRIDAY)), "Đã trao 10:20 ngày 20/11, quá giờ hẹn"),
        (Closed(FRIDAY, None), "Đã trao 10:20 ngày 20/11"),
        (Closed(None, None), "Đã kết thúc, không có kết quả để trao"),
    ],
)
def test_a_standing_says_its_words(standing: Standing, words: str) -> None:
    assert standing_words(standing, TODAY) == words


@pytest.mark.parametrize("late", [None, LATE])
def test_a_ready_dossier_is_never_called_late(late: Lateness | None) -> None:
    assert "trễ" not in standing_words(Waiting(FRIDAY, 9, late), TODAY).casefold()


def test_a_duration_drops_what_is_nought() -> None:
    assert [duration(minutes) for minutes in (0, 5, 60, 108)] == [
        "0 phút",
        "5 phút",
        "1 giờ",
        "1 giờ 48 phút",
    ]
