"""The letter log at work: it reads pages of sheets, shows the stored one in front, and checks the chain."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication

from counter_app.domain.chain import ProvedHead
from counter_app.domain.errors.keeping import LogTampered
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.domain.logbook import Sheet, SheetId
from counter_app.domain.review_rules import SavedView
from counter_app.sentences.errors import explain
from counter_app.ui.background import Background
from counter_app.ui.desktop import Desktop, QtDesktop
from counter_app.ui.dialogs import Ask
from counter_app.ui.pages.letters import (
    book_desk,
    chain_plate,
    log_rows,
    names,
    present,
    review_words,
    waiting_words,
)
from counter_app.ui.pages.letters.acts import LetterActs
from counter_app.ui.pages.letters.at_work import SheetDeeds
from counter_app.ui.pages.letters.book_desk import BookDesk
from counter_app.ui.pages.letters.chain_desk import ChainDesk
from counter_app.ui.pages.letters.deeds import Deed
from counter_app.ui.pages.letters.desk_work import DeskWork
from counter_app.ui.pages.letters.holding import HoldingView
from counter_app.ui.pages.letters.line import PrintLine
from counter_app.ui.pages.letters.lingering_desk import LingeringDesk
from counter_app.ui.pages.letters.reading import Found, Period, Pick, Wanted, first_page, joined, next_page
from counter_app.ui.pages.letters.review_desk import ReviewDesk
from counter_app.ui.pages.letters.stance import state_of
from counter_app.ui.pages.letters.states import LettersState
from counter_app.ui.pages.letters.views_desk import ViewsDesk
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue, RowValue
from counter_app.ui.watch import Watch

SETTLE_MS = 120


class LettersPage(HoldingView):
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
        super().__init__(theme, acts, background, ask, crashed)
        self._errands.failed.connect(self._failed)
        self._shown: Wanted | None = None
        self._wanted = ""
        self.wanted_anew.connect(self.refresh)
        self.line = PrintLine(acts.printing, self._errands, ask, self)
        self.line.said.connect(self.banners.show_banner)
        self.line.moved.connect(self.refresh)
        self._review = ReviewDesk(self, acts.reviewing, self._errands, ask)
        self._views = ViewsDesk(self, acts.reviewing, self._errands, ask)
        self._dossiers = LingeringDesk(self, acts, self._errands)
        self._deeds = SheetDeeds(acts, self._errands, ask, self.line, desktop or QtDesktop(), self)
        self.chain_desk = ChainDesk(theme, acts.proving, acts.now, self._errands, self.window)
        self.chain_desk.agreed.connect(self._intact)
        self.chain_desk.failed.connect(self.chain_failed)
        self.chain.clicked.connect(self.chain_desk.ask)
        self.book = BookDesk(acts.letter_book, self._errands, ask, desktop or QtDesktop(), self)
        self.book.said.connect(self.banners.show_banner)
        self.book.moved.connect(self.check_chain)
        self.desk_line.book.clicked.connect(lambda: self.book.ask(self._month()))
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
        return state_of(self)

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the log, check its chain, follow it from now on; the keyboard stands in the list."""
        self.filters.today = local(self._acts.now()).date()
        self.refresh()
        self._views.refresh()
        self._dossiers.refresh()
        self.check_chain()
        self.watch.start()
        self.focus_list()

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
        rows = len(self.found_sheets) if wanted == self._shown else 0
        self._shown = wanted
        self._errands.run(
            lambda: first_page(self._acts.reviewing, self._acts.printing, wanted, today, rows),
            self.show_found,
            self._unread,
            latest="rows",
        )

    def show_lingering_dossiers(self) -> None:
        """Put the dossiers that lie too long in the place of the letters."""
        self._dossiers.open()

    def check_chain(self) -> None:
        """Read what is new in the log along its chain."""
        self.chain_desk.look()

    def open(self, what: str) -> None:
        """Bring what waits for a printer to the front, printed when that is asked, or what the chief sent back."""
        if what in (names.WAITING, names.PRINT_ALL):
            line = waiting_words.chip(0)
            self.kinds.set_choices(review_words.chips(None, "", present.ANY_KIND, line))
            self.kinds.take(names.WAITING)
            self.search.clear()
            self.refresh()
        if what == names.TO_REDO:
            self.filters.take_view(SavedView("", Period.ALL.value, Pick.TO_REDO.value))
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
            self.enlarge()
            return True
        if self._dossiers.leave():
            self._rows_shown()
            self.focus_list()
            return True
        if self.search.text():
            self.search.clear()
            self.focus_list()
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
            case Qt.Key.Key_Space if self.card.is_large:
                self._review.walk()
            case Qt.Key.Key_Down if self.search.hasFocus():
                self.focus_list()
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
        self.card.enlarge.connect(self.enlarge)
        self.table.view.chosen.connect(self._choose)
        self.table.view.opened.connect(lambda _key: self._open())
        self.table.model.wanted_more.connect(self._more)
        self.search.returnPressed.connect(self.focus_list)
        self.lingering.view.opened.connect(lambda code: self.open_requested.emit("dossiers", code))
        self.card.copy_wanted.connect(self.front.show_copy)
        bind(self, Key.REFRESH, self.activated)
        bind(self, Key.FIND, self._find)
        bind(self, Key.PRINT, self._print)
        bind(self, Key.EXPORT, lambda: self._do(Deed.WORD))
        bind(self, Key.ENLARGE, self.enlarge)

    def _banner_acted(self, _key: str, name: str) -> None:
        match name:
            case names.PRINT_ALL:
                self.line.print_now()
            case book_desk.OPEN_FILE:
                self.book.open_file()
            case review_words.LINGERING:
                self.show_lingering_dossiers()

    def _month(self) -> date:
        """The month in front, this one where none was chosen."""
        chosen = self.filters.month.first if self.wanted.period is Period.CHOSEN else None
        return chosen or local(self._acts.now()).date()

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
        self._dossiers.leave()
        if self.search.hasFocus():
            self._settle.start()
        else:
            self.refresh()

    def _step_in(self, *, first: bool = False) -> None:
        """What the keyboard stood on may be gone: it comes back to the list, or to what is offered in its place."""
        now = QApplication.focusWidget()
        typing = now is self.search and bool(self.search.text())
        choosing = not first and now is not None and self.filters.isAncestorOf(now) and now is not self.search
        if self.isVisible() and not typing and not choosing:
            self.focus_list()

    def _find(self) -> None:
        if self.card.is_large:
            self.enlarge()
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    # What comes back -------------------------------------------------------------------------------------

    def show_found(self, found: Found) -> None:
        """Show what the log answered; the sheet in front stays in front."""
        had_rows, first = self.shows_list, self._found is None
        self._found = found
        self.show_counts(found)
        self.show_too_old(review_words.too_old(found.counts))
        self._show_line(found)
        if not found.sheets and self.card.is_large:
            self.set_large(False)
        if self._dossiers.is_on:
            return
        self._rows_shown()
        if not had_rows or (first and not found.sheets):
            self._step_in(first=first)

    def _rows_shown(self) -> None:
        """Put the letters found, or what is said instead, in their place."""
        found = self._found
        if found is None:
            self.show_loading()
        elif not found.sheets:
            self.show_nothing(present.nothing(self.wanted))
            self.front.clear()
            self._review.clear()
        else:
            more = found.next is not None
            if self.wanted.waiting:
                self.show_rows(waiting_words.rows(found.line, self._acts.now()), more=False)
            else:
                self.show_rows(self._rows(found, more=more), more=more)
            wanted, self._wanted = self._wanted, ""
            self.table.view.take(wanted)
            self._choose(self.table.view.current_key())

    def _rows(
        self, found: Found, *, more: bool, further: Found | None = None, before: date | None = None
    ) -> tuple[RowValue, ...]:
        sheets, today, wanted = (further or found).sheets, local(self._acts.now()).date(), self.wanted
        return log_rows.rows(
            sheets, today, wanted.text, before=before, more=more, found=found, group=wanted.group
        )

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
            lambda: next_page(self._acts.reviewing, wanted, today, after), self._appended, latest="rows"
        )

    def _appended(self, more: Found) -> None:
        if self._found is None:
            return
        before = self._found.sheets[-1].day
        self._found = joined(self._found, more)
        on = more.next is not None
        self.table.model.append(self._rows(self._found, more=on, further=more, before=before), more=on)

    def _choose(self, key: str) -> None:
        sheet = next((one for one in self.found_sheets if one.id == key), None)
        if sheet is not None and self._found is not None:
            waits = self._found.waits(sheet)
            ready = waits is not None and waits.key in self._found.line.ready
            entries = self._found.log.events.get(SheetId(sheet.id), ())
            told = ((one.kind, one.actor) for one in entries)
            people = review_words.people(told, self._found.log.people)
            self.front.show(sheet, waits, ready=ready, people=people)
            self._review.show(sheet)

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
        deed = self._deeds.printing(self.sheet, self.front.waits) if self.sheet is not None else None
        if deed is not None:
            self._do(deed)

    def _do(self, deed: Deed) -> None:
        if self.sheet is not None:
            self._deeds.do(deed, self.sheet, self.front.waits)

    def _after_deed(self) -> None:
        self.refresh()
        self.check_chain()
