"""The morning board: its words, its acts, and that it follows the register and the minute."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app.domain.ceremony_order import CeremonyOrder
from counter_app.domain.instants import local
from counter_app.domain.procedure import EventKind
from counter_app.domain.report import Period, PeriodKind
from counter_app.domain.report_reminders import Reminder
from counter_app.domain.standing import DueToday
from counter_app.domain.workdays import DayOff, OffKind
from counter_app.services.acts.board import Board, Line
from counter_app.services.ports.lists import Bucket
from counter_app.ui.background import Background
from counter_app.ui.components.buttons import ActionButton
from counter_app.ui.components.focus_ring import FocusRing
from counter_app.ui.dialogs import Ask
from counter_app.ui.pages.today import gallery
from counter_app.ui.pages.today.acts import TodayActs
from counter_app.ui.pages.today.banners import (
    days_off_banner,
    plan_quiet,
    quiet_of,
    report_banner,
    warnings_of,
    year_banner,
)
from counter_app.ui.pages.today.page import TodayPage
from counter_app.ui.pages.today.present import SUPPLEMENT, today_value
from counter_app.ui.pages.today.states import TodayState
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.ui.values import BannerKind
from tests.services.test_visits import TOLD
from tests.ui.demo_register import Opened
from tests.ui.settling import Settle, settler

TOLD_BY_BANNERS = {
    TodayState.SUPPLEMENT_OVERDUE,
    TodayState.MARKED,
    TodayState.REFUSED,
    TodayState.SIGNED,
    TodayState.BATCH_PLANNED,
    TodayState.BATCH_PRINTING,
    TodayState.BATCH_PRINTED,
    TodayState.BATCH_NOTHING,
    TodayState.ASKED_CLOSE,
    TodayState.CLOSED,
}
"""States that are told by a banner or a question, not by what the board itself shows."""


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    return settler(background, qapp)


def acts_of(opened: Opened) -> TodayActs:
    app = opened.app
    return TodayActs(
        app.board,
        app.registry,
        app.following,
        app.signing,
        app.undoing,
        app.batches,
        app.day_plans,
        lambda: (app.register.changes(), opened.clock.now()),
    )


def state_of(page: TodayPage) -> TodayState:
    """The state now: asked anew, for it changes between two lines."""
    return page.state


def open_page(opened: Opened, theme: Theme, background: Background, crashes: list[Exception]) -> TodayPage:
    window = QWidget()
    page = TodayPage(theme, acts_of(opened), background, Ask(theme, window), crashes.append)
    page.setParent(window)
    window.resize(1282, 669)
    page.resize(window.size())
    page.resized(Breakpoint.NORMAL, 669)
    page.setProperty("kept", window)
    window.show()
    return page


@pytest.fixture
def page(
    filled: Opened, theme: Theme, background: Background, unhandled: list[Exception], settle: Settle
) -> Iterator[TodayPage]:
    """The board of the fortnight, Mon 23/11/2026 10:20."""
    made = open_page(filled, theme, background, unhandled)
    made.activated()
    settle()
    yield made
    made.deactivated()
    settle()
    assert unhandled == []
    made.window().close()


def codes(page: TodayPage, panel: int) -> list[str]:
    return [row.row.key for row in page.panels[panel].rows]


def board_of(opened: Opened) -> Board:
    return opened.app.board.today()


# The words --------------------------------------------------------------------------------------------------


def test_the_next_panel_is_named_by_its_date_and_never_tomorrow(filled: Opened) -> None:
    value = today_value(board_of(filled), ProcedureNames())
    assert value.title == "Hôm nay, Thứ Hai 23/11/2026"
    assert value.panels[1].title == "Hẹn Thứ Tư 25/11"
    assert value.panels[4].title == "Hẹn Thứ Năm 26/11 và tạm dừng"
    said = " ".join(f"{panel.title} {panel.words}" for panel in value.panels)
    assert "ngày mai" not in said.lower()


def test_the_banner_names_the_holiday_in_between(filled: Opened) -> None:
    banner = days_off_banner(board_of(filled))
    assert banner is not None
    assert (banner.kind, banner.lead) == (BannerKind.WARNING, "Thứ Ba 24/11 nghỉ Ngày Văn hóa Việt Nam.")
    assert "Thứ Tư 25/11" in banner.rest


def test_a_plain_weekend_is_a_note_and_a_working_tomorrow_says_nothing(filled: Opened) -> None:
    board = board_of(filled)
    saturday, sunday = date(2026, 11, 28), date(2026, 11, 29)
    weekend = tuple(DayOff(day, OffKind.WEEKEND) for day in (saturday, sunday))
    banner = days_off_banner(replace(board, between=weekend, next_day=date(2026, 11, 30)))
    assert banner is not None
    assert (banner.kind, banner.lead) == (BannerKind.NOTE, "Nghỉ cuối tuần, Thứ Bảy 28/11 và Chủ Nhật 29/11.")
    assert days_off_banner(replace(board, between=())) is None


def test_a_long_holiday_is_told_by_its_two_ends(filled: Opened) -> None:
    days = [date(2026, 8, 29) + timedelta(days=n) for n in range(5)]
    kinds = [OffKind.WEEKEND, OffKind.WEEKEND, *[OffKind.HOLIDAY] * 3]
    between = tuple(
        DayOff(day, kind, "Quốc khánh" if kind is OffKind.HOLIDAY else "")
        for day, kind in zip(days, kinds, strict=True)
    )
    banner = days_off_banner(replace(board_of(filled), between=between, next_day=date(2026, 9, 3)))
    assert banner is not None
    assert banner.lead == "Nghỉ từ Thứ Bảy 29/08 đến hết Thứ Tư 02/09, Quốc khánh."


def test_a_row_due_today_says_the_hour_once(filled: Opened) -> None:
    board = board_of(filled)
    line = board.panel(Bucket.DUE_TODAY).lines[0]
    at = local(datetime.fromisoformat("2026-11-23T11:08"))
    soon = Line(replace(line.row, promise=at), DueToday(at, 48))
    panels = tuple(
        replace(one, lines=(soon,)) if one.bucket is Bucket.DUE_TODAY else one for one in board.panels
    )
    row = today_value(replace(board, panels=panels), ProcedureNames()).panels[0].rows[0]
    assert row.badge is not None
    assert row.badge.words == "Còn 48 phút"
    # The hour stands first, for a long procedure is cut at its end.
    assert row.words.startswith("Hẹn 11:08 · ")


def test_a_dossier_waiting_for_its_citizen_is_never_called_late(filled: Opened) -> None:
    waiting = today_value(board_of(filled), ProcedureNames()).panels[3]
    assert waiting.count > 0
    assert "không phải trễ hẹn" in waiting.words
    assert not any("Trễ" in row.spoken for row in waiting.rows)


def test_the_rail_counts_what_must_be_done_today(filled: Opened) -> None:
    board = board_of(filled)
    due, late = board.panel(Bucket.DUE_TODAY).count, board.panel(Bucket.LATE).count
    assert today_value(board, ProcedureNames()).to_do == due + late + 1, "one letter waits for its signature"


def test_outside_office_hours_the_rail_reminds_of_nothing(filled: Opened) -> None:
    assert today_value(replace(board_of(filled), open_now=False), ProcedureNames()).to_do == 0


def test_what_is_due_on_the_next_working_day_leads_to_its_slip(page: TodayPage, qtbot: QtBot) -> None:
    code = codes(page, 1)[0]
    panel = page.panels[1]
    assert "lập phiếu hôm nay" in page.value.panels[1].words if page.value else ""
    (write,) = (
        one for one in panel.findChildren(ActionButton) if one.words == "Lập phiếu" and one.isVisible()
    )
    with qtbot.waitSignal(page.open_requested) as asked:
        write.click()
    assert asked.args == ["apologies", code]
    with qtbot.waitSignal(page.open_requested) as asked:
        panel.buttons[0].click()
    assert asked.args == ["apologies", ""]


# The page ---------------------------------------------------------------------------------------------------


def test_the_board_fills_its_six_panels_and_stands_on_the_first_row(page: TodayPage, filled: Opened) -> None:
    board = board_of(filled)
    assert state_of(page) is TodayState.FILLED
    assert codes(page, 0) == [line.row.code for line in board.panel(Bucket.DUE_TODAY).lines]
    assert page.focused_code() == codes(page, 0)[0]


def test_enter_on_a_row_opens_the_dossier_at_the_counter(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_requested) as asked:
        QTest.keyClick(page.panels[2].rows[0], Qt.Key.Key_Return)
    assert asked.args == ["counter", codes(page, 2)[0]]


def test_see_all_opens_the_register_on_that_filter(page: TodayPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_requested) as asked:
        page.panels[1].buttons[-1].click()
    assert asked.args == ["dossiers", "due_next"]


def test_several_ticked_results_are_marked_with_one_key(
    page: TodayPage, filled: Opened, settle: Settle
) -> None:
    first, second = codes(page, 0)[:2]
    QTest.keyClick(page.panels[0].rows[0], Qt.Key.Key_Space)
    QTest.keyClick(page.panels[0].rows[1], Qt.Key.Key_Space)
    assert page.picked == {first, second}
    assert state_of(page) is TodayState.TICKED
    QTest.keyClick(page.panels[0].rows[0], Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    assert first not in codes(page, 0)
    assert page.picked == frozenset()
    assert any(
        "Đã ghi “Đã có kết quả” cho 2 hồ sơ." in banner.accessibleName() for banner in page.banners.banners
    )
    assert filled.app.registry.story(first).dossier.ready == filled.clock.now()


def test_without_ticks_the_key_marks_the_row_that_has_the_focus(page: TodayPage, settle: Settle) -> None:
    code = codes(page, 2)[0]
    page.panels[2].rows[0].setFocus()
    page.mark_ready()
    settle()
    assert code not in codes(page, 2)


def test_a_waiting_row_is_never_marked_by_the_key(page: TodayPage, settle: Settle) -> None:
    before = codes(page, 3)
    page.panels[3].rows[0].setFocus()
    page.mark_ready()
    settle()
    assert codes(page, 3) == before
    assert page.banners.banners[-1].value.kind is not BannerKind.ERROR


def test_one_that_another_counter_marked_first_is_named_and_the_other_is_marked(
    page: TodayPage, filled: Opened, settle: Settle
) -> None:
    first, second = codes(page, 0)[:2]
    for code in (first, second):
        page.ticked.emit(code)
    filled.app.following.ready(first)
    page.mark_ready()
    settle()
    said = [banner.accessibleName() for banner in page.banners.banners]
    assert any(words.startswith("1 hồ sơ chưa ghi được.") for words in said)
    assert any(second in words for words in said)


def test_esc_takes_the_ticks_away_and_nothing_else(page: TodayPage) -> None:
    page.ticked.emit(codes(page, 0)[0])
    assert page.escape()
    assert page.picked == frozenset()
    assert not page.escape()


def test_what_another_counter_writes_comes_to_the_board(
    page: TodayPage, filled: Opened, settle: Settle
) -> None:
    code = codes(page, 0)[0]
    filled.app.following.ready(code)
    page.watch.look()
    settle()
    assert code not in codes(page, 0)
    assert page.panels[3].head.accessibleName().startswith("Xong, chờ người dân nhận")


def test_a_passing_minute_moves_the_standings_and_keeps_the_focus(
    page: TodayPage, filled: Opened, settle: Settle
) -> None:
    row = page.panels[0].rows[0]
    row.setFocus()
    before = row.row
    filled.clock.move(filled.clock.now() + timedelta(minutes=1))
    page.watch.look()
    settle()
    after = page.panels[0].rows[0].row
    assert (after.key, after.badge) != (before.key, before.badge)
    assert page.focused_code() == before.key


def test_nothing_is_watched_once_another_page_is_in_front(
    page: TodayPage, filled: Opened, settle: Settle
) -> None:
    code = codes(page, 0)[0]
    page.deactivated()
    assert not page.watch.is_on
    filled.app.following.ready(code)
    page.watch.look()
    settle()
    assert code in codes(page, 0)


def test_the_signature_of_a_waiting_letter_is_recorded_at_its_row(
    page: TodayPage, filled: Opened, settle: Settle
) -> None:
    (waiting,) = [row for row in page.panels[5].rows if row.row.action is not None]
    page.row_acted.emit(waiting.row.key, "signed")
    settle()
    assert all(row.row.action is None for row in page.panels[5].rows)
    (sheet,) = [one for one in board_of(filled).unfinished if waiting.row.key in one.codes]
    assert sheet.signed is not None


def test_the_day_is_closed_only_after_the_question(page: TodayPage, filled: Opened, settle: Settle) -> None:
    page.close_day.click()
    assert page.question is not None
    QTest.keyClick(page.question, Qt.Key.Key_Escape)
    settle()
    with filled.app.register.reading() as unit:
        assert not unit.desk.is_closed(date(2026, 11, 23))
    page.close_day.click()
    page.question.act.click()
    settle()
    with filled.app.register.reading() as unit:
        assert unit.desk.is_closed(date(2026, 11, 23))
    assert "Đã khóa sổ ngày 23/11/2026." in page.banners.banners[-1].accessibleName()


def test_every_row_says_who_and_how_it_stands_in_one_sentence(page: TodayPage) -> None:
    for panel in page.panels[:5]:
        for row in panel.rows:
            assert row.row.badge is not None
            assert row.row.title in row.accessibleName()
            assert row.row.badge.words in row.accessibleName()


def test_narrow_windows_have_two_columns_and_no_row_is_wider_than_its_panel(
    page: TodayPage, theme: Theme, qapp: QApplication
) -> None:
    theme.set_client_width(960)
    page.resize(876, 441)
    page.resized(Breakpoint.COMPACT, 441)
    qapp.processEvents()
    first, second, third = page.panels[:3]
    assert first.y() == second.y() < third.y()
    for panel in page.panels:
        shown = [row for row in panel.rows if row.isVisible()]
        assert all(row.geometry().right() <= panel.width() for row in shown)


@pytest.mark.parametrize("state", list(TodayState))
def test_every_state_of_the_board_can_be_brought_to_the_screen(
    state: TodayState,
    filled: Opened,
    empty: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
) -> None:
    opened = empty if state in gallery.ON_EMPTY_REGISTER else filled
    made = open_page(opened, theme, background, unhandled)
    gallery.states()[state](
        gallery.Stage(made, acts_of(opened), settle, opened.app.intake, opened.app.reviewing)
    )
    settle()
    if state not in TOLD_BY_BANNERS:
        assert made.state is state
    made.deactivated()
    settle()
    made.window().close()
    assert unhandled == []


def test_while_nothing_was_read_the_ring_stands_on_nothing_and_the_day_cannot_be_closed(
    page: TodayPage, theme: Theme
) -> None:
    ring = FocusRing(theme, page.window())
    page.show_loading()
    held = ring.target
    assert held is None or held.focusPolicy() != Qt.FocusPolicy.NoFocus
    assert not page.close_day.isEnabled()
    assert page.title.text() == "Hôm nay"


def test_after_the_last_row_of_a_panel_went_the_keyboard_stands_on_another_row(
    page: TodayPage, settle: Settle
) -> None:
    first = page.panels[0].rows[0]
    first.setFocus()
    for row in page.panels[0].rows:
        row.ticked.emit()
    page.mark_ready()
    settle()
    assert page.panels[0].rows == ()
    assert page.focused_code()


def test_an_empty_panel_says_so_once(empty: Opened) -> None:
    value = today_value(board_of(empty), ProcedureNames())
    assert all(panel.empty and not panel.words for panel in value.panels)


# The year that is not known, and supplements that did not come ------------------------------------------------

OVERDUE, PATIENT = "H99.41.07-261102-0701", "H99.41.07-261102-0702"


def wait_for_supplements(opened: Opened) -> None:
    """Two linked births wait for their citizen: the window of the first has passed, that of the second has not."""
    for code, since in ((OVERDUE, "2026-11-09T09:00"), (PATIENT, "2026-11-20T09:00")):
        opened.app.intake.take_in(
            {
                "code": code,
                "procedure": "2.000986",
                "received": "2026-11-02T08:00",
                "applicant": {"name": "Lò Thị Mỷ"},
            }
        )
        opened.app.following.pause(code, local(datetime.fromisoformat(since)), "chờ giấy chứng sinh")


def test_from_november_on_an_unknown_next_year_is_said_with_the_way_to_its_calendar(filled: Opened) -> None:
    banner = year_banner(board_of(filled))
    assert banner is not None
    assert (banner.kind, banner.action and banner.action.words) == (BannerKind.WARNING, "Mở Lịch nghỉ")
    assert "lịch nghỉ năm 2027" in f"{banner.lead} {banner.rest}".lower()
    assert "Lịch nghỉ" in banner.rest


def test_a_published_year_is_no_news(filled: Opened) -> None:
    filled.app.calendar.put(filled.app.calendar.announced(2027, "Thông báo 5/TB-BNV"))
    assert year_banner(board_of(filled)) is None


def test_the_button_of_the_year_leads_to_the_days_off(page: TodayPage, qtbot: QtBot) -> None:
    (button,) = [one for one in page.quiet.buttons if "2027" in one.words]
    with qtbot.waitSignal(page.open_requested) as asked:
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert asked.args == ["settings", "days"]


def test_a_supplement_beyond_its_window_comes_first_and_counts(filled: Opened) -> None:
    before = today_value(board_of(filled), ProcedureNames()).to_do
    wait_for_supplements(filled)
    board = board_of(filled)
    assert board.overdue == 1
    value = today_value(board, ProcedureNames())
    panel = value.panels[4]
    assert panel.rows[0].key == OVERDUE
    assert panel.rows[0].badge is not None
    assert panel.rows[0].badge.words == "Quá hạn bổ sung"
    assert panel.rows[0].words.startswith("Chờ đến 18/11 · ")
    assert panel.words == "1 hồ sơ quá hạn bổ sung"
    (patient,) = [row for row in panel.rows if row.key == PATIENT]
    assert patient.action is None
    assert value.to_do == before + 1


def test_an_overdue_supplement_leads_to_where_the_officer_decides(
    filled: Opened, page: TodayPage, settle: Settle, qtbot: QtBot
) -> None:
    wait_for_supplements(filled)
    page.refresh()
    settle()
    with qtbot.waitSignal(page.open_requested) as asked:
        page.row_acted.emit(page.panels[4].rows[0].row.key, SUPPLEMENT)
    assert asked.args == ["dossiers", OVERDUE]


def test_ceremonies_and_visits_of_the_day_are_told_apart_and_lead_to_their_pages(
    page: TodayPage, filled: Opened, settle: Settle
) -> None:
    filled.app.visits.report(TOLD)
    hour = filled.clock.now().replace(hour=15, minute=0)
    filled.app.ceremonies.planning.plan(CeremonyOrder(about=EventKind.BIRTH, starts=hour))
    page.refresh()
    settle()
    plan = filled.app.day_plans.today()
    ceremonies, visits = plan_quiet(plan)
    assert f"{len(plan.ceremonies)} lễ trao" in ceremonies.action.words
    assert f"{len(plan.visits)} gia đình" in visits.action.words
    assert plan.visits[0].deceased.name in visits.told
    assert plan.visits[0].deceased.name not in ceremonies.told
    assert "lễ trao" not in f"{visits.action.words} {visits.told}"
    assert {ceremonies, visits} <= set(page.quiet.value)
    opened: list[tuple[str, str]] = []
    page.open_requested.connect(lambda key, what: opened.append((key, what)))
    for button in page.quiet.buttons[:2]:
        button.click()
    assert opened == [("ceremonies", ""), ("visits", "")]


def test_with_all_there_is_to_say_the_panels_still_do_not_scroll_at_1366(
    page: TodayPage, filled: Opened, settle: Settle, qapp: QApplication
) -> None:
    filled.app.visits.report(TOLD)
    hour = filled.clock.now().replace(hour=15, minute=0)
    filled.app.ceremonies.planning.plan(CeremonyOrder(about=EventKind.BIRTH, starts=hour))
    board = replace(board_of(filled), sent_back=2)
    page.show_board(
        today_value(board, ProcedureNames(), plan=filled.app.day_plans.today(), reminders=(month_due(2),))
    )
    qapp.processEvents()
    assert len(page.banners.banners) == 2
    assert len(page.quiet.buttons) == 4
    assert len({one.y() for one in page.quiet.buttons}) <= 2
    lowest = page.panels[5].mapTo(page, page.panels[5].rect().bottomLeft()).y()
    assert lowest < page.height()
    settle()


def test_a_day_without_ceremony_or_visit_says_nothing_of_them(empty: Opened) -> None:
    assert plan_quiet(empty.app.day_plans.today()) == ()


# Reports that are due ---------------------------------------------------------------------------------------


def month_due(days_left: int) -> Reminder:
    """The report of November, so many working days before its last day."""
    period = Period(
        PeriodKind.DANVAN_MONTH, 2026, 11, date(2026, 10, 14), date(2026, 11, 14), date(2026, 11, 13)
    )
    return Reminder(period, date(2026, 11, 13), days_left)


def test_a_report_that_is_due_is_told_in_one_line_that_leads_to_it() -> None:
    banner = report_banner((month_due(2), month_due(3)))
    assert banner is not None
    assert banner.kind is BannerKind.NOTE
    assert banner.lead.startswith(
        "Báo cáo công tác dân vận tháng 11 năm 2026: nộp chậm nhất 13/11/2026, còn 2"
    )
    assert "Bản nháp đã sẵn" in banner.rest
    assert "Còn 1 báo cáo nữa" in banner.rest
    assert banner.action is not None
    assert banner.action.name == "report:danvan/month:2026-11"


def test_a_report_due_today_or_overdue_is_a_warning_and_none_is_no_line() -> None:
    assert [getattr(report_banner((month_due(days),)), "kind", None) for days in (0, -1)] == [
        BannerKind.WARNING,
        BannerKind.WARNING,
    ]
    assert report_banner(()) is None


def test_only_what_must_not_be_overlooked_is_a_banner(filled: Opened) -> None:
    board = replace(board_of(filled), sent_back=1)
    assert [one.key for one in warnings_of(board, (month_due(2),))] == ["sent back", "days off"]
    assert [one.key for one in warnings_of(board, (month_due(0),))] == ["sent back", "days off", "report:"]
    assert [one.action.words for one in quiet_of(board, None, (month_due(2),))] == [
        "Báo cáo: còn 2 ngày làm việc",
        "Lịch nghỉ 2027 chưa công bố",
    ]
    assert [one.action.name for one in quiet_of(board, None, (month_due(0),))] == ["year"]
