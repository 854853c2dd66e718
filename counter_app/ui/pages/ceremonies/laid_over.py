"""What the page of ceremonies lays over the window: the form of a new ceremony, and the words in a reading size."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from counter_app.domain.ceremony import Ceremony, Mode
from counter_app.domain.ceremony_order import CeremonyChange, CeremonyOrder
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.office import Signatory
from counter_app.domain.procedure import EventKind
from counter_app.services.acts.ceremonies import CeremonyView
from counter_app.ui.errands import Errands
from counter_app.ui.pages.ceremonies.acts import CeremonyActs
from counter_app.ui.pages.ceremonies.changing import ChangeOverlay
from counter_app.ui.pages.ceremonies.planning import Offer, PlanOverlay, ScriptOverlay
from counter_app.ui.theme import Theme


class LaidOver(QObject):
    """Opens one thing at a time; `planned` gives the new ceremony and the order it came from, `changed` one
    that is otherwise now."""

    planned = Signal(object, object)
    changed = Signal(object)

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
        self.changer: ChangeOverlay | None = None

    def change(self, one: Ceremony) -> None:
        """Ask what is to be otherwise about a ceremony."""

        def opened(presiders: Sequence[Signatory]) -> None:
            overlay = ChangeOverlay(
                self._theme, self._window(), one, presiders, lambda change: self._keep(one, change)
            )
            overlay.left.connect(self._changer_left)
            self.changer = overlay
            overlay.open(overlay.starts)

        day = local(one.starts).date()
        self._errands.run(lambda: self._acts.planning.presiders(day), opened, latest="presiders")

    def _keep(self, one: Ceremony, change: CeremonyChange) -> None:
        def done(view: CeremonyView) -> None:
            if self.changer is not None:
                self.changer.dismiss()
                self.changer = None
            self.changed.emit(view)

        def refused(error: CounterError) -> None:
            if self.changer is not None:
                self.changer.refused(error)

        self._errands.run(lambda: self._acts.planning.change(one.id, change), done, refused)

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
        for overlay in (self.planner, self.reader, self.changer):
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

    def _changer_left(self) -> None:
        self.changer = None

    def _reader_left(self) -> None:
        self.reader = None
