"""Pictures of the window: every page as it stands, and every page in every state, at the sizes people have."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtWidgets import QApplication

from counter_app.config import load_config

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


def picture_states(folder: Path) -> tuple[Path, ...]:
    """Every page in every state it names, on a fresh register each, one PNG a state and size."""
    from .gallery_stages import STAGES

    folder.mkdir(parents=True, exist_ok=True)
    made: list[Path] = []
    for page, stage in STAGES.items():
        for state in stage.states():
            for name, size in SIZES.items():
                with _fresh() as (app, clock), _window(app, size) as window:
                    stage.play(window, clock, state)
                    settle(window)
                    made.append(_save(window, folder / f"{page}_{state}_{name}.png"))
    return tuple(made)


def settle(window: Window) -> None:
    """Wait until everything in the background has come home and is painted."""
    qt = application()
    for _round in range(6):
        qt.processEvents()
        window.background.wait_idle()
    qt.processEvents()


@contextmanager
def _fresh() -> Iterator[tuple[App, MovableClock]]:
    """The program on an empty register of its own, on the demo's last morning."""
    from counter_app.demo import load_script, opening

    with tempfile.TemporaryDirectory(prefix="counter-app-gallery-") as home:
        config = load_config(Path(home), f"sqlite:///{Path(home).as_posix()}/register.sqlite3")
        clock = MovableClock(opening(load_script(config.paths.data / "demo.json")))
        app = open_app(with_printers(config, Path(home) / "printed"), clock)
        try:
            yield app, clock
        finally:
            app.close()


@contextmanager
def _window(app: App, size: tuple[int, int] = SIZES["1366"]) -> Iterator[Window]:
    application()
    window = Window(app, theme_of(app.config.paths, RememberedLook()))
    try:
        window.shell.resize(*size)
        window.shell.show_page("counter")
        window.shell.show()
        settle(window)
        yield window
    finally:
        window.shell.close()
        window.close()
        QApplication.processEvents()


def _save(window: Window, path: Path) -> Path:
    window.shell.grab().save(str(path))
    return path
