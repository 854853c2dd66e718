"""The register page: its rows and stories, searching and filtering, and the acts on a dossier."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from counter_app import wording
from counter_app.domain.dossier import Cause, State
from counter_app.domain.errors.keeping import DatabaseUnreachable
from counter_app.domain.instants import local
from counter_app.domain.letter import FormKind
from counter_app.domain.logbook import Stage
from counter_app.domain.standing import Late, Paused, Waiting
from counter_app.sentences import reasons
from counter_app.services.ports.lists import Bucket
from counter_app.ui.background import Background
from counter_app.ui.components.row_paint import RowDelegate, lay_out
from counter_app.ui.dialogs import Ask, AskOverlay
from counter_app.ui.form_desk import EFFECT
from counter_app.ui.pages.dossiers import detail, gallery
from counter_app.ui.pages.dossiers.acts import DossierActs
from counter_app.ui.pages.dossiers.deeds import FORM
from counter_app.ui.pages.dossiers.list import PAGE, Asked, answer, more
from counter_app.ui.pages.dossiers.page import DossiersPage
from counter_app.ui.pages.dossiers.present import ListLook, buckets_of, row_value
from counter_app.ui.pages.dossiers.states import DossiersState
from counter_app.ui.pages.dossiers.story import story_value, timeline
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint, Tone
from counter_app.ui.values import DayState, PointState
from tests.ui.demo_register import Opened
from tests.ui.settling import Settle, settler

LATE = "H99.41.07-261116-0009"
NEXT = "H99.41.07-261119-0004"
TODAY = date(2026, 11, 23)
TOLD_OTHERWISE = {
    DossiersState.LATE,
    DossiersState.PAUSED,
    DossiersState.MARKED,
    DossiersState.ASKED_EXTENSION,
    DossiersState.ASKED_OTHER,
    DossiersState.ASKED_FORM,
    DossiersState.ASKED_BOOK,
    DossiersState.ASKED_ROUNDS,
    DossiersState.ASKED_SUPPLEMENT,
    DossiersState.FORM_PRINTED,
    DossiersState.DETAIL_OVER,
    DossiersState.STEPS,
    DossiersState.EVERY_DAY,
    DossiersState.NONE_IN_FILTER,
}
"""States that the list shares with another, told apart by a filter, a question or the width."""


@pytest.fixture
def settle(background: Background, qapp: QApplication) -> Settle:
    return settler(background, qapp)


def acts_of(opened: Opened) -> DossierActs:
    app = opened.app
    return DossierActs(
        app.registry,
        app.following,
        app.forms,
        app.follow_up,
        opened.clock,
        lambda: (app.register.changes(), opened.clock.now()),
        app.slots,
    )


def state_of(page: DossiersPage) -> DossiersState:
    """The state now: asked anew, for it changes between two lines."""
    return page.state


def open_page(opened: Opened, theme: Theme, background: Background, crashes: list[Exception]) -> DossiersPage:
    window = QWidget()
    ask = Ask(theme, window)
    page = DossiersPage(theme, acts_of(opened), background, ask, crashes.append)
    page.setProperty("kept", (window, ask))
    page.setParent(window)
    window.resize(1282, 669)
    page.resize(window.size())
    page.resized(Breakpoint.NORMAL, 669)
    window.show()
    return page


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


def codes(page: DossiersPage) -> list[str]:
    return [row.key for row in page.table.model.rows]


def question(page: DossiersPage) -> AskOverlay:
    found = [one for one in page.window().findChildren(AskOverlay) if one.isVisible()]
    assert len(found) == 1
    return found[0]


def show(page: DossiersPage, what: str, settle: Settle) -> None:
    page.open(what)
    settle()


# Rows and stories -------------------------------------------------------------------------------------------


def test_only_late_and_soon_rows_carry_a_filled_badge(filled: Opened) -> None:
    rows = filled.app.registry.page(Bucket.ALL, limit=500).rows
    look = ListLook(ProcedureNames(), TODAY)
    for listed in rows:
        cell = row_value(listed, look).cells[-1]
        assert cell.filled is (cell.tone in (Tone.LATE, Tone.SOON))


def test_a_row_is_one_spoken_sentence_with_name_and_standing(filled: Opened) -> None:
    (listed,) = filled.app.registry.find(LATE)
    value = row_value(listed, ListLook(ProcedureNames(filled.app.registry.procedures()), TODAY))
    assert value.spoken.startswith("Mào Thị Xuân, Trễ 2 ngày làm việc, Thay đổi, cải chính")
    assert value.spoken.endswith(f"hẹn trả 09:10 Thứ Năm 19/11, {LATE}")


def test_every_dossier_found_stands_in_the_filters_of_the_register(filled: Opened) -> None:
    """The filters of a search, told from standings, are those the register counts by."""
    registry = filled.app.registry
    by_standing = dict.fromkeys(Bucket, 0)
    for listed in registry.page(Bucket.ALL, limit=1000).rows:
        for bucket in buckets_of(listed.standing):
            by_standing[bucket] += 1
    counted = registry.counts()
    for bucket in (Bucket.ALL, Bucket.OPEN, Bucket.LATE, Bucket.DUE_TODAY, Bucket.WAITING, Bucket.PAUSED):
        assert by_standing[bucket] == counted[bucket], bucket
    assert by_standing[Bucket.HANDED_OVER] == counted[Bucket.HANDED_OVER]


def test_the_days_between_receipt_and_appointment_are_told_one_by_one(filled: Opened) -> None:
    value = story_value(filled.app.registry.story(NEXT)).asked
    assert value is not None
    assert value.question == "Vì sao hẹn Thứ Tư 25/11?"
    assert [day.date for day in value.days] == ["19/11", "20/11", "21/11", "22/11", "23/11", "24/11", "25/11"]
    states = [day.state for day in value.days]
    assert states[0] is DayState.START
    assert states[2] is states[3] is states[5] is DayState.OFF
    assert states[-1] is DayState.DUE
    assert dict(value.sums)["Thời hạn"] == "3 ngày làm việc"
    assert dict(value.sums)["Trừ ngày nghỉ"] == "3 ngày, Ngày Văn hóa Việt Nam"
    assert value.sentence.endswith("hẹn trả 14:40 Thứ Tư 25/11/2026.")


def test_a_long_way_is_folded_in_the_middle(filled: Opened) -> None:
    taken = filled.app.intake.take_in(
        {
            "code": "H99.41.07-261123-0777",
            "procedure": "2.001263",
            "received": "2026-11-23T08:00",
            "applicant": {"name": "Lò Văn Thỏa"},
        }
    )
    asked = story_value(filled.app.registry.story(taken.dossier.code)).asked
    assert asked is not None
    days = asked.days
    assert len(asked.every_day) > len(days)
    assert len(days) == 5
    assert days[2].state is DayState.FOLDED
    assert days[2].date.startswith("+ ")


def test_a_printed_appointment_that_differs_is_kept_and_pointed_out(filled: Opened) -> None:
    filled.app.intake.take_in(
        {
            "code": "H99.41.07-261123-0778",
            "procedure": "1.001022",
            "received": "2026-11-19T14:40",
            "appointment": "2026-11-26T16:00",
            "applicant": {"name": "Lò Văn Thỏa"},
        }
    )
    asked = story_value(filled.app.registry.story("H99.41.07-261123-0778")).asked
    assert asked is not None
    assert asked.kept == (
        "Giấy hẹn in 16:00 Thứ Năm 26/11/2026 vẫn giữ nguyên; tính theo lịch hôm nay thì là "
        "14:40 Thứ Tư 25/11/2026."
    )
    assert dict(asked.sums)["Tính hôm nay"] == "14:40 Thứ Tư 25/11"


def test_the_timeline_ends_with_now_and_what_is_promised(filled: Opened) -> None:
    points = timeline(filled.app.registry.story(NEXT))
    assert [point.state for point in points] == [PointState.PAST, PointState.NOW, PointState.PLANNED]
    assert (points[0].title, points[-1].words) == ("Nhận hồ sơ", "14:40 Thứ Tư 25/11")


@pytest.mark.parametrize("bucket", [Bucket.IN_PROGRESS, Bucket.OPEN, Bucket.ALL])
def test_the_next_page_follows_without_gap_or_repetition(bucket: Bucket, filled: Opened) -> None:
    for number in range(PAGE + 30):
        filled.app.intake.take_in(
            {
                "code": f"H99.41.07-261123-{2000 + number}",
                "procedure": "2.000815",
                "received": "2026-11-23T09:00",
                "applicant": {"name": "Lò Văn Thỏa"},
            }
        )
    registry, now = filled.app.registry, filled.clock.now()
    first = answer(registry, Asked(bucket), now)
    whole = more(registry, first)
    seen = [one.row.code for one in whole.rows]
    assert len(first.rows) == PAGE
    assert len(seen) == len(set(seen)) == registry.counts()[bucket]
    assert whole.after is None


def test_the_office_s_own_work_comes_before_what_waits_for_its_citizen(filled: Opened) -> None:
    rows = answer(filled.app.registry, Asked(), filled.clock.now()).rows
    standings = [one.standing for one in rows]
    assert isinstance(standings[0], Late)
    first_waiting = next(at for at, one in enumerate(standings) if isinstance(one, Waiting))
    assert all(isinstance(one, Waiting) for one in standings[first_waiting:])
    assert any(isinstance(one, Paused) for one in standings[:first_waiting])


# The page ---------------------------------------------------------------------------------------------------


def test_the_list_opens_on_what_is_open_with_the_keyboard_in_it(page: DossiersPage, filled: Opened) -> None:
    assert state_of(page) is DossiersState.FILLED
    assert len(codes(page)) == filled.app.registry.counts()[Bucket.OPEN]
    assert page.table.view.hasFocus()
    assert page.detail.value is not None
    assert page.detail.value.code == codes(page)[0]


def test_enter_opens_the_row_at_the_counter(page: DossiersPage, qtbot: QtBot) -> None:
    with qtbot.waitSignal(page.open_requested) as asked:
        QTest.keyClick(page.table.view, Qt.Key.Key_Return)
    assert asked.args == ["counter", codes(page)[0]]


def test_f9_leads_from_an_unfinished_dossier_to_its_slip_and_from_no_other(
    page: DossiersPage, settle: Settle, qtbot: QtBot
) -> None:
    code = codes(page)[0]
    page.table.view.take(code)
    settle()
    assert page.slip_button.isVisible()
    with qtbot.waitSignal(page.open_requested) as asked:
        QTest.keyClick(page.table.view, Qt.Key.Key_F9)
    assert asked.args == ["apologies", code]
    page.chips.chosen.emit("waiting")
    settle()
    assert not page.slip_button.isVisible(), "a result that waits for its citizen needs no slip"


def test_a_search_without_accents_finds_the_closed_too_and_marks_the_hit(
    page: DossiersPage, qtbot: QtBot, settle: Settle
) -> None:
    QTest.keyClicks(page.search.line, "lo thi")
    qtbot.waitUntil(lambda: page.asked.text == "lo thi")
    settle()
    assert page.asked.bucket is Bucket.ALL
    assert state_of(page) is DossiersState.SEARCHED
    names = [row.cells[1] for row in page.table.model.rows]
    assert "Lò Thị" in [cell.words[cell.hit[0] : cell.hit[1]] for cell in names if cell.hit is not None]
    assert page.foot.words.startswith(f"{len(names)} hồ sơ khớp “lo thi”")


def test_exact_diacritics_come_before_folded_ones(page: DossiersPage, filled: Opened, settle: Settle) -> None:
    for number, name in enumerate(("Hò Văn Ba", "Họ Văn Ba", "Hố Văn Ba")):
        filled.app.intake.take_in(
            {
                "code": f"H99.41.07-261123-300{number}",
                "procedure": "2.000815",
                "received": "2026-11-23T09:00",
                "applicant": {"name": name},
            }
        )
    show(page, "họ văn ba", settle)
    assert next(row.cells[1].words for row in page.table.model.rows) == "Họ Văn Ba"
    assert len(codes(page)) == 3


def test_esc_goes_back_from_the_search_to_the_open_dossiers(page: DossiersPage, settle: Settle) -> None:
    show(page, "lo thi", settle)
    assert page.escape()
    settle()
    assert page.asked == Asked()
    assert page.search.text() == ""


def test_a_filter_from_the_board_is_named_by_its_date(page: DossiersPage, settle: Settle) -> None:
    show(page, Bucket.DUE_NEXT.value, settle)
    chosen = next(one for one in page.chips.options if one.isChecked())
    assert chosen.accessibleName() == "Hẹn T4 25/11, 1"
    assert codes(page) == [NEXT]


def test_a_procedure_filter_keeps_only_its_dossiers(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    page.procedures.take("1.001193")
    page.procedures.chosen.emit("1.001193")
    settle()
    for code in codes(page):
        assert filled.app.registry.story(code).dossier.procedure == "1.001193"
    assert codes(page)


def test_ticked_rows_are_marked_together(page: DossiersPage, filled: Opened, settle: Settle) -> None:
    show(page, Bucket.IN_PROGRESS.value, settle)
    first, second = codes(page)[:2]
    page.table.view.take(first)
    QTest.keyClick(page.table.view, Qt.Key.Key_Space)
    page.table.view.take(second)
    QTest.keyClick(page.table.view, Qt.Key.Key_Space)
    assert page.mark_button.words == "2 hồ sơ đã có kết quả"
    QTest.keyClick(page.table.view, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    settle()
    for code in (first, second):
        assert filled.app.registry.story(code).dossier.state is State.READY
    assert not {first, second} & set(codes(page))


def test_a_row_that_waits_for_its_citizen_takes_no_tick(page: DossiersPage, settle: Settle) -> None:
    show(page, Bucket.WAITING.value, settle)
    QTest.keyClick(page.table.view, Qt.Key.Key_Space)
    assert page.picked == frozenset()
    assert all(row.cells[0].check is None for row in page.table.model.rows)


def test_pausing_asks_for_a_reason_and_going_on_moves_the_promise(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, NEXT, settle)
    before = filled.app.registry.story(NEXT).dossier.promise
    page.detail.button(detail.PAUSE).click()
    asked = question(page)
    asked.act.click()
    assert asked.isVisible(), "without a reason nothing is paused"
    assert asked.why is not None
    asked.why.setText("Chờ bổ sung tờ khai")
    asked.act.click()
    settle()
    assert filled.app.registry.story(NEXT).dossier.paused_since == filled.clock.now()
    filled.clock.move(filled.clock.now() + timedelta(days=2))
    page.detail.button(detail.RESUME).click()
    settle()
    after = filled.app.registry.story(NEXT).dossier
    assert after.paused_since is None
    assert before is not None
    assert after.promise is not None
    assert after.promise > before


def test_a_new_promise_needs_an_instant_and_a_reason(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, NEXT, settle)
    page.detail.button(detail.EXTEND).click()
    asked = question(page)
    assert asked.moment is not None
    assert asked.why is not None
    asked.moment.setText("16:00 27/11/2026")
    asked.why.setText("Chờ xác minh")
    asked.act.click()
    settle()
    promise = filled.app.registry.story(NEXT).dossier.promise
    assert promise == local(datetime.fromisoformat("2026-11-27T16:00"))
    assert page.detail.sentence.words == (
        "Hẹn cũ 14:40 Thứ Tư 25/11/2026, thêm 2 ngày làm việc, vì chờ xác minh: hẹn lại 16:00 Thứ Sáu 27/11/2026."
    )


def test_a_promise_earlier_than_the_old_one_is_refused_in_words(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, NEXT, settle)
    page.detail.button(detail.EXTEND).click()
    asked = question(page)
    assert asked.moment is not None
    assert asked.why is not None
    asked.moment.setText("08:00 24/11/2026")
    asked.why.setText("sớm hơn")
    asked.act.click()
    settle()
    assert "phải sau hẹn đang có" in page.banners.banners[-1].accessibleName()
    assert not filled.app.registry.story(NEXT).dossier.extensions


def test_the_cause_of_a_delay_is_recorded_with_its_words(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, LATE, settle)
    page.detail.button(detail.MORE).click()
    question(page).act.click()
    asked = question(page)
    assert asked.choices is not None
    assert asked.why is not None
    asked.choices.take(Cause.VERIFICATION.value)
    asked.why.setText("phải xác minh ở xã bạn")
    asked.act.click()
    settle()
    dossier = filled.app.registry.story(LATE).dossier
    assert (dossier.cause, dossier.cause_words) == (Cause.VERIFICATION, "phải xác minh ở xã bạn")


@pytest.mark.parametrize(("choice", "state"), [("withdraw", State.WITHDRAWN), ("refuse", State.NOT_ACCEPTED)])
def test_a_dossier_ends_without_result_only_with_a_reason(
    choice: str, state: State, page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, LATE, settle)
    page.detail.button(detail.MORE).click()
    first = question(page)
    assert first.choices is not None
    first.choices.take(choice)
    first.act.click()
    asked = question(page)
    assert asked.why is not None
    asked.why.setText("theo đơn của người dân")
    asked.act.click()
    settle()
    assert filled.app.registry.story(LATE).dossier.state is state


def test_what_another_counter_writes_comes_to_the_list(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, Bucket.LATE.value, settle)
    filled.app.following.ready(LATE)
    page.watch.look()
    settle()
    assert state_of(page) is DossiersState.NONE_IN_FILTER


def test_a_refresh_keeps_the_row_at_hand(page: DossiersPage, settle: Settle) -> None:
    page.table.view.take(codes(page)[3])
    settle()
    page.refresh()
    settle()
    assert page.table.view.current_key() == codes(page)[3]
    assert page.detail.value is not None
    assert page.detail.value.code == codes(page)[3]


def test_in_a_narrow_window_the_story_lies_over_the_list_until_esc(
    page: DossiersPage, theme: Theme, qapp: QApplication
) -> None:
    theme.set_client_width(960)
    page.resize(876, 441)
    qapp.processEvents()
    assert not page.detail.isVisible()
    QTest.keyClick(page.table.view, Qt.Key.Key_Right)
    assert page.detail.isVisible()
    assert page.detail.geometry().right() <= page.width()
    assert page.escape()
    assert not page.detail.isVisible()
    assert page.table.view.hasFocus()


def test_an_empty_register_invites_to_take_in_the_first_dossier(
    empty: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
    qtbot: QtBot,
) -> None:
    page = open_page(empty, theme, background, unhandled)
    page.activated()
    settle()
    assert state_of(page) is DossiersState.EMPTY
    with qtbot.waitSignal(page.open_requested) as asked:
        page.acted.emit("new")
    assert asked.args == ["intake", ""]
    page.deactivated()
    settle()
    page.window().close()


@pytest.mark.parametrize("state", list(DossiersState))
def test_every_state_of_the_register_can_be_brought_to_the_screen(
    state: DossiersState,
    filled: Opened,
    empty: Opened,
    theme: Theme,
    background: Background,
    unhandled: list[Exception],
    settle: Settle,
) -> None:
    opened = empty if state in gallery.ON_EMPTY_REGISTER else filled
    made = open_page(opened, theme, background, unhandled)
    gallery.states()[state](gallery.Stage(made, acts_of(opened), settle))
    settle()
    if state not in TOLD_OTHERWISE:
        assert made.state is state
    made.deactivated()
    settle()
    made.window().close()
    assert unhandled == []


def test_what_could_not_be_read_leaves_no_dossier_to_act_on(page: DossiersPage, settle: Settle) -> None:
    def stands_there() -> bool:
        return page.detail.value is not None

    assert stands_there()
    page.show_failure(DatabaseUnreachable(reason="timeout"))
    assert not stands_there()
    assert not page.detail.button(detail.READY).isVisible()
    page.refresh()
    settle()
    assert stands_there()
    assert page.detail.button(detail.OPEN).isVisible()


def test_the_timeline_is_seen_without_scrolling(page: DossiersPage, settle: Settle) -> None:
    page.table.view.take(LATE)
    settle()
    line = page.detail.timeline
    bottom = line.mapTo(page.detail, QPoint(0, line.height())).y()
    assert bottom <= page.detail.button(detail.OPEN).mapTo(page.detail, QPoint(0, 0)).y()


def test_a_long_procedure_is_told_whole_under_the_pointer(page: DossiersPage) -> None:
    view = page.table.view
    (row,) = [one for one in page.table.model.rows if one.key == LATE]
    delegate = view.itemDelegate()
    assert isinstance(delegate, RowDelegate)
    rect = view.visualRect(page.table.model.index(0))
    boxes = lay_out(view.theme, view.columns, rect)
    assert delegate.cut_words(row, rect, boxes[3].center().x()) == row.cells[3].words
    assert delegate.cut_words(row, rect, boxes[1].center().x()) == ""


def test_a_ready_made_reason_is_kept_in_vietnamese_whatever_the_screen_speaks(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    wording.use_language("en", filled.app.config.paths.locale)
    try:
        page.table.view.take(NEXT)
        settle()
        page.detail.button(detail.PAUSE).click()
        asked = question(page)
        taken = asked.question.suggested[0]
        assert taken != reasons.PAUSE[0]
        assert asked.why is not None
        asked.why.setText(taken)
        asked.act.click()
        settle()
        assert filled.app.registry.story(NEXT).dossier.pauses[-1].reason == reasons.PAUSE[0]
        told = [point.words for point in timeline(filled.app.registry.story(NEXT))]
        assert any(taken in words for words in told)
    finally:
        wording.use_language("vi", filled.app.config.paths.locale)


def test_where_only_two_acts_are_left_they_share_a_row(page: DossiersPage, settle: Settle) -> None:
    page.open(Bucket.WAITING.value)
    settle()
    first, rest = page.detail.button(detail.OPEN), page.detail.button(detail.MORE)
    assert first.isVisible()
    assert abs(first.geometry().center().y() - rest.geometry().center().y()) <= 2
    page.open(Bucket.LATE.value)
    settle()
    assert rest.geometry().top() > first.geometry().bottom()


# Forms ------------------------------------------------------------------------------------------------------


def ask_for_form(page: DossiersPage, settle: Settle, kind: FormKind) -> None:
    """From the dossier beside the list to the question of one form."""
    page.detail.button(detail.MORE).click()
    settle()
    for choice in (FORM, str(int(kind))):
        asked = question(page)
        assert asked.choices is not None
        asked.choices.take(choice)
        asked.act.click()
        settle()


def test_a_request_for_supplement_is_asked_for_printed_and_pauses(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, NEXT, settle)
    ask_for_form(page, settle, FormKind.SUPPLEMENT)
    asked = question(page)
    assert asked.choices is not None
    assert asked.several is not None
    assert asked.why is not None
    asked.choices.take(EFFECT)
    asked.several.setPlainText("Giấy chứng sinh; Tờ khai ghi lại")
    asked.why.setText("hồ sơ còn thiếu")
    asked.act.click()
    settle()
    assert filled.app.registry.story(NEXT).dossier.paused_since == filled.clock.now()
    assert "phiếu yêu cầu bổ sung" in page.banners.banners[-1].accessibleName()
    assert "Số 01/PBS." in page.banners.banners[-1].accessibleName()


def test_a_receipt_tells_how_many_sets_and_who_handed_them_in_for_another(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, NEXT, settle)
    ask_for_form(page, settle, FormKind.RECEIPT)
    asked = question(page)
    assert asked.several is not None
    asked.several.setPlainText("Tờ khai")
    assert asked.lines["sets"].text() == "1"
    for wrong in ("", "hai", "0", "100", "1,5"):
        asked.lines["sets"].setText(wrong)
        asked.act.click()
        assert asked.isVisible(), "nothing is printed of a number of sets that cannot be"
    assert QApplication.focusWidget() is asked.lines["sets"]
    asked.lines["sets"].setText("2")
    asked.lines["proxy"].setText("Lò Văn Pấng, theo giấy ủy quyền số 12")
    asked.act.click()
    settle()
    (sheet,) = filled.app.counter.look(NEXT).forms
    assert sheet.wording is not None
    fields = dict(sheet.wording.fields)
    assert fields["sets"] == "02"
    assert fields["proxy"].replace("\u00a0", " ") == "Lò Văn Pấng, theo giấy ủy quyền số 12"


def test_a_second_form_is_asked_about_and_made_when_it_is_wanted(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, NEXT, settle)
    ask_for_form(page, settle, FormKind.CONTROL)
    ask_for_form(page, settle, FormKind.CONTROL)
    asked = question(page)
    assert "đã lập" in asked.said_words.text()
    asked.stay.click()
    settle()
    assert len(filled.app.counter.look(NEXT).forms) == 1
    ask_for_form(page, settle, FormKind.CONTROL)
    question(page).act.click()
    settle()
    assert [one.document_number for one in filled.app.counter.look(NEXT).forms] == ["01/PKS", "02/PKS"]


def test_a_notice_printed_for_the_head_is_recorded_as_given_the_next_time(
    page: DossiersPage, filled: Opened, settle: Settle
) -> None:
    show(page, NEXT, settle)
    ask_for_form(page, settle, FormKind.STOP)
    asked = question(page)
    assert asked.why is not None
    asked.why.setText("hết hạn bổ sung")
    asked.act.click()
    settle()
    assert filled.app.counter.look(NEXT).forms[-1].stage is Stage.PRINTED
    ask_for_form(page, settle, FormKind.STOP)
    question(page).act.click()
    settle()
    assert filled.app.counter.look(NEXT).forms[-1].stage is Stage.HANDED_OVER
    assert "Đã ghi thông báo dừng giải quyết" in page.banners.banners[-1].accessibleName()
    assert filled.app.registry.story(NEXT).dossier.is_open
