"""What goes on in the register page: a question, its rows as they are read, what was ticked, and one story."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from counter_app.domain.errors.tree import CounterError
from counter_app.services.acts.registry import Listed, Story
from counter_app.services.ports.lists import Bucket
from counter_app.ui.errands import Errands
from counter_app.ui.pages.dossiers.acts import DossierActs
from counter_app.ui.pages.dossiers.list import Answered, Asked, answer, more
from counter_app.ui.pages.dossiers.present import can_be_ready
from counter_app.ui.procedure_names import ProcedureNames


class DossiersSession(QObject):
    """Asks the register in the background and keeps what came back; widgets only show it.

    `answered_anew`: the rows are others. `grew`: the next page came, from that row on. `told`: the story at hand was
    read. `unreadable`: a known error while nothing is on the screen. `catalogue_read`: procedures got their names.
    """

    answered_anew = Signal()
    grew = Signal(int)
    told = Signal()
    unreadable = Signal(object)
    catalogue_read = Signal()

    def __init__(self, acts: DossierActs, errands: Errands, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._acts = acts
        self._errands = errands
        self.asked = Asked()
        self.answered: Answered | None = None
        self.names = ProcedureNames()
        self.story: Story | None = None
        self.picked: frozenset[str] = frozenset()

    @property
    def has_any(self) -> bool:
        """Whether the register holds a dossier at all."""
        return self.answered is not None and self.answered.counts.get(Bucket.ALL, 0) > 0

    def listed(self, code: str) -> Listed | None:
        """The row of a code, if it was read."""
        rows = self.answered.rows if self.answered is not None else ()
        return next((one for one in rows if one.row.code == code), None)

    def ask(self, asked: Asked) -> None:
        """Ask something else; the ticks are gone, for they belonged to other rows."""
        if asked != self.asked:
            self.answered = None
        self.asked, self.picked = asked, frozenset()
        self.refresh()

    def refresh(self) -> None:
        """Read the rows again, as many as there were; they stay until the new ones come."""
        asked, loaded = self.asked, len(self.answered.rows) if self.answered is not None else 0
        registry, names, clock = self._acts.registry, self.names, self._acts.clock

        def read() -> tuple[ProcedureNames, Answered]:
            known = names if names.procedures else ProcedureNames(registry.procedures())
            return known, answer(registry, asked, clock.now(), loaded)

        self._errands.run(read, lambda found: self._read(*found), self._unread, latest="list")

    def read_more(self) -> None:
        """Read the next page behind the rows there are."""
        before = self.answered
        if before is not None:
            self._errands.run(lambda: more(self._acts.registry, before), self._more_read, latest="list")

    def tell(self, code: str) -> None:
        """Read the story of one dossier."""
        self._errands.run(lambda: self._acts.registry.story(code), self._told, latest="story")

    def tick(self, code: str) -> bool:
        """Tick a row or untick it; False when a dossier that stands so cannot be marked."""
        listed = self.listed(code)
        if listed is None or not can_be_ready(listed.standing):
            return False
        self.picked ^= {code}
        return True

    def untick_all(self) -> None:
        """Take all ticks away."""
        self.picked = frozenset()

    def _read(self, names: ProcedureNames, answered: Answered) -> None:
        if names is not self.names:
            self.names = names
            self.catalogue_read.emit()
        self.answered = answered
        self.picked &= {one.row.code for one in answered.rows}
        self.answered_anew.emit()

    def _more_read(self, answered: Answered) -> None:
        before = len(self.answered.rows) if self.answered is not None else 0
        self.answered = answered
        self.grew.emit(before)

    def _told(self, story: Story) -> None:
        self.story = story
        self.told.emit()

    def _unread(self, error: CounterError) -> None:
        if self.answered is None:
            self.unreadable.emit(error)
        else:
            self._errands.failed.emit(error)
