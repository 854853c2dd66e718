"""The counter page: scan, read, Enter. It asks the services and decides nothing itself."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from counter_app.domain.dossier import Channel
from counter_app.domain.errors.dossiers import UnknownCase
from counter_app.domain.errors.letters import DocumentNumberNeeded, NothingToUndo
from counter_app.domain.errors.printing import PrintingError
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.greeting import Greeting
from counter_app.domain.letter import AnyLetter, LetterKind, any_letter
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.office import NumberSource
from counter_app.domain.own_kind import OwnKind
from counter_app.sentences.letters import letter_name
from counter_app.services.acts.counter import Card
from counter_app.ui.background import Background
from counter_app.ui.desktop import Desktop, QtDesktop, write_file
from counter_app.ui.page import Page
from counter_app.ui.pages.counter import banners, errors, render, sent_back, view
from counter_app.ui.pages.counter.acts import CounterActs
from counter_app.ui.pages.counter.asking import Asking
from counter_app.ui.pages.counter.deciding import Decision, MainAct
from counter_app.ui.pages.counter.moves import Moves
from counter_app.ui.pages.counter.phase import Phase
from counter_app.ui.pages.counter.present import EDIT, JOIN
from counter_app.ui.pages.counter.questions import ask_number
from counter_app.ui.pages.counter.session import CounterSession
from counter_app.ui.pages.counter.sheets import file_name
from counter_app.ui.pages.counter.states import CounterState, Looking, state_of
from counter_app.ui.pages.counter.taken_back import AGAIN, UNDO
from counter_app.ui.scanner import EnterGate
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.tokens import Breakpoint
from counter_app.wording import _

A_MOMENT_MS = 60
"""How long a case may be read before the page says that it is."""

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
        desktop: Desktop | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(theme.branch(), parent)
        self.theme.setParent(self)
        self.session = CounterSession(acts, background, self)
        self.view = view.CounterView(self.theme, self)
        self.asking = Asking(self.session, self.view)
        self._back = sent_back.SentBackLine(self.view.banners, acts, background, crashed, self)
        self._gate = gate
        self._crashed = crashed
        self._desktop = desktop or QtDesktop()
        self.moves = Moves(self.session, self.view, self.asking, gate)
        self._shown_code = ""
        self._told: tuple[object, ...] = ()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(A_MOMENT_MS)
        self._soon.timeout.connect(self.render_now)
        self._printer_failed = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.view)
        self._listen()
        for key, act in (
            (Key.ENLARGE, self.moves.enlarge),
            (Key.OTHER_LETTER, self.moves.other),
            (Key.NO_LETTER, self.moves.none),
            (Key.HOLD, self.moves.hold),
            (Key.RECENTS, self.moves.show_recents),
            (Key.FILL, self.moves.edit),
            (Key.REWORD, self.moves.reword),
            (Key.EXPORT, self.export),
            (Key.JOIN, self.moves.join),
        ):
            bind(self, key, act)
        self.render_now()

    @property
    def state(self) -> CounterState:
        """What the page is doing."""
        return state_of(self.session, self.asking.asked, self.moves.looking, recents=self.moves.recents_open)

    # What others ask of the page -------------------------------------------------------------------------

    def scanned(self, text: str) -> None:
        """A scanner read this, or another page wants this case opened; it takes the place of what stands here."""
        self.moves.open(text)

    def apologise(self, code: str, why: str) -> None:
        """Another page wants the apology to a case opened, for this reason."""
        self.moves.open(code)
        # What stood here is put aside by now, and takes no part in what is opened.
        self.session.prepare(code, Decision(letters=(LetterKind.APOLOGY,), why=why))

    def focus_scan(self) -> None:
        """F2: the cursor goes into the scan box."""
        self.moves.close_look()
        self.view.scan_box.take_focus()

    def printer_is_back(self) -> None:
        """A printer takes jobs again: that it did not is no longer said."""
        if self._printer_failed:
            self._printer_failed = False
            self.view.banners.clear(errors.ERROR)

    def escape(self) -> bool:
        """One step back."""
        return self.moves.escape()

    def undo(self) -> bool:
        """Ctrl+Z: ask why the last handover, or that of the card shown, is taken back; the page comes to the front."""
        if not self.isVisible():
            self.open_requested.emit("counter", "")
        if not self.moves.undo():
            self._say_error(NothingToUndo())
        self.render_now()
        return True

    def activated(self) -> None:
        """Read the last handovers again, and the card, which may have changed on another page."""
        self.session.refresh()
        if self.session.card is None:
            self.moves.focus_scan_box()

    def export(self) -> None:
        """Ctrl+E: keep the sheet in front as a Word file."""
        sheet = self.view.side.current
        if sheet is None or sheet.wording is None:
            return

        def write(path: str) -> None:
            self.session.export(sheet, lambda content: write_file(path, content), path)

        self._desktop.ask_where(self, _("Xuất thư ra tệp Word"), file_name(sheet), write)

    def resized(self, width_class: Breakpoint, height: int) -> None:
        """Take the form of the new size."""
        self.view.fit()

    # Keys ------------------------------------------------------------------------------------------------

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter, wherever no list or field took it, is the main act."""
        if event.key() in _ENTERS:
            self.moves.enter(event)
            event.accept()
        else:
            super().keyPressEvent(event)

    # What comes back -------------------------------------------------------------------------------------

    def _listen(self) -> None:
        session, seen = self.session, self.view
        session.changed.connect(self._changed)
        self.moves.moved.connect(self._changed)
        session.card_shown.connect(self._card_shown)
        session.failed.connect(self._say_error)
        session.crashed.connect(self._crash)
        session.handed.connect(self._handed)
        session.printed.connect(self._printed)
        session.exported.connect(lambda path: seen.banners.show_banner(banners.exported(path)))
        session.several.connect(seen.focus_hits)
        session.sibling_found.connect(self._sibling_found)
        self.asking.done.connect(self.moves.step_done)
        self.asking.slip_wanted.connect(lambda code: self.open_requested.emit("apologies", code))
        seen.left.connect(self.moves.leave_question)
        seen.scan_box.submitted.connect(self._submitted)
        seen.scan_box.down.connect(seen.focus_hits)
        seen.opened.connect(self.scanned)
        seen.recents.opened.connect(self.scanned)
        seen.empty.acted.connect(self._empty_acted)
        seen.deeds.main.connect(self.moves.main)
        seen.deeds.look.connect(self.moves.enlarge)
        seen.deeds.other.connect(self.moves.other)
        seen.deeds.none.connect(self.moves.none)
        seen.deeds.hold.connect(self.moves.hold)
        seen.deeds.take_back.connect(self.undo)
        seen.card.acted.connect(self._line_acted)
        seen.card.collector.edited.connect(self.moves.collected)
        seen.side.enlarge.connect(self.moves.enlarge)
        seen.side.reword.connect(self.moves.reword)
        seen.side.export.connect(self.export)
        seen.looked.connect(self.moves.main)
        seen.look_left.connect(self.escape)
        seen.undo_bar.acted.connect(self._bar_acted)
        seen.undo_bar.closed.connect(session.forget_deed)
        seen.banners.acted.connect(self._banner_acted)

    def _submitted(self, text: str) -> None:
        if text and self.asking.asked is None:
            self.scanned(text)

    def _line_acted(self, name: str) -> None:
        if name == EDIT:
            self.moves.edit()
        elif name == JOIN:
            self.moves.join()
        elif self.session.card is not None:
            self.open_requested.emit("dossiers", self.session.card.code)

    def _card_shown(self) -> None:
        session = self.session
        card = session.card
        self._back.look(card)
        if card is None:
            return
        if card.code != self._shown_code:
            self._shown_code = card.code
            self.view.scan_box.set_text("")
            self.view.card.collector.show_person(
                render.person(card),
                session.decision.collector,
                session.decision.channel or Channel.COUNTER,
                addressed=isinstance(card.case, Greeting),
            )
        elif session.decision.channel is not None:
            self.view.card.collector.channel.take(session.decision.channel.value)
        if session.act is MainAct.ANSWER_READY and self.asking.asked is None:
            self.asking.ask_ready()
        if session.is_ready:
            self._gate.card_shown()
        else:
            self._gate.card_gone()
        self.render_now()

    def _sibling_found(self, sibling: Card) -> None:
        self.view.scan_box.set_text("")
        self.asking.ask_join(sibling)
        self.render_now()

    def _handed(self) -> None:
        self.moves.looking = Looking.NOT
        self.moves.focus_due = True
        self.handed_over.emit()
        self.render_now()
        if self.session.card is None:
            self._shown_code = ""
            self._gate.card_gone()
            self.moves.focus_scan_box()

    def _printed(self, sheet: Sheet) -> None:
        if self.session.deed is None or self.session.card is not None:
            self.view.banners.show_banner(banners.copy_sent(sheet))

    def _say_error(self, error: CounterError) -> None:
        self._printer_failed = isinstance(error, PrintingError)
        self.moves.looking = Looking.NOT
        if isinstance(error, DocumentNumberNeeded) and self._takes_typed_number(any_letter(int(error.kind))):
            kind = error.kind if isinstance(error.kind, OwnKind) else any_letter(error.kind)
            self.asking.ask(ask_number(kind, letter_name(kind)))
        elif not isinstance(error, UnknownCase):
            self.view.banners.show_banner(errors.banner_of(error))
        self.render_now()

    def _takes_typed_number(self, kind: AnyLetter) -> bool:
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
                self.open_requested.emit("dossiers", code)
            case errors.TO_LINE:
                self.open_requested.emit("letters", errors.LINE)
            case errors.READ_AGAIN:
                self.view.banners.clear(errors.ERROR)
                self.session.refresh()
            case sent_back.SENT_BACK:
                self.open_requested.emit("letters", "to_redo")
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

    def _changed(self) -> None:
        """Show what changed; on an empty page that a case is being read is said only when it takes a moment.

        Most are read within that time, and every change of the page costs some of it.
        """
        reading = self.session.phase is Phase.READING and self.session.card is None
        if reading and self._told[:1] == (Phase.EMPTY,):
            if not self._soon.isActive():
                self._soon.start()
        else:
            self.render_now()

    def render_now(self) -> None:
        """Show everything as it stands now, where anything is another than it was."""
        self._soon.stop()
        asked, looking, recents = self.asking.asked, self.moves.looking, self.moves.recents_open
        told = render.told(self.view, self.session, asked, looking, recents=recents)
        if len(told) != len(self._told) or any(a is not b for a, b in zip(told, self._told, strict=True)):
            render.render(self.view, self.session, asked, looking, recents=recents)
            # The sheet in front is another once it is shown.
            self._told = render.told(self.view, self.session, asked, looking, recents=recents)
        if (
            self.moves.focus_due
            and self.session.is_ready
            and self.moves.looking is Looking.NOT
            and self.asking.asked is None
        ):
            self.moves.focus_due = False
            self._focus_main()
        elif self.asking.focus_due:
            self.asking.focus_due = False
            self.asking.take_focus()

    def _focus_main(self) -> None:
        main = self.view.deeds.main_button
        now = QApplication.focusWidget()
        if now is self.view.scan_box.line and now.text().strip():
            return
        act = self.session.act
        if act is not None and not act.is_idle and not main.isHidden():
            main.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.moves.focus_scan_box()
