"""The working window put together: theme, shell, pages, scanner, crash desk, and what starts them."""

from __future__ import annotations

import json
import sys
import threading
from collections.abc import Hashable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QLockFile, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from counter_app import wording
from counter_app.config import Config, Paths
from counter_app.domain.errors import AlreadyRunning
from counter_app.domain.office import Settings
from counter_app.sentences.errors import explain
from counter_app.services.ports import PrinterQueue
from counter_app.ui.background import Background
from counter_app.ui.crash import ErrorDesk
from counter_app.ui.scanner import EnterGate, EventTimes, WedgeFilter
from counter_app.ui.shell import Shell
from counter_app.ui.theme import Look, Theme, make_theme
from counter_app.ui.tokens import TextSize

from .pages import Fittings, Pages, add_pages, connect_pages, office_banner, office_title, status_values
from .parts import App, open_app
from .time import clock_from

LOOK_FILE = "look.json"
LOCK_FILE = "window.lock"
CRASH_FILE = "crashes.log"


@dataclass(frozen=True, slots=True)
class RememberedLook:
    """How the window looked when it was last closed: known before the register is opened."""

    language: str = wording.SOURCE_LANGUAGE
    text_size: int = 100
    dark: bool = False

    @classmethod
    def of(cls, settings: Settings) -> RememberedLook:
        """The look that the settings ask for."""
        return cls(settings.language, settings.text_size, settings.dark)

    @classmethod
    def read(cls, home: Path) -> RememberedLook:
        """The look of last time; the plain one when there is none or the file is damaged."""
        try:
            found = json.loads((home / LOOK_FILE).read_text(encoding="utf-8"))
            return cls(str(found["language"]), int(found["text_size"]), bool(found["dark"]))
        except (OSError, ValueError, KeyError, TypeError):
            return cls()

    def keep(self, home: Path) -> None:
        """Remember it; a disk that cannot be written costs no more than the memory of a look."""
        told = {"language": self.language, "text_size": self.text_size, "dark": self.dark}
        try:
            (home / LOOK_FILE).write_text(json.dumps(told), encoding="utf-8")
        except OSError:
            return


def application() -> QApplication:
    """The one application object, made if there is none."""
    found = QApplication.instance()
    return found if isinstance(found, QApplication) else QApplication(sys.argv[:1])


def text_size_of(percent: int) -> TextSize:
    """The letter size of a setting; the plain one for a figure that is none."""
    return next((size for size in TextSize if size.value == str(percent)), TextSize.NORMAL)


def theme_of(paths: Paths, look: RememberedLook) -> Theme:
    """A theme with the bundled faces and icons; the whole application is dressed in it."""
    kind = Look.DARK if look.dark else Look.LIGHT
    return make_theme(application(), paths.resources, look=kind, text_size=text_size_of(look.text_size))


class Window:
    """The shell with its pages on one program; `close` ends its threads, never the program's register."""

    def __init__(self, app: App, theme: Theme) -> None:
        self.app = app
        self.theme = theme
        self.shell = Shell(theme, "")
        self.desk = ErrorDesk(theme, explain, self.shell.show_error, self._log_crash, parent=self.shell)
        self.background = Background(self.desk.take, parent=self.shell)
        times = EventTimes()
        self.gate = EnterGate(times)
        self.wedge = WedgeFilter(application(), times)
        fittings = Fittings(app, self.shell, theme, self.background, self.gate, self.desk.take, self.mark)
        self.pages: Pages = add_pages(fittings)
        connect_pages(self.pages, self.shell, self.read_settings)
        self.wedge.scanned.connect(self.scanned)
        self.shell.closing.connect(self.close)
        self._closed = False

    def mark(self) -> Hashable:
        """Another value whenever the register or the minute has moved."""
        return (self.app.register.changes(), self.app.clock.now().replace(second=0, microsecond=0))

    def show(self) -> None:
        """Put the window on the screen, ready to take a scan; everything slow begins behind it."""
        self.shell.show_page("counter")
        self.shell.show()
        QTimer.singleShot(0, self.shell, self.begin)

    def begin(self) -> None:
        """Open the register, finish what a crash left, warm the printer's pen, all away from the screen."""
        self.background.run(self.app.start, lambda _none: self.read_settings())
        self.background.run(self.app.warm, lambda _none: None)

    def read_settings(self) -> None:
        """Take the office's name, its look and its printers from the register."""
        self.background.run(
            lambda: (self.app.settling.settings(), self.app.settling.printers()),
            self._take,
            latest="settings",
        )

    def scanned(self, text: str) -> None:
        """A scanner read something: a card while a dossier is taken in, else a case for the counter."""
        intake = self.pages.intake
        if self.shell.current == "intake" and intake.scanned(text):
            return
        self.shell.leave_overlays()
        self.shell.show_page("counter")
        self.pages.counter.scanned(text)

    def close(self) -> None:
        """End the threads; whatever was under way comes to its end first."""
        if not self._closed:
            self._closed = True
            for page in self.pages.all:
                page.deactivated()
            self.background.close()
            self.wedge.remove()

    def _take(self, read: tuple[Settings, tuple[PrinterQueue, ...]]) -> None:
        settings, queues = read
        self.shell.set_office(office_title(settings.office))
        values, person = status_values(settings, queues)
        self.shell.status.show_values(values, person)
        banner = office_banner(settings.office)
        if banner is None:
            self.shell.banners.clear("office")
        else:
            self.shell.banners.show_banner(banner)
        look = RememberedLook.of(settings)
        self.theme.set_look(Look.DARK if look.dark else Look.LIGHT)
        self.theme.set_text_size(text_size_of(look.text_size))
        look.keep(self.app.config.paths.home)

    def _log_crash(self, report: str) -> None:
        file = self.app.config.paths.home / CRASH_FILE
        try:
            with file.open("a", encoding="utf-8") as log:
                log.write(f"{self.app.clock.now().isoformat()}\n{report}\n")
        except OSError:
            return


def run_window(config: Config, today: datetime | None) -> int:
    """Open the window on a home folder and stay until it is closed; raises AlreadyRunning for a second one."""
    lock = QLockFile(str(config.paths.home / LOCK_FILE))
    lock.setStaleLockTime(0)
    if not lock.tryLock(0):
        raise AlreadyRunning(home=str(config.paths.home))
    try:
        return show_window(open_app(config, clock_from(today, running=True)))
    finally:
        lock.unlock()


def show_window(app: App) -> int:
    """Show the window of a program and stay until it is closed."""
    qt = application()
    look = RememberedLook.read(app.config.paths.home)
    wording.use_language(look.language, app.config.paths.locale)
    window = Window(app, theme_of(app.config.paths, look))
    before, before_thread = sys.excepthook, threading.excepthook
    sys.excepthook, threading.excepthook = window.desk.hook, window.desk.thread_hook
    try:
        window.show()
        return qt.exec()
    finally:
        sys.excepthook, threading.excepthook = before, before_thread
        window.close()
        app.close()


def show_once(app: App) -> bool:
    """Show the window, let it read what it shows, take its picture; whether anything is on it."""
    qt = application()
    window = Window(app, theme_of(app.config.paths, RememberedLook()))
    try:
        window.shell.resize(1366, 697)
        window.show()
        qt.processEvents()
        window.begin()
        settled = window.background.wait_idle()
        qt.processEvents()
        picture = window.shell.grab().toImage()
        colours = {
            picture.pixel(x, y) for x in range(0, picture.width(), 24) for y in range(0, picture.height(), 24)
        }
        return settled and len(colours) > 8
    finally:
        window.shell.close()
        window.close()


def has_display() -> bool:
    """Whether there is a screen to show a window on."""
    import os

    if sys.platform in ("win32", "darwin"):
        return True
    if os.environ.get("QT_QPA_PLATFORM") == "offscreen":
        return False
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def go_offscreen() -> None:
    """Draw without a screen from now on; must come before the application object."""
    import os

    if QGuiApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
