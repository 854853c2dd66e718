"""The working window put together: theme, shell, pages, scanner, crash desk, and what starts them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication

from counter_app.domain.office import Settings
from counter_app.sentences.errors import explain
from counter_app.services.ports.printers import PrinterQueue
from counter_app.ui.background import Background
from counter_app.ui.crash import ErrorDesk
from counter_app.ui.desktop import Desktop, QtDesktop
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters.names import PRINTER
from counter_app.ui.printer_watch import PrinterWatch
from counter_app.ui.scanner import EnterGate, EventTimes, WedgeFilter
from counter_app.ui.shell import Shell
from counter_app.ui.theme import Look, Theme
from counter_app.ui.values import BannerValue
from counter_app.ui.watch import Watch

from .look import RememberedLook, application, text_size_of, theme_of
from .pages import Fittings, Pages, add_pages, office_banner, office_title, status_values
from .parts import App

if TYPE_CHECKING:
    from counter_app.services.acts.printing import Look as PrinterLook

    from .daily_chain import DailyChain

CRASH_FILE = "crashes.log"


class Window:
    """The shell with its pages on one program; `close` ends its threads, never the program's register."""

    def __init__(
        self,
        app: App,
        theme: Theme,
        loaded: Callable[[], None] = lambda: None,
        desktop: Desktop | None = None,
    ) -> None:
        """`loaded` is called on the screen's thread once nothing slow is left to be loaded."""
        self.app = app
        self._loaded = loaded
        self.theme = theme
        self.shell = Shell(theme, "")
        self.desk = ErrorDesk(theme, explain, self.shell.show_error, self._log_crash, parent=self.shell)
        self.background = Background(self.desk.take, parent=self.shell)
        times = EventTimes()
        self.gate = EnterGate(times)
        # Every event of the start would pass it, and for the strangest of them the binding walks all that it knows.
        self.wedge = WedgeFilter(application(), times, at_once=False)
        fittings = Fittings(
            app,
            self.shell,
            theme,
            self.background,
            self.gate,
            self.desk.take,
            self.mark,
            desktop or QtDesktop(),
        )
        self.pages: Pages = add_pages(fittings, self.read_settings)
        self.pages.reports_moved = self.remind
        self.wedge.scanned.connect(self.scanned)
        self.shell.closing.connect(self.close)
        self._errands = Errands(self.background, self.shell)
        self._errands.crashed.connect(self.desk.take)
        self.printers = PrinterWatch(self._errands, self._look_at_printers, parent=self.shell)
        self.printers.looked.connect(self._printers_seen)
        self.reminder = Watch(self._errands, self.mark, parent=self.shell)
        self.reminder.moved.connect(self.remind)
        self._settings: Settings | None = None
        self._office_banner: BannerValue | None = None
        self._printer_banner: BannerValue | None = None
        self._waiting = self._to_redo = 0
        self.shell.page_shown.connect(self._say_office)
        self.shell.page_shown.connect(self._say_printer)
        self.daily_chain: DailyChain | None = None
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
        """Take bursts of the scanner from anywhere, and do what every start does, away from the screen.

        A case that was scanned before the window stood comes first: its code fell into the scan box by itself.
        """
        self.pages.counter.session.when_shown(self._begin)

    def _begin(self) -> None:
        """Open the register, finish what a crash left, then warm the printer's pen."""
        if self._closed:
            return
        self.wedge.listen()
        self.background.run(self.app.start, lambda _none: self._started())

    def _started(self) -> None:
        self.read_settings()
        self.pages.counter.session.when_shown(self._warm)

    def _warm(self) -> None:
        # Only now: the first card needs the register, and the libraries of paper would hold it up.
        self.background.run(self.app.warm, lambda _none: self._warmed(), once_painted=True)

    def _warmed(self) -> None:
        self.printers.start()
        self.reminder.start()
        self.remind()
        self._loaded()
        from .daily_chain import DailyChain

        self.daily_chain = DailyChain(self.app, self.shell, self._errands)
        self.reminder.moved.connect(self.daily_chain.look)
        self.daily_chain.look()

    def remind(self) -> None:
        """Say on the rail how many apology slips must go out, in office hours only, which visits are to be made,
        and which reports are to be handed in before long."""
        self._errands.run(
            self.app.owing.reminder,
            lambda count: self.shell.set_count("apologies", count),
            latest="reminder",
        )
        self._errands.run(self.app.reviewing.to_redo, self._count_letters, latest="to redo")
        self._errands.run(
            lambda: len(self.app.visits.due()),
            lambda count: self.shell.set_count("visits", count),
            latest="visits due",
        )

        self._errands.run(
            lambda: len(self.app.reports.reminders(self.app.clock.now())),
            lambda count: self.shell.set_count("reports", count),
            latest="reports due",
        )

    def read_settings(self) -> None:
        """Take the office's name, its look and its printers from the register."""
        self.background.run(
            lambda: (self.app.settling.settings(), self.app.settling.printers()),
            self._take,
            latest="settings",
        )

    def scanned(self, text: str) -> None:
        """A scanner read something: a card while a dossier is taken in, else a case for the counter."""
        if self.shell.current == "intake" and self.pages.intake.scanned(text):
            return
        if self.shell.current == "surveys":
            self.pages.surveys.scanned(text)
        self.shell.leave_overlays()
        if self.shell.current != "counter":
            # In front it would only read anew the card that gives way at once.
            self.shell.show_page("counter")
        self.pages.counter.scanned(text)

    def close(self) -> None:
        """End the threads; whatever was under way comes to its end first."""
        if not self._closed:
            self._closed = True
            self.printers.stop()
            self.reminder.stop()
            if self.daily_chain is not None:
                self.daily_chain.stop()
            for page in self.pages.made:
                page.deactivated()
            self.background.close()
            self.wedge.remove()

    def _take(self, read: tuple[Settings, tuple[PrinterQueue, ...]]) -> None:
        settings, queues = read
        self.shell.set_office(office_title(settings.office))
        self._settings = settings
        self._show_status(queues)
        self._office_banner = office_banner(settings.office)
        self._say_office(self.shell.current)
        look = RememberedLook.of(settings)
        self.theme.set_look(Look.DARK if look.dark else Look.LIGHT)
        self.theme.set_text_size(text_size_of(look.text_size))
        look.keep(self.app.config.paths.home)

    def _show_status(self, queues: tuple[PrinterQueue, ...]) -> None:
        if self._settings is not None:
            values, person = status_values(self._settings, queues)
            self.shell.status.show_values(values, person)

    def _count_letters(self, to_redo: int) -> None:
        """Say on the rail how many letters wait for a printer or were sent back to be done again."""
        self._to_redo = to_redo
        self.shell.set_count("letters", self._waiting + to_redo)

    def _look_at_printers(self) -> PrinterLook:
        return self.app.printing.look()

    def _printers_seen(self, look: PrinterLook) -> None:
        from counter_app.ui.pages.letters import waiting_words

        """Say on the rail how many letters wait for a printer, and over the pages that one takes jobs again."""
        self._show_status(look.queues)
        self._waiting = len(look.waiting)
        self.shell.set_count("letters", self._waiting + self._to_redo)
        self._printer_banner = waiting_words.back_again(look.back, len(look.waiting)) if look.back else None
        self._say_printer(self.shell.current)
        if look.back:
            self.pages.counter.printer_is_back()
        if self.shell.current == "letters":
            self.pages.letters.refresh()

    def _say_printer(self, page: str) -> None:
        """Say on every page that a printer is back for what waits, but not on the one that lists what waits."""
        if self._printer_banner is None or page == "letters":
            self.shell.banners.clear(PRINTER)
        elif not self.shell.banners.shows(self._printer_banner):
            self.shell.banners.show_banner(self._printer_banner)

    def _say_office(self, page: str) -> None:
        """Say on every page what is still missing of the office, but not on the one where it is entered."""
        if self._office_banner is None or page == "settings":
            self.shell.banners.clear("office")
        elif not self.shell.banners.shows(self._office_banner):
            self.shell.banners.show_banner(self._office_banner)

    def _log_crash(self, report: str) -> None:
        file = self.app.config.paths.home / CRASH_FILE
        try:
            with file.open("a", encoding="utf-8") as log:
                log.write(f"{self.app.clock.now().isoformat()}\n{report}\n")
        except OSError:
            return


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


__all__ = [
    "RememberedLook",
    "Window",
    "application",
    "go_offscreen",
    "has_display",
    "show_once",
    "theme_of",
]
