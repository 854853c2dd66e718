"""The whole window on real parts: what bootstrap puts together leads from one page to the next."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.start import run_window
from counter_app.bootstrap.window import Window, show_once
from counter_app.config import load_config
from counter_app.domain.errors.keeping import AlreadyRunning
from counter_app.printing.folder import FolderPrinter
from counter_app.services.crafts.setting_names import with_setting
from counter_app.ui.pages.counter.states import CounterState
from tests.services.desk import MONDAY, birth, instant, paper
from tests.services.test_visits import TOLD

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")
CODE = "H99.41.07-261120-0031"


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    opened = open_app(
        load_config(tmp_path), FixedClock(instant(MONDAY)), printer=FolderPrinter(tmp_path / "printed")
    )
    yield opened
    opened.close()


def test_a_scan_on_any_page_opens_the_case_at_the_counter(app: App, window: Window) -> None:
    app.intake.take_in(birth())
    window.shell.show_page("letters")
    window.scanned(CODE)
    settle(window)
    assert window.shell.current == "counter"
    assert window.pages.counter.state is CounterState.LETTER


def test_a_name_on_the_board_leads_to_the_counter_and_to_the_list(app: App, window: Window) -> None:
    app.intake.take_in(paper())
    window.shell.show_page("today")
    settle(window)
    window.pages.today.open_requested.emit("dossiers", "late")
    settle(window)
    assert window.shell.current == "dossiers"
    window.pages.dossiers.open_requested.emit("counter", "H99.41.07-261113-0012")
    settle(window)
    assert window.shell.current == "counter"
    assert window.pages.counter.state is not CounterState.EMPTY


def test_the_board_tells_the_rail_what_must_be_done_today(app: App, window: Window) -> None:
    app.intake.take_in(paper())
    window.shell.show_page("today")
    settle(window)
    counts = {button.item.key: button.item.count for button in window.shell.rail.buttons}
    assert counts["today"] == 1


def test_a_visit_that_is_to_be_made_is_counted_on_the_rail_before_its_page_was_ever_opened(
    app: App, window: Window
) -> None:
    app.visits.report(TOLD)
    window.remind()
    settle(window)
    counts = {button.item.key: button.item.count for button in window.shell.rail.buttons}
    assert counts["visits"] == 1


def test_an_office_without_a_name_is_asked_for_until_it_has_one(app: App, window: Window) -> None:
    assert any(one.value.key == "office" for one in window.shell.banners.banners)
    settings = app.settling.settings()
    for name, value in {"office.commune": "Lâm Hòa", "office.signatory.name": "Đinh Trọng Khải"}.items():
        settings = with_setting(settings, name, value)
    app.settling.save(settings)
    window.read_settings()
    settle(window)
    assert not any(one.value.key == "office" for one in window.shell.banners.banners)
    assert "Lâm Hòa" in window.shell.windowTitle()


def test_the_button_beside_an_office_without_a_name_leads_to_the_settings(window: Window) -> None:
    (banner,) = (one for one in window.shell.banners.banners if one.value.key == "office")
    assert banner.value.action is not None
    banner.acted.emit(banner.value.action.name)
    settle(window)
    assert window.shell.current == "settings"


def test_a_chosen_printer_that_is_gone_is_named_and_no_other_is_shown_in_its_place(
    app: App, window: Window
) -> None:
    assert window.shell.status.words[0] == "Thư mục bản in: nhận lệnh được"
    app.settling.change({"printer": "HP_M404"})
    window.read_settings()
    settle(window)
    assert window.shell.status.words[0] == "Không thấy máy in HP_M404"


def test_a_second_window_on_the_same_home_is_refused_in_words(tmp_path: Path, qapp: QApplication) -> None:
    from PySide6.QtCore import QLockFile

    first = QLockFile(str(tmp_path / "window.lock"))
    assert first.tryLock(0)
    with pytest.raises(AlreadyRunning):
        run_window(load_config(tmp_path), None)
    first.unlock()


def test_the_window_can_be_shown_once_to_prove_that_it_shows(app: App, qapp: QApplication) -> None:
    assert show_once(app)
