"""What the page of ceremonies lays over the window: the form of a new ceremony, and the words in a reading size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.ceremony import Mode
from counter_app.domain.ceremony_order import CeremonyOrder
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.procedure import EventKind
from counter_app.services.acts.ceremonies import CeremonyView
from counter_app.ui.errands import Errands
from counter_app.ui.pages.ceremonies.acts import CeremonyActs
from counter_app.ui.pages.ceremonies.planning import Offer, PlanOverlay, ScriptOverlay
from counter_app.ui.theme import Theme


class LaidOver(QObject):
    """Opens one thing at a time; `planned` gives the new ceremony and the order it came from."""

    planned = Signal(object, object)

    def __init__(
        self,
        theme: Theme,
        acts: CeremonyActs,
        errands: Errands,
        window: Callable[[], QWidget],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._acts = acts
        self._errands = errands
        self._window = window
        self.planner: PlanOverlay | None = None
        self.reader: ScriptOverlay | None = None

    def plan(self, mode: Mode, about: EventKind, starts: datetime | None) -> None:
        """Ask for a new ceremony."""

        def offered(offer: Offer) -> None:
            overlay = PlanOverlay(self._theme, self._window(), offer, self._order)
            overlay.left.connect(self._planner_left)
            overlay.begin(mode, about, starts)
            self.planner = overlay
            overlay.open(overlay.first())

        self._errands.run(self._offer, offered, latest="offer")

    def read(self, title: str, script: Sequence[str]) -> None:
        """Show the words to be said, large."""
        overlay = ScriptOverlay(self._theme, self._window(), title, script)
        overlay.left.connect(self._reader_left)
        self.reader = overlay
        overlay.open(overlay.close_button)

    def leave(self) -> None:
        """Leave whatever is open."""
        for overlay in (self.planner, self.reader):
            if overlay is not None:
                overlay.leave()

    def _offer(self) -> Offer:
        planning, now = self._acts.planning, self._acts.now()
        rules = self._acts.reading.rules()
        people = planning.presiders(local(now).date())
        return Offer(planning.candidates(), people, planning.slot(), now, rules.hall, rules.desk)

    def _order(self, order: CeremonyOrder) -> None:
        def done(view: CeremonyView) -> None:
            if self.planner is not None:
                self.planner.dismiss()
                self.planner = None
            self.planned.emit(view, order)

        def refused(error: CounterError) -> None:
            if self.planner is not None:
                self.planner.refused(error)

        self._errands.run(lambda: self._acts.planning.plan(order), done, refused)

    def _planner_left(self) -> None:
        self.planner = None

    def _reader_left(self) -> None:
        self.reader = None
