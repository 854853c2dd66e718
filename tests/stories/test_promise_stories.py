"""Stories of promises through the window: verified longer, kept against a new day off, fetched late."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QDeadlineTimer, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.time import MovableClock
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.dossier import Cause
from counter_app.domain.slip import SlipReason
from counter_app.domain.standing import Lateness, Waiting
from counter_app.domain.workdays import SpecialKind
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.components.guards import GuardList
from counter_app.ui.pages.counter.states import CounterState
from counter_app.ui.scanner import HOLD_BEFORE_PRINT_MS
from tests.services.desk import instant, paper

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CODE = "H99.41.07-261113-0012"
PROMISED = instant("2026-11-18T09:40")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "printed"


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(instant("2026-11-13T09:40"))


@pytest.fixture
def app(tmp_path: Path, folder: Path, clock: MovableClock) -> Iterator[App]:
    """A dossier promised for 09:40 on Wednesday 18 November, on the morning of the day before."""
    opened = open_app(load_config(tmp_path), clock, printer=FolderPrinter(folder))
    opened.settling.change({"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"})
    opened.intake.take_in(paper())
    clock.move(instant("2026-11-17T09:00"))
    yield opened
    opened.close()


def scan(window: Window, code: str = CODE) -> None:
    """A scanner read a code, whatever page is in front."""
    window.scanned(code)
    settle(window)
    assert window.shell.current == "counter"


def enter(window: Window, qtbot: QtBot) -> None:
    """Press Enter at the counter once the card has been looked at."""
    reading = QDeadlineTimer(HOLD_BEFORE_PRINT_MS + 20)
    qtbot.waitUntil(reading.hasExpired)
    QTest.keyClick(window.pages.counter, Qt.Key.Key_Return)
    settle(window)


def guards(window: Window) -> str:
    """Everything the card's checks say."""
    (found,) = window.pages.counter.findChildren(GuardList)
    return "\n".join(one.accessibleName() for one in found.lines)


def detail(window: Window) -> tuple[str, list[str]]:
    """What *Hồ sơ* says of the dossier: that a promise stays, and the dates beside the one in front."""
    window.pages.open("dossiers", CODE)
    settle(window)
    panel = window.pages.dossiers.detail
    assert panel.value is not None
    assert panel.value.code == CODE
    return panel.kept.words, [link.words for link in panel.dates.links if link.words]


def test_an_extension_for_verification_is_told_by_its_slip_and_asked_about_when_it_is_broken_too(
    app: App, window: Window, clock: MovableClock, folder: Path
) -> None:
    page = window.pages.apologies
    window.pages.open("apologies", CODE)
    settle(window)
    page.slip.form.reason.take(SlipReason.RESIDENCE_CHECK.value)
    page.slip.form.words.setPlainText("Công an xã Mường Phăng chưa trả lời văn bản ngày 16/11")
    page.composer.draw_now()
    settle(window)
    page.slip.main.click()
    settle(window)
    assert len(list(folder.glob("*.pdf"))) == 1
    dossier = app.registry.story(CODE).dossier
    assert (dossier.cause, dossier.promise) == (Cause.VERIFICATION, instant("2026-12-08T17:30"))
    assert dossier.appointment == PROMISED, "the receipt's promise stays on record"
    _kept, dates = detail(window)
    assert dates == ["Hẹn trả: 09:40 T4 18/11", "Hạn khi xác minh: 17:30 T3 08/12"]

    clock.move(instant("2026-12-09T08:00"))
    app.following.ready(CODE)
    scan(window)
    (line,) = window.pages.counter.view.card.letter_lines
    assert window.pages.counter.state is CounterState.TO_DECIDE
    assert line.value.why.startswith("**Cần hỏi trước:** kết quả xong lúc 08:00 ngày 09/12/2026")
    assert "do phải xác minh" in line.value.why


def test_a_day_off_decided_after_the_promise_leaves_it_and_every_page_says_so(
    app: App, window: Window, clock: MovableClock
) -> None:
    before, _dates = detail(window)
    assert before == ""
    window.pages.open("settings", "days")
    settle(window)
    settings = window.pages.settings
    settings.days.grid.take(date(2026, 11, 17))
    settings.days.panel.kind.take(SpecialKind.OFF.value)
    settings.days.panel.reason.setText("phòng chống bão")
    settings.days.panel.write.click()
    settle(window)
    settings.save()
    settle(window)
    assert [one.reason for one in app.settling.special_days()] == ["phòng chống bão"]

    said = "Giấy hẹn in 09:40 Thứ Tư 18/11/2026 vẫn giữ nguyên; tính theo lịch hôm nay thì là 09:40 Thứ Năm"
    kept, _dates = detail(window)
    assert kept.startswith(said)
    assert "phòng chống bão" in kept
    assert app.registry.story(CODE).dossier.promise == PROMISED
    scan(window)
    assert said in guards(window)
    clock.move(instant("2026-11-18T09:41"))
    window.shell.show_page("today")
    settle(window)
    late = window.pages.today.panels[2]
    assert [row.row.key for row in late.rows] == [CODE], "the citizen was promised the minute before"


def test_a_result_ready_on_time_and_fetched_late_is_handed_over_without_an_apology(
    app: App, window: Window, clock: MovableClock, folder: Path, qtbot: QtBot
) -> None:
    clock.move(instant("2026-11-18T09:40"))
    app.following.ready(CODE)
    clock.move(instant("2026-12-10T08:00"))
    window.shell.show_page("today")
    settle(window)
    waiting = window.pages.today.panels[3]
    assert [row.row.key for row in waiting.rows] == [CODE]
    shown = window.pages.today.value
    assert shown is not None
    assert "không phải trễ hẹn" in shown.panels[3].words
    scan(window)
    card = window.pages.counter.session.card
    assert card is not None
    assert isinstance(card.standing, Waiting)
    assert not isinstance(card.standing.was_late, Lateness)
    (line,) = window.pages.counter.view.card.letter_lines
    assert line.value.title == "Không in thư"
    enter(window, qtbot)
    dossier = app.registry.story(CODE).dossier
    assert dossier.handed_over == clock.now()
    assert list(folder.glob("*.pdf")) == []
    window.shell.show_page("apologies")
    settle(window)
    assert window.pages.apologies.owed is not None
    assert window.pages.apologies.owed.overdue == ()
