"""The first second: the scan box stands before the rest of the program, and what it was told is not lost."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QWidget

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.look import RememberedLook, theme_of
from counter_app.bootstrap.start import run_window, show_window
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.errors.keeping import CannotWrite, DatabaseTooNew
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.frame import Frame
from tests.services.desk import MONDAY, birth, instant
from tests.stories.first_second import CODE

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
ROOT = Path(__file__).parents[2]


def start(what: str, home: Path) -> object:
    """Start the program in a process of its own, as people do, and hear what was seen there."""
    finished = subprocess.run(
        [sys.executable, "-m", "tests.stories.first_second", what, str(home)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        timeout=120,
        check=True,
    )
    return json.loads(finished.stdout)


def frame() -> Frame | None:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, Frame)), None)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[Callable[[], App]]:
    made: list[App] = []

    def open_it() -> App:
        config, clock = load_config(tmp_path), FixedClock(instant(MONDAY))
        made.append(open_app(config, clock, printer=FolderPrinter(tmp_path / "printed")))
        return made[-1]

    yield open_it
    for app in made:
        app.close()


def test_letters_typed_before_the_pages_stand_are_still_in_the_box(tmp_path: Path) -> None:
    assert start("typed", tmp_path) == {"status": 0, "seen": ["lo thi"], "left": 0, "threads": []}


def test_a_code_scanned_before_the_pages_stand_is_opened_as_soon_as_they_do(tmp_path: Path) -> None:
    assert start("scanned", tmp_path) == {"status": 0, "seen": [CODE], "left": 0, "threads": []}


def test_a_window_closed_before_the_pages_stand_leaves_nothing_behind(tmp_path: Path) -> None:
    assert start("closed", tmp_path) == {"status": 0, "seen": [], "left": 0, "threads": []}


def test_a_program_that_cannot_be_put_together_says_why_where_it_was_started(
    tmp_path: Path, qapp: QApplication
) -> None:
    def make() -> App:
        raise DatabaseTooNew(revision="9999")

    with pytest.raises(DatabaseTooNew):
        show_window(load_config(tmp_path).paths, make)
    assert frame() is None


def test_a_home_that_cannot_hold_the_lock_is_named(tmp_path: Path, qapp: QApplication) -> None:
    config = load_config(tmp_path / "home")
    (tmp_path / "home").rmdir()
    with pytest.raises(CannotWrite) as said:
        run_window(config, None)
    assert str(tmp_path) in said.value.path


@pytest.mark.parametrize("scanned", [True, False])
def test_a_case_scanned_meanwhile_comes_before_what_every_start_does(
    make: Callable[[], App], qapp: QApplication, scanned: bool
) -> None:
    app = make()
    app.intake.take_in(birth(CODE))
    window = Window(app, theme_of(app.config.paths, RememberedLook()))
    start, stood = app.start, list[bool]()

    def started() -> None:
        stood.append(window.pages.counter.session.card is not None)
        start()

    vars(app)["start"] = started
    window.show()
    if scanned:
        window.scanned(CODE)
    settle(window)
    window.shell.close()
    window.close()
    window.shell.deleteLater()
    assert stood == [scanned]


def test_no_page_opens_a_window_of_its_own_while_it_is_made(
    make: Callable[[], App], qapp: QApplication
) -> None:
    app = make()
    window = Window(app, theme_of(app.config.paths, RememberedLook()))
    window.shell.resize(1366, 697)
    window.show()
    settle(window)
    strangers: list[str] = []

    class Doorkeeper(QObject):
        def eventFilter(self, watched: QObject, event: QEvent) -> bool:
            if event.type() is QEvent.Type.Show and isinstance(watched, QWidget) and watched.isWindow():
                strangers.append(f"{type(watched).__name__} {watched.objectName()}")
            return False

    keeper = Doorkeeper()
    qapp.installEventFilter(keeper)
    for key in ("today", "dossiers", "intake", "letters", "templates", "settings", "counter"):
        window.shell.show_page(key)
        settle(window)
        assert strangers == [], f"while {key} was made"
        assert QApplication.focusWidget() is not None
    qapp.removeEventFilter(keeper)
    window.shell.close()
    window.close()
    window.shell.deleteLater()
