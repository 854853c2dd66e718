"""F11 on a machine with one monitor: a sentence, and nothing lies over the officer's window."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.second_screen import ScreenMode
from counter_app.printing.folder import FolderPrinter
from tests.services.desk import MONDAY, instant


@pytest.fixture
def app(tmp_path: Path) -> Iterator[App]:
    """The program on an empty register."""
    home = tmp_path / "home"
    printer = FolderPrinter(home / "printed")
    made = open_app(load_config(home), FixedClock(instant(MONDAY)), printer=printer)
    yield made
    made.close()


def test_without_a_second_monitor_the_key_says_so(window: Window) -> None:
    assert "public" not in vars(window.pages)
    QTest.keyClick(window.shell, Qt.Key.Key_F11)
    settle(window)
    assert window.shell.ask.overlay is None
    said = " ".join(one.accessibleName() for one in window.shell.banners.banners)
    assert "chưa cắm màn hình thứ hai" in said
    assert window.pages.public.screen.mode is ScreenMode.OFF
    assert window.pages.public.screen.window is None


def test_the_page_of_surveys_says_so_too(window: Window) -> None:
    window.shell.show_page("surveys")
    settle(window)
    window.pages.surveys.invite_button.click()
    settle(window)
    said = " ".join(one.accessibleName() for one in window.shell.banners.banners)
    assert "chưa cắm màn hình thứ hai" in said
