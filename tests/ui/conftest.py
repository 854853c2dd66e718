"""What screen tests get: a dressed application, a fresh theme, and events with times of the test's own choosing."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from counter_app.ui.background import Background
from counter_app.ui.icons import IconBox
from counter_app.ui.theme import Theme, make_theme
from tests.ui.demo_register import Opened, copy_of, open_at, play

RESOURCES = Path(__file__).parents[2] / "resources"


@pytest.fixture(scope="session")
def dressed(qapp: QApplication) -> Theme:
    """The application with bundled fonts, palette and style sheet."""
    return make_theme(qapp, RESOURCES)


@pytest.fixture
def theme(dressed: Theme) -> Theme:
    """A theme of the test's own: changing it changes no other test."""
    return Theme(IconBox(RESOURCES / "icons"), parent=dressed)


@dataclass
class SetTimes:
    """A time source that says what the test wants, in milliseconds."""

    at: int = 1_000

    def of(self, event: QEvent) -> int:
        """The time set."""
        return self.at

    def mark(self) -> int:
        """The time set."""
        return self.at

    def since(self, mark: int, event: QEvent) -> int:
        """The time that has passed since."""
        return self.at - mark


@pytest.fixture
def times() -> SetTimes:
    """The time of all events, set by the test."""
    return SetTimes()


@pytest.fixture
def unhandled() -> list[Exception]:
    """Errors of background work that nobody asked for."""
    return []


@pytest.fixture
def background(qapp: QApplication, unhandled: list[Exception]) -> Iterator[Background]:
    """Background work that ends with the test."""
    made = Background(unhandled.append)
    yield made
    made.close()


@pytest.fixture(scope="session")
def fortnight(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home folder in which the demo's fortnight was played; for copying, never for writing."""
    return play(tmp_path_factory.mktemp("fortnight") / "home")


@pytest.fixture
def filled(fortnight: Path, tmp_path: Path) -> Iterator[Opened]:
    """The program on a copy of the demo's fortnight, Mon 23/11/2026 10:20."""
    opened = open_at(copy_of(fortnight, tmp_path / "home"))
    yield opened
    opened.app.close()


@pytest.fixture
def empty(tmp_path: Path) -> Iterator[Opened]:
    """The program on an empty register, at the same instant."""
    opened = open_at(tmp_path / "empty")
    yield opened
    opened.app.close()
