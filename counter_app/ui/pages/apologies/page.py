"""The page of apologies at work: it reads what is owed, writes slips, prints them all, and shows none is missing."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt, Signal

from counter_app.domain.coverage import LateDossier
from counter_app.domain.dossier import Channel
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.instants import local
from counter_app.sentences.errors import explain
from counter_app.services.acts.apologies import SlipReceipt
from counter_app.services.acts.owing import Owed
from counter_app.ui.background import Background
from counter_app.ui.dialogs import Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.apologies import present
from counter_app.ui.pages.apologies.acts import ApologyActs
from counter_app.ui.pages.apologies.batch import SlipRun
from counter_app.ui.pages.apologies.composing import Composer
from counter_app.ui.pages.apologies.coverage_present import ROWS, has_gap
from counter_app.ui.pages.apologies.proving import Proof
from counter_app.ui.pages.apologies.states import ApologiesState
from counter_app.ui.pages.apologies.view import ApologiesView
from counter_app.ui.procedure_names import ProcedureNames
from counter_app.ui.scanner import EnterGate
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerKind, BannerValue
from counter_app.ui.watch import Watch

A_YEAR = timedelta(days=365)
"""How far back a promise may lie and still be missed on the list."""


class ApologiesPage(ApologiesView):
    """What is owed, one slip, or the proof; in front it follows what other counters write and the clock.

    `open_requested` names another page and what it should open there. `owed_now` tells how many slips must go out, in
    office hours.
    `crashed` is told of every error that is no CounterError.
    """

    open_requested = Signal(str, str)
    owed_now = Signal(int)

    def __init__(
        self,
        theme: Theme,
        acts: ApologyActs,
        background: Background,
        ask: Ask,
        gate: EnterGate,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme)
        self._acts = acts
        self._ask = ask
        self.owed: Owed | None = None
        self.uncovered: tuple[LateDossier, ...] = ()
        self._names: ProcedureNames | None = None
        self._picked: set[str] = set()
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.words = present.SlipWords(ProcedureNames())
        self.composer = Composer(self.slip, acts, self._errands, gate, self.words)
        self.run = SlipRun(theme, acts, self._errands, self.window)
        self.proof = Proof(self.coverage, acts, self._errands)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self._listen()

    @property
    def picked(self) -> frozenset[str]:
        """The codes ticked for an act on several."""
        return frozenset(self._picked)

    @property
    def state(self) -> ApologiesState:
        """What the page shows."""
        if self.run.overlay is not None:
            return self.run.state
        if self.shows_slip:
            return self._slip_state()
        if self.shows_coverage:
            return self._coverage_state()
        if self.owed is None:
            return ApologiesState.ERROR if self.shows_error else ApologiesState.LOADING
        if self._picked:
            return ApologiesState.PICKED
        if not self.shows_list:
            return ApologiesState.EMPTY
        if any(one.value.key == "issued" for one in self.banners.banners):
            return ApologiesState.ISSUED
        return ApologiesState.FILLED if self.uncovered else ApologiesState.COVERED

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read what is owed and follow it from now on; a slip being written stays in front."""
        self.refresh()
        self.watch.start()
        self.run.come_back()
        self.composer.come_back()
        self.take_focus()

    def deactivated(self) -> None:
        """Follow it no more."""
        self.watch.stop()
        self._ask.leave()
        self.run.step_aside()
        self.composer.step_aside()

    def open(self, what: str) -> None:
        """Write the slip of a dossier, or bring the proof to the front."""
        if what == present.COVERAGE:
            self._show_part(present.COVERAGE)
        elif what:
            self.write([what])

    def escape(self) -> bool:
        """Leave the slip, the figure that was pressed, or take the ticks away."""
        if self.shows_slip:
            self.composer.leave()
        elif self.shows_coverage and self.proof.widen():
            pass
        elif self._picked:
            self._picked.clear()
            self._show_owed()
        else:
            return False
        return True

    def refresh(self) -> None:
        """Read everything anew; what stands there stays until it is read."""
        self._errands.run(self._read, self._done, self._unread, latest="owed")
        if self.shows_coverage:
            self.proof.read()

    def take_focus(self) -> None:
        """Put the keyboard where the work is."""
        if self.shows_list:
            self.table.view.setFocus(Qt.FocusReason.OtherFocusReason)
        elif self.shows_coverage:
            self.coverage.take_focus()
        elif not self.shows_slip and self.next_step.isVisible():
            self.next_step.setFocus(Qt.FocusReason.OtherFocusReason)

    def write(self, codes: list[str]) -> None:
        """Write the slips of these dossiers, one after another."""
        if codes:
            self.banners.clear()
            self.show_slip()
            self.composer.begin(codes)

    # What the officer does -----------------------------------------------------------------------------------

    def _listen(self) -> None:
        view = self.table.view
        view.ticked.connect(self._tick)
        view.opened.connect(self._open)
        view.chosen.connect(lambda _key: self._show_compose())
        self.compose.clicked.connect(self.write_picked)
        self.print_all.clicked.connect(self.print_everything)
        self.signing.clicked.connect(self.run.print_signing_sheet)
        self.parts.chosen.connect(self._show_part)
        self.acted.connect(self._act)
        self.banners.acted.connect(lambda _key, name: self._act(name))
        self.composer.issued.connect(self._issued)
        self.composer.failed.connect(self._failed)
        self.composer.left.connect(self._composed)
        self.run.told.connect(self.banners.show_banner)
        self.run.failed.connect(self._failed)
        self.run.changed.connect(self.refresh)
        self.run.wants_writing.connect(self.write)
        self.run.waiting_wanted.connect(lambda: self.open_requested.emit("letters", present.WAITING))
        self.coverage.opened.connect(lambda code: self.open_requested.emit("dossiers", code))
        bind(self, Key.REFRESH, self.refresh)
        bind(self, Key.FILL, self.write_picked)
        bind(self, Key.PRINT, self.print_everything)

    def write_picked(self) -> None:
        """Write the slips of what is ticked, or of the row in front when nothing is."""
        if self.owed is None or not self.shows_list:
            return
        codes = [code for code in present.codes_of(self.owed) if code in self._picked]
        if codes:
            self.write(codes)
        else:
            self._open(self.table.view.current_key())

    def _open(self, key: str) -> None:
        """Write the slip of a row; one on paper already is recorded as signed, then as sent.

        Who was not told in time gets a letter with the result, at the counter.
        """
        if key.startswith(present.DONE_LATE):
            self.open_requested.emit("counter", key.removeprefix(present.DONE_LATE))
            return
        line = present.unsent_line(self.owed, key) if self.owed is not None else None
        if line is None:
            self.write([key] if key else [])
            return
        apologies, code = self._acts.apologies, line.code
        channel = line.sheet.channel or Channel.COUNTER

        def record() -> None:
            if line.signed:
                apologies.sent(code, channel)
            else:
                apologies.sign(code)

        def recorded(_none: None) -> None:
            self.banners.show_banner(present.sent(line))
            self.refresh()

        self._errands.run(record, recorded)

    def print_everything(self) -> None:
        """Show what would be printed of today's slips, then print it."""
        if self.owed is not None and self.shows_list:
            self.run.ask(self.owed)

    def _act(self, name: str) -> None:
        match name:
            case present.TO_TODAY:
                self.open_requested.emit("today", "")
            case present.WAITING:
                self.open_requested.emit("letters", present.WAITING)
            case _:
                self.refresh()

    def _tick(self, code: str) -> None:
        if self.owed is not None and self.owed.line(code) is not None:
            self._picked ^= {code}
            self._show_owed()

    def _show_part(self, key: str) -> None:
        if key == present.COVERAGE:
            self.show_coverage()
            self.proof.read()
        else:
            self._show_owed()
        self.take_focus()

    def _issued(self, receipt: SlipReceipt) -> None:
        self._picked.discard(str(receipt.dossier.code))
        self.banners.show_banner(present.issued(receipt))
        self.refresh()

    def _composed(self) -> None:
        if self.shows_slip:
            self._leave_slip()

    def _leave_slip(self) -> None:
        self.show_loading()
        if self.owed is not None:
            self._show_owed()
        self.refresh()
        self.take_focus()

    # The list ------------------------------------------------------------------------------------------------

    def _read(self) -> tuple[Owed, tuple[LateDossier, ...], ProcedureNames]:
        names = self._names or ProcedureNames(self._acts.registry.procedures())
        today = local(self._acts.now()).date()
        found = self._acts.covering.coverage(today - A_YEAR, today + timedelta(days=1))
        return self._acts.owing.today(), found.uncovered, names

    def _done(self, read: tuple[Owed, tuple[LateDossier, ...], ProcedureNames]) -> None:
        first = self.owed is None
        self.owed, self.uncovered, self._names = read
        self.words.names = self._names
        self._picked &= set(present.codes_of(self.owed))
        self.shield.show_value(present.shield(len(self.uncovered)))
        self.shield.show()
        self.owed_now.emit(self.owed.reminder)
        if not self.shows_slip and not self.shows_coverage:
            self._show_owed()
            if first:
                self.take_focus()

    def _show_owed(self) -> None:
        if self.owed is None or self._names is None:
            return
        rows = present.rows(self.owed, self.uncovered, self._names, self.picked)
        if not rows:
            self.show_nothing()
            return
        self.show_rows(rows)
        self._show_compose()

    def _show_compose(self) -> None:
        key = self.table.view.current_key()
        unsent = present.unsent_line(self.owed, key) if self.owed is not None else None
        self.compose.set_words(present.compose_words(len(self._picked), unsent, key))

    def _unread(self, error: CounterError) -> None:
        if self.owed is None:
            self.show_error(explain(error))
        else:
            self._failed(error)

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(BannerValue(BannerKind.ERROR, explain(error), key="error", closable=True))

    # What it shows -------------------------------------------------------------------------------------------

    def _slip_state(self) -> ApologiesState:
        composer = self.composer
        if self.slip.text_value is not None:
            return ApologiesState.BY_TEXT
        if composer.blocked is not None:
            return ApologiesState.SECOND_BLOCKED
        if composer.draft is None:
            return ApologiesState.COMPOSING
        if composer.draft.doubts:
            return ApologiesState.DOUBTFUL
        second = composer.proposal is not None and composer.proposal.second
        return ApologiesState.SECOND_ALLOWED if second else ApologiesState.DRAFTED

    def _coverage_state(self) -> ApologiesState:
        if self.proof.group != ROWS:
            return ApologiesState.COVERAGE_GROUPS
        found = self.proof.coverage
        return (
            ApologiesState.COVERAGE_GAP if found is not None and has_gap(found) else ApologiesState.COVERAGE
        )
