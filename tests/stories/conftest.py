"""The whole window for the stories, on the program that each file opens as `app`."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication

from counter_app.bootstrap import App
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.look import RememberedLook, theme_of
from counter_app.bootstrap.window import Window
from tests.ui.desks import FakeDesktop


@pytest.fixture
def desk() -> FakeDesktop:
    """The desktop beside the window: it opens nothing, and answers which file is meant."""
    return FakeDesktop()


@pytest.fixture
def window(app: App, desk: FakeDesktop, qapp: QApplication) -> Iterator[Window]:
    """The counter in front, everything read."""
    made = Window(app, theme_of(app.config.paths, RememberedLook()), desktop=desk)
    made.shell.resize(1366, 697)
    made.shell.show_page("counter")
    made.shell.show()
    made.begin()
    settle(made)
    yield made
    made.shell.close()
    made.close()
    made.shell.deleteLater()
