"""The page of other letters at work: kinds are made and retired, letters written to a list and printed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Signal

from counter_app.domain.batch import Batch
from counter_app.domain.errors.own_kinds import RecipientUnread
from counter_app.domain.errors.tree import CounterError
from counter_app.domain.office import OwnLetter
from counter_app.domain.own_kind import OwnKind
from counter_app.sentences.errors import explain
from counter_app.services.acts.greetings import GreetingDraftShown
from counter_app.services.acts.own_kinds import KindState
from counter_app.ui.background import Background
from counter_app.ui.desktop import Desktop
from counter_app.ui.dialogs import Answer, Ask
from counter_app.ui.errands import Errands
from counter_app.ui.pages.greetings import present
from counter_app.ui.pages.greetings.acts import GreetingActs
from counter_app.ui.pages.greetings.kind_desk import KindDesk
from counter_app.ui.pages.greetings.states import GreetingsState
from counter_app.ui.pages.greetings.view import AGAIN, GreetingsView
from counter_app.ui.shortcuts import Key, bind
from counter_app.ui.theme import Theme
from counter_app.ui.values import BannerValue
from counter_app.ui.watch import Watch
from counter_app.wording import _


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter written down and not printed yet; one that is `numbered` can no longer be crossed off."""

    code: str
    kind: OwnKind
    name: str
    numbered: bool


class GreetingsPage(GreetingsView):
    """*Thư khác*; `open_requested` names a page to open, `changed` follows every kind made and every run of letters.

    `crashed` is told of every error that is no CounterError.
    """

    open_requested = Signal(str, str)
    changed = Signal()
    _moved = Signal(int, int)

    def __init__(
        self,
        theme: Theme,
        acts: GreetingActs,
        background: Background,
        ask: Ask,
        desktop: Desktop,
        crashed: Callable[[Exception], None],
    ) -> None:
        super().__init__(theme, acts.own_kinds.proposals())
        self._acts = acts
        self.ask = ask
        self._states: tuple[KindState, ...] | None = None
        self._waiting: tuple[Waiting, ...] = ()
        self._printing: tuple[int, int] | None = None
        self._stopped = False
        self._newest = 0
        self._errands = Errands(background, self)
        self._errands.failed.connect(self._failed)
        self._errands.crashed.connect(crashed)
        self.watch = Watch(self._errands, acts.mark, parent=self)
        self.watch.moved.connect(self.refresh)
        self.desk = KindDesk(self.kinds, acts.own_kinds, self._errands, desktop, ask)
        self._moved.connect(self._progressed)
        self._listen()
        self.show_loading()

    @property
    def state(self) -> GreetingsState:
        """What the page shows."""
        if self._states is None or self.is_loading:
            return GreetingsState.ERROR if self.is_broken else GreetingsState.LOADING
        if self.is_empty:
            return GreetingsState.NO_KIND
        shown = {one.value.key for one in self.banners.banners}
        if self.modes.key() == present.KINDS:
            return self._of_kinds(shown)
        if self._printing is not None:
            return GreetingsState.PRINTING
        if "printed" in shown:
            return GreetingsState.PRINTED
        if self.write.unread is not None:
            return GreetingsState.UNREAD
        return GreetingsState.LISTED if self.write.lines else GreetingsState.WRITING

    def _of_kinds(self, shown: set[str]) -> GreetingsState:
        if self.desk.look is not None:
            return GreetingsState.CHECKED if self.desk.look.report.is_clean else GreetingsState.FINDINGS
        return GreetingsState.MADE if "made" in shown else GreetingsState.KINDS

    # What the window asks of the page ------------------------------------------------------------------------

    def activated(self) -> None:
        """Read the kinds and what waits; what was typed stays."""
        self.refresh()
        self.watch.start()

    def deactivated(self) -> None:
        """Follow nothing any more; printing goes on by itself."""
        self.watch.stop()
        self.ask.leave()

    def refresh(self) -> None:
        """Read the kinds and the letters that wait."""

        def read() -> tuple[tuple[KindState, ...], tuple[Waiting, ...]]:
            rows = self._acts.greetings.waiting()
            waiting = tuple(
                Waiting(str(one.id), one.kind, one.recipient.name, row.sheet is not None)
                for row, one in ((row, row.greeting) for row in rows)
                if row.sheet is None or row.sheet.spooled is None
            )
            return self._acts.own_kinds.overview(), waiting

        self._errands.run(read, lambda read_: self._show(*read_), self._unread, latest="kinds")

    def open(self, what: str) -> None:
        """Bring one side to the front; `new` is the making of a kind."""
        self._turn(present.KINDS if what in (present.NEW, present.KINDS) else present.WRITE)

    def stop(self) -> None:
        """Break printing off after the sheet under way; what is printed stays printed."""
        self._stopped = True

    # What the officer does -----------------------------------------------------------------------------------

    def _listen(self) -> None:
        self.modes.chosen.connect(self._turn)
        self.acted.connect(self._act)
        self.banners.acted.connect(lambda _key, name: self._act(name))
        self.write.drafted.connect(self._draft)
        self.write.kind.chosen.connect(lambda _key: self._tell_waiting())
        self.write.wanted.connect(self.print_list)
        self.write.own_wanted.connect(self._ask_own)
        self.write.drop_wanted.connect(self._ask_drop)
        self.write.rest_wanted.connect(self._print_rest)
        self.write.stop_wanted.connect(self.stop)
        self.desk.told.connect(self._told)
        self.desk.noted.connect(self.banners.show_banner)
        self.desk.made.connect(self._made)
        self.desk.moved.connect(self._kinds_moved)
        self.desk.looked.connect(lambda: self.banners.clear("made"))
        bind(self, Key.REFRESH, self.activated)
        bind(self, Key.PRINT, self.print_list)
        bind(self, Key.OPEN_FILE, lambda: self._on_kinds(self.desk.ask_file))
        bind(self, Key.SAVE, lambda: self._on_kinds(self.desk.make))

    def _act(self, name: str) -> None:
        match name:
            case present.LETTERS:
                self.open_requested.emit("letters", "")
            case present.NEW:
                self._turn(present.KINDS)
            case present.WRITE:
                self._turn(present.WRITE)
            case _ if name == AGAIN:
                self.activated()

    def _on_kinds(self, work: Callable[[], None]) -> None:
        if self.modes.key() == present.KINDS:
            work()

    def _told(self, banner: BannerValue) -> None:
        self.banners.clear()
        self.banners.show_banner(banner)

    def _made(self, number: int) -> None:
        self._newest = number

    def _kinds_moved(self) -> None:
        self.refresh()
        self.changed.emit()

    def _turn(self, mode: str) -> None:
        self.modes.take(mode)
        if mode == present.WRITE:
            self.banners.clear("made")
        self._arrange()

    def _arrange(self) -> None:
        if self._states is None:
            return
        if self.modes.key() == present.KINDS:
            self.show_pane(self.kinds)
        elif any(not one.own.retired for one in self._states):
            self.show_pane(self.write)
        else:
            self.show_empty()

    # Letters -------------------------------------------------------------------------------------------------

    def print_list(self) -> None:
        """Write the list down and print it; a line nobody can read stops it before anything is written."""
        order, own = self.write.order(), self.write.chosen
        if self._printing is not None or own is None or self.modes.key() != present.WRITE:
            return
        unread = self.write.unread
        if unread is not None:
            self._failed(RecipientUnread(line=unread.line, text=unread.text))
            return
        if order is None:
            self.write.form.show_fault("day", _("Xin ghi đủ ngày, tháng, năm."))
            return

        def run() -> Batch:
            codes = [str(one.id) for one in self._acts.greetings.add(order)]
            return self._batch(codes, own)

        self._start(run, own, listed=True)

    def _print_rest(self) -> None:
        own = self.write.chosen
        if own is not None and self._printing is None:
            codes = [one.code for one in self._waiting if one.kind == own.kind]
            self._start(lambda: self._batch(codes, own), own, listed=False)

    def _ask_own(self) -> None:
        """What the letter in front says otherwise than the others of the list."""
        own, name = self.write.chosen, self.write.in_front
        if own is None or not own.asked or not name:
            return
        common = {field: str(text) for field, text in self.write.own.values().items()}
        question = present.own_texts_question(name, own, common, self.write.own_texts.get(name, {}))
        self.ask.ask(question, lambda answer: self.write.keep_own(name, dict(answer.lines)))

    def _ask_drop(self) -> None:
        """Cross a letter off that was written down and has no number yet."""
        own = self.write.chosen
        mine = [one for one in self._waiting if own is not None and one.kind == own.kind]
        free = {one.code: one.name for one in mine if not one.numbered}
        if not free:
            self._told(present.none_to_drop())
            return

        def dropped(answer: Answer) -> None:
            self._errands.run(
                lambda: self._acts.greetings.drop(answer.choice),
                lambda one: self._dropped(str(one.id), one.recipient.name),
            )

        self.ask.ask(present.drop_question(tuple(free.items())), dropped)

    def _dropped(self, code: str, name: str) -> None:
        self._told(present.dropped(code, name))
        self.refresh()
        self.changed.emit()

    def _batch(self, codes: list[str], own: OwnLetter) -> Batch:
        return self._acts.batches.print(
            codes, own.kind, progress=self._moved.emit, cancelled=lambda: self._stopped
        )

    def _start(self, run: Callable[[], Batch], own: OwnLetter, *, listed: bool) -> None:
        self._stopped, self._printing = False, (0, 0)
        self.banners.clear()
        self.write.show_progress(self._printing)

        def done(batch: Batch) -> None:
            self._end()
            if listed:
                self.write.clear_list()
            self.banners.show_banner(present.printed(batch, own.kind.name))

        def wrong(error: CounterError) -> None:
            self._end()
            self._failed(error)

        self._errands.run(run, done, wrong)

    def _end(self) -> None:
        self._printing = None
        self.write.show_progress(None)
        self.refresh()
        self.changed.emit()

    def show_printing(self, done: int, of: int) -> None:
        """Say how far printing has come."""
        self._printing = (done, of)
        self.write.show_progress(self._printing)

    def _progressed(self, done: int, of: int) -> None:
        # What the thread said last may arrive after its result.
        if self._printing is not None:
            self.show_printing(done, of)

    def _draft(self) -> None:
        order, place = self.write.order(), self.write.place()
        if order is None or not order.letters:
            self._errands.forget("draft")
            self.write.show_page(None)
            return

        def shown(draft: GreetingDraftShown) -> None:
            self.write.show_page(
                draft.drawn.pdf, _("Đúng tờ sẽ in: {who}").format(who=draft.wording.addressee)
            )

        def wrong(error: CounterError) -> None:
            self.write.show_page(None, why=explain(error))

        self._errands.run(lambda: self._acts.greetings.preview(order, place), shown, wrong, latest="draft")

    # What comes back -----------------------------------------------------------------------------------------

    def _show(self, states: tuple[KindState, ...], waiting: tuple[Waiting, ...]) -> None:
        first = self._states is None
        self._states, self._waiting = states, waiting
        usable = tuple(one.own for one in states if not one.own.retired)
        if usable != self.write.offered:
            self.write.show_kinds(usable, self._acts.now().date())
        self.kinds.show_kinds(states)
        if self._newest:
            self.write.take_kind(self._newest)
            self._newest = 0
        self._tell_waiting()
        if first or self.is_empty or self.is_broken or self.is_loading:
            self._arrange()

    def _tell_waiting(self) -> None:
        own = self.write.chosen
        self.write.show_waiting(0 if own is None else sum(one.kind == own.kind for one in self._waiting))

    def _unread(self, error: CounterError) -> None:
        if self._states is None:
            self.show_error(explain(error))
        else:
            self._failed(error)

    def _failed(self, error: CounterError) -> None:
        self.banners.show_banner(present.failed(error))
