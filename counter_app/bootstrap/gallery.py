"""Pictures of the window: every page as it stands, and every page in every state, at the sizes people have."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from counter_app.config import REGISTER_FILE, load_config
from counter_app.demo import Stage, fill, load_script, opening

from .parts import App, open_app, with_printers
from .time import MovableClock
from .window import RememberedLook, Window, application, theme_of

SIZES = {"1366": (1366, 697), "1920": (1920, 1009)}
"""Client areas of a 1366 × 768 and a 1920 × 1080 screen, title bar and task bar taken away."""


def picture_pages(app: App, folder: Path) -> tuple[Path, ...]:
    """Every page of the window as it stands on this register, in light, one PNG a page and size."""
    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with _window(app) as window:
        window.begin()
        settle(window)
        window.pages.counter.scanned("H99.41.07-261120-0031")
        for name, size in SIZES.items():
            for key in ("counter", "today", "dossiers", "intake", "letters", "settings"):
                window.shell.resize(*size)
                window.shell.show_page(key)
                settle(window)
                made.append(_save(window, folder / f"{key}_{name}.png"))
    return tuple(made)


def picture_states(folder: Path, pages: Collection[str] = ()) -> tuple[Path, ...]:
    """Every page in every state it names, on a fresh register each, one PNG a state and size.

    `pages` picks some of them. Each picture shows the whole window, so that a page is seen as an officer sees it.
    """
    from .gallery_stages import stages

    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    with tempfile.TemporaryDirectory(prefix="counter-app-gallery-") as home:
        filled = _filled_register(Path(home))
        for page, stage in stages().items():
            if pages and page not in pages:
                continue
            for state in stage.states:
                source = None if state in stage.on_empty else filled
                with _fresh(source) as app, _window(app, page) as window:
                    stage.play(window, state, partial(settle, window))
                    for name, size in SIZES.items():
                        window.shell.resize(*size)
                        settle(window)
                        made.append(_save(window, folder / f"{page}_{state.value}_{name}.png"))
    return tuple(made)


def settle(window: Window) -> None:
    """Wait until everything in the background has come home and is painted."""
    qt = application()
    for _round in range(6):
        qt.processEvents()
        window.background.wait_idle()
    qt.processEvents()


def _filled_register(home: Path) -> Path:
    """The database file of the demo's fortnight, played once and copied for every state."""
    with _fresh(None, home) as app:
        script = load_script(app.config.paths.data / "demo.json")
        clock = app.clock
        if not isinstance(clock, MovableClock):
            raise TypeError("the demo needs a clock that can be moved")
        fill(Stage(app.intake, app.following, app.handover, app.undoing, app.settling, clock.move), script)
    return home / REGISTER_FILE


@contextmanager
def _fresh(source: Path | None, folder: Path | None = None) -> Iterator[App]:
    """The program on a register of its own, empty or a copy of `source`, on the demo's last morning."""
    with tempfile.TemporaryDirectory(prefix="counter-app-gallery-") as own:
        home = folder or Path(own)
        if source is not None:
            shutil.copyfile(source, home / REGISTER_FILE)
        config = load_config(home, f"sqlite:///{(home / REGISTER_FILE).as_posix()}")
        clock = MovableClock(opening(load_script(config.paths.data / "demo.json")))
        app = open_app(with_printers(config, home / "printed"), clock)
        try:
            yield app
        finally:
            app.close()


@contextmanager
def _window(app: App, page: str = "counter", size: tuple[int, int] = SIZES["1366"]) -> Iterator[Window]:
    """The window with one page in front, everything read."""
    application()
    window = Window(app, theme_of(app.config.paths, RememberedLook()))
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
        QApplication.sendPostedEvents()
        QApplication.processEvents()


def _save(window: Window, path: Path) -> Path:
    window.shell.grab().save(str(path))
    return path
