"""One letter's own words while they are written: the sheet follows, and leaving takes everything back."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from counter_app.domain.letter import SheetKind, Wording
from counter_app.domain.rewording import Reworded
from counter_app.sentences.errors import explain
from counter_app.ui.pages.counter.deciding import Decision
from counter_app.ui.pages.counter.session import CounterSession
from counter_app.ui.pages.counter.sheets import Preview
from counter_app.ui.pages.counter.view import CounterView


class Rewording(QObject):
    """Between the panel and the decision; `done` follows words that stand on a sheet that could be drawn."""

    done = Signal()

    def __init__(self, session: CounterSession, view: CounterView) -> None:
        super().__init__(session)
        self._session = session
        self._view = view
        self._own: Wording | None = None
        self._free: tuple[str, ...] = ()
        self._code = ""
        self._before: Reworded = ()
        self._kept: dict[tuple[str, SheetKind], Reworded] = {}
        self._open = False
        self._closing = False
        view.worded.connect(self._follow)
        view.words_confirmed.connect(self._confirmed)
        session.changed.connect(self._drawn)

    def ask(self, preview: Preview | None) -> bool:
        """Ask for the words of the sheet in front, of the one last written where none can be drawn; False for none."""
        card = self._session.card
        if card is None:
            return False
        if preview is not None:
            self._own, self._free, self._code = preview.own, preview.free, card.code
        own = self._own if self._code == card.code else None
        if own is None or not self._free:
            return False
        self._before = words_for(self._session.decision, own.kind)
        kept = self._kept.pop((card.code, own.kind), None)
        self._open, self._closing = True, False
        self._view.words.ask(own, self._free, self._before if kept is None else kept)
        if kept is not None:
            self._follow()
        return True

    def leave(self) -> None:
        """Give the letter back the words it had; what was written is kept for the next time it is asked for."""
        if not self._open or self._own is None:
            return
        self._open = False
        self._view.words.stop()
        if self._view.words.changes != self._before:
            self._kept[(self._code, self._own.kind)] = self._view.words.changes
        self._take(self._before)

    def _follow(self) -> None:
        if self._open and not any(field.fault for field in self._view.words.fields.values()):
            self._take(self._view.words.changes)

    def _confirmed(self) -> None:
        self._closing = True
        self._take(self._view.words.changes)
        self._drawn()

    def _drawn(self) -> None:
        """Whether the sheet could be drawn with the words is known."""
        if not self._open or not self._session.is_ready:
            return
        fault = self._session.fault
        self._view.words.say(explain(fault) if fault is not None else "")
        closing, self._closing = self._closing, False
        if closing and fault is None:
            self._open = False
            self.done.emit()

    def _take(self, changes: Reworded) -> None:
        own, card = self._own, self._session.card
        if own is None or card is None or card.code != self._code:
            return
        self._session.decide(with_words(self._session.decision, own.kind, changes))


def words_for(decision: Decision, kind: SheetKind) -> Reworded:
    """What the officer wrote for a kind of letter of the case."""
    return dict(decision.reworded).get(kind, ())


def with_words(decision: Decision, kind: SheetKind, changes: Reworded) -> Decision:
    """The decision with these words for a kind; words that change want a condolence read again."""
    if words_for(decision, kind) == changes:
        return decision
    others = tuple(one for one in decision.reworded if one[0] is not kind)
    mine = ((kind, changes),) if changes else ()
    return replace(decision, reworded=(*others, *mine), looked=False)
