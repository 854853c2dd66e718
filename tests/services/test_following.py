"""Following a dossier: windows, steps, stops and late promises, on SQLite and PostgreSQL alike."""

from __future__ import annotations

import pytest

from counter_app.domain.dossier import State
from counter_app.domain.errors.dossiers import (
    ActAhead,
    ActTooEarly,
    DossierClosed,
    PromisePassed,
    SecondReappointment,
    WrongState,
)
from counter_app.domain.errors.entry import InvalidValue, MissingField, PromiseNotLater, SettingUnknown
from counter_app.domain.logbook import LogKind
from counter_app.domain.procedure import ProcedureCode
from counter_app.domain.standing import Paused
from counter_app.domain.supplement import AfterSupplement, SupplementRule
from counter_app.sentences.errors import explain
from counter_app.services.ports.lists import Bucket
from tests.domain.working_time import working_days
from tests.services.desk import Desk, instant

CODE = "H99.41.07-261116-0501"


@pytest.fixture
def linked(desk: Desk) -> str:
    """A linked birth taken in on Monday 16/11/2026 at 09:00; it is Monday 23/11 now."""
    return desk.take_in(
        {
            "code": CODE,
            "procedure": "2.000986",
            "received": "2026-11-16T09:00",
            "applicant": {"name": "Lò Thị Mai"},
        }
    )


def test_a_window_is_frozen_when_the_clock_stops_whatever_is_set_later(desk: Desk, linked: str) -> None:
    paused = desk.app.following.pause(linked, instant("2026-11-16T10:00"), "thiếu giấy chứng sinh")
    assert paused.supplement_until == instant("2026-11-26T17:30")
    desk.app.settling.change({"supplements.by_procedure": "2.000986 3 ask"})
    story = desk.app.registry.story(linked)
    assert story.standing == Paused(instant("2026-11-16T10:00"), instant("2026-11-26T17:30"), overdue=False)
    assert story.supplement == SupplementRule(3, AfterSupplement.ASK)
    (told,) = desk.log(LogKind.PAUSED)
    assert told["deadline"] == "2026-11-26T17:30:00+07:00"


def test_a_window_that_passed_shows_in_the_register_and_on_the_board(desk: Desk, linked: str) -> None:
    desk.app.following.pause(linked, instant("2026-11-16T10:00"), "")
    for now, overdue in (("2026-11-26T17:30", False), ("2026-11-26T17:31", True)):
        desk.at(now)
        rows = desk.app.registry.page(Bucket.PAUSED).rows
        (line,) = desk.app.board.today().panel(Bucket.PAUSED).lines
        for standing in (rows[0].standing, line.standing):
            assert standing == Paused(instant("2026-11-16T10:00"), instant("2026-11-26T17:30"), overdue)


def test_stopping_is_an_act_of_its_own(desk: Desk, linked: str) -> None:
    desk.app.following.pause(linked, instant("2026-11-16T10:00"), "")
    stopped = desk.app.following.stop(linked, reason="hết hạn bổ sung")
    assert (stopped.state, stopped.closed) == (State.STOPPED, desk.clock.instant)
    (told,) = desk.log(LogKind.STOPPED)
    assert told["reason"] == "hết hạn bổ sung"
    with pytest.raises(DossierClosed):
        desk.app.following.resume(linked)


def test_the_rules_of_supplements_are_settings(desk: Desk) -> None:
    settings = desk.app.settling.change(
        {
            "supplements.by_procedure": "2.000986 7 stop | 1.004873.000.00.00.H61 10 ask",
            "supplements.usual.days": "15",
            "supplements.usual.then": "ask",
        }
    )
    assert settings.supplements.of("1.004873") == SupplementRule(10, AfterSupplement.ASK)
    assert settings.supplements.of("1.001193") == SupplementRule(15, AfterSupplement.ASK)
    assert desk.app.settling.settings() == settings
    assert ProcedureCode("2.001023") not in dict(settings.supplements.by_procedure)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("supplements.by_procedure", "2.000986 7"),
        ("supplements.by_procedure", "2.000986 bảy stop"),
        ("supplements.by_procedure", "2.000986 7 dừng"),
        ("supplements.by_procedure", "2.000986 900 stop"),
        ("supplements.usual.days", "-1"),
        ("supplements.usual.days", "251"),
        ("supplements.usual.then", "dừng"),
    ],
)
def test_a_rule_that_cannot_be_read_changes_nothing_and_says_how_to_write_it(
    desk: Desk, name: str, value: str
) -> None:
    before = desk.app.settling.settings()
    with pytest.raises(InvalidValue) as refused:
        desk.app.settling.change({name: value})
    assert explain(refused.value).endswith(".")
    assert desk.app.settling.settings() == before
    with pytest.raises(SettingUnknown):
        desk.app.settling.change({"supplements": "7"})


def test_going_on_before_a_pause_is_refused_in_one_sentence(desk: Desk, linked: str) -> None:
    with pytest.raises(WrongState) as refused:
        desk.app.following.resume(linked)
    assert explain(refused.value) == (
        f"Hồ sơ {CODE} không tạm dừng nên không có gì để làm tiếp. Xin mở hồ sơ để xem."
    )
    desk.app.following.pause(linked, instant("2026-11-18T09:00"))
    with pytest.raises(ActTooEarly):
        desk.app.following.resume(linked, instant("2026-11-18T08:59"))
    with pytest.raises(ActAhead):
        desk.app.following.resume(linked, instant("2026-11-23T10:21"))
    assert desk.dossier(linked).paused_since == instant("2026-11-18T09:00")


def test_a_promise_in_the_past_is_refused_in_one_sentence(desk: Desk, linked: str) -> None:
    with pytest.raises(PromisePassed) as refused:
        desk.app.following.extend(linked, instant("2026-11-23T10:00"), "xác minh")
    assert explain(refused.value) == (
        f"Hồ sơ {CODE}: giờ hẹn mới 10:00 ngày 23/11/2026 đã qua, bây giờ là 10:20 ngày 23/11/2026. "
        "Xin chọn một giờ làm việc sắp tới."
    )
    with pytest.raises(PromiseNotLater):
        desk.app.following.extend(linked, instant("2026-11-18T10:00"), "xác minh")
    assert desk.dossier(linked).extensions == ()


def test_the_legal_limit_warns_and_never_refuses(desk: Desk, linked: str) -> None:
    limit = instant("2026-11-23T09:00")
    desk.at("2026-11-18T09:00")
    assert desk.app.registry.beyond_limit(linked, limit) is None
    beyond = desk.app.registry.beyond_limit(linked, instant("2026-11-23T09:01"))
    assert beyond is not None
    assert beyond.last.at == limit
    assert desk.app.following.extend(linked, instant("2026-12-30T09:00"), "xác minh").promise == instant(
        "2026-12-30T09:00"
    )


def test_a_linked_dossier_goes_from_agency_to_agency(desk: Desk, linked: str) -> None:
    following = desk.app.following
    following.hand_on(linked, " Công an xã Lâm Hòa ", working_days(1), instant("2026-11-16T15:00"))
    following.hand_on(linked, "Bảo hiểm xã hội cơ sở", working_days(2), instant("2026-11-18T09:00"))
    steps = desk.dossier(linked).steps
    assert [(one.agency, one.since, one.done) for one in steps] == [
        ("Công an xã Lâm Hòa", instant("2026-11-16T15:00"), instant("2026-11-18T09:00")),
        ("Bảo hiểm xã hội cơ sở", instant("2026-11-18T09:00"), None),
    ]
    late = desk.app.registry.story(linked).late_step
    assert late is not None
    assert late.agency == "Công an xã Lâm Hòa"
    ended = following.end_step(linked, instant("2026-11-19T10:00"))
    assert ended.steps[-1].done == instant("2026-11-19T10:00")
    assert [told["codes"] for told in desk.log(LogKind.STEP_TAKEN)] == [[CODE]] * 3


def test_a_step_keeps_the_order_of_time_and_needs_a_name(desk: Desk, linked: str) -> None:
    following = desk.app.following
    with pytest.raises(WrongState):
        following.end_step(linked)
    with pytest.raises(ActTooEarly):
        following.hand_on(linked, "Công an xã", None, instant("2026-11-16T08:59"))
    with pytest.raises(MissingField):
        following.hand_on(linked, "  ", None)
    following.hand_on(linked, "Công an xã", None, instant("2026-11-17T09:00"))
    with pytest.raises(ActTooEarly):
        following.hand_on(linked, "Bảo hiểm", None, instant("2026-11-17T08:00"))
    with pytest.raises(ActTooEarly):
        following.end_step(linked, instant("2026-11-17T08:00"))
    following.ready(linked)
    with pytest.raises(WrongState):
        following.hand_on(linked, "Bảo hiểm", None)


def test_a_dossier_handed_in_elsewhere_is_promised_from_where_it_arrived(desk: Desk) -> None:
    code = desk.take_in(
        {
            "code": CODE,
            "procedure": "1.001022",
            "received": "2026-11-13T16:00",
            "arrived": "2026-11-16T09:00",
            "applicant": {"name": "Lò Thị Mai"},
        }
    )
    assert desk.dossier(code).promise == instant("2026-11-19T09:00")
    desk.app.following.pause(code, instant("2026-11-17T09:00"))
    assert desk.app.following.resume(code, instant("2026-11-18T09:00")).promise == instant("2026-11-20T09:00")


def test_a_promise_is_made_anew_once_and_again_only_by_the_chairman_s_decision(
    desk: Desk, linked: str
) -> None:
    desk.app.following.extend(linked, instant("2026-11-25T10:00"), "chờ xác minh", "07/PXL")
    with pytest.raises(SecondReappointment) as refused:
        desk.app.following.extend(linked, instant("2026-11-27T10:00"), "chờ xác minh")
    assert refused.value.slip == "07/PXL"
    with pytest.raises(MissingField):
        desk.app.following.extend(linked, instant("2026-11-27T10:00"), decision="15/QĐ-UBND")
    desk.app.following.extend(linked, instant("2026-11-27T10:00"), "chưa có trả lời", decision="15/QĐ-UBND")
    assert desk.dossier(linked).promise == instant("2026-11-27T10:00")
    assert desk.log(LogKind.EXTENDED)[-1]["decision"] == "15/QĐ-UBND"
