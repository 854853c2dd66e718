"""The counter page: scan, read, Enter. It asks the services and decides nothing itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout

from counter_app.domain.errors import CounterError, DocumentNumberNeeded, NothingToUndo, UnknownCase
from counter_app.domain.letter import LetterKind
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.office import NumberSource
from counter_app.sentences.letters import letter_name
from counter_app.ui.background import Background
from counter_app.ui.page import Page
from counter_app.ui.pages.counter import banners, errors, render, view
from counter_app.ui.pages.counter.acts import CounterActs
from counter_app.ui.pages.counter.asking import Asking
from counter_app.ui.pages.counter.collector import OTHER
from counter_app.ui.pages.counter.deciding import MainAct
from counter_app.ui.pages.counter.present import EDIT
from counter_app.ui.pages.counter.questions import ask_number
from counter_app.ui.pages.counter.session import CounterSession, Phase
from counter_app.ui.pages.counter.states import CounterState, Looking, state_of
from counter_app.ui.pages.counter.taken_back import AGAIN, UNDO
from counter_app.ui.scanner import EnterGate
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint

_ENTERS = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CounterPage(Page):
    """The page; `open_requested` names another page and what it should open there.

    `gate` says whether an Enter may print; `crashed` is told of every error that is no CounterError.
    """

    open_requested = Signal(str, str)
    handed_over = Signal()

    def __init__(
        self,
        theme: Theme,
        acts: CounterActs,
        background: Background,
        gate: EnterGate,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme.branch())
        self.theme.setParent(self)
        self.session = CounterSession(acts, background, self)
        self.view = view.CounterView(self.theme)
        self.asking = Asking(self.session, self.view.question)
        self._gate = gate
        self._crashed = crashed
        self._looking = Looking.NOT
        self._recents_open = False
        self._focus_due = False
        self._shown_code = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._listen()
        self._bind_keys()
        self.render_now()

    @property
    def state(self) -> CounterState:
        """What the page is doing."""
        return state_of(self.session, self.asking.asked, self._looking, recents=self._recents_open)

    @property
    def looking(self) -> Looking:
        """Whether the sheet fills the page."""
        return self._looking

    @property
    def recents_open(self) -> bool:
        """Whether the list of the last handovers stands in the card's place."""
        return self._recents_open

    # What others ask of the page -------------------------------------------------------------------------

    def scanned(self, text: str) -> None:
        """A scanner read this, or another page wants this case opened; it takes the place of what stands here."""
        self._leave_everything()
        self.view.banners.clear()
        self._focus_due = True
        self.session.open(text)

    def focus_scan(self) -> None:
        """F2: the cursor goes into the scan box."""
        self._close_look()
        self.view.scan_box.take_focus()

    def activated(self) -> None:
        """Read the last handovers again, and the card, which may have changed on another page."""
        self.session.refresh()
        if self.session.card is None:
            self.view.scan_box.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Take the form of the new size."""
        self.view.fit()

    def escape(self) -> bool:
        """One step back: out of the large sheet, a question, the list, then the card itself."""
        if self.session.working:
            return True
        if self._looking is not Looking.NOT:
            self._close_look()
        elif self.asking.asked is not None:
            self._question_left()
        elif self._recents_open:
            self._recents_open = False
            self.render_now()
        elif self.session.phase is not Phase.EMPTY:
            self._hold()
        else:
            return False
        return True

    def undo(self) -> bool:
        """Ctrl+Z: ask why the last handover, or that of the card shown, is taken back."""
        if self.session.working:
            return True
        self._close_look()
        if not self.asking.ask_undo():
            self._say_error(NothingToUndo())
        self.render_now()
        return True

    # Keys ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, wherever no list or field took it, is the main act."""
        if event.key() in _ENTERS:
            self._enter(event)
            event.accept()
        else:
            super().keyPressEvent(event)

    def _enter(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat() or self.session.working:
            return
        if self.asking.asked is not None:
            self.view.question.confirm()
            return
        typing = self.view.scan_box.line.hasFocus() and self.view.scan_box.line.text().strip()
        act = self.session.act
        if typing or act is None or act.is_idle or self._recents_open:
            return
        # What only opens a question cannot print, yet it too must not be answered by the end of a burst.
        if self._gate.lets(event):
            self._main()

    def _main(self) -> None:
        session, act = self.session, self.session.act
        if act is None or session.working:
            return
        if act is MainAct.CLOSED:
            self._copy()
        elif act is MainAct.ANSWER_READY:
            self.asking.ask_ready()
        elif act is MainAct.DECIDE:
            self.asking.ask_letters()
        elif act is MainAct.LOOK_AGAIN:
            self._look_or_print()
        elif act.hands_over and session.is_ready:
            self._hand_over()
        self.render_now()

    def _look_or_print(self) -> None:
        if self._looking is Looking.SECOND:
            self.session.note(replace(self.session.decision, looked=True))
            self._hand_over()
        elif self.session.is_ready and self.view.side.current is not None:
            self._open_look(Looking.SECOND)

    def _hand_over(self) -> None:
        collector = self.view.card.collector
        if collector.who.key() == OTHER and not collector.collector:
            self._close_look()
            collector.name.set_faulty(True)
            collector.name.setFocus(Qt.FocusReason.OtherFocusReason)
            self.view.banners.show_banner(banners.collector_wanted())
            return
        self.view.banners.clear()
        self._gate.card_gone()
        self._collected()
        self.session.hand_over()

    def _bind_keys(self) -> None:
        for key, act in (
            (Key.ENLARGE, self._enlarge),
            (Key.OTHER_LETTER, self._other),
            (Key.NO_LETTER, self._none),
            (Key.HOLD, self._hold),
            (Key.RECENTS, self.show_recents),
            (Key.FILL, self._edit),
        ):
            bind(self, key, act)

    # Deeds -----------------------------------------------------------------------------------------------

    def _other(self) -> None:
        if self._may_ask() and self.view.deeds.other_button.isVisibleTo(self):
            self.asking.ask_letters()
            self.render_now()

    def _none(self) -> None:
        if self._may_ask() and self.view.deeds.none_button.isVisibleTo(self):
            self.asking.ask_no_letter()
            self.render_now()

    def _edit(self) -> None:
        if self._may_ask() and self.asking.ask_cause():
            self.render_now()

    def _may_ask(self) -> bool:
        busy = self.session.working or self.asking.asked is not None
        return not busy and self._looking is Looking.NOT and self.session.card is not None

    def _hold(self) -> None:
        if self.session.working:
            return
        self._leave_everything()
        self.view.banners.clear()
        self.view.scan_box.set_text("")
        self.session.put_aside()
        self.view.scan_box.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _enlarge(self) -> None:
        if self._looking is not Looking.NOT:
            self._close_look()
        elif self.view.side.current is not None and not self.session.working:
            self._open_look(Looking.LARGE)

    def show_recents(self) -> None:
        """F7: the last handovers, in their strip or in the card's place."""
        if self.session.working or self._looking is not Looking.NOT or self.asking.asked is not None:
            return
        if self.view.recents.isVisible() and self.view.recents.items:
            self.view.recents.take_focus()
            return
        self._recents_open = not self._recents_open and bool(self.session.recent)
        self.render_now()
        if self._recents_open:
            self.view.hits.take_focus()

    def _copy(self) -> None:
        shown = self.view.side.current
        if shown is not None and shown.sheet is not None and not self.session.working:
            self.session.issue_copy(shown.sheet.id)

    def _open_look(self, looking: Looking) -> None:
        self._looking = looking
        self._gate.card_shown()
        self.render_now()
        self.view.look.take_focus()

    def _close_look(self) -> None:
        if self._looking is not Looking.NOT:
            self._looking = Looking.NOT
            self._gate.card_shown()
            self._focus_due = True
            self.render_now()

    def _leave_everything(self) -> None:
        self._looking = Looking.NOT
        self._recents_open = False
        self.asking.leave()

    def _collected(self) -> None:
        row = self.view.card.collector
        self.session.note(replace(self.session.decision, collector=row.collector, channel=row.way))
        row.name.set_faulty(False)
        self.view.banners.clear(banners.COLLECTOR)

    # What comes back -------------------------------------------------------------------------------------

    def _listen(self) -> None:
        session, seen = self.session, self.view
        session.changed.connect(self.render_now)
        session.card_shown.connect(self._card_shown)
        session.failed.connect(self._say_error)
        session.crashed.connect(self._crash)
        session.handed.connect(self._handed)
        session.printed.connect(self._printed)
        session.several.connect(seen.hits.take_focus)
        self.asking.done.connect(self._answered)
        seen.question.left.connect(self._question_left)
        seen.scan_box.submitted.connect(self._submitted)
        seen.scan_box.down.connect(seen.hits.take_focus)
        seen.hits.opened.connect(self.scanned)
        seen.recents.opened.connect(self.scanned)
        seen.empty.acted.connect(self._empty_acted)
        seen.deeds.main.connect(self._main)
        seen.deeds.other.connect(self._other)
        seen.deeds.none.connect(self._none)
        seen.deeds.hold.connect(self._hold)
        seen.deeds.take_back.connect(self.undo)
        seen.card.acted.connect(self._line_acted)
        seen.card.collector.edited.connect(self._collected)
        seen.side.enlarge.connect(self._enlarge)
        seen.look.acted.connect(self._main)
        seen.look.left.connect(self.escape)
        seen.undo_bar.acted.connect(self._bar_acted)
        seen.undo_bar.closed.connect(session.forget_deed)
        seen.banners.acted.connect(self._banner_acted)

    def _submitted(self, text: str) -> None:
        if text and self.asking.asked is None:
            self.scanned(text)

    def _line_acted(self, name: str) -> None:
        if name == EDIT:
            self._edit()
        elif self.session.card is not None:
            self.open_requested.emit("register", self.session.card.code)

    def _card_shown(self) -> None:
        session = self.session
        card = session.card
        if card is None:
            return
        if card.code != self._shown_code:
            self._shown_code = card.code
            self.view.scan_box.set_text("")
            self.view.card.collector.show_person(
                render.person(card), session.decision.collector, session.decision.channel
            )
        if session.act is MainAct.ANSWER_READY and self.asking.asked is None:
            self.asking.ask_ready()
        if session.is_ready:
            self._gate.card_shown()
        else:
            self._gate.card_gone()
        self.render_now()

    def _answered(self) -> None:
        self._focus_due = True
        self._gate.card_shown()
        self.render_now()

    def _question_left(self) -> None:
        first = self.session.act is MainAct.ANSWER_READY
        self.asking.leave()
        if first:
            self._hold()
            return
        self._answered()

    def _handed(self) -> None:
        self._looking = Looking.NOT
        self._focus_due = True
        self.handed_over.emit()
        self.render_now()
        if self.session.card is None:
            self._shown_code = ""
            self._gate.card_gone()
            self.view.scan_box.line.setFocus(Qt.FocusReason.OtherFocusReason)

    def _printed(self, sheet: Sheet) -> None:
        if self.session.deed is None or self.session.card is not None:
            self.view.banners.show_banner(banners.copy_sent(sheet))

    def _say_error(self, error: CounterError) -> None:
        self._looking = Looking.NOT
        if isinstance(error, DocumentNumberNeeded) and self._takes_typed_number(LetterKind(error.kind)):
            kind = LetterKind(error.kind)
            self.asking.ask(ask_number(kind, letter_name(kind)))
        elif not isinstance(error, UnknownCase):
            self.view.banners.show_banner(errors.banner_of(error))
        self.render_now()

    def _takes_typed_number(self, kind: LetterKind) -> bool:
        card = self.session.card
        return card is not None and card.signing(kind).number_source is NumberSource.TYPED

    def _crash(self, error: Exception) -> None:
        self.render_now()
        self._crashed(error)

    def _bar_acted(self, name: str) -> None:
        if name == UNDO:
            self.undo()
        elif name.startswith(AGAIN):
            self.session.print_again(SheetId(name.removeprefix(AGAIN)))

    def _banner_acted(self, _key: str, name: str) -> None:
        code = self.session.card.code if self.session.card is not None else ""
        match name:
            case errors.TO_SETTINGS:
                self.open_requested.emit("settings", "")
            case errors.TO_DOSSIER:
                self.open_requested.emit("register", code)
            case errors.READ_AGAIN:
                self.view.banners.clear(errors.ERROR)
                self.session.refresh()
            case banners.SIGNED:
                self.session.sign(render.unsigned(self.session))
            case _:
                self.view.banners.clear()

    def _empty_acted(self, name: str) -> None:
        argument = self.session.asked_for if name == view.TO_INTAKE else ""
        self.open_requested.emit("intake" if name == view.TO_INTAKE else "today", argument)

    # Showing ---------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Take the form of the new size."""
        super().resizeEvent(event)
        self.view.fit()

    def render_now(self) -> None:
        """Show everything as it stands now."""
        render.render(self.view, self.session, self.asking.asked, self._looking, recents=self._recents_open)
        if (
            self._focus_due
            and self.session.is_ready
            and self._looking is Looking.NOT
            and self.asking.asked is None
        ):
            self._focus_due = False
            self._focus_main()
        elif self.asking.focus_due:
            self.asking.focus_due = False
            self.view.question.take_focus()

    def _focus_main(self) -> None:
        main = self.view.deeds.main_button
        now = QApplication.focusWidget()
        if now is self.view.scan_box.line and now.text().strip():
            return
        act = self.session.act
        if act is not None and not act.is_idle and not main.isHidden():
            main.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.view.scan_box.line.setFocus(Qt.FocusReason.OtherFocusReason)
