"""Starts the window: the scan box stands on the screen first, the rest of the program is loaded behind it."""

from __future__ import annotations

import errno
import gc
import os
import sys
import threading
from collections.abc import Callable
from datetime import datetime
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLockFile

from counter_app import wording
from counter_app.config import Config, Paths
from counter_app.ui.frame import Frame

from .look import RememberedLook, application, theme_of

if TYPE_CHECKING:
    from counter_app.ui.background import Background

    from .parts import App
    from .window import Window

LOCK_FILE = "window.lock"
TURN = 0.0005
USUAL_TURN = sys.getswitchinterval()
"""How long, in seconds, one thread may work while another waits: during the start, and afterwards."""


def run_window(config: Config, today: datetime | None) -> int:
    """Open the window on a home folder and stay until it is closed.

    Raises AlreadyRunning when another window holds the home, CannotWrite when nothing can be written there.
    """
    path = config.paths.home / LOCK_FILE
    lock = QLockFile(str(path))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        from counter_app.domain.errors.keeping import AlreadyRunning, CannotWrite

        if lock.error() is QLockFile.LockError.LockFailedError:
            raise AlreadyRunning(home=str(config.paths.home))
        raise CannotWrite(path=str(path), reason=os.strerror(errno.EACCES))

    def made() -> App:
        from .parts import open_app
        from .time import clock_from

        return open_app(config, clock_from(today, running=True))

    try:
        return show_window(config.paths, made)
    finally:
        lock.unlock()


def show_window(paths: Paths, make: Callable[[], App]) -> int:
    """Show the window of the program that `make` puts together, and stay until it is closed."""
    start = Start(paths, make)
    try:
        return start.run()
    finally:
        start.close()


class Start:
    """The way from an empty screen to the working window."""

    def __init__(self, paths: Paths, make: Callable[[], App]) -> None:
        self._make = make
        self._qt = application()
        look = RememberedLook.read(paths.home)
        wording.use_language(look.language, paths.locale)
        self._theme = theme_of(paths, look)
        self._frame = Frame(self._theme)
        self._loader: Background | None = None
        self._window: Window | None = None
        self._broken: BaseException | None = None
        self._hooks = sys.excepthook, threading.excepthook
        self._frame.painted.connect(self._load)

    def run(self) -> int:
        """Show the frame, furnish it, work until it is closed; raises what went wrong while furnishing."""
        sys.excepthook = self._give_up
        # Nothing that a start loads is ever let go: looking for what could be is a fifth of the start.
        gc.disable()
        # The screen's thread asks for its turn at every call of Qt: behind a thread that loads it must not wait long.
        sys.setswitchinterval(TURN)
        self._frame.show()
        try:
            status = self._qt.exec()
        finally:
            _tidy_again()
        if self._broken is not None:
            raise self._broken
        return status

    def close(self) -> None:
        """Put the hooks back and let everything go."""
        sys.excepthook, threading.excepthook = self._hooks
        if self._loader is not None:
            self._loader.close()
        if self._window is not None:
            self._window.close()
            self._window.app.close()
        # Nothing may outlive the loop it lived in: a program embedded in another, a test, starts the next one clean.
        self._frame.close()
        self._frame.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    def _load(self) -> None:
        """Load the rest in a thread: the box goes on taking text meanwhile."""
        from counter_app.ui.background import Background

        loader = self._loader = Background(self._fail, threads=1, parent=self._frame)
        loader.run(self._loaded, self._furnish)

    def _loaded(self) -> App:
        """The program, everything imported that the screen's thread will want next."""
        from counter_app.ui.pages.counter import page  # noqa: F401

        from . import window  # noqa: F401 - the screen's thread then finds it loaded

        return self._make()

    def _furnish(self, app: App) -> None:
        """Put the shell into the frame; what was typed or scanned meanwhile goes on there."""
        from .window import Window

        if not self._frame.isVisible():
            return
        if self._loader is not None:
            self._loader.run(_load_storage, lambda _none: None)
        window = self._window = Window(app, self._theme, _tidy_again)
        sys.excepthook, threading.excepthook = window.desk.hook, window.desk.thread_hook
        asked, typed = self._frame.asked, self._frame.typed
        self._frame.take(window.shell)
        window.show()
        window.pages.counter.view.scan_box.line.setText(typed)
        if asked:
            window.scanned(asked)

    def _fail(self, error: BaseException) -> None:
        """A window that cannot be furnished says so where it was started, and goes."""
        self._broken = error
        self._qt.exit(1)

    def _give_up(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        self._fail(error)


def _load_storage() -> None:
    """Have the register's library at hand while the screen's thread still makes the pages."""
    from counter_app.storage import register  # noqa: F401


def _tidy_again() -> None:
    """Look for what can be let go from now on, but never again among what the start has loaded."""
    gc.freeze()
    gc.enable()
    sys.setswitchinterval(USUAL_TURN)
