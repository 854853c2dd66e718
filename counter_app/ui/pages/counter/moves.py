"""What the officer's keys and buttons do at the counter; the page only listens and shows."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from counter_app.ui.pages.counter import banners
from counter_app.ui.pages.counter.asking import Asking
from counter_app.ui.pages.counter.collector import OTHER
from counter_app.ui.pages.counter.deciding import MainAct
from counter_app.ui.pages.counter.phase import Phase
from counter_app.ui.pages.counter.session import CounterSession
from counter_app.ui.pages.counter.states import Looking
from counter_app.ui.pages.counter.view import CounterView
from counter_app.ui.scanner import EnterGate


class Moves(QObject):
    """Where the officer stands on the page, and every step from there; `moved` asks for the page to be shown anew.

    `looking` and `recents_open` say what lies over the card, `focus_due` that the main button wants the keyboard as
    soon as the card is there. Nothing here does anything while a handover runs.
    """

    moved = Signal()

    def __init__(self, session: CounterSession, view: CounterView, asking: Asking, gate: EnterGate) -> None:
        super().__init__(session)
        self._session = session
        self._view = view
        self._asking = asking
        self._gate = gate
        self.looking = Looking.NOT
        self.recents_open = False
        self.focus_due = False

    def open(self, text: str) -> None:
        """Open a case in the place of whatever stands here."""
        self.leave_everything()
        self._view.banners.clear()
        self.focus_due = True
        self._session.open(text)

    def enter(self, event: QKeyEvent) -> None:
        """Enter, wherever no list or field took it: the answer to a question, else the main act."""
        if event.isAutoRepeat() or self._session.working:
            return
        if self._asking.asked is not None:
            self._asking.confirm()
            return
        typing = self._view.scan_box.line.hasFocus() and self._view.scan_box.line.text().strip()
        act = self._session.act
        if typing or act is None or act.is_idle or self.recents_open:
            return
        # What only opens a question cannot print, yet it too must not be answered by the end of a burst.
        if self._gate.lets(event):
            self.main()

    def main(self) -> None:
        """The main act of the card."""
        session, act = self._session, self._session.act
        if act is None or session.working:
            return
        if act is MainAct.CLOSED:
            self._copy()
        elif act is MainAct.ANSWER_READY:
            self._asking.ask_ready()
        elif act is MainAct.DECIDE:
            self._asking.ask_letters()
        elif act is MainAct.LOOK_AGAIN:
            self._look_or_print()
        elif act.hands_over and session.is_ready:
            self._hand_over()
        self.moved.emit()

    def other(self) -> None:
        """F4: other letters."""
        if self._may_ask() and not self._view.deeds.other_button.isHidden():
            self._asking.ask_letters()
            self.moved.emit()

    def none(self) -> None:
        """F6: no letter."""
        if self._may_ask() and not self._view.deeds.none_button.isHidden():
            self._asking.ask_no_letter()
            self.moved.emit()

    def edit(self) -> None:
        """F9: the cause of the lateness and its words; where there is none, the letter's free paragraphs."""
        if self._may_ask() and self._asking.ask_cause():
            self.moved.emit()
        else:
            self.reword()

    def reword(self) -> None:
        """Ctrl+L: the free paragraphs of the sheet in front, for this letter alone."""
        if self._may_ask() and self._asking.ask_words(self._view.side.current):
            self.moved.emit()

    def join(self) -> None:
        """Ctrl+G: hand the ready dossiers of the same event over with this one, or this one by itself again."""
        card = self._session.card
        if card is None or not self._may_ask():
            return
        if card.siblings:
            self._session.join(tuple(one.code for one in card.siblings))
        elif card.others and not card.bound:
            self._session.part()
        else:
            return
        self.step_done()

    def hold(self) -> None:
        """F8: leave the case for later."""
        if self._session.working:
            return
        self.leave_everything()
        self._view.banners.clear()
        self._view.scan_box.set_text("")
        self._session.put_aside()
        self.focus_scan_box()

    def enlarge(self) -> None:
        """F3: the sheet over the whole page, and back."""
        if self.looking is not Looking.NOT:
            self.close_look()
        elif self._view.side.current is not None and not self._session.working:
            self._open_look(Looking.LARGE)

    def show_recents(self) -> None:
        """F7: the last handovers, in their strip or in the card's place."""
        if self._session.working or self.looking is not Looking.NOT or self._asking.asked is not None:
            return
        if self._view.recents.isVisible() and self._view.recents.items:
            self._view.recents.take_focus()
            return
        self.recents_open = not self.recents_open and bool(self._session.recent)
        self.moved.emit()
        if self.recents_open:
            self._view.focus_hits()

    def undo(self) -> bool:
        """Ctrl+Z: ask why a handover is taken back; False where there is none."""
        if self._session.working:
            return True
        self.close_look()
        return self._asking.ask_undo()

    def escape(self) -> bool:
        """One step back: out of the large sheet, a question, the list, then the card itself."""
        if self._session.working:
            return True
        if self.looking is not Looking.NOT:
            self.close_look()
        elif self._asking.asked is not None:
            self.leave_question()
        elif self.recents_open:
            self.recents_open = False
            self.step_done()
        elif self._session.phase is not Phase.EMPTY:
            self.hold()
        else:
            return False
        return True

    def leave_question(self) -> None:
        """Esc in a question; without the first answer of a late dossier nothing else can be done with it."""
        first = self._session.act is MainAct.ANSWER_READY
        self._asking.leave()
        if first:
            self.hold()
        else:
            self.step_done()

    def step_done(self) -> None:
        """The card is back on the screen: the main button gets the keyboard, and Enter waits its time again."""
        self.focus_due = True
        self._gate.card_shown()
        self.moved.emit()

    def close_look(self) -> None:
        """Back from the large sheet."""
        if self.looking is not Looking.NOT:
            self.looking = Looking.NOT
            self.step_done()

    def leave_everything(self) -> None:
        """Whatever lies over the card goes away."""
        self.looking = Looking.NOT
        self.recents_open = False
        self._asking.leave()

    def collected(self) -> None:
        """Keep who collects, and how."""
        row = self._view.card.collector
        self._session.note(replace(self._session.decision, collector=row.collector, channel=row.way))
        row.name.set_faulty(False)
        self._view.banners.clear(banners.COLLECTOR)

    def focus_scan_box(self) -> None:
        """The next thing is a scan."""
        self._view.scan_box.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _look_or_print(self) -> None:
        if self.looking is Looking.SECOND:
            self._session.note(replace(self._session.decision, looked=True))
            self._hand_over()
        elif self._session.is_ready and self._view.side.current is not None:
            self._open_look(Looking.SECOND)

    def _hand_over(self) -> None:
        collector = self._view.card.collector
        if collector.who.key() == OTHER and not collector.collector:
            self.close_look()
            self._session.note(replace(self._session.decision, looked=False))
            self.focus_due = False
            collector.name.set_faulty(True)
            collector.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self._view.banners.show_banner(banners.collector_wanted())
            return
        self._view.banners.clear()
        self._gate.card_gone()
        self.collected()
        self._session.hand_over()

    def _may_ask(self) -> bool:
        busy = self._session.working or self._asking.asked is not None
        return not busy and self.looking is Looking.NOT and self._session.card is not None

    def _copy(self) -> None:
        shown = self._view.side.current
        if shown is not None and shown.sheet is not None and shown.sheet.handed_over is not None:
            self._session.issue_copy(shown.sheet.id)

    def _open_look(self, looking: Looking) -> None:
        self.looking = looking
        self._gate.card_shown()
        self.moved.emit()
        self._view.look.take_focus()
