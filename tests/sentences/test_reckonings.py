"""Every date of a dossier answers in one sentence how it was reached."""

from __future__ import annotations

from datetime import date

import pytest

from counter_app.domain.day_strip import day_strip
from counter_app.domain.deadline import due_with_pauses
from counter_app.domain.dossier import Dossier, ExtensionBasis, extended, paused, resumed
from counter_app.domain.legal_limit import legal_limit
from counter_app.domain.procedure import Extension, ExtensionMode, LimitUnit
from counter_app.domain.reckoning import DateKind, Reckoning, Rules, reckonings
from counter_app.domain.standing import Paused
from counter_app.domain.steps import Step
from counter_app.domain.supplement import AfterSupplement, SupplementRule
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.sentences.deadlines import special_day, tile_sentence, tile_words
from counter_app.sentences.reckonings import (
    beyond_limit,
    date_name,
    kept,
    late_step,
    question,
    sentence,
    supplement_over,
)
from tests.domain.making import dossier
from tests.domain.working_time import instant, shipped_calendar, working_days

TWENTY_DAYS = Extension(20, LimitUnit.DAY, ExtensionMode.ADDITIONAL)
RULES = Rules(shipped_calendar(), extension=TWENTY_DAYS, supplement=SupplementRule(7, AfterSupplement.STOP))
PROMISE = instant("2026-11-19T09:00")


def accepted() -> Dossier:
    """Three working days from Monday 16/11."""
    return dossier(received="2026-11-16 09:00", limit=working_days(3), appointment=PROMISE)


def asked(one: Dossier, kind: DateKind, rules: Rules = RULES) -> Reckoning:
    return next(found for found in reckonings(one, rules) if found.kind is kind)


def everything() -> list[Reckoning]:
    """One date of every kind."""
    police = Step("Công an xã", working_days(1), instant("2026-11-16T15:00"))
    stood = resumed(paused(accepted(), instant("2026-11-17T09:00"), "a"), instant("2026-11-18T09:00"))
    moved = extended(
        stood, instant("2026-11-18T09:00"), instant("2026-11-20T09:00"), "", ExtensionBasis.PAUSE
    )
    later = extended(moved, instant("2026-11-19T09:00"), instant("2026-11-25T16:00"), "Chờ xác minh")
    waiting = paused(accepted(), instant("2026-11-17T09:00"), "b", instant("2026-11-27T17:30"))
    return [
        *reckonings(dossier(received="2026-11-16 09:00", limit=working_days(3), steps=(police,)), RULES),
        *reckonings(later, RULES),
        asked(waiting, DateKind.SUPPLEMENT),
    ]


def test_every_kind_of_date_has_a_name_a_question_a_sentence_and_its_days() -> None:
    found = everything()
    assert {one.kind for one in found} == set(DateKind)
    for one in found:
        assert date_name(one)
        assert question(one).endswith("?")
        assert sentence(one).endswith(".")
        assert "{" not in sentence(one) + question(one) + date_name(one)
        assert one.days


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (
            DateKind.VERIFICATION,
            (
                "Hết thời hạn thường 09:00 Thứ Năm 19/11, cộng 20 ngày xác minh không kể ngày đầu: "
                "chậm nhất 17:30 Thứ Tư 09/12/2026."
            ),
        ),
        (
            DateKind.STEP,
            "Công an xã nhận 15:00 Thứ Hai 16/11, cộng 1 ngày làm việc: phải xong 15:00 Thứ Ba 17/11/2026.",
        ),
        (
            DateKind.SUPPLEMENT,
            (
                "Yêu cầu bổ sung 09:00 Thứ Ba 17/11, cộng 7 ngày làm việc, trừ Thứ Bảy 21/11, Chủ Nhật 22/11 và "
                "Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam: chờ đến hết giờ làm việc, 17:30 Thứ Sáu 27/11/2026."
            ),
        ),
        (
            DateKind.PAUSED,
            (
                "Nhận 09:00 Thứ Hai 16/11, cộng 3 ngày làm việc, trừ thời gian tạm dừng từ 09:00 17/11 đến "
                "09:00 18/11: hẹn trả 09:00 Thứ Sáu 20/11/2026."
            ),
        ),
        (
            DateKind.EXTENDED,
            (
                "Hẹn cũ 09:00 Thứ Sáu 20/11/2026, thêm 2 ngày làm việc, trừ Thứ Bảy 21/11, Chủ Nhật 22/11 và "
                "Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam, vì chờ xác minh: hẹn lại 16:00 Thứ Tư 25/11/2026."
            ),
        ),
    ],
)
def test_a_date_is_told_in_the_words_of_its_kind(kind: DateKind, told: str) -> None:
    assert sentence(next(one for one in everything() if one.kind is kind)) == told


def test_a_dossier_handed_in_elsewhere_says_from_where_it_counts() -> None:
    one = dossier(
        received="2026-11-13 16:00",
        arrived=instant("2026-11-16T09:00"),
        limit=working_days(3),
        appointment=PROMISE,
    )
    assert sentence(asked(one, DateKind.APPOINTMENT)) == (
        "Cơ quan có thẩm quyền nhận 09:00 Thứ Hai 16/11, cộng 3 ngày làm việc: hẹn trả 09:00 Thứ Năm 19/11/2026."
    )


def test_a_promise_the_calendar_no_longer_gives_is_kept_in_words() -> None:
    storm = SpecialDay(date(2026, 11, 18), SpecialKind.AFTERNOON_OFF, "chống bão")
    one = asked(accepted(), DateKind.APPOINTMENT, Rules(shipped_calendar().with_days([storm])))
    assert sentence(one) == (
        "Nhận 09:00 Thứ Hai 16/11, cộng 3 ngày làm việc, Thứ Tư 18/11 chỉ làm nửa ngày do chống bão: "
        "tính theo lịch hôm nay là 15:00 Thứ Năm 19/11/2026."
    )
    assert kept(one) == (
        "Giấy hẹn in 09:00 Thứ Năm 19/11/2026 vẫn giữ nguyên; tính theo lịch hôm nay thì là 15:00 Thứ Năm "
        "19/11/2026, vì lịch nay có chiều Thứ Tư 18/11 nghỉ chống bão."
    )
    assert kept(asked(accepted(), DateKind.APPOINTMENT)) == ""


def test_a_promise_without_a_limit_says_so() -> None:
    one = dossier(received="2026-11-16 09:00", limit=None, appointment=PROMISE)
    assert sentence(asked(one, DateKind.APPOINTMENT)) == (
        "Ngày hẹn ghi theo giấy hẹn; thủ tục này không có thời hạn trong bảng."
    )


@pytest.mark.parametrize(
    ("then", "proposed"),
    [
        (AfterSupplement.STOP, "đề nghị dừng xử lý hồ sơ."),
        (AfterSupplement.ASK, "làm tiếp, chờ thêm hay dừng xử lý?"),
        (AfterSupplement.NOTHING, ""),
    ],
)
def test_what_follows_a_window_that_passed_is_as_the_office_set_it(
    then: AfterSupplement, proposed: str
) -> None:
    over = Paused(instant("2026-11-10T08:00"), instant("2026-11-19T17:30"), overdue=True)
    said = supplement_over(over, SupplementRule(7, then))
    assert said.endswith(proposed)
    assert bool(said) == bool(proposed)
    waiting = Paused(instant("2026-11-10T08:00"), instant("2026-11-19T17:30"))
    assert supplement_over(waiting, SupplementRule(7, then)) == ""


def test_who_answers_for_a_late_step_is_named() -> None:
    police = Step("Công an xã", None, PROMISE)
    assert "Công an xã" in late_step(police)
    assert "cơ quan mình" in late_step(Step("UBND xã", None, PROMISE, own=True))


@pytest.mark.parametrize(
    ("extension", "told"),
    [
        (TWENTY_DAYS, "kể cả xác minh, là 17:30 Thứ Tư 09/12/2026."),
        (None, "không có thời gian xác minh thêm."),
    ],
)
def test_a_promise_behind_the_legal_limit_is_told_with_the_limit(
    extension: Extension | None, told: str
) -> None:
    limit = legal_limit(accepted(), extension, shipped_calendar())
    assert limit is not None
    assert beyond_limit(limit, instant("2026-12-31T09:00")).endswith(told)


def test_half_days_made_up_days_and_pauses_are_named_on_the_strip() -> None:
    special = [
        SpecialDay(date(2026, 8, 25), SpecialKind.MORNING_OFF, "họp dân"),
        SpecialDay(date(2026, 8, 26), SpecialKind.AFTERNOON_OFF, "mất điện"),
    ]
    calendar = shipped_calendar().with_days(special)
    stop = (instant("2026-08-24T09:00"), instant("2026-08-24T10:00"))
    found = due_with_pauses(working_days(4), instant("2026-08-21T10:00"), [stop], calendar)
    tiles = {tile.day.day: tile for tile in day_strip(found, calendar)}
    assert [tile_words(tiles[day]) for day in (22, 23, 25, 26)] == [
        "Làm bù",
        "Cuối tuần",
        "Nghỉ sáng",
        "Nghỉ chiều",
    ]
    assert [tile_sentence(tiles[day]) for day in (22, 24, 26)] == [
        "Thứ Bảy 22/08: làm bù, tính 8 giờ",
        "Thứ Hai 24/08: làm việc, có lúc tạm dừng, tính 7 giờ",
        "Thứ Tư 26/08: nghỉ chiều, tính 4 giờ",
    ]
    assert special_day(special[0]) == "sáng Thứ Ba 25/08 nghỉ họp dân"
