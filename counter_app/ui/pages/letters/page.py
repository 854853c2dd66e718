"""The letter log at work: it reads pages of sheets, shows the stored one in front, and checks the chain."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from counter_app.domain.chain import ProvedHead
from counter_app.domain.errors.keeping import LogTampered
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.logbook import Sheet, SheetId, Stage
from counter_app.sentences.errors import explain
from counter_app.ui.background import Background
from counter_app.ui.desktop import Desktop, QtDesktop
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.letters import chain_plate, names, present, waiting_words
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.at_work import SheetDeeds
from counter_app.ui.pages.letters.chain_desk import ChainDesk
from counter_app.ui.pages.letters.chain_panel import ChainPanel
from counter_app.ui.pages.letters.deeds import Deed, waits_for_signature
from counter_app.ui.pages.letters.desk_work import DeskWork
from counter_app.ui.pages.letters.front import SheetInFront
from counter_app.ui.pages.letters.line import PrintLine
from counter_app.ui.pages.letters.reading import Found, Period, first_page, joined, next_page
from counter_app.ui.pages.letters.states import LettersState
from counter_app.ui.pages.letters.view import LettersView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue, EmptyValue
from counter_app.ui.watch import Watch

SETTLE_MS = 120


class LettersPage(LettersView):
    """The log of letters; while it is in front it follows what other counters write.

    `open_requested` names another page and what it should open there. `crashed` is told of every error that is no
    CounterError.
    """

    open_requested = Signal(str, str)

    def __init__(
        self,
        theme: Theme,
        acts: LetterActs,
        background: Background,
        ask: Ask,
        crashed: Callable[[Exception], None],
        desktop: Desktop | None = None,
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self.ask = ask
        self._found: Found | None = None
        self._tampered = False
        self._wanted = ""
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.line = PrintLine(acts.printing, self._errands, ask, self)
        self.line.said.connect(self.banners.show_banner)
        self.line.moved.connect(self.refresh)
        self._front = SheetInFront(self.card, acts, self._errands, self)
        self._deeds = SheetDeeds(acts, self._errands, ask, self.line, desktop or QtDesktop(), self)
        self.chain_desk = ChainDesk(theme, acts.proving, acts.now, self._errands, self.window)
        self.chain_desk.agreed.connect(self._intact)
        self.chain_desk.failed.connect(self.chain_failed)
        self.chain.clicked.connect(self.chain_desk.ask)
        self.desk = DeskWork(self.desk_line, (acts.folder, acts.numbering), self._errands, ask, theme, self)
        self.desk.said.connect(self.banners.show_banner)
        self.desk.moved.connect(self._after_deed)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self._settle = QTimer(self)
        self._settle.setSingleShot(True)
        self._settle.setInterval(SETTLE_MS)
        self._settle.timeout.connect(self.refresh)
        self._listen()
        self.show_loading()

    @property
    def state(self) -> LettersState:
        """What the page shows."""
        if self.desk.folder is not None:
            return LettersState.FOLDER
        if self.desk.numbers is not None:
            return LettersState.GAPS if self.desk.numbers.found.unexplained else LettersState.NUMBERS
        if self.ask.overlay is not None:
            return LettersState.ASKED_PRINTER if self.ask.overlay.choices else LettersState.ASKED_WITHDRAW
        if self._found is None:
            return LettersState.ERROR if self.shows_error else LettersState.LOADING
        if self._tampered:
            return LettersState.TAMPERED
        if self.chain_desk.panel is not None:
            return _of_panel(self.chain_desk.panel)
        if self.wanted.waiting and not self.card.is_large:
            return self._of_line(self._found)
        if not self._found.sheets:
            return LettersState.NOTHING_FITS if self.wanted.narrowed else LettersState.EMPTY
        if self.card.is_large:
            return LettersState.LARGE
        return self._of_sheet(self.sheet)

    @property
    def found(self) -> Found | None:
        """What the log answered; None until it has."""
        return self._found

    @property
    def found_sheets(self) -> tuple[Sheet, ...]:
        """The sheets read so far, newest first."""
        return self._found.sheets if self._found is not None else ()

    @property
    def sheet(self) -> Sheet | None:
        """The sheet in front."""
        return self._front.sheet

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the log, check its chain, follow it from now on; the keyboard stands in the list."""
        self.refresh()
        self.check_chain()
        self.watch.start()
        self._focus_list()

    def deactivated(self) -> None:
        """Follow it no more."""
        self.watch.stop()
        self._settle.stop()
        self.chain_desk.step_aside()
        self.ask.leave()
        self.desk.leave()

    def refresh(self) -> None:
        """Read the first page of what the filters ask for; what stands there stays until it is read."""
        self._settle.stop()
        self.desk.refresh()
        wanted, today = self.wanted, local(self._acts.now()).date()
        self._errands.run(
            lambda: first_page(self._acts.review, self._acts.printing, wanted, today),
            self.show_found,
            self._unread,
            latest="rows",
        )

    def check_chain(self) -> None:
        """Read what is new in the log along its chain."""
        self.chain_desk.look()

    def open(self, what: str) -> None:
        """Bring what waits for a printer to the front, and print all of it when that is asked."""
        if what in (names.WAITING, names.PRINT_ALL):
            self.kinds.set_choices(present.kinds(None, waiting_words.chip(0)))
            self.kinds.take(names.WAITING)
            self.search.clear()
            self.refresh()
        if what == names.PRINT_ALL:
            self.line.print_now()
        if what.startswith(names.SHEET):
            wanted = SheetId(what.removeprefix(names.SHEET))
            self._errands.run(lambda: self._acts.review.sheet(wanted), self._bring, latest="sheet")

    def _bring(self, sheet: Sheet) -> None:
        """Bring one sheet to the front, among the others of the same addressee on whatever day."""
        self.period.take(Period.ALL.value)
        self.kinds.take(present.ANY_KIND)
        self.search.setText(sheet.addressee)
        self._settle.stop()
        self._wanted = sheet.id
        self.refresh()

    def escape(self) -> bool:
        """Leave the enlarged sheet, or take the search away."""
        if self.card.is_large:
            self._enlarge()
            return True
        if self.search.text():
            self.search.clear()
            self._focus_list()
            return True
        return False

    def chain_failed(self, error: CounterError) -> None:
        """Say from which entry on the log does not agree with its chain, or why it could not be checked."""
        if isinstance(error, LogTampered):
            self._tampered = True
            self.show_chain(chain_plate.tampered(error))
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="chain"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Down leaves the search for the list; the enlarged sheet is turned, and the arrows go to its neighbours."""
        down = event.key() in (Qt.Key.Key_Down, Qt.Key.Key_PageDown)
        match event.key():
            case Qt.Key.Key_Down | Qt.Key.Key_Up if self.card.is_large:
                self.table.view.step(1 if down else -1)
            case Qt.Key.Key_PageDown | Qt.Key.Key_PageUp if self.card.is_large:
                self.card.turn(1 if down else -1)
            case Qt.Key.Key_Return | Qt.Key.Key_Enter if self.card.is_large and not event.isAutoRepeat():
                self._open()
            case Qt.Key.Key_Down if self.search.hasFocus():
                self._focus_list()
            case _:
                super().keyPressEvent(event)

    # What the officer does -------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.asked.connect(self._filters_changed)
        self.acted.connect(self._next_step)
        self.banners.acted.connect(self._banner_acted)
        self.card.deed.connect(lambda name: self._do(Deed(name)))
        self._deeds.said.connect(self.banners.show_banner)
        self._deeds.done.connect(self._after_deed)
        self._deeds.wants_open.connect(lambda code: self.open_requested.emit("counter", code))
        self.card.enlarge.connect(self._enlarge)
        self.table.view.chosen.connect(self._choose)
        self.table.view.opened.connect(lambda _key: self._open())
        self.table.model.wanted_more.connect(self._more)
        self.search.returnPressed.connect(self._focus_list)
        bind(self, Key.REFRESH, self.activated)
        bind(self, Key.FIND, self._find)
        bind(self, Key.PRINT, self._print)
        bind(self, Key.EXPORT, lambda: self._do(Deed.WORD))
        bind(self, Key.ENLARGE, self._enlarge)

    def _banner_acted(self, _key: str, name: str) -> None:
        if name == names.PRINT_ALL:
            self.line.print_now()

    def _next_step(self, name: str) -> None:
        """What an empty or unread list offers."""
        match name:
            case present.TO_COUNTER:
                self.open_requested.emit("counter", "")
            case present.ALL_DAYS:
                self.period.take(Period.ALL.value)
                self.activated()
            case present.NO_FILTER:
                self.search.clear()
                self.kinds.take(present.ANY_KIND)
                self.activated()
            case _:
                self.activated()

    def _filters_changed(self) -> None:
        if self.search.hasFocus():
            self._settle.start()
        else:
            self.refresh()

    def _focus_list(self) -> None:
        if self.shows_list or (self._found is None and not self.shows_error):
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.next_step.setFocus(Qt.FocusReason.OtherFocusReason)

    def _step_in(self) -> None:
        """What the keyboard stood on may be gone: it comes back to the list, or to what is offered in its place."""
        now = QApplication.focusWidget()
        typing = now is self.search and bool(self.search.text())
        choosing = now is self.period or (now is not None and self.kinds.isAncestorOf(now))
        if self.isVisible() and not typing and not choosing:
            self._focus_list()

    def _find(self) -> None:
        if self.card.is_large:
            self._enlarge()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _enlarge(self) -> None:
        """Give the stored sheet the whole page, or the list its place back."""
        large = not self.card.is_large
        if large and (self.sheet is None or not self.shows_list):
            return
        self.set_large(large)
        (self.card if large else self.table.view).setFocus(Qt.FocusReason.OtherFocusReason)

    # What comes back -------------------------------------------------------------------------------------

    def show_found(self, found: Found) -> None:
        """Show what the log answered; the sheet in front stays in front."""
        had_rows, first = self.shows_list, self._found is None
        self._found = found
        self.show_counts(found.counts, len(found.waiting))
        self._show_line(found)
        if not found.sheets:
            if self.card.is_large:
                self.set_large(False)
            self.show_nothing(self._nothing())
            self._front.clear()
            if had_rows or first:
                self._step_in()
            return
        more = found.next is not None
        now = self._acts.now()
        if self.wanted.waiting:
            self.show_rows(waiting_words.rows(found.line, now), more=False)
        else:
            rows = present.rows(found.sheets, local(now).date(), self.wanted.text, more=more)
            self.show_rows(rows, more=more)
        wanted, self._wanted = self._wanted, ""
        self.table.view.take(wanted)
        self._choose(self.table.view.current_key())
        if not had_rows:
            self._step_in()

    def _nothing(self) -> EmptyValue:
        wanted = self.wanted
        if wanted.waiting:
            return waiting_words.nothing_waits()
        return present.nothing_fits() if wanted.narrowed else present.nothing_yet(wanted.period)

    def _show_line(self, found: Found) -> None:
        if found.waiting:
            self.banners.show_banner(waiting_words.banner(found.line))
        else:
            self.banners.clear(names.WAITING)

    def _more(self) -> None:
        if self._found is None or self._found.next is None:
            return
        wanted, today, after = self.wanted, local(self._acts.now()).date(), self._found.next
        self._errands.run(
            lambda: next_page(self._acts.review, wanted, today, after), self._appended, latest="rows"
        )

    def _appended(self, more: Found) -> None:
        if self._found is None:
            return
        before = self._found.sheets[-1].day
        self._found = joined(self._found, more)
        on = more.next is not None
        today = local(self._acts.now()).date()
        rows = present.rows(more.sheets, today, self.wanted.text, before=before, more=on)
        self.table.model.append(rows, more=on)

    def _choose(self, key: str) -> None:
        sheet = next((one for one in self.found_sheets if one.id == key), None)
        if sheet is not None and self._found is not None:
            waits = self._found.waits(sheet)
            ready = waits is not None and waits.key in self._found.line.ready
            self._front.show(sheet, waits, ready=ready)

    def _unread(self, error: CounterError) -> None:
        if self._found is not None:
            self._failed(error)
        else:
            self.show_error(explain(error))
            self._step_in()

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))

    def _intact(self, proved: ProvedHead) -> None:
        self._tampered = False
        badge = chain_plate.agreeing(proved, self._acts.now())
        self.show_chain(badge, chain_plate.head_words(proved), short=chain_plate.agreeing(proved))
        self.banners.clear("chain")

    # Deeds -----------------------------------------------------------------------------------------------

    def _open(self) -> None:
        if self.sheet is not None:
            self.open_requested.emit("counter", self.sheet.codes[0])

    def _print(self) -> None:
        deed = self._deeds.printing(self.sheet, self._front.waits) if self.sheet is not None else None
        if deed is not None:
            self._do(deed)

    def _do(self, deed: Deed) -> None:
        if self.sheet is not None:
            self._deeds.do(deed, self.sheet, self._front.waits)

    def _after_deed(self) -> None:
        self.refresh()
        self.check_chain()

    @staticmethod
    def _of_line(found: Found) -> LettersState:
        if not found.waiting:
            return LettersState.NOTHING_WAITS
        return LettersState.PRINTER_BACK if found.line.ready else LettersState.WAITING

    def _of_sheet(self, sheet: Sheet | None) -> LettersState:
        if sheet is not None and sheet.drawn is None:
            return LettersState.STARTED
        if sheet is not None and sheet.stage is Stage.WITHDRAWN:
            return LettersState.WITHDRAWN
        if sheet is not None and waits_for_signature(sheet):
            return LettersState.UNSIGNED
        return LettersState.SEARCHED if self.wanted.narrowed else LettersState.FILLED


def _of_panel(panel: ChainPanel) -> LettersState:
    if panel.is_running:
        return LettersState.CHAIN_RUNNING
    return LettersState.CHAIN_MISTYPED if panel.is_mistyped else LettersState.CHAIN
