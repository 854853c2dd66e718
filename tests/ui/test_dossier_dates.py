"""Stories of the clock through the register page: every date is asked why, and what was promised stays promised."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.domain.dossier import State
from counter_app.domain.instants import local
from counter_app.domain.procedure import Limit, LimitUnit
from counter_app.domain.workdays import SpecialDay, SpecialKind
from counter_app.services.ports.lists import Bucket
from counter_app.ui.background import Background
from counter_app.ui.dialogs import AskOverlay
from counter_app.ui.pages.dossiers import detail
from counter_app.ui.pages.dossiers.dates import DateValue
from counter_app.ui.pages.dossiers.deeds import HAND_ON, STEP_DONE
from counter_app.ui.pages.dossiers.page import DossiersPage
from counter_app.ui.pages.dossiers.story import StoryValue
from counter_app.ui.theme import Theme
from tests.ui.demo_register import Opened
from tests.ui.settling import Settle, settler
from tests.ui.test_dossiers_page import open_page, question, show

CODE = "H99.41.07-261123-0901"


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    return settler(background, qapp)


@pytest.fixture
def page(
    filled: Opened, theme: Theme, background: Background, unhandled: list[Exception], settle: Settle
) -> Iterator[DossiersPage]:
    """The register of the fortnight, Mon 23/11/2026 10:20."""
    made = open_page(filled, theme, background, unhandled)
    made.activated()
    settle()
    yield made
    made.deactivated()
    settle()
    assert unhandled == []
    made.window().close()


def instant(text: str) -> datetime:
    return local(datetime.fromisoformat(text))


def take_in(filled: Opened, procedure: str, received: str, **more: object) -> None:
    filled.app.intake.take_in(
        {
            "code": CODE,
            "procedure": procedure,
            "received": received,
            "applicant": {"name": "Lò Văn Thỏa", "address": "bản Nà Lốm, xã Suối Lành"},
            **more,
        }
    )


def value_of(page: DossiersPage) -> StoryValue:
    assert page.detail.value is not None
    return page.detail.value


def date_named(page: DossiersPage, name: str) -> DateValue:
    return next(one for one in value_of(page).dates if one.name == name)


def press_link(page: DossiersPage, words: str) -> None:
    next(link for link in page.detail.dates.links if link.words.startswith(words)).click()


@pytest.mark.parametrize(("clock", "beyond"), [("14:40", False), ("14:41", True)])
def test_a_verification_is_promised_within_what_the_law_adds_and_beyond_it_is_warned_of(
    page: DossiersPage, filled: Opened, settle: Settle, clock: str, beyond: bool
) -> None:
    take_in(filled, "1.001022", "2026-11-19T14:40")
    show(page, CODE, settle)
    assert date_named(page, "Hạn khi xác minh").sums[-1] == ("Chậm nhất", "14:40 Thứ Tư 02/12")
    page.detail.button(detail.EXTEND).click()
    asked = question(page)
    assert asked.moment is not None
    assert asked.why is not None
    asked.moment.setText(f"{clock} 02/12/2026")
    asked.why.setText("Chờ kết quả xác minh của cơ quan khác")
    asked.act.click()
    settle()
    said = [banner.accessibleName() for banner in page.banners.banners]
    assert any("sau thời hạn theo quy định kể cả xác minh" in one for one in said) is beyond
    shown = value_of(page).asked
    assert shown is not None
    assert shown.question == "Vì sao hẹn lại Thứ Tư 02/12?"
    assert filled.app.registry.story(CODE).dossier.promise == instant(f"2026-12-02T{clock}")
    assert "thêm 5 ngày làm việc" in page.detail.sentence.words


def test_a_holiday_decided_after_the_promise_was_printed_leaves_it_and_is_told(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    take_in(filled, "1.001022", "2026-11-23T09:00")
    show(page, CODE, settle)
    before = value_of(page).asked
    assert before is not None
    assert before.kept == ""
    filled.app.calendar.put(
        [SpecialDay(date(2026, 11, 26), SpecialKind.OFF, "phòng chống bão số 14", "CĐ 15/CĐ-TTg")]
    )
    page.refresh()
    settle()
    assert page.detail.kept.isVisibleTo(page.detail)
    assert page.detail.kept.words == (
        "Giấy hẹn in 09:00 Thứ Sáu 27/11/2026 vẫn giữ nguyên; tính theo lịch hôm nay thì là 09:00 Thứ Hai "
        "30/11/2026, vì lịch nay có Thứ Năm 26/11 nghỉ phòng chống bão số 14."
    )
    assert filled.app.registry.story(CODE).dossier.promise == instant("2026-11-27T09:00")


def test_a_supplement_that_never_came_is_proposed_to_be_stopped(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    take_in(filled, "2.000986", "2026-11-09T08:00", event=None)
    filled.app.following.pause(CODE, instant("2026-11-10T08:00"), "thiếu giấy chứng sinh")
    show(page, Bucket.PAUSED.value, settle)
    page.table.view.take(CODE)
    settle()
    assert value_of(page).badge.words == "Chờ bổ sung, đã hết hạn Thứ Năm 19/11"
    assert date_named(page, "Hạn bổ sung").sums[-1] == ("Chờ đến", "17:30 Thứ Năm 19/11")
    assert page.detail.proposal.isVisibleTo(page.detail)
    page.detail.button(detail.STOP).click()
    asked = question(page)
    assert asked.why is not None
    asked.why.setText("Hết hạn bổ sung mà chưa nhận được giấy tờ")
    asked.act.click()
    settle()
    dossier = filled.app.registry.story(CODE).dossier
    assert (dossier.state, dossier.closed) == (State.STOPPED, filled.clock.now())
    assert dossier.pauses[-1].until == filled.clock.now()


def test_a_supplement_within_its_window_is_told_with_its_last_day(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    take_in(filled, "2.000986", "2026-11-23T08:00", event=None)
    show(page, CODE, settle)
    page.detail.button(detail.PAUSE).click()
    asked = question(page)
    assert asked.why is not None
    asked.why.setText("thiếu giấy chứng sinh")
    asked.act.click()
    settle()
    assert "Chờ bổ sung đến 17:30 Thứ Năm 03/12" in page.banners.banners[-1].accessibleName()
    assert value_of(page).badge.words == "Chờ bổ sung, hết hạn Thứ Năm 03/12"
    assert not page.detail.button(detail.STOP).isVisibleTo(page.detail)


def test_the_steps_of_a_linked_dossier_show_whose_is_late_and_each_says_why(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    own = {
        "agency": "UBND xã Suối Lành",
        "own": True,
        "limit": {"number": 1, "unit": "same_day", "cutoff_15h": True},
        "since": "2026-11-16T08:00",
        "done": "2026-11-16T10:00",
    }
    take_in(filled, "2.000986", "2026-11-16T08:00", steps=[own], event=None)
    two_days = Limit(2, LimitUnit.WORKING_DAY)
    filled.app.following.hand_on(CODE, "Công an xã Suối Lành", two_days, instant("2026-11-16T10:00"))
    show(page, CODE, settle)
    value = value_of(page)
    assert [agency for agency, _words in value.steps] == ["UBND xã Suối Lành", "Công an xã Suối Lành"]
    assert value.steps[1][1].endswith("quá hạn")
    assert value.other_agency == "Công an xã Suối Lành"
    press_link(page, "Bước của Công an")
    assert page.detail.strip.accessibleDescription() == (
        "Công an xã Suối Lành nhận 10:00 Thứ Hai 16/11, cộng 2 ngày làm việc: phải xong 10:00 Thứ Tư 18/11/2026."
    )


def test_every_day_of_a_long_way_can_be_read(page: DossiersPage, filled: Opened, settle: Settle) -> None:
    take_in(filled, "2.001263", "2026-11-23T08:00")
    show(page, CODE, settle)
    assert not page.detail.day_lines.isVisibleTo(page.detail)
    page.detail.every_day.click()
    assert page.detail.day_lines.isVisibleTo(page.detail)
    lines = page.detail.day_lines.words.split("\n")
    assert len(lines) == 31
    assert lines[1] == "Thứ Ba 24/11: nghỉ Ngày Văn hóa Việt Nam"


def test_a_step_is_handed_on_and_ended_beside_the_list(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    take_in(filled, "2.000986", "2026-11-23T08:00", event=None)
    show(page, CODE, settle)

    def other(choice: str) -> AskOverlay:
        page.detail.button(detail.MORE).click()
        asked = question(page)
        assert asked.choices is not None
        asked.choices.take(choice)
        asked.act.click()
        settle()
        return question(page) if choice == HAND_ON else asked

    asked = other(HAND_ON)
    assert asked.why is not None
    assert asked.choices is not None
    asked.choices.take("2")
    asked.why.setText("Công an xã Suối Lành")
    asked.act.click()
    settle()
    (step,) = filled.app.registry.story(CODE).dossier.steps
    assert (step.agency, step.limit) == ("Công an xã Suối Lành", Limit(2, LimitUnit.WORKING_DAY))
    assert (step.since, step.done) == (filled.clock.now(), None)
    other(STEP_DONE)
    (step,) = filled.app.registry.story(CODE).dossier.steps
    assert step.done == filled.clock.now()
    assert not value_of(page).step_runs
