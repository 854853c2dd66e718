"""Pictures of the window: every page as it stands, and every page in every state, at the sizes people have."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Callable, Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QWidget

from counter_app import wording
from counter_app.config import REGISTER_FILE, load_config
from counter_app.demo import fill, load_script, opening
from counter_app.services.ports.paper import LetterWriter
from counter_app.ui.theme import Look, Theme
from counter_app.ui.tokens import TextSize

from .parts import App, open_app, with_printers
from .staging import stage_of
from .time import MovableClock
from .window import RememberedLook, Window, application, theme_of

SIZES = {"1366": (1366, 697), "1920": (1920, 1009)}
"""Client areas of a 1366 × 768 and a 1920 × 1080 screen, title bar and task bar taken away."""


class QuietDesktop:
    """A desktop that shows nothing beside the window: every file is opened, no question is answered."""

    def open(self, path: str) -> bool:
        """Nothing happens."""
        return True

    def ask_which(self, over: QWidget, title: str, then: Callable[[str], None]) -> None:
        """Nothing happens."""

    def ask_where(self, over: QWidget, title: str, suggested: str, then: Callable[[str], None]) -> None:
        """Nothing happens."""


def picture_pages(app: App, folder: Path) -> tuple[Path, ...]:
    """Every page of the window as it stands on this register, in light, one PNG a page and size."""
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with _window(app, theme_of(app.config.paths, RememberedLook())) as window:
        window.begin()
        settle(window)
        window.pages.counter.scanned("H99.41.07-261120-0031")
        for name, size in SIZES.items():
            for key in window.shell.keys:
                window.shell.resize(*size)
                window.shell.show_page(key)
                settle(window)
                made.append(_save(window, folder / f"{key}_{name}.png"))
    return tuple(made)


def picture_states(
    folder: Path,
    pages: Collection[str] = (),
    sizes: Collection[str] = tuple(SIZES),
    language: str = wording.SOURCE_LANGUAGE,
) -> tuple[Path, ...]:
    """Every page in every state it names, on a fresh register each, one PNG a state and size.

    `pages` and `sizes` pick some of them. Each picture shows the whole window, so that a page is seen as an
    officer sees it.
    """
    from .gallery_stages import stages

    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="counter-app-gallery-") as home:
        studio = _studio(Path(home), language)
        for page, stage in stages().items():
            if pages and page not in pages:
                continue
            for state in stage.states:
                source = None if state in stage.on_empty else studio.played
                with _fresh(source, studio.writer) as app:
                    stage.furnish(app, state)
                    with _window(app, studio.theme, page) as window:
                        stage.play(window, state, partial(settle, window))
                        for name in sizes:
                            window.shell.resize(*SIZES[name])
                            settle(window)
                            made.append(_save(window, folder / f"{page}_{state.value}_{name}.png"))
    return tuple(made)


def settle(window: Window) -> None:
    """Wait until everything in the background has come home and is painted; a picture of less is none."""
    qt = application()
    for _round in range(6):
        qt.processEvents()
        if not window.background.wait_idle():
            raise TimeoutError("what was asked for in the background did not come home")
    qt.processEvents()


@dataclass(frozen=True, slots=True)
class _Studio:
    """What all pictures share because it is slow to make: the played register, the warm pen, the one dress."""

    played: Path
    writer: LetterWriter
    theme: Theme


def _studio(home: Path, language: str) -> _Studio:
    """The demo's fortnight played once, its database to be copied for every state."""
    with _fresh(None, None, home) as app:
        wording.use_language(language, app.config.paths.locale)
        script = load_script(app.config.paths.data / "demo.json")
        clock = app.clock
        if not isinstance(clock, MovableClock):
            raise TypeError("the demo needs a clock that can be moved")
        fill(stage_of(app, clock), script)
        app.printing.follow()
        return _Studio(home / REGISTER_FILE, app.writer, theme_of(app.config.paths, RememberedLook()))


@contextmanager
def _fresh(source: Path | None, writer: LetterWriter | None, folder: Path | None = None) -> Iterator[App]:
    """The program on a register of its own, empty or a copy of `source`, on the demo's last morning."""
    with tempfile.TemporaryDirectory(prefix="counter-app-gallery-") as own:
        home = folder or Path(own)
        if source is not None:
            shutil.copyfile(source, home / REGISTER_FILE)
        config = load_config(home, f"sqlite:///{(home / REGISTER_FILE).as_posix()}")
        clock = MovableClock(opening(load_script(config.paths.data / "demo.json")))
        app = open_app(with_printers(config, home / "printed"), clock, writer=writer)
        try:
            yield app
        finally:
            app.close()


@contextmanager
def _window(
    app: App, theme: Theme, page: str = "counter", size: tuple[int, int] = SIZES["1366"]
) -> Iterator[Window]:
    """The window with one page in front, everything read, in the plain look whatever the last window wore."""
    theme.set_look(Look.LIGHT)
    theme.set_text_size(TextSize.NORMAL)
    window = Window(app, theme, desktop=QuietDesktop())
    try:
        window.shell.resize(*size)
        window.shell.show_page(page)
        window.shell.show()
        window.read_settings()
        settle(window)
        yield window
    finally:
        window.shell.close()
        window.close()
        window.shell.deleteLater()
        # No event loop is running that would bury it, and every window alive is dressed anew with the next.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _save(window: Window, path: Path) -> Path:
    window.shell.grab().save(str(path))
    return path
