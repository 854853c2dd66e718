"""The first second: the scan box stands before the rest of the program, and what it was told is not lost."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from counter_app.bootstrap import App, FixedClock, open_app
from counter_app.bootstrap.gallery import settle
from counter_app.bootstrap.look import RememberedLook, theme_of
from counter_app.bootstrap.start import run_window, show_window
from counter_app.bootstrap.window import Window
from counter_app.config import load_config
from counter_app.domain.errors import CannotWrite, DatabaseTooNew
from counter_app.printing.folder import FolderPrinter
from counter_app.ui.frame import Frame
from counter_app.ui.pages.counter.page import CounterPage
from tests.services.desk import MONDAY, birth, instant

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
CODE = "H99.41.07-261120-0031"

PATIENCE_MS = 30_000

Step = tuple[Callable[[], bool], Callable[[], None]]


class Script(QObject):
    """Does one thing after another, each as soon as the screen is ready for it; a screen that never is gets closed."""

    def __init__(self, *steps: Step) -> None:
        super().__init__()
        self.left = list(steps)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._look)
        self._timer.start(2)
        QTimer.singleShot(PATIENCE_MS, self, QApplication.closeAllWindows)

    def _look(self) -> None:
        if self.left and self.left[0][0]():
            self.left.pop(0)[1]()
        if not self.left:
            self._timer.stop()


def frame() -> Frame | None:
    return next((one for one in QApplication.topLevelWidgets() if isinstance(one, Frame)), None)


def page() -> CounterPage | None:
    found = frame()
    return found.findChild(CounterPage) if found is not None else None


def focus() -> QWidget:
    widget = QApplication.focusWidget()
    assert widget is not None
    return widget


def box_stands() -> bool:
    return isinstance(QApplication.focusWidget(), QLineEdit) and page() is None


def type_words(words: str) -> Callable[[], None]:
    return lambda: QTest.keyClicks(focus(), words)


def press_enter() -> None:
    QTest.keyClick(focus(), Qt.Key.Key_Return)


def leave() -> None:
    found = frame()
    assert found is not None
    found.close()


class Typing:
    """Something done to the box that stands alone: the rest of the program is not put together before it."""

    def __init__(self, do: Callable[[], None], make: Callable[[], App]) -> None:
        self._do, self._make = do, make
        self._done = threading.Event()

    def type(self) -> None:
        self._do()
        self._done.set()

    def make(self) -> App:
        self._done.wait(PATIENCE_MS / 1000)
        return self._make()


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


def test_letters_typed_before_the_pages_stand_are_still_in_the_box(
    make: Callable[[], App], tmp_path: Path, qapp: QApplication
) -> None:
    seen: list[str] = []

    def read() -> None:
        counter = page()
        assert counter is not None
        seen.append(counter.view.scan_box.line.text())
        leave()

    typing = Typing(type_words("lo thi"), make)
    script = Script((box_stands, typing.type), (lambda: page() is not None, read))
    show_window(load_config(tmp_path).paths, typing.make)
    assert script.left == []
    assert seen == ["lo thi"]


def test_a_code_scanned_before_the_pages_stand_is_opened_as_soon_as_they_do(
    make: Callable[[], App], tmp_path: Path, qapp: QApplication
) -> None:
    make().intake.take_in(birth())
    seen: list[str] = []

    def answered() -> bool:
        counter = page()
        return counter is not None and counter.session.is_ready

    def read() -> None:
        counter = page()
        assert counter is not None
        assert counter.session.card is not None
        seen.append(counter.session.card.code)
        leave()

    def scan() -> None:
        type_words(CODE)()
        press_enter()

    typing = Typing(scan, make)
    script = Script((box_stands, typing.type), (answered, read))
    show_window(load_config(tmp_path).paths, typing.make)
    assert script.left == []
    assert seen == [CODE]


def test_a_window_closed_before_the_pages_stand_leaves_nothing_behind(
    make: Callable[[], App], tmp_path: Path, qapp: QApplication
) -> None:
    closing = Typing(leave, make)
    script = Script((box_stands, closing.type))
    assert show_window(load_config(tmp_path).paths, closing.make) == 0
    assert script.left == []


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
    for key in ("today", "dossiers", "intake", "letters", "settings", "counter"):
        window.shell.show_page(key)
        settle(window)
        assert strangers == [], f"while {key} was made"
        assert QApplication.focusWidget() is not None
    qapp.removeEventFilter(keeper)
    window.shell.close()
    window.close()
    window.shell.deleteLater()
