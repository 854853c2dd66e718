"""The check of the log at the first start of each day, and the red banner over every page when it fails."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject

from counter_app.domain.chain import ProvedHead
from counter_app.domain.errors.keeping import LogTampered
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.sentences.errors import explain
from counter_app.ui.errands import Errands
from counter_app.ui.icons import Icon
from counter_app.ui.shell import Shell
from counter_app.ui.values import Action, BannerKind, BannerValue
from counter_app.wording import _

from .parts import App

BANNER = "tampered"
LETTERS = "letters"


class DailyChain(QObject):
    """Checks the log in the background once a day, also in a window that stays open over night."""

    def __init__(self, app: App, shell: Shell, errands: Errands) -> None:
        super().__init__(shell)
        self._app, self._shell, self._errands = app, shell, errands
        self._day: date | None = None
        self._stopped = False
        self.banner: BannerValue | None = None
        shell.page_shown.connect(self._say)

    def look(self) -> None:
        """Begin the check of the day if none was begun today."""
        today = local(self._app.clock.now()).date()
        if self._stopped or self._day == today:
            return
        self._day = today
        self._errands.run(self._check, self._agrees, self._broke, latest="daily chain")

    def stop(self) -> None:
        """Break off what is under way: the window closes."""
        self._stopped = True

    def _check(self) -> ProvedHead | None:
        proving = self._app.proving
        return proving.daily(cancelled=lambda: self._stopped) if proving.due() else None

    def _agrees(self, proved: ProvedHead | None) -> None:
        if proved is not None and self.banner is not None:
            self.banner = None
            self._say(self._shell.current)

    def _broke(self, error: CounterError) -> None:
        if not isinstance(error, LogTampered):
            # The register is away, or nothing can be written now: it is tried again, and others have said so.
            self._day = None
            return
        action = Action(LETTERS, _("Mở Sổ thư"), Icon.BOOK)
        self.banner = BannerValue(
            BannerKind.ERROR, _("Sổ thư có dấu hiệu bị sửa."), explain(error), action, key=BANNER
        )
        self._say(self._shell.current)

    def _say(self, page: str) -> None:
        """Say it on every page but the letter log, which says it itself with the plate."""
        if self.banner is None or page == LETTERS:
            self._shell.banners.clear(BANNER)
        elif not self._shell.banners.shows(self.banner):
            self._shell.banners.show_banner(self.banner)
