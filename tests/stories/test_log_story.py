"""The morning's check: the window opens, the log is read behind it, and what somebody did to it is said in red."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from counter_app.bootstrap import App, open_app
from counter_app.bootstrap.daily_chain import BANNER
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.time import MovableClock
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.printing.folder import FolderPrinter
from tests.services.desk import MONDAY, birth, instant

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support propagateSizeHints")


@pytest.fixture
def clock() -> MovableClock:
    return MovableClock(instant(MONDAY))


@pytest.fixture
def app(tmp_path: Path, clock: MovableClock) -> Iterator[App]:
    opened = open_app(load_config(tmp_path), clock, printer=FolderPrinter(tmp_path / "printed"))
    opened.intake.take_in(birth())
    yield opened
    opened.close()


def edit(app: App) -> None:
    with closing(sqlite3.connect(app.config.paths.home / "register.sqlite3")) as raw:
        raw.execute("DROP TRIGGER log_entry_changed")
        raw.execute("UPDATE log_entry SET actor = 'x' WHERE seq = 1")
        raw.commit()


def shown(window: Window) -> list[str]:
    return [one.value.key for one in window.shell.banners.banners]


def next_morning(window: Window, clock: MovableClock) -> None:
    clock.move(clock.now() + timedelta(days=1))
    window.reminder.moved.emit()
    settle(window)


def test_the_first_start_of_a_day_checks_the_log_and_keeps_that_it_agreed(app: App, window: Window) -> None:
    checked = app.proving.standing().checked
    assert checked is not None
    assert checked.is_whole
    assert BANNER not in shown(window)


def test_what_was_done_overnight_is_said_in_red_on_every_page_but_the_log_which_says_it_itself(
    app: App, window: Window, clock: MovableClock
) -> None:
    edit(app)
    next_morning(window, clock)
    assert BANNER in shown(window)
    window.shell.show_page("today")
    assert BANNER in shown(window)
    window.shell.banners.acted.emit(BANNER, "letters")
    settle(window)
    assert window.shell.current == "letters"
    assert BANNER not in shown(window)
    assert window.pages.letters.chain.value.words == "Sổ bị sửa từ mục 1"
    assert [one.value.key for one in window.pages.letters.banners.banners] == ["chain"]


def test_the_check_of_the_day_is_made_once(app: App, window: Window, clock: MovableClock) -> None:
    before = app.proving.standing().checked
    window.reminder.moved.emit()
    settle(window)
    assert app.proving.standing().checked == before
    next_morning(window, clock)
    assert app.proving.standing().checked != before
