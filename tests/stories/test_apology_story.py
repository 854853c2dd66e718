"""Stories of late dossiers through the window: the day before, a second time, many at once, and the proof."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.time import MovableClock
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.dossier import Cause, Channel
from counter_app.domain.logbook import LogKind
from counter_app.domain.slip import ByText, SlipOrder, SlipReason
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.components.buttons import ActionButton
from counter_app.ui.pages.apologies.page import ApologiesPage
from counter_app.ui.pages.apologies.states import ApologiesState
from counter_app.ui.scanner import HOLD_BEFORE_PRINT_MS
from tests.services.desk import instant, paper

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CODE = "H99.41.07-261113-0012"
DAY_BEFORE = "2026-11-17T15:00"
WORDS = "Công an xã Mường Phăng chưa trả lời văn bản ngày 16/11"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "printed"


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(instant("2026-11-13T09:40"))


@pytest.fixture
def app(tmp_path: Path, folder: Path, clock: MovableClock) -> Iterator[App]:
    """A dossier promised for 09:40 on Wednesday 18 November, on the afternoon before."""
    opened = open_app(load_config(tmp_path), clock, printer=FolderPrinter(folder))
    opened.settling.change({"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"})
    opened.intake.take_in(paper())
    clock.move(instant(DAY_BEFORE))
    yield opened
    opened.close()


def papers(folder: Path) -> list[str]:
    """The words of every printed sheet, in order."""
    said = []
    for path in sorted(folder.glob("*.pdf")):
        with pdfium.PdfDocument(path) as document:
            text = " ".join(page.get_textpage().get_text_range() for page in document)
            said.append(" ".join(text.split()))
    return said


def apologies(window: Window) -> ApologiesPage:
    """The page in front, everything read."""
    window.shell.show_page("apologies")
    settle(window)
    return window.pages.apologies


def state_of(page: ApologiesPage) -> ApologiesState:
    """The state now: asked anew, for it changes between two lines."""
    return page.state


def give_reason(window: Window, words: str = WORDS) -> None:
    """Choose a reason and write what is awaited."""
    page = window.pages.apologies
    page.slip.form.reason.take(SlipReason.RESIDENCE_CHECK.value)
    page.slip.form.words.setPlainText(words)
    page.composer.draw_now()
    settle(window)


def banners(page: ApologiesPage) -> str:
    return " ".join(one.accessibleName() for one in page.banners.banners)


def test_the_day_before_the_board_leads_to_the_slip_which_is_printed_logged_and_moves_the_promise(
    app: App, window: Window, folder: Path, qtbot: QtBot
) -> None:
    window.shell.show_page("today")
    settle(window)
    panel = window.pages.today.panels[1]
    (write,) = (one for one in panel.findChildren(ActionButton) if one.words == "Lập phiếu")
    write.click()
    settle(window)
    page = window.pages.apologies
    assert window.shell.current == "apologies"
    assert page.slip.name.words == "Giàng A Sính"
    assert state_of(page) is ApologiesState.COMPOSING, "no reason is made up"
    assert not page.slip.main.isEnabled()
    assert page.slip.form.appointment.text() == "17:30 08/12/2026", "the limit of the law with its extension"

    give_reason(window)
    assert state_of(page) is ApologiesState.DRAFTED
    assert page.slip.sheet.pdf is not None
    assert papers(folder) == [], "nothing is printed by looking"
    page.slip.main.setFocus()
    reading = QDeadlineTimer(HOLD_BEFORE_PRINT_MS + 20)
    qtbot.waitUntil(reading.hasExpired)
    QTest.keyClick(page.slip.main, Qt.Key.Key_Return)
    settle(window)
    (said,) = papers(folder)
    assert "Số: 01/PXL" in said
    assert "17 giờ 30 phút ngày 08 tháng 12 năm 2026" in said
    assert "công an xã Mường Phăng chưa trả lời" in said
    dossier = app.registry.story(CODE).dossier
    assert dossier.promise == instant("2026-12-08T17:30")
    assert dossier.appointment == instant("2026-11-18T09:40")
    logged = [told for entry, told in app.review.entries() if entry.kind is LogKind.EXTENDED]
    assert [told["slip"] for told in logged if told] == ["01/PXL"]
    assert "Phiếu số 01/PXL của Giàng A Sính" in banners(page)
    assert page.owed is not None
    assert page.owed.due == ()
    app.review.verify()


def test_enter_typed_too_soon_or_in_a_field_prints_nothing(app: App, window: Window, folder: Path) -> None:
    page = apologies(window)
    page.write([CODE])
    settle(window)
    give_reason(window)
    page.slip.form.appointment.setFocus()
    QTest.keyClick(page.slip.form.appointment, Qt.Key.Key_Return)
    settle(window)
    assert page.slip.main.hasFocus()
    assert papers(folder) == []


def test_a_slip_left_for_a_citizen_waits_as_it_was(
    app: App, window: Window, folder: Path, qtbot: QtBot
) -> None:
    page = apologies(window)
    page.write([CODE])
    settle(window)
    give_reason(window)
    window.shell.show_page("counter")
    settle(window)
    window.shell.show_page("apologies")
    settle(window)
    assert state_of(page) is ApologiesState.DRAFTED
    assert page.slip.form.words.toPlainText() == WORDS
    page.slip.main.setFocus()
    reading = QDeadlineTimer(HOLD_BEFORE_PRINT_MS + 20)
    qtbot.waitUntil(reading.hasExpired)
    QTest.keyClick(page.slip.main, Qt.Key.Key_Return)
    settle(window)
    assert len(papers(folder)) == 1


def test_a_second_re_appointment_is_blocked_until_the_chairman_has_decided(
    app: App, window: Window, clock: MovableClock, folder: Path
) -> None:
    page = apologies(window)
    page.write([CODE])
    settle(window)
    give_reason(window)
    page.slip.main.click()
    settle(window)
    clock.move(instant("2026-12-07T10:00"))
    page.refresh()
    settle(window)
    (row,) = (one for one in page.table.model.rows if one.key == CODE)
    assert "cần quyết định" in row.cells[-1].words
    page.write([CODE])
    settle(window)
    assert state_of(page) is ApologiesState.SECOND_BLOCKED
    assert "chỉ được hẹn lại một lần" in page.slip.form.guards.lines[0].value.words
    give_reason(window)
    assert not page.slip.main.isEnabled()
    assert state_of(page) is ApologiesState.SECOND_BLOCKED

    page.slip.form.decision.setText("31/QĐ-UBND")
    page.composer.draw_now()
    settle(window)
    assert page.slip.form.fields["decision_why"].error, "the decision has a reason of its own"
    page.slip.form.decision_why.setText("nơi xác minh bị lũ chia cắt")
    page.composer.draw_now()
    settle(window)
    assert state_of(page) is ApologiesState.SECOND_ALLOWED
    page.slip.main.click()
    settle(window)
    assert len(papers(folder)) == 2
    assert "Theo Quyết định số 31/QĐ-UBND của Chủ tịch" in papers(folder)[1].replace("\u2011", "-")


def test_a_hollow_reason_and_a_day_off_are_pointed_out_and_the_officer_decides(
    app: App, window: Window
) -> None:
    page = apologies(window)
    page.write([CODE])
    settle(window)
    form = page.slip.form
    form.reason.take(SlipReason.MANY_DOSSIERS.value)
    form.words.setPlainText("khối lượng công việc nhiều")
    form.appointment.setText("10:00 22/11/2026")
    page.composer.draw_now()
    settle(window)
    assert state_of(page) is ApologiesState.DOUBTFUL
    assert "việc gì đang chờ" in form.words.accessibleDescription()
    assert "ngày nghỉ" in form.appointment.accessibleDescription()
    assert page.slip.main.words == "Vẫn in phiếu này"
    form.appointment.setText("hôm nào đó")
    page.composer.draw_now()
    settle(window)
    assert form.fields["appointment"].error
    assert not page.slip.main.isEnabled()


def test_words_for_a_telephone_are_copied_and_never_sent(app: App, window: Window) -> None:
    page = apologies(window)
    page.write([CODE])
    settle(window)
    give_reason(window)
    page.slip.form.channels.take(ByText.SMS.value)
    page.slip.main.click()
    settle(window)
    assert state_of(page) is ApologiesState.BY_TEXT
    page.slip.copy.click()
    said = QGuiApplication.clipboard().text()
    assert said.startswith("Ủy ban nhân dân xã Lâm Hòa xin lỗi ông: hồ sơ H99.41.07-261113-0012")
    assert "phiếu số 01/PXL" in said
    page.slip.done.click()
    settle(window)
    assert state_of(page) in (ApologiesState.ISSUED, ApologiesState.EMPTY)


def test_several_ticked_are_written_one_after_another_and_esc_leaves_no_trace(
    app: App, window: Window, folder: Path
) -> None:
    second = "H99.41.07-261113-0099"
    app.intake.take_in(paper(second, applicant={"name": "Lò Văn Ính"}))
    page = apologies(window)
    for code in (CODE, second):
        page.table.view.ticked.emit(code)
    assert state_of(page) is ApologiesState.PICKED
    assert page.compose.words == "Soạn 2 phiếu"
    page.compose.click()
    settle(window)
    assert page.slip.place.words == "Phiếu 1 trên 2"
    give_reason(window)
    page.slip.main.click()
    settle(window)
    assert page.slip.place.words == "Phiếu 2 trên 2"
    assert page.slip.name.words == "Lò Văn Ính"
    assert page.escape()
    settle(window)
    assert len(papers(folder)) == 1
    assert [row.key for row in page.table.model.rows if row.cells[0].check is not None] == [second]
    assert app.registry.story(second).dossier.extensions == ()


def test_a_dossier_finished_meanwhile_gets_no_slip(app: App, window: Window, folder: Path) -> None:
    page = apologies(window)
    app.following.ready(CODE)
    page.write([CODE])
    settle(window)
    assert not page.shows_slip
    assert CODE in banners(page)
    assert papers(folder) == []


def test_the_railreminds_in_office_hours_only(app: App, window: Window, clock: MovableClock) -> None:
    def told() -> int:
        window.remind()
        settle(window)
        return next(one.item.count for one in window.shell.rail.buttons if one.item.key == "apologies")

    assert told() == 1
    clock.move(instant("2026-11-17T20:00"))
    assert told() == 0


def said(window: Window) -> str:
    """Everything the overlay of a run says."""
    overlay = window.pages.apologies.run.overlay
    assert overlay is not None
    value = overlay.value
    parts = [value.title, value.words]
    for section in value.sections:
        parts += [section.head, section.beside, *section.lines]
    return "\n".join(parts)


def press(window: Window, words: str) -> None:
    overlay = window.pages.apologies.run.overlay
    assert overlay is not None
    (button,) = (one for one in overlay.deeds if one.words == words)
    button.click()
    settle(window)


def test_all_slips_of_today_are_printed_in_one_run_and_one_failure_stops_no_other(
    app: App, window: Window, folder: Path
) -> None:
    others = {
        "H99.41.07-261113-0021": "Lò Văn Ính",
        "H99.41.07-261113-0022": "Vi Thị Hoa",
        "H99.41.07-261113-0023": "Cà Văn Pâng",
    }
    for code, name in others.items():
        app.intake.take_in(paper(code, applicant={"name": name}))
    for code in (CODE, "H99.41.07-261113-0021"):
        app.following.explain_lateness(code, Cause.VERIFICATION, WORDS)
    app.following.explain_lateness("H99.41.07-261113-0022", Cause.OFFICE, "nhiều việc")
    page = apologies(window)
    page.print_all.click()
    settle(window)
    assert state_of(page) is ApologiesState.BATCH_PLANNED
    assert "3 phiếu đã có lý do" in said(window)
    assert "**Cà Văn Pâng**: chưa ghi lý do" in said(window)
    assert papers(folder) == [], "nothing is printed by looking"

    press(window, "In 3 phiếu")
    assert state_of(page) is ApologiesState.BATCH_DONE
    assert "Đã gửi lệnh in 2 phiếu" in said(window)
    assert "**Vi Thị Hoa**: Lý do nhiều việc" in said(window)
    assert [number for number in ("01/PXL", "02/PXL") if number in " ".join(papers(folder))] == [
        "01/PXL",
        "02/PXL",
    ]
    press(window, "In tờ trình ký")
    assert len(papers(folder)) == 3
    assert all(name in papers(folder)[2] for name in ("Giàng A Sính", "Lò Văn Ính"))
    assert "Đã gửi lệnh in tờ trình ký" in banners(page)
    assert page.owed is not None
    assert {one.row.applicant for one in page.owed.due} == {"Vi Thị Hoa", "Cà Văn Pâng"}

    page.print_all.click()
    settle(window)
    press(window, "Soạn riêng 1 phiếu")
    assert page.slip.name.words == "Cà Văn Pâng"
    app.review.verify()


def test_a_run_without_a_single_reason_leads_to_writing_them(app: App, window: Window) -> None:
    page = apologies(window)
    page.print_all.click()
    settle(window)
    assert "phải có lý do" in said(window)
    press(window, "Soạn riêng 1 phiếu")
    assert page.slip.name.words == "Giàng A Sính"


def test_no_list_is_printed_while_no_slip_waits_for_a_signature(
    app: App, window: Window, folder: Path
) -> None:
    page = apologies(window)
    page.signing.click()
    settle(window)
    assert "Không có phiếu nào chờ ký" in banners(page)
    assert papers(folder) == []


def figures(window: Window) -> dict[str, int]:
    """The figures of the proof by their key."""
    return {
        tile.value.key.removeprefix("timeliness:"): tile.value.count
        for tile in window.pages.apologies.coverage.tiles
    }


def prove(window: Window) -> ApologiesPage:
    """The proof of this month in front."""
    page = apologies(window)
    page.open("coverage")
    settle(window)
    return page


def test_the_proof_counts_who_was_told_when_and_leads_down_to_the_dossier(
    app: App, window: Window, clock: MovableClock, qtbot: QtBot
) -> None:
    in_time, on_the_day, in_vain = CODE, "H99.41.07-261113-0021", "H99.41.07-261113-0022"
    app.intake.take_in(paper(on_the_day, applicant={"name": "Lò Văn Ính"}))
    app.intake.take_in(paper(in_vain, applicant={"name": "Vi Thị Hoa"}))
    page = apologies(window)
    page.write([in_time])
    settle(window)
    give_reason(window)
    page.slip.main.click()
    settle(window)
    row = next(one.key for one in page.table.model.rows if one.key.startswith("unsent:"))
    page.table.view.take(row)
    assert page.compose.words == "Ghi đã ký"
    page.compose.click()
    settle(window)
    assert page.compose.words == "Ghi đã gửi"
    page.compose.click()
    settle(window)
    assert "đến tay Giàng A Sính" in banners(page)

    clock.move(instant("2026-11-18T08:00"))
    app.apologies.issue(SlipOrder(on_the_day, SlipReason.RESIDENCE_CHECK, words=WORDS))
    app.apologies.sign(on_the_day)
    app.apologies.sent(on_the_day, Channel.COUNTER)
    clock.move(instant("2026-11-20T10:00"))
    prove(window)
    assert state_of(page) is ApologiesState.COVERAGE_GAP
    assert figures(window) == {"never": 1, "day_before": 1, "before_due": 1, "after": 0}
    assert page.shield.value.words == "1 hồ sơ quá hạn chưa có lời xin lỗi"

    page.coverage.tiles[0].click()
    (lacking,) = page.coverage.rows.model.rows
    assert lacking.key == in_vain
    with qtbot.waitSignal(page.open_requested) as asked:
        page.coverage.rows.view.opened.emit(lacking.key)
    assert asked.args == ["dossiers", in_vain]
    window.shell.show_page("apologies")
    assert page.escape()
    assert len(page.coverage.rows.model.rows) == 3

    page.coverage.group_chosen.emit("cause")
    assert state_of(page) is ApologiesState.COVERAGE_GROUPS
    assert [row.cells[0].words for row in page.coverage.grouped.model.rows] == [
        "Do phải xác minh",
        "Chưa ghi nguyên nhân",
    ]
    page.coverage.narrowed.emit("cause:verification")
    assert {row.key for row in page.coverage.rows.model.rows} == {in_time, on_the_day}

    app.following.explain_lateness(in_vain, Cause.OFFICE, "công chức nghỉ ốm")
    app.apologies.issue(SlipOrder(in_vain, SlipReason.OFFICER_AWAY, sure=True))
    app.apologies.sign(in_vain)
    app.apologies.sent(in_vain, Channel.POST)
    page.escape()
    page.refresh()
    settle(window)
    assert figures(window) == {"never": 0, "day_before": 1, "before_due": 1, "after": 1}
    assert page.shield.value.words == "Không hồ sơ nào quá hạn mà chưa có lời xin lỗi"
    assert state_of(page) is ApologiesState.COVERAGE


def test_a_period_without_a_late_dossier_says_so(app: App, window: Window) -> None:
    page = prove(window)
    page.coverage.period_chosen.emit("last_month")
    settle(window)
    assert figures(window) == {"never": 0, "day_before": 0, "before_due": 0, "after": 0}
    assert page.coverage.value is not None
    assert page.coverage.value.span == "từ 01/10/2026 đến hết 31/10/2026"
    assert not page.coverage.shows_rows


def test_a_result_that_came_late_without_a_letter_stays_on_the_list_and_opens_at_the_counter(
    app: App, window: Window, clock: MovableClock
) -> None:
    clock.move(instant("2026-11-19T10:00"))
    app.following.ready(CODE)
    page = apologies(window)
    (row,) = (one for one in page.table.model.rows if one.key.endswith(CODE))
    assert row.cells[4].words == "Muộn 1 ngày làm việc"
    page.table.view.take(row.key)
    assert page.compose.words == "Mở ở Quầy"
    page.compose.click()
    settle(window)
    assert window.shell.current == "counter"
    card = window.pages.counter.session.card
    assert card is not None
    assert card.code == CODE


def test_at_the_counter_a_late_result_that_is_not_there_leads_to_its_slip(
    app: App, window: Window, clock: MovableClock
) -> None:
    clock.move(instant("2026-11-19T10:00"))
    window.scanned(CODE)
    settle(window)
    panel = window.pages.counter.view.question
    panel.take("not_yet")
    panel.confirm()
    settle(window)
    assert window.shell.current == "apologies"
    assert window.pages.apologies.slip.name.words == "Giàng A Sính"
    assert window.pages.counter.session.decision.ready is None
